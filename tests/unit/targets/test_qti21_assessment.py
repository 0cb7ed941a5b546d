"""The structure of a QTI 2.1 test: sections, draws, times, weights, and who passes (types.md 19)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from lxml import etree

from qtiexport.config import Feedback, Navigation
from qtiexport.diagnostics import Location
from qtiexport.grammars import load
from qtiexport.model import Delivery
from qtiexport.package import Document
from qtiexport.rules import judge_document
from qtiexport.targets import Index, IndexEntry, SectionEntry, Settings, Verdicts
from qtiexport.targets.qti21.assessment import document
from tests.beside import SCHEMAS
from tests.xml import one, parsed, text

KEPT = Path(__file__).resolve().parents[2] / "fixtures" / "documents" / "qti21" / "test-everything.xml"
PASS = Settings(pass_mark=Fraction(55))
TOLD = Verdicts("Result", "Well done & more.", "Read it again.", "Not marked yet.")


def _entry(name: str, section: int = 0, **more: object) -> IndexEntry:
    values: dict[str, object] = {"files": (f"items/{name}.xml",), "points": Fraction(1)} | more
    points = values.pop("points")
    made = IndexEntry(name, "en", True, name, section, points, 5, (), (), Location("a.md"))  # type: ignore[arg-type]
    return replace(made, **values)  # type: ignore[arg-type]


def _index(*entries: IndexEntry, deliveries: Sequence[Delivery] = (Delivery(),)) -> Index:
    sections = tuple(SectionEntry(f"s{n}", f"Section {n}", given) for n, given in enumerate(deliveries))
    return Index("water", "", "Water", "en", sections, entries, verdicts=TOLD)


def _test(settings: Settings, *entries: IndexEntry, deliveries: Sequence[Delivery] = (Delivery(),)) -> etree._Element:
    return parsed(document(_index(*entries, deliveries=deliveries), [], settings).content)


THREE = (_entry("a"), _entry("b"), _entry("c"))
ESSAY = _entry("essay", interactions=("extendedTextInteraction",), points=Fraction(5))


def _everything() -> Document:
    settings = replace(PASS, feedback=Feedback.EACH, attempts=2, navigation=Navigation.LINEAR, time_limit=3600)
    deliveries = (Delivery(), Delivery(2, shuffle=True, time_limit=1200))
    reading = replace(_entry("lakes", points=Fraction(0)), question=False, files=())
    weighted = _entry("rivers", weight=Fraction(3, 2), time_limit=90)
    entries = (reading, weighted, _entry("sea"), *(replace(one, section=1) for one in (*THREE, ESSAY)))
    rubric = b'<div xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1"><h2>Lakes</h2><p>Lakes are still.</p></div>'
    return document(_index(*entries, deliveries=deliveries), [rubric], settings)


def test_the_test_with_everything_is_the_one_that_was_looked_at(request: pytest.FixtureRequest) -> None:
    """Byte for byte: a test with each thing that a course can ask for."""
    if request.config.getoption("--update-golden"):
        KEPT.write_bytes(_everything().content)
    assert _everything().content == KEPT.read_bytes(), "see `pytest --update-golden`, git diff"


def test_the_test_with_everything_is_a_test() -> None:
    """The own grammar, the official schema where it is at hand, and every rule of a test accept it."""
    verdict = judge_document(_everything(), "p.zip", load(SCHEMAS))
    assert verdict.diagnostics == ()
    assert verdict.layers == (("own", "official") if SCHEMAS else ("own",))


def test_a_plain_course_asks_for_nothing() -> None:
    """Without a word about it there is no time, no draw, no weight and no way of passing."""
    root = _test(Settings(), *THREE)
    names = {"timeLimits", "selection", "ordering", "weight", "testFeedback", "outcomeCondition"}
    assert not names & {str(element.tag) for element in root.iter()}
    assert [e.get("weightIdentifier") for e in root.iter("testVariables")] == [None, None]
    assert one(root, "testPart").get("navigationMode") == "nonlinear"


def test_the_whole_test_has_a_time() -> None:
    """Its limit stands before the part that it holds for, as the schema wants it."""
    root = _test(Settings(time_limit=90), *THREE)
    assert [child.tag for child in root][2:4] == ["timeLimits", "testPart"]
    assert one(root, "timeLimits").get("maxTime") == "90.0"


def test_a_section_draws_shuffles_and_has_a_time() -> None:
    """The three stand in the order of the schema, and only in the section that asks for them."""
    given = (Delivery(), Delivery(2, shuffle=True, time_limit=60))
    root = _test(Settings(), _entry("x"), *(replace(one, section=1) for one in THREE), deliveries=given)
    first, second = root.findall("testPart/assessmentSection")
    assert [child.tag for child in first] == ["assessmentItemRef"]
    assert [(child.tag, *child.attrib.values()) for child in second][:3] == [
        ("timeLimits", "60.0"), ("selection", "2"), ("ordering", "true"),
    ]  # fmt: skip


@pytest.mark.parametrize("select", [3, 4])
def test_to_draw_all_is_to_give_all(select: int) -> None:
    """A draw of as many as there are is none; more are only asked for where a part of the course is built."""
    assert _test(Settings(), *THREE, deliveries=(Delivery(select),)).find(".//selection") is None


def test_a_question_has_a_time_and_a_weight() -> None:
    """The time comes before the weight; once one question is weighted, all are, and both sums count with it."""
    root = _test(Settings(), _entry("x", weight=Fraction(5, 2), time_limit=90), _entry("y"))
    first, second = root.iter("assessmentItemRef")
    assert [(child.tag, child.get("maxTime") or child.get("value")) for child in first] == [
        ("timeLimits", "90.0"), ("weight", "2.5"),
    ]  # fmt: skip
    assert [child.get("value") for child in second] == ["1.0"]
    assert [e.get("weightIdentifier") for e in root.iter("testVariables")] == ["WEIGHT", "WEIGHT"]


def test_learners_may_be_kept_from_going_back() -> None:
    """`navigation = "linear"` is the navigation mode of the part."""
    root = _test(Settings(navigation=Navigation.LINEAR), *THREE)
    assert one(root, "testPart").get("navigationMode") == "linear"


def test_passed_and_failed_are_told() -> None:
    """Each value of PASS that a learner can end with has its text, in the language of the test."""
    told = _test(PASS, *THREE).findall("testFeedback")
    assert [(t.get("identifier"), t.get("access"), t.get("title"), text(t, "p")) for t in told] == [
        ("passed", "atEnd", "Result", "Well done & more."), ("failed", "atEnd", "Result", "Read it again."),
    ]  # fmt: skip
    assert [child.get("{http://www.w3.org/XML/1998/namespace}lang") for t in told for child in t] == ["en", "en"]


def test_what_people_mark_may_still_be_undecided() -> None:
    """With an essay there is a third text; its item alone is weighed in what people may give."""
    root = _test(PASS, *THREE, ESSAY)
    assert [t.get("identifier") for t in root.findall("testFeedback")] == ["passed", "failed", "not_yet"]
    weights = [(w.get("identifier"), w.get("value")) for w in root.iter("weight")]
    assert weights == [("UNMARKED", "0.0")] * 3 + [("UNMARKED", "1.0")]


def test_reading_alone_is_not_passed() -> None:
    """Without a question there is nothing to reach, whatever the pass mark."""
    reading = replace(_entry("lakes"), question=False)
    content = document(_index(reading), [b"<div/>"], PASS).content
    assert parsed(content).find(".//outcomeCondition") is None


# --- outcome processing, run as an engine runs it -----------------------------------------------------------------

Scores = Mapping[str, tuple[float, float]]


def _value(element: etree._Element, outcomes: Mapping[str, float], rows: Sequence[Mapping[str, float]]) -> float:
    """An expression over `rows`: of each item its SCORE, MAXSCORE and weights."""
    inner = [_value(child, outcomes, rows) for child in element]
    match element.tag:
        case "testVariables":
            weight = element.get("weightIdentifier", "")
            return sum(row[element.get("variableIdentifier", "")] * row.get(weight, 1.0) for row in rows)
        case "variable":
            return outcomes[element.get("identifier", "")]
        case "baseValue":
            return float(element.text or "")
        case "product":
            return inner[0] * inner[1]
        case "sum":
            return sum(inner)
        case _:
            assert element.tag == "gte"
            return float(inner[0] >= inner[1])


def _outcome(root: etree._Element, scores: Scores) -> tuple[float, float, str]:
    """SCORE, MAXSCORE and PASS for the (score, maximum) of each item."""
    rows = [
        {"SCORE": score, "MAXSCORE": most}
        | {w.get("identifier", ""): float(w.get("value", "")) for w in ref.iterfind("weight")}
        for ref, (score, most) in zip(root.iter("assessmentItemRef"), scores.values(), strict=True)
    ]
    outcomes: dict[str, float] = {}
    for rule in root.findall("outcomeProcessing/setOutcomeValue"):
        outcomes[rule.get("identifier", "")] = _value(rule[0], outcomes, rows)
    for branch in one(root, "outcomeProcessing/outcomeCondition"):
        if branch.tag == "outcomeElse" or _value(branch[0], outcomes, rows):
            return outcomes["SCORE"], outcomes["MAXSCORE"], text(branch, "setOutcomeValue/baseValue")
    raise AssertionError


@pytest.mark.parametrize("percent", [Fraction(n, 20) for n in range(20, 2001, 7)])
def test_the_pass_mark_is_met_exactly(percent: Fraction) -> None:
    """For whole points, reaching the mark passes and one point less fails, however the percentage is written."""
    root = _test(replace(PASS, pass_mark=percent), _entry("x"))
    for points in (3, 20, 100, 137):
        least = -(-percent * points // 100)
        assert _outcome(root, {"x": (float(least), float(points))})[2] == "passed"
        assert _outcome(root, {"x": (float(least - 1), float(points))})[2] == "failed"


@pytest.mark.parametrize(
    ("machine", "people", "verdict"),
    [(11, 0, "passed"), (8, 3, "passed"), (10, 0, "not_yet"), (6, 0, "not_yet"), (5, 0, "failed")],
)
def test_people_can_still_make_a_learner_pass(machine: float, people: float, verdict: str) -> None:
    """15 points by machine, 5 by people, 11 to reach: failed only where five more would not do."""
    root = _test(PASS, _entry("x"), ESSAY)
    assert _outcome(root, {"x": (machine, 15.0), "essay": (people, 5.0)}) == (machine + people, 20.0, verdict)


def test_weights_multiply_scores_and_maxima() -> None:
    """Three points at weight 2 and one at weight 1: 7 in all, and an essay of weight 2 may still give 2 a point."""
    root = _test(PASS, _entry("x", weight=Fraction(2)), _entry("y"))
    assert _outcome(root, {"x": (1.5, 3.0), "y": (1.0, 1.0)}) == (4.0, 7.0, "passed")
    root = _test(PASS, replace(ESSAY, weight=Fraction(2)), _entry("y"))
    assert _outcome(root, {"essay": (0.0, 5.0), "y": (0.0, 1.0)}) == (0.0, 11.0, "not_yet")
