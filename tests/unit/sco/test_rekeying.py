"""Keys that are the same in all languages of a question, whatever order each of them has."""

import json
from dataclasses import replace
from typing import Any

import pytest

from qtiexport import sco
from qtiexport.config import Feedback
from qtiexport.model import (
    AssociateInteraction,
    Content,
    Gap,
    GapMatchInteraction,
    HottextInteraction,
    Interaction,
    Kind,
    MatchInteraction,
    OrderInteraction,
    Paragraph,
    Question,
    Text,
    identifiers,
)
from tests import kinds


def turned(question: Question) -> Question:
    """The question as another language may have it: the same identifiers, in the opposite order."""
    return replace(question, interactions=(_turned(question.interactions[0]),))


def _turned(asked: Interaction) -> Interaction:
    match asked:
        case MatchInteraction(_, sources, targets, pairs):
            return replace(asked, sources=sources[::-1], targets=targets[::-1], pairs=pairs[::-1])
        case AssociateInteraction(choices, pairs):
            return replace(asked, choices=choices[::-1], pairs=pairs[::-1])
        case GapMatchInteraction(_, words, pairs):
            line = (Text("Sugar is made of "), Gap("g2"), Text(" and "), Gap("g1"), Text("."))
            return replace(asked, content=Content((Paragraph(line),)), words=words[::-1], pairs=pairs[::-1])
        case HottextInteraction(content, choices):
            (paragraph,) = content.blocks
            assert isinstance(paragraph, Paragraph)
            turned = Content((Paragraph(paragraph.children[::-1]),))
            return replace(asked, content=turned, choices=choices[::-1])
        case _:
            raise TypeError(asked)


def both(question: Question) -> tuple[dict[str, Any], dict[str, Any]]:
    """The data of a question, and those of its other language with the keys of the first."""
    other = turned(question)
    places = [identifiers(question).index(name) for name in identifiers(other)]
    made = sco.part(other, Feedback.END)
    return json.loads(sco.part(question, Feedback.END)), json.loads(sco.rekeyed(made, places))


def by_words(things: list[dict[str, Any]]) -> dict[str, str]:
    return {json.dumps(thing.get("body") or thing.get("text") or thing["label"]): thing["key"] for thing in things}


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (Kind.MATCH, ("rows", "targets")),
        (Kind.CATEGORIZE, ("rows", "targets")),
        (Kind.ASSOCIATE, ("choices",)),
        (Kind.GAP_MATCH, ("words",)),
        (Kind.HOTTEXT, ("choices",)),
    ],
)
def test_the_same_thing_has_the_same_key(kind: Kind, names: tuple[str, ...]) -> None:
    """Whatever stands first in a language, reports name it alike."""
    one, other = both(kinds.question(kind))
    for name in names:
        assert by_words(one[name]) == by_words(other[name])


def test_rows_keep_their_right_targets() -> None:
    """`right` follows the rows as they stand in each language."""
    one, other = both(kinds.question(Kind.MATCH))
    told = [dict(zip((row["key"] for row in made["rows"]), made["right"], strict=True)) for made in (one, other)]
    assert told[0] == told[1]


def test_gaps_that_stand_in_another_order_keep_their_ids() -> None:
    """Gaps are numbered as they are read; their SCORM ids are those of the reference language."""
    one, other = both(kinds.question(Kind.GAP_MATCH))
    assert (one["gaps"], other["gaps"]) == ("12", "21")
    assert dict(zip(one["gaps"], one["right"], strict=True)) == dict(zip(other["gaps"], other["right"], strict=True))
    assert other["text"][0][2] == ["gap", {"n": 0}]


def test_the_words_of_a_hottext_keep_their_keys_in_the_text() -> None:
    _, other = both(kinds.question(Kind.HOTTEXT))
    hot = {node[2]: node[1]["key"] for node in other["text"][0] if isinstance(node, list)}
    assert hot == {"cat": "a", "sleeps": "b", "dog": "c", "barks": "d"}
    assert other["right"] == "bd"


def test_an_order_needs_no_other_keys() -> None:
    """They come from names; so does the order in which its things are shown."""
    question = kinds.question(Kind.ORDER)
    assert isinstance(question.interactions[0], OrderInteraction)
    made = sco.part(question, Feedback.END)
    assert sco.rekeyed(made, [3, 2, 1, 0]) == made
