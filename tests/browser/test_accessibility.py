"""Every state of the player can be used by everyone: axe finds nothing."""

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.answers import PARTLY, RIGHT
from tests.browser.attempts import Launch
from tests.browser.axe import violations
from tests.browser.banks import CHECKED, GRADED, READING, SILENT, Shelf
from tests.browser.play import Platform, Play
from tests.browser.versions import SCORM12, SCORM2004

pytestmark = pytest.mark.browser
SCHEMES = ("light", "dark")
# Contrast is judged when nothing fades in any more.
CALM: dict[str, Any] = {"reduced_motion": "reduce"}


class Inspection:
    """Runs axe on one state after the other and remembers what it found in which."""

    def __init__(self, run: Play) -> None:
        self.run = run
        self.found: list[str] = []
        self.states: list[str] = []

    def state(self, name: str) -> None:
        """The state on the page now."""
        self.states.append(name)
        self.found += [f"{name}: {violation}" for violation in violations(self.run.host.frames[1])]


def inspect_the_way(inspection: Inspection) -> None:
    """Start, article, each kind of question open and answered, overview, handing in."""
    learner = inspection.run.learner
    expect(learner.control("start")).to_be_visible()
    inspection.state("start")
    learner.press("start")
    inspection.state("article")
    learner.press("next")
    for number, options in enumerate(PARTLY[learner.language], start=1):
        learner.at_question(number)
        inspection.state(f"question {number} open")
        learner.choose(*options)
        inspection.state(f"question {number} answered")
        learner.press("next")
    expect(learner.heading("hand_in_title")).to_be_visible()
    learner.press("overview")
    expect(learner.heading("overview")).to_be_visible()
    inspection.state("overview")
    learner.press("to_hand_in")
    expect(learner.heading("hand_in_title")).to_be_visible()
    inspection.state("hand in")


def inspect_the_end(inspection: Inspection) -> None:
    """Result and review, from the page that asks before handing in."""
    learner = inspection.run.learner
    learner.hand_in()
    expect(learner.heading("failed", p="42,85")).to_be_visible()
    inspection.state("result")
    learner.press("review")
    for number in range(1, 5):
        learner.at_question(number)
        inspection.state(f"review {number}")
        if number < 4:
            learner.press("next_question")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_on_the_way_through(platform: Platform, package: Shelf, scheme: str, language: str) -> None:
    """In none of the seventeen states of an attempt, whether light or dark."""
    subject = package(GRADED, language, SCORM12)
    with platform.play(subject, language, color_scheme=scheme, **CALM) as run:
        inspection = Inspection(run)
        inspect_the_way(inspection)
        inspect_the_end(inspection)
        assert inspection.found == []
        assert len(inspection.states) == 17


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_in_notes(platform: Platform, package: Shelf, scheme: str) -> None:
    """Not saved, resumed, a check without an answer, a checked answer, a session that has ended."""
    subject = package(CHECKED, "de", SCORM2004)
    with platform.play(subject, "de", color_scheme=scheme, **CALM) as run:
        inspection, learner = Inspection(run), run.learner
        run.tolerated, run.watch.expected = ("Commit",), ("500", "commit")
        learner.begin()
        learner.press("check")
        expect(learner.heading("nothing_chosen")).to_be_visible()
        inspection.state("nothing chosen")
        run.attempt.commit_status = 500
        learner.choose("Merkur")
        learner.press("check")
        expect(learner.heading("right")).to_be_visible()
        expect(run.alarm).to_be_visible()
        inspection.state("checked, not saved")
        run.attempt.commit_status = 200
        learner.press("retry")
        run.until(lambda: bool(run.attempt.commits), "a Commit")
        learner.press("next")
        learner.at_question(2)
        run.leave()
    with platform.play(subject, "de", run.attempt.resumed(), color_scheme=scheme, **CALM) as again:
        more = Inspection(again)
        expect(again.scope.get_by_text(again.learner.says("resumed", n=2))).to_be_visible()
        more.state("resumed")
        again.learner.press("continue_question", n=2)
        again.learner.press("leave")
        expect(again.learner.heading("closed_title")).to_be_visible()
        more.state("closed")
        assert inspection.found + more.found == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_without_a_platform(platform: Platform, package: Shelf, scheme: str) -> None:
    """The note that nothing is kept, and the end of a course of reading pages."""
    subject = package(READING, "fr", SCORM12)
    with platform.play(subject, "fr", Launch(offered=False), color_scheme=scheme, **CALM) as run:
        inspection, learner = Inspection(run), run.learner
        expect(run.scope.get_by_text(learner.says("no_lms"))).to_be_visible()
        inspection.state("no platform")
        learner.press("start_reading")
        learner.press("finish")
        expect(learner.heading("finished")).to_be_visible()
        inspection.state("finished")
        assert inspection.found == []


def test_result_without_feedback_passes_axe(platform: Platform, package: Shelf) -> None:
    """The result of a course that explains nothing."""
    with platform.play(package(SILENT, "de", SCORM12), "de", **CALM) as run:
        run.learner.attempt(RIGHT["de"])
        assert violations(run.host.frames[1]) == []


def test_a_page_without_scripts_says_what_it_needs(platform: Platform, package: Shelf, language: str) -> None:
    """In the learner's language, below the title of the course, no wider than a phone; axe itself is a script."""
    subject = package(GRADED, language, SCORM12)
    options: dict[str, Any] = {"java_script_enabled": False, "viewport": {"width": 320, "height": 568}}
    with platform.play(subject, language, Launch(offered=False), **options) as run:
        run.kept = []
        run.host.goto(f"{platform.site.address}/pkg/{run.attempt.number}/{subject.href}")
        main = run.host.get_by_role("main")
        expect(main.get_by_role("heading", level=1)).to_have_text(run.host.title())
        expect(main.get_by_text(run.learner.says("noscript"))).to_be_visible()
        assert run.host.evaluate("() => document.documentElement.scrollWidth") <= 320
