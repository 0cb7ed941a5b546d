"""The little language of marker words as a user writes it: what is wrong is said, and what is not can be read."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qtiexport.markers import LISTS, pattern_fault
from qtiexport.readers.plain.patterns import expression, phrases


@pytest.mark.parametrize(
    ("pattern", "name", "said"),
    [
        ("", "", "holds no word"),
        ("  ", "", "holds no word"),
        ("vælg (en|to", "", "does not close a bracket that it opens"),
        ("vælg] en", "", "closes a bracket that it does not open"),
        ("(en]", "", "closes a bracket that it does not open"),
        ("[en]", "", "has a part without a word that must be there"),
        ("en (to|)", "", "has a part without a word that must be there"),
        (".", "", "has a part without a word that must be there"),
        ("f.eks. så", "", "has a . within it"),
        ("*en", "", "has a * that does not end a word"),
        ("en **", "", "has a * that does not end a word"),
        ("e*n", "", "has a * that does not end a word"),
        ("(en|to)*", "", "has a * that does not end a word"),
        ("snake_case", "", "holds “_”"),
        ("-en", "", "holds “-”"),
        ("note:", "", "holds “:”"),
        ("N og N", "choose", "holds N more than once"),
        ("vælg svar", "choose", "needs N, the number of answers, outside of brackets"),
        ("vælg [N] svar", "choose", "needs N"),
        ("(N|to) svar", "ask", "needs N"),
        ("vælg N|vælg alle", "choose", "needs N"),
        ("forklaring N", "explanation", "holds N, which stands for a number"),
        ("((((((en))))))", "", "has more than 5 brackets within each other"),
        ("[a] " * 13 + "b", "", "can be matched in too many ways"),
        ("(a|a|a|a|a|a) " * 6, "", "can be matched in too many ways"),
        ("en* to* tre* fire* fem* seks*", "", "can be matched in too many ways"),
        ("x" * 201, "", "is longer than 200 characters"),
    ],
)
def test_a_fault_is_told(pattern: str, name: str, said: str) -> None:
    """Each fault is one sentence that quotes the pattern, in lower case and without a full stop."""
    fault = pattern_fault(pattern, name)
    assert fault is not None
    assert fault.startswith(f"“{pattern[:40]}")
    assert f"” {said}" in fault
    assert not fault.endswith(".")


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("merke", "explanation"),
        ("forklaring[er]", "explanation"),
        ("vælg [netop|kun] N (svar|mulighed*).", "choose"),
        ("hvilke N", "ask"),
        ("vælg alt, som passer", "all"),
        ("[analyse af] rigtig* svar", "right"),
        ("l'explication", "explanation"),
        ("व्याख्या", "explanation"),
        ("선택 N개", "choose"),
        ("哪N项", "ask"),
    ],
)
def test_a_sound_pattern_has_no_fault(pattern: str, name: str) -> None:
    """What the page describes can be written, in any script."""
    assert name in LISTS
    assert pattern_fault(pattern, name) is None


_PIECES = st.sampled_from(["a", "b", "ab", "N", " ", " ", "*", "(", ")", "[", "]", "|", ".", "'", "-", "_", "1", "一"])


@settings(max_examples=400, deadline=None)
@given(st.lists(_PIECES, max_size=24).map("".join), st.booleans())
def test_what_has_no_fault_can_be_read(pattern: str, spaced: bool) -> None:
    """A pattern without a fault compiles, in languages with and without blanks, as a phrase and as a line."""
    if pattern_fault(pattern) is None:
        assert phrases([pattern], [["a"], ["b", "ab"]], spaced).expression
        assert re.compile(expression([pattern], spaced))


HOSTILE = ["a " * 40_000, "a" * 80_000, f"a{' ' * 80_000}", "ac " * 25_000, "一" * 80_000, "a_" * 40_000, "1 " * 40_000]


@pytest.mark.timeout(120)
@pytest.mark.parametrize("spaced", [True, False])
@pytest.mark.parametrize(
    "pattern",
    [
        "[a] [a] [a] [a] [a] [a] [a] [a] b",
        "a* a* a* b",
        "[a*] [a*] b",
        "(a|a a|a a a) (a|a a) b",
        "一* 一* 一* b",
        "N a b",
    ],
)
def test_the_worst_patterns_take_linear_time(pattern: str, spaced: bool) -> None:
    """The patterns with the most ways that are allowed are soon through with hostile texts, or this would never end."""
    assert pattern_fault(pattern) is None
    found = phrases([pattern], [["a"]], spaced).expression
    assert all(found.search(text) is None for text in HOSTILE)
