"""Stem and explanation are judged in each language that has words for it; hostile texts are judged in good time."""

import time

import pytest

from qtiexport.rules.items import EVERY_ITEM_RULE, judge_question
from qtiexport.rules.items.lexicon import lexicon
from tests.makers import content, interaction, question
from tests.unit.rules.items.judged import OPTIONAL, judged, spoken

_GERMAN = """\
Welches Tier legt {negation} Eier?
- die Henne
- die Forelle
- {option}

Erläuterung: {said} **Die Henne** brütet sie aus.
"""
_FRENCH = """\
Quel animal {negation} des œufs ?
- la poule
- la truite
- {option}

Explication : {said} **La poule** les couve.
"""


def _german(negation: str = "im Stall", option: str = "die Kuh", said: str = "") -> list[str]:
    return spoken(_GERMAN.format(negation=negation, option=option, said=said), "de")


def _french(negation: str = "pond", option: str = "la vache", said: str = "") -> list[str]:
    return spoken(_FRENCH.format(negation=negation, option=option, said=said), "fr")


def test_sound_questions_are_passed_over() -> None:
    assert (_german(), _french()) == ([], [])


def test_negations_are_known_and_may_be_stressed() -> None:
    assert (_german("keine"), _french("ne pond pas")) == (["ITM105"], ["ITM105"])
    assert (_german("KEINE"), _french("ne pond **pas**")) == ([], [])
    assert (_german("nicht nur"), _french("pond, et pas seulement l’été,")) == ([], [])


@pytest.mark.parametrize("option", ["Alle genannten", "Alle oben genannten Antworten sind richtig", "Alle Antworten."])
def test_all_of_the_above_is_known_in_german(option: str) -> None:
    assert _german(option=option) == ["ITM103"]


@pytest.mark.parametrize("option", ["Toutes ces réponses", "Toutes les réponses ci-dessus", "Tout ce qui précède"])
def test_all_of_the_above_is_known_in_french(option: str) -> None:
    assert _french(option=option) == ["ITM103"]


@pytest.mark.parametrize("option", ["Keine der genannten", "Keine davon", "Keine der oben genannten Antworten"])
def test_none_of_the_above_is_known_in_german(option: str) -> None:
    assert _german(option=option) == ["ITM104"]


@pytest.mark.parametrize("option", ["Aucune de ces réponses", "Aucune des réponses ci-dessus"])
def test_none_of_the_above_is_known_in_french(option: str) -> None:
    assert _french(option=option) == ["ITM104"]


@pytest.mark.parametrize(
    "said", ["Richtig ist B.", "Die richtige Antwort ist B, denn sie stimmt.", "Richtig sind A und C."]
)
def test_a_letter_that_contradicts_the_key_is_an_error_in_german(said: str) -> None:
    assert _german(said=said) == ["KEY008"]


@pytest.mark.parametrize("said", ["La bonne réponse est B.", "La réponse correcte est « la truite »."])
def test_a_letter_or_words_that_contradict_the_key_are_an_error_in_french(said: str) -> None:
    assert _french(said=said) == ["KEY008"]


@pytest.mark.parametrize(
    "said",
    [
        "The correct answer is A.",
        "The correct answer is A because hens lay eggs.",
        "The correct answer is a bird.",
        "The correct answer is Basel.",
        "Vitamin B is not what this is about.",
        "The correct answer is “the hen”.",
        "The correct answer is not B.",
        "The correct answer is B2, a vitamin.",
    ],
)
def test_a_right_letter_and_a_letter_of_something_else_are_no_contradiction(said: str) -> None:
    text = f"Which animal lays eggs?\n- [x] the hen\n- [ ] the cow\n- [ ] the dog\n\nExplanation: {said} The hen does."
    assert spoken(text) == []


@pytest.mark.parametrize(
    "said",
    [
        "They **had had** enough.",
        "Bufo bufo is a toad.",
        "Boys (and girls) laugh :)",
        "a) first b) second",
        'A 5" nail.',
    ],
)
def test_what_looks_like_a_slip_is_none(said: str) -> None:
    text = f"Which animal lays eggs?\n- [x] the hen\n- [ ] the cow\n- [ ] the dog\n\nExplanation: The hen does. {said}"
    assert {"ITM125"}.isdisjoint(spoken(text.replace("**", "")))


@pytest.mark.parametrize(
    "said", ["Of the the eggs.", "The egg (and the hen.", "The “egg is round.", "The ** egg** is."]
)
def test_a_slip_is_shown_by_its_words(said: str) -> None:
    text = f"Which animal lays eggs?\n- [x] the hen\n- [ ] the cow\n- [ ] the dog\n\nExplanation: The hen does. {said}"
    (found,) = judged(text)
    assert (found.code, found.location.line) == ("ITM125", 6)


def test_a_language_without_words_is_judged_by_what_needs_none() -> None:
    asked = interaction("+--", texts=("r" * 90, "All of the above", "TODO"))
    (*found,) = judge_question(
        question(asked, language="xx", stem=("Which does not fit the the list?",)), switched_on=OPTIONAL
    )
    worded = {each.rule.code for each in EVERY_ITEM_RULE if each.rule.worded}
    assert lexicon("xx") is None
    assert {each.code for each in found} == {"ITM101", "ITM120", "ITM124"}
    assert worded.isdisjoint(each.code for each in found)


def test_the_words_of_a_language_serve_its_countries() -> None:
    assert lexicon("de-AT") is lexicon("de-AT") and lexicon("de-AT") == lexicon("de")


def test_optional_rules_run_only_where_they_are_switched_on() -> None:
    asked = interaction("+--", texts=("It sinks", "It always floats", "It burns in air"))
    said = content("It sinks.")
    made = question(asked, explanation=said, rest=said)
    assert "ITM107" not in [each.code for each in judge_question(made)]
    assert "ITM107" in [each.code for each in judge_question(made, switched_on=("ITM107",))]


_HOSTILE = (
    "a" * 1_000_000,
    "a " * 400_000,
    "the the " * 100_000,
    " " * 500_000 + "a",
    "(" * 500_000,
    "“" * 499_999,
    "**" * 400_000,
    "1" * 500_000,
    "1.000" * 100_000,
    "not " * 200_000,
    "the correct answer is " * 40_000,
    "A, " * 300_000,
    "\u0301" * 300_000,
    "?" * 500_000,
)


@pytest.mark.parametrize("text", _HOSTILE, ids=range(len(_HOSTILE)))
def test_a_text_of_a_million_characters_is_judged_in_good_time(text: str) -> None:
    """Generous, since the machine may be busy: what grows by the square would take minutes."""
    asked = interaction("+--", texts=(text, f"{text}b", "c"), shuffle=True)
    said = content(f"the correct answer is {text}")
    begun = time.process_time()
    judge_question(question(asked, stem=(text,), explanation=said, rest=said), switched_on=OPTIONAL)
    assert time.process_time() - begun < 20
