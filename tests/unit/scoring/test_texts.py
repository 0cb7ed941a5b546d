"""What a learner types: which texts are right, and which numbers are read."""

import unicodedata
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtiexport import scoring
from qtiexport.model import Range
from tests.kinds import text_entry

BLANKS = "\t\n\r \u00a0\u2009\u202f\u3000\ufeff"


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("Santa Claus", True),
        ("SANTA CLAUS ", True),
        (" santa", True),
        ("\tSanta\n", True),
        ("Santa  Claus", False),
        ("Santa Claus.", False),
        (" ", False),
        ("Sant", False),
        ("Santax", False),
    ],
)
def test_a_short_answer(typed: str, right: bool) -> None:
    """Case and outer blanks do not count, all else does: the row of types.md 4."""
    assert scoring.accepts(text_entry("Santa Claus", "Santa"), typed) is right


@pytest.mark.parametrize(
    ("key", "typed", "right"),
    [
        ("Straße", "STRAßE", True),
        ("Straße", "STRASSE", False),
        ("Ärger & Co", "äRGER & co", True),
        ("naïve", unicodedata.normalize("NFD", "naïve"), True),
        (unicodedata.normalize("NFD", "naïve"), "naïve", True),
        ("l’eau", "l'eau", True),
        ("a*b (c) [d] {e} x|y ^ $ \\ . + ?", "a*b (c) [d] {e} x|y ^ $ \\ . + ?", True),
        ("a.b", "axb", False),
        ("été", "ete", False),
        ("𐐀", "𐐀", True),
        ("ışık", "IŞIK", True),
        ("ışık", "işik", False),
        ("iki", "İKİ", True),
        ("οδός", "ΟΔΌΣ", True),
        ("1-2", "1-2", True),
    ],
)
def test_letters_and_signs(key: str, typed: str, right: bool) -> None:
    """Signs are themselves; case, composition and the form of an apostrophe make no difference, accents do."""
    assert scoring.accepts(text_entry(key), typed) is right


@pytest.mark.parametrize(("typed", "right"), [("Paris", True), ("paris", False), ("PARIS", False)])
def test_exact_case(typed: str, right: bool) -> None:
    """Where case counts, only the author's own is right."""
    assert scoring.accepts(text_entry("Paris", exact_case=True), typed) is right


@pytest.mark.parametrize(
    "typed", ["été", "ete", "ÉTÉ", "Ete", unicodedata.normalize("NFD", "été"), unicodedata.normalize("NFD", "Éte")]
)
def test_accents_that_do_not_count(typed: str) -> None:
    """With or without accents, composed or not, in every case."""
    assert scoring.accepts(text_entry("été", exact_accents=False), typed)
    assert scoring.accepts(text_entry("ete", exact_accents=False), typed)


def test_blanks_that_do_not_count() -> None:
    """Any white space between words, but some."""
    entry = text_entry("Santa Claus", exact_spaces=False)
    assert all(scoring.accepts(entry, typed) for typed in ("Santa  Claus", "santa\u00a0\tclaus"))
    assert not scoring.accepts(entry, "santaclaus")


def test_an_own_pattern_is_one_more_way() -> None:
    """It holds for the whole response, not for a part of it."""
    entry = text_entry("colour", pattern="colou?r|red")
    assert all(scoring.accepts(entry, typed) for typed in ("color", " colour ", "red"))
    assert not any(scoring.accepts(entry, typed) for typed in ("redx", "xred", "colours"))


@given(st.text(min_size=1, max_size=12).filter(lambda text: "\n" not in text and text.split()))
def test_every_key_accepts_itself(key: str) -> None:
    """Whatever an author writes, writing the same is right, with blanks around it too."""
    entry = text_entry(unicodedata.normalize("NFC", key))
    said = " ".join(unicodedata.normalize("NFC", key).split())
    assert scoring.accepts(entry, said)
    assert scoring.accepts(entry, f" {said}\u00a0")


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("9.81", "9.81"),
        ("9,81", "9.81"),
        ("+9.81", "9.81"),
        (" -9.81 ", "-9.81"),
        ("\u22129.81", "-9.81"),
        ("981e-2", "9.81"),
        (".5", "0.5"),
        ("5.", "5"),
        ("1 000", "1000"),
        ("1\u202f000,5", "1000.5"),
        ("٣٫١٤", "3.14"),
        ("３", "3"),
    ],
)
def test_numbers_as_people_type_them(typed: str, value: str) -> None:
    """Point or comma, signs, blanks between digits, digits of other scripts."""
    assert scoring.number(typed) == Fraction(value)


@pytest.mark.parametrize("typed", ["", " ", "abc", "9.81 m/s", "1.000,5", "1,2,3", ".", "-", "1e999", "--1", "9" * 99])
def test_what_is_no_number(typed: str) -> None:
    """Words, units, two decimal signs and monstrous numbers are none."""
    assert scoring.number(typed) is None


@pytest.mark.parametrize(
    ("value", "low", "high", "expected"),
    [("1", True, True, True), ("1", False, True, False), ("2", True, False, False), ("1.5", False, False, True)],
)
def test_ends_of_a_range(value: str, low: bool, high: bool, expected: bool) -> None:
    """An end belongs to the range only where its author says so."""
    within = Range(Fraction(1), Fraction(2), low, high)
    assert scoring.lies_within(Fraction(value), within) is expected
