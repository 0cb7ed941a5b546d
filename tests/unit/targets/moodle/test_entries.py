"""What is typed or handed in: answers, tolerances, units, limits, and what graders read."""

from dataclasses import replace
from fractions import Fraction

import pytest

from qtiexport.config import Feedback
from qtiexport.model import Content, ExtendedTextInteraction, Heading, Kind, Text, UploadInteraction
from qtiexport.targets import Settings
from tests import kinds, makers
from tests.unit.targets.moodle.made import made, reasons, root
from tests.xml import text


def test_short_answers_are_plain_text() -> None:
    """One escape, for XML; an asterisk is one, and case is asked for."""
    xml = root(kinds.asked(kinds.text_entry("x<5", "a*b", exact_case=True)))
    assert [text(each, "text") for each in xml.iterfind("answer")] == ["x<5", "a\\*b"]
    assert {each.get("fraction") for each in xml.iterfind("answer")} == {"100"}
    assert text(xml, "usecase") == "1"


@pytest.mark.parametrize(
    ("stem", "unit", "shown"),
    [
        ("How fast?", "", "<p>How fast?</p>"),
        ("How fast?", "m/s²", "<p>How fast?</p><p>__________ m/s²</p>"),
        ("It falls with _____.", "m/s²", "<p>It falls with _____.</p><p>m/s²</p>"),
        ("How much?", "<5 kg", "<p>How much?</p><p>__________ &lt;5 kg</p>"),
    ],
)
def test_a_unit_stands_behind_the_field(stem: str, unit: str, shown: str) -> None:
    """Moodle puts the field where the first line of five underscores is: ours, unless the author drew one."""
    for asked in (kinds.numeric("9.81", "0.05", unit), replace(kinds.slider(), unit=unit)):
        assert text(root(kinds.asked(asked, stem=stem)), "questiontext/text") == shown


def test_a_number_has_its_tolerance() -> None:
    """The middle of the range, and half its width."""
    xml = root(kinds.question(Kind.NUMERIC))
    assert (text(xml, "answer/text"), text(xml, "answer/tolerance")) == ("9.81", "0.05")


@pytest.mark.parametrize(("lines", "least", "most"), [(0, 0, 0), (12, 150, 300), (3, 0, 50)])
def test_an_essay_has_its_limits(lines: int, least: int, most: int) -> None:
    """A limit that nobody asked for is not there; ten lines are the height where the author does not say."""
    xml = root(kinds.asked(ExtendedTextInteraction(lines, least, most)))
    assert text(xml, "responsefieldlines") == str(lines or 10)
    assert [xml.findtext(f"{end}wordlimit") for end in ("min", "max")] == [
        str(least) if least else None,
        str(most) if most else None,
    ]
    assert [text(xml, field) for field in ("responseformat", "responserequired", "attachments")] == ["editor", "1", "0"]


def test_graders_read_rubric_and_model_answer_in_their_language() -> None:
    """Under headings in the question's language, and also where learners see no explanation."""
    rubric = Content((Heading(1, (Text("Points"),)), *makers.content("4").blocks))
    essay = ExtendedTextInteraction(model_answer=makers.content("So."), rubric=rubric)
    question = kinds.asked(essay)
    never = Settings(feedback=Feedback.NEVER)
    german = replace(question, language="de-AT")
    assert text(root(question, never), "graderinfo/text") == (
        "<h4>Rubric</h4><h5>Points</h5><p>4</p><h4>Model answer</h4><p>So.</p>"
    )
    assert text(root(german), "graderinfo/text").startswith("<h4>Bewertungsraster</h4>")
    assert text(root(replace(question, language="xx")), "graderinfo/text").startswith("<h4>Rubric</h4>")


def test_an_upload_is_an_essay_of_one_file() -> None:
    """Kinds of file and size are Moodle's own settings."""
    xml = root(kinds.question(Kind.UPLOAD))
    fields = ("responseformat", "responserequired", "attachments", "attachmentsrequired", "filetypeslist", "maxbytes")
    assert [text(xml, field) for field in fields] == ["noinline", "0", "1", "1", ".pdf,.docx", "10485760"]
    assert root(kinds.asked(UploadInteraction())).find("maxbytes") is None


@pytest.mark.parametrize("kind", [Kind.ESSAY, Kind.UPLOAD])
def test_an_essay_has_no_hints(kind: Kind) -> None:
    """Moodle reads none there, and that is told."""
    hinted = replace(kinds.question(kind), hints=(makers.content("Think."),))
    assert ["hints" in reason for reason in reasons(hinted)] == [True]
    assert root(hinted).find("hint") is None


@pytest.mark.parametrize("kind", [each for each in Kind if each not in (Kind.ESSAY, Kind.UPLOAD, Kind.RAW)])
def test_every_other_kind_keeps_what_all_questions_have(kind: Kind) -> None:
    """Hints, tags, explanation, points times weight, and the identifier as the ID number."""
    asked = kinds.question(kind)
    question = replace(
        asked,
        hints=(makers.content("Think."),),
        explanation=makers.content("Because."),
        metadata=replace(asked.metadata, tags=("water",)),
        weight=Fraction(2),
    )
    xml = root(question)
    assert [text(each, "text") for each in xml.iterfind("hint")] == ["<p>Think.</p>"]
    assert text(xml, "generalfeedback/text") == "<p>Because.</p>"
    assert text(xml, "tags/tag/text") == "water"
    assert text(xml, "idnumber") == f"q-{kind}"
    assert Fraction(text(xml, "defaultgrade")) == question.points * 2
    assert made(question).diagnostics == ()
