"""Answers to be typed that look like another form of answer."""

from dataclasses import replace

import pytest

from qtiexport.rules.items import judge_question
from tests import kinds, makers


def _helps(*answers: str) -> list[str]:
    said = makers.content("That is how it is.")
    question = replace(kinds.asked(kinds.text_entry(*answers)), explanation=said, rest=said)
    return [found.help for found in judge_question(question) if found.code == "ITM137"]


@pytest.mark.parametrize(
    ("answer", "help"),
    [
        ("2,5 +- 0,1", "[[= 2,5 +- 0,1]]"),
        ("12 ± 1", "[[= 12 ± 1]]"),
        ("＝ 5", "[[= 5]]"),
        ("≈120", "[[= 120]]"),
        ("＃water", "[[#word]]"),
        ("Seine｜la Seine", "[[one|other]]"),
        ("Seine / la Seine", "[[one|other]]"),
        ("_ _ _", "[[___]]"),
        ("…", "[[___]]"),
        ("curseur: 0..200 = 100", "[[slider: 0..100 step 5 = 40]]"),
        ("[Seine]", "[[answer]]"),
        ("uplaod: pdf", "[[upload: pdf; max 10 MB]]"),
        ("Upload", "[[upload: pdf; max 10 MB]]"),
    ],
)
def test_a_slip_is_told_with_the_form_that_was_meant(answer: str, help: str) -> None:
    """Whatever it resembles, the help shows how that is written."""
    (told,) = _helps("sound", answer)
    assert help in told


@pytest.mark.parametrize(
    "answer",
    [
        "Seine",
        "l’eau",
        "a/b",
        "km / h",
        "= 5",
        "C#",
        "# water",
        "[1, 2]",
        "x[0]",
        "1789",
        "3-4",
        "9.81",
        "uploads",
        "+-",
    ],
)
def test_words_and_signs_that_are_answers_are_left_alone(answer: str) -> None:
    """Program text, units and numbers are typed as they stand."""
    assert _helps(answer) == []
