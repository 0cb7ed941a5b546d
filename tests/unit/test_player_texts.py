"""The `[player]` tables of languages/*.toml: one set of keys and places in every language, all of them used."""

import re
from pathlib import Path

import pytest

from qtiexport import resources

ROOT = Path(__file__).resolve().parents[2]
SOURCES = "".join(
    path.read_text(encoding="utf-8") for path in sorted((ROOT / "templates" / "sco" / "src").rglob("*.js"))
)
LANGUAGES = resources.languages()
#: Written into index.html by sco.py, for browsers in which no script runs.
WITHOUT_SCRIPT = {"noscript"}
#: Only these count in points, which may have decimals; all others count whole things.
DECIMALS = {
    "figure_points",
    "figure_points_of",
    "missing",
    "points",
    "points_of",
    "points_uncounted",
    "section_points",
}
#: Texts that are nothing but places and signs, and thus the same in several languages.
SIGNS = {"page_title", "percent", "put_into", "numbers"}
#: Words that a language shares with English.
SHARED = {
    "de": "nav",
    "fr": "figure_pages figure_points figure_questions menu minutes nav points",
    "it": "menu nav",
    "nl": "figure_open filter_open menu open tip tip_n",
    "pl": "menu nav",
    "pt": "menu",
    "tr": "nav",
}
#: Quotation marks of the languages, as they open and close.
QUOTES = {
    "ar": "«»",
    "de": "„“",
    "en": "“”",
    "es": "«»",
    "fr": "«»",
    "it": "«»",
    "ja": "「」",
    "nl": "‘’",
    "pl": "„”",
    "pt": "“”",
    "sv": "””",
    "tr": "“”",
    "zh": "“”",
}
ANY_QUOTE = r"[«»„“”‘「」]"

Text = str | dict[str, str]


def _player(code: str) -> dict[str, Text]:
    table: dict[str, Text] = resources.language(code)["player"]
    return table


def _forms(text: Text) -> list[str]:
    return list(text.values()) if isinstance(text, dict) else [text]


def _places(text: Text) -> set[str]:
    return {place for form in _forms(text) for place in re.findall(r"\{(\w+)\}", form)}


def _quotes(text: str) -> str:
    return "".join(re.findall(ANY_QUOTE, text))


REFERENCE = _player("en")


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_has_the_same_keys_in_the_same_order(code: str) -> None:
    assert list(_player(code)) == list(REFERENCE)


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_text_has_the_same_places_in_every_language(code: str) -> None:
    assert {key: _places(text) for key, text in _player(code).items()} == {
        key: _places(text) for key, text in REFERENCE.items()
    }


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_plural_has_the_forms_that_its_numbers_need_and_no_more(code: str) -> None:
    """`other` is there in any case; a text that reads the same for all numbers is no table."""
    for key, text in _player(code).items():
        if isinstance(text, dict):
            wanted = resources.plural_forms(code, decimals=key in DECIMALS)
            assert set(text) - {"other"} == set(wanted) - {"other"}, key
            assert "other" in text, key
            assert len(set(text.values())) > 1, key


def test_only_texts_that_the_player_counts_are_plurals() -> None:
    """A plural that is said without a number would always be in its last form."""
    counted = set(re.findall(r'\bcount\(\s*"(\w+)"', SOURCES)) | {"points", "points_uncounted"}
    counted |= set(re.findall(r'"(found_\w+)"', SOURCES))
    plurals = {key for code in LANGUAGES for key, text in _player(code).items() if isinstance(text, dict)}
    assert {key for key in plurals if f'"{key}"' in SOURCES} <= counted
    assert counted >= DECIMALS


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_text_is_empty_exclaims_or_scolds(code: str) -> None:
    for key, text in _player(code).items():
        for form in _forms(text):
            assert form.strip() == form, key
            assert form or key == "numbers"
            assert not re.search(
                r"[!！¡]|\b(oops|sorry|invalid|error|fehler|ungültig|erreur)\b", form, re.IGNORECASE
            ), key


@pytest.mark.parametrize("code", LANGUAGES)
def test_signs_are_those_of_print(code: str) -> None:
    """No straight quotation marks, no dots for an ellipsis, and quotation marks as the language has them."""
    for key, text in _player(code).items():
        for form in _forms(text):
            assert not re.search(r"['\"]|\.\.\.| -- |  ", form), key
            assert _quotes(form).replace("’", "") in ("", QUOTES[code].replace("’", "")), key


def test_french_signs_do_not_begin_a_line() -> None:
    for key, text in _player("fr").items():
        for form in _forms(text):
            assert not re.search(r"[^\u00a0][:;?»]|«[^\u00a0]|\d%", form), key


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != "en"])
def test_no_text_is_still_in_english(code: str) -> None:
    """Words that are the same in both languages are named above, one by one."""
    same = {key for key, text in _player(code).items() if set(_forms(text)) & set(_forms(REFERENCE[key]))}
    assert same - SIGNS - set(SHARED.get(code, "").split()) == set()


@pytest.mark.parametrize("code", LANGUAGES)
def test_numbers_in_words_go_from_two_to_twelve_where_there_are_any(code: str) -> None:
    """A language whose words would not fit their sentence has none: it gets digits."""
    numbers = _player(code)["numbers"]
    assert isinstance(numbers, str)
    assert len(numbers.split(" ")) == (11 if numbers else 1)


def test_every_text_is_used_by_the_player() -> None:
    unused = {key for key in REFERENCE if f'"{key}"' not in SOURCES and not re.search(rf"\b{key}:", SOURCES)}
    assert unused == WITHOUT_SCRIPT


def test_every_text_that_the_player_asks_for_is_there() -> None:
    asked = set(re.findall(r'\b(?:say|count)\("(\w+)"', SOURCES)) | set(re.findall(r'\bact\(player, "(\w+)"', SOURCES))
    assert len(asked) > 50
    assert asked <= set(REFERENCE)
