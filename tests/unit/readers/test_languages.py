"""Each of the twelve languages, read through: number to choose, key, explanation, and what only looks like them."""

import itertools
import tomllib
import unicodedata
from pathlib import Path
from typing import Any, Literal

import pytest

from qtiexport import resources
from qtiexport.model import Article, ChoiceForm, Question, choice_interaction
from qtiexport.readers.contract import Reading
from qtiexport.readers.plain import phrases
from qtiexport.readers.plain.lines import passage, split
from qtiexport.readers.plain.vocabulary import vocabularies
from tests.unit.readers.plain_reading import choices, codes, key, question, reading, shown, words

TABLE = Path(__file__).resolve().parents[2] / "fixtures" / "languages" / "questions.toml"
PARTS: dict[str, dict[str, Any]] = tomllib.loads(TABLE.read_text(encoding="utf-8"))
LANGUAGES = tuple(PARTS)
SEPARATORS = {"fr": " : ", "ja": "：", "zh": "："}


def each(name: str) -> list[tuple[str, Any]]:
    """The entries of one list of every language, with the language."""
    return [(language, entry) for language, parts in PARTS.items() for entry in parts[name]]


def bold(language: str, bullet: str, asked: str = "", marker: str = "") -> str:
    """The question with its key in bold."""
    parts = PARTS[language]
    options = "\n".join(f"{bullet}{option}" for option in parts["options"])
    because = parts["because"].format(*parts["options"])
    return f"{parts['stem']} {asked or parts['phrases'][0][0]}\n{options}\n{marker or parts['markers'][0]}\n{because}"


def analysed(language: str, right: str, wrong: str) -> str:
    """The question with an analysis of its options."""
    parts = PARTS[language]
    options = parts["options"]
    lines = [f"- {option}{SEPARATORS.get(language, ': ')}{parts['prose']}" for option in options]
    head = "\n".join([f"{parts['stem']} {parts['phrases'][0][0]}", *(f"- {option}" for option in options)])
    return "\n".join([head, parts["markers"][0], right, *lines[:2], wrong, *lines[2:]])


def told(found: Reading) -> tuple[str, str]:
    """The language of the only part, and its key."""
    (part,) = found.parts
    assert isinstance(part, Question), shown(found)
    return part.language, key(part)


def test_the_table_has_every_language() -> None:
    assert sorted(LANGUAGES) == [code for code in resources.languages() if "plain" in resources.language(code)]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("bullet", ["- ", "1. ", ""])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_key_in_bold(language: str, bullet: str, form: Literal["NFC", "NFD"]) -> None:
    """Language, number, options and key are found by the text's own words, with and without bullets, in both forms."""
    text = unicodedata.normalize(form, bold(language, bullet))
    part = question(text)
    assert (part.language, choice_interaction(part).max_choices, key(part)) == (language, 2, "A, B")
    assert choice_interaction(part).form is ChoiceForm.MULTIPLE
    assert [words(one.content) for one in choices(part)] == [
        unicodedata.normalize(form, option) for option in PARTS[language]["options"]
    ]
    assert part.explanation is not None
    assert not part.title.endswith(PARTS[language]["phrases"][0][0])


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_key_in_analysed_lists(language: str, place: int) -> None:
    """Both headings are known, inflected too, and each option gets its rationale."""
    parts = PARTS[language]
    part = question(analysed(language, parts["rights"][place], parts["wrongs"][place]))
    assert (part.language, key(part)) == (language, "A, B")
    assert [words(one.rationale) for one in choices(part)] == [parts["prose"]] * 4


@pytest.mark.parametrize(("language", "phrase"), each("phrases"))
def test_a_number_to_choose(language: str, phrase: tuple[str, int]) -> None:
    """A phrase states its number and its language, whatever its capitals, digits and accents."""
    text, number = phrase
    found = phrases.numbers(passage(split(text)), vocabularies())
    assert {(one.language, one.number) for one in found} >= {(language, number)}
    assert {one.number for one in found} == {number}
    (sign, *_) = phrases.signs(found)
    assert language in sign.languages


@pytest.mark.parametrize(("language", "asked"), each("open"))
def test_all_that_apply(language: str, asked: str) -> None:
    """A question may leave the number to the learner, in the words of every language."""
    part = question(bold(language, "- ", asked))
    assert (part.language, key(part), choice_interaction(part).max_choices) == (language, "A, B", 0)


@pytest.mark.parametrize(("language", "marker"), each("markers"))
def test_a_marker_begins_the_explanation(language: str, marker: str) -> None:
    """The word of a marker counts in capitals, in bold, as a heading, with blanks before its colon."""
    found = reading(bold(language, "- ", marker=marker))
    assert found.diagnostics == (), shown(found)
    assert told(found) == (language, "A, B")
    (line,) = split(marker)
    begun = phrases.marker(line, vocabularies())
    assert begun is not None
    assert language in begun.languages


@pytest.mark.parametrize("language", LANGUAGES)
def test_marker_words_in_prose_are_none(language: str) -> None:
    """A marker needs a colon or the end of its line, so that a text about such things stays an article."""
    parts = PARTS[language]
    (part,) = reading(f"{parts['stem'][:-1]}.\n\n{parts['prose']}", language=language).parts
    assert isinstance(part, Article)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_misspelt_heading_never_turns_the_key(language: str) -> None:
    """A heading of wrong options that is not known is an error, and does not make them right."""
    parts = PARTS[language]
    found = reading(analysed(language, parts["rights"][0], "Xyz"))
    assert codes(found) == ["KEY007"]
    assert found.parts == ()


@pytest.mark.parametrize(("one", "other"), list(itertools.pairwise((*LANGUAGES, LANGUAGES[0]))))
def test_phrases_of_two_languages_are_no_guess(one: str, other: str) -> None:
    """Where two languages ask for a number, neither is taken: SRC004."""
    first, second = (PARTS[language]["phrases"][0][0] for language in (one, other))
    found = reading(f"1 + 1 = ? {first}\n{second}\n- [x] 2\n- [x] 3\n- [ ] 4")
    assert codes(found) == ["SRC004"]
    assert one in found.diagnostics[0].message
    assert other in found.diagnostics[0].message


@pytest.mark.parametrize(("one", "other"), list(itertools.permutations(LANGUAGES, 2)))
def test_a_marker_of_another_language_makes_no_article(one: str, other: str) -> None:
    """With the marker of any known language a text is a question, or has an error: never a silent article."""
    options = "\n".join(f"- {option}" for option in PARTS[one]["options"])
    for marker in PARTS[other]["markers"][:2]:
        found = reading(f"{PARTS[one]['stem']}\n{options}\n{marker}\n{PARTS[one]['prose']}")
        assert not any(isinstance(part, Article) for part in found.parts)
        assert found.parts or found.diagnostics


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("Marque 2 alternativas", {"es", "pt"}),
        ("Marque 2 alternativas corretas", {"es", "pt"}),
        ("Seleccione 2 respuestas", {"es"}),
        ("Selecione 2 respostas", {"pt"}),
    ],
)
def test_words_that_two_languages_share(text: str, languages: set[str]) -> None:
    """A phrase of two languages tells that it is one of these; what else stands there decides."""
    (sign,) = phrases.signs(phrases.numbers(passage(split(text)), vocabularies()))
    assert sign.languages == languages


@pytest.mark.parametrize(
    "text",
    [
        "日本の首都はどこですか。一つ選びなさい。\n1. 東京\n2. 大阪\n【解説】\n正解は**東京**です。",
        "日本の首都はどこですか。\n- 東京\n- 大阪\n解説：正解は__東京__です。",
        "法国的首都是哪里？请选择一项。\nA. 巴黎\nB. 里昂\n解析：答案是**巴黎**，不是里昂。",
    ],
)
def test_bold_words_between_others_without_blanks(text: str) -> None:
    """Where words are not parted by blanks, bold ones stand right among the others."""
    assert key(question(text)) == "A"


def test_a_shared_word_is_settled_by_the_text() -> None:
    """“Motivering” is Dutch and Swedish: the words around it tell which, and nothing else is an error."""
    options = "\n- [x] A1\n- [ ] B2\nMotivering:\nC3"
    assert told(reading(f"Wat is de oorzaak van deze golf en waarom is het zo?{options}"))[0] == "nl"
    assert told(reading(f"Vad är det som gör att vågen inte är här och varför?{options}"))[0] == "sv"
    found = reading(f"1 + 1 = ?{options}")
    assert codes(found) == ["SRC004"]
    assert "nl and sv alike" in found.diagnostics[0].message


@pytest.mark.parametrize(
    "text", ["第一選択薬はどれか", "选择一个好的方法很重要", "La marca dos siglos", "Die beiden wählen Sie gern"]
)
def test_words_like_a_number_to_choose(text: str) -> None:
    """What only resembles a phrase asks for nothing."""
    assert phrases.numbers(passage(split(text)), vocabularies()) == ()
