"""What is asked for the whole course and not every target can say."""

from dataclasses import replace
from fractions import Fraction

import pytest

from qtiexport.config import Feedback, Navigation
from qtiexport.diagnostics import Location
from qtiexport.manifest import Items, Packaging
from qtiexport.model import Delivery, Question
from qtiexport.targets import TARGETS, Asked, Fidelity, Settings, course_degradations
from tests import makers

ALL = Settings(
    feedback=Feedback.PASSED,
    pass_mark=Fraction(60),
    attempts=2,
    navigation=Navigation.LINEAR,
    time_limit=60,
    deliveries=(Delivery(1, True, 30),),
    verdicts=True,
)
SCORM = [name for name in TARGETS if name.startswith("scorm")]


def _timed() -> Question:
    return replace(makers.question(makers.interaction("+-")), time_limit=90)


@pytest.mark.parametrize("target", TARGETS)
def test_the_usual_course_loses_nothing(target: str) -> None:
    """What nobody asked for is not missed."""
    assert TARGETS[target].losses(Settings()) == ()


def test_moodle_has_questions_and_no_test() -> None:
    """Each thing that is asked for is a loss there, with a reason and a remedy."""
    losses = TARGETS["moodle"].losses(ALL)
    assert {loss.asked for loss in losses} == set(Asked)
    assert all(loss.reason and loss.help for loss in losses)


@pytest.mark.parametrize("target", SCORM)
def test_the_player_keeps_all_that_is_asked_for(target: str) -> None:
    """Attempts, draws, orders, times, texts and the one way are in the package itself."""
    assert TARGETS[target].losses(ALL) == ()


@pytest.mark.parametrize("target", SCORM)
def test_several_items_share_neither_time_nor_way(target: str) -> None:
    """Where the LMS lists each section for itself, nobody counts the whole, and learners choose among the items."""
    losses = TARGETS[target].losses(replace(ALL, packaging=Packaging(items=Items.SECTIONS)))
    assert [loss.asked for loss in losses] == [Asked.NAVIGATION, Asked.TIME]
    assert all(loss.reason and loss.help for loss in losses)


def test_qti_loses_nothing_but_the_attempts_and_who_sees_explanations() -> None:
    """Sections, draws, times and texts are all in the test."""
    assert [loss.asked for loss in TARGETS["qti21"].losses(ALL)] == [Asked.ATTEMPTS, Asked.FEEDBACK]


def test_each_loss_is_told_once_at_its_key() -> None:
    """Targets that lose alike share one note; it stands where the author wrote the key and names it."""
    place = Location("source/bank.toml", 2)
    settings = Settings(deliveries=(Delivery(3), Delivery(2)))
    told = course_degradations(settings, TARGETS.items(), {Asked.SELECT: place})
    assert [(d.code, d.location) for d in told] == [("PRF001", place)]
    assert told[0].message.startswith("“section.select” is degraded in moodle: ")
    parted = Settings(time_limit=60, packaging=Packaging(items=Items.SECTIONS))
    (shared, _) = course_degradations(parted, TARGETS.items(), {Asked.TIME: place})
    assert shared.message.startswith("“course.time” is degraded in scorm12 and scorm2004 and scorm2004-4: ")


def test_a_questions_time_is_missed_where_nothing_stops_it() -> None:
    """A question with a time limit is degraded in Moodle, and one without is not."""
    made = TARGETS["moodle"].item(_timed(), Settings())
    assert [loss.reason for loss in made.losses] == ["its time limit is not kept there"]
    assert TARGETS["moodle"].item(replace(_timed(), time_limit=0), Settings()).fidelity is Fidelity.EXACT


@pytest.mark.parametrize("target", ["qti21", *SCORM])
def test_a_questions_time_is_kept(target: str) -> None:
    """In QTI at the reference to the item, in SCORM by the player."""
    assert TARGETS[target].item(_timed(), Settings()).fidelity is Fidelity.EXACT
