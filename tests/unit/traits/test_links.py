"""The texts of one question, and which of them is the reference."""

from dataclasses import replace

import pytest

from qtiexport.model import Metadata
from qtiexport.traits.languages import LanguageTraits, Standing, language_traits
from qtiexport.traits.links import links
from tests.makers import interaction, question


def _text(
    language: str, of: str = "", rev: str = "", mapped: bool = False, usual: bool = False, first: bool = False
) -> LanguageTraits:
    asked = replace(question(interaction("+-"), language=language), metadata=Metadata(translation_of=of, of_rev=rev))
    return language_traits(asked, Standing(mapped, usual, first))


@pytest.mark.parametrize(
    ("texts", "reference"),
    [
        ((_text("fr"), _text("de"), _text("en")), "de"),
        ((_text("fr", first=True), _text("de")), "fr"),
        ((_text("fr", first=True), _text("en", usual=True), _text("de")), "en"),
        ((_text("de", mapped=True, usual=True), _text("fr")), "fr"),
        ((_text("de", rev="0a1b2c3d4e5f"), _text("fr")), "fr"),
        ((_text("de", of="fr", usual=True), _text("en"), _text("fr")), "fr"),
        ((_text("de", of="rivers.fr"), _text("fr")), "fr"),
        ((_text("de", of="fr"), _text("fr", of="en"), _text("en")), "en"),
        ((_text("de", of="fr"), _text("fr", of="de")), "de"),
        ((_text("de", of="de"), _text("fr")), "fr"),
        ((_text("de", of="lakes.fr"), _text("en"), _text("fr")), "en"),
    ],
)
def test_the_reference_is_found_by_stated_rules(texts: tuple[LanguageTraits, ...], reference: str) -> None:
    """By what authors say first, and by the code of the language where nothing else tells; order never counts."""
    for order in (texts, texts[::-1]):
        (link,) = links(order)
        assert link.reference.language == reference
        assert [text.language for text in link.texts] == sorted(text.language for text in texts)


def test_a_chain_of_translations_is_followed_for_revisions_alone() -> None:
    """Structure is compared with the reference; what is out of date, with the text that was translated."""
    (link,) = links((_text("de", of="fr"), _text("fr", of="en"), _text("en")))
    found = {pair.text.language: (pair.reference.language, pair.source.language) for pair in link.pairs}
    assert found == {"de": ("en", "fr"), "fr": ("en", "en")}


def test_a_second_text_of_one_language_does_not_count() -> None:
    """Two parts of one name and language are told elsewhere; the first is the one that is compared."""
    first, second = _text("de"), _text("de", mapped=True)
    (link,) = links((first, second, _text("fr")))
    assert link.texts[0] is first


def test_each_identifier_is_a_link_in_the_order_of_the_course() -> None:
    """Texts of other questions in between change nothing."""
    other = replace(_text("de"), identifier="a")
    assert [link.identifier for link in links((_text("de"), other, _text("fr")))] == ["rivers", "a"]
