"""An export's bytes as rows of cells: CSV with commas, semicolons or tabs, as LMSs and spreadsheets write it."""

import codecs
from pathlib import Path

from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.reporting.parting import AS_CSV, FEWER, Fault, IsHeader, Row, rows

LARGEST = 64 * 1024 * 1024
"""So many bytes of an export are read."""
_SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_MARKUP = ("<", "\ufeff<")


def table(path: Path, is_header: IsHeader) -> tuple[Row, ...] | Diagnostic:
    """The rows of an export that are not empty, the header first, or why it cannot be read; no bytes raise."""
    shown = path.as_posix()
    try:
        with path.open("rb") as opened:
            data = opened.read(LARGEST + 1)
    except OSError as fault:
        message = f"the export cannot be read: {fault.strerror or fault}"
        return _unreadable(shown, 0, message, "name a file that is there")
    if len(data) > LARGEST:
        return _unreadable(shown, 0, f"the export is larger than {LARGEST // 1024**2} MB", FEWER)
    text = _text(data, shown)
    if isinstance(text, Diagnostic):
        return text
    found = rows(text, is_header)
    return _unreadable(shown, found.line, found.message, found.help) if isinstance(found, Fault) else found


def _unreadable(shown: str, line: int, message: str, help: str) -> Diagnostic:
    return Diagnostic("RPT001", Severity.ERROR, message, Location(shown, line), help)


def _text(data: bytes, shown: str) -> str | Diagnostic:
    if data.startswith(_SPREADSHEETS):
        return _unreadable(shown, 0, "the export is a spreadsheet, not CSV", AS_CSV)
    encoding = _encoding(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        spoken = "UTF-8" if encoding == "utf-8-sig" else "UTF-16"
        return _unreadable(shown, line, f"the export is not {spoken}, as it should be", AS_CSV)
    if text.lstrip().startswith(_MARKUP):
        return _unreadable(shown, 0, "the export is a page or XML, not CSV", AS_CSV)
    return text


def _encoding(data: bytes) -> str:
    """UTF-16 by its mark, or by the empty half of its first letter; else UTF-8."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    return {b"\0": "utf-16-be"}.get(data[:1], "utf-16-le" if data[1:2] == b"\0" else "utf-8-sig")
