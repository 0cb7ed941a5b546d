"""Texts with gaps: Moodle reads back from the code what the source says, whatever signs are in it."""

import html
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qtiexport.model import Content, InteractionPlace, Marking, Paragraph, Text
from tests import kinds, moodle_marks
from tests.unit.targets.moodle.made import made, reasons, root
from tests.xml import text

NASTY = (
    *("a~b", "a}b", "{a", "a#b", "a\\b", "a\\~b", "a*b", "*", "50%", "%50%a", "=a", "x<5 & y>3", "a&amp;b", "&lt;"),
    *('say "no"', "{1:SHORTANSWER:=x}", "[[1]]", "a&#42;b", "\ue0000\ue001", "🙂 ä", "\\", "\\*"),
)


def test_the_code_of_each_gap() -> None:
    """Texts, numbers and lists stand in their places, each with its weight; the unit stands behind its field."""
    question = kinds.sentence(
        *("The ", kinds.text_entry("Seine", exact_case=True), " is ", kinds.numeric("777", "5", "km"), " long, "),
        *(kinds.inline_choice("g", "longer", "shorter"), "."),
        points="6",
    )
    assert text(root(question), "questiontext/text") == (
        "<p>The {2:SHORTANSWER_C:=Seine} is {2:NUMERICAL:=777:5} km long, {2:MULTICHOICE:=longer~shorter}.</p>"
    )


@pytest.mark.parametrize("said", NASTY)
def test_signs_of_the_code_are_signs_of_the_answer(said: str) -> None:
    """An answer is right as it was written, and nothing else is; a list shows it as it was written."""
    question = kinds.sentence("A ", kinds.text_entry(said), " or ", kinds.inline_choice("g", said, "other"), points="2")
    xml = root(question)
    assert moodle_marks.cloze(xml, (said, 0)) == 2
    assert moodle_marks.cloze(xml, (f"{said}x", 1)) == 0
    (_, kind, answers) = moodle_marks.gaps(xml)[1]
    assert (kind, [html.unescape(each) for _, each in answers]) == ("MULTICHOICE", [said, "other"])


@pytest.mark.parametrize("said", NASTY)
def test_what_looks_like_code_in_the_text_is_text(said: str) -> None:
    """Moodle finds the gaps that there are, and learners read what the author wrote."""
    xml = root(kinds.sentence(f"{said} and ", kinds.text_entry("Seine"), f" {said}"))
    assert len(moodle_marks.gaps(xml)) == 1
    shown = html.unescape(text(xml, "questiontext/text")).removeprefix("<p>").removesuffix("</p>")
    assert shown == f"{said} and {{1:SHORTANSWER:=Seine}} {said}"


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.text(st.sampled_from("a{}~=#&;<*\\:1\ue000\ue001[]' "), min_size=1, max_size=12), min_size=3, max_size=3
    )
)
def test_any_text_keeps_its_gaps(said: list[str]) -> None:
    """No text of an author makes, breaks or moves a gap, and none is refused by the rules of Moodle XML."""
    before, answer, after = said
    if answer.strip():
        xml = root(kinds.sentence(before, kinds.text_entry(answer), after))
        assert len(moodle_marks.gaps(xml)) == 1
        assert moodle_marks.cloze(xml, (answer,)) == 1


def test_gaps_stand_where_their_places_are() -> None:
    """The order of the text decides, not that of the interactions."""
    question = kinds.sentence(kinds.text_entry("one"), kinds.text_entry("two"))
    line = Paragraph((InteractionPlace(1), Text(" "), InteractionPlace(0)))
    turned = replace(question, body=Content((line,)))
    assert text(root(turned), "questiontext/text") == "<p>{1:SHORTANSWER:=two} {1:SHORTANSWER:=one}</p>"


@pytest.mark.parametrize(
    ("points", "weight", "weights", "told"),
    [
        ("2", "1", [1, 1], ""),
        ("4", "1", [2, 2], ""),
        ("1", "4", [2, 2], ""),
        ("1", "1", [1, 1], "counts 2 instead of 1"),
        ("0.5", "1", [1, 1], "counts 2 instead of 0.5"),
        ("5", "1", [2, 2], "counts 4 instead of 5"),
    ],
)
def test_points_that_are_no_whole_number_a_gap(points: str, weight: str, weights: list[int], told: str) -> None:
    """Moodle's weights are whole; the nearest ones are written, and the difference is told."""
    asked = kinds.sentence(kinds.text_entry("one"), kinds.text_entry("two"), points=points)
    question = replace(asked, weight=Fraction(weight))
    assert [each for each, _, _ in moodle_marks.gaps(root(question))] == weights
    assert [told in reason for reason in reasons(question)] == ([True] if told else [])


def test_losses_of_several_gaps_are_told_once() -> None:
    """Two gaps with the same loss are one message, and all-or-nothing is no loss where there is one gap."""
    loose = kinds.text_entry("été", exact_accents=False)
    assert len(reasons(kinds.sentence(loose, loose, points="2"))) == 1
    assert made(kinds.sentence(kinds.text_entry("one"), marking=Marking.ALL_OR_NOTHING)).losses == ()
    assert len(reasons(kinds.sentence(loose, loose, points="2", marking=Marking.ALL_OR_NOTHING))) == 2
