"""`bank.toml`: what it says is taken, what is wrong in it is told, and the rest still holds."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qtiexport import sidecar
from qtiexport.diagnostics import Location, Severity
from qtiexport.model import Delivery, Metadata
from qtiexport.sidecar import Note, Pin, Sidecar


def _load(folder: Path, text: str | bytes) -> Sidecar:
    for name in ("000.txt", "001.txt"):
        (folder / name).write_text("x")
    path = folder / sidecar.NAME
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    return sidecar.load(path, "bank/bank.toml")


def test_everything_that_it_can_say(tmp_path: Path) -> None:
    """Titles, pins, kinds, tags and option maps are read; a file is known by its resolved path."""
    loaded = _load(
        tmp_path,
        """
        [section]
        select = 3
        shuffle = true
        time = "20 min"
        title.fr = "Bases"
        title.de = " Grundlagen "
        [item.o2o-strategy]
        de = "000.txt"
        fr = "001.txt"
        options.fr = [5, 1, 4, 2, 3]
        kind = "question"
        tags = ["marketing"]
        [item.bare]
        """,
    )
    assert loaded == Sidecar(
        pins=(
            ((tmp_path / "000.txt").resolve(), Pin("o2o-strategy", "de", Location("bank/bank.toml", 9))),
            ((tmp_path / "001.txt").resolve(), Pin("o2o-strategy", "fr", Location("bank/bank.toml", 10))),
        ),
        notes=(
            (
                "o2o-strategy",
                Note(
                    Location("bank/bank.toml", 8),
                    "question",
                    Metadata(tags=("marketing",)),
                    (("fr", (5, 1, 4, 2, 3)),),
                    files=True,
                ),
            ),
            ("bare", Note(Location("bank/bank.toml", 14))),
        ),
        titles=(("de", "Grundlagen"), ("fr", "Bases")),
        diagnostics=(),
        delivery=Delivery(3, True, 1200),
    )
    assert dict(loaded.delivered_at)["time"] == Location("bank/bank.toml", 5)


@pytest.mark.parametrize(
    ("text", "told", "line"),
    [
        ("[items.a]", "unknown key “items”", 1),
        ("x = 1", "unknown key “x”", 1),
        ("section = 1", "“section”", 1),
        ("[section]\ntitle = 'x'", "“section.title”", 2),
        ("[section.titel]\nde = 'x'", "unknown key “section.titel”", 1),
        ("[section.title]\nde = 3", "“section.title.de”", 2),
        ("[section.title]\nfr = 'x'\nde = ' '", "“section.title.de”", 3),
        ('[section.title]\nde = "a\\u0001b"', "“section.title.de”", 2),
        ('[section.title]\nde = "a\\uFFFEb"', "“section.title.de”", 2),
        ('[section.title]\nde = "a\\nb"', "“section.title.de”", 2),
        ("[section.title]\ndeutsch = 'x'", "“section.title.deutsch”", 2),
        ("[section.title]\nqq = 'x'", "“section.title.qq”", 2),
        ("[section]\nselect = 0", "“section.select” is “0”", 2),
        ("[section]\nselect = true", "“section.select” is “true”", 2),
        ("[section]\nselect = '3'", "“section.select” is “3”", 2),
        ("[section]\nshuffle = 1", "“section.shuffle” is “1”", 2),
        ("[section]\ntime = 20", "“section.time” is “20”", 2),
        ("[section]\nselct = 3", "unknown key “section.selct”", 2),
        ("item = 3", "“item”", 1),
        ("[item]\na = 1", "“item.a”", 2),
        ("[item.b]\nkind = 'article'\n[item.a]\nkind = 'exam'", "“item.a.kind” is “exam”", 4),
        ("[item.a]\nkind = 1", "“item.a.kind” is “1”", 2),
        ("[item.a]\nkind = []", "“item.a.kind”", 2),
        ("[item]\na = {kind = 'exam'}", "“item.a.kind”", 2),
        ("[item.a]\ntags = 'x'", "“item.a.tags”", 2),
        ("[item.a]\ntags = ['']", "“item.a.tags”", 2),
        ('[item.a]\ntags = ["a\\u000Bb"]', "“item.a.tags”", 2),
        ("[item.a]\noptions = [1]", "“item.a.options”", 2),
        ("[item.a]\noptions.fr = ['1']", "“item.a.options”", 2),
        ("[item.a]\noptions.fr = [true]", "“item.a.options”", 2),
        ("[item.a]\noptions.french = [1]", "“item.a.options”", 2),
        ("[item.a]\nde = 'no.txt'", "“no.txt”", 2),
        ("[item.a]\nde = 7", "“7”", 2),
        ("[item.a]\nde = '.'", "“.”", 2),
        ("[item.a]\nde = '../outside.txt'", "“../outside.txt”", 2),
        ("[item.a]\nde = 'sub/000.txt'", "“sub/000.txt”", 2),
        ('[item.a]\nde = "a\\u0000b"', "“item.a.de”", 2),
        (f"[item.a]\nde = '{'x' * 5000}'", "“item.a.de”", 2),
        ("[item.a]\nde = '000.txt'\n[item.b]\nfr = '000.txt'", "“item.b.fr” and “item.a.de” name the same file", 4),
        ("[item.a]\nde = '000.txt'\nfr = '000.txt'", "“item.a.fr” and “item.a.de” name the same file", 3),
    ],
)
def test_a_mistake_is_told_in_the_authors_terms(tmp_path: Path, text: str, told: str, line: int) -> None:
    """Each mistake is one error at its line of the sidecar that names the key it stands at, and a repair."""
    (tmp_path.parent / "outside.txt").write_text("x")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "000.txt").write_text("x")
    (found,) = _load(tmp_path, text).diagnostics
    assert (found.code, found.severity, found.location) == ("CFG004", Severity.ERROR, Location("bank/bank.toml", line))
    assert told in found.message
    assert found.help
    assert len(found.message) < 300


@pytest.mark.parametrize(
    ("key", "advice"),
    [
        ("tag", "did you mean “tags”?"),
        ("kin", "did you mean “kind”?"),
        ("option", "did you mean “options”?"),
        ("german", "the keys are kind, tags, options, translation_of, of_rev, a language code such as de or pt-BR"),
        ("ed", "the keys are kind, tags, options, translation_of, of_rev, a language code such as de or pt-BR"),
        ("DE", "the keys are kind, tags, options, translation_of, of_rev, a language code such as de or pt-BR"),
    ],
)
def test_an_unknown_key_of_an_item_is_no_language(tmp_path: Path, key: str, advice: str) -> None:
    """A slip of the pen is told with the key that was meant; only a language code names a file."""
    loaded = _load(tmp_path, f"[item.a]\n{key} = '000.txt'\n")
    (found,) = loaded.diagnostics
    assert (found.message, found.help) == (f"unknown key “item.a.{key}”", advice)
    assert (found.location.line, loaded.pins) == (2, ())


@pytest.mark.parametrize("language", ["de", "gsw", "pt-BR", "zh-Hant-TW", "es-419"])
def test_language_codes_name_files(tmp_path: Path, language: str) -> None:
    """Codes of two or three letters, with a region or script, are languages."""
    loaded = _load(tmp_path, f"[item.a]\n{language} = '000.txt'\n[section.title]\n{language} = 'x'\n")
    assert ([pin.language for _, pin in loaded.pins], loaded.diagnostics) == ([language], ())


def test_a_mistake_spoils_only_itself(tmp_path: Path) -> None:
    """What stands around a mistake is read, also in the same item, and all mistakes come together."""
    text = "x = 1\n[item.a]\nkind = 'exam'\ntags = ['t']\n[item.b]\nde = '000.txt'\nfr = 'no.txt'\n"
    loaded = _load(tmp_path, text)
    assert [(name, note.kind, note.metadata.tags) for name, note in loaded.notes] == [
        ("a", None, ("t",)),
        ("b", None, ()),
    ]
    assert [pin.key for _, pin in loaded.pins] == ["item.b.de"]
    assert [d.location.line for d in loaded.diagnostics] == [1, 3, 7]


def test_a_link_out_of_the_folder_is_no_file_of_it(tmp_path: Path) -> None:
    """A sidecar speaks of its own folder: a link that leads elsewhere is refused."""
    outside = tmp_path / "outside.txt"
    outside.write_text("x")
    folder = tmp_path / "bank"
    folder.mkdir()
    (folder / "link.txt").symlink_to(outside)
    assert [d.code for d in _load(folder, "[item.a]\nde = 'link.txt'").diagnostics] == ["CFG004"]


@pytest.mark.parametrize("data", [b"\xff", b"[", b"a = [" * 50_000, b"a = 1\n\x00", b"x = " + b"9" * 10_000])
def test_hostile_toml_is_one_message(tmp_path: Path, data: bytes) -> None:
    """What cannot be read is one message, and nothing is taken from it."""
    loaded = _load(tmp_path, data)
    (found,) = loaded.diagnostics
    assert found.code == "CFG004"
    assert (loaded.pins, loaded.notes, loaded.titles) == ((), (), ())


def test_a_syntax_mistake_has_its_line(tmp_path: Path) -> None:
    """The place that TOML's reader names is the message's place."""
    (found,) = _load(tmp_path, "[item.a]\nde = \n").diagnostics
    assert found.location == Location("bank/bank.toml", 2, 6)


VALUES: st.SearchStrategy[Any] = st.sampled_from(["1", "true", "'x'", "[]", "['a']", "[1, 2]", "{}", "{a = 1}", "1.5"])
TABLES = st.sampled_from(["[section]", "[section.title]", "[item]", "[item.a]", "[item.a.options]", "[[item.b]]"])
KEYS = st.sampled_from(["title", "de", "kind", "tags", "options", "a", "options.fr"])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(TABLES, KEYS, VALUES), max_size=4))
def test_no_shape_raises(tmp_path: Path, rows: list[tuple[str, str, str]]) -> None:
    """Whatever TOML values stand where, the sidecar is read or its mistakes are told."""
    loaded = _load(tmp_path, "\n".join(f"{table}\n{key} = {value}" for table, key, value in rows))
    assert isinstance(loaded, Sidecar)
