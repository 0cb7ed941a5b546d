"""The `[player]` tables of languages/*.toml: one set of keys and places in every language, all of them used."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = [
    path
    for path in sorted((ROOT / "qtiexport" / "languages").glob("*.toml"))
    if "player" in tomllib.loads(path.read_text(encoding="utf-8"))
]
SOURCES = "".join(
    path.read_text(encoding="utf-8") for path in sorted((ROOT / "templates" / "sco" / "src").rglob("*.js"))
)
#: Written into index.html by sco.py, for browsers in which no script runs.
WITHOUT_SCRIPT = {"noscript"}

Text = str | dict[str, str]


def _player(path: Path) -> dict[str, Text]:
    table: dict[str, Text] = tomllib.loads(path.read_text(encoding="utf-8"))["player"]
    return table


def _forms(text: Text) -> list[str]:
    return list(text.values()) if isinstance(text, dict) else [text]


def _places(text: Text) -> set[str]:
    return {place for form in _forms(text) for place in re.findall(r"\{(\w+)\}", form)}


REFERENCE = _player(LANGUAGES[0])


@pytest.mark.parametrize("path", LANGUAGES, ids=lambda path: path.stem)
def test_every_language_has_the_same_keys(path: Path) -> None:
    assert set(_player(path)) == set(REFERENCE)


@pytest.mark.parametrize("path", LANGUAGES, ids=lambda path: path.stem)
def test_a_text_has_the_same_places_in_every_language(path: Path) -> None:
    assert {key: _places(text) for key, text in _player(path).items()} == {
        key: _places(text) for key, text in REFERENCE.items()
    }


@pytest.mark.parametrize("path", LANGUAGES, ids=lambda path: path.stem)
def test_a_plural_has_the_forms_one_and_other_and_is_one_in_every_language(path: Path) -> None:
    table = _player(path)
    assert all(set(text) == {"one", "other"} for text in table.values() if isinstance(text, dict))
    assert {key for key, text in table.items() if isinstance(text, dict)} == {
        key for key, text in REFERENCE.items() if isinstance(text, dict)
    }


@pytest.mark.parametrize("path", LANGUAGES, ids=lambda path: path.stem)
def test_no_text_is_empty_exclaims_or_scolds(path: Path) -> None:
    for key, text in _player(path).items():
        for form in _forms(text):
            assert form.strip() == form != "", key
            assert not re.search(r"!|\b(oops|sorry|invalid|error|fehler|ungültig|erreur)\b", form, re.IGNORECASE), key


@pytest.mark.parametrize("path", LANGUAGES, ids=lambda path: path.stem)
def test_numbers_in_words_go_from_two_to_twelve(path: Path) -> None:
    numbers = _player(path)["numbers"]
    assert isinstance(numbers, str)
    assert len(numbers.split(" ")) == 11


def test_every_text_is_used_by_the_player() -> None:
    unused = {key for key in REFERENCE if f'"{key}"' not in SOURCES and not re.search(rf"\b{key}:", SOURCES)}
    assert unused == WITHOUT_SCRIPT


def test_every_text_that_the_player_asks_for_is_there() -> None:
    asked = set(re.findall(r'\b(?:say|count)\("(\w+)"', SOURCES)) | set(re.findall(r'\bact\(player, "(\w+)"', SOURCES))
    assert len(asked) > 50
    assert asked <= set(REFERENCE)
