"""The marking written into QTI items is that of `scoring`, exactly: run by the interpreter that the rules use."""

import pytest

from qtiexport.model import Kind
from tests import kinds
from tests.engine.cases import Case, cases
from tests.engine.comparing import INTERPRETER, Marker, differences, evaluated, item
from tests.right import right


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.RAW])
def test_every_response_earns_its_marks(kind: Kind) -> None:
    """Items of all sizes and markings, all responses of a small space and some of a large one."""
    group = [case for case in cases() if case.kind is kind]
    assert group
    assert [differences(case, INTERPRETER) for case in group] == [()] * len(group)


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in (Kind.RAW, Kind.ESSAY, Kind.UPLOAD)])
def test_the_right_response_earns_all_points(kind: Kind) -> None:
    question = kinds.question(kind)
    assert evaluated(item(question), Case(question, (right(question),))) == [question.points]


def test_an_item_that_marks_otherwise_is_found_out() -> None:
    """The comparison sees a difference where there is one: here another pair is right."""
    question = kinds.question(Kind.MATCH)
    xml = item(question).replace(b'mapKey="can ott"', b'mapKey="can mil"')
    spoilt = Marker("spoilt", lambda case: evaluated(xml, case))
    assert len(differences(Case(question, ((right(question)[0],), ("",))), spoilt) or ()) == 1
