"""Where the data files lie, and that each language has all of them."""

from pathlib import Path

import pytest

from qtiexport import resources


def test_the_checkouts_own_folders_are_found() -> None:
    """In a checkout the templates lie at its top, grammars and languages in the package."""
    assert (resources.templates_dir() / "sco" / "index.html.j2").is_file()
    assert any(resources.schemas_dir().rglob("*.xsd"))


def test_installed_templates_win(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once installed the templates lie inside the package."""
    monkeypatch.setattr(resources, "PACKAGE", tmp_path / "qtiexport")
    assert resources.templates_dir() == tmp_path / "templates"
    (tmp_path / "qtiexport" / "templates").mkdir(parents=True)
    assert resources.templates_dir() == tmp_path / "qtiexport" / "templates"


def test_languages_are_sorted_and_whole() -> None:
    """Every language has every table but the player's texts, and all of those that English has where it has any."""
    assert list(resources.languages()) == sorted(resources.languages())
    assert set(resources.languages()) >= {"de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt", "sv", "tr", "zh"}
    english = resources.language("en")
    for code in resources.languages():
        data = resources.language(code)
        assert data.keys() | {"lint", "player", "proof"} == english.keys() | {"lint", "player", "proof"}, code
        assert data["plain"].keys() - {"spaced"} == english["plain"].keys(), code
        assert data["words"].keys() == english["words"].keys(), code
        player = data.get("player", english["player"])
        assert player.keys() == english["player"].keys(), code
        assert {type(text) for text in player.values()} <= {str, dict}


def test_three_languages_have_texts_of_the_player() -> None:
    """The learner's page speaks German, English and French; it must not lose one of them unseen."""
    assert {"de", "en", "fr"} <= {code for code in resources.languages() if "player" in resources.language(code)}


@pytest.mark.parametrize("code", ["tlh", "", "../en", "EN"])
def test_an_unknown_language_raises(code: str) -> None:
    """A language without a file is the caller's to report: no other one is guessed, and no path is built."""
    with pytest.raises(KeyError):
        resources.language(code)


@pytest.mark.parametrize(
    ("language", "comma"),
    [("de", True), ("de-AT", True), ("de-CH", False), ("fr", True), ("en", False), ("ja", False), ("es-MX", False)],
)
def test_decimals_stand_behind_a_comma_in_some_languages(language: str, comma: bool) -> None:
    """A region may write them in another way than its language does elsewhere."""
    assert resources.decimal_comma(language) is comma
