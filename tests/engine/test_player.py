"""The player marks every kind of question as `scoring` does: it is fed what the product writes, in Node."""

import json
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction
from random import Random
from typing import Any

import pytest

from qtiexport import sco, scoring
from qtiexport.config import Feedback
from qtiexport.model import (
    GapMatchInteraction,
    GapText,
    HottextInteraction,
    Kind,
    Marking,
    NumericInteraction,
    OrderInteraction,
    Question,
    Range,
    TextEntryInteraction,
)
from qtiexport.scoring import Response
from tests import kinds
from tests.engine.answers import encode
from tests.engine.player import marks, numbers
from tests.engine.responses import compared
from tests.engine.spaces import every, some

MADE = [kind for kind in Kind if kind is not Kind.RAW]
DRAWN = 3000


def differences(question: Question, responses: Sequence[tuple[Response, ...]]) -> list[str]:
    """The responses on which player and `scoring` do not agree."""
    played: dict[str, Any] = json.loads(sco.part(question, Feedback.END))
    (found,) = marks([(played, [encode(question, played, *one) for one in responses])])
    rows = zip(responses, found, strict=True)
    said = [(one, scoring.marks(question, *one) if played["counted"] else 0, theirs) for one, theirs in rows]
    return [
        f"{question.identifier} {one}: scoring {ours}, player {theirs}" for one, ours, theirs in said if ours != theirs
    ]


def _marked(kind: Kind) -> list[Question]:
    return [replace(kinds.question(kind), marking=marking) for marking in scoring.MARKINGS[kind]]


@pytest.mark.parametrize("kind", MADE)
def test_every_response_is_marked_alike(kind: Kind, record_property: Callable[[str, str], None]) -> None:
    """Under each marking that the kind knows, all responses of a small question earn the same exact fraction.

    Three gaps together have a hundred thousand responses: of these some.
    """
    questions = _marked(kind)
    spaces = [
        every(question) if kind is not Kind.GAP else some(question, Random(kind), DRAWN) for question in questions
    ]
    found = [one for pair in zip(questions, spaces, strict=True) for one in differences(*pair)]
    count = sum(len(space) for space in spaces)
    record_property(*compared(f"player, {kind}", len(questions), count, len(found)))
    assert found == []


ACCENTED = ("Éa's naïve I", "straße")
WIDE = {
    "accents": kinds.asked(kinds.text_entry(*ACCENTED, exact_accents=False)),
    "spaces": kinds.asked(kinds.text_entry(*ACCENTED, exact_spaces=False)),
    "case": kinds.asked(kinds.text_entry(*ACCENTED, exact_case=True)),
    "pattern": kinds.asked(TextEntryInteraction(("colour",), pattern="[Cc]olou?rs?|re(d|\\-d)|\U0001f308.")),
    "exclusive": kinds.asked(NumericInteraction(Range(Fraction(0), Fraction(5), False, False), Fraction(2))),
    "negative": kinds.asked(kinds.numeric("-0.25", "0.125")),
    "match": kinds.question(Kind.MATCH),
    "associate": replace(kinds.question(Kind.ASSOCIATE), marking=Marking.ALL_OR_NOTHING),
}


@pytest.mark.parametrize("name", WIDE)
def test_what_learners_type_is_marked_alike(name: str, record_property: Callable[[str, str], None]) -> None:
    """Thousands of responses that chance finds, right ones, nearly right ones and wrong ones."""
    question = WIDE[name]
    responses = some(question, Random(name), DRAWN)
    found = differences(question, responses)
    record_property(*compared(f"player, {name}", 1, len(responses), len(found)))
    assert found == []
    assert len({scoring.marks(question, *one) for one in responses}) > 1, "chance found nothing right"


def test_one_word_for_two_gaps_is_marked_alike() -> None:
    """A word that is wanted in two gaps earns in both, and one that is wanted nowhere in none."""
    made = kinds.gap_match()
    twice = GapMatchInteraction(
        made.content, (GapText("w", "water", 2), GapText("x", "air")), (("w", "g1"), ("w", "g2"))
    )
    question = kinds.asked(twice, points="2")
    assert differences(question, every(question)) == []


def test_long_orders_are_marked_alike() -> None:
    """Places and neighbours of eight things, in orders that chance finds."""
    names = tuple("pqrstuvw")
    for marking in scoring.MARKINGS[Kind.ORDER]:
        question = kinds.asked(OrderInteraction(kinds.things(*names)), marking=marking)
        chance = Random(str(marking))
        assert differences(question, [(tuple(chance.sample(names, 8)),) for _ in range(DRAWN)]) == []


def test_a_difference_is_found() -> None:
    """The comparison sees a difference where there is one: here the data name another key."""
    question = kinds.question(Kind.HOTTEXT)
    assert isinstance(question.interactions[0], HottextInteraction)
    played = json.loads(sco.part(question, Feedback.END)) | {"right": "a", "marks": {"rule": "match"}}
    ((found,),) = marks([(played, [encode(question, played, ("sleeps", "barks"))])])
    assert found != scoring.marks(question, ("sleeps", "barks"))


def test_every_digit_of_every_script_is_read_alike() -> None:
    """Each sign of Unicode alone, and before and behind a digit: a number for both, or for neither."""
    signs = [chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) not in ("Cn", "Cs", "Co")]
    typed = [text for sign in signs if not sign.isalpha() for text in (sign, f"1{sign}", f"{sign}1")]
    found = numbers(typed)
    wrong = [(text, theirs) for text, theirs in zip(typed, found, strict=True) if scoring.number(text) != theirs]
    assert wrong == []
    assert sum(one is not None for one in found) > 3 * 10 * 50


def test_numbers_that_chance_types_are_read_alike() -> None:
    """Signs, points, blanks and exponents in any order."""
    chance = Random("numbers")
    typed = ["".join(chance.choices("0123456789.,eE+-− \u00a0٣", k=chance.randrange(9))) for _ in range(20_000)]
    assert [scoring.number(text) for text in typed] == numbers(typed)
