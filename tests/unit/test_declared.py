"""Hand-written TOML: its lines are known, and what cannot be read is told in words of our own."""

import re
import tomllib
from pathlib import Path

import pytest

from qtiexport import declared
from qtiexport.declared import Declared, is_language, refusal, seconds, suggestion, words
from qtiexport.diagnostics import Diagnostic, Location


def _load(folder: Path, data: str | bytes) -> Declared | Diagnostic:
    path = folder / "a.toml"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return declared.load(path, "a.toml", "CFG003", "the config")


TEXT = """\
a = 1
[t]
x = '''
b = 2
[u]
'''  # the text ends here
y.z = 1
"q.r" = 2
[t.inner]   # a table
  x = [
  1,
]
k = {deep = 1}
[[list]]
x = 1
[item . "o p"]
de = "x"
"""


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("a", 1), ("t", 2), ("t.x", 3), ("t.y", 7), ("t.y.z", 7), ("t.q.r", 8), ("t.inner", 9), ("t.inner.x", 10),
        ("t.inner.k.deep", 13), ("list.x", 15), ("item.o p.de", 17), ("item.o p.fr", 16), ("b", 0), ("u", 0),
    ],
)  # fmt: skip
def test_every_key_has_its_line(tmp_path: Path, name: str, line: int) -> None:
    """A key is found where it stands, one within a value at the value, and none within a text."""
    file = _load(tmp_path, TEXT)
    assert isinstance(file, Declared)
    assert file.line(name) == line


def test_a_key_of_many_steps_takes_no_time(tmp_path: Path) -> None:
    """The lines of a key with thousands of dots are as many as can be asked for."""
    file = _load(tmp_path, ".".join("a" * 900) + " = 1\n")
    assert isinstance(file, Declared)
    assert len(file.lines) == 4


@pytest.mark.parametrize(
    ("data", "told", "place"),
    [
        (b"a = 1\nb = '\xe9'\n", "byte 12 is 0xE9, which is no UTF-8", (2, 6)),
        (b"\xef\xbb\xbfa = '\xe9'\n", "byte 9 is 0xE9, which is no UTF-8", (1, 6)),
        ("a = 1\nb\n", "a key without “=”", (2, 2)),
        ("a = x\n", "no value of TOML", (1, 5)),
        ("a = 1 2\n", "more on the line", (1, 7)),
        ("[a\n", "not closed by “]”", (1, 3)),
        ("[[a]\n", "not closed by “]]”", (1, 4)),
        ("a = [1\n", "a list is not closed", (1, 7)),
        ("a = {b = 1\n", "a table is not closed", (1, 11)),
        ("a = 'x\n", "a text is not closed", (1, 7)),
        ("a = 1\na = 2\n", "has a value already", (2, 6)),
        ("[a]\n[a]\n", "stands in the file already", (2, 3)),
        ('a = "\\q"\n', "escapes nothing", (1, 8)),
        ("= 1\n", "needs quotes", (1, 1)),
        (b"x = " + b"9" * 10_000, "a number in it is too long", (0, 0)),
        (b"a = " + b"[" * 50_000, "too deep", (0, 0)),
    ],
)
def test_what_cannot_be_read_is_told_in_our_own_words(
    tmp_path: Path, data: str | bytes, told: str, place: tuple[int, int]
) -> None:
    """Neither Python's sentences nor its names of encodings reach an author."""
    found = _load(tmp_path, data)
    assert isinstance(found, Diagnostic)
    assert found.message.startswith("the config cannot be read: ")
    assert told in found.message
    assert (found.code, found.location) == ("CFG003", Location("a.toml", *place))
    assert found.help


def test_complaints_are_those_of_pythons_reader() -> None:
    """Each complaint that is translated is one that Python's reader makes."""
    assert tomllib.__file__
    source = (Path(tomllib.__file__).parent / "_parser.py").read_text(encoding="utf-8")
    said = re.sub(r"\\(.)", r"\1", source)
    assert [start for start, _ in declared._COMPLAINTS if start not in said] == []


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (PermissionError(13, "x"), "this account may not read it"),
        (FileNotFoundError(2, "x"), "it is not there"),
        (IsADirectoryError(21, "x"), "it is a folder"),
        (OSError(5, "x"), "the system does not give it"),
    ],
)
def test_a_refusal_of_the_system_is_told_in_our_own_words(fault: OSError, told: str) -> None:
    """What the system says in its own language is not what the author reads."""
    assert refusal(fault) == told


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """A folder of the file's name is a message."""
    (tmp_path / "a.toml").mkdir()
    found = declared.load(tmp_path / "a.toml", "a.toml", "CFG003", "the config")
    assert isinstance(found, Diagnostic)
    assert found.message == "the config cannot be read: it is a folder"


@pytest.mark.parametrize(
    ("code", "known"),
    [("de", True), ("gsw", True), ("pt-BR", True), ("es-419", True), ("qq", False), ("iw", False), ("DE", False),
     ("d", False), ("german", False), ("de_CH", False), ("de-", False), ("", False)],
)  # fmt: skip
def test_language_codes(code: str, known: bool) -> None:
    """Two letters of ISO 639-1 or any three, and what may follow them."""
    assert is_language(code) is known


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("90 s", 90), ("90s", 90), (" 20 min ", 1200), ("1 h", 3600), ("1 h 30 min", 5400), ("1h30min5s", 5405),
        ("24 h", 86400),
    ],
)  # fmt: skip
def test_a_span_of_time(text: str, expected: int) -> None:
    """Hours, minutes and seconds add up; any of them may be left out."""
    assert seconds(text) == expected


@pytest.mark.parametrize(
    "value",
    ["", "0 s", "20", 20, None, "1.5 h", "-5 min", "30 min 1 h", "24 h 1 s", "20 minutes", "٢٠ min", "1" * 99 + " s"],
)
def test_no_span_of_time(value: object) -> None:
    """A number without a unit, nothing, and more than a day are refused with an example."""
    with pytest.raises(ValueError, match="“20 min”"):
        seconds(value)


def test_suggestions() -> None:
    """The nearest name, else the one that ends the same, else all."""
    assert suggestion("titel", ("title", "kind"), "keys") == "did you mean “title”?"
    assert suggestion("id", ("course.id", "shuffle"), "keys") == "did you mean “course.id”?"
    assert suggestion("zzz", ("a", "b"), "keys") == "the keys are a, b"


def test_words() -> None:
    """Words are listed as a sentence does."""
    assert (words("a"), words("ab"), words("abc")) == ("“a”", "“a” or “b”", "“a”, “b” or “c”")
