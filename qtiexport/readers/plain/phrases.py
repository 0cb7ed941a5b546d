"""Finding marker words: the explanation marker, headings, and phrases that ask for a number of choices."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from qtiexport.readers.plain.fold import nfc, raw_index
from qtiexport.readers.plain.lexicon import Search, lexicon
from qtiexport.readers.plain.lines import Line, Passage, Span
from qtiexport.readers.plain.vocabulary import Vocabulary

# No marker word is longer: of a longer line only this much is looked at.
_LONGEST = 160
_COLON = re.compile("[:：]")


@dataclass(frozen=True, slots=True)
class Marker:
    """A line that begins an explanation: `rest` is what follows the colon on it, perhaps blank.

    Its word may be one of several `languages`.
    """

    languages: tuple[str, ...]
    line: Line
    rest: Line

    @property
    def span(self) -> Span:
        whole = self.line.span()
        return Span(self.line, whole.start, self.rest.start - whole.start if not self.rest.blank else whole.length)

    @property
    def text(self) -> str:
        """The marker as written, up to its colon."""
        return self.line.source[self.span.start :][: self.span.length].strip()


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of one language in a passage; `number` is None where it leaves the number to the learner.

    `start` and `end` are places in the passage's `normal` text.
    """

    language: str
    passage: Passage
    start: int
    end: int
    number: int | None

    @property
    def text(self) -> str:
        return self.passage.normal[self.start : self.end]

    @property
    def raw_start(self) -> int:
        """Where it begins in the passage's `text`."""
        return raw_index(self.passage.text, self.start)

    @property
    def span(self) -> Span:
        return self.passage.normal_span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Sign:
    """Words that tell a language: which ones they are words of, and the words as written."""

    languages: frozenset[str]
    words: str


def signs(found: Iterable[Phrase]) -> tuple[Sign, ...]:
    """What phrases tell: of those that overlap the longest counts, for each language that has it."""
    groups: list[list[Phrase]] = []
    for one in sorted(found, key=lambda phrase: (phrase.start, -phrase.end, phrase.language)):
        if groups and one.start < groups[-1][0].end:
            groups[-1].append(one)
        else:
            groups.append([one])
    return tuple(_sign(group) for group in groups)


def _sign(overlapping: list[Phrase]) -> Sign:
    longest = max(one.end - one.start for one in overlapping)
    best = [one for one in overlapping if one.end - one.start == longest]
    return Sign(frozenset(one.language for one in best), best[0].text)


def marker(line: Line, known: Iterable[Vocabulary]) -> Marker | None:
    """The explanation marker that a line begins with: followed by a colon or by nothing."""
    head = line.text[:_LONGEST].strip()
    candidates = dict.fromkeys(lexicon(tuple(known)).beginning(head))
    if not candidates:
        return None
    head = nfc(head)
    matched = [(one.language, found) for one in candidates if (found := one.explanation.match(head))]
    if not matched:
        return None
    return Marker(tuple(language for language, _ in matched), line, _after_colon(line, matched[0][1]))


def first_marker(lines: tuple[Line, ...], known: Iterable[Vocabulary]) -> Marker | None:
    """The first marker after the first line."""
    vocabularies = tuple(known)
    return next((found for line in lines[1:] if (found := marker(line, vocabularies))), None)


def heading(line: Line, known: Iterable[Vocabulary]) -> str:
    """ "right" or "wrong" for a line that stands above an analysis of such choices, "" for any other."""
    if len(line.text) > _LONGEST:
        return ""
    words = nfc(line.text.strip())
    for vocabulary in known:
        if vocabulary.right.match(words):
            return "right"
        if vocabulary.wrong.match(words):
            return "wrong"
    return ""


def numbers(passage: Passage, known: Iterable[Vocabulary]) -> tuple[Phrase, ...]:
    """The phrases that state a number to choose, in order of place."""
    return _found(passage, lexicon(tuple(known)).choose)


def questions(passage: Passage, known: Iterable[Vocabulary]) -> tuple[Phrase, ...]:
    """The phrases of the question itself that state a number ("which three ..."), in order of place."""
    return _found(passage, lexicon(tuple(known)).ask)


def open_numbers(passage: Passage, known: Iterable[Vocabulary]) -> tuple[Phrase, ...]:
    """The phrases that ask for all that apply, in order of place."""
    return _found(passage, lexicon(tuple(known)).all)


def _found(passage: Passage, search: Search) -> tuple[Phrase, ...]:
    found = (_phrase(passage, vocabulary, match) for vocabulary, match in search.matches(passage))
    return tuple(sorted(found, key=lambda one: (one.start, one.end, one.language)))


def _phrase(passage: Passage, vocabulary: Vocabulary, found: re.Match[str]) -> Phrase:
    number = vocabulary.number(found[found.lastindex]) if found.lastindex else None
    return Phrase(vocabulary.language, passage, found.start(), found.end(), number)


def _after_colon(line: Line, found: re.Match[str]) -> Line:
    if not found["colon"]:
        return line.after(len(line.text))
    colon = _COLON.search(line.text)
    rest = line.after(colon.end() if colon else len(line.text)).trimmed()
    mark = found["open"]
    # "**Word:** text": the mark that was opened before the word closes after the colon.
    closes = mark and not found["close"] and rest.text.startswith(mark)
    return rest.after(len(mark)).trimmed() if closes else rest
