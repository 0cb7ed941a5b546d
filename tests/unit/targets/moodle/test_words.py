"""Lists in gaps and words to drag: the number of each gap is the place of its word."""

import html
from dataclasses import replace

import pytest

from qtiexport.diagnostics import Severity
from qtiexport.model import (
    ChoiceForm,
    Content,
    Gap,
    GapMatchInteraction,
    GapText,
    HottextChoice,
    HottextInteraction,
    Paragraph,
    Question,
    Text,
)
from tests import kinds, makers, moodle_marks
from tests.unit.targets.moodle.made import made, root
from tests.xml import text

LITERAL = ("[[1]]", "[[[2]]]", "[[9]]", "[a]", "{1:SHORTANSWER:=x}", "x<5", "\ue0001\ue001")


def _words(question: Question) -> list[tuple[str, str]]:
    return [(text(each, "text"), text(each, "group")) for each in root(question).iterfind("selectoption")]


def test_each_list_is_a_group_of_its_own() -> None:
    """The n-th word of all lists is the right one of its gap, wherever it stands in its list."""
    first, second = kinds.inline_choice("a", "old", "new"), kinds.inline_choice("b", "big", "small & grey")
    turned = replace(second, choices=(second.choices[1], second.choices[0]))
    question = kinds.sentence("It is ", first, " and ", turned, ".")
    assert text(root(question), "questiontext/text") == "<p>It is [[1]] and [[4]].</p>"
    assert _words(question) == [("old", "1"), ("new", "1"), ("small &amp; grey", "2"), ("big", "2")]


@pytest.mark.parametrize("said", LITERAL)
def test_brackets_of_the_author_are_no_gap(said: str) -> None:
    """Moodle finds the gaps that there are, and learners read what the author wrote."""
    for question in (kinds.sentence(f"{said} ", kinds.inline_choice("a", said, "new")), _dragging(said)):
        xml = root(question)
        assert moodle_marks.words(xml, [1]) == 1
        assert html.unescape(text(xml, "questiontext/text")).endswith(f"<p>{said} [[1]]</p>")
        words = xml.findall("selectoption") or xml.findall("dragbox")
        assert html.unescape(text(words[0], "text")) == said


def _dragging(said: str) -> Question:
    words = (GapText("w1", said), GapText("w2", "other"))
    content = Content((Paragraph((Text(f"{said} "), Gap("g1"))),))
    return kinds.asked(GapMatchInteraction(content, words, (("w1", "g1"),)))


def test_a_word_for_two_gaps_is_never_used_up() -> None:
    """It stands once among the words, and its number twice in the text, which follows the stem."""
    line = Paragraph((Gap("g1"), Text(", "), Gap("g2"), Text(", "), Gap("g3")))
    words = (GapText("w1", "water"), GapText("w2", "light", 2), GapText("w3", "heat"))
    asked = GapMatchInteraction(Content((line,)), words, (("w2", "g1"), ("w1", "g2"), ("w2", "g3")), shuffle=False)
    xml = root(kinds.asked(asked, stem="Fill in."))
    assert text(xml, "questiontext/text") == "<p>Fill in.</p><p>[[2]], [[1]], [[2]]</p>"
    assert [each.find("infinite") is not None for each in xml.iterfind("dragbox")] == [False, True, False]
    assert text(xml, "shuffleanswers") == "false"


def test_a_lone_word_to_mark_cannot_be_said() -> None:
    """Moodle wants two options: a text with one word to mark is left out with a remedy, and the build stops."""
    word = (HottextChoice("barks", "barks", True),)
    question = kinds.asked(HottextInteraction(makers.content("It barks."), word, 1, ChoiceForm.SINGLE))
    result = made(question)
    assert result.fragment is None
    (found,) = result.diagnostics
    assert (found.code, found.severity, found.location) == ("PRF003", Severity.ERROR, question.location)
    assert "one word" in found.message
    assert "==cat==" in found.help
