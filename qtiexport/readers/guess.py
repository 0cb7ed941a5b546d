"""The language of a text: by its marker words, else by its function words; contradictory signs tell nothing.

Used where neither file name nor front matter nor sidecar says the language (sources.md 4, step 4).
"""

import re
from collections.abc import Iterable

from qtiexport.readers.plain import phrases
from qtiexport.readers.plain.fold import nfc
from qtiexport.readers.plain.lines import passage, split
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
    marked = _by_markers(text, vocabularies_)
    counted = _by_words(text, vocabularies_)
    if not marked:
        return (counted[0], _words_reason(counted)) if counted else None
    disagree = counted and counted[0] != marked[0] and counted[1] >= _CERTAIN
    return None if disagree or not marked[0] else marked


def _by_markers(text: str, known: tuple[Vocabulary, ...]) -> tuple[str, str] | None:
    """The only language that phrases or else markers are of; ("", ...) where they are of several."""
    read = passage(split(text))
    found = [(one.language, one.text) for one in (*phrases.numbers(read, known), *phrases.open_numbers(read, known))]
    if not found:
        lines = (phrases.marker(line, (one,)) for line in read.lines[1:] for one in known)
        found = [(one.language, one.line.text) for one in lines if one]
    if not found:
        return None
    languages = {language for language, _ in found}
    return (found[0][0], f"the words “{found[0][1][:40]}”") if len(languages) == 1 else ("", "")


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
