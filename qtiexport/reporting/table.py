"""An export's bytes as rows of cells: CSV with commas, semicolons or tabs, as LMSs and spreadsheets write it."""

import codecs
import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from qtiexport.diagnostics import Diagnostic, Location, Severity

LARGEST = 64 * 1024 * 1024
"""So many bytes of an export are read."""
_LINE = re.compile(r"[^\r\n]+")
_DIVIDERS = (",", ";", "\t")
_SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_AS_CSV = "open it in a spreadsheet and save it as “CSV UTF-8”"


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row, without blanks at their ends; `line` is where it begins, from 1."""

    line: int
    cells: tuple[str, ...]


def table(path: Path) -> tuple[Row, ...] | Diagnostic:
    """The rows of an export that are not empty, the header first, or why it cannot be read; no bytes raise."""
    shown = path.as_posix()
    try:
        if path.stat().st_size > LARGEST:
            return _unreadable(shown, 0, f"the export is larger than {LARGEST} bytes", "export fewer learners at once")
        data = path.read_bytes()
    except OSError as fault:
        return _unreadable(
            shown, 0, f"the export cannot be read: {fault.strerror or fault}", "name a file that is there"
        )
    text = _text(data, shown)
    return text if isinstance(text, Diagnostic) else _rows(text, shown)


def _unreadable(shown: str, line: int, message: str, help: str) -> Diagnostic:
    return Diagnostic("RPT001", Severity.ERROR, message, Location(shown, line), help)


def _text(data: bytes, shown: str) -> str | Diagnostic:
    if data.startswith(_SPREADSHEETS):
        return _unreadable(shown, 0, "the export is a spreadsheet, not CSV", _AS_CSV)
    encoding = _encoding(data)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        spoken = "UTF-8" if encoding == "utf-8-sig" else "UTF-16"
        return _unreadable(shown, line, f"the export is not {spoken}, as it should be", _AS_CSV)


def _encoding(data: bytes) -> str:
    """UTF-16 by its mark, or by the empty half of its first letter; else UTF-8."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    return {b"\0": "utf-16-be"}.get(data[:1], "utf-16-le" if data[1:2] == b"\0" else "utf-8-sig")


def _rows(text: str, shown: str) -> tuple[Row, ...] | Diagnostic:
    first, _, rest = text.partition("\n")
    told = first.rstrip("\r").strip('"')
    if told.lower().startswith("sep=") and len(told) == len("sep=") + 1:
        read = _cells(rest, told[-1], 1)
    else:
        read = _cells(text, _divider(text), 0)
    try:
        rows = tuple(row for row in read if any(row.cells))
    except csv.Error as fault:
        return _unreadable(shown, 0, f"the export is no CSV that can be read: {fault}", _AS_CSV)
    return rows or _unreadable(shown, 0, "the export is empty", "export the interactions again")


def _divider(text: str) -> str:
    """The sign that parts the columns: the one that the header has most of."""
    found = _LINE.search(text)
    header = found[0] if found else ""
    return max(_DIVIDERS, key=header.count)


def _cells(text: str, divider: str, before: int) -> Iterator[Row]:
    """The rows of the text; `before` lines stood in front of it."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=divider)
    line = before + 1
    for cells in reader:
        yield Row(line, tuple(cell.strip() for cell in cells))
        line = before + reader.line_num + 1
