"""The subset of YAML in which front matter is written: every scalar is a string."""

import pytest

from qtiexport.readers.canonical.values import ENTRY_END, LINE_END, Scanned, Value, Wrong, scan


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a", "a"),
        (" no  # a comment", "no"),
        ("a#b", "a#b"),
        ("1.50", "1.50"),
        ("a:b", "a:b"),
        ('"a: b # c"', "a: b # c"),
        ('"a\\"b\\\\c"', 'a"b\\c'),
        ("'it''s: \\n'", "it's: \\n"),
        ("[]", ()),
        ("[ a b , 'c, d', \"]\" ]", ("a b", "c, d", "]")),
        ("[a, b,]", ("a", "b")),
        ("-a", "-a"),
        ("", ""),
    ],
)
def test_values_that_can_be_read(text: str, value: Value) -> None:
    """Plain, quoted and listed values are the author's characters, numbers and `no` among them."""
    found = scan(text, 0, LINE_END)
    assert isinstance(found, Scanned)
    assert found.value == value


@pytest.mark.parametrize(
    ("text", "at", "message"),
    [
        ("a: b", 1, "nested mapping"),
        ("a:", 1, "nested mapping"),
        ("&a", 0, "“&”"),
        ("| ", 0, "“|”"),
        ("- a", 0, "“-”"),
        ("{a}", 0, "“{”"),
        ("!a", 0, "“!”"),
        (" # a", 1, "comment"),
        ('"a', 0, "no end"),
        ('"a\\n"', 0, "backslash"),
        ("'a", 0, "no end"),
        ("[a", 0, "not closed"),
        ("[a,,b]", 3, "empty"),
        ("[[a]]", 1, "another list"),
        ('["a"b]', 0, "not closed"),
    ],
)
def test_values_that_yaml_reads_otherwise(text: str, at: int, message: str) -> None:
    """What YAML takes for something else than a string or a flat list is wrong, at its place."""
    found = scan(text, 0, LINE_END)
    assert isinstance(found, Wrong)
    assert found.at == at
    assert message in found.message
    assert found.help


def test_an_entry_of_a_comment_ends_at_a_semicolon() -> None:
    """A plain value ends before the semicolon, a quoted one may hold it."""
    assert scan("a b ; c", 0, ENTRY_END) == Scanned("a b", 4)
    assert scan("'a;b'; c", 0, ENTRY_END) == Scanned("a;b", 5)
