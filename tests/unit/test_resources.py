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
    """Every language has every table, and every text of the player that English has."""
    assert list(resources.languages()) == sorted(resources.languages())
    assert {"de", "en", "fr"} <= set(resources.languages())
    english = resources.language("en")
    for code in resources.languages():
        data = resources.language(code)
        assert data.keys() == english.keys(), code
        assert data["player"].keys() == english["player"].keys(), code
        assert {type(text) for text in data["player"].values()} <= {str, dict}


@pytest.mark.parametrize("code", ["tlh", "", "../en", "EN"])
def test_an_unknown_language_raises(code: str) -> None:
    """A language without a file is the caller's to report: no other one is guessed, and no path is built."""
    with pytest.raises(KeyError):
        resources.language(code)
