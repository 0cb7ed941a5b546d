"""What both readers warn of: a number in the question that the key does not have, a language that the words deny."""

import pytest

from qtiexport.readers import READERS
from qtiexport.readers.contract import Defaults, Reading, Source

_GERMAN = "Was ist die Ursache und wie wird sie mit dem Wind zu einer Welle?"


def _read(ending: str, stem: str, options: tuple[str, ...], right: int, language: str, word: str) -> Reading:
    """A question of which the first options are right, in either form."""
    boxes = "\n".join(f"- [{'x' if place < right else ' '}] {text}" for place, text in enumerate(options))
    marker = f"{word}:" if ending == ".txt" else f"## {word}"
    text = f"{stem}\n\n{boxes}\n\n{marker}\nIt is so."
    source = Source(f"q{ending}", text, "q", language, pinned_by="the file name")
    return READERS[ending].read(source, Defaults())


@pytest.mark.parametrize("ending", [".txt", ".md"])
@pytest.mark.parametrize(
    ("stem", "options", "right", "warned"),
    [
        ("Which two planets have rings?", ("Saturn", "Uranus", "Mars"), 1, True),
        ("Which two planets have rings?", ("Saturn", "Uranus", "Mars"), 2, False),
        ("Which three planets have rings?", ("Saturn", "Uranus", "Mars", "Venus"), 2, True),
        ("Which two planets have rings? Choose all that apply.", ("Saturn", "Uranus", "Mars"), 1, True),
        ("Which two planets have rings? Choose one answer.", ("Saturn", "Uranus", "Mars"), 1, None),
        ("Which one has rings?", ("Saturn", "Uranus", "Mars"), 2, False),
        ("Which five planets have rings?", ("Saturn", "Uranus", "Mars"), 1, False),
        ("Which two-stroke engine is this?", ("A", "B", "C"), 1, False),
        ("Which two planets have rings?", ("Saturn and Uranus", "Mars and Venus"), 1, False),
    ],
)
def test_a_number_in_the_question(
    ending: str, stem: str, options: tuple[str, ...], right: int, warned: bool | None
) -> None:
    """KEY106 where the question's own number differs from the key and none is stated to choose; None: KEY004 tells."""
    found = _read(ending, stem, options, right, "en", "Explanation").diagnostics
    codes = [each.code for each in found]
    assert ("KEY106" in codes) is bool(warned)
    assert codes in ([], ["KEY106"]) or warned is None
    for each in found:
        if each.code == "KEY106":
            shown = each.evidence[0]
            assert shown.text[shown.column - 1 :][: shown.length].startswith("Which")


@pytest.mark.parametrize("ending", [".txt", ".md"])
@pytest.mark.parametrize(
    ("stem", "language", "word", "warned"),
    [
        (_GERMAN, "fr", "Erläuterung", True),
        (_GERMAN, "es-MX", "Erläuterung", True),
        (_GERMAN, "fi-FI", "Erläuterung", True),
        (_GERMAN, "de-CH", "Erläuterung", False),
        (_GERMAN, "fr", "Explication", False),
        ("Welle?", "fr", "Erläuterung", False),
    ],
)
def test_a_pinned_language_that_the_words_deny(ending: str, stem: str, language: str, word: str, warned: bool) -> None:
    """SRC016 where marker words and function words agree on another language; a borrowed word alone denies nothing."""
    reading = _read(ending, stem, ("Wind", "Mond"), 1, language, word)
    found = [each for each in reading.diagnostics if each.code == "SRC016"]
    known = language != "fi-FI" or ending == ".md"
    assert bool(found) is (warned and known)
    if found:
        assert found[0].message.startswith(f"the file name says that the language is “{language}”, but “")
        assert [part.language for part in reading.parts] == [language]
