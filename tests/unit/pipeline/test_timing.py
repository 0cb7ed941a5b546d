"""Limits of time that learners cannot extend."""

from pathlib import Path

import pytest

from qtiexport.diagnostics import Diagnostic, Severity
from qtiexport.pipeline import Request, check
from tests.sources import SINGLE, write

pytestmark = pytest.mark.usefixtures("no_official_schemas")
TIMED = SINGLE.replace("lang: en\n", "lang: en\ntime: 90 s\n")


def _told(folder: Path, config: str, text: str = SINGLE, bank: str = "") -> list[Diagnostic]:
    source = folder / "source"
    write(source, "pool/q.md", text=text)
    (source / "pool" / "bank.toml").write_text(bank, encoding="utf-8")
    (source / "qtiexport.toml").write_text(f'targets = ["scorm12"]\n{config}', encoding="utf-8")
    return list(check(Request((source,), folder / "dist", jobs=1)).diagnostics)


@pytest.mark.parametrize(
    ("config", "text", "bank"),
    [
        ('course.time = "20 min"\n', SINGLE, ""),
        ("", SINGLE, '[section]\ntime = "5 min"\n'),
        ("", TIMED, ""),
    ],
    ids=["course", "section", "question"],
)
def test_a_limit_that_cannot_be_extended_is_told(tmp_path: Path, config: str, text: str, bank: str) -> None:
    """A note at the key that forbids it, whatever has the limit; with extensions nothing is told."""
    (found,) = _told(tmp_path, f"course.extensions = 0\n{config}", text, bank)
    assert (found.code, found.severity, found.location.line) == ("ACC104", Severity.INFO, 2)
    assert "“course.extensions”" in found.message
    assert _told(tmp_path, config, text, bank) == []
    assert _told(tmp_path, f"course.extensions = 1\n{config}", text, bank) == []


def test_what_has_no_limit_needs_no_extension(tmp_path: Path) -> None:
    assert _told(tmp_path, "course.extensions = 0\n") == []
