"""The `[proof]` tables of languages/*.toml."""

import re

import pytest

from qtiexport import resources
from qtiexport.proof.labels import labels, spoken

TABLES = {
    code: resources.language(code)["proof"] for code in resources.languages() if "proof" in resources.language(code)
}


def _places(text: str) -> set[str]:
    return set(re.findall(r"\{\w+\}", text))


@pytest.mark.parametrize("code", sorted(TABLES))
def test_every_language_says_the_same_things(code: str) -> None:
    """All tables have the labels of the English one, with the same places to be filled."""
    assert {name: _places(text) for name, text in TABLES[code].items()} == {
        name: _places(text) for name, text in TABLES["en"].items()
    }


def test_a_language_without_labels_is_told_in_english() -> None:
    """The sheet of a language that nobody has translated the labels to says so in its own `lang`."""
    assert spoken("gsw") == "en"
    assert labels("gsw") is labels("en") or labels("gsw") == labels("en")
    assert spoken("de-AT") == "de"


def test_languages_have_their_direction() -> None:
    """Arabic runs from the right, German does not."""
    assert (resources.direction("ar-EG"), resources.direction("de")) == ("rtl", "ltr")
