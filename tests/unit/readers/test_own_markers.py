"""Marker words of a user's own: beside those of a language file, and for a language that has none."""

import pytest

from qtiexport.markers import Markers
from qtiexport.model import Article, Question, choice_interaction
from qtiexport.readers import READERS
from qtiexport.readers.contract import Defaults, Reading, Source
from qtiexport.readers.plain import phrases
from qtiexport.readers.plain.lines import passage, split
from qtiexport.readers.plain.vocabulary import vocabularies
from tests.unit.readers.plain_reading import codes, key

DANISH: Markers = (
    (
        "da",
        (
            ("choose", ("vælg N svar",)),
            ("all", ("vælg alle rigtige",)),
            ("explanation", ("forklaring[er]",)),
            ("right", ("rigtige svar",)),
            ("wrong", ("forkerte svar",)),
        ),
    ),
)
GERMAN: Markers = (("de-AT", (("explanation", ("merke", "zur lösung")), ("choose", ("nimm N",)))),)
PLAIN = (
    "Hvad er rødt?{asked}\n- Rose\n- Tomat\n- Græs\nForklaringer:\n"
    "Rigtige svar\n- Rose: ja\n- Tomat: ja\nForkerte svar\n- Græs: nej"
)


def read(text: str, markers: Markers, ending: str = ".txt", language: str | None = None, told: str = "") -> Reading:
    return READERS[ending].read(Source(f"q{ending}", text, "q", language), Defaults(told or None, markers=markers))


def only(found: Reading) -> Question:
    assert found.diagnostics == ()
    (part,) = found.parts
    assert isinstance(part, Question)
    return part


@pytest.mark.parametrize(("asked", "limit"), [(" Vælg 2 svar.", 2), (" Vælg alle rigtige!", 0), ("", 0)])
def test_a_language_can_be_made_of_markers_alone(asked: str, limit: int) -> None:
    """Without a language file the user's own words tell the language, the number, the explanation and the key."""
    part = only(read(PLAIN.format(asked=asked), DANISH))
    assert (part.language, key(part), choice_interaction(part).max_choices) == ("da", "A, B", limit)


def test_an_unknown_language_is_an_error() -> None:
    """Without the markers the same text is not guessed at: SRC004 where the language is said, no question else."""
    ticked = PLAIN.format(asked="").replace("- Rose\n", "- [x] Rose\n")
    assert "SRC004" in codes(read(ticked, (), language="da"))
    assert read(PLAIN.format(asked=""), ()).parts == ()


def test_markers_stand_beside_those_of_the_language_file() -> None:
    """A user's word is one more word; those of “de-AT” hold for all German."""
    for marker in ("Merke:", "Zur Lösung", "Erläuterung:"):
        part = only(read(f"Was wächst? Nimm zwei.\n- Moos\n- Stein\n- Farn\n{marker}\n**Moos** und **Farn**", GERMAN))
        assert (part.language, key(part)) == ("de", "A, C")


def test_a_heading_of_the_markdown_form_may_be_a_users_word() -> None:
    """In Markdown the user's words begin an explanation too, and tell the language."""
    text = "Was wächst?\n\n- [x] Moos\n- [ ] Stein\n\n## Merke\n\nEs lebt."
    assert only(read(text, GERMAN, ".md")).explanation is not None
    assert only(read(text, GERMAN, ".md")).language == "de"
    assert read(text, (), ".md").parts == ()
    danish = "Hvad er rødt?\n\n- [x] Rose\n- [ ] Græs\n\n## Forklaring\n\nSådan er det."
    assert only(read(danish, DANISH, ".md")).language == "da"


def test_a_users_word_in_prose_begins_nothing() -> None:
    """Like any marker it needs a colon or the end of its line."""
    (part,) = read("Merke dir das.\n\nMerke auch jenes: es ist so und nicht anders.", GERMAN, told="de").parts
    assert isinstance(part, Article)


@pytest.mark.parametrize(
    ("word", "line"),
    [
        ("l’avis", "L'avis:"),
        ("l'avis", "L’AVIS :"),
        ("h2o", "H2O:"),
        ("2e avis", "**2e avis:**"),
        ("व्याख्या", "व्याख्या:"),
        ("ΛΎΣΗ", "## λύση"),
        ("mot‑clé", "Mot-cle\u0301"),
    ],
)
def test_words_with_other_signs_than_letters(word: str, line: str) -> None:
    """Apostrophes, hyphens, digits, accents and any script: a word is found however it is set."""
    markers: Markers = (("xx", (("explanation", (word,)),)),)
    part = only(read(f"1 + 1 = ?\n- [x] 2\n- [ ] 3\n{line}\n4", markers, language="xx"))
    assert part.explanation is not None


@pytest.mark.parametrize(
    ("pattern", "text"), [("co2 N", "CO2 2"), ("5e N", "5e 2"), ("q'un N", "Q’UN 2"), ("é* N", "Été 2")]
)
def test_phrases_with_other_signs_than_letters(pattern: str, text: str) -> None:
    """The same in running text."""
    markers: Markers = (("xx", (("choose", (pattern,)),)),)
    part = only(read(f"1 + 1 = ? {text}\n- [x] 2\n- [x] 3\n- [ ] 4", markers, language="xx"))
    assert choice_interaction(part).max_choices == 2


def test_short_words_of_two_languages() -> None:
    """A short word that goes on in one language and ends in another is found in both."""
    markers: Markers = (("xx", (("choose", ("un N",)),)), ("yy", (("choose", ("un* N",)),)))
    known = [one for one in vocabularies(markers) if one.language in ("xx", "yy")]
    found = phrases.numbers(passage(split("Un 2, und 3")), known)
    assert [(one.language, one.number) for one in found] == [("xx", 2), ("yy", 2), ("yy", 3)]


def test_a_script_without_blanks() -> None:
    """In a language that is written without blanks a phrase is found within the text."""
    thai: Markers = (("th", (("choose", ("เลือกNข้อ",)), ("explanation", ("คำอธิบาย",)))),)
    part = only(read("ข้อใดถูก กรุณาเลือก2ข้อ\n- ก\n- ข\n- ค\nคำอธิบาย: **ก** **ข**", thai))
    assert (part.language, key(part)) == ("th", "A, B")


def test_vocabularies_are_made_once() -> None:
    """Equal markers give the same vocabularies: they are compiled for a run, not for a file."""
    again: Markers = (("da", tuple(DANISH[0][1])),)
    assert vocabularies(again) is vocabularies(DANISH)
    assert {one.language for one in vocabularies(DANISH)} == {one.language for one in vocabularies()} | {"da"}
