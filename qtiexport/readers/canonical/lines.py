"""The lines of a source: where each stands, and whether it is program text, which no line rule may look into."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

_TAB = 4
# What may stand before a fence in its line: marks of lists and the box of an option.
_BEFORE = r"[ \t]*(?:(?:[-*+]|[0-9]{1,9}[.)])[ \t]+)*(?:\[[ xX]\][ \t]+)?"
_FENCE = re.compile(rf"{_BEFORE}(`{{3,}}(?=[^`]*\Z)|~{{3,}})")
# Further in, it could be a comment of the program in an indented code block.
_COMMENT = re.compile(r" {0,3}%%")


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or what of it concerns a field.

    `raw` is the whole source line; `text` its part from `column` (from 1) on. `number` counts from 1. `code` says
    that the line stands in a fenced code block, the fences included.
    """

    number: int
    raw: str
    text: str
    column: int = 1
    code: bool = False

    @property
    def blank(self) -> bool:
        return not self.text.strip()

    @property
    def indent(self) -> int:
        """The width of the blanks before the text; a tab reaches the next multiple of four."""
        return _width(self.text[: len(self.text) - len(self.text.lstrip(" \t"))])

    def after(self, length: int) -> "Line":
        """The line without the first `length` characters of its text."""
        return Line(self.number, self.raw, self.text[length:], self.column + length, self.code)

    def until(self, length: int) -> "Line":
        """The line with the first `length` characters of its text only."""
        return Line(self.number, self.raw, self.text[:length], self.column, self.code)

    def dedented(self, width: int) -> "Line":
        """The line without blanks before its text up to `width`."""
        taken = 0
        while taken < len(self.text) and self.text[taken] in " \t" and _width(self.text[: taken + 1]) <= width:
            taken += 1
        return self.after(taken)


def _width(blanks: str) -> int:
    return len(blanks.expandtabs(_TAB))


def lines_of(text: str) -> tuple[tuple[Line, ...], Line | None]:
    """The lines of a source without the author's comments (`%%`), which may stand anywhere but in program text.

    Beside them the line that opens a code block which nothing closes, if there is one.
    """
    plain = (Line(number, raw, raw) for number, raw in enumerate(text.split("\n"), 1))
    marked, unclosed = _marked(plain)
    return tuple(line for line in marked if line.code or not _COMMENT.match(line.text)), unclosed


def _marked(lines: Iterable[Line]) -> tuple[list[Line], Line | None]:
    """The lines with `code` set, and the opening line of a block that is open at the end.

    A fence within a list item ends with the item too, as CommonMark has it: else one forgotten fence would hide all
    the options that follow.
    """
    marked: list[Line] = []
    fence, indent, opener = "", 0, None
    for line in lines:
        if fence and indent >= 2 > line.indent and not line.blank:
            fence = ""
        if fence:
            marked.append(replace(line, code=True))
            fence = "" if _closes(line, fence) else fence
        elif opening := _FENCE.match(line.text):
            fence, indent, opener = opening[1], _width(line.text[: opening.start(1)]), line
            marked.append(replace(line, code=opening.start(1) == len(line.text) - len(line.text.lstrip(" \t"))))
        else:
            marked.append(line)
    return marked, opener if fence and indent < 2 else None


def _closes(line: Line, fence: str) -> bool:
    text = line.text.strip(" \t")
    return len(text) >= len(fence) and not text.strip(fence[0])


def trimmed(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines without blank ones at both ends."""
    filled = [place for place, line in enumerate(lines) if not line.blank]
    return lines[filled[0] : filled[-1] + 1] if filled else ()
