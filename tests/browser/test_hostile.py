"""Platforms and browsers at their worst: the table in `docs/how-to/corporate-lms.md` says what becomes of a learner.

Each row is played: nothing is thrown, the quiz can be finished, the learner reads what the row says, and the platform
keeps what it says (`scorm.md` R1, R2, R15, R27, S2, S3, S5).
"""

import re
from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.answers import RIGHT as ANSWERS
from tests.browser.banks import GRADED, Shelf
from tests.browser.perils import PERILS
from tests.browser.play import Platform, Play
from tests.browser.versions import SCORM12, VERSIONS, Version
from tests.browser.words import key_of
from tests.unit.test_docs import ROOT, rows

PAGE = ROOT / "docs" / "how-to" / "corporate-lms.md"
ROWS = {row[0]: (row[1].strip("“”"), row[2]) for row in rows(PAGE, "what goes wrong")}
BACK = "the learner comes back by the browser's button"
RIGHT = {"0": "correct", "1": "correct", "2": "correct", "3": "correct"}


def stored(run: Play) -> dict[str, Any]:
    """What the platform holds: status, score, how each single answer was, and whether a learner could go on."""
    if not run.attempt.commits:
        return {}
    cmi = run.attempt.commits[-1]["cmi"]
    core = cmi.get("core", cmi)
    answers = {index: answer["result"] for index, answer in (cmi["interactions"] or {}).items()}
    status = core["lesson_status" if run.version is SCORM12 else "success_status"]
    return {"status": status, "raw": core["score"]["raw"], "answers": answers, "state": bool(cmi["suspend_data"])}


def everything(run: Play) -> bool:
    return stored(run) == {"status": "passed", "raw": "100", "answers": RIGHT, "state": True}


def all_but_single_answers(run: Play) -> bool:
    return stored(run) == {"status": "passed", "raw": "100", "answers": {}, "state": True}


def what_was_saved_before(run: Play) -> bool:
    kept = stored(run)
    first = {index: RIGHT[index] for index in ("0", "1")}
    return (kept["raw"], kept["answers"], kept["state"]) == ("", first, True) and kept["status"] != "passed"


KEPT: dict[str, Callable[[Play], bool]] = {
    "everything": everything,
    "everything but single answers": all_but_single_answers,
    "what was saved before": what_was_saved_before,
    "nothing": lambda run: stored(run) == {},
}


def test_the_table_names_what_is_tried() -> None:
    """Each row of the table is played, and each that is played stands there."""
    assert set(ROWS) == {*PERILS, BACK}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Every row in both versions; a sample has one of them (`conftest.py`)."""
    if "peril" in metafunc.fixturenames:
        both = [pytest.param(*pair, id=f"{pair[0]}-{pair[1].name}") for pair in product(PERILS, VERSIONS)]
        metafunc.parametrize(("peril", "version"), both)


@pytest.mark.browser
def test_the_learner_comes_through(platform: Platform, package: Shelf, peril: str, version: Version) -> None:
    """Whatever stumbles, the quiz is finished; what is read and what is kept are as the table says."""
    words, kept = ROWS[peril]
    with platform.play(package(GRADED, "de", version), "de", PERILS[peril].launch) as run:
        PERILS[peril].meet(run)
        expect(run.learner.heading("passed", p="100")).to_be_visible()
        told = run.learner.says(key_of("en", words), t="TIME")
        expect(run.scope.get_by_text(re.compile(re.escape(told).replace("TIME", ".+")))).to_be_visible()
        leave(run)
        run.until(lambda: KEPT[kept](run), f"{kept} to be kept, not {stored(run)}")


def leave(run: Play) -> None:
    """The package's page goes away, if there is still somebody who can send it away."""
    if run.host.is_closed():
        return
    run.host.evaluate("document.querySelector('#sco')?.remove()")
    if run.judged:
        run.until(lambda: run.attempt.is_gapless, "the last lines of the log")


@pytest.mark.browser
def test_a_page_that_the_browser_remembers_is_closed(platform: Platform, package: Shelf) -> None:
    """A real way back: the page comes up as it was, says that the session has ended, and writes nothing more (R25)."""
    words, kept = ROWS[BACK]
    with platform.play(package(GRADED, "de", SCORM12), "de", remembering=True) as run:
        run.learner.begin()
        run.learner.answer(*ANSWERS["de"][:2])
        run.learner.at_question(3)
        run.leave(f"{platform.site.address}/axe.js")
        run.host.go_back(wait_until="commit")
        run.until(lambda: said(run) == run.learner.says(key_of("en", words)), words)
        assert KEPT[kept](run)
        assert run.log()[-1].name == "LMSFinish"


def said(run: Play) -> object:
    """The package's heading; Playwright has lost the frame of a page that was remembered, its window has not."""
    find = "document.querySelector('#sco')?.contentDocument?.querySelector('h1')?.textContent"
    return run.host.evaluate(find)
