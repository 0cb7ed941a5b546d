"""The language of running text by its function words: how often it is told, and that it is hardly ever told wrongly."""

import re
from collections import Counter
from pathlib import Path

import pytest

from qtiexport.readers.guess import guess_language
from qtiexport.readers.plain.counting import counts
from qtiexport.readers.plain.vocabulary import vocabularies

ROOT = Path(__file__).resolve().parents[3]
PARAGRAPHS = ROOT / "tests" / "fixtures" / "languages" / "paragraphs.txt"
PAGE = ROOT / "docs" / "source-format.md"
#: Languages without blanks between words: their texts are measured in characters.
UNSPACED = ("ja", "zh")


def paragraphs() -> list[tuple[str, str, str]]:
    """Language ("none" for one that has no file), "long" or "short", and the text."""
    found = []
    language, length = "", "long"
    for line in PARAGRAPHS.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            language, length = line[2:], "long"
        elif line.startswith("## "):
            length = line[3:]
        else:
            found.append((language, length, line))
    return found


def measured(language: str, length: str) -> Counter[str]:
    """How the paragraphs of one length are told, those of languages with a file ("") or of others ("none")."""
    return Counter(
        verdict(own, text)
        for own, size, text in paragraphs()
        if size == length and (own == "none") is (language == "none")
    )


def verdict(language: str, text: str) -> str:
    guess = guess_language(text)
    if guess is None:
        return "right" if language == "none" else "untold"
    return "right" if guess[0] == language else "wrong"


def test_there_are_enough_paragraphs() -> None:
    """At least twelve long texts and four short ones in each language, each one different."""
    sizes = Counter((language, length) for language, length, _ in paragraphs())
    for one in vocabularies():
        assert sizes[one.language, "long"] >= 12
        assert sizes[one.language, "short"] >= 4
    assert len({text for _, _, text in paragraphs()}) == len(paragraphs())
    assert all(
        len(text.split()) > 22
        for language, length, text in paragraphs()
        if length == "long" and language not in (*UNSPACED, "none")
    )


def test_paragraphs_are_told() -> None:
    """Of 144 paragraphs none is told wrongly, and one at most is not told; the page says so."""
    assert measured("", "long") == {"right": 143, "untold": 1}
    text = re.sub(r"\s+", " ", PAGE.read_text(encoding="utf-8"))
    assert "143 of 144 paragraphs" in text
    assert "45 of 48 single sentences" in text


def test_single_sentences_are_told() -> None:
    """A sentence of a dozen words is rather not told than told wrongly."""
    assert measured("", "short") == {"right": 45, "untold": 3}


def test_other_languages_are_not_taken_for_one_that_is_known() -> None:
    """Neighbours of the known languages stay untold; Afrikaans alone is taken for Dutch."""
    assert measured("none", "long") == {"right": 12, "wrong": 1}


@pytest.mark.parametrize(
    "text",
    [
        "目的地",
        "東京都交通局本社所在地",
        "中国共产党第十九次全国代表大会",
        "a) o\nb) e\nc) y",
        "OK",
        "de la",
        "Die Katze and the dog und der Hund",
    ],
)
def test_too_little_tells_nothing(text: str) -> None:
    """Few words, letters that are bullets, and a text in two languages are no guess."""
    assert counts(text, vocabularies()).clearest() == ""


def test_a_quotation_does_not_turn_a_text() -> None:
    """Some words of another script within a text do not make it one in that language."""
    text = "Der Dichter schrieb das Zeichen 你的书 auf die Wand, und er war sehr froh, dass es nicht verblasste."
    assert counts(text, vocabularies()).clearest() == "de"


def test_capitals_and_decomposed_letters_count() -> None:
    """Words count in capitals, with the dotted i of Turkish, and with accents set apart."""
    assert counts("BU ŞEHİRLERDEN HANGİSİ DAHA BÜYÜK VE NEDEN BÖYLE, ÇÜNKÜ İÇİN", vocabularies()).clearest() == "tr"
    assert counts("On e\u0301tait la\u0300 ou\u0300 tout e\u0301tait tre\u0300s calme", vocabularies()).of("fr") == 6
