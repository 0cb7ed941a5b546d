"""The strict recorder judges every play: no test of a package goes around it without saying why."""

import re

import pytest

from tests.builds import CHECKOUT

PLAYS = sorted((CHECKOUT / "tests" / "browser").glob("*.py")) + sorted((CHECKOUT / "tests" / "lms").glob("*.py"))
UNJUDGED = re.compile(r"\bjudged\b\s*=\s*(?!True\b|field)[^=\n]*")
# Each is one log that cannot be sound: a platform that hears only a part, two launches in one log, a probe that is no
# player. A new one is argued for, and counted here.
MOST = 5
# Who opens a page without the harness: it itself, the one test that has no platform at all, the proof sheets, which are
# no packages, the platforms of others, whose calls are logged and judged all the same, the preview, whose LMS judges
# calls itself, and second windows, which are pages of the same launch.
OPENERS = {
    "play.py",
    "test_platforms.py",
    "test_proof.py",
    "windows.py",
    "peers.py",
    "workbench.py",
    "test_preview.py",
}


def _unjudged() -> list[tuple[str, str]]:
    return [
        (f"{path.name}:{number}", line)
        for path in PLAYS
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1)
        if UNJUDGED.search(line) and "judged: bool" not in line
    ]


def test_whoever_does_without_the_recorder_says_why() -> None:
    """A log that is not judged has its reason in the same line, and there are no more of them than are known."""
    found = _unjudged()
    assert [place for place, line in found if not re.search(r"#\s+\w+ \w+", line)] == []
    assert len(found) <= MOST, found


def test_nobody_plays_a_package_around_the_harness() -> None:
    """Pages are opened by `Platform.play`, which judges at its end, and by those who have no platform of ours."""
    opened = {path.name for path in PLAYS if re.search(r"\.new_page\(", path.read_text(encoding="utf-8"))}
    assert opened <= OPENERS


@pytest.mark.parametrize("line", ["run.judged = False", "again.judged=self.heard", "    run.judged = not heard  # x"])
def test_a_line_that_leaves_the_recorder_out_is_found(line: str) -> None:
    """The search above finds such a line however it is written."""
    assert UNJUDGED.search(line)
