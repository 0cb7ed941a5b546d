"""The marks that Moodle gives are those of `scoring`, or the target says that they are not."""

import pytest

from qtiexport.model import Kind
from tests.unit.targets.moodle.made import reasons
from tests.unit.targets.moodle.marking import CASES, Case, losses, marked


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_moodle_marks_alike_or_the_target_says_that_it_does_not(case: Case) -> None:
    """Some response is marked otherwise exactly where a loss of marks is told."""
    found = marked(case)
    assert len(found) > 1
    assert any(one.wanted for one in found), "no response earns anything"
    different, lost = [one for one in found if one.differs], losses(case.question)
    assert bool(different) == bool(lost) == case.differs, (different[:3], lost)


def test_an_order_that_nobody_touched_is_told() -> None:
    """Moodle marks what is shown; no response of an order question is without one."""
    orders = [case.question for case in CASES if case.question.identifier == f"q-{Kind.ORDER}"]
    assert orders
    assert all(len(reasons(one)) == len(losses(one)) + 1 for one in orders)


def test_every_kind_that_is_marked_by_itself_is_compared() -> None:
    """No kind of question is forgotten."""
    compared = {case.question.identifier for case in CASES}
    people = {Kind.ESSAY, Kind.UPLOAD, Kind.RAW}
    assert {f"q-{kind}" for kind in Kind if kind not in people} <= compared
