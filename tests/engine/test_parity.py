"""Every kind of question earns in an independent engine what `scoring` says, and is explained there."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction

import pytest
from playwright.sync_api import expect

from qtiexport.model import Kind, Question
from tests import kinds, makers
from tests.engine.cases import Case, cases
from tests.engine.comparing import Marker, compare, differences, item, written
from tests.engine.engine import Engine
from tests.engine.parity import PLAYER, illustrated, independent
from tests.engine.responses import compared
from tests.right import right

pytestmark = pytest.mark.engine

# What the engine cannot be asked for: a file that was handed in is no text that could be set from outside.
NOT_ANSWERED = (Kind.UPLOAD,)
PLAYED = [kind for kind in Kind if kind not in (Kind.RAW, *NOT_ANSWERED)]


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with illustrated() as started:
        yield started


@pytest.mark.parametrize("kind", PLAYED)
def test_every_response_earns_its_marks(
    engine: Engine, kind: Kind, record_property: Callable[[str, str], None]
) -> None:
    """Items of all sizes and markings, all responses of a small space and some of a large one."""
    group = [case for case in cases() if case.kind is kind]
    found = [told for case in group for told in differences(case, independent(engine)) or ()]
    record_property(
        *compared(f"items of the kind {kind}", len(group), sum(len(c.responses) for c in group), len(found))
    )
    assert found == []
    assert group


def test_an_item_that_marks_otherwise_is_found_out(engine: Engine) -> None:
    """The comparison sees it where another pair is right than the model says."""
    question = kinds.question(Kind.MATCH)
    case = Case(question, ((right(question)[0],), ("",)))
    xml = item(question).replace(b'mapKey="can ott"', b'mapKey="can mil"')

    def spoilt(one: Case) -> list[Fraction]:
        return [Fraction(score) for score in engine.scores(xml, [written(question, given) for given in one.responses])]

    assert differences(case, independent(engine)) == ()
    assert len(differences(case, Marker("spoilt", spoilt, exact=False)) or ()) == 1


def _explained(kind: Kind) -> Question:
    return replace(kinds.question(kind), explanation=makers.content("That is the reason."))


@pytest.mark.parametrize("kind", PLAYED)
def test_the_explanation_appears_with_the_marks(engine: Engine, kind: Kind) -> None:
    """Before the response is processed the learner sees none; then it stands in an open dialog, and right is right."""
    question = _explained(kind)
    engine.show(item(question))
    dialogs = engine.page.locator("qti-modal-feedback dialog[open]")
    expect(dialogs).to_have_count(0)
    engine.answer(written(question, right(question)))
    score = engine.submit()
    assert score == (0 if kind is Kind.ESSAY else question.points)
    expect(engine.page.locator("qti-modal-feedback").get_by_text("That is the reason.")).to_be_visible()
    expect(dialogs).to_have_count(2 if kind is Kind.ESSAY else 1)


def test_an_essay_shows_the_model_answer_and_hides_the_rubric(engine: Engine) -> None:
    """Rubric and model answer stand there for those who mark; learners are shown the latter, once they have answered.

    Nothing sets the score, which waits for them.
    """
    engine.show(item(_explained(Kind.ESSAY)))
    model = engine.page.get_by_text("Each team looks at itself.")
    marking = engine.page.locator("qti-rubric-block")
    expect(marking).to_be_hidden()
    expect(model.and_(engine.page.locator(":visible"))).to_have_count(0)
    engine.answer({"RESPONSE": "My essay."})
    assert engine.submit() == 0
    expect(model.and_(engine.page.locator(":visible"))).to_have_count(1)
    expect(marking.get_by_text("Each team looks at itself.")).to_be_hidden()
    expect(marking.get_by_text("4 points")).to_be_hidden()


def test_an_upload_is_shown(engine: Engine) -> None:
    """The engine offers a field for the file, and marks nothing."""
    engine.show(item(kinds.question(Kind.UPLOAD)))
    expect(engine.page.locator("qti-upload-interaction")).to_be_visible()
    assert engine.submit() == 0


def test_the_engine_runs_without_errors(engine: Engine) -> None:
    assert engine.watch.faults() == []


def test_the_player_marks_these_questions_alike(record_property: Callable[[str, str], None]) -> None:
    """The table of `make parity` holds for the player too."""
    found = list(compare(cases(), PLAYER))
    told = [one for row in found for one in row.differences]
    total = sum(row.responses for row in found)
    record_property(*compared("items of all kinds, player", sum(row.questions for row in found), total, len(told)))
    assert told == []
    assert [row.kind for row in found if not row.known] == list(NOT_ANSWERED)
