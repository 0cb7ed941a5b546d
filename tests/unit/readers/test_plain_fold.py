"""What counts as the same text, and places that stay right however letters are spelled."""

import time
import unicodedata

import pytest

from qtiexport.readers.plain.fold import BOLD, fold, nfc, raw_index


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Die Teams motivieren", "die teams  motivieren."),
        ("Größe", unicodedata.normalize("NFD", "GRÖSSE")),
        ("L’été", "L'été"),
        ("„Ziel“", '"Ziel"'),
        ("A – B", "A - B"),
        ("a\u00a0b\u3000c", "a b c"),
        ("**Ziel**", "Ziel"),
        ("__Ziel__", "Ziel"),
        ("*Ziel* `eins`", "Ziel eins"),
        ("Ｚｉｅｌ", "ziel"),
        ("weich\u00adtrennen", "weichtrennen"),
        ("ja;", "ja"),
        ("İKİ", "iki"),
    ],
)
def test_same(one: str, other: str) -> None:
    """Case, blanks, emphasis, quotes, hyphens and final punctuation make no difference."""
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("10²", "102"),
        ("CO₂", "CO2"),
        ("½", "1/2"),
        ("2**3", "23"),
        ("2*3*4", "234"),
        ("snake_case_name", "snakecasename"),
        ("A?", "A"),
        ("...", "!"),
        ("é", "e"),
    ],
)
def test_different(one: str, other: str) -> None:
    """Raised figures, marks within a word, question marks and accents do make one."""
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("a **b** c", ["b"]),
        ("**b**e und Ge**b**", ["b", "b"]),
        ("__b__ a__b__c", ["b"]),
        ("2**3 und 4**5", []),
        ("** b ** und **", []),
        ("**a\nb**", ["a\nb"]),
        ("**a*b**", ["a*b"]),
        ("****", []),
    ],
)
def test_bold(text: str, spans: list[str]) -> None:
    """Bold stands between double marks that touch it; powers and lone marks are none."""
    assert [found[0][2:-2] for found in BOLD.finditer(text)] == spans


@pytest.mark.parametrize(
    "text",
    [
        "Erla\u0308uterung fu\u0308r a\u0308lle: na\u00efve cafe\u0301",
        "か\u3099き\u3099 ：か\u3099",
        "\u1112\u1161\u11ab\u1100\u1173\u11af x \u1112\u1161\u11ab",
        "ε\u0301" * 300 + " x",
    ],
)
def test_places_in_the_composed_text(text: str) -> None:
    """Each place in the NFC text comes from the place after whose characters the rest composes to the rest."""
    composed = unicodedata.normalize("NFC", text)
    assert nfc(text) == composed
    for place in range(len(composed) + 1):
        assert nfc(text[raw_index(text, place) :]) == composed[place:]


def test_endless_marks_take_no_quadratic_time() -> None:
    """A million combining marks in falling order, which a plain normalisation sorts for hours, fold in seconds."""
    text = "a" + "\u0301\u0327" * 500_000
    start = time.process_time()
    fold(text)
    assert time.process_time() - start < 20
