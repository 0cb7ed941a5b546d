"""Exchanging a file: whole, with its mode, or not at all."""

import os
from pathlib import Path

import pytest

from qtiexport.rewriting import replace_file


def test_a_file_keeps_its_mode_and_leaves_nothing_beside(tmp_path: Path) -> None:
    """The new bytes are there, and no other file is."""
    file = tmp_path / "a.md"
    file.write_text("old")
    file.chmod(0o640)
    replace_file(file, b"new")
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"new", 0o640)
    assert list(tmp_path.iterdir()) == [file]


def test_a_link_is_left_alone(tmp_path: Path) -> None:
    """What it leads to may lie outside the course and belong to somebody else."""
    (tmp_path / "real.md").write_text("old")
    (tmp_path / "link.md").symlink_to("real.md")
    with pytest.raises(PermissionError, match="it is a link"):
        replace_file(tmp_path / "link.md", b"new")
    assert (tmp_path / "real.md").read_bytes() == b"old"


def test_a_file_with_a_second_name_is_left_alone(tmp_path: Path) -> None:
    """The other name would keep the old text, and nobody would know."""
    (tmp_path / "a.md").write_text("old")
    (tmp_path / "b.md").hardlink_to(tmp_path / "a.md")
    with pytest.raises(PermissionError, match="second name"):
        replace_file(tmp_path / "a.md", b"new")
    assert (tmp_path / "a.md").read_bytes() == b"old"


def test_a_new_file_may_be_read_as_others_are(tmp_path: Path) -> None:
    """Without an old file the mode is the usual one."""
    (tmp_path / "usual").touch()
    replace_file(tmp_path / "a", b"new")
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_read_only_file_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its owner did not want it changed."""
    file = tmp_path / "a.md"
    file.write_text("old")
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(PermissionError):
        replace_file(file, b"new")
    assert file.read_text() == "old"


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If the exchange cannot be made, no half file stays behind."""
    file = tmp_path / "a.md"
    file.write_text("old")

    def refuse(*_: object) -> None:
        raise OSError("no space")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="no space"):
        replace_file(file, b"new")
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("a.md", "old")]
