"""Numbers of a text, comparable between languages."""

import pytest

from qtiexport.traits.figures import canonical, figures


def _values(text: str, language: str) -> list[str]:
    return [figure.value for figure in figures(text, language)]


@pytest.mark.parametrize(
    ("german", "english"),
    [
        ("1.000,5", "1,000.5"),
        ("1.234.567", "1,234,567"),
        ("4,5:1", "4.5:1"),
        ("2,50 €", "€2.50"),
        ("1 000 km", "1,000 km"),
        ("WCAG 2.2, Kriterium 1.4.1", "WCAG 2.2, criterion 1.4.1"),
        ("im 19. Jahrhundert", "in the 19th century"),
        ("seit 05.10.2023", "since October 5, 2023"),
        ("von 10 bis 20 %", "from 10 to 20%"),
    ],
)
def test_each_language_writes_numbers_its_own_way(german: str, english: str) -> None:
    """What is the same number for readers of the two languages is the same value."""
    assert _values(german, "de") == _values(english, "en") != []


@pytest.mark.parametrize("text", ["O2O", "KPI2", "MP3-Player", "C3PO", "3D", "H2O", "v2", "zwei", "a1b"])
def test_digits_in_words_are_no_numbers(text: str) -> None:
    """A name with digits is a name."""
    assert figures(text, "de") == ()


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [("1.000", "de", "1000"), ("1.000", "en", "1.000"), ("1,000", "fr", "1.000"), ("1’000", "de-CH", "1000"),
     ("1\u202f000", "fr", "1000"), ("1,000", "ja", "1000"), ("007", "en", "7"), ("0,50", "de", "0.50")],
)  # fmt: skip
def test_a_lone_sign_is_read_as_the_language_does(text: str, language: str, value: str) -> None:
    """1.000 is a thousand in German, and one in English."""
    assert _values(text, language) == [value]


def test_the_sign_of_a_unit_belongs_to_its_number() -> None:
    """Signs are kept beside the value, spelt out units are not."""
    found = {(one.value, one.unit) for one in figures("5 km, 20 °C, $7, 3 Liter und 8 kWh", "de")}
    assert found == {("5", "km"), ("20", "°C"), ("7", "$"), ("3", ""), ("8", "kWh")}


def test_equal_texts_with_numbers_become_equal() -> None:
    """Options that are numbers can be told to be the same."""
    assert canonical("1.000,5 : 2", "de") == canonical("1,000.5 : 2", "en") == "1000.5 : 2"


@pytest.mark.parametrize("text", ["1," * 50_000 + "a", "1 000" * 20_000, "1" * 100_000 + "a", "1.000." * 20_000 + "x"])
def test_hostile_numbers_take_no_time(text: str) -> None:
    """The search is linear; a quadratic one would not end within the time limit of a test."""
    assert isinstance(figures(text, "de"), tuple)
