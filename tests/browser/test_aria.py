"""What a screen reader is handed of each state, as golden files to be read by people (scorm.md A3).

Each file is a walk of `states.py`: the roles, names and states of the whole page, in the order in which they are read.
`pytest tests/browser/test_aria.py --update-golden` writes them anew. No screen reader is run.
"""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.browser.play import Platform
from tests.browser.states import WALKS
from tests.browser.versions import SCORM12
from tests.browser.walk import Walk
from tests.builds import CHECKOUT

pytestmark = pytest.mark.browser
GOLDEN = CHECKOUT / "tests" / "golden" / "aria"
# What differs from run to run: times of day, seconds until the next try, and what was said to the platform when.
_VOLATILE = (
    (re.compile(r"\b\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?\b"), "TIME"),
    (re.compile(r"\b\d+ (Sekunden?|Minuten?)\b"), r"N \1"),
    (
        re.compile(r"^( *)- table:\n +- rowgroup:\n +- row \"Aufruf.*\n(?:\1 .*\n?)+", re.MULTILINE),
        r"\1- table: CALLS\n",
    ),
    (re.compile(r"^( *- text: )\".*receipt.*$", re.MULTILINE), r"\1RECEIPT"),
)


def steady(snapshot: str) -> str:
    """A snapshot without what differs from run to run."""
    for pattern, text in _VOLATILE:
        snapshot = pattern.sub(text, snapshot)
    return snapshot.rstrip()


@pytest.mark.parametrize("walk", WALKS, ids=lambda walk: walk.name)
def test_what_is_read_is_what_was_read_before(
    platform: Platform, tmp_path: Path, walk: Walk, request: pytest.FixtureRequest
) -> None:
    """Roles, names, values and their order are those of the golden file, state by state."""
    language = "en" if walk.rtl == "he" else "de"
    package, launch = walk.write(tmp_path, language, SCORM12), replace(walk.launch, seeded=True)
    with platform.play(package, language, launch, walk.clocked, reduced_motion="reduce") as run:
        body = run.host.frames[1].locator("body")
        told = [f"# {state.name}\n{steady(body.aria_snapshot())}\n" for state in walk.steps(run)]
    file, text = GOLDEN / f"{walk.name}.yml", "\n".join(told)
    if request.config.getoption("--update-golden"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")
