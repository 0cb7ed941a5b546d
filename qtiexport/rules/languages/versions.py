"""TRN: where a translation comes from, and whether it is what it says it is."""

from collections.abc import Iterator

from qtiexport.diagnostics import Severity
from qtiexport.rules.frame import Finding, rule
from qtiexport.traits.languages import LanguageTraits
from qtiexport.traits.links import Link, Pair, named_language, source_of


@rule("TRN005", "out-of-date", Severity.WARNING)
def out_of_date(pair: Pair) -> Iterator[Finding]:
    """A translation was made from the text as it is now.

    What it checks: `of_rev` of a translation is the revision of the text that it was translated from. The revision is
    a hash of what a text means; `qtiexport translations` shows it, and `qtiexport translations stamp` writes it.
    A translation without `of_rev` is not reported.

    Why it matters: a correction in one language is forgotten in the others.

    Example:
        of_rev: 0a1b2c3d4e5f, while rivers.de.md is at b7781f20c9aa since its key was corrected

    Instead: carry the correction over, then run `qtiexport translations stamp rivers`.
    """
    if pair.text.of_rev and pair.text.of_rev != pair.source.revision:
        message = (
            f"“{pair.text.identifier}” was translated from revision {pair.text.of_rev[:40]} of {pair.source.place}, "
            f"which is now at {pair.source.revision}"
        )
        command = f"qtiexport translations stamp {pair.text.identifier} --lang {pair.text.language}"
        yield Finding(0, message, f"carry over what has changed, then run `{command}`")


@rule("TRN008", "language-mismatch", Severity.WARNING)
def language_mismatch(subject: tuple[LanguageTraits, Link]) -> Iterator[Finding]:
    """A text is in the language that it says.

    What it checks: the function words of a question and its explanations do not clearly belong to another language
    than the one that `lang`, the file's name or `bank.toml` tells. Where marker words disagree too, SRC016 has said so.

    Why it matters: learners of one language would be given a text in another, and screen readers would read it out in
    the wrong voice.

    Example:
        lang: fr
        ---
        Welche dieser Flüsse münden in die Nordsee und nicht in das Mittelmeer?

    Instead:
        lang: de
    """
    text, _ = subject
    guessed = text.standing.guessed
    if guessed:
        message = f"“{text.identifier}” says that it is in “{text.language}”, but its words are of “{guessed}”"
        yield Finding(text.stem.line, message, f"say “{guessed}”, or translate the text")


@rule("TRN010", "source-unknown", Severity.WARNING)
def source_unknown(subject: tuple[LanguageTraits, Link]) -> Iterator[Finding]:
    """The text that `translation_of` names is there.

    What it checks: `translation_of` names another language of the same question, as `LANG` or `ID.LANG`. A text that is
    read without any other language is not reported.

    Why it matters: whether a translation is up to date, and which text is the reference, cannot be told without it.

    Example:
        id: rivers
        lang: fr
        translation_of: river.de

    Instead:
        translation_of: rivers.de
    """
    text, link = subject
    if not text.translation_of or source_of(text, link.texts):
        return
    others = [other.language for other in link.texts if other is not text]
    if others or named_language(text) is None:
        known = " or ".join(f"“{language}”" for language in others) or f"“{text.identifier}.LANG”"
        message = f"“{text.identifier}” ({text.language}) says it is a translation of “{text.translation_of}”"
        yield Finding(0, f"{message}, which is none of its languages", f"write `translation_of` as {known}")


PAIR_RULES = (out_of_date,)
TEXT_RULES = (language_mismatch, source_unknown)
