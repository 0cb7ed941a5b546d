"""The one marking: the tables of types.md 2 and 3, and the formula of sources.md 9."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtiexport import scoring
from qtiexport.model import ChoiceForm, Marking
from tests import makers

KEYS = st.text("+-", min_size=2, max_size=8).filter(lambda key: "+" in key)


def _marks(key: str, chosen: str, points: str, marking: Marking, most: int = 0) -> Fraction:
    asked = makers.interaction(key, most=most)
    question = makers.question(asked, marking=marking, points=Fraction(points))
    return scoring.marks(question, set(chosen.upper()))


@pytest.mark.parametrize(
    ("chosen", "marks"),
    [
        ("", "0"),
        ("a", "1"),
        ("ac", "2"),
        ("acd", "3"),
        ("ab", "0"),
        ("acb", "0.5"),
        ("acdb", "1.5"),
        ("abcde", "0"),
        ("b", "0"),
        ("be", "0"),
    ],
)
def test_per_option_minus(chosen: str, marks: str) -> None:
    """Right ones add, wrong ones subtract, never below nothing: the row of types.md 2."""
    assert _marks("+-++-", chosen, "3", Marking.PER_OPTION_MINUS) == Fraction(marks)


@pytest.mark.parametrize(
    ("chosen", "marks"), [("a", "1"), ("ac", "2"), ("ab", "1"), ("be", "0"), ("abc", "0"), ("", "0")]
)
def test_per_option(chosen: str, marks: str) -> None:
    """Right ones add, wrong ones cost nothing, more than may be chosen earn nothing."""
    assert _marks("+-+--", chosen, "2", Marking.PER_OPTION, most=2) == Fraction(marks)


@pytest.mark.parametrize(("chosen", "marks"), [("acd", "2"), ("ac", "0"), ("abcde", "0"), ("", "0")])
def test_all_or_nothing(chosen: str, marks: str) -> None:
    """Only exactly the key earns anything."""
    assert _marks("+-++-", chosen, "2", Marking.ALL_OR_NOTHING) == Fraction(marks)


@pytest.mark.parametrize("marking", Marking)
@pytest.mark.parametrize(("chosen", "marks"), [("A", "0"), ("B", "2"), ("C", "0"), ("", "0"), ("AB", "0")])
def test_single_choice(marking: Marking, chosen: str, marks: str) -> None:
    """One answer is right or wrong, whatever marking the course has."""
    asked = makers.interaction("-+-", ChoiceForm.SINGLE, most=1)
    question = makers.question(asked, marking=marking, points=Fraction(2))
    assert scoring.marks(question, set(chosen)) == Fraction(marks)


@pytest.mark.parametrize(("chosen", "marks"), [("true", 1), ("false", 0), (None, 0)])
def test_true_false(chosen: str | None, marks: int) -> None:
    """True/false is right or wrong; no answer is not right."""
    question = makers.question(makers.true_false(right=True))
    assert scoring.marks(question, {chosen} if chosen else set()) == marks


@given(KEYS, st.data())
def test_per_option_minus_is_the_formula(key: str, data: st.DataObject) -> None:
    """For any key and any response the share is exactly max(0, r/R - w/W)."""
    letters = [chr(ord("A") + place) for place in range(len(key))]
    chosen = data.draw(st.sets(st.sampled_from(letters)))
    picked = [sign for letter, sign in zip(letters, key, strict=True) if letter in chosen]
    wrong = Fraction(picked.count("-"), key.count("-")) if "-" in key else Fraction(0)
    expected = max(Fraction(0), Fraction(picked.count("+"), key.count("+")) - wrong)
    assert scoring.share(makers.interaction(key), Marking.PER_OPTION_MINUS, chosen) == expected


@given(KEYS, st.sampled_from(list(Marking)), st.integers(1, 100_000), st.booleans())
def test_the_key_earns_the_points(key: str, marking: Marking, hundredths: int, bounded: bool) -> None:
    """The right choices earn all points and no response earns more: MAXSCORE is the points."""
    asked = makers.interaction(key, most=key.count("+") if bounded else 0)
    question = makers.question(asked, marking=marking, points=Fraction(hundredths, 100))
    assert scoring.marks(question, {choice.identifier for choice in asked.choices if choice.correct}) == question.points
    assert scoring.marks(question, {choice.identifier for choice in asked.choices}) <= question.points


@given(KEYS)
def test_weights_are_whole_and_meet_at_the_top(key: str) -> None:
    """Weights are whole numbers: right ones sum to `upper`, wrong ones to its negative."""
    rule = scoring.rule(makers.interaction(key), Marking.PER_OPTION_MINUS)
    assert isinstance(rule, scoring.SumRule)
    right = [weight for weight, sign in zip(rule.weights, key, strict=True) if sign == "+"]
    wrong = [weight for weight, sign in zip(rule.weights, key, strict=True) if sign == "-"]
    assert sum(right) == rule.upper > 0
    assert sum(wrong) == (-rule.upper if wrong else 0)
    assert all(type(weight) is int for weight in rule.weights)


def test_unknown_identifiers_earn_nothing() -> None:
    """A choice that is not there is not right."""
    assert scoring.share(makers.interaction("+-"), Marking.PER_OPTION_MINUS, {"Z"}) == 0


@pytest.mark.parametrize(
    ("number", "places", "text"),
    [
        (Fraction(2), 0, "2"),
        (Fraction(2), 1, "2.0"),
        (Fraction(3, 4), 0, "0.75"),
        (Fraction(3, 4), 1, "0.75"),
        (Fraction(-1, 2), 1, "-0.5"),
        (Fraction(6667, 10000), 0, "0.6667"),
        (Fraction(1, 10**12), 0, "0.000000000001"),
        (Fraction(10**15), 1, "1000000000000000.0"),
        (Fraction(0), 1, "0.0"),
    ],
)
def test_decimal(number: Fraction, places: int, text: str) -> None:
    """A fraction that ends is written in full, without an exponent, with at least the places asked for."""
    assert scoring.decimal(number, places) == text


@pytest.mark.parametrize("number", [Fraction(1, 3), Fraction(1, 10**13), Fraction(1, 7)])
def test_decimal_refuses_to_round(number: Fraction) -> None:
    """A fraction that does not end is never rounded by accident."""
    with pytest.raises(ValueError, match="no exact decimal"):
        scoring.decimal(number)


@given(st.fractions().map(lambda number: Fraction(int(number * 10**6), 10**6)), st.integers(0, 6))
def test_decimal_is_exact(number: Fraction, places: int) -> None:
    """Read back, the text is the number."""
    assert Fraction(scoring.decimal(number, places)) == number
