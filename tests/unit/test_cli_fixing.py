"""`check --fix` writes what `check --diff` shows."""

from pathlib import Path

import pytest
from click.testing import Result

from tests.commands import run
from tests.sources import SINGLE, write

pytestmark = pytest.mark.usefixtures("folder")

UNTIDY = SINGLE.replace("Which river", "Which  river").replace("- [ ]", "* [ ]")


def _check(*words: str) -> Result:
    return run("check", *words)


def test_a_diff_is_all_that_is_printed(folder: Path) -> None:
    """The diff alone goes to the standard output, nothing is written, and the exit code says that there is one."""
    write(folder / "source", "q.md", text=UNTIDY)
    result = _check("--diff")
    assert result.exit_code == 1
    assert result.stdout.startswith("--- a/source/q.md\n+++ b/source/q.md\n@@ ")
    assert "\n-Which  river flows through Paris?\n+Which river flows through Paris?\n" in result.stdout
    told = "1 file would be mended: mixed-bullets (SRC032) in 2 lines, doubled-blanks (SRC033) in 1 line\n"
    assert result.stderr == told
    assert (folder / "source" / "q.md").read_text() == UNTIDY


def test_mending_writes_and_checks(folder: Path) -> None:
    """What was mended is named above the summary, and a second run finds nothing to do."""
    write(folder / "source", "q.md", text=UNTIDY)
    result = _check("--fix")
    assert result.exit_code == 0
    assert result.stdout == (
        "mended 1 file:\n"
        "  source/q.md  mixed-bullets (SRC032) in 2 lines, doubled-blanks (SRC033) in 1 line\n"
        "1 file: 1 question, 0 articles; 0 errors, 0 warnings\n"
    )
    assert (folder / "source" / "q.md").read_text() == SINGLE
    assert _check("--fix").stdout.startswith("nothing was mended\n")
    again = _check("--diff")
    assert (again.exit_code, again.stdout, again.stderr) == (0, "", "nothing to mend\n")


def test_identifiers_are_written_when_asked_for(folder: Path) -> None:
    """`--ids` names the question as its file does."""
    write(folder / "source", "q.md", text=SINGLE)
    assert _check("--diff").stdout == ""
    assert "\n+id: q\n" in _check("--diff", "--ids").stdout
    assert _check("--fix", "--ids").exit_code == 0
    assert (folder / "source" / "q.md").read_text() == SINGLE.replace("---\n", "---\nid: q\n", 1)


def test_a_file_with_an_error_is_left_and_told(folder: Path) -> None:
    """It is not mended, and the findings say why the check fails."""
    broken = UNTIDY.replace("- [x]", "- [ ]")
    write(folder / "source", "q.md", text=broken)
    assert _check("--diff").exit_code == 0
    result = _check("--fix")
    assert result.exit_code == 1
    assert "KEY001" in result.stdout
    assert (folder / "source" / "q.md").read_text() == broken


def test_a_file_that_cannot_be_written_fails_the_run(folder: Path) -> None:
    """It is named with its reason, also where only errors are told."""
    write(folder / "source", "q.md", text=UNTIDY)
    (folder / "source" / "q.md").chmod(0o444)
    for more in ((), ("--quiet",), ("--format", "json")):
        result = _check("--fix", *more)
        assert result.exit_code == 1
        assert result.stderr == "not mended: source/q.md: it is read-only\n"


def test_a_wrong_config_is_told_first(folder: Path) -> None:
    """Where the request is at fault, no file is looked at."""
    write(folder / "source", "q.md", text=UNTIDY)
    write(folder, "qtiexport.toml", text="points = -1\n")
    for how in ("--fix", "--diff"):
        result = _check(how)
        assert result.exit_code == 2
        assert "CFG002" in result.stdout
    assert (folder / "source" / "q.md").read_text() == UNTIDY


@pytest.mark.parametrize("words", [("--fix", "--diff"), ("--ids",), ("--diff", "--format", "json")])
def test_options_that_make_no_sense_together_are_refused(folder: Path, words: tuple[str, ...]) -> None:
    """Wrong use ends with 2 and says what to choose."""
    write(folder / "source", "q.md", text=SINGLE)
    assert _check(*words).exit_code == 2


def test_many_files_are_mended_alike(folder: Path) -> None:
    """In one process or in several, every file is mended, in their order."""
    names = [f"q{number}.md" for number in range(520)]
    write(folder / "source", *names, text=UNTIDY)
    assert _check("--diff").stderr.startswith("520 files would be mended: ")
