"""Matching and ordering: sides, left-overs, plain words, and the order that is the key."""

from dataclasses import replace

import pytest

from qtiexport.diagnostics import Severity
from qtiexport.model import (
    AssociableChoice,
    Content,
    Image,
    Marking,
    MatchForm,
    OrderInteraction,
    Paragraph,
    Question,
    Strong,
    Text,
)
from tests import kinds, makers
from tests.unit.targets.moodle.made import made, reasons, root
from tests.xml import text


def _pairs(question: Question) -> list[tuple[str, str]]:
    return [(text(each, "text"), text(each, "answer/text")) for each in root(question).iterfind("subquestion")]


def test_what_is_left_over_has_no_text_on_the_left() -> None:
    """A distractor and an empty class are answers to nothing."""
    assert _pairs(kinds.asked(kinds.match()))[-2:] == [("<p>Jap</p>", "Tok"), ("", "Mil")]
    classes = _pairs(kinds.asked(kinds.match(MatchForm.CATEGORIZE)))
    assert [right for _, right in classes] == ["Mammal", "Bird", "Mammal", "Bird", "Fish"]


def test_a_choice_without_a_partner_is_one_more_on_the_right() -> None:
    """Nothing of an associate question is dropped."""
    asked = replace(kinds.associate(), pairs=(("cap", "mon"), ("dem", "lys")))
    assert _pairs(kinds.asked(asked)) == [
        ("<p>Cap</p>", "Mon"), ("<p>Dem</p>", "Lys"), ("", "Pro"), ("", "Ant"),
    ]  # fmt: skip


def _right(*contents: Content) -> Question:
    """A match question whose targets are these."""
    targets = tuple(AssociableChoice(f"t{n}", content) for n, content in enumerate(contents))
    sources = kinds.things("a", "b")
    pairs = (("a", "t0"), ("b", "t1"))
    return kinds.asked(replace(kinds.match(), sources=sources, targets=targets, pairs=pairs))


def test_the_right_side_is_plain_words() -> None:
    """Formatting is left out and told; what shows a picture is called by its alternative text."""
    bold = Content((Paragraph((Text("R & "), Strong((Text("D"),)))),))
    shown = Content((Paragraph((Image("t.png", "a torso", kinds.PICTURE),)),))
    question = _right(bold, shown)
    assert [right for _, right in _pairs(question)] == ["R &amp; D", "a torso"]
    assert "plain words" in reasons(question)[0]
    assert reasons(_right(makers.content("R & D"), makers.content("a torso"))) == []


@pytest.mark.parametrize(
    ("contents", "fault"),
    [
        ((makers.content("one"), Content((Paragraph((Image("t.png", "", kinds.PICTURE),)),))), "one has no words"),
        ((makers.content("one"), makers.content("x" * 256)), "more than 255 characters"),
        ((makers.content("one"), Content((Paragraph((Strong((Text("one"),)),)),))), "two are “one”"),
    ],
)
def test_a_right_side_that_moodle_cannot_list(contents: tuple[Content, ...], fault: str) -> None:
    """Empty, too long and equal answers would be marked wrong or stop the import: an error at the question."""
    question = _right(*contents)
    (found,) = made(question).diagnostics
    assert (found.code, found.severity, found.location) == ("PRF003", Severity.ERROR, question.location)
    assert fault in found.message


@pytest.mark.parametrize(
    ("marking", "grading"),
    [
        (Marking.ALL_OR_NOTHING, "ALL_OR_NOTHING"),
        (Marking.ADJACENT_PAIRS, "RELATIVE_NEXT_EXCLUDE_LAST"),
        (Marking.PLACES, "ABSOLUTE_POSITION"),
        (Marking.PER_OPTION_MINUS, "ALL_OR_NOTHING"),
    ],
)
def test_an_order_has_its_grading(marking: Marking, grading: str) -> None:
    """All things are shown, in the order of the key, and marked as the source says."""
    xml = root(kinds.asked(kinds.order(), marking=marking))
    fields = ("selecttype", "selectcount", "gradingtype", "shownumcorrect")
    assert [text(xml, field) for field in fields] == ["ALL", "4", grading, "1"]
    assert [text(each, "text") for each in xml.iterfind("answer")][:2] == ["<p>Physical</p>", "<p>Link</p>"]


def test_an_untouched_order_is_told_for_all_at_once() -> None:
    """The loss is the same for every order, so that it is shown once."""
    losses = [made(kinds.asked(OrderInteraction(kinds.things(*names)))).losses for names in ("ab", "cd")]
    assert losses[0] == losses[1]
    assert losses[0][0].everywhere
