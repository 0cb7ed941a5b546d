"""Bytes to text, before any reader: UTF-8, one kind of line end, and nothing that XML 1.0 cannot hold."""

import re
from dataclasses import dataclass

from qtiexport.diagnostics import Diagnostic, Evidence, Location, Severity

_LARGEST = 16 * 1024 * 1024
# XML 1.0 (5th edition), 2.2: every other character may stand in a document.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_ASCII = bytes(range(128))
# In a text of a European language, every tenth letter has an accent at most.
_STRANGEST = 0.25
_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text with "\\n" line ends and no byte order mark; with a diagnostic (SRC001) it is not to be read."""

    text: str
    diagnostics: tuple[Diagnostic, ...] = ()


def decode(data: bytes, shown: str) -> Decoded:
    """Decode a source file; the first unreadable byte or character is reported with its place."""
    if len(data) > _LARGEST:
        advice = "split the file"
        return _refused(
            shown, 0, 0, f"the file has {len(data):,} bytes, more than the {_LARGEST:,} that are read", advice
        )
    if data.startswith(_UTF16):
        return _refused(shown, 0, 0, "the file is UTF-16, expected UTF-8", "save it as UTF-8")
    try:
        text = data.removeprefix(_MARK).decode("utf-8")
    except UnicodeDecodeError as fault:
        return _bad_byte(data, fault, shown)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    found = _FORBIDDEN.search(text)
    return _bad_character(text, found.start(), shown) if found else Decoded(text)


def _bad_byte(data: bytes, fault: UnicodeDecodeError, shown: str) -> Decoded:
    text = data.removeprefix(_MARK)
    before = text[: fault.start].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    offset = len(data) - len(text) + fault.start + 1
    message = f"byte {offset} is 0x{text[fault.start]:02X}, which is no UTF-8"
    known = "it looks like Windows-1252; " if _is_windows(text) else ""
    return _refused(shown, line, column, message, f"{known}save {'it' if known else 'the file'} as UTF-8")


def _is_windows(data: bytes) -> bool:
    """Whether bytes that are no UTF-8 read as a text in Windows-1252: letters of ours, few among plain ones."""
    if not data.decode("utf-8", "ignore").isascii() or len(data.translate(None, _ASCII)) > _STRANGEST * len(data):
        return False
    try:
        return not _FORBIDDEN.search(data.decode("cp1252"))
    except UnicodeDecodeError:
        return False


def _bad_character(text: str, place: int, shown: str) -> Decoded:
    start = text.rfind("\n", 0, place) + 1
    end = text.find("\n", place)
    line, column = text.count("\n", 0, place) + 1, place - start + 1
    shape = Evidence(line, text[start : end if end >= 0 else len(text)], column, 1, "here")
    message = f"the character U+{ord(text[place]):04X} can stand in no XML document"
    return _refused(shown, line, column, message, "delete it", (shape,))


def _refused(
    shown: str, line: int, column: int, message: str, advice: str, evidence: tuple[Evidence, ...] = ()
) -> Decoded:
    place = Location(shown, line, column)
    return Decoded("", (Diagnostic("SRC001", Severity.ERROR, message, place, advice, evidence),))
