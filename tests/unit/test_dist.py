"""The output folder: the old files or the new ones, whatever happens in between, and nobody else's touched."""

import json
import os
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import pytest

from qtiexport import dist
from qtiexport.dist import Artifact, Scope

ALL = ("qti21", "scorm12", "moodle")


def _artifact(name: str, target: str = "qti21", language: str = "de", sha256: str = "0" * 64) -> Artifact:
    return Artifact(name, target, language, sha256, 3, "1" * 64)


def _report(*artifacts: Artifact) -> dict[str, Any]:
    return {"format": dist.FORMAT, "artifacts": [asdict(artifact) for artifact in artifacts]}


def _build(out: Path, contents: dict[str, str]) -> None:
    """A whole build of files with these contents."""
    folder = dist.prepare(out)
    for name, content in contents.items():
        (folder / name).write_text(content)
    dist.commit(out, contents, _report(*(_artifact(name) for name in contents)))


def _contents(out: Path) -> dict[str, str]:
    """The packages in a folder; what the report says of them must be true."""
    packages = {p.name: p.read_text() for p in out.iterdir() if p.name not in (dist.REPORT, dist.SUMS)}
    assert {a.name for a in dist.artifacts(dist.known(out))} == set(packages)
    return packages


OLD = {"a.zip": "old a", "b.zip": "old b", "gone.zip": "old"}
NEW = {"a.zip": "new a", "b.zip": "new b", "more.zip": "new"}


def test_a_build_puts_its_files_and_takes_the_last_ones(tmp_path: Path) -> None:
    """After a build there are its packages, its report and its sums, and no staging folder."""
    out = tmp_path / "dist"
    _build(out, OLD)
    assert _contents(out) == OLD
    _build(out, NEW)
    assert _contents(out) == NEW
    assert (out / dist.SUMS).read_text() == "".join(f"{'0' * 64}  {name}\n" for name in NEW)
    assert [p.name for p in tmp_path.iterdir()] == ["dist"]


def test_staging_lies_beside(tmp_path: Path) -> None:
    """Files are renamed across, which works only on one disk: staging lies beside, out of sight."""
    assert dist.staging(tmp_path / "x" / "dist") == tmp_path / "x" / ".dist.staging"


@pytest.mark.parametrize("name", ["dist", "a/b/c/dist"])
def test_a_folder_that_is_not_there_is_made(tmp_path: Path, name: str) -> None:
    """The output folder and those above it are made."""
    _build(tmp_path / name, OLD)
    assert _contents(tmp_path / name) == OLD


def test_foreign_files_stay_and_are_named(tmp_path: Path) -> None:
    """Nothing that a build did not write is removed, even if it looks like a package."""
    out = tmp_path / "dist"
    _build(out, OLD)
    (out / "notes.txt").write_text("mine")
    (out / "course-qti21.zip").write_text("mine")
    (out / "folder").mkdir()
    assert dist.foreign(out, dist.known(out)) == ("course-qti21.zip", "folder", "notes.txt")
    _build(out, NEW)
    assert (out / "notes.txt").read_text() == (out / "course-qti21.zip").read_text() == "mine"
    assert (out / "folder").is_dir()


def test_without_a_report_everything_is_foreign(tmp_path: Path) -> None:
    """Where no report tells what is ours, nothing is, not even a file called build.json."""
    for name in ("a.zip", dist.REPORT, dist.SUMS):
        (tmp_path / name).write_text("x")
    assert dist.foreign(tmp_path, dist.known(tmp_path)) == (dist.SUMS, "a.zip", dist.REPORT)
    assert dist.foreign(tmp_path / "none", {}) == ()


def test_a_foreign_file_in_the_way_is_an_error(tmp_path: Path) -> None:
    """A build writes over its own files only; each other file in its way is named with a repair."""
    out = tmp_path / "dist"
    _build(out, OLD)
    (out / "new.zip").write_text("mine")
    (found,) = dist.blocked(out, ["a.zip", "new.zip"], dist.known(out))
    assert (found.code, found.location.path) == ("PKG010", (out / "new.zip").as_posix())
    assert "“new.zip”" in found.message


@pytest.mark.parametrize(
    ("scope", "stay"),
    [
        (Scope(ALL, ()), []),
        (Scope(("qti21",), ()), ["m-de", "m-fr"]),
        (Scope(ALL, ("de",)), ["m-fr", "q-fr"]),
        (Scope(("moodle",), ("fr",)), ["m-de", "q-de", "q-fr"]),
        (Scope(("scorm12",), ()), ["m-de", "m-fr", "q-de", "q-fr"]),
    ],
)
def test_a_narrow_build_keeps_what_it_does_not_make(tmp_path: Path, scope: Scope, stay: list[str]) -> None:
    """`--target` and `--lang` replace the artifacts of these targets and languages, and only those."""
    old = [
        _artifact(f"{target[0]}-{language}", target, language)
        for target in ("moodle", "qti21")
        for language in ("de", "fr")
    ]
    for artifact in old:
        (tmp_path / artifact.name).write_text("x")
    assert [artifact.name for artifact in dist.kept(_report(*old), tmp_path, scope)] == stay


def test_an_artifact_that_is_gone_is_not_kept(tmp_path: Path) -> None:
    """What somebody deleted by hand is not claimed to lie there."""
    assert dist.kept(_report(_artifact("a.zip", "moodle")), tmp_path, Scope(("qti21",), ())) == ()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"\xff",
        b'{"format": 0}',
        b'{"format": 1, "artifacts": 3}',
        b"[" * 100000,
        b"null",
        b'{"format": 1, "artifacts": [1, {}, {"name": 3}, null]}',
    ],
)
def test_a_damaged_report_costs_no_file(tmp_path: Path, data: bytes) -> None:
    """With a report that cannot be trusted no file is ours to remove, and nothing raises."""
    out = tmp_path / "dist"
    _build(out, OLD)
    (out / dist.REPORT).write_bytes(data)
    report = dist.known(out)
    assert dist.artifacts(report) == ()
    assert set(OLD) <= set(dist.foreign(out, report))


@pytest.mark.parametrize("name", ["../x", "/etc/x", "a/b", "..", ".", ".hidden", "", "a\n", "a b", "C:x", "-rf"])
def test_a_report_cannot_lead_out_of_the_folder(name: str) -> None:
    """A report is a file that anybody may have edited: only plain names in its own folder are believed."""
    assert dist.artifacts(_report(_artifact(name))) == ()


def test_a_journal_cannot_lead_out_of_the_folder(tmp_path: Path) -> None:
    """Nor is a journal believed that names files elsewhere."""
    (tmp_path / "victim").write_text("x")
    folder = dist.prepare(tmp_path / "dist")
    (folder / "exchange.json").write_text(json.dumps({"put": ["../victim"], "remove": ["../victim", 3, None]}))
    dist.repair(tmp_path / "dist")
    assert (tmp_path / "victim").read_text() == "x"
    assert not folder.exists()


@pytest.mark.parametrize("journal", [b"", b"{", b"[]", b'{"put": 3}', b"\xff"])
def test_a_damaged_journal_is_survived(tmp_path: Path, journal: bytes) -> None:
    """A journal is renamed into place whole; whatever else lies there moves nothing."""
    out = tmp_path / "dist"
    _build(out, OLD)
    (dist.prepare(out) / "exchange.json").write_bytes(journal)
    dist.repair(out)
    assert _contents(out) == OLD


class _Killed(BaseException):
    """What `kill -9` is to a process: nothing catches it."""


@dataclass(slots=True)
class _Step:
    """Lets `left` calls to the file system through and dies at the next one, before or after it took effect."""

    left: int
    after: bool

    def through(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def stepped(*given: Any, **named: Any) -> Any:
            self.left -= 1
            if self.left < 0 and not self.after:
                raise _Killed
            result = call(*given, **named)
            if self.left < 0:
                raise _Killed
            return result

        return stepped


# What a build does to the disk; `shutil.rmtree` uses `os` beneath.
_CALLS = ((os, "mkdir"), (os, "rename"), (os, "replace"), (os, "unlink"), (os, "rmdir"), (Path, "write_bytes"))


def _killed_at(out: Path, step: int, after: bool) -> bool:
    """Builds NEW and dies at a step; False if the build was through before."""
    with pytest.MonkeyPatch.context() as patch:
        clock = _Step(step, after)
        for owner, name in _CALLS:
            patch.setattr(owner, name, clock.through(getattr(owner, name)))
        try:
            _build(out, NEW)
        except _Killed:
            return True
    return False


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("before", [OLD, {}])
def test_a_kill_at_any_step_leaves_old_or_new(tmp_path: Path, after: bool, before: dict[str, str]) -> None:
    """Killed anywhere, the next command finds the old packages or the new ones, whole, and foreign files in place."""
    reached = set()
    for step in range(100):
        out = tmp_path / str(step) / "dist"
        out.mkdir(parents=True)
        if before:
            _build(out, before)
        (out / "notes.txt").write_text("mine")
        killed = _killed_at(out, step, after)
        dist.repair(out)
        assert (out / "notes.txt").read_text() == "mine"
        (out / "notes.txt").unlink()
        reached.add(tuple(sorted(_contents(out).items())))
        assert not dist.staging(out).exists()
        if not killed:
            assert step > len(NEW)
            break
    assert reached == {tuple(sorted(before.items())), tuple(sorted(NEW.items()))}
    assert not killed


@pytest.mark.parametrize("step", range(6))
def test_a_kill_while_repairing_is_repaired(tmp_path: Path, step: int) -> None:
    """A repair that is killed is done again by the next one: it is idempotent."""
    out = tmp_path / "dist"
    _build(out, OLD)
    folder = dist.prepare(out)
    assert any(_killed_at(out, at, after=False) and (folder / "exchange.json").exists() for at in range(30))
    with pytest.MonkeyPatch.context() as patch:
        clock = _Step(step, after=True)
        for owner, name in _CALLS:
            patch.setattr(owner, name, clock.through(getattr(owner, name)))
        with pytest.raises(_Killed):
            dist.repair(out)
    dist.repair(out)
    dist.repair(out)
    assert _contents(out) == NEW


def test_a_staging_folder_without_a_journal_is_rubbish(tmp_path: Path) -> None:
    """A build that died before it was done leaves nothing: the next one starts with an empty folder."""
    out = tmp_path / "dist"
    _build(out, OLD)
    (dist.prepare(out) / "half.zip").write_text("x")
    assert list(dist.prepare(out).iterdir()) == []
    assert _contents(out) == OLD


def test_a_hash_is_that_of_the_bytes(tmp_path: Path) -> None:
    """The sums are SHA-256, as `sha256sum -c` reads them."""
    (tmp_path / "a").write_bytes(b"abc")
    assert dist.sha256(tmp_path / "a") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
