"""The lists of the language files are whole, and a phrase is never missed by what is looked up before it."""

import pytest

from qtiexport import resources
from qtiexport.rules.items.lexicon import Phrases, compiled, lexicon

_LISTS = {
    "all_of_above",
    "none_of_above",
    "negations",
    "absolutes",
    "opinions",
    "positions",
    "answer_is",
    "placeholders",
}
_OWN = {"requests", "doubles", "articles"}
_CODES = [code for code in resources.languages() if "lint" in resources.language(code)]


@pytest.mark.parametrize("code", _CODES)
def test_a_language_has_every_list_and_no_other(code: str) -> None:
    keys = set(resources.language(code)["lint"])
    assert keys >= _LISTS
    assert keys - _LISTS <= _OWN
    assert lexicon(code) is not None


def test_german_english_and_french_have_all_lists() -> None:
    assert all(set(resources.language(code)["lint"]) >= _LISTS | {"requests", "doubles"} for code in ("de", "en", "fr"))


_PATTERNS = (
    ("all [of] the (above|foregoing) [answers]", ("all the above", "ALL OF THE FOREGOING answers")),
    ("kein*", ("keinerlei", "Kein")),
    ("(n'est|ne) point", ("ce n’est point", "il ne dort? ne point")),
    ("[the] (a|bb) (ccc|dddd)", ("a ccc", "the bb dddd")),
    ("x (i|ii)", ("x ii",)),
)


_CASES = [(pattern, text) for pattern, texts in _PATTERNS for text in texts]


@pytest.mark.parametrize(("pattern", "text"), _CASES)
def test_a_text_that_holds_a_phrase_is_never_passed_over(pattern: str, text: str) -> None:
    phrases: Phrases = compiled({"lint": {"positions": [pattern]}}).positions
    assert phrases.pattern.search(text)
    assert phrases.find(text)


def test_no_phrase_is_in_a_text_without_its_letters() -> None:
    phrases = compiled({"lint": {"positions": ["see (above|below)"]}}).positions
    assert phrases.needles == ("above", "below")
    assert not phrases.near("see the sea")
    assert not compiled({"lint": {}}).positions.find("anything")
