"""`qtiexport report`: an export in, answers out, and where findings go."""

import json
from pathlib import Path

import pytest
from click.testing import Result

from tests.commands import run
from tests.unit.reporting.made import choice, course, packed, rows

EXPORT = rows(("A", "rivers_1", "a", "correct"), ("B", "rivers_1", "z", "wrong"))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with an export and, in dist/, a course in two languages."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "dist").mkdir()
    packed(tmp_path / "dist" / "water-de-scorm12.zip", course(lang="de", title="Wasser"))
    packed(tmp_path / "dist" / "water-en-scorm12.zip", course())
    (tmp_path / "answers.csv").write_text(EXPORT, encoding="utf-8")
    return tmp_path


def _run(*words: str) -> Result:
    return run("report", *words)


def test_the_packages_of_dist_are_taken() -> None:
    """Without a word more, the last build is asked."""
    result = _run("answers.csv")
    assert result.exit_code == 0
    assert result.stdout.startswith("2 learners, 2 answers in answers.csv, 2 counted")
    assert "Wasser\n======\ntexts in de; there are en, too (--lang)\n" in result.stdout
    assert "answers.csv:3: RPT008 warning: 1 answer to “rivers_1” with “z”" in result.stdout


def test_a_language_is_chosen() -> None:
    """One that no package has brings those that there are."""
    assert "\nWater\n" in _run("answers.csv", "--lang", "en").stdout
    wrong = _run("answers.csv", "--lang", "fr")
    assert (wrong.exit_code, "no package has texts in “fr”; there are de, en" in wrong.stderr) == (2, True)


def test_columns_are_named() -> None:
    """Several at once or one by one; a name may hold a comma."""
    export = rows(("A", "rivers_1", "a", "correct"), header='Wer,Frage,"Antwort, roh",Ergebnis')
    Path("answers.csv").write_text(export, encoding="utf-8")
    assert _run("answers.csv").exit_code == 1
    for words in (
        ("--columns", "id=Frage,response=Antwort, roh"),
        ("--columns", "id=Frage", "--columns", "response=Antwort, roh"),
    ):
        assert "1 answered" in _run("answers.csv", *words).stdout


@pytest.mark.parametrize("form", ["csv", "json", "html"])
def test_findings_do_not_stand_in_what_programs_read(folder: Path, form: str) -> None:
    """With a file they go to the terminal, else beside the output; JSON holds them."""
    direct = _run("answers.csv", "--format", form)
    assert ("RPT008" in direct.stderr) is (form != "json")
    to_file = _run("answers.csv", "--format", form, "--out", f"report.{form}")
    assert "RPT008" in to_file.stdout
    assert (folder / f"report.{form}").read_bytes().decode("utf-8") == direct.stdout
    if form == "json":
        assert json.loads(direct.stdout)["diagnostics"][0]["code"] == "RPT008"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "EXPORT"),
        (("none.csv",), "none.csv"),
        (("answers.csv", "none.zip"), "none.zip"),
        (("answers.csv", "empty"), "there is no package in “empty”"),
        (("answers.csv", "--columns", "Frage"), "names no column"),
        (("answers.csv", "--columns", "respons=Antwort"), "did you mean “response”?"),
        (("answers.csv", "--out", "answers.csv"), "is what is read"),
        (("answers.csv", "--out", "nowhere/report.txt"), "cannot write"),
        (("answers.csv", "--format", "xml"), "xml"),
        (("answers.csv", "--most", "0"), "0"),
    ],
)
def test_wrong_use_is_2(folder: Path, words: tuple[str, ...], told: str) -> None:
    """What can be mended on the command line is told there, and nothing is overwritten."""
    (folder / "empty").mkdir()
    result = _run(*words)
    assert (result.exit_code, told in result.stderr) == (2, True), result.stderr
    assert (folder / "answers.csv").read_text(encoding="utf-8") == EXPORT


def test_without_a_build_it_says_what_to_name(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The packages may lie anywhere."""
    monkeypatch.chdir(folder / "dist")
    assert "name the package that the learners had" in _run("../answers.csv").stderr
    assert _run("../answers.csv", "water-en-scorm12.zip").exit_code == 0


@pytest.mark.parametrize("form", ["text", "csv", "html"])
def test_an_error_leaves_no_report(folder: Path, form: str) -> None:
    """An export of another course is no empty table, and no file is written."""
    packed(folder / "lakes.zip", course(choice("lakes")))
    result = _run("answers.csv", "lakes.zip", "--format", form, "--out", "report")
    assert (result.exit_code, "RPT004 error" in result.stdout) == (1, True)
    assert not (folder / "report").exists()
