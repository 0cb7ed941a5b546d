"""A part in several languages: an answer to one is an answer to all, or the part stays in its own."""

import json
from typing import Any

import pytest

from qtiexport import sco
from qtiexport.config import Feedback
from qtiexport.model import Kind, Question
from tests import kinds, makers


def _joined(*texts: tuple[str, Any]) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The part that these (language, data) make, and the languages that were left out."""
    made, left = sco.translated([(language, json.dumps(data).encode()) for language, data in texts])
    part: dict[str, Any] = json.loads(made)
    return part, left


def _data(question: Question) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(sco.part(question, Feedback.END))
    return data


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.RAW])
def test_what_is_equal_is_said_once(kind: Kind) -> None:
    """A translation that says the same adds nothing, whatever kind it is."""
    data = _data(kinds.question(kind))
    part, left = _joined(("de", data), ("fr", data))
    assert part == {**data, "lang": "de", "others": {"fr": {}}}
    assert left == ()


def test_words_are_those_of_each_language() -> None:
    """What differs stands in the language's own; ids and points are the reference's."""
    german, french = _data(makers.question(makers.interaction("+-"))), _data(makers.question(makers.interaction("+-")))
    french |= {"ask": ["Lequel ?"], "points": [9, 1], "interaction": "another"}
    part, _ = _joined(("de", german), ("fr", french))
    assert part["others"] == {"fr": {"ask": ["Lequel ?"]}}


def test_weights_go_with_the_order_of_the_options() -> None:
    """Where options stand in another order, so do the weights that mark them."""
    german = _data(makers.question(makers.interaction("+--")))
    french = german | {"choices": german["choices"][::-1]}
    french |= {"marks": german["marks"] | {"weights": german["marks"]["weights"][::-1]}}
    part, _ = _joined(("de", german), ("fr", french))
    assert part["others"]["fr"]["marks"]["weights"] == german["marks"]["weights"][::-1]


def test_rows_stand_in_the_order_of_the_reference() -> None:
    """An answer tells rows by their places."""
    german = _data(kinds.question(Kind.MATCH))
    french = german | {"rows": german["rows"][::-1], "right": german["right"][::-1]}
    part, _ = _joined(("de", german), ("fr", french))
    assert part["others"] == {"fr": {}}


def test_gaps_keep_their_words() -> None:
    """A gap that stands elsewhere in a translation keeps its number in the reference."""
    german = _data(kinds.question(Kind.GAP_MATCH))
    french = german | {"gaps": german["gaps"][::-1], "right": german["right"][::-1]}
    numbers = [node[1]["n"] for node in _gaps(german["text"])]
    part, left = _joined(("de", german), ("fr", french))
    assert left == ()
    assert [node[1]["n"] for node in _gaps(part["others"]["fr"]["text"])] == [len(numbers) - 1 - n for n in numbers]
    assert set(part["others"]["fr"]) == {"text"}


def test_what_is_typed_is_right_in_any_language() -> None:
    """The language may be changed after an answer was typed: its marks stay."""
    german, french = _data(kinds.question(Kind.SHORT_ANSWER)), _data(kinds.question(Kind.SHORT_ANSWER))
    german["gaps"][0]["pattern"], french["gaps"][0]["pattern"] = "^Hund$", "^chien$"
    part, _ = _joined(("de", german), ("fr", french))
    assert part["gaps"][0]["pattern"] == "(?:^Hund$)|(?:^chien$)"
    assert part["others"] == {"fr": {}}


def _gaps(node: Any) -> list[Any]:
    if isinstance(node, list) and node and node[0] == "gap":
        return [node]
    return [one for inner in node for one in _gaps(inner)] if isinstance(node, list) else []


@pytest.mark.parametrize(
    ("german", "french"),
    [
        (makers.question(makers.interaction("+-")), makers.question(makers.interaction("+--"))),
        (kinds.question(Kind.MATCH), kinds.question(Kind.CATEGORIZE)),
        (kinds.question(Kind.SHORT_ANSWER), kinds.question(Kind.NUMERIC)),
        (makers.question(makers.interaction("+-")), makers.question(makers.interaction("+-", most=1))),
    ],
    ids=["options", "form", "kind of gap", "number to choose"],
)
def test_another_question_is_left_out(german: Question, french: Question) -> None:
    """What can be answered differs: there the reference is shown."""
    part, left = _joined(("de", _data(german)), ("fr", _data(french)), ("en", _data(german)))
    assert left == ("fr",)
    assert list(part["others"]) == ["en"]
