"""A source is exchanged wholly or not at all, and never by surprise."""

from pathlib import Path

import pytest

from qtiexport.fixing import replace


def _file(folder: Path, data: bytes = b"old") -> Path:
    path = folder / "q.md"
    path.write_bytes(data)
    return path


def test_a_file_is_exchanged_and_keeps_its_mode(tmp_path: Path) -> None:
    """Nothing else lies in the folder afterwards."""
    path = _file(tmp_path)
    path.chmod(0o640)
    assert replace(path, b"old", b"new") == ""
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"new", 0o640)
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_is_left_alone(tmp_path: Path) -> None:
    """Neither the link nor what it leads to is touched."""
    path = _file(tmp_path)
    link = tmp_path / "link.md"
    link.symlink_to(path)
    assert replace(link, b"old", b"new") == "it is a link; mend the file that it leads to"
    assert (link.is_symlink(), path.read_bytes()) == (True, b"old")


def test_a_read_only_file_is_left_alone(tmp_path: Path) -> None:
    """Its owner said so, even where the system would let us."""
    path = _file(tmp_path)
    path.chmod(0o444)
    assert replace(path, b"old", b"new") == "it is read-only"
    assert path.read_bytes() == b"old"


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    """What an editor saved while we read is not overwritten."""
    path = _file(tmp_path, b"newer")
    assert replace(path, b"old", b"new") == "it was changed meanwhile; run again"
    assert path.read_bytes() == b"newer"


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    """The system's words are passed on."""
    assert replace(tmp_path / "q.md", b"old", b"new") == "No such file or directory"


def test_a_failed_exchange_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk leaves the source as it was, and no rubbish beside it."""
    path = _file(tmp_path)

    def refuse(*_: object) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    assert replace(path, b"old", b"new") == "No space left on device"
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"old"]
