"""What both SCORM targets make alike."""

import json
import unicodedata
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtiexport.diagnostics import Location, Severity
from qtiexport.targets import Fidelity, Index, IndexEntry, SectionEntry, Settings, playing
from tests import makers

END = Settings()


def _index(title: str = "Rivers", question: bool = True) -> Index:
    entry = IndexEntry("rivers", "en", question, "R", 0, Fraction(1), 5, (), ("A", "B"), Location("a.md"))
    return Index("course-1", "1.0", title, "en", (SectionEntry("root", title),), (entry,))


def test_a_part_is_a_fragment() -> None:
    """A part becomes data for the player; it is no file of its own."""
    made = playing.made(makers.question(makers.interaction("+-")), END, "scorm12")
    assert (made.documents, made.fidelity, made.diagnostics) == ((), Fidelity.EXACT, ())
    assert made.fragment is not None
    assert json.loads(made.fragment.content)["id"] == "rivers"


@pytest.mark.parametrize(("count", "fidelity"), [(36, Fidelity.EXACT), (37, Fidelity.LEFT_OUT)])
def test_more_choices_than_keys_are_refused(count: int, fidelity: Fidelity) -> None:
    """Beyond 36 choices SCORM has no identifiers of one character: an error at the question, nothing cut."""
    made = playing.made(makers.question(makers.interaction("+" * count)), END, "scorm2004")
    assert made.fidelity is fidelity
    assert [(d.code, d.severity, d.location.path) for d in made.diagnostics] == (
        [("PRF003", Severity.ERROR, "rivers.md")] if count > 36 else []
    )
    assert (made.fragment is None) is (count > 36)


def test_a_language_without_texts_is_told_once() -> None:
    """The player speaks English where it has no texts; equal notes are one, however many questions and targets."""
    notes = {
        note
        for name in ("a", "b")
        for target in ("scorm12", "scorm2004", "scorm2004-4")
        for note in playing.made(makers.article(name, language="fi"), END, target).diagnostics
    }
    (note,) = notes
    assert (note.code, note.severity) == ("PRF001", Severity.INFO)
    assert "“fi”" in note.message
    assert note.location > Location("source/a.md")


@pytest.mark.parametrize("question", [True, False])
def test_reading_alone_has_no_pass_mark(question: bool) -> None:
    """A course without a question can be neither passed nor failed."""
    part = makers.question(makers.interaction("+-")) if question else makers.article("rivers")
    fragment = playing.made(part, END, "scorm12").fragment
    assert fragment is not None
    files = {
        d.path: d.content
        for d in playing.player(_index(question=question), [fragment.content], Settings(pass_mark=Fraction(60)))
    }
    course = json.loads(files["course.js"].split(b" = ", 1)[1].rstrip(b";\n"))
    assert (course["pass"] is not None) is question


@given(st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=400))
def test_titles_are_at_most_200_characters(title: str) -> None:
    """The manifest's title is never longer than ADL allows and never empty; what is cut says so."""
    cut, whole = playing.title(_index(title)), unicodedata.normalize("NFC", title)
    assert 0 < len(cut) <= 200
    assert cut == whole or (cut.endswith("…") and whole.startswith(cut[:-1]))


def test_a_long_title_ends_at_a_word() -> None:
    """A title is cut between words, unless its first word is too long itself."""
    assert playing.title(_index("water " * 40)) == ("water " * 33).strip() + "…"
    assert playing.title(_index("w" * 300)) == "w" * 199 + "…"
