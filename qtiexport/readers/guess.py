"""The language of a text: by its marker words, else by its function words; contradictory signs tell nothing.

Used where neither file name nor front matter nor sidecar says the language (sources.md 4, step 4).
"""

from collections.abc import Iterable

from qtiexport.readers.plain import phrases
from qtiexport.readers.plain.counting import CERTAIN, Counts, counts
from qtiexport.readers.plain.lines import passage, split
from qtiexport.readers.plain.phrases import Sign
from qtiexport.readers.plain.reports import quoted
from qtiexport.readers.plain.vocabulary import Vocabulary, base, vocabularies


def guess_language(text: str, known: Iterable[Vocabulary] | None = None) -> tuple[str, str] | None:
    """The language of a text and the reason in words, or None where nothing tells it or two signs disagree.

    Signs, the stronger first: a phrase that asks for a number of choices, an explanation marker, function words.
    Only languages with marker words are guessed.
    """
    vocabularies_ = tuple(vocabularies() if known is None else known)
    return settled(_markers(text, vocabularies_), text, vocabularies_)


def settled(signs: Iterable[Sign], text: str, known: Iterable[Vocabulary]) -> tuple[str, str] | None:
    """The language that the marker words of a text say, unless others contradict.

    Without any sign, and among several languages that share the signs, the function words tell it.
    """
    found, counted = tuple(signs), counts(text, tuple(known))
    if not found:
        return _by_words(counted)
    shared = frozenset.intersection(*(sign.languages for sign in found))
    if not shared:
        return None
    language = next(iter(shared)) if len(shared) == 1 else counted.clearest(shared)
    if not language or _denied(language, counted):
        return None
    return language, f"the words “{' '.join(found[0].words[:40].split())}”"


def opposed(signs: Iterable[Sign], text: str, told: str, known: Iterable[Vocabulary]) -> tuple[str, str] | None:
    """The language that a text clearly has, against the one that it is `told` to have, and a sentence that says why.

    Clear is what all marker words and the function words say: words of another language may be borrowed.
    """
    found = tuple(signs)
    language = counts(text, tuple(known)).clearest()
    if not found or not language or language == base(told):
        return None
    if any(language not in sign.languages or base(told) in sign.languages for sign in found):
        return None
    return language, f"the language is “{told}”, but {quoted(found[0].words)} and the words around it say “{language}”"


def opposed_by_text(text: str, told: str, known: Iterable[Vocabulary]) -> tuple[str, str] | None:
    """The same for a text whose marker words are not known yet."""
    vocabularies_ = tuple(known)
    return opposed(_markers(text, vocabularies_), text, told, vocabularies_)


def _markers(text: str, known: tuple[Vocabulary, ...]) -> tuple[Sign, ...]:
    """What each phrase tells, or else each explanation marker."""
    read = passage(split(text))
    asked = phrases.signs((*phrases.numbers(read, known), *phrases.open_numbers(read, known)))
    lines = (phrases.marker(line, known) for line in read.lines[1:])
    return asked or tuple(Sign(frozenset(one.languages), one.text) for one in lines if one)


def _by_words(counted: Counts) -> tuple[str, str] | None:
    language = counted.clearest()
    if not language:
        return None
    return language, f"{counted.of(language)} of {counted.words} words are function words of {language}"


def _denied(language: str, counted: Counts) -> bool:
    """Whether the text is clearly in another language."""
    if counted.most(counted.languages) == language:
        return False
    other = counted.clearest()
    return bool(other) and other != language and counted.beyond(other, language) >= CERTAIN
