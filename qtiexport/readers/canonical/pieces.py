"""A source's questions: one a file, or several, each under a heading with a metadata comment (sources.md 1)."""

from dataclasses import dataclass

from qtiexport.readers.canonical.frontmatter import Entries, Entry, is_metadata, metadata
from qtiexport.readers.canonical.headings import heading, topic
from qtiexport.readers.canonical.lines import Line, trimmed
from qtiexport.readers.canonical.options import begins_options
from qtiexport.readers.canonical.report import Report
from qtiexport.readers.plain.reports import quoted

_TITLE_LEVEL = 2
_ADD_COMMENT = "put a comment such as <!-- id: name --> below it, or write it one level lower"


@dataclass(frozen=True, slots=True)
class Piece:
    """The lines of one question or article, without its title, which is the whole line of a heading.

    `number` counts from 1 in a file of several, and is 0 for the only one. `sections` is the level of the headings
    that begin its sections. `entries` are the file's, overridden by its own.
    """

    number: int
    title: Line | None
    entries: Entries
    lines: tuple[Line, ...]
    sections: int
    begin: Line


def is_own(entry: Entry, piece: Piece) -> bool:
    """Whether an entry concerns this piece alone: in a file of several, only its metadata comment does."""
    return not piece.number or entry.line.number > piece.begin.number


def pieces(lines: tuple[Line, ...], front: Entries, report: Report) -> tuple[Piece, ...]:
    """Split the lines after the front matter; an empty file has no piece."""
    titles = [place for place, line in enumerate(lines) if _is_title(line, report)]
    if not any(_comment_below(lines, place) for place in titles):
        filled = trimmed(lines)
        return (_only(filled, front, report),) if filled else ()
    _report_loose(lines[: titles[0]], report)
    if "title" in front:
        message = "each question of this file has a heading as its title, and “title” gives another"
        report.error("SRC011", front["title"].line, message, "take it out", front["title"].span)
    spans = zip(titles, [*titles[1:], len(lines)], strict=True)
    read = [_one_of_several(lines[a:b], number, front, report) for number, (a, b) in enumerate(spans, 1)]
    return tuple(piece for piece in read if piece is not None)


def _is_title(line: Line, report: Report) -> bool:
    """Whether a line would begin a question in a file of several."""
    found = heading(line)
    return found is not None and found.level <= _TITLE_LEVEL and topic(found, report.markers) is None


def _comment_below(lines: tuple[Line, ...], place: int) -> int | None:
    """The place of the metadata comment below a title, if the next line that is not blank is one."""
    below = next((below for below in range(place + 1, len(lines)) if not lines[below].blank), None)
    return below if below is not None and is_metadata(lines[below]) else None


def _report_loose(lines: tuple[Line, ...], report: Report) -> None:
    loose = trimmed(lines)
    if loose:
        help = "move it into a question, or begin its lines with %% to keep it as a comment"
        report.error("SRC003", loose[0], "this text stands before the first question and belongs to none", help)


def _one_of_several(lines: tuple[Line, ...], number: int, front: Entries, report: Report) -> Piece | None:
    """The piece below a title; `None` for a heading that begins no question, above a text without options."""
    title = heading(lines[0])
    name = title.line if title else lines[0]
    below = _comment_below(lines, 0)
    if below is None:
        message = f"the heading {quoted(name.text)} has no metadata comment below it, so that it begins no question"
        report.error("SRC007", name, message, _ADD_COMMENT)
        if not any(begins_options(line) for line in lines):
            return None
    own = {} if below is None else metadata(lines[below], report)
    if "title" in own:
        message = "the heading above is the title of this question, and “title” gives another"
        report.error("SRC011", own["title"].line, message, "keep one of them", own["title"].span)
    return Piece(number, lines[0], front | own, lines[(below or 0) + 1 :], _TITLE_LEVEL + 1, lines[0])


def _only(lines: tuple[Line, ...], front: Entries, report: Report) -> Piece:
    """The one question of a file; a heading that it begins with is its title, unless the front matter gives one."""
    first = heading(lines[0])
    if first is None or topic(first, report.markers) or "title" in front or not first.line.text:
        return Piece(0, None, front, lines, _TITLE_LEVEL, lines[0])
    return Piece(0, lines[0], front, trimmed(lines[1:]), _TITLE_LEVEL, lines[0])
