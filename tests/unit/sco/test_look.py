"""The logo and the colours of a page."""

import json
from dataclasses import replace

import pytest

from qtiexport import sco
from qtiexport.package import Document
from qtiexport.sco import Logo, Look

LOGO = Logo(Document("media/a.svg", b"<svg/>"), 180, 48)
DARK = Logo(Document("media/b.svg", b"<svg />"), 180, 48)


def test_nothing_asked_nothing_made() -> None:
    """A package without a look of its own has no further file."""
    assert (Look().theme, list(Look().documents), Look().data("de")) == ("", [], {})


def test_colours_are_a_file() -> None:
    """Colours of either theme alone bring it."""
    assert [file.path for file in Look(light=(("pen", "#123456"),)).documents] == ["theme.css"]
    assert Look(dark=(("pen", "#123456"),)).theme == "theme.css"


def test_a_logo_is_packed_and_told() -> None:
    """With its words and its size, so that nothing moves when it arrives; one for the dark where there is one."""
    look = Look(logo=LOGO, alt=(("", "Academy"),))
    assert list(look.documents) == [LOGO.file]
    assert look.data("de") == {"logo": {"src": "media/a.svg", "alt": "Academy", "width": 180, "height": 48}}
    both = replace(look, dark_logo=DARK)
    assert both.data("de")["logo"]["dark"] == "media/b.svg"
    assert [file.path for file in both.documents] == ["media/a.svg", "media/b.svg"]
    assert len(list(replace(look, dark_logo=LOGO).documents)) == 1


@pytest.mark.parametrize(("language", "words"), [("de", "Akademie"), ("de-CH", "Akademie"), ("fr", "Academy")])
def test_its_words_are_in_the_language_of_the_page(language: str, words: str) -> None:
    """Those of the primary language for a variant; those for all else."""
    look = Look(logo=LOGO, alt=(("", "Academy"), ("de", "Akademie")))
    assert look.data(language)["logo"]["alt"] == words


def test_its_words_change_with_the_language() -> None:
    """In a package of several languages, an edition has the logo again where its words are others."""
    alt = (("", "Academy"), ("de", "Akademie"))
    editions = tuple(sco.Edition(language, "T", ()) for language in ("fr", "de"))
    play = sco.Play("a", "1", "T", "en", (), (), None, sco.Playing(), editions=editions, look=Look(logo=LOGO, alt=alt))
    documents = {one.path: one.content for one in sco.documents(play, [], [])}
    data = json.loads(documents["course.js"].partition(b" = ")[2].rstrip(b";\n"))
    assert [edition.get("logo", {}).get("alt") for edition in data["editions"]] == [None, "Akademie"]


def test_words_in_another_language_are_better_than_none() -> None:
    """A logo is a name, which can be read out in any."""
    assert Look(logo=LOGO, alt=(("de", "Akademie"),)).data("fr")["logo"]["alt"] == "Akademie"
