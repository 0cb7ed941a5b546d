"""Items that their authors wrote in QTI: what is known of them, and what they must say."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtiexport.model import Kind, Question, kind
from qtiexport.readers import rawitem
from qtiexport.readers.contract import Aside, Defaults, Reading, Source
from tests import raw_items

ENGLISH = 'xml:lang="en"'


def read(text: str, language: str | None = None, pinned: str | None = None, default: str | None = None) -> Reading:
    source = Source("waves.qti.xml", text, "waves", language, pinned, "bank.toml")
    return rawitem.read(source, Defaults(language=default))


def codes(reading: Reading) -> list[str]:
    return [each.code for each in reading.diagnostics]


def test_an_item_is_a_question_that_nobody_looks_into() -> None:
    reading = read(raw_items.item(more=ENGLISH))
    (question,) = reading.parts
    assert isinstance(question, Question)
    assert (question.identifier, question.title, question.language) == ("waves", "A wave", "en")
    assert (question.points, kind(question), reading.diagnostics) == (Fraction(2), Kind.RAW, ())


def test_an_item_that_counts_nothing_is_worth_a_point_in_lists() -> None:
    (question,) = read(raw_items.item(outcomes="", more=ENGLISH)).parts
    assert isinstance(question, Question)
    assert question.points == 1


@pytest.mark.parametrize(
    ("known", "said", "expected"),
    [(("de", None), "", "de"), ((None, "fr"), "", "fr"), ((None, "fr"), "en", "en"), (("en", "fr"), "en", "en")],
)
def test_the_language_is_that_of_the_name_or_its_own(
    known: tuple[str | None, str | None], said: str, expected: str
) -> None:
    more = f'xml:lang="{said}"' if said else ""
    (question,) = read(raw_items.item(more=more), known[0], default=known[1]).parts
    assert question.language == expected


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("", 1, "the document"),
        ("<a>", 1, "a"),
        ("<a/>", 1, "begins with “a” in no namespace"),
        ("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>", 0, "document type declaration"),
        (raw_items.item().replace("v2p1", "v2p2"), 2, "imsqti_v2p2"),
        (raw_items.item().replace("UTF-8", "ISO-8859-1"), 1, "calls itself ISO-8859-1"),
        (raw_items.item(outcomes=raw_items.SCORE, more=ENGLISH), 2, "SCORE and no MAXSCORE"),
        (raw_items.item(outcomes=raw_items.worth("0"), more=ENGLISH), 2, "“0”, which is no number of points"),
        (raw_items.item(outcomes=raw_items.worth("1.234"), more=ENGLISH), 2, "“1.234”"),
    ],
)
def test_what_is_no_item_or_has_no_points_is_src065(text: str, line: int, said: str) -> None:
    reading = read(text)
    assert codes(reading) == ["SRC065"]
    assert reading.parts == ()
    assert said in reading.diagnostics[0].message
    assert reading.diagnostics[0].location.line == line or not text


def test_what_speaks_against_an_item_is_told() -> None:
    assert codes(read(raw_items.item())) == ["SRC004"]
    assert codes(read(raw_items.item(more='xml:lang="12"'))) == ["SRC004"]
    assert codes(read(raw_items.item(more=ENGLISH), "de")) == ["SRC004"]
    assert codes(read(raw_items.item(more=ENGLISH), pinned="article")) == ["SRC002"]


def test_another_name_than_the_files_is_told_and_kept() -> None:
    reading = read(raw_items.item("Q17", more=ENGLISH))
    assert codes(reading) == ["SRC066"]
    assert [part.identifier for part in reading.parts] == ["waves"]


def test_an_explanation_in_a_file_of_its_own_has_no_place() -> None:
    aside = Aside("waves.explanation.md", "So.")
    source = Source("waves.qti.xml", raw_items.item(more=ENGLISH), "waves", aside=aside)
    (diagnostic,) = rawitem.read(source, Defaults()).diagnostics
    assert (diagnostic.code, diagnostic.location.path) == ("EXP001", "waves.explanation.md")


@given(st.text(), st.text())
def test_any_text_is_read_or_refused(outcomes: str, more: str) -> None:
    """No text ends the run; what is handed on has no error."""
    for text in (outcomes, raw_items.item(outcomes=outcomes, more=more)):
        reading = read(text, "en")
        assert bool(reading.parts) is not any(each.severity == "error" for each in reading.diagnostics)
