"""Moodle XML: what Moodle's importer and question engine were seen to accept (moodle.md 5, types.md 1.4, 2, 3).

The kinds that came later have a file of tests each.
"""

import html
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from qtiexport.config import Feedback
from qtiexport.diagnostics import Location, Severity
from qtiexport.model import ChoiceForm, Marking, Paragraph, Part, Question, RawItem, Strong, Text
from qtiexport.targets import Fidelity, Settings, moodle
from tests import kinds, makers
from tests.xml import one, parsed, text

END = Settings()
# Moodle's own list of grade options (question/engine/bank.php), in percent.
GRADES = [
    "100",
    "90",
    "83.33333",
    "80",
    "75",
    "70",
    "66.66667",
    "60",
    "50",
    "40",
    "33.33333",
    "30",
    "25",
    "20",
    "16.66667",
    "14.28571",
    "12.5",
    "11.11111",
    "10",
    "5",
    "0",
]


def _made(part: Part, settings: Settings = END) -> etree._Element:
    fragment = moodle.item(part, settings).fragment
    assert fragment is not None
    assert fragment.path.startswith("question/")
    return parsed(fragment.content)


def _asked(key: str, marking: Marking = Marking.PER_OPTION_MINUS, form: ChoiceForm = ChoiceForm.MULTIPLE) -> Question:
    return makers.question(makers.interaction(key, form, most=int(form is ChoiceForm.SINGLE)), marking=marking)


def _fractions(root: etree._Element) -> list[str]:
    return [str(answer.get("fraction")) for answer in root.iterfind("answer")]


@pytest.mark.parametrize(
    ("key", "fractions"),
    [
        ("+-++-", ["33.33333", "-50", "33.33333", "33.33333", "-50"]),
        ("+-", ["100", "-100"]),
        ("++", ["50", "50"]),
        ("+" * 10 + "-" * 10, ["10"] * 10 + ["-10"] * 10),
        ("+" * 20 + "-", ["5"] * 20 + ["-100"]),
        ("+++++++--------", ["14.28571"] * 7 + ["-12.5"] * 8),
    ],
)
def test_per_option_minus(key: str, fractions: list[str]) -> None:
    """Each right option is an equal share of 100 and each wrong one an equal share of -100."""
    made = moodle.item(_asked(key), END)
    assert (made.fidelity, made.diagnostics) == (Fidelity.EXACT, ())
    assert _fractions(_made(_asked(key))) == fractions


@given(st.integers(1, 36), st.integers(0, 35), st.sampled_from(list(Marking)), st.sampled_from(list(ChoiceForm)))
def test_fractions_are_moodles_or_the_question_is_left_out(
    right: int, wrong: int, marking: Marking, form: ChoiceForm
) -> None:
    """Moodle refuses a whole file for one fraction that it does not know: none is ever written."""
    question = _asked("+" * right + "-" * wrong, marking, ChoiceForm.MULTIPLE if form == "true-false" else form)
    made = moodle.item(question, END)
    if made.fragment is None:
        assert made.fidelity is Fidelity.LEFT_OUT
        assert [(d.code, d.severity) for d in made.diagnostics] == [("PRF003", Severity.ERROR)]
        return
    fractions = _fractions(parsed(made.fragment.content))
    assert {fraction.removeprefix("-") for fraction in fractions} <= set(GRADES)
    gain, loss = (sum(Fraction(one) for one in fractions if one.startswith("-") is minus) for minus in (False, True))
    if form is not ChoiceForm.SINGLE:
        assert round(gain, 3) == 100
        assert round(loss, 3) in (0, -100)


@pytest.mark.parametrize("count", range(11, 20))
@pytest.mark.parametrize(("kind", "signs"), [("right", "+-"), ("wrong", "-+")])
def test_eleven_to_nineteen_have_no_grade(count: int, kind: str, signs: str) -> None:
    """11 to 19 right options, or as many wrong ones, cannot be said: reported with the number, at the question."""
    made = moodle.item(_asked(signs[0] * count + signs[1]), END)
    assert (made.fragment, made.documents, made.fidelity) == (None, (), Fidelity.LEFT_OUT)
    (found,) = made.diagnostics
    assert (found.code, found.severity, found.location) == ("PRF003", Severity.ERROR, Location("rivers.md", 1))
    assert f"{count} {kind} options" in found.message
    assert found.help


def test_many_wrong_options_are_no_matter_where_they_cost_nothing() -> None:
    """Per-option and single choice need no share for wrong options."""
    for question in (_asked("+" + "-" * 12, Marking.PER_OPTION), _asked("+" + "-" * 12, form=ChoiceForm.SINGLE)):
        assert _fractions(_made(question)) == ["100"] + ["0"] * 12


@pytest.mark.parametrize(
    ("marking", "fractions", "word"),
    [
        (Marking.PER_OPTION, ["50", "0", "50"], "ticking every option"),
        (Marking.ALL_OR_NOTHING, ["50", "-100", "50"], "all or nothing"),
    ],
)
def test_what_moodle_says_less_well_is_told(marking: Marking, fractions: list[str], word: str) -> None:
    """A marking that Moodle has not is written as the nearest one and called degraded."""
    made = moodle.item(_asked("+-+", marking), END)
    assert (made.fidelity, made.diagnostics) == (Fidelity.DEGRADED, ())
    (loss,) = made.losses
    assert word in loss.reason
    assert "per-option-minus" in loss.help
    assert _fractions(_made(_asked("+-+", marking))) == fractions


def test_pins_are_told_where_they_would_matter() -> None:
    """Moodle shuffles all options or none: a pin is a loss where they are shuffled, and nothing where they are not."""
    asked = makers.interaction("+-+", shuffle=True)
    pinned = replace(asked, choices=(*asked.choices[:2], replace(asked.choices[2], fixed=True)))
    told = [moodle.item(makers.question(one), END).losses for one in (pinned, replace(pinned, shuffle=False), asked)]
    assert [["pinned" in loss.reason for loss in losses] for losses in told] == [[True], [], []]


@pytest.mark.parametrize("marking", Marking)
def test_a_single_choice_is_said_exactly(marking: Marking) -> None:
    """100 and 0, `single` true, whatever the course's marking is."""
    question = _asked("-+-", marking, ChoiceForm.SINGLE)
    made = moodle.item(question, END)
    assert (made.fidelity, made.diagnostics) == (Fidelity.EXACT, ())
    root = _made(question)
    assert (root.get("type"), text(root, "single"), _fractions(root)) == ("multichoice", "true", ["0", "100", "0"])


@pytest.mark.parametrize(("right", "fractions"), [(True, ["100", "0"]), (False, ["0", "100"])])
def test_true_false_has_moodles_words_in_moodles_order(right: bool, fractions: list[str]) -> None:
    """`true` first, then `false`, as plain words that Moodle translates itself."""
    asked = makers.true_false(right)
    for choices in (asked.choices, tuple(reversed(asked.choices))):
        root = _made(makers.question(replace(asked, choices=choices)))
        assert root.get("type") == "truefalse"
        assert [(text(a, "text"), a.get("format")) for a in root.iterfind("answer")] == [
            ("true", "moodle_auto_format"),
            ("false", "moodle_auto_format"),
        ]
        assert _fractions(root) == fractions


def test_the_fields_of_a_question() -> None:
    """Grade, penalty, numbering, shuffling, idnumber: all that Moodle would otherwise default differently."""
    asked = makers.interaction("+-+", rationales=True, shuffle=True)
    root = _made(
        makers.question(
            asked,
            identifier="A1",
            points=Fraction(5, 2),
            explanation=makers.content("Because."),
            hints=(makers.content("Think."), makers.content("Think < harder.")),
            tags=("water", "a<b"),
        )
    )
    single = ("defaultgrade", "penalty", "hidden", "idnumber", "single", "shuffleanswers", "answernumbering")
    assert [text(root, name) for name in single] == ["2.5", "0", "0", "A1", "false", "true", "abc"]
    assert text(root, "generalfeedback/text") == "<p>Because.</p>"
    assert [text(hint, "text") for hint in root.iterfind("hint")] == ["<p>Think.</p>", "<p>Think &lt; harder.</p>"]
    assert [tag.text for tag in root.iterfind("tags/tag/text")] == ["water", "a<b"]
    assert [text(answer, "feedback/text") for answer in root.iterfind("answer")] == [
        f"<p>because of {letter}</p>" for letter in "ABC"
    ]
    assert {one(root, f"{kind}correctfeedback/text").text for kind in ("", "partially", "in")} == {None}


def test_no_tags_and_hints_are_no_elements() -> None:
    """What the author did not write is not there."""
    root = _made(_asked("+-"))
    assert root.find("tags") is None
    assert root.find("hint") is None


HOSTILE = ["x<5", "a & b", "<b>bold</b>", "&lt;", "]]>", "\"'", "$$x$$ @@PLUGINFILE@@", "🙂 ä", "</text>"]


@pytest.mark.parametrize("said", HOSTILE)
def test_texts_are_escaped_twice(said: str) -> None:
    """Moodle reads HTML within XML: after XML the texts are HTML that shows exactly what the author wrote."""
    asked = makers.interaction("+-", texts=(said, "other"))
    root = _made(makers.question(asked, stem=(said,), title=said, explanation=makers.content(said)))
    expected = f"<p>{html.escape(said, quote=False)}</p>"
    assert text(root, "questiontext/text") == text(root, "generalfeedback/text") == expected
    assert text(one(root, "answer[1]"), "text") == expected
    assert html.unescape(text(root, "name/text")) == said


@given(st.text(st.characters(blacklist_categories=("Cs", "Cc", "Cn")), min_size=1, max_size=600))
def test_a_name_fits_and_has_no_tags(title: str) -> None:
    """Moodle strips tags from names and cuts at 255: the name is escaped HTML and no longer than that."""
    name = text(_made(makers.question(makers.interaction("+-"), title=title)), "name/text")
    assert 0 < len(name) <= 255
    assert "<" not in name
    assert html.unescape(name) == title or (html.unescape(name)[:-1].rstrip() in title and name.endswith("…"))


def test_a_long_name_ends_at_a_word() -> None:
    """A name is cut between words and says that it was."""
    name = text(_made(makers.question(makers.interaction("+-"), title="water " * 60)), "name/text")
    assert name.endswith(" water…")


def test_an_article_is_a_description() -> None:
    """Moodle's description has no mark and no answer; the article's title is its heading."""
    root = _made(makers.article(title="Lakes & <ponds>", tags=("water",)))
    assert (root.get("type"), text(root, "defaultgrade"), text(root, "idnumber")) == ("description", "0", "lakes")
    assert text(root, "questiontext/text") == "<h3>Lakes &amp; &lt;ponds&gt;</h3><p>Lakes are still.</p>"
    assert root.find("answer") is None
    assert [tag.text for tag in root.iterfind("tags/tag/text")] == ["water"]


def test_without_feedback_nothing_explains() -> None:
    """`feedback = "never"`: neither the explanation nor a rationale is in the file."""
    question = makers.question(makers.interaction("+-", rationales=True), explanation=makers.content("Because."))
    assert b"ecause" not in etree.tostring(_made(question, Settings(feedback=Feedback.NEVER)))


def test_structure_becomes_html() -> None:
    """Emphasis is HTML, escaped once more for XML."""
    question = _asked("+-")
    stem = Paragraph((Text("a "), Strong((Text("b"),))))
    body = replace(question.body, blocks=(stem, question.body.blocks[-1]))
    root = _made(replace(question, body=body))
    assert text(root, "questiontext/text") == "<p>a <strong>b</strong></p>"


def test_an_item_of_qti_is_left_out_and_said_to_be() -> None:
    """It stops no build: it stands in the QTI package."""
    question = kinds.asked(RawItem("/nowhere/x.qti.xml", "0" * 64))
    made = moodle.item(question, END)
    assert (made.fragment, made.fidelity) == (None, Fidelity.LEFT_OUT)
    assert [(d.code, d.severity, d.location) for d in made.diagnostics] == [
        ("PRF001", Severity.INFO, question.location)
    ]
