"""`bank.toml`: what it says is taken, what is wrong in it is told, and the rest still holds."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qtiexport import sidecar
from qtiexport.diagnostics import Location, Severity
from qtiexport.model import Metadata
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
        [section.title]
        fr = "Bases"
        de = " Grundlagen "
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
            ((tmp_path / "000.txt").resolve(), Pin("o2o-strategy", "de")),
            ((tmp_path / "001.txt").resolve(), Pin("o2o-strategy", "fr")),
        ),
        notes=(
            ("o2o-strategy", Note("question", Metadata(tags=("marketing",)), (("fr", (5, 1, 4, 2, 3)),))),
            ("bare", Note(None, Metadata(), ())),
        ),
        titles=(("de", "Grundlagen"), ("fr", "Bases")),
        diagnostics=(),
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[items.a]", "unknown table “items”"),
        ("section = 1", "section.title"),
        ("[section]\ntitle = 'x'", "section.title"),
        ("[section.title]\nde = 3", "section.title.de"),
        ("[section.title]\nde = ' '", "section.title.de"),
        ('[section.title]\nde = "a\\u0001b"', "section.title.de"),
        ('[section.title]\nde = "a\\uFFFEb"', "section.title.de"),
        ("[section.title]\nde = 'a\\nb'".replace("'", '"'), "section.title.de"),
        ("item = 3", "“item”"),
        ("[item]\na = 1", "item.a"),
        ("[item.a]\nkind = 'exam'", "item.a.kind is “exam”"),
        ("[item.a]\nkind = 1", "item.a.kind is “1”"),
        ("[item.a]\nkind = []", "item.a.kind"),
        ("[item.a]\ntags = 'x'", "item.a.tags"),
        ("[item.a]\ntags = ['']", "item.a.tags"),
        ('[item.a]\ntags = ["a\\u000Bb"]', "item.a.tags"),
        ("[item.a]\noptions = [1]", "item.a.options"),
        ("[item.a]\noptions.fr = ['1']", "item.a.options"),
        ("[item.a]\noptions.fr = [true]", "item.a.options"),
        ("[item.a]\nde = 'no.txt'", "“no.txt”"),
        ("[item.a]\nde = 7", "“7”"),
        ("[item.a]\nde = '.'", "“.”"),
        ("[item.a]\nde = '../outside.txt'", "“../outside.txt”"),
        ('[item.a]\nde = "a\\u0000b"', "item.a.de"),
        (f"[item.a]\nde = '{'x' * 5000}'", "item.a.de"),
        ("[item.a]\ntag = ['x']", "item.a.tag"),
    ],
)
def test_a_mistake_is_told_in_the_authors_terms(tmp_path: Path, text: str, told: str) -> None:
    """Each mistake is one error at the sidecar that names the key it stands at, and a repair."""
    (tmp_path.parent / "outside.txt").write_text("x")
    (found,) = _load(tmp_path, text).diagnostics
    assert (found.code, found.severity, found.location.path) == ("CFG004", Severity.ERROR, "bank/bank.toml")
    assert told in found.message
    assert found.help
    assert len(found.message) < 300


def test_a_mistake_spoils_only_itself(tmp_path: Path) -> None:
    """The items around a wrong one are read, and all mistakes come together."""
    loaded = _load(tmp_path, "x = 1\n[item.a]\nkind = 'exam'\n[item.b]\nde = '000.txt'\nfr = 'no.txt'\n")
    assert [name for name, _ in loaded.notes] == ["b"]
    assert [pin for _, pin in loaded.pins] == [Pin("b", "de")]
    assert len(loaded.diagnostics) == 3


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
