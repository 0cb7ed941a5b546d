"""Finite patterns are listed, and nothing hangs over the others."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtiexport.targets.moodle.patterns import MOST, texts


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("colou?rs?", {"color", "colour", "colors", "colours"}),
        ("[Cc]at", {"Cat", "cat"}),
        ("(red|blue)", {"red", "blue"}),
        ("(?:a|b)c|d", {"ac", "bc", "d"}),
        ("[a-c]1", {"a1", "b1", "c1"}),
        ("[a-]", {"a", "-"}),
        ("a{2}", {"aa"}),
        ("a{1,3}", {"a", "aa", "aaa"}),
        ("x{0,1}y", {"y", "xy"}),
        (r"\d", set("0123456789")),
        (r"3\.14", {"3.14"}),
        (r"a\*b", {"a*b"}),
        (r"[\]\-]", {"]", "-"}),
        ("^yes$", {"yes"}),
        ("()", {""}),
        ("a(b(c)?)?", {"a", "ab", "abc"}),
    ],
)
def test_a_finite_pattern_is_written_out(pattern: str, found: set[str]) -> None:
    """All texts that match as a whole, each once."""
    listed = texts(pattern)
    assert listed is not None
    assert len(listed) == len(set(listed))
    assert set(listed) == found
    assert all(re.fullmatch(pattern, each) for each in listed)


@pytest.mark.parametrize(
    ("pattern", "found"),
    [("[Cc][Oo][Ll][Oo]([Uu])?[Rr]", {"color", "colour"}), ("[A-Ca]", {"a", "B", "C"}), ("(x|X)", {"x", "X"})],
)
def test_letters_that_differ_by_case_are_one(pattern: str, found: set[str]) -> None:
    """Where case does not count, a pattern that spells out both cases is as few texts as it was before."""
    assert set(texts(pattern, exact_case=False) or ()) == found


@pytest.mark.parametrize(
    "pattern",
    [
        *("a*", "a+", "a{2,}", ".", "a.c", r"\s", r"\w", r"\b", "[^a]", "[a-z][a-z]", r"\d\d", "(a|b){7}", "a" * 300),
        *("(", ")", "a)", "[", "[a", "a{", "a{3,1}", "*", "?+", "\\", "a^b", "[z-a]", "(?=a)", "(?i)a", "(" * 5000),
        *("((((a{9}){9}){9}){9}){9}", "[" * 5000, "(a|" * 5000, "[a-\U0010ffff]"),
    ],
)
def test_what_is_endless_or_unknown_is_not_listed(pattern: str) -> None:
    """Too many texts, or a form that is none of the portable ones, is None at once."""
    before = time.process_time()
    assert texts(pattern) is None
    assert time.process_time() - before < 1


@given(st.text(st.sampled_from("ab|()[]-?{}1,\\d*.^$"), max_size=24))
def test_whatever_is_listed_matches(pattern: str) -> None:
    """A listed text is one that the pattern takes; no pattern raises."""
    listed = texts(pattern)
    if listed is None:
        return
    assert 0 < len(listed) <= MOST
    bare = pattern.removeprefix("^")
    assert all(re.fullmatch(bare, each) for each in listed)
