"""Folders of sources: nothing that lies there vanishes without a word."""

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from qtiexport.diagnostics import Severity
from qtiexport.folders import Listing, walk
from tests.sources import write


def _walk(root: Path) -> Listing:
    return walk(root, (".txt", ".md"))


def _names(root: Path) -> list[str]:
    return sorted("/".join((*entry.folder, entry.path.name)) for entry in _walk(root).files)


def _only_refusal(root: Path, place: Path) -> str:
    (found,) = _walk(root).diagnostics
    assert (found.code, found.severity, found.location.path) == ("SRC001", Severity.ERROR, place.as_posix())
    assert found.help
    return found.message


def test_files_of_all_folders_are_listed(tmp_path: Path) -> None:
    """Files of every kind are listed with the steps to them; hidden ones and backups are not."""
    write(tmp_path, "a.md", "b/c/d.odt", ".git/x.md", "~a.md", "b/.x.md")
    assert _names(tmp_path) == ["a.md", "b/c/d.odt"]


def test_a_file_alone_is_a_root(tmp_path: Path) -> None:
    """A file that was named is listed whatever its name is."""
    write(tmp_path, ".a.md")
    assert [entry.folder for entry in _walk(tmp_path / ".a.md").files] == [()]


def test_a_folder_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its sources would be missing from the course; the folders beside it are read."""
    write(tmp_path, "a/x.md", "b/y.md")
    scandir: Callable[[Path], Any] = os.scandir

    def closed(path: Path) -> Any:
        if path == tmp_path / "a":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed)
    message = _only_refusal(tmp_path, tmp_path / "a")
    assert message == "the folder cannot be read: this account may not read it"
    assert _names(tmp_path) == ["b/y.md"]


@pytest.mark.parametrize("target", ["gone.md", "b.md"])
def test_a_dead_link_is_told(tmp_path: Path, target: str) -> None:
    """A link to nothing, or to itself, stands for a source that is not there."""
    write(tmp_path, "a.md")
    (tmp_path / "b.md").symlink_to(tmp_path / target)
    assert "link" in _only_refusal(tmp_path, tmp_path / "b.md")
    assert _names(tmp_path) == ["a.md"]


def test_a_link_to_a_folder_is_followed(tmp_path: Path) -> None:
    """Sources behind a link are part of the course, once, even where two links lead to them."""
    write(tmp_path / "elsewhere", "x.md", "deep/y.md")
    write(tmp_path / "root", "a.md")
    for link in ("one", "two"):
        (tmp_path / "root" / link).symlink_to(tmp_path / "elsewhere")
    assert _names(tmp_path / "root") == ["a.md", "one/deep/y.md", "one/x.md"]
    assert _walk(tmp_path / "root").ignored == ()


def test_a_folder_goes_before_a_link_to_it(tmp_path: Path) -> None:
    """A section keeps its place, whatever a link to it is called."""
    write(tmp_path, "z/x.md")
    (tmp_path / "a").symlink_to(tmp_path / "z")
    assert _names(tmp_path) == ["z/x.md"]


@pytest.mark.parametrize("up", [".", "..", "../.."])
def test_a_link_upwards_is_no_loop(tmp_path: Path, up: str) -> None:
    """A link to a folder around it is named and not followed: it leads to what is read already, or far beyond."""
    root = tmp_path / "root"
    write(root, "s/a.md")
    write(tmp_path, "outside.md")
    (root / "s" / "up").symlink_to(up)
    assert _names(root) == ["s/a.md"]
    assert _walk(root).ignored == ((root / "s" / "up").as_posix(),)


def test_two_links_into_each_other_end(tmp_path: Path) -> None:
    """Folders that link to each other are listed once each."""
    write(tmp_path, "root/a.md", "one/x.md", "two/y.md")
    (tmp_path / "root" / "one").symlink_to(tmp_path / "one")
    (tmp_path / "one" / "two").symlink_to(tmp_path / "two")
    (tmp_path / "two" / "one").symlink_to(tmp_path / "one")
    assert _names(tmp_path / "root") == ["a.md", "one/two/y.md", "one/x.md"]


def test_what_is_no_file_is_named(tmp_path: Path) -> None:
    """A pipe, and an empty folder with the name of a source, are named and not read; other empty folders are not."""
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "x.TXT").mkdir()
    (tmp_path / "2. More").mkdir()
    assert _walk(tmp_path) == Listing((), ((tmp_path / "pipe.md").as_posix(), (tmp_path / "x.TXT").as_posix()), ())


@pytest.fixture
def deep(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A file below more folders than Python calls; taken away again, since pytest could not."""
    monkeypatch.chdir(tmp_path)
    folders = [Path(*["d"] * depth) for depth in range(1, 1200)]
    for folder in folders:
        folder.mkdir()
    path = folders[-1] / "a.md"
    path.write_text("x")
    yield path
    path.unlink()
    for folder in reversed(folders):
        folder.rmdir()


def test_deep_folders_are_listed(deep: Path) -> None:
    """Folders nested deeper than Python calls are walked as any others."""
    assert [entry.path for entry in _walk(Path("d")).files] == [deep]


REPORT = {"format": 1, "generator": "qtiexport 1", "artifacts": [{"name": "c-de-qti21.zip"}]}


def test_an_earlier_builds_packages_are_left_out(tmp_path: Path) -> None:
    """An output folder among the sources is not listed package by package; what else lies there is."""
    write(tmp_path, "a.md", "dist/c-de-qti21.zip", "dist/SHA256SUMS", "dist/mine.zip", "dist/b.md")
    (tmp_path / "dist" / "build.json").write_text(json.dumps(REPORT))
    assert _names(tmp_path) == ["a.md", "dist/b.md", "dist/mine.zip"]


@pytest.mark.parametrize(
    "report", ["[]", "{", "{}", '{"format": 1}', '{"format": 2, "generator": "qtiexport 9", "artifacts": []}',
               '{"format": 1, "generator": "make", "artifacts": []}', '{"format": 1, "generator": "qtiexport"}'],
)  # fmt: skip
def test_another_programs_report_hides_nothing(tmp_path: Path, report: str) -> None:
    """Only a report that a build wrote tells what a build wrote."""
    write(tmp_path, "SHA256SUMS")
    (tmp_path / "build.json").write_text(report)
    assert _names(tmp_path) == ["SHA256SUMS", "build.json"]


def test_odd_artifacts_do_no_harm(tmp_path: Path) -> None:
    """A report that was edited by hand is read as far as it goes."""
    write(tmp_path, "x.zip")
    (tmp_path / "build.json").write_text(json.dumps({**REPORT, "artifacts": [1, {}, {"name": ["x.zip"]}]}))
    assert _names(tmp_path) == ["x.zip"]
