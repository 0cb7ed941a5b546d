"""What is asked for the whole course and not every target can say."""

from dataclasses import replace

import pytest

from qtiexport.config import Navigation
from qtiexport.diagnostics import Location
from qtiexport.model import Delivery, Question
from qtiexport.targets import TARGETS, Asked, Fidelity, Settings, course_degradations
from tests import makers

ALL = Settings(
    attempts=2, navigation=Navigation.LINEAR, time_limit=60, deliveries=(Delivery(1, True, 30),), verdicts=True
)
OTHERS = sorted(set(TARGETS) - {"qti21"})


def _timed() -> Question:
    return replace(makers.question(makers.interaction("+-")), time_limit=90)


@pytest.mark.parametrize("target", TARGETS)
def test_the_usual_course_loses_nothing(target: str) -> None:
    """What nobody asked for is not missed."""
    assert TARGETS[target].losses(Settings()) == ()


@pytest.mark.parametrize("target", OTHERS)
def test_only_qti_has_a_test_with_structure(target: str) -> None:
    """Each is a loss in SCORM and in Moodle, with a reason and a remedy, but for what the player of SCORM does."""
    losses = TARGETS[target].losses(ALL)
    played = {Asked.ATTEMPTS, Asked.PASSED} if target.startswith("scorm") else set()
    assert {loss.asked for loss in losses} == set(Asked) - played
    assert all(loss.reason and loss.help for loss in losses)


def test_qti_loses_nothing_but_the_attempts() -> None:
    """Sections, draws, times and texts are all in the test."""
    assert [loss.asked for loss in TARGETS["qti21"].losses(ALL)] == [Asked.ATTEMPTS]


def test_each_loss_is_told_once_at_its_key() -> None:
    """Targets that lose alike share one note; it stands where the author wrote the key and names it."""
    place = Location("source/bank.toml", 2)
    settings = Settings(deliveries=(Delivery(3), Delivery(2)))
    told = course_degradations(settings, TARGETS.items(), {Asked.SELECT: place})
    assert [(d.code, d.location) for d in told] == [("PRF001", place)] * 2
    assert told[0].message.startswith("“section.select” is degraded in scorm12 and scorm2004 and scorm2004-4: ")
    assert told[1].message.startswith("“section.select” is degraded in moodle: ")


@pytest.mark.parametrize("target", OTHERS)
def test_a_questions_time_is_missed_where_nothing_stops_it(target: str) -> None:
    """A question with a time limit is degraded there, and one without is not."""
    made = TARGETS[target].item(_timed(), Settings())
    assert [loss.reason for loss in made.losses] == ["its time limit is not kept there"]
    assert TARGETS[target].item(replace(_timed(), time_limit=0), Settings()).fidelity is Fidelity.EXACT


def test_qti_keeps_a_questions_time() -> None:
    """Its limit stands at the reference to the item."""
    assert TARGETS["qti21"].item(_timed(), Settings()).fidelity is Fidelity.EXACT
