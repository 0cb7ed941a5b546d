"""What an answer rests on: the hash by which a stored answer finds its question after the course was changed (R19)."""

import json
from dataclasses import replace
from typing import Any

import pytest

from qtiexport import sco
from qtiexport.config import Feedback
from qtiexport.model import ChoiceInteraction, Kind, Question, choice_interaction
from tests import kinds, makers


def _hashes(*questions: Question) -> list[str]:
    """The hash of each question of a course."""
    keys = tuple((question.identifier,) for question in questions)
    play = sco.Play("course", "", "Course", "en", (sco.PlaySection("one", "One"),), keys, None, sco.Playing())
    parts = [sco.part(question, Feedback.END) for question in questions]
    files = {document.path: document.content for document in sco.documents(play, [0] * len(parts), parts)}
    script = files["course.js"].decode("ascii")
    course: dict[str, Any] = json.loads(script[script.index("{") : script.rindex(";")])
    return [part["hash"] for part in course["parts"]]


def _asked(question: Question, interaction: ChoiceInteraction) -> Question:
    return replace(question, interactions=(interaction,))


QUESTION = makers.question(makers.interaction("+--", rationales=True))
FIRST = choice_interaction(QUESTION)


@pytest.mark.parametrize(
    "edited",
    [
        replace(QUESTION, explanation=makers.content("Otherwise.")),
        replace(QUESTION, title="Another title"),
        replace(QUESTION, points=QUESTION.points + 1),
        _asked(QUESTION, replace(FIRST, shuffle=True)),
        _asked(QUESTION, replace(FIRST, choices=tuple(replace(one, rationale=None) for one in FIRST.choices))),
        _asked(QUESTION, replace(FIRST, choices=tuple(replace(one, correct=not one.correct) for one in FIRST.choices))),
    ],
    ids=["explanation", "title", "points", "shuffle", "rationales", "key"],
)
def test_what_is_no_part_of_the_question_leaves_its_answers(edited: Question) -> None:
    """A corrected key, other points or a better explanation: what was answered is still an answer to it."""
    assert _hashes(edited) == _hashes(QUESTION)


@pytest.mark.parametrize(
    "edited",
    [
        replace(QUESTION, identifier="another"),
        makers.question(FIRST, stem=("Another question?",)),
        _asked(QUESTION, replace(FIRST, choices=FIRST.choices[:2])),
        _asked(
            QUESTION,
            replace(FIRST, choices=(replace(FIRST.choices[0], content=makers.content("no")), *FIRST.choices[1:])),
        ),
    ],
    ids=["id", "stem", "one option less", "wording of an option"],
)
def test_another_question_has_another_hash(edited: Question) -> None:
    """What is asked or what can be answered was changed."""
    assert _hashes(edited) != _hashes(QUESTION)


def test_other_questions_change_nothing() -> None:
    """The hash of a question is its own, wherever it stands."""
    other = replace(QUESTION, identifier="other")
    assert _hashes(other, QUESTION)[1:] == _hashes(QUESTION)


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.RAW])
def test_every_kind_has_a_hash(kind: Kind) -> None:
    """Six hexadecimal digits, the same each time."""
    (first,), (second,) = _hashes(kinds.question(kind)), _hashes(kinds.question(kind))
    assert first == second
    assert len(first) == 6
    assert int(first, 16) >= 0
