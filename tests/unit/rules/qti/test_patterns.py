"""patternMatch is run as regular expressions are, but in counted steps."""

import re
from contextlib import suppress

import pytest

from qtiexport import scoring
from qtiexport.model import TextEntryInteraction
from qtiexport.rules.qti.patterns import PatternError, matches

_TEXTS = (
    "",
    "a",
    "ab",
    "abab",
    "abc",
    "b",
    "xab",
    "a\nb",
    "a b",
    "a.b",
    "aaaa",
    "é",
    "A",
    "-",
    "]",
    "a\\b",
    "12",
    "٣",
    "東",
)


@pytest.mark.parametrize(
    "pattern",
    [
        *("^$", "^a$", "^(ab)*$", "^(ab|abc)$", "^a|b$", "^a.b$", "^[a-c]+$", "^[^a]*$", "^[a-]*$"),
        *("^a{2}$", "^a{2,}$", "^a{1,2}$", "^(a|b){0,3}c?$", "^a\\.b$", "^a\\\\b$", "^[\\]\\-a]$", "^\\d+$", "^a\\sb$"),
        *("^((a*)*)*$", "^a?b?$", "^()$", "^(|a)b$", "^[東é]$", "^x?(a|(b|c))+$", "^a\\tb$"),
    ],
)
def test_a_pattern_matches_what_it_matches_everywhere(pattern: str) -> None:
    """Python's own expressions agree, on texts of plain letters and digits."""
    whole = f"(?:{pattern[1:-1]})"
    for text in _TEXTS:
        assert matches(pattern, text) == (re.fullmatch(whole, text, re.ASCII) is not None), (pattern, text)


def test_the_patterns_of_entries_are_known() -> None:
    """Whatever `scoring` writes is read here, and takes the same texts."""
    for answer in ("Seine", "C++ (v1.0)", "naïve", "l'été", "[a|b]", "x^2 = {y}", "back\\slash", "東京", "😀 ok"):
        for flags in ((False, True, True), (True, False, False)):
            entry = TextEntryInteraction((answer, "other"), *flags)
            for text in (answer, answer.upper(), f" {answer}\u00a0", f"{answer}.", answer.replace(" ", "  "), ""):
                assert matches(scoring.pattern(entry), text) == scoring.accepts(entry, text), (answer, text)


@pytest.mark.parametrize(
    "pattern",
    [
        *("a", "^a", "a$", "^a\\$", "^(a$", "^a)$", "^[a$", "^*$", "^a**$", "^(?i)a$", "^(?=a)$", "^\\bx$", "^\\1$"),
        *("^a{x}$", "^a{1,x}$", "^a{$", "^a{9999999}$", "^[a-\\d]$", "^" + "(" * 200 + ")" * 200 + "$", "^\\p{L}$"),
    ],
)
def test_what_engines_do_not_share_is_not_run(pattern: str) -> None:
    """Instead of a guess there is no answer."""
    with pytest.raises(PatternError):
        matches(pattern, "a")


@pytest.mark.parametrize(
    "pattern", ["^((a{999}){999}){999}$", "^((((a*)*)*)*b)*$", "^(a|a|a|a)*{3}$", "^(.*.*.*.*.*.*)*x$"]
)
def test_no_pattern_takes_long(pattern: str) -> None:
    """A hostile one is given up, or its answer comes soon."""
    with suppress(PatternError):
        assert not matches(pattern, "a" * 3000)
