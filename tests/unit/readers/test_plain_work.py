"""Hostile and odd texts: no traceback, places within the file, nothing lost, and work in proportion to the size."""

import re
import sys
import unicodedata
from collections import Counter
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qtiexport.model import Article, Question, choice_interaction
from tests.unit.readers.plain_reading import reading, words

QUESTION = "Was wächst? Wählen Sie zwei aus.\n- Moos am Stein\n- Algen\n- Farne\n"
EXPLAINED = f"{QUESTION}Erläuterung\nRichtige Antworten\n"

# Pieces of which the plain form is made, in any order.
PIECES = st.sampled_from(
    [
        *QUESTION.split("\n"),
        *("Erläuterung: Richtige Antworten", "Falsche Antworten", "- Moos am Stein : gut", "**Algen**", "---", "id: x"),
        *(
            "[x] a",
            "  - b",
            "\t",
            "\u00a0",
            "\u2028",
            "**",
            "__",
            "- ",
            "1. ",
            "a) ",
            ":",
            "?",
            "\u0301",
            "\ud7af",
            "\x85",
        ),
        *("Explication", "Choisissez deux réponses.", "Select all that apply.", "Erla\u0308uterung", "Erläuterung"),
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(PIECES, st.sampled_from(["\n", " ", "\n\n", ""])), max_size=14))
def test_any_text_gives_a_reading(pieces: list[tuple[str, str]]) -> None:
    """Any text is read the same way twice; each message has a help and points into the text."""
    text = "".join(piece + end for piece, end in pieces)
    found = reading(text)
    assert found == reading(text)
    lines = text.split("\n")
    for one in found.diagnostics:
        assert one.help
        assert one.location.line <= len(lines)
        assert not one.location.line or one.location.column - 1 <= len(lines[one.location.line - 1])
        for evidence in one.evidence:
            assert evidence.text == lines[evidence.line - 1]
            assert 0 <= evidence.column - 1 <= evidence.column - 1 + evidence.length <= len(evidence.text)
    assert found.accounts or [one.code for one in found.diagnostics] == ["SRC001"]
    if not found.diagnostics:
        assert all(account.part for account in found.accounts)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(PIECES, st.sampled_from(["\n", " ", "\n\n"])), max_size=14))
def test_no_word_is_lost(pieces: list[tuple[str, str]]) -> None:
    """What is read has all letters of the text, but for the marker word, ids and the lines of hyphens."""
    text = "".join(piece + end for piece, end in pieces)
    found = reading(text, default="de")
    shown = []
    for part in found.parts:
        if isinstance(part, Article):
            shown.append(words(part.content))
        if isinstance(part, Question):
            interaction = choice_interaction(part)
            shown += [words(part.body), *(words(one.content) for one in interaction.choices), words(part.explanation)]
    if len(found.parts) == len(found.accounts):
        dropped = letters(text) - letters(" ".join(shown))
        assert (
            not dropped - letters("ErläuterungExplication" * len(found.parts)) - letters("idxX" * (text.count("x") + 1))
        )


def letters(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W\d_]", unicodedata.normalize("NFC", text)))


HOSTILE = {
    "one word": "a" * 1_000_000,
    "one sentence": "Wort " * 200_000,
    "phrases": "Wählen Sie zwei aus. " * 50_000,
    "decomposed phrases": "Wa\u0308hlen Sie zwei aus. " * 45_000,
    "half phrases": "wählen sie bitte genau " * 45_000,
    "questions": "Was? " * 200_000,
    "digits": "1 " * 500_000,
    "blanks": "a" + " " * 1_000_000 + "b",
    "no-break blanks": "a" + "\u00a0" * 1_000_000 + "b",
    "stars": f"{QUESTION}Erläuterung: " + "**a " * 250_000,
    "bold": f"{QUESTION}Erläuterung: " + "**a** " * 160_000,
    "underscores": f"{QUESTION}Erläuterung: " + "__a " * 250_000,
    "backticks": f"{QUESTION}Erläuterung: " + "`a " * 330_000,
    "separators": f"{EXPLAINED}- " + "a : " * 250_000,
    "a long option with separators": "Was?\n- {0}x\n- b\nErläuterung:\nRichtige Antworten\n- {0}x : gut".format(
        "a : " * 100_000
    ),
    "sentences before a colon": f"{EXPLAINED}{'Satz. ' * 160_000}so:\n- Algen : gut\n- Farne : gut",
    "hyphens": "- " * 500_000,
    "line separators": "a\u2028" * 500_000,
}


@pytest.mark.timeout(60)
@pytest.mark.parametrize("name", HOSTILE)
def test_a_line_of_a_million_characters(name: str) -> None:
    """A long line is read at all: quadratic time would take hours (about a second each on a slow machine)."""
    assert reading(HOSTILE[name]).accounts


MANY = {
    "options": ("Was?\n", "- o{0}\n"),
    "equal options": ("Was?\n", "- o\n"),
    "options without bullets": ("Wählen Sie zwei aus.\n", "o{0}\n"),
    "strays": (QUESTION, "- o{0}\nstray\n"),
    "continuations": ("Was?\n- a\n", " x\n"),
    "questions": ("", "Was? Wählen Sie eine aus.\n- a\n- b\nLösung: **a**\n---\n"),
    "rules": ("", "---\n"),
    "blank lines": ("a", "\n \n"),
    "paragraphs": ("", "Das ist der Absatz.\n\n"),
    "markers": (QUESTION, "Erläuterung:\n"),
    "headings": (EXPLAINED, "Richtige Antworten\n"),
    "analysed bullets": (EXPLAINED, "- Algen : gut\n"),
    "unknown bullets": (EXPLAINED, "- Mond{0} : gut\n"),
    "bullets and text": (EXPLAINED, "- Algen : gut\nund\n"),
    "bullets, gaps and text": (EXPLAINED, "- Algen : gut\n\n\n\nund\n"),
    "nested": (EXPLAINED, "- a\n  - b\n    - c\n"),
    "bold lines": (f"{QUESTION}Erläuterung\n", "**Algen** **Mond{0}**\n"),
    "question lines": ("", "Was wächst denn hier?\n- a\n- b\n"),
    "boxes": ("Was?\n", "[x] a{0}\n"),
}


@pytest.mark.parametrize("name", MANY)
def test_work_grows_with_the_size(name: str) -> None:
    """Four times the lines take about four times the calls, never sixteen."""
    start, line = MANY[name]
    small, large = (start + "".join(line.format(n) for n in range(size)) for size in (100, 400))
    reading(small)
    assert calls(large) < 5 * calls(small)


def calls(text: str) -> int:
    """How many calls, also of built-in functions, a reading takes."""
    count = 0

    def counting(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counting)
    try:
        reading(text)
    finally:
        sys.setprofile(None)
    return count


def test_lists_within_lists_are_bounded() -> None:
    """Bullets ever further in are read down to a bounded depth, and all of them are kept."""
    bullets = "".join(f"{'  ' * depth}- x{depth}\n" for depth in range(200))
    (part,) = reading(f"Die Liste ist das, was für den Leser von Nutzen ist:\n{bullets}", default="de").parts
    assert isinstance(part, Article)
    shown = words(part.content)
    assert all(f"x{depth}" in shown for depth in range(200))
