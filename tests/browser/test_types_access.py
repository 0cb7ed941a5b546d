"""Every kind of question can be used by everyone, open, answered and marked: axe, small screens, targets, words."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import expect

from qtiexport.config import Feedback
from qtiexport.model import Kind
from tests.browser.attempts import Launch
from tests.browser.axe import violations
from tests.browser.hands import ANSWERS, Hands
from tests.browser.play import Platform, Play
from tests.browser.typesbank import Shown, TypesShelf, all_questions, go_to
from tests.browser.versions import SCORM12

pytestmark = pytest.mark.browser
CALM: dict[str, Any] = {"reduced_motion": "reduce"}
TOTAL = len(all_questions())
EACH = Shown(feedback=Feedback.EACH)
# A platform that offers nothing keeps nothing: these tests look at pages only.
ALONE = Launch(offered=False)
# Targets are 24 pixels in each direction, or stand so far apart (WCAG 2.5.8); links within sentences are exempt.
SMALL = """() => {
  const boxes = [...document.querySelectorAll("main :is(button, select, input, textarea, label)")];
  const areas = boxes.map((box) => (box.matches("input") && box.labels.length ? box.labels[0] : box));
  const sizes = areas.map((area) => [area.textContent || area.id, area.getBoundingClientRect()]);
  const isSmall = ({ width, height }) => width > 0 && (width < 24 || height < 24);
  return sizes.filter(([, size]) => isSmall(size)).map(([name]) => name);
}"""
WIDER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> TypesShelf:
    return TypesShelf(tmp_path_factory.mktemp("types"))


def states(run: Play) -> Iterator[str]:
    """Each question open, answered and checked, one after the other; the name of the state that is on the page."""
    expect(run.learner.control("start")).to_be_visible()
    run.learner.press("start")
    hands = Hands(run)
    for number, (name, answer) in enumerate(ANSWERS.items(), start=1):
        run.learner.at_question(number, TOTAL)
        yield f"{name} open"
        if name != Kind.UPLOAD:
            answer(hands)
            yield f"{name} answered"
            yield from checked(run, name)
        run.learner.press("next")


def checked(run: Play, name: str) -> Iterator[str]:
    """A check; where something is missing the note stands there first."""
    run.learner.press("check")
    if run.scope.locator("#missing").count():
        yield f"{name} with something missing"
        run.learner.press("check")
    expect(run.scope.locator("#verdict")).to_be_focused()
    yield f"{name} checked"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_page(platform: Platform, shelf: TypesShelf, scheme: str) -> None:
    """In none of the states of any kind."""
    with platform.play(shelf(SCORM12, EACH), "en", ALONE, color_scheme=scheme, **CALM) as run:
        found = [f"{state}: {one}" for state in states(run) for one in violations(run.host.frames[1])]
    assert found == []


@pytest.mark.parametrize("language", ["en", "he"])
def test_nothing_is_wider_than_a_small_screen(platform: Platform, shelf: TypesShelf, language: str) -> None:
    """At 320 pixels no page scrolls sideways and no target is too small, from left to right and from right to left."""
    shown = Shown(language, Feedback.EACH)
    size = {"width": 320, "height": 640}
    with platform.play(shelf(SCORM12, shown), "en", ALONE, viewport=size, **CALM) as run:
        page = run.host.frames[1]
        found = [f"{state}: {page.evaluate(WIDER)}, {page.evaluate(SMALL)}" for state in states(run)]
    assert [one for one in found if not one.endswith(": 0, []")] == []


def test_what_is_missing_is_named(platform: Platform, shelf: TypesShelf) -> None:
    """A check of a text with an empty gap names the gap and leads to it; the next check takes it as it is."""
    with platform.play(shelf(SCORM12, EACH), "en", ALONE) as run:
        learner, hands = run.learner, Hands(run)
        expect(learner.control("start")).to_be_visible()
        learner.press("start")
        go_to(run, Kind.GAP)
        hands.write("Gap 1 of 3", "Seine")
        learner.press("check")
        expect(run.scope.locator("#missing-heading")).to_be_focused()
        expect(learner.heading("parts_missing", n=2)).to_be_visible()
        learner.press("gap_n", n=3, m=3)
        assert hands.focused == learner.says("gap_n", n=3, m=3)
        learner.press("check")
        expect(run.scope.locator("#verdict")).to_be_focused()
        expect(run.scope.get_by_text("1 of 3 is right.")).to_be_visible()


def test_people_mark_essays_and_files(platform: Platform, shelf: TypesShelf) -> None:
    """Both say at once that they are not counted; an essay's model answer follows the learner's own."""
    with platform.play(shelf(SCORM12, EACH), "en", ALONE) as run:
        learner, hands = run.learner, Hands(run)
        expect(learner.control("start")).to_be_visible()
        learner.press("start")
        go_to(run, Kind.ESSAY)
        expect(run.scope.get_by_text(learner.says("essay_unmarked"))).to_be_visible()
        expect(run.scope.get_by_text(learner.says("points_uncounted", n=10))).to_be_visible()
        hands.write("Your answer", "We meet.")
        learner.press("check")
        expect(learner.heading("people")).to_be_focused()
        expect(learner.heading("model_answer")).to_be_visible()
        go_to(run, Kind.UPLOAD)
        expect(run.scope.get_by_text(learner.says("upload_here_not"))).to_be_visible()
        expect(learner.control("check")).to_have_count(0)
