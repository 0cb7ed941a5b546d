"""Regular expressions of authors: which are taken, what they mean, and that none can run away."""

import re
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from qtiexport.readers.canonical.patterns import LONGEST, PatternError, portable
from qtiexport.scoring import BLANKS


@pytest.mark.parametrize(
    ("pattern", "written"),
    [
        ("colou?rs?", "colou?rs?"),
        ("^red|blue$", "red|blue"),
        (r"\d{2,3} km", "[0-9]{2,3} km"),
        (r"a.\sb", f"a[^\\n\\r\u2028\u2029]{BLANKS}b"),
        (r"a\.b\-c\$", r"a\.b-c\$"),
        ("[a-c-]x", r"[a-c\-]x"),
        (r"[^\]\d]x+", r"[^\]0-9]x+"),
        ("(a|b)c{2,}", "(a|b)c{2,}"),
        ("(ab)+", "(ab)+"),
        ("😀?x", "(😀)?x"),
        ("x{1}", "x"),
    ],
)
def test_a_pattern_is_written_in_what_all_engines_share(pattern: str, written: str) -> None:
    assert portable(pattern, True) == written


@pytest.mark.parametrize(
    ("pattern", "written"),
    [("aB1", "[Aa][Bb]1"), ("[a-c]x", "[a-cA-C][Xx]"), ("[xy]ß", "[XxYy]ß"), ("[0-9]é", "[0-9][Éé]")],
)
def test_letters_stand_for_both_cases_unless_case_counts(pattern: str, written: str) -> None:
    assert portable(pattern, False) == written


@pytest.mark.parametrize(
    ("pattern", "at"),
    [
        ("(a+)+", 0),
        ("(a|b)*", 0),
        ("(a?){2}*", 7),
        ("x(?:a)", 1),
        ("a\\b", 1),
        ("a\\", 1),
        ("a^b", 1),
        ("a$b", 1),
        ("[a", 0),
        ("[a&&b]", 2),
        ("[b-a]", 3),
        ("[😀]", 1),
        ("((a)", 0),
        ("a)", 1),
        ("a{51}", 1),
        ("a{2,1}", 1),
        ("a{x}", 1),
        ("a?", 0),
        ("(" * 11 + "a" + ")" * 11, 11),
        ("a" * (LONGEST + 1), LONGEST),
        ("(a|b)" * 20, 95),
        ("a?" * 20 + "a", 38),
    ],
)
def test_what_engines_differ_in_or_stand_still_at_is_refused_where_it_stands(pattern: str, at: int) -> None:
    with pytest.raises(PatternError) as refused:
        portable(pattern, exact_case=True)
    assert refused.value.at == at


_SIGNS = st.sampled_from("abAB01.*+?(){}[]|\\^$-,ds ") | st.characters(exclude_categories=("Cs", "Cc"))


@given(st.text(_SIGNS, max_size=24), st.booleans())
@example(".*a.*b.*", True)
@example("(a?b?c?)(a|aa|aaa){3}x", True)
def test_what_is_taken_compiles_means_the_same_and_ends_soon(pattern: str, exact: bool) -> None:
    """Python reads the pattern as written anew as it read the author's, and comes to an end on a response of length."""
    try:
        made = portable(pattern, exact)
    except PatternError:
        return
    compiled = re.compile(f"^({made})$")
    begin = time.process_time()
    compiled.match("a" * 120 + "!")
    assert time.process_time() - begin < 5
    assert compiled.match("") is None
    own = re.compile(pattern, 0 if exact else re.IGNORECASE)
    for response in ("a", "ab", "0", "aB1", "a.b", "aaa", " ", "b-", "d", "AS"):
        assert bool(compiled.match(response)) == bool(own.fullmatch(response))
