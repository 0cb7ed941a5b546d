"""Every state of the player can be used by everyone: axe finds nothing, and the keyboard is enough."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

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


class Keyboard:
    """A learner who has nothing but a keyboard: Tab, Enter, space and arrows."""

    def __init__(self, page: Page, run: Play) -> None:
        self.page, self.run = page, run

    def reach(self, name: str) -> None:
        """Tabs on until the control of this name has the focus; a trap or an unreachable control fails."""
        for _ in range(40):
            if name in self._focused():
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"“{name}” was not reached in 40 steps")

    def press(self, key: str, **values: object) -> None:
        """Reaches a button or link of the player and presses Enter."""
        self.reach(self.run.learner.says(key, **values))
        self.page.keyboard.press("Enter")

    def tick(self, *options: str) -> None:
        """Reaches checkboxes and presses space."""
        for option in options:
            self.reach(option)
            self.page.keyboard.press("Space")

    def _focused(self) -> str:
        """The text of the control that has the focus, or of its label; "" while no control has it."""
        name: str = self.run.host.frames[1].evaluate(
            "() => { const at = document.activeElement; if (!at.matches('a, button, input')) return '';"
            " return [...(at.labels || []), at].map((one) => one.textContent).join(' '); }"
        )
        return name


def test_the_keyboard_is_enough(platform: Platform, package: Shelf) -> None:
    """From the start to the review without a mouse; the focus stands on each page's heading when it appears."""
    with platform.play(package(GRADED, "de", SCORM2004), "de") as run:
        expect(run.learner.control("start")).to_be_visible()
        run.host.locator("#sco").focus()
        keyboard = Keyboard(run.host, run)
        keyboard.press("start")
        keyboard.press("next")
        heading_has_focus(run, lambda: run.learner.at_question(1))
        keyboard.reach("Venus")
        run.host.keyboard.press("ArrowDown")
        expect(run.learner.option("Merkur")).to_be_checked()
        keyboard.press("next")
        heading_has_focus(run, lambda: run.learner.at_question(2))
        keyboard.tick("Jupiter", "Saturn", "Uranus")
        keyboard.press("next")
        heading_has_focus(run, lambda: run.learner.at_question(3))
        keyboard.reach("Richtig")
        run.host.keyboard.press("Space")
        keyboard.press("next")
        heading_has_focus(run, lambda: run.learner.at_question(4))
        keyboard.press("next")
        heading_has_focus(run, lambda: expect(run.learner.heading("hand_in_title")).to_be_visible())
        run.submitting()
        keyboard.press("hand_in")
        heading_has_focus(run, lambda: expect(run.learner.heading("passed", p="71,42")).to_be_visible())
        keyboard.press("review")
        heading_has_focus(run, lambda: run.learner.at_question(1))
        assert run.values()["cmi.score.raw"] == "71.42"


def heading_has_focus(run: Play, arrived: Callable[[], None]) -> None:
    """Once a page has appeared, its `h1` has the focus (player.md 7)."""
    arrived()
    expect(run.scope.locator("h1:focus")).to_have_count(1)
