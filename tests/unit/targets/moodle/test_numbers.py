"""Ranges as Moodle says them."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtiexport.model import Range
from qtiexport.targets.moodle import numbers


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        ("9.76", "9.86", ("9.81", "0.05")),
        ("117.6", "122.4", ("120", "2.4")),
        ("-3", "-3", ("-3", "0")),
        ("0.000000000001", "0.000000000002", ("0.0000000000015", "0.0000000000005")),
        ("-1", "2", ("0.5", "1.5")),
    ],
)
def test_a_range_is_its_middle_and_what_may_be_off(low: str, high: str, said: tuple[str, str]) -> None:
    """Exact decimals, without exponents."""
    assert numbers.middle(Range(Fraction(low), Fraction(high))) == said


@given(st.decimals(allow_nan=False, allow_infinity=False, places=12, min_value=-(10**9), max_value=10**9))
def test_a_decimal_is_written_exactly(value: object) -> None:
    """Every decimal of a source comes out as it went in."""
    number = Fraction(str(value))
    assert Fraction(numbers.decimal(number)) == number


def test_what_does_not_end_is_rounded() -> None:
    """A third is written with more places than any system reads, and raises nothing."""
    assert numbers.decimal(Fraction(-1, 3)) == "-0." + "3" * 30


@pytest.mark.parametrize(
    ("ends", "reason"),
    [
        ((True, True), None),
        ((False, True), "1 is right there, too"),
        ((True, False), "2.5 is right there, too"),
        ((False, False), "1 and 2.5 are right there, too"),
    ],
)
def test_ends_that_are_not_right_are_right_in_moodle(ends: tuple[bool, bool], reason: str | None) -> None:
    """Moodle has no bounds that are left out."""
    found = numbers.losses(Range(Fraction(1), Fraction(5, 2), *ends))
    assert [loss.reason for loss in found] == ([reason] if reason else [])
