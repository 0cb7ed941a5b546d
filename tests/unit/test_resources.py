"""Where the data files lie, and that each language has all of them."""

import subprocess
import sys
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


#: What not every language has; a language without `plain` has none of the tables that go with it.
OPTIONAL = {"plain", "words", "lint", "proof"}


def test_languages_are_sorted_and_whole() -> None:
    """Every language has every table but a few, and all of those that English has where it has any."""
    assert list(resources.languages()) == sorted(resources.languages())
    english = resources.language("en")
    for code in resources.languages():
        data = resources.language(code)
        assert data.keys() | OPTIONAL == english.keys(), code
        assert ("plain" in data) == ("words" in data), code
        plain = data.get("plain", english["plain"])
        assert plain.keys() - {"spaced"} == english["plain"].keys(), code
        assert data.get("words", english["words"]).keys() == english["words"].keys(), code


def test_thirteen_languages_have_texts_of_the_player() -> None:
    """The learner's page must not lose one of its languages unseen (scorm.md U10)."""
    assert set(resources.languages()) == {"ar", "de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt", "sv", "tr", "zh"}
    assert all("player" in resources.language(code) for code in resources.languages())


@pytest.mark.parametrize("code", ["tlh", "", "../en", "EN"])
def test_an_unknown_language_raises(code: str) -> None:
    """A language without a file is the caller's to report: no other one is guessed, and no path is built."""
    with pytest.raises(KeyError):
        resources.language(code)


@pytest.mark.parametrize(
    ("sign", "languages"),
    [
        (",", "de de-AT fr fr-CH es es-AR it nl pl pt pt-BR pt-PT sv tr da ru id en-ZA de-1996 sr-Latn-RS"),
        (".", "en en-GB en-US de-CH de-LI es-MX es-US it-CH ja zh zh-Hant-HK ko hi he th ga mt ar fa de-CH-1996"),
        (",", "tlh xx-YY"),
    ],
)
def test_decimals_stand_behind_the_sign_of_their_region(sign: str, languages: str) -> None:
    """A region may write them in another way than its language does elsewhere; an unknown language takes both signs."""
    tags = languages.split()
    assert {tag: resources.decimal_sign(tag) for tag in tags} == dict.fromkeys(tags, sign)


@pytest.mark.parametrize(
    ("tag", "script"),
    [
        ("de", "Latn"),
        ("ar-MA", "Arab"),
        ("he", "Hebr"),
        ("zh", "Hans"),
        ("zh-TW", "Hant"),
        ("pa", "Guru"),
        ("pa-PK", "Arab"),
        ("az-arab", "Arab"),
        ("en-x-test", "Latn"),
        ("tlh", ""),
        ("", ""),
    ],
)
def test_a_tag_has_the_script_that_it_names_or_its_region_writes(tag: str, script: str) -> None:
    """CLDR's likely script stands where a tag names none; an unknown language has none."""
    assert resources.script(tag) == script


@pytest.mark.parametrize("tag", ["ar", "fa", "he", "ur", "ps", "yi", "dv", "az-Arab", "ku-Arab", "pa-Arab", "ckb"])
def test_scripts_from_right_to_left(tag: str) -> None:
    """It is the script that has a direction, not the language."""
    assert resources.direction(tag) == "rtl"


@pytest.mark.parametrize("tag", ["de", "az", "ku", "pa", "ar-Latn", "ja", "tlh", "", "-"])
def test_all_other_scripts_from_left_to_right(tag: str) -> None:
    """A tag that nobody knows is no exception."""
    assert resources.direction(tag) == "ltr"


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("fr", "Français"),
        ("de-CH", "Deutsch (Schweiz)"),
        ("ar", "العربية"),
        ("ka", "ქართული"),
        ("tlh", "tlh"),
        ("", ""),
    ],
)
def test_a_language_has_its_own_name_as_it_stands_in_a_list(tag: str, name: str) -> None:
    """It is the name that those know who speak it; a tag stands for itself where CLDR has no name."""
    assert resources.own_name(tag) == name


@pytest.mark.parametrize(
    ("tag", "whole", "decimals"),
    [
        ("en", "one other", "one other"),
        ("fr-CA", "one other", "one other"),
        ("ja", "other", "other"),
        ("pl", "one few many", "one few many other"),
        ("ar", "zero one two few many other", "zero one two few many other"),
        ("tlh", "other", "other"),
    ],
)
def test_plural_forms_are_those_that_numbers_need(tag: str, whole: str, decimals: str) -> None:
    """The form of a million in French is none of them: no count of the player comes near."""
    assert resources.plural_forms(tag) == tuple(whole.split(" "))
    assert resources.plural_forms(tag, decimals=True) == tuple(decimals.split(" "))


def test_the_version_is_told_without_the_data_of_all_languages() -> None:
    """The command starts as fast as before."""
    code = "import sys; from qtiexport.cli import run; import qtiexport.resources; print('babel' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
