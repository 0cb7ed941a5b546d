"""The language of a text: by its marker words, else by its function words; contradictory signs tell nothing.

Used where neither file name nor front matter nor sidecar says the language (sources.md 4, step 4).
"""

import re
from collections.abc import Iterable

from qtiexport.readers.plain import phrases
from qtiexport.readers.plain.fold import nfc
from qtiexport.readers.plain.lines import passage, split
from qtiexport.readers.plain.reports import quoted
from qtiexport.readers.plain.vocabulary import Vocabulary, vocabularies

_WORD = re.compile(r"[^\W\d_]+")
# Function words are counted in so many characters from the beginning: more would not say more.
_LOOKED_AT = 20_000
_FEWEST, _SHARE = 3, 0.08
_CERTAIN = 8


def guess_language(text: str, known: Iterable[Vocabulary] | None = None) -> tuple[str, str] | None:
    """The language of a text and the reason in words, or None where nothing tells it or two signs disagree.

    Signs, the stronger first: a phrase that asks for a number of choices, an explanation marker, function words.
    Only languages with marker words are guessed.
    """
    vocabularies_ = tuple(vocabularies() if known is None else known)
    return settled(_markers(text, vocabularies_), text, vocabularies_)


def settled(signs: Iterable[tuple[str, str]], text: str, known: Iterable[Vocabulary]) -> tuple[str, str] | None:
    """The language that the marker words of a text say, each given as (language, words), unless others contradict.

    Without any sign the function words tell it.
    """
    found = tuple(signs)
    counted = _by_words(text, tuple(known))
    if not found:
        return (counted[0], _words_reason(counted)) if counted else None
    language, words = found[0]
    disagree = counted and counted[0] != language and counted[1] >= _CERTAIN
    several = any(one != language for one, _ in found)
    return None if disagree or several else (language, f"the words “{' '.join(words[:40].split())}”")


def opposed(
    signs: Iterable[tuple[str, str]], text: str, told: str, known: Iterable[Vocabulary]
) -> tuple[str, str] | None:
    """The language that a text clearly has, against the one that it is `told` to have, and a sentence that says why.

    Clear is what all marker words and the function words say: words of another language may be borrowed.
    """
    found = tuple(signs)
    counted = _by_words(text, tuple(known))
    if not found or not counted or counted[0] == told.partition("-")[0].lower():
        return None
    language = counted[0]
    if any(one != language for one, _ in found):
        return None
    return language, f"the language is “{told}”, but {quoted(found[0][1])} and the words around it say “{language}”"


def opposed_by_text(text: str, told: str) -> tuple[str, str] | None:
    """The same for a text whose marker words are not known yet."""
    known = vocabularies()
    return opposed(_markers(text, known), text, told, known)


def _markers(text: str, known: tuple[Vocabulary, ...]) -> list[tuple[str, str]]:
    """The language and the words of each phrase, or else of each explanation marker."""
    read = passage(split(text))
    asked = [(one.language, one.text) for one in (*phrases.numbers(read, known), *phrases.open_numbers(read, known))]
    lines = (phrases.marker(line, (one,)) for line in read.lines[1:] for one in known)
    return asked or [(one.language, one.text) for one in lines if one]


def _by_words(text: str, known: tuple[Vocabulary, ...]) -> tuple[str, int, int] | None:
    """The language whose function words are clearly the most, their number, and the number of all words."""
    part = nfc(text[:_LOOKED_AT]).casefold()
    words = _WORD.findall(part)
    counts = sorted(((_count(one, words, part), one.language) for one in known), reverse=True)
    if not counts or not words:
        return None
    best, language = counts[0]
    second = counts[1][0] if len(counts) > 1 else 0
    clear = best >= _FEWEST and best > 2 * second and best >= _SHARE * len(words)
    return (language, best, len(words)) if clear else None


def _count(vocabulary: Vocabulary, words: list[str], text: str) -> int:
    if vocabulary.spaced:
        return sum(word in vocabulary.function for word in words)
    return sum(text.count(word) for word in vocabulary.function)


def _words_reason(counted: tuple[str, int, int]) -> str:
    language, hits, words = counted
    return f"{hits} of {words} words are function words of {language}"
