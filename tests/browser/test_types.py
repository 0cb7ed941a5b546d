"""Every kind of question can be answered by keyboard, is kept, and earns what `scoring` says."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from qtiexport import scoring
from qtiexport.model import Kind
from qtiexport.scoring import Response
from tests.browser.attempts import Attempt
from tests.browser.hands import ANSWERS, Hands
from tests.browser.play import Platform
from tests.browser.typesbank import Shown, TypesShelf, all_questions, go_to, question, write
from tests.browser.versions import Version

pytestmark = pytest.mark.browser
QUESTIONS = all_questions()


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> TypesShelf:
    return TypesShelf(tmp_path_factory.mktemp("types"))


@dataclass(frozen=True, slots=True)
class Answered:
    """A launch in which every question was answered: what was given, and what each page showed then."""

    attempt: Attempt
    responses: list[tuple[Response, ...]]
    shown: list[Any]
    interactions: list[dict[str, str]]


@pytest.fixture(scope="module")
def answered(platform: Platform, shelf: TypesShelf) -> Callable[[Version], Answered]:
    """The launch of someone who answered all by keyboard and left, played once for each run-time."""

    @cache
    def left(version: Version) -> Answered:
        responses, shown = [], []
        with platform.play(
            shelf(version),
            "en",
        ) as run:
            expect(run.learner.control("start")).to_be_visible()
            run.host.locator("#sco").focus()
            hands = Hands(run)
            hands.press("Start the test")
            for number, answer in enumerate(ANSWERS.values(), start=1):
                run.learner.at_question(number, len(QUESTIONS))
                responses.append(answer(hands))
                shown.append(hands.shown)
                hands.press("Next")
            run.leave()
            return Answered(run.attempt, responses, shown, run.interactions())

    return left


def test_every_kind_is_there_again(
    platform: Platform, shelf: TypesShelf, answered: Callable[[Version], Answered], version: Version
) -> None:
    """After a reload every control shows what it showed, and the overview names nothing open."""
    before = answered(version)
    with platform.play(shelf(version), "en", before.attempt.resumed()) as run:
        run.learner.press("continue_question", n=len(QUESTIONS))
        run.learner.press("overview")
        expect(run.scope.get_by_text("open", exact=True)).to_have_count(1)  # the figure: none
        run.scope.locator(".row a").first.click()
        hands = Hands(run)
        for number, shown in enumerate(before.shown, start=1):
            run.learner.at_question(number, len(QUESTIONS))
            assert hands.shown == shown, QUESTIONS[number - 1].identifier
            run.learner.press("next")


def test_every_kind_earns_what_scoring_says(
    platform: Platform, shelf: TypesShelf, answered: Callable[[Version], Answered], version: Version
) -> None:
    """Handed in, the score is that of `scoring` for the same responses, over what is marked at all."""
    before = answered(version)
    counted = [one for one in zip(QUESTIONS, before.responses, strict=True) if scoring.is_marked(one[0])]
    got = sum((scoring.marks(question, *given) for question, given in counted), Fraction(0))
    total = sum((question.points for question, _ in counted), Fraction(0))
    with platform.play(shelf(version), "en", before.attempt.resumed()) as run:
        run.learner.press("continue_question", n=len(QUESTIONS))
        run.learner.press("next")
        run.learner.hand_in()
        expect(run.scope.get_by_text(run.learner.says("uncounted", n=2))).to_be_visible()
        assert Fraction(run.values()[version.score[0]]) == Fraction(got * 10000 // total, 100)


def test_every_kind_is_told(answered: Callable[[Version], Answered], version: Version) -> None:
    """Each answer is an interaction, or one a gap; a file that is handed in elsewhere is none."""
    told = answered(version).interactions
    gaps = sum(len(question.interactions) for question in QUESTIONS)
    assert len(told) == gaps - 1


def test_arrows_pass_what_another_row_has(platform: Platform, shelf: TypesShelf, version: Version) -> None:
    """What the arrow keys only pass in one row goes back to the row that had it: targets, and words in gaps."""
    with platform.play(shelf(version), "en") as run:
        run.learner.press("start")
        hands = Hands(run)
        for kind, rows in (Kind.MATCH, ("Can", "Ita")), (Kind.GAP_MATCH, ("Gap 1 of 2", "Gap 2 of 2")):
            go_to(run, kind)
            for steps, row in enumerate(rows, start=1):
                hands.reach(row)
                hands.key("ArrowDown", steps)
            chosen = [value for _, value in hands.shown if value]
            assert len(chosen) == 2 and len(set(chosen)) == 2


def test_a_course_of_essays_has_no_score(platform: Platform, tmp_path: Path, version: Version) -> None:
    """The result says that it was handed in, and that its points are counted nowhere; no score is told."""
    package = write(tmp_path, version, Shown(pass_mark=None), (question(Kind.ESSAY),))
    with platform.play(package, "en") as run:
        run.scored = False
        run.learner.press("start")
        Hands(run).write("Your answer", "We meet.")
        run.learner.press("next")
        run.learner.hand_in()
        expect(run.learner.heading("handed_in")).to_be_visible()
        expect(run.scope.get_by_text(run.learner.says("uncounted", n=1))).to_be_visible()
        run.learner.press("review")
        expect(run.learner.heading("people")).to_be_visible()
        assert version.score[0] not in run.values()
