"""Responses in the words of both versions of SCORM."""

import pytest

from qtiexport.reporting.contract import Asked, Form, Said
from qtiexport.reporting.responses import said, shown
from tests.unit.reporting.made import asked

CHOICE = asked(Form.CHOICE, "abc9")
TRUTH = asked(Form.TRUE_FALSE)
ORDER = asked(Form.ORDER, "abc", right=("a,b,c",))
PAIRS = asked(Form.PAIRS, "abc", rows="12")
COUPLES = asked(Form.COUPLES, "abcd")
TEXT, NUMBER, ESSAY, NONE = (asked(form) for form in (Form.TEXT, Form.NUMBER, Form.ESSAY, Form.NONE))


@pytest.mark.parametrize(
    ("question", "response", "picks"),
    [
        (CHOICE, "a", ("a",)),
        (CHOICE, "a,c", ("a", "c")),
        (CHOICE, "a[,]c[,]9", ("a", "c", "9")),
        (CHOICE, " a , c ", ("a", "c")),
        (CHOICE, "{a,c}", ("a", "c")),
        (CHOICE, "a,a", ("a",)),
        (CHOICE, "", ()),
        (CHOICE, "  ", ()),
        *((TRUTH, text, ("true",)) for text in ("true", "t", "T", "1", "TRUE", "WAHR", "VRAI")),
        *((TRUTH, text, ("false",)) for text in ("false", "f", "F", "0", "FALSE", "FALSCH", "FAUX")),
        (ORDER, "c,a,b", ("c,a,b",)),
        (ORDER, "c[,]a[,]b", ("c,a,b",)),
        (ORDER, "c,a", ("c,a",)),
        (PAIRS, "1.b,2.a", ("1.b", "2.a")),
        (PAIRS, "1[.]b[,]2[.]a", ("1.b", "2.a")),
        (PAIRS, "{order_matters=false}1[.]b", ("1.b",)),
        (PAIRS, "2.c", ("2.c",)),
        (COUPLES, "b.a,c.d", ("a.b", "c.d")),
        (COUPLES, "b[.]a[,]d[.]c", ("a.b", "c.d")),
        (TEXT, "Seine", ("Seine",)),
        (TEXT, " la  Seine\n", ("la Seine",)),
        (TEXT, "{case_matters=false}Seine", ("Seine",)),
        (TEXT, "{lang=fr}{case_matters=true}Seine", ("Seine",)),
        (TEXT, "{order_matters=false}{lang=de-CH}Rhein", ("Rhein",)),
        (TEXT, "{braces} of the learner", ("{braces} of the learner",)),
        (TEXT, "a,b[,]c", ("a,b[,]c",)),
        (ESSAY, "Some words.", ("Some words.",)),
        (NUMBER, "9.810", ("9.81",)),
        (NUMBER, "9,81", ("9.81",)),
        (NUMBER, "-0.50", ("-0.5",)),
        (NUMBER, "+007", ("7",)),
        (NUMBER, "-0", ("0",)),
        (NUMBER, "100", ("100",)),
        (NUMBER, "0.1234567890123456789012345678901234567", ("0.1234567890123456789012345678901234567",)),
        (NUMBER, "about nine", ("about nine",)),
    ],
)
def test_a_response_is_taken_apart(question: Asked, response: str, picks: tuple[str, ...]) -> None:
    """Each way of writing a response is understood, whichever version wrote it."""
    assert said(question, response) == Said(picks)


@pytest.mark.parametrize(
    ("question", "response", "picks", "strange"),
    [
        (CHOICE, "a,z", ("a",), ("z",)),
        (CHOICE, "Rhine", (), ("Rhine",)),
        (TRUTH, "maybe", (), ("maybe",)),
        (ORDER, "a,b,z", (), ("z",)),
        (ORDER, "a,b,a", (), ("a,b,a",)),
        (PAIRS, "1.b,3.a,2", ("1.b",), ("3.a", "2")),
        (COUPLES, "a.a,a.z,a.b.c", (), ("a.a", "a.z", "a.b.c")),
        (NONE, "report.pdf", (), ("report.pdf",)),
    ],
)
def test_what_the_question_does_not_have_is_kept(
    question: Asked, response: str, picks: tuple[str, ...], strange: tuple[str, ...]
) -> None:
    """Nothing is dropped in silence: what is known counts, the rest is told."""
    assert said(question, response) == Said(picks, strange)


@pytest.mark.parametrize(
    ("question", "pick", "text"),
    [
        (CHOICE, "a", "A"),
        (ORDER, "c,a,b", "C → A → B"),
        (PAIRS, "1.b", "1 – B"),
        (COUPLES, "a.b", "A – B"),
        (TEXT, "Seine", "Seine"),
    ],
)
def test_a_pick_is_shown_in_the_words_of_the_question(question: Asked, pick: str, text: str) -> None:
    """People read texts, not keys."""
    assert shown(question, pick) == text
