"""Identifiers: sources.md 10, to the letter."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtiexport.identifiers import (
    choice_letter,
    course_identifier,
    digest,
    file_name,
    interaction_identifier,
    is_identifier,
    item_identifier,
)

PATTERN = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,31}")
NAMES = st.text(max_size=80) | st.from_regex(r"[A-Za-z0-9_.äß -]{1,40}", fullmatch=True)
IDENTIFIERS = st.from_regex(PATTERN, fullmatch=True)


@given(NAMES)
def test_every_name_becomes_an_identifier(name: str) -> None:
    """Whatever an author calls a question, the identifier has the pattern that all engines take."""
    assert PATTERN.fullmatch(item_identifier(name))


@given(IDENTIFIERS)
def test_a_name_that_is_an_identifier_stays_itself(name: str) -> None:
    """A name that needs no change gets none, and no hash."""
    # A hyphen at an end is cut, which is a change.
    name = f"x{name.strip('-')}"[:32].rstrip("-")
    assert item_identifier(name) == name


@given(NAMES)
def test_composed_and_decomposed_names_are_one(name: str) -> None:
    """NFC and NFD spellings of a name give one identifier: file systems differ in them."""
    composed, apart = unicodedata.normalize("NFC", name), unicodedata.normalize("NFD", name)
    assert item_identifier(composed) == item_identifier(apart)


@given(NAMES, NAMES)
def test_changed_names_meet_only_when_equal(one: str, other: str) -> None:
    """Two names of which one was folded or cut share an identifier only if they are the same name."""
    if item_identifier(one) == item_identifier(other):
        plain = {name: item_identifier(name) in (name, f"q{name}") for name in (one, other)}
        assert unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other) or all(plain.values())


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("Größe", "Grosse"),
        ("œuvre", "oeuvre"),
        ("Łódź", "Lodz"),
        ("two words", "two-words"),
        ("kpi.v2", "kpi-v2"),
        ("a/b", "a-b"),
        ("x" * 40, "x" * 25),
        ("نظام", "q"),
        ("🙂", "q"),
        ("-", "q"),
        ("", "q"),
        ("7 wonders", "q7-wonders"),
    ],
)
def test_a_changed_name_carries_its_hash(name: str, start: str) -> None:
    """Folded letters, foreign characters and cut ends are followed by six digits of a hash of the whole name."""
    assert item_identifier(name) == f"{start}-{digest(name, length=6)}"


@pytest.mark.parametrize(("name", "expected"), [("000_89d66f", "q000_89d66f"), ("7", "q7"), ("_7", "_7"), ("A1", "A1")])
def test_a_leading_digit_gets_a_letter_before_it(name: str, expected: str) -> None:
    """A digit in front is legal in a file name, not in an identifier; it needs no hash."""
    assert item_identifier(name) == expected


def test_a_digit_and_its_letter_do_not_meet_unseen() -> None:
    """`7` and `q7` get one identifier: that is an error for the pair of files, not a silent difference."""
    assert item_identifier("7") == item_identifier("q7")


@pytest.mark.parametrize("one_and_other", [("Größe", "Grosse"), ("a b", "a.b"), ("x" * 40, "x" * 41), ("ä", "a")])
def test_names_that_fold_alike_differ(one_and_other: tuple[str, str]) -> None:
    """What looks alike after folding is told apart by the hash."""
    one, other = one_and_other
    assert item_identifier(one) != item_identifier(other)


def test_identifiers_stay_as_they_are_published() -> None:
    """These identifiers stand in learners' records: no later version may change them."""
    assert item_identifier("Größe") == "Grosse-aedc3f"
    assert file_name("A1") == "a1-16a36e"
    assert course_identifier(["b", "a"]) == course_identifier(["a", "b"]) == "course-59b271ae"


def test_a_digest_keeps_its_texts_apart() -> None:
    """Two texts are not one text: `a`, `b` and `ab` have different digests."""
    assert len({digest("a", "b"), digest("ab"), digest("a", "b", ""), digest("", "a", "b")}) == 4


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("a", True),
        ("_", True),
        ("a-1_B", True),
        ("a" * 32, True),
        ("a" * 33, False),
        ("1a", False),
        ("-a", False),
        ("a\n", False),
        ("", False),
        ("ä", False),
        ("a.b", False),
        ("a b", False),
    ],
)
def test_what_an_identifier_is(text: str, verdict: bool) -> None:
    """The pattern holds from the first character to the very last."""
    assert is_identifier(text) is verdict


@given(IDENTIFIERS, IDENTIFIERS)
def test_file_names_differ_where_case_does_not_count(one: str, other: str) -> None:
    """File names are lower case, and two identifiers never share one."""
    assert file_name(one) == file_name(one).lower()
    assert (file_name(one) == file_name(other)) == (one == other)


def test_a_capital_is_marked_in_the_file_name() -> None:
    """`A1` and `a1` are two items and stay two files."""
    assert file_name("a1") == "a1"
    assert file_name("A1") == f"a1-{digest('A1', length=6)}"


@given(IDENTIFIERS, IDENTIFIERS)
def test_interaction_identifiers_have_no_hyphen(one: str, other: str) -> None:
    """SCORM run-times take letters, digits and `_`; what had a hyphen keeps apart by a hash."""
    assert re.fullmatch(r"[A-Za-z0-9_]+", interaction_identifier(one))
    assert (interaction_identifier(one) == interaction_identifier(other)) == (one == other)


def test_letters_go_on_after_z() -> None:
    """Choices are called A to Z, then AA, AB, as columns of a table are."""
    assert [choice_letter(place) for place in (0, 1, 25, 26, 27, 51, 52, 701, 702)] == [
        "A", "B", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA",
    ]  # fmt: skip
