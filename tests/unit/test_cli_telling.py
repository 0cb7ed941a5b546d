"""What a command tells: findings in every form, to the terminal or to a file, in colour or not."""

import json
from pathlib import Path

import pytest

from qtiexport import cli, output
from tests.commands import run
from tests.sources import ALL_RIGHT, SINGLE, UNKEYED, write

pytestmark = pytest.mark.usefixtures("folder")


def test_json_is_one_document(folder: Path) -> None:
    """With `--format json` stdout is one JSON document and nothing else, also with errors."""
    write(folder / "source", "q.en.txt", text=UNKEYED)
    result = run("build", "--format", "json")
    data = json.loads(result.stdout)
    assert result.exit_code == 1
    assert [row["code"] for row in data["diagnostics"]] == ["KEY001"]
    assert data["diagnostics"][0]["path"] == "source/q.en.txt"
    write(folder / "source", "q.en.txt", text="")
    (folder / "source" / "q.en.txt").unlink()
    write(folder / "source", "q.md", text=SINGLE)
    data = json.loads(run("build", "--format", "json", "--quiet").stdout)
    assert [artifact["target"] for artifact in data["artifacts"]] == ["moodle", "qti21", "scorm12", "scorm2004"]


def test_github_gets_annotations(folder: Path) -> None:
    """With `--format github` each finding is a workflow command at its place."""
    write(folder / "source", "a,b.en.txt", text=UNKEYED)
    first = run("check", "--format", "github").stdout.split("\n")[0]
    assert first.startswith("::error file=source/a%2Cb.en.txt,line=")
    assert "title=KEY001::" in first


@pytest.mark.parametrize("form", output.FORMATS)
@pytest.mark.parametrize("command", ["build", "check", "validate"])
def test_a_report_goes_to_a_file_and_text_to_the_terminal(folder: Path, command: str, form: str) -> None:
    """With `--report` the file holds what would be printed, and people read text; the exit code is the same."""
    write(folder / "source", "q.md", text=SINGLE)
    write(folder / "dist", "broken.xml", text="<a")
    words = (command, "dist") if command == "validate" else (command,)
    text, printed = run(*words), run(*words, "--format", form)
    result = run(*words, "--format", form, "--report", "findings")
    assert (result.exit_code, result.stdout) == (text.exit_code, text.stdout)
    assert (folder / "findings").read_text(encoding="utf-8") == printed.stdout


def test_a_report_without_a_place_stops_before_anything_is_done(folder: Path) -> None:
    """A folder that is not there, or a file that cannot be written, is wrong use."""
    write(folder / "source", "q.md", text=SINGLE)
    result = run("build", "--report", "nowhere/findings")
    assert (result.exit_code, (folder / "dist").exists()) == (2, False)
    assert "there is no folder “nowhere”" in result.stderr
    assert run("check", "--report", "source").exit_code == 2


def test_quiet_leaves_errors_and_the_summary(folder: Path) -> None:
    """`--quiet` tells errors and one line; without errors, one line."""
    write(folder / "source", "q.md", text=ALL_RIGHT)
    loud, quiet = run("build"), run("build", "--quiet")
    assert "KEY103" in loud.stdout
    assert quiet.stdout == "1 file: 1 question, 0 articles; 0 errors, 1 warning\n"
    write(folder / "source", "z.en.txt", text=UNKEYED)
    assert "KEY001" in run("check", "--quiet").stdout


def test_the_same_twice_is_said_the_same(folder: Path) -> None:
    """A second build says what the first one said."""
    write(folder / "source", "q.md", text=ALL_RIGHT)
    write(folder / "source", "picture.psd")
    first, second = run("build"), run("build")
    assert first.stdout == second.stdout
    assert "not read: source/picture.psd\n" in first.stdout


def test_no_colour_where_nobody_sees_it(folder: Path) -> None:
    """Into a pipe no escape sequences are written."""
    write(folder / "source", "q.md", text=ALL_RIGHT)
    assert "\x1b" not in run("build").stdout


@pytest.mark.parametrize(("variable", "coloured"), [("", True), ("1", False)])
def test_colour_on_a_terminal(monkeypatch: pytest.MonkeyPatch, variable: str, coloured: bool) -> None:
    """A terminal gets colour around code and severity, unless NO_COLOR is set."""
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("NO_COLOR", variable)
    painted = cli.terminal.paint()("KEY001 error:", next(iter(cli.terminal.COLOURS)))
    assert (painted != "KEY001 error:") is coloured


def test_progress_is_for_terminals_and_large_banks(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """How far the reading is goes to stderr, on a terminal, for many files, unless it is to be quiet."""
    for terminal, quiet, total in ((False, False, 500), (True, True, 500), (True, False, 200)):
        monkeypatch.setattr("sys.stderr.isatty", lambda answer=terminal: answer, raising=False)
        cli.terminal.progress(quiet)(100, total)
    assert capsys.readouterr() == ("", "")
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    cli.terminal.progress(False)(500, 500)
    assert capsys.readouterr() == ("", "\r500 of 500 files\n")
