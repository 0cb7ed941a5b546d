"""Which explanation belongs to which question, and what becomes of those that belong to none."""

from pathlib import Path

import pytest

from qtiexport.asides import course_root, is_explanation
from qtiexport.bank import find
from qtiexport.config import Config
from qtiexport.diagnostics import Severity
from qtiexport.pipeline import Request, build
from tests.sources import SINGLE


def _write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(SINGLE, encoding="utf-8")


def _pairs(folder: Path) -> dict[str, str]:
    found = find((folder,), Config())
    return {file.key: file.aside.key for file in found.files if file.aside}


@pytest.mark.parametrize(
    ("source", "explanation"),
    [
        ("rivers.en.md", "rivers.en.explanation.md"),
        ("rivers.en.md", "rivers.en.explanation.txt"),
        ("rivers.en.txt", "rivers.en.explanation.md"),
        ("rivers.md", "rivers.explanation.md"),
        ("rivers.en.md", "rivers.explanation.md"),
        ("deep/Fragen 1.txt", "deep/Fragen 1.explanation.txt"),
        ("rivers.en.md", "rivers.en.Explanation.MD"),
    ],
)
def test_an_explanation_belongs_to_the_question_of_its_name(tmp_path: Path, source: str, explanation: str) -> None:
    """Whichever form the two have; it is no source of its own and not left out."""
    _write(tmp_path, source, explanation)
    found = find((tmp_path,), Config())
    assert _pairs(tmp_path) == {source: explanation}
    assert ([file.key for file in found.files], found.ignored, found.strays) == ([source], (), ())


def test_each_language_has_its_own(tmp_path: Path) -> None:
    """The name of the file tells them apart."""
    _write(tmp_path, "a.de.md", "a.en.md", "a.de.explanation.md", "a.en.explanation.md")
    assert _pairs(tmp_path) == {"a.de.md": "a.de.explanation.md", "a.en.md": "a.en.explanation.md"}


@pytest.mark.parametrize(
    ("names", "told", "help"),
    [
        (("river.en.md", "rivers.en.explanation.md"), "EXP001", "river.en.explanation.md"),
        (("a.en.md", "zzzzzz.explanation.md"), "EXP001", "as the question's file"),
        (("a.en.md", "b/a.en.explanation.md"), "EXP001", "as the question's file"),
        (("a.de.md", "a.en.md", "a.explanation.md"), "EXP001", "a.de.explanation.md"),
        (("a.en.md", "a.en.explanation.md", "a.en.explanation.txt"), "EXP002", "keep one"),
        (("a.en.md", "a.en.explanation.md", "a.explanation.md"), "EXP002", "keep one"),
    ],
)
def test_an_explanation_of_nothing_or_a_second_one_is_told(
    tmp_path: Path, names: tuple[str, ...], told: str, help: str
) -> None:
    """With the name that it should have."""
    _write(tmp_path, *names)
    found = find((tmp_path,), Config())
    assert found.diagnostics == ()
    assert [(stray.code, help in stray.help) for stray in found.strays] == [(told, True)]


def test_an_explanation_of_nothing_hides_no_other_mistake(tmp_path: Path) -> None:
    """All is read and told together; the build fails, and writes nothing."""
    _write(tmp_path, "a.en.md", "zzzzzz.explanation.md")
    (tmp_path / "b.en.txt").write_text("Which one?\n- this\n- that\n", encoding="utf-8")
    outcome = build(Request((tmp_path,), tmp_path / "dist", targets=("moodle",), jobs=1))
    errors = {d.code for d in outcome.diagnostics if d.severity is Severity.ERROR}
    assert errors > {"EXP001"}
    assert outcome.tally.files == 2
    assert not (tmp_path / "dist").exists()


def test_an_explanation_of_nothing_alone_fails_the_build(tmp_path: Path) -> None:
    """Whoever wrote it meant learners to read it."""
    _write(tmp_path, "a.en.md", "zzzzzz.explanation.md")
    outcome = build(Request((tmp_path,), tmp_path / "dist", targets=("moodle",), jobs=1))
    assert [d.code for d in outcome.diagnostics if d.severity is Severity.ERROR] == ["EXP001"]
    assert (outcome.artifacts, (tmp_path / "dist").exists()) == ((), False)


@pytest.mark.parametrize("explanation", ["a.en.explanation.md", "a.en.explanation.txt", "a.explanation.md"])
def test_a_source_that_is_named_alone_has_its_explanation(tmp_path: Path, explanation: str) -> None:
    """Also where its folder is not listed, or listed beside it; that of a neighbour is no matter."""
    _write(tmp_path, "a.en.md", explanation, "b.en.md", "b.en.explanation.md")
    for paths in ([tmp_path / "a.en.md"], [tmp_path / "a.en.md", tmp_path]):
        found = find(paths, Config())
        aside = found.files[0].aside
        assert (found.strays, aside and aside.path.name) == ((), explanation)


@pytest.mark.parametrize("name", ["explanation.md", ".explanation.md", "explanation.en.md", "an-explanation.md"])
def test_other_names_are_sources(name: str) -> None:
    """An article may well be called “explanation”."""
    assert not is_explanation(Path(name))


def test_the_folder_of_the_course_is_the_first_that_holds_the_source(tmp_path: Path) -> None:
    """However the folders are spelled; a file stands for its folder."""
    source = tmp_path / "a" / "b" / "c.md"
    _write(tmp_path, "a/b/c.md", "x/d.md")
    assert course_root(source, [tmp_path / "x", tmp_path / "a", tmp_path]) == tmp_path / "a"
    assert course_root(tmp_path / "x" / ".." / "a" / "b" / "c.md", [tmp_path / "a" / "b" / ".."]) == tmp_path / "a"
    assert course_root(source, [source]) == source.parent
    assert course_root(source, [tmp_path / "x"]) == source.parent
