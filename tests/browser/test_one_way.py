"""One way through a test (`navigation = "linear"`), and numbers that hold (U2)."""

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import expect

from qtiexport.model import HotspotInteraction, HottextInteraction, Kind, Question
from tests.browser.axe import violations
from tests.browser.banks import Bank, Shelf
from tests.browser.play import Platform
from tests.browser.typesbank import Shown, question, variants, write
from tests.browser.versions import SCORM12, Version

pytestmark = pytest.mark.browser
LINEAR = Bank("linear", 'pass_mark = 60\nnavigation = "linear"\n')
NUMBERS = Bank("numbers", "enforce_number = true\n")


def _limited(asked: Question) -> Question:
    """The same, with two to choose."""
    (interaction,) = asked.interactions
    assert isinstance(interaction, HottextInteraction | HotspotInteraction)
    return replace(asked, interactions=(replace(interaction, max_choices=2),))


def test_there_is_no_way_back_and_open_answers_are_told_once(platform: Platform, package: Shelf) -> None:
    """No back, a list without links, a note before a question is left open; the second press goes on."""
    with platform.play(package(LINEAR, "de", SCORM12), "de") as run:
        expect(run.scope.get_by_text(run.learner.says("rule_linear"))).to_be_visible()
        run.learner.begin()
        expect(run.learner.control("back")).to_have_count(0)
        run.learner.press("next")
        heading = run.learner.heading("nothing_chosen")
        expect(heading).to_be_focused()
        expect(run.scope.get_by_text(run.learner.says("next_hand_in_final"))).to_be_visible()
        assert violations(run.host.frames[1]) == []
        run.learner.press("next")
        run.learner.at_question(2)
        run.learner.press("overview")
        expect(run.scope.locator("main .row a")).to_have_count(1)
        expect(run.learner.control("next_open")).to_have_count(0)
        run.learner.press("hand_in_back")
        run.learner.at_question(2)
        run.leave()


def test_a_killed_tab_is_no_way_back_and_the_review_is_free(
    platform: Platform, package: Shelf, version: Version
) -> None:
    """The next launch goes on where the screen was; once handed in, answers can be looked at in any order."""
    with platform.play(package(LINEAR, "de", version), "de") as run:
        run.learner.begin()
        run.learner.answer(("Merkur",), ("Jupiter", "Saturn", "Uranus"))
        run.learner.at_question(3)
        run.kill()
    with platform.play(package(LINEAR, "de", version), "de", run.attempt.resumed()) as again:
        again.learner.press("continue_question", n=3)
        again.learner.at_question(3)
        expect(again.learner.control("back")).to_have_count(0)
        again.learner.answer(("Richtig",), ("Planet Saturn",))
        again.learner.hand_in()
        again.learner.press("review")
        again.learner.press("next_question")
        again.learner.at_question(2)
        again.learner.press("previous_question")
        again.learner.at_question(1)


def test_no_more_are_chosen_than_asked_for(platform: Platform, package: Shelf) -> None:
    """The fourth of three stays empty and the page says why; one taken back makes room; a single choice may change."""
    with platform.play(package(NUMBERS, "de", SCORM12), "de") as run:
        run.learner.begin()
        run.learner.choose("Venus")
        run.learner.choose("Merkur")
        run.learner.press("next")
        run.learner.choose("Jupiter", "Saturn", "Uranus")
        reason = run.learner.says("most_chosen", n=run.learner.says("numbers").split()[1])
        run.learner.option("Mars").click()
        expect(run.learner.option("Mars")).not_to_be_checked()
        expect(run.scope.locator("#hint output")).to_have_text(reason)
        expect(run.scope.locator("#hint [role=status]")).to_have_text(reason)
        run.learner.option("Uranus").uncheck()
        expect(run.scope.locator("#hint output")).not_to_have_text(reason)
        run.learner.choose("Mars")
        run.leave()
        assert run.interactions()[-1]["student_response"].count(",") == 2


def test_words_and_areas_keep_to_the_number_too(platform: Platform, tmp_path: Path) -> None:
    """A further word is not marked, and a further area neither chosen nor lit."""
    spots = next(one for one in variants() if one.identifier == "q-several-spots")
    for one in (_limited(question(Kind.HOTTEXT)), _limited(spots)):
        package = write(tmp_path / one.identifier, SCORM12, Shown(enforce=True), [one])
        with platform.play(package, "en") as run:
            run.learner.press("start")
            boxes = run.scope.locator("main fieldset input")
            for place in range(boxes.count()):
                boxes.nth(place).click()
            expect(run.scope.locator("main fieldset input:checked")).to_have_count(2)
            expect(run.scope.locator("#hint output")).to_contain_text("can be chosen")
            expect(run.scope.locator("main g.on")).to_have_count(2 if one.identifier == spots.identifier else 0)
            run.leave()
