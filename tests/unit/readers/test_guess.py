"""The language of a text: by marker words, else by function words; never from signs that disagree."""

import pytest

from qtiexport.readers.guess import guess_language
from qtiexport.readers.plain.vocabulary import compiled, vocabularies


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Mars?\nVenus?\nWählen Sie eine aus.", "de"),
        ("Mars?\nChoisissez deux réponses.", "fr"),
        ("Mars? (Select all that apply)", "en"),
        ("Mars?\nVenus\n## Explanation\nOK", "en"),
        ("Mars?\n\nCorrigé : OK", "fr"),
        ("Die Katze und der Hund sind nicht im Haus.", "de"),
        ("The cat and the dog are not in this house.", "en"),
        ("Les chats et les chiens ne sont pas dans cette maison.", "fr"),
        ("Wa\u0308hlen Sie zwei aus.", "de"),
        ("El gato y el perro no están en la casa de la señora, que es muy grande y tiene un jardín.", "es"),
        ("Il gatto e il cane non sono nella casa della signora, che è molto grande e ha un giardino.", "it"),
        ("De kat en de hond zijn niet in het huis van de mevrouw, dat heel groot is en een tuin heeft.", "nl"),
        ("O gato e o cachorro não estão na casa da senhora, que é muito grande e tem um jardim.", "pt"),
        ("Katten och hunden är inte i huset, som är mycket stort och har en trädgård.", "sv"),
    ],
)
def test_guess(text: str, language: str) -> None:
    """Phrases, markers and function words each tell a language, and the reason names them."""
    guess = guess_language(text)
    assert guess is not None
    assert guess[0] == language
    assert guess[1]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "123 + 4 = ?",
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit.",
        "Katten og hunden er ikke i huset, som er meget stort og har en have med blomster.",
        "El gat i el gos no són a casa de la senyora, que és molt gran i té un jardí amb flors.",
        "O gato e o can non están na casa da señora, que é moi grande e ten un xardín con flores.",
        "Pisica și câinele nu sunt în casa doamnei, care este foarte mare și are o grădină cu flori.",
        "東京都交通局本社所在地",
    ],
)
def test_no_guess(text: str) -> None:
    """A text that says nothing, or speaks a language without words of ours, is not taken for another."""
    assert guess_language(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Wählen Sie zwei aus. Choose two.",
        "Mars\nErklärung: x\nExplication : y",
        "Die Katze und der Hund sind nicht im Haus.\nErklärung: x\nExplication : y",
        "Die Katze und der Hund sind nicht im Haus. The cat and the dog are not in this house.",
        "Die Katze und der Hund sind nicht im Haus, und das ist für die Leute gut.\nFeedback: sie sind im Garten.",
    ],
)
def test_contradictory_signs_tell_nothing(text: str) -> None:
    """Two languages among equal signs, or markers of one and words of another, are no guess."""
    assert guess_language(text) is None


def test_a_phrase_is_stronger_than_a_marker() -> None:
    """An English marker in a German question does not hide the German phrase (sources.md 4, step 4)."""
    guess = guess_language("Was? Wählen Sie zwei aus.\n- a\n- b\nFeedback: gut")
    assert guess == ("de", "the words “Wählen Sie zwei aus”")


def test_languages_without_blanks_between_words() -> None:
    """In a language without blanks between words its function words are found within the text."""
    words = ["です", "ます", "から"]
    japanese = compiled("ja", {"plain": {"spaced": False}, "words": {"function": words}})
    others = [one for one in vocabularies() if one.language != "ja"]
    guess = guess_language("空は青いです。海も青いです。見えますから。", (*others, japanese))
    assert guess is not None
    assert guess[0] == "ja"
