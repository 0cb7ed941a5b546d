"""Columns of an export, by the names of LMSs and by those of users."""

import pytest

from qtiexport.reporting.columns import Field, Layout, element, layout

ID, RESPONSE, RESULT, LEARNER = Field.ID, Field.RESPONSE, Field.RESULT, Field.LEARNER


@pytest.mark.parametrize(
    "header",
    [
        ("id", "type", "student_response", "result"),
        ("Interaction ID", "Type", "Learner Response", "Result"),
        ("Question-Id", "Type", "Answer", "Outcome"),
        ("interaction", "type", "response", "interaction result"),
    ],
)
def test_columns_are_known_by_their_names(header: tuple[str, ...]) -> None:
    """Capitals, blanks and hyphens make no difference; what is not needed is passed over."""
    found = layout(header, {})
    assert found == Layout({ID: (0,), RESPONSE: (2,), RESULT: (3,)})
    assert isinstance(found, Layout)
    assert found.missing == ()


def test_all_that_names_a_learner_is_the_learner() -> None:
    """Two learners of one name have other addresses."""
    found = layout(("id", "response", "Last name", "First name", "Email address"), {})
    assert isinstance(found, Layout)
    assert sorted(found.places[LEARNER]) == [2, 3, 4]


@pytest.mark.parametrize(
    ("header", "missing"),
    [
        (("id", "result"), (RESPONSE,)),
        (("response",), (ID,)),
        (("a", "b"), (ID, RESPONSE)),
        (("Response 0", "Response 1"), (ID,)),
        (("element", "value"), ()),
        (("element",), (ID, RESPONSE)),
    ],
)
def test_what_is_missing_is_named(header: tuple[str, ...], missing: tuple[Field, ...]) -> None:
    """Without an id or a response nothing can be told."""
    found = layout(header, {})
    assert isinstance(found, Layout)
    assert found.missing == missing


def test_moodles_headings_are_known() -> None:
    """Its report has one row an attempt, and writes entities of HTML."""
    found = layout(("Name", "Attempt", "Question 0", "Response 0", "Right answer 0", "Result 0", "Question 1"), {})
    assert isinstance(found, Layout)
    assert found.numbered == {0: {ID: (2,), RESPONSE: (3,), RESULT: (5,)}, 1: {ID: (6,)}}
    assert found.escaped


def test_a_users_names_win() -> None:
    """What is named is taken, though another column has a name that is known."""
    assert layout(("id", "response", "Frage"), {ID: "Frage"}) == Layout({ID: (2,), RESPONSE: (1,)})


def test_an_n_stands_for_numbers() -> None:
    """One name is enough for the columns of all questions."""
    found = layout(
        ("Name", "Frage 0", "Antwort 0", "Frage 1", "Antwort 1", "Antwort x"), {ID: "Frage N", RESPONSE: "Antwort N"}
    )
    assert isinstance(found, Layout)
    assert found.numbered == {0: {ID: (1,), RESPONSE: (2,)}, 1: {ID: (3,), RESPONSE: (4,)}}


@pytest.mark.parametrize("name", ["Frage", "Frage N"])
def test_a_name_that_is_not_there_is_told(name: str) -> None:
    """A misspelt name is no reason to take another column."""
    assert layout(("id", "response"), {ID: name}) is ID


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("cmi.interactions.3.id", (3, ID)),
        ("cmi.interactions_12.student_response", (12, RESPONSE)),
        ("cmi.interactions_0_learner_response", (0, RESPONSE)),
        ("interactions.0.result", (0, RESULT)),
        ("cmi.interactions.0.objectives.0.id", None),
        ("cmi.interactions.0.correct_responses.0.pattern", None),
        ("cmi.interactions._count", None),
        ("cmi.core.lesson_status", None),
        ("cmi.interactions.999999.id", None),
    ],
)
def test_elements_of_the_data_model_are_known(name: str, told: tuple[int, Field] | None) -> None:
    """Points and underscores both part them, as in SCORM and in Moodle's tables."""
    assert element(name) == told
