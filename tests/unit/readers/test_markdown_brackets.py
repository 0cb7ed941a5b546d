"""Answers in brackets: what each form is read as, told by readable examples in tests/fixtures/readers."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from qtiexport import resources
from qtiexport.diagnostics import Severity
from qtiexport.markup import words
from qtiexport.model import texts
from tests.unit.readers.described import cases, read, told


@pytest.mark.parametrize(("title", "source", "expected"), list(cases("brackets.md")))
def test_a_form_without_a_mistake_is_read_whole(title: str, source: str, expected: str) -> None:
    """Each example is read as the fixture tells, without a message."""
    reading = read(source)
    assert told(reading) == expected, title
    assert all(account.part for account in reading.accounts)


@pytest.mark.parametrize(("title", "source", "expected"), list(cases("brackets-errors.md")))
def test_a_mistake_in_a_form_is_told_with_its_place_and_repair(title: str, source: str, expected: str) -> None:
    """Each mistake gives exactly the messages of the fixture, the words that they underline included."""
    assert told(read(source)) == expected, title


@pytest.mark.parametrize("code", resources.languages())
def test_the_headings_for_markers_are_known_in_every_language(code: str) -> None:
    """A question borrows the words of any language that is known."""
    known = resources.language(code)["canonical"]
    for answer in known["model_answer"]:
        for rubric in known["rubric"]:
            reading = read(f"Why?\n\n[[___]]\n\n## {answer}\nBecause.\n\n## {rubric}\nSo.", code)
            (part,) = reading.parts
            assert reading.diagnostics == ()
            assert [words(text) for text in texts(part)] == ["Why?", "Because.", "So."]


@pytest.mark.parametrize(
    ("language", "point", "comma"),
    [("en", True, False), ("he", True, False), ("de", True, True), ("de-CH", True, True), ("es-MX", True, True),
     ("en-ZA", True, True), ("pt-BR", True, True)],
)  # fmt: skip
def test_authors_write_the_decimal_sign_of_their_language(language: str, point: bool, comma: bool) -> None:
    """A comma is refused only where region and language both write a point."""
    taken = [not read(f"How much?\n\n[[= {number}]]", language).diagnostics for number in ("9.81", "9,81")]
    assert taken == [point, comma]


_PIECES = st.sampled_from(
    ["[[", "]]", "[", "]", "|", "\\|", "\\", "#", "=", "==", "*", "_", "(", ")", "+-", "%", "..", ";", ",", "`", "$"]
)
_WORDS = st.sampled_from(
    ["a", "Rhine", "9.81", "1,5", "slider: ", "upload: pdf", "step 5", "___", " ", "\n", "- ", "| "]
)
_MIXED = st.lists(_PIECES | _WORDS | st.text(max_size=3), max_size=14).map("".join)
_FORBIDDEN = set(map(chr, [*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF]))


@given(_MIXED.filter(lambda text: not _FORBIDDEN & set(text)))
@example("[[a](b)]] [[c]]")
@example("![[[a]]](b.png)\n[[c]]")
@example("- [[a\n  b]]")
@example("==a==b==c== [[==]]")
def test_any_text_with_brackets_is_read_or_told_about(text: str) -> None:
    """Nothing between brackets ends in an exception, and a question is made only of what is free of errors."""
    reading = read(f"Fill in.\n\n{text}", "de")
    errors = [found for found in reading.diagnostics if found.severity is Severity.ERROR]
    assert bool(errors) != bool(reading.parts)
    assert all(found.location.line <= text.count("\n") + 3 and found.help for found in reading.diagnostics)


_WORD = st.text("abcXYZéß ’-漢", min_size=1, max_size=8).map(lambda word: f"x{' '.join(word.split())}y")


@given(st.lists(_WORD, min_size=2, max_size=6), st.sampled_from(["[[#{}]]", "[[{}]]", "[[({})|wrong]]", "==*{}*=="]))
def test_the_words_around_and_within_forms_are_kept(pieces: list[str], form: str) -> None:
    """Every word that an author writes stands in the question, in the text or in its interaction."""
    written = " ".join(piece if place % 2 else form.format(piece) for place, piece in enumerate(pieces))
    front = "lang: en\ndistractors: [other]" if "#" in form else "lang: en"
    wrong = " ==wrong==" if "==" in form else ""
    reading = read(f"---\n{front}\n---\nWhich?\n\n{written} end.{wrong}")
    assert [found.code for found in reading.diagnostics if found.severity is Severity.ERROR] == []
    (part,) = reading.parts
    said = repr(part)
    assert all(repr(piece)[1:-1] in said for piece in pieces)
