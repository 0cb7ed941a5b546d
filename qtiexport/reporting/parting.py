"""Text as rows of cells: which sign parts the columns, which row is the header, and what quotation marks mean."""

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

AS_CSV = "open it in a spreadsheet and save it as “CSV UTF-8”"
FEWER = "export fewer learners at once"
MOST_ROWS = 1_000_000
MOST_COLUMNS = 50_000
IsHeader = Callable[[Sequence[str]], bool]
_DIVIDERS = (",", ";", "\t")
_LINE = re.compile(r"[^\r\n]+")
# Titles and dates may stand above the header, but no data.
_TOP = 20
# What no export has as a row of its own, put behind the last one: it shows whether that came to its end.
_END = ("\0",)
_OPEN = "a quotation mark that begins in this row is never closed"
_CLOSE = "close it, or write it twice where it is part of an answer; better, export again"


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row, without blanks at their ends; `line` is where it begins, from 1."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a text has no rows that can be used; `line` is 0 where it is about all of it."""

    message: str
    help: str
    line: int = 0


def rows(text: str, is_header: IsHeader) -> tuple[Row, ...] | Fault:
    """The rows that are not empty, from the header on; without one, from the first row of several cells on."""
    body, dividers, before = _opened(text)
    try:
        divider, top = _start(body, dividers, is_header)
        read = _read(body, divider, before)
    except csv.Error as fault:
        return Fault(f"the export is no CSV that can be read: {fault}", AS_CSV)
    return read if isinstance(read, Fault) else _bounded(read[top:])


def _opened(text: str) -> tuple[str, Sequence[str], int]:
    """The text, the signs that may part its columns, the likeliest first, and how many lines stood in front of it."""
    first, _, rest = text.partition("\n")
    told = first.rstrip("\r").strip('"')
    if told.lower().startswith("sep=") and len(told) == len("sep=") + 1:
        return rest, (told[-1],), 1
    lines = (found[0] for found in islice(_LINE.finditer(text), _TOP))
    header = next((line for line in lines if any(sign in line for sign in _DIVIDERS)), "")
    return text, sorted(_DIVIDERS, key=lambda sign: -header.count(sign)), 0


def _start(text: str, dividers: Sequence[str], is_header: IsHeader) -> tuple[str, int]:
    """The sign that parts the columns, and which row that is not empty is the header, from 0."""
    top = "".join(islice(io.StringIO(text, newline=""), _TOP))
    for divider in dividers:
        for place, row in enumerate(_filled(_cells(top, divider, 0))):
            if is_header(row.cells):
                return divider, place
    widths = [len(row.cells) for row in _filled(_cells(top, dividers[0], 0))]
    return dividers[0], next((place for place, width in enumerate(widths) if width > 1), 0)


def _read(text: str, divider: str, before: int) -> tuple[Row, ...] | Fault:
    """The rows that are not empty. Moodle puts tabs between cells and no quotation marks around them."""
    read, last = _whole(text, divider, before, quoted=True)
    if len(read) > MOST_ROWS:
        return Fault(f"the export has more than {MOST_ROWS} rows", FEWER)
    if divider == "\t" and (last.cells != _END or any(map(_runs_on, read))):
        plain = tuple(_filled(_whole(text, divider, before, quoted=False)[0]))
        if len({len(row.cells) for row in plain}) == 1:
            return plain
    return tuple(_filled(read)) if last.cells == _END else Fault(_OPEN, _CLOSE, last.line)


def _runs_on(row: Row) -> bool:
    """Whether a cell looks like several rows."""
    return any("\t" in cell and "\n" in cell for cell in row.cells)


def _bounded(read: tuple[Row, ...]) -> tuple[Row, ...] | Fault:
    if not read:
        return Fault("the export is empty", "export the interactions again")
    if len(read[0].cells) > MOST_COLUMNS:
        return Fault(f"the export has more than {MOST_COLUMNS} columns", FEWER)
    return read


def _whole(text: str, divider: str, before: int, *, quoted: bool) -> tuple[list[Row], Row]:
    """One row more than are taken at most, and the row behind them."""
    *read, last = islice(_cells(text, divider, before, quoted=quoted), MOST_ROWS + 2)
    return read, last


def _filled(read: Iterator[Row] | Sequence[Row]) -> Iterator[Row]:
    return (row for row in read if any(row.cells))


def _cells(text: str, divider: str, before: int, *, quoted: bool = True) -> Iterator[Row]:
    """The rows of the text, `before` lines stood in front of it; the last one is `_END`, unless a mark is open."""
    lines = chain(io.StringIO(text, newline=""), _END)
    reader = csv.reader(lines, delimiter=divider, quoting=csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE)
    line = before + 1
    for cells in reader:
        yield Row(line, tuple(cell.strip() for cell in cells))
        line = before + reader.line_num + 1
