"""The output folder under trouble: two builds at once, obstacles, builds that were killed, files that were changed."""

import subprocess
import sys
from pathlib import Path

import pytest

from qtiexport import dist, targets
from qtiexport.pipeline import OutputError, Request, build, check, explain, validate
from tests.builds import Dist, built, codes
from tests.sources import SINGLE, write

pytestmark = pytest.mark.usefixtures("no_official_schemas")

_BROKEN = "Which river flows through Paris?\n\n- [ ] Seine\n- [ ] Rhône\n"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """One question in a course with an identifier."""
    write(tmp_path / "source", "paris.en.md", text=SINGLE)
    (tmp_path / "source" / "qtiexport.toml").write_text('course.id = "water"\n')
    return tmp_path / "source"


def _whole(out: Path) -> bool:
    """Whether every file is there as the sums say, and nothing of a build is left beside."""
    return (out / dist.SUMS).is_file() and not dist.altered(out) and not dist.staging(out).exists()


def test_builds_at_once_wait_for_each_other(source: Path, tmp_path: Path) -> None:
    """Several processes that build into one folder all succeed, and the folder is whole."""
    out = tmp_path / "dist"
    command = [sys.executable, "-m", "qtiexport", "build", str(source), "--out", str(out)]
    running = [subprocess.Popen(command, stdout=subprocess.DEVNULL) for _ in range(4)]
    assert [process.wait() for process in running] == [0, 0, 0, 0]
    assert _whole(out)


def test_a_folder_in_the_way_is_reported_before_anything_moves(source: Path, tmp_path: Path) -> None:
    """A folder that has the name of an artifact is foreign: nothing is exchanged, and the message names it."""
    done = built(source, tmp_path / "dist", targets=("qti21",))
    (package,) = done.packages()
    package.path.unlink()
    package.path.mkdir()
    before = (tmp_path / "dist" / dist.SUMS).read_bytes()
    outcome = build(Request((source,), tmp_path / "dist", targets=("qti21", "moodle")))
    assert codes(outcome) == ["PKG010"]
    assert outcome.diagnostics[0].location.path.endswith(package.path.name)
    assert (tmp_path / "dist" / dist.SUMS).read_bytes() == before
    assert not dist.staging(tmp_path / "dist").exists()


def test_a_closed_folder_is_found_out_before_the_exchange(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nothing can be written no build stays behind that a later one would install."""
    built(source, tmp_path / "dist")

    def closed(**_: object) -> None:
        raise PermissionError(13, "Permission denied", str(tmp_path / "dist"))

    monkeypatch.setattr("qtiexport.dist.tempfile.TemporaryFile", closed)
    with pytest.raises(OutputError, match=r"cannot write to .*dist: Permission denied"):
        build(Request((source,), tmp_path / "dist"))
    assert _whole(tmp_path / "dist")


def test_what_a_killed_build_left_is_finished_even_by_a_build_that_fails(source: Path, tmp_path: Path) -> None:
    """The exchange that had begun is completed first, whatever becomes of the next build."""
    out = tmp_path / "dist"
    built(source, out, targets=("qti21",))
    _stop_in_the_exchange(source, out)
    assert not _whole(out)
    write(source, "broken.en.md", text=_BROKEN)
    assert codes(build(Request((source,), out))) == ["KEY001"]
    assert _whole(out)


def _stop_in_the_exchange(source: Path, out: Path) -> None:
    """A build of another target that dies once its journal is written."""
    script = (
        "import os, sys; from pathlib import Path; from qtiexport import dist; from qtiexport.pipeline import *\n"
        "dist._exchange = lambda *_: os._exit(9)\n"
        "build(Request((Path(sys.argv[1]),), Path(sys.argv[2]), targets=('moodle',)))"
    )
    assert subprocess.run([sys.executable, "-c", script, str(source), str(out)], check=False).returncode == 9


def test_files_that_were_changed_are_told_by_validate(source: Path, tmp_path: Path) -> None:
    """A folder is judged by its sums too: a file that is not the built one is named."""
    done: Dist = built(source, tmp_path / "dist", targets=("moodle",))
    assert codes(validate((tmp_path / "dist",), None)) == []
    (package,) = done.packages()
    package.path.write_bytes(package.path.read_bytes() + b"\n")
    outcome = validate((tmp_path / "dist",), None)
    assert codes(outcome) == ["PKG016"]
    assert outcome.diagnostics[0].location.path.endswith(package.path.name)


def test_explain_tells_every_diagnostic_of_check(source: Path, tmp_path: Path) -> None:
    """What a target cannot say is told by `explain` too."""
    write(source, "rivers.en.md", text=SINGLE.replace("- [ ] Loire", "- [ ] Loire\n\n## Hint\n\nIt begins with S."))
    request = Request((source / "rivers.en.md",), tmp_path / "dist")
    outcome, _ = explain(request)
    assert codes(outcome) == codes(check(request)) == ["PRF001"]


def test_parts_of_a_split_course_say_which_they_are(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each title says its number and that of all parts, also of a part with one question."""
    write(source, "a.en.md", "b.en.md", text=SINGLE)
    monkeypatch.setattr(targets.scorm12, "MAX_QUESTIONS", 2)
    done = built(source, tmp_path / "dist", targets=("scorm12",))
    assert [package.course["title"] for package in done.packages()] == ["Question bank (1/2)", "Question bank (2/2)"]


def test_what_the_last_build_had_is_told_and_never_written(tmp_path: Path) -> None:
    """An item that is gone is a warning once, and every byte is that of a build into an empty folder."""
    source, out = tmp_path / "source", tmp_path / "dist"
    write(source, "q.md", text=SINGLE)
    write(source, "qtiexport.toml", text='[course]\nid = "waters"\n')
    built(source, out)
    (source / "q.md").rename(source / "other.md")
    told = built(source, out)
    fresh = built(source, tmp_path / "fresh")
    assert codes(told.outcome) == ["BNK109"]
    assert told.files == fresh.files
    assert codes(built(source, out).outcome) == []


def test_with_strict_a_lost_item_stops_the_build(tmp_path: Path) -> None:
    """Nothing is written, so that it is told again until the author accepts it."""
    source, out = tmp_path / "source", tmp_path / "dist"
    write(source, "q.md", text=SINGLE)
    write(source, "qtiexport.toml", text='[course]\nid = "waters"\n')
    before = built(source, out).files
    (source / "q.md").rename(source / "other.md")
    for _ in range(2):
        assert codes(built(source, out, strict=True).outcome) == ["BNK109"]
    assert Dist(out, built(source, tmp_path / "fresh").outcome).files == before


def test_another_course_has_lost_nothing(tmp_path: Path) -> None:
    """A folder that held another course, or one without an id of its own, is compared with nothing."""
    source, out = tmp_path / "source", tmp_path / "dist"
    write(source, "q.md", text=SINGLE)
    write(source, "qtiexport.toml", text='[course]\nid = "waters"\n')
    built(source, out)
    (source / "q.md").rename(source / "other.md")
    write(source, "qtiexport.toml", text='[course]\nid = "lakes"\n')
    assert codes(built(source, out).outcome) == []
