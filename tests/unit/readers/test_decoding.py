"""Bytes to text: one encoding, one line end, nothing that XML cannot hold, and a place for every refusal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtiexport.diagnostics import Diagnostic, Location
from qtiexport.readers import decoding
from qtiexport.readers.decoding import decode


def _refusal(data: bytes) -> Diagnostic:
    decoded = decode(data, "a.txt")
    (found,) = decoded.diagnostics
    assert found.code == "SRC001"
    assert decoded.text == ""
    return found


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        ("Größe".encode(), "Größe"),
        (b"\xef\xbb\xbfone", "one"),
        (b"one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
        (b"a\tb\x7f", "a\tb\x7f"),
        ("a\u0085b\u2028c\u00a0".encode(), "a\u0085b\u2028c\u00a0"),
        ("🙂".encode(), "🙂"),
    ],
)
def test_text_is_taken_as_it_is(data: bytes, text: str) -> None:
    """UTF-8 is read to the letter; only the byte order mark goes and line ends become one kind."""
    assert decode(data, "a.txt") == decoding.Decoded(text)


@pytest.mark.parametrize(
    ("data", "place", "byte"),
    [
        (b"caf\xe9", Location("a.txt", 1, 4), "byte 4 is 0xE9"),
        ("ä\nöx".encode() + b"\xff", Location("a.txt", 2, 3), "byte 7 is 0xFF"),
        (b"\xef\xbb\xbfx\xfe", Location("a.txt", 1, 2), "byte 5 is 0xFE"),
        (b"a\r\nb\r\xc3(", Location("a.txt", 3, 1), "byte 6 is 0xC3"),
        (b"\x80", Location("a.txt", 1, 1), "byte 1 is 0x80"),
    ],
)
def test_a_byte_that_is_no_utf8_has_its_place(data: bytes, place: Location, byte: str) -> None:
    """The first bad byte is named by offset and value, at the line and column where an editor shows it."""
    found = _refusal(data)
    assert found.location == place
    assert byte in found.message


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf16_is_named(encoding: str) -> None:
    """A file from an old editor is called what it is, when its mark says so; else its NULs are found."""
    marked = encoding == "utf-16"
    found = _refusal("Frage?".encode(encoding))
    assert ("UTF-16" in found.message) is marked
    assert marked or "U+0000" in found.message


@pytest.mark.parametrize("character", ["\x00", "\x01", "\x08", "\x0b", "\x0c", "\x1f", "\ufffe", "\uffff"])
def test_a_character_that_xml_forbids_has_its_place(character: str) -> None:
    """What no XML document can hold is met where the line is known, with the line as evidence."""
    found = _refusal(f"one\r\ntwo {character} three\nfour".encode())
    assert found.location == Location("a.txt", 2, 5)
    assert f"U+{ord(character):04X}" in found.message
    assert [(e.line, e.column, e.length) for e in found.evidence] == [(2, 5, 1)]
    assert found.evidence[0].text == f"two {character} three"


def test_a_lone_surrogate_is_no_utf8() -> None:
    """Encoded surrogates, which Python writes only when told to, are refused as bytes."""
    assert _refusal(b"ab\xed\xa0\x80").location == Location("a.txt", 1, 3)


def test_a_huge_file_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file beyond the limit is refused with both sizes; one at the limit is read."""
    monkeypatch.setattr(decoding, "_LARGEST", 10)
    assert decode(b"x" * 10, "a.txt").text == "x" * 10
    assert "11 bytes" in _refusal(b"x" * 11).message


@given(st.binary(max_size=200))
def test_any_bytes_give_text_or_one_refusal(data: bytes) -> None:
    """No bytes raise, and what is read holds neither CR nor a character that XML forbids."""
    decoded = decode(data, "a.txt")
    assert len(decoded.diagnostics) <= 1
    assert not set(decoded.text) & {"\r", "\0", "\x0b", "\x0c", "\ufffe", "\uffff"}
    assert not decoded.diagnostics or decoded.text == ""


@pytest.mark.parametrize(
    ("data", "named"),
    [
        ("Welcher Fluß mündet in die Nordsee? – „Die Elbe“".encode("cp1252"), True),
        ("Les réponses exactes à choisir".encode("latin-1"), True),
        ("Größe und ".encode() + b"Gr\xf6\xdfe", False),
        (b"\xe9\xe8\xfc", False),
        (b"plain text with an odd \x81 byte", False),
        (b"plain text with a control \x01 and \xe9", False),
    ],
)
def test_windows_1252_is_named(data: bytes, named: bool) -> None:
    """A text that reads as Windows-1252 is called so in the help; mixed, strange and other bytes are not."""
    found = _refusal(data)
    assert found.help == ("it looks like Windows-1252; save it as UTF-8" if named else "save the file as UTF-8")
