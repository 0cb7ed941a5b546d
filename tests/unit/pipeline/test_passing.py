"""What is kept for those who pass, where nobody can."""

from pathlib import Path

import pytest

from qtiexport.diagnostics import Diagnostic
from qtiexport.pipeline import Request, check
from tests.sources import SINGLE, write

pytestmark = pytest.mark.usefixtures("no_official_schemas")


def _told(folder: Path, config: str) -> list[Diagnostic]:
    source = folder / "source"
    write(source, "q.md", text=SINGLE)
    (source / "qtiexport.toml").write_text(f'targets = ["scorm12"]\n{config}', encoding="utf-8")
    return list(check(Request((source,), folder / "dist", jobs=1)).diagnostics)


@pytest.mark.parametrize(
    ("line", "code", "quoted"),
    [
        ('feedback = "passed"', "CFG007", "“passed”"),
        ('course.passed_text = "Well done."', "CFG002", "“course.passed_text”"),
        ('course.failed_text = "Try again."', "CFG002", "“course.failed_text”"),
    ],
    ids=["explanations", "a text of success", "a text of failure"],
)
def test_what_waits_for_a_pass_needs_a_pass_mark(tmp_path: Path, line: str, code: str, quoted: str) -> None:
    """It is told at its line, with the key; with a pass mark nothing is."""
    (found,) = _told(tmp_path, f"{line}\n")
    assert (found.code, found.location.line) == (code, 2)
    assert quoted in found.message
    assert "pass_mark" in found.help
    assert _told(tmp_path, f"{line}\npass_mark = 60\n") == []


def test_a_pass_mark_that_is_wrong_is_the_only_mistake(tmp_path: Path) -> None:
    """What waits for it waits for its mending."""
    (found,) = _told(tmp_path, 'pass_mark = 0.6\nfeedback = "passed"\ncourse.passed_text = "Well done."\n')
    assert "pass_mark" in found.message


@pytest.mark.parametrize("feedback", ["end", "each", "never"])
def test_other_feedback_needs_no_pass_mark(tmp_path: Path, feedback: str) -> None:
    """Everybody sees the same there."""
    assert _told(tmp_path, f'feedback = "{feedback}"\n') == []
