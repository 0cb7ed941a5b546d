"""Figures of a report, against others worked out by hand."""

from fractions import Fraction
from pathlib import Path

import pytest

from qtiexport.reporting.contract import Result
from qtiexport.reporting.plain import line, words
from qtiexport.reporting.separating import discriminations
from qtiexport.reporting.verdicts import seconds, share
from tests.unit.reporting.made import choice, course, rows, told


def _results(folder: Path, *some: tuple[str, ...], **wish: object) -> list[Result]:
    made = told(folder, rows(*some, header="learner,id,response,result,latency"), course(choice(), choice("b")), **wish)
    return [result for each in made.courses for section in each.sections for result in section.results]


def test_each_answer_is_counted(tmp_path: Path) -> None:
    """Right, partly right, wrong, empty and unmarked answers, options and times."""
    some = [
        ("A", "rivers_1", '"a,c"', "correct", "PT10S"),
        ("B", "rivers_1", '"a,b"', "0.5", "PT20S"),
        ("C", "rivers_1", "b", "wrong", "PT1M"),
        ("D", "rivers_1", "", "incorrect", ""),
        ("E", "rivers_1", "d", "neutral", "soon"),
    ]
    first, second = _results(tmp_path, *some)
    assert (first.told, first.answered, first.right, first.partly, first.wrong, first.unmarked) == (5, 4, 1, 1, 2, 1)
    assert (first.ease, first.seconds) == (Fraction(3, 8), 20.0)
    assert [(one.key, one.right, one.count, one.share) for one in first.counts] == [
        ("a", True, 2, Fraction(1, 2)),
        ("b", False, 2, Fraction(1, 2)),
        ("c", True, 1, Fraction(1, 4)),
        ("d", False, 1, Fraction(1, 4)),
    ]
    assert (second.told, second.ease, second.seconds) == (0, None, None)


def test_open_answers_come_most_frequent_first(tmp_path: Path) -> None:
    """Their right ones are those that the LMS has as right; rarer ones are counted alone."""
    gap = {"kind": "text", "answers": ["Seine"], "pattern": "", "ignore": {}}
    some = [
        ("A", "rivers_1", "Oise", "wrong"),
        ("B", "rivers_1", "Seine", "correct"),
        ("C", "rivers_1", "Seine", "correct"),
    ]
    some += [(str(n), "rivers_1", f"x{n}", "") for n in range(3)]
    made = told(tmp_path, rows(*some), course(choice(kind="entry", gaps=[gap])), most=3)
    (result,) = made.courses[0].sections[0].results
    assert [(one.text, one.right, one.count) for one in result.counts] == [
        ("Seine", True, 2),
        ("Oise", False, 1),
        ("x0", None, 1),
    ]
    assert result.unlisted == 2


@pytest.mark.parametrize(
    ("result", "told"),
    [
        ("correct", Fraction(1)), ("Correct", Fraction(1)), ("right", Fraction(1)), ("wrong", Fraction(0)),
        ("incorrect", Fraction(0)), ("neutral", None), ("unanticipated", None), ("", None),
        ("0,5", Fraction(1, 2)), ("0.3333", Fraction(3333, 10000)), ("1", Fraction(1)), ("1.0", Fraction(1)),
    ],
)  # fmt: skip
def test_results_become_shares(result: str, told: Fraction | None) -> None:
    """SCORM's words of both versions, and numbers from 0 to 1."""
    assert share(result) == told


@pytest.mark.parametrize("result", ["richtig", "1e9", "-1", "7", "50", "50 %", "0.5.5", "NaN", "٣", "9" * 50])
def test_other_words_are_no_results(result: str) -> None:
    """They are reported, never guessed."""
    with pytest.raises(ValueError, match=result[:3]):
        share(result)


@pytest.mark.parametrize(
    ("latency", "told"),
    [
        ("PT12.5S", 12.5), ("PT1M30S", 90.0), ("P1DT1H", 90_000.0), ("00:01:30.50", 90.5), ("0000:00:12.34", 12.34),
        ("", None), ("P", None), ("PT", None), ("12", None), ("PT" + "9" * 60 + "S", None), ("1:2", None),
    ],
)  # fmt: skip
def test_times_of_both_versions_become_seconds(latency: str, told: float | None) -> None:
    """What is no time is none."""
    assert seconds(latency) == told


def _shares(*rows: str) -> dict[str, dict[str, Fraction]]:
    """Learners by their shares of questions 0, 1, 2: "110" has the first two right."""
    return {str(n): {str(place): Fraction(int(mark)) for place, mark in enumerate(row)} for n, row in enumerate(rows)}


def test_a_question_that_tells_who_knows_discriminates() -> None:
    """1 where those alone are right who are right elsewhere, -1 where the others are, 0 without a connection."""
    assert discriminations(_shares(*["111"] * 6, *["000"] * 6)).get("0") == 1.0
    assert discriminations(_shares(*["011"] * 6, *["100"] * 6)).get("0") == -1.0
    assert discriminations(_shares(*["111", "000", "011", "100"] * 3)).get("0") == 0.0


def test_the_figure_is_the_point_biserial_correlation() -> None:
    """(M1 - M0) / s * sqrt(pq), with the mean on the other questions: (0.75 - 0.25) / 0.3536 * 0.5."""
    learners = _shares(*["111", "110", "010", "000"] * 3)
    assert discriminations(learners).get("0") == 0.71


@pytest.mark.parametrize("rows", [["111"] * 9, ["111"] * 12, ["1"] * 12, ["10"] * 6 + ["00"] * 6])
def test_without_a_difference_there_is_no_figure(rows: list[str]) -> None:
    """Too few learners, no other questions, or all of them alike."""
    assert discriminations(_shares(*rows)).get("0") is None


def test_nodes_become_words() -> None:
    """Gaps have numbers, pictures and formulas their other texts, and styles part no word."""
    nodes = [
        "A ",
        ["gap", {"n": 0}],
        ["p", "riv", ["em", "er"]],
        ["img", {"alt": "map"}],
        ["math", {"alttext": "x^2"}],
        ["br"],
    ]
    assert words(nodes) == "A [1] river map x^2"


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a\n b\t", "a b"), ("a\x1b[31m", "a [31m"), ("a\u202eb", "ab"), ("\u0646\u200c\u0627", "\u0646\u200c\u0627"),
     ("\ud800", "\ufffd")],
)  # fmt: skip
def test_text_stays_on_its_line(text: str, shown: str) -> None:
    """Neither a terminal nor a page is steered by what a learner typed."""
    assert line(text) == shown
