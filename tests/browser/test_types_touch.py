"""With a finger and no drag: order, match, gap match, areas of a picture and the slider, on a phone."""

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from qtiexport import scoring
from qtiexport.model import Kind, Marking
from tests import kinds
from tests.browser.hands import Hands
from tests.browser.play import Platform, Play
from tests.browser.typesbank import Shown, question, variants, write
from tests.browser.versions import SCORM12

pytestmark = pytest.mark.browser
PHONE: dict[str, Any] = {"viewport": {"width": 360, "height": 640}, "has_touch": True, "is_mobile": True}
SPOTS = variants()[0]
ORDER = variants()[2]
QUESTIONS = (ORDER, question(Kind.MATCH), question(Kind.GAP_MATCH), SPOTS, question(Kind.SLIDER))


def put_in_order(run: Play) -> None:
    """Each thing is tapped upwards until it stands in its place."""
    wanted = [choice.identifier for choice in kinds.order().choices]
    for at, name in enumerate(wanted):
        up = run.scope.get_by_role("button", name=f"Move up: {name.capitalize()}")
        for _ in range(Hands(run).order().index(name) - at):
            up.tap()
    assert Hands(run).order() == tuple(wanted)


def test_a_finger_is_enough(platform: Platform, tmp_path: Path) -> None:
    """Taps alone give full marks for each."""
    package = write(tmp_path, SCORM12, Shown(), QUESTIONS)
    with platform.play(package, "en", **PHONE) as run:
        run.scope.get_by_role("button", name="Start the test").tap()
        put_in_order(run)
        tap_next(run, 2)
        for row, target in ("Can", "Ott"), ("Ita", "Rom"), ("Jap", "Tok"):
            choose(run, row, target)
        tap_next(run, 3)
        run.scope.get_by_role("button", name="carbon dioxide").tap()
        run.scope.get_by_role("button", name="water").tap()
        expect(run.scope.get_by_role("button", name="water")).to_have_attribute("aria-pressed", "true")
        tap_next(run, 4)
        for area in "circle", "polygon":
            run.scope.locator(f"{area}.line").tap()
        expect(run.scope.get_by_role("checkbox", name="heart")).to_be_checked()
        tap_next(run, 5)
        slider = run.scope.get_by_role("slider")
        box = slider.bounding_box()
        assert box is not None
        slider.tap(position={"x": box["width"] / 2, "y": box["height"] / 2})
        expect(slider).to_have_value("100")
        run.scope.get_by_role("button", name="Next").tap()
        run.learner.hand_in()
        assert run.values()[SCORM12.score[0]] == "100"


def choose(run: Play, row: str, target: str) -> None:
    """Chooses in the list of a row, which the phone shows in a way of its own."""
    box = run.scope.get_by_role("combobox", name=row)
    names = box.locator("option").all_text_contents()
    box.select_option(index=next(n for n, name in enumerate(names) if name.endswith(f": {target}")))


def tap_next(run: Play, number: int) -> None:
    run.scope.get_by_role("button", name="Next").tap()
    run.learner.at_question(number, len(QUESTIONS))


def test_a_word_goes_back_and_an_older_row_gives_up(platform: Platform, tmp_path: Path) -> None:
    """A used word that is tapped again is taken back; a target chosen twice leaves its older row, and both are said."""
    package = write(tmp_path, SCORM12, Shown(), (question(Kind.MATCH), question(Kind.GAP_MATCH)))
    with platform.play(package, "en", **PHONE) as run:
        run.learner.press("start")
        choose(run, "Can", "Rom")
        choose(run, "Ita", "Rom")
        expect(run.scope.get_by_role("combobox", name="Can")).to_have_value("")
        expect(run.scope.locator("[role=status]", has_text="Row 1: Can is empty again.")).to_have_count(1)
        run.learner.press("next")
        word = run.scope.get_by_role("button", name="water")
        word.tap()
        expect(run.scope.locator("[role=status]", has_text="water: Gap 1 of 2")).to_have_count(1)
        word.tap()
        expect(word).to_have_attribute("aria-pressed", "false")
        expect(run.scope.get_by_label("Gap 1 of 2")).to_have_value("")


def test_the_first_order_is_no_answer_until_it_is_kept(platform: Platform, tmp_path: Path) -> None:
    """The question stays open until a row is moved or the order kept; the order found is never the right one."""
    with platform.play(write(tmp_path, SCORM12, Shown(), (ORDER,)), "en", **PHONE) as run:
        run.learner.press("start")
        expect(run.scope.get_by_text("Not changed yet")).to_be_visible()
        found = Hands(run).order()
        assert scoring.share(ORDER.interactions[0], Marking.ALL_OR_NOTHING, found) == Fraction(0)
        run.learner.press("keep_order")
        expect(run.scope.get_by_text("This order is your answer").first).to_be_visible()
        run.learner.press("next")
        expect(run.scope.get_by_text(run.learner.says("hand_in_all"))).to_be_visible()
        run.learner.hand_in()
        expected = scoring.share(ORDER.interactions[0], Marking.PLACES, found) * 100
        assert Fraction(run.values()[SCORM12.score[0]]) == expected
