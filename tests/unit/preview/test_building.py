"""Builds of a preview: what is kept, what is told."""

import shutil
from pathlib import Path

import pytest

from qtiexport.preview import building
from qtiexport.preview.building import rebuilt
from qtiexport.preview.contract import Asked, Built
from qtiexport.preview.telling import told
from tests.previews import course
from tests.sources import SINGLE, write

BROKEN = SINGLE.replace("[x]", "[ ]")


def test_a_build_gives_both_versions(tmp_path: Path) -> None:
    """One package of each version in each language, which lies where the build said."""
    built = rebuilt(Asked((course(tmp_path / "source"),)), tmp_path / "out", Built())
    assert [one.key for one in built.courses] == [("1.2", "en", "1"), ("2004", "en", "1")]
    assert all(one.package.is_file() for one in built.courses)
    assert (built.number, built.fresh, built.questions, built.fault) == (1, True, 1, "")


def test_languages_can_be_chosen(tmp_path: Path) -> None:
    """Only the languages that were asked for are built."""
    write(tmp_path / "source", "a.en.md", "a.fr.md", text=SINGLE.replace("lang: en", "id: a"))
    asked = Asked((tmp_path / "source",), languages=("fr",))
    assert [one.language for one in rebuilt(asked, tmp_path / "out", Built()).courses] == ["fr", "fr"]


def test_a_course_that_is_split_has_parts(tmp_path: Path) -> None:
    """Each package of a split course has a number of its own."""
    write(tmp_path / "source", "a.md", "b.md", "c.md", text=SINGLE)
    config = tmp_path / "source" / "qtiexport.toml"
    config.write_text("[target.scorm12]\nsplit = 2\n", encoding="utf-8")
    built = rebuilt(Asked((tmp_path / "source",)), tmp_path / "out", Built())
    assert [one.key for one in built.courses if one.version == "1.2"] == [("1.2", "en", "1"), ("1.2", "en", "2")]


def test_errors_leave_the_last_good_course(tmp_path: Path) -> None:
    """A build with an error tells it, and the packages of the build before can still be read."""
    source = course(tmp_path / "source")
    good = rebuilt(Asked((source,)), tmp_path / "out", Built())
    course(tmp_path / "source", BROKEN)
    bad = rebuilt(Asked((source,)), tmp_path / "out", good)
    assert (bad.number, bad.fresh, bad.courses) == (2, False, good.courses)
    assert told(bad)["failed"] is True
    assert [one["severity"] for one in told(bad)["findings"]][:1] == ["error"]
    assert all(one.package.is_file() for one in bad.courses)


def test_the_packages_of_the_build_before_go(tmp_path: Path) -> None:
    """A long session fills no disk; and a course that lost a question is not told that a release lost it."""
    source = course(tmp_path / "source")
    write(source, "other.md", text=SINGLE.replace("Paris", "Rouen"))
    (source / "qtiexport.toml").write_text('[course]\nid = "rivers"\n', encoding="utf-8")
    first = rebuilt(Asked((source,)), tmp_path / "out", Built())
    (source / "other.md").unlink()
    second = rebuilt(Asked((source,)), tmp_path / "out", first)
    assert not any(one.package.exists() for one in first.courses)
    assert [one.code for one in second.diagnostics if one.code.startswith("BNK")] == []


def test_the_same_source_gives_the_same_package(tmp_path: Path) -> None:
    """So the page can tell whether anything changed for the learner."""
    source = course(tmp_path / "source")
    first = rebuilt(Asked((source,)), tmp_path / "out", Built())
    second = rebuilt(Asked((source,)), tmp_path / "out", first)
    assert [one.sha256 for one in first.courses] == [one.sha256 for one in second.courses]


def test_a_bug_of_the_program_ends_no_preview(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is raised is told in the page, with what to do about it."""

    def fails(request: object) -> None:
        raise ZeroDivisionError(str(type(request)))

    good = rebuilt(Asked((course(tmp_path / "source"),)), tmp_path / "out", Built())
    monkeypatch.setattr(building, "build", fails)
    bad = rebuilt(Asked(), tmp_path / "out", good)
    assert (bad.number, bad.courses, bad.fresh) == (2, good.courses, False)
    assert bad.fault.startswith("internal error: ZeroDivisionError: ")
    assert told(bad)["failed"] is True


def test_an_output_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """What the system refuses is a sentence, too."""
    blocked = tmp_path / "file"
    blocked.write_text("in the way", encoding="utf-8")
    built = rebuilt(Asked((course(tmp_path / "source"),)), blocked, Built())
    assert built.fault.startswith("cannot write to ")
    assert built.courses == ()


def test_a_working_folder_that_is_gone_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is no bug of the program, and the sentence says what helps."""
    home = tmp_path / "home"
    course(home / "source")
    monkeypatch.chdir(home)
    good = rebuilt(Asked(), tmp_path / "out", Built())
    shutil.rmtree(home)
    bad = rebuilt(Asked(), tmp_path / "out", good)
    assert bad.courses == good.courses
    assert bad.fault.startswith("the sources cannot be read (")
    assert bad.fault.endswith("start the preview again")
