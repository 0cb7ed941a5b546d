"""The language of one block: pinned, else the config's, else told by its own words; never a silent guess."""

from collections.abc import Iterable
from dataclasses import dataclass

from qtiexport.diagnostics import Diagnostic
from qtiexport.readers.contract import Defaults, Source
from qtiexport.readers.guess import guess_language, opposed, settled
from qtiexport.readers.plain.kinds import Outline
from qtiexport.readers.plain.reports import error, listed, warning
from qtiexport.readers.plain.vocabulary import Vocabulary, base


@dataclass(frozen=True, slots=True)
class Told:
    """A language tag, why, and its marker words; `words` is None for a language without any."""

    tag: str
    reason: str
    words: Vocabulary | None


def language(found: Outline, source: Source, defaults: Defaults, known: Iterable[Vocabulary]) -> Told | None:
    """The language of a block; None where nothing tells it."""
    vocabularies = tuple(known)
    tag, reason = _tag(found, source, defaults, vocabularies)
    return Told(tag, reason, _words(tag, vocabularies)) if tag else None


def relevant(told: Told | None, found: Outline, known: Iterable[Vocabulary]) -> tuple[Vocabulary, ...]:
    """The vocabularies that a block is read with: its language's first, then those of its own marker words."""
    first = told.words if told else None
    spoken = found.languages
    others = [one for one in known if one is not first and one.language in spoken]
    return (*((first,) if first else ()), *others)


def not_told(found: Outline) -> Diagnostic:
    """SRC004: nothing tells the language, or two signs disagree."""
    message = "nothing tells the language of this text"
    if found.languages:
        said = listed(sorted(found.languages))
        message = f"the marker words say the language is {said}, but other words of this text disagree"
        if any(found.languages == sign.languages for sign in found.signs) and len(found.languages) > 1:
            message = f"the marker words are of {said} alike, and no other words tell which one this text is in"
    advice = 'say it: in the file name (NAME.de.txt), in bank.toml, or with language = "de" in the config'
    return error(found.block.path, "SRC004", message, advice, found.block.lines[0].span(), "which language?")


def no_words(found: Outline, told: Told, known: Iterable[Vocabulary]) -> Diagnostic:
    """SRC004: the plain form has no marker words of the language, so that nothing can be found in the text."""
    languages = listed([one.language for one in known])
    message = f"the plain form knows no marker words of the language “{told.tag}”, expected one of {languages}"
    own = f"add its words to [plain.markers.{base(told.tag)}] in qtiexport.toml"
    advice = f'{own}, write the file as Markdown (.md), or say kind = "article" in bank.toml if it is one'
    return error(found.block.path, "SRC004", message, advice, found.block.lines[0].span(), told.reason)


def contradicted(found: Outline, source: Source, defaults: Defaults, known: Iterable[Vocabulary]) -> Diagnostic | None:
    """The text's own words say another language than the config does for all files (SRC004), or what pins it (SRC016).

    Against a pin only clear words count, and they do not stop the build: the pin concerns this very file.
    """
    if source.language:
        return _pinned_wrongly(found, source, source.language, tuple(known))
    if not defaults.language:
        return None
    guess = _guess(found, source, tuple(known))
    if guess is None or guess[0] == base(defaults.language):
        return None
    message = f"the config says that the language is “{defaults.language}”, but {guess[1]}"
    advice = f"name the file NAME.{guess[0]}.txt if it is in “{guess[0]}”, else NAME.{defaults.language}.txt"
    return error(found.block.path, "SRC004", message, advice, found.block.lines[0].span(), f"in “{guess[0]}”?")


def _pinned_wrongly(found: Outline, source: Source, pinned: str, known: tuple[Vocabulary, ...]) -> Diagnostic | None:
    text = "\n".join(line.text for line in found.block.lines)
    clear = opposed(found.signs, text, pinned, known)
    if clear is None:
        return None
    message = f"{source.pinned_by or 'the file name or bank.toml'} says that {clear[1]}"
    advice = f"correct it there if the text is in “{clear[0]}”, else use the marker words of “{pinned}”"
    span = found.sign or found.block.lines[0].span()
    return warning(found.block.path, "SRC016", message, advice, span, f"in “{clear[0]}”?")


def _tag(found: Outline, source: Source, defaults: Defaults, known: tuple[Vocabulary, ...]) -> tuple[str, str]:
    if source.language:
        return source.language, f"{source.pinned_by or 'the file name or bank.toml'} says so"
    if defaults.language:
        return defaults.language, "the config says so"
    return _guess(found, source, known) or ("", "")


def _guess(found: Outline, source: Source, known: tuple[Vocabulary, ...]) -> tuple[str, str] | None:
    text = "\n".join(line.text for line in found.block.lines)
    guess = settled(found.signs, text, known)
    if guess is None and len(text) < len(source.text.strip()):
        # A block of several that says nothing itself is in the language of the file.
        return guess_language(source.text, known)
    return guess


def _words(tag: str, known: tuple[Vocabulary, ...]) -> Vocabulary | None:
    return next((one for one in known if one.language == base(tag)), None)
