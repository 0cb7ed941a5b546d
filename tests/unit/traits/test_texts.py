"""Texts are compared by what a reader reads."""

import pytest

from qtiexport.model import BlockQuote, Code, CodeBlock, Content, Image, Link, ListBlock, Paragraph, Text
from qtiexport.traits.texts import digest, marks, normal, packed, tokens, unpacked, verbatim


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Rhine.", "the  rhine"),
        ("“So”", '"so"'),
        ("1914–1918", "1914-1918"),
        ("Cafe\u0301", "café"),
        ("co\u00adoperate", "cooperate"),
        ("GROSS", "groß"),
        ("a\u00a0b", "a b"),
    ],
)
def test_typography_and_case_make_no_difference(one: str, other: str) -> None:
    """What a reader does not notice does not tell two texts apart."""
    assert normal(one) == normal(other)


@pytest.mark.parametrize(
    ("one", "other"), [("10²", "102"), ("a + b", "a - b"), ("C", "C#"), ("x > y", "x < y"), (".", "!")]
)
def test_signs_make_a_difference(one: str, other: str) -> None:
    """A sign within a text, or all of it, may be what is asked for."""
    assert normal(one) != normal(other)


def test_words_are_found_without_blanks_too() -> None:
    """Each character of a script that writes no blanks counts as a word."""
    assert tokens(normal("Der Rhein, 1.230 km: 河が")) == ["der", "rhein", "1", "230", "km", "河", "が"]


def test_a_word_has_the_same_number_in_every_process() -> None:
    """Numbers are no hashes of Python, which differ from run to run."""
    assert marks(["rhein"]) == [3951758884]
    assert unpacked(packed(marks(["a", "b"]))) == marks(["a", "b"])


def test_texts_are_kept_apart_in_a_digest() -> None:
    """Moving a word from one text to the next changes the digest."""
    assert digest("a", "b c") != digest("a b", "c")
    assert len(digest("a" * 100_000)) == 8


def test_program_text_and_addresses_are_taken_to_the_letter() -> None:
    """Code, links and images are gathered from every depth of a content."""
    line = Paragraph((Text("see "), Link("https://example.org/a", (Code("x"),)), Image("map.png", "a map")))
    found = verbatim(Content((ListBlock(False, ((line,), (CodeBlock("y = 1"),))), BlockQuote((CodeBlock("z"),)))))
    assert found == ("https://example.org/a", "x", "map.png", "y = 1", "z")


def test_a_hostile_text_takes_linear_time() -> None:
    """An endless run of combining marks is cut into pieces, since sorting it would take quadratic time."""
    assert len(normal("a" + "\u0301\u0327" * 200_000)) > 100_000
