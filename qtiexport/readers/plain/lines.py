"""Lines of a source with their places, so that every message can point at the author's own characters."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from qtiexport.diagnostics import Evidence, Location
from qtiexport.readers.plain.fold import lowered, nfc, raw_index

HEAD = 3
"""So many letters of a word are looked up in `Passage.heads`."""
_HEAD = re.compile(rf"(?<![^\W\d_])[^\W\d_]{{1,{HEAD}}}")
_DIGITS = re.compile(r"\d{1,3}")


@dataclass(frozen=True, slots=True)
class Line:
    """A line or its end: `text` is `source` from `start` on. `number` counts from 1, `start` in characters from 0."""

    number: int
    source: str
    text: str
    start: int = 0

    @property
    def blank(self) -> bool:
        return not self.text or self.text.isspace()

    @property
    def indent(self) -> int:
        """How far the line is indented, in columns; a tab goes to the next multiple of four."""
        head = self.source[: len(self.source) - len(self.source.lstrip())]
        return len(head.expandtabs(4))

    def after(self, count: int) -> "Line":
        """The line without its first characters."""
        return Line(self.number, self.source, self.text[count:], self.start + count)

    def trimmed(self) -> "Line":
        """The line without blanks at its ends, no-break ones included."""
        bare = self.text.strip()
        if bare == self.text:
            return self
        start = self.start + len(self.text) - len(self.text.lstrip())
        return Line(self.number, self.source, bare, start)

    def span(self) -> "Span":
        """All of the text but the blanks at its ends."""
        trimmed = self.trimmed()
        return Span(self, trimmed.start, len(trimmed.text))


@dataclass(frozen=True, slots=True)
class Span:
    """Some characters of one line: `start` counts from 0 in the whole source line."""

    line: Line
    start: int
    length: int

    def location(self, path: str) -> Location:
        return Location(path, self.line.number, self.start + 1)

    def evidence(self, label: str) -> Evidence:
        return Evidence(self.line.number, self.line.source, self.start + 1, self.length, label)


@dataclass(frozen=True)
class Passage:
    """Lines that are read as one text, each without the blanks at its ends, joined by line ends."""

    lines: tuple[Line, ...]

    @cached_property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)

    @cached_property
    def normal(self) -> str:
        """The text in NFC: what words are looked for in."""
        return nfc(self.text)

    @cached_property
    def lower(self) -> str:
        """`normal` in lower case, place by place the same characters."""
        return lowered(self.normal)

    @cached_property
    def heads(self) -> frozenset[str]:
        """What words begin with in `lower`: their first letters."""
        return frozenset(_HEAD.findall(self.lower))

    @cached_property
    def digits(self) -> tuple[int, ...]:
        """Where digits stand in `lower`."""
        return tuple(found.start() for found in _DIGITS.finditer(self.lower))

    @cached_property
    def _starts(self) -> list[int]:
        starts = [0]
        for line in self.lines:
            starts.append(starts[-1] + len(line.text) + 1)
        return starts

    def span(self, start: int, end: int) -> Span:
        """The characters from `start` to `end` of `text`, or as many as stand on the first line of them."""
        place = min(bisect_right(self._starts, start), len(self.lines)) - 1
        line, offset = self.lines[place], start - self._starts[place]
        return Span(line, line.start + offset, min(end - start, len(line.text) - offset))

    def normal_span(self, start: int, end: int) -> Span:
        """The same for places in `normal`."""
        return self.span(raw_index(self.text, start), raw_index(self.text, end))


def passage(lines: Iterable[Line]) -> Passage:
    """The lines as one text."""
    return Passage(tuple(line.trimmed() for line in lines))


def split(text: str) -> tuple[Line, ...]:
    """The lines of a text; only "\\n" ends one (`str.splitlines` would also split at U+0085 and U+2028)."""
    return tuple(Line(number, line, line) for number, line in enumerate(text.split("\n"), 1))


def without_outer_blanks(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines from the first to the last that is not blank."""
    filled = [place for place, line in enumerate(lines) if not line.blank]
    return lines[filled[0] : filled[-1] + 1] if filled else ()
