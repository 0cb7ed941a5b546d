"""The order of a course: what is named comes first, the rest by name, with numbers read as numbers."""

from pathlib import Path

import pytest

from qtiexport import bank
from qtiexport.bank import Found
from qtiexport.config import Config
from tests.sources import write


def _keys(found: Found) -> list[str]:
    return [file.key for file in found.files]


def _find(root: Path, *order: str) -> Found:
    return bank.find((root,), Config(order=order))


def test_named_folders_come_first_and_the_others_by_name(tmp_path: Path) -> None:
    """A folder's own files still come before its folders."""
    write(tmp_path, "z.md", "a/x.md", "b/x.md", "c2/x.md", "c10/x.md")
    assert _keys(_find(tmp_path, "c10", "b")) == ["z.md", "c10/x.md", "b/x.md", "a/x.md", "c2/x.md"]


def test_a_folder_in_a_folder_is_named_with_its_steps(tmp_path: Path) -> None:
    """It comes first among its neighbours; a folder of the same name elsewhere is another."""
    write(tmp_path, "a/x/q.md", "a/y/q.md", "a/q.md", "b/x/q.md", "b/y/q.md")
    assert _keys(_find(tmp_path, "b", "b/y")) == ["b/y/q.md", "b/x/q.md", "a/q.md", "a/x/q.md", "a/y/q.md"]


def test_the_items_of_a_folder_follow_its_bank_file(tmp_path: Path) -> None:
    """An item is named by `bank.toml`, else by its file; all its languages move with it."""
    write(tmp_path, "a.de.md", "a.fr.md", "b.de.md", "c.de.md", "sub/c.md", "sub/a.md")
    (tmp_path / "bank.toml").write_text('order = ["last", "b"]\n[item.last]\nde = "c.de.md"\n', encoding="utf-8")
    found = _find(tmp_path)
    assert found.diagnostics == ()
    assert _keys(found) == ["c.de.md", "b.de.md", "a.de.md", "a.fr.md", "sub/a.md", "sub/c.md"]


def test_a_name_that_no_item_has_is_an_error(tmp_path: Path) -> None:
    """The help names the item that was meant."""
    write(tmp_path, "tides.md", "bridges.md")
    (tmp_path / "bank.toml").write_text('\norder = ["tide", "zzz"]\n', encoding="utf-8")
    near, far = sorted(_find(tmp_path).diagnostics, key=lambda d: d.message)
    assert {(d.code, d.location.line) for d in (near, far)} == {("CFG004", 2)}
    assert ("“tide”" in near.message, near.help) == (True, "did you mean “tides”?")
    assert "“zzz”" in far.message


@pytest.mark.parametrize("order", ["3", '"a"', "[1]", '[""]', "{}"])
def test_an_order_is_a_list_of_names(tmp_path: Path, order: str) -> None:
    """Anything else is told at its line, and the rest of the file holds."""
    write(tmp_path, "a.md")
    (tmp_path / "bank.toml").write_text(f'order = {order}\nsection.title.de = "T"\n', encoding="utf-8")
    found = _find(tmp_path)
    assert [(d.code, d.location.line) for d in found.diagnostics] == [("CFG004", 1)]
    assert found.sections[0].title("de", "") == "T"
