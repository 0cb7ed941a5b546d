"""The marker words of several languages looked up together: a text is walked once, however many languages there are."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from qtiexport.readers.plain.fold import lowered, nfc
from qtiexport.readers.plain.lines import HEAD, Passage
from qtiexport.readers.plain.patterns import DIGIT, Phrases
from qtiexport.readers.plain.vocabulary import Vocabulary

# Characters of the scripts that have no blanks between words.
_UNSPACED = re.compile("[\u0e00-\u109f\u1780-\u17ff\u3040-\ufeff]")
_MARKS = re.compile(r"[#*_\s]*")
# The first letters of a line, perhaps with the accents apart.
_DECOMPOSED = 4 * HEAD

Match = tuple[Vocabulary, re.Match[str]]


class Search:
    """Phrases of several languages."""

    def __init__(self, wanted: Iterable[tuple[Vocabulary, Phrases]]) -> None:
        entries = [(vocabulary, phrases) for vocabulary, phrases in wanted if phrases.firsts]
        self._spaced = [entry for entry in entries if entry[0].spaced]
        self._unspaced = [entry for entry in entries if not entry[0].spaced]
        self._heads: dict[str, list[int]] = {}
        # Beginnings that are shorter than a head, of words that go on.
        self._short: dict[str, list[int]] = {}
        for number, (_, phrases) in enumerate(self._spaced):
            for first in phrases.firsts:
                self._enter(first, number)

    def matches(self, passage: Passage) -> Iterator[Match]:
        """The matches in a passage's `normal` text: those of one language in order and apart."""
        for number, places in sorted(self._places(passage).items()):
            yield from _apart(self._spaced[number], passage.normal, places)
        if self._unspaced and _UNSPACED.search(passage.normal):
            for entry in self._unspaced:
                yield from _apart(entry, passage.normal, _anywhere(entry[1], passage))

    def _enter(self, first: str, number: int) -> None:
        word = first.rstrip("*")
        table = self._short if first != word and len(word) < HEAD else self._heads
        entered = table.setdefault(word[:HEAD], [])
        if number not in entered:
            entered.append(number)

    def _places(self, passage: Passage) -> dict[int, set[int]]:
        """Where phrases may begin, by the number of their entry."""
        heads = passage.heads
        present = self._heads.keys() & heads
        if self._short:
            present = present.union(self._beginnings(heads))
        found: dict[int, set[int]] = {}
        for head in present:
            places = _all_places(head, passage.lower)
            for number in (*self._heads.get(head, ()), *self._short.get(head, ())):
                found.setdefault(number, set()).update(places)
        for number in self._heads.get(DIGIT, ()) if passage.digits else ():
            found.setdefault(number, set()).update(passage.digits)
        return found

    def _beginnings(self, heads: frozenset[str]) -> Iterator[str]:
        return (short for short in self._short if any(head.startswith(short) for head in heads))


class Lexicon:
    """The vocabularies that a text is read with, in their order."""

    def __init__(self, known: Sequence[Vocabulary]) -> None:
        self.choose = Search((one, one.choose) for one in known)
        self.ask = Search((one, one.ask) for one in known)
        self.all = Search((one, one.all) for one in known)
        self._markers: dict[str, tuple[Vocabulary, ...]] = {}
        for vocabulary in known:
            for key in {first.rstrip("*")[:HEAD] for first in vocabulary.firsts}:
                self._markers[key] = (*self._markers.get(key, ()), vocabulary)
        self._lengths = sorted({len(key) for key in self._markers})

    def beginning(self, line: str) -> Iterator[Vocabulary]:
        """The vocabularies of which a marker may begin a line, in marks of emphasis or not."""
        place = _marks_end(line)
        head = lowered(nfc(line[place : place + _DECOMPOSED]))
        if head[:1].isdecimal():
            yield from self._markers.get(DIGIT, ())
        for length in self._lengths:
            yield from self._markers.get(head[:length], ())


@lru_cache(maxsize=64)
def lexicon(known: tuple[Vocabulary, ...]) -> Lexicon:
    """The lexicon of some vocabularies, made once."""
    return Lexicon(known)


def _marks_end(line: str) -> int:
    found = _MARKS.match(line)
    return found.end() if found else 0


def _apart(entry: tuple[Vocabulary, Phrases], text: str, places: Iterable[int]) -> Iterator[Match]:
    vocabulary, phrases = entry
    done = 0
    for place in sorted(places):
        found = phrases.expression.match(text, place) if place >= done else None
        if found:
            done = found.end()
            yield vocabulary, found


def _anywhere(phrases: Phrases, passage: Passage) -> set[int]:
    """The places of first words in a text without blanks between its words."""
    found = set(passage.digits) if DIGIT in phrases.firsts else set()
    for first in {first.rstrip("*") for first in phrases.firsts} - {DIGIT}:
        found.update(_all_places(first, passage.lower))
    return found


def _all_places(word: str, text: str) -> list[int]:
    places = []
    place = text.find(word)
    while place >= 0:
        places.append(place)
        place = text.find(word, place + len(word))
    return places
