"""The lines of a draft, and which of their characters are prose that may be spaced anew."""

import re
from dataclasses import dataclass

from qtiexport.fixing.draft import Draft
from qtiexport.model import Question
from qtiexport.readers.canonical import lines as canonical
from qtiexport.readers.canonical.frontmatter import front_matter, is_metadata
from qtiexport.readers.canonical.options import begins_options
from qtiexport.readers.canonical.report import Report
from qtiexport.readers.plain import lines as plain
from qtiexport.readers.plain.bullets import bullet

# What stands before the text of a line in Markdown: its blanks mean something.
_HEAD = re.compile(r"[ \t>]*(?:(?:[-*+]|[0-9]{1,9}[.)])[ \t]+)*(?:\[[ xX]\][ \t]+)?(?:#{1,6}[ \t]+)?")
# Code, formulas, tags, targets of links and addresses are kept to the letter.
_DOUBLED = re.compile(r"(?P<kept>`[^`]*`|\$[^$]*\$|<[^<>]*>|\]\([^()]*\)|[A-Za-z]{1,12}://\S*|\\ +)|(?<=\S) {2,}(?=\S)")
_INDENTED = 4


@dataclass(frozen=True, slots=True)
class Line:
    """A line at its place (from 0). `code`: nothing in it may change. `prose`: doubled blanks in it mean nothing.

    `option` says that it begins an option.
    """

    place: int
    text: str
    code: bool = False
    prose: bool = False
    option: bool = False

    def spaced(self) -> str:
        """A Markdown line with one blank between its words; what stands before its text stays as it is."""
        head = _HEAD.match(self.text)
        start = head.end() if head else 0
        return self.text[:start] + _DOUBLED.sub(lambda found: found["kept"] or " ", self.text[start:])


def lines_of(draft: Draft) -> list[Line]:
    """The lines of a draft that a rewrite may look at; comments of the author are not among them."""
    return _plain(draft) if draft.suffix == ".txt" else _markdown(draft)


def _plain(draft: Draft) -> list[Line]:
    asked = any(isinstance(part, Question) for part in draft.reading.parts)
    return [
        Line(place, line.text, prose=not line.indent, option=asked and bullet(line) is not None)
        for place, line in enumerate(plain.split(draft.text))
    ]


def _markdown(draft: Draft) -> list[Line]:
    lines, _ = canonical.lines_of(draft.text)
    _, body = front_matter(lines, Report(""))
    first = body[0].number if body else len(draft.lines) + 1
    return [
        Line(
            line.number - 1,
            line.text,
            code=line.code,
            prose=line.number >= first and _is_prose(line),
            option=line.number >= first and begins_options(line),
        )
        for line in lines
    ]


def _is_prose(line: canonical.Line) -> bool:
    """Whether a line is text that Markdown runs together: no program text, table or comment, and no part of a span."""
    if line.code or line.indent >= _INDENTED or is_metadata(line) or "|" in line.text:
        return False
    return line.text.count("`") % 2 == 0 and line.text.count("$") % 2 == 0
