"""The data of each kind of question, field by field, for the questions of `tests/kinds.py`."""

import json
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from qtiexport import sco
from qtiexport.config import Feedback
from qtiexport.model import (
    Content,
    GapMatchInteraction,
    InlineChoiceInteraction,
    InteractionPlace,
    Kind,
    Marking,
    OrderInteraction,
    Paragraph,
    Question,
    RawItem,
    Text,
)
from tests import kinds, makers

_HEAD = ("id", "interaction", "title", "points", "counted", "before", "ask", "after", "hints", "explanation", "rest")


def data(question: Question, feedback: Feedback = Feedback.END) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(sco.part(question, feedback))
    return made


def own(question: Question) -> dict[str, Any]:
    """What the question's kind has for itself."""
    return {name: value for name, value in data(question).items() if name not in _HEAD}


def words(things: list[dict[str, Any]]) -> dict[str, str]:
    """The words of each thing by its key."""
    return {thing["key"]: thing["body"][0][1] for thing in things}


def test_a_match_shows_targets_in_an_order_of_its_own() -> None:
    """Rows as the author has them, targets by a digest; `right` has the key of a target for each row."""
    made = own(kinds.question(Kind.MATCH))
    assert (made["kind"], made["form"], made["shuffle"]) == ("match", "match", False)
    assert words(made["rows"]) == {"1": "Can", "2": "Ita", "3": "Jap"}
    targets = words(made["targets"])
    assert [targets[key] for key in made["right"]] == ["Ott", "Rom", "Tok"]
    assert list(targets.values())[:3] != ["Ott", "Rom", "Tok"]
    assert made["marks"] == {"rule": "pairs", "whole": False}


def test_classes_keep_the_order_of_their_author() -> None:
    """They stand beside nothing; their keys come from their names all the same."""
    made = own(kinds.question(Kind.CATEGORIZE))
    targets = words(made["targets"])
    assert (made["form"], list(targets.values())) == ("categorize", ["Mammal", "Bird", "Fish"])
    assert [targets[key] for key in made["right"]] == ["Mammal", "Bird", "Mammal", "Bird"]


@pytest.mark.parametrize("count", range(2, 9))
def test_an_order_is_never_shown_in_the_right_order(count: int) -> None:
    """Whatever digests say: not among the choices, and not by their keys."""
    for name in "stuvwxyz":
        question = replace(kinds.asked(OrderInteraction(kinds.things(*"abcdefgh"[:count]))), identifier=name)
        made = own(question)
        assert "".join(thing["key"] for thing in made["choices"]) == "abcdefgh"[:count] != made["right"]
        assert [words(made["choices"])[key] for key in made["right"]] == list("ABCDEFGH"[:count])


@pytest.mark.parametrize(
    ("marking", "form"),
    [(Marking.ALL_OR_NOTHING, "whole"), (Marking.ADJACENT_PAIRS, "adjacent"), (Marking.PLACES, "places")],
)
def test_an_order_is_marked_by_one_of_three_forms(marking: Marking, form: str) -> None:
    assert own(replace(kinds.question(Kind.ORDER), marking=marking))["marks"] == {"rule": "order", "form": form}


def test_pairs_do_not_stand_side_by_side() -> None:
    """The keys of `right` belong together two by two; the order of the choices does not say so."""
    made = own(kinds.question(Kind.ASSOCIATE))
    said = words(made["choices"])
    assert [said[key] for key in made["right"]] == ["Cap", "Mon", "Dem", "Lys", "Pro", "Ant"]
    halves = {frozenset(made["right"][at : at + 2]) for at in (0, 2, 4)}
    shown = "".join(said)
    assert {frozenset(shown[at : at + 2]) for at in (0, 2, 4)} != halves


def test_a_gap_match_has_its_text_with_numbered_gaps() -> None:
    """The blocks that stand below the gaps in the stem end the text."""
    question = kinds.question(Kind.GAP_MATCH)
    behind = replace(question, body=Content((*question.body.blocks, Paragraph((Text("That is all."),)))))
    made = own(behind)
    assert made["text"] == [
        ["p", "Plants turn ", ["gap", {"n": 0}], " and ", ["gap", {"n": 1}], " into sugar."],
        ["p", "That is all."],
    ]
    said = {word["key"]: word["text"] for word in made["words"]}
    assert [said[key] for key in made["right"]] == ["carbon dioxide", "water"]
    assert (made["gaps"], [word["uses"] for word in made["words"]]) == ("12", [1, 1, 1])
    assert data(behind)["after"] == []


def test_words_keep_their_order_where_the_author_wants_it() -> None:
    first = kinds.gap_match()
    asked = kinds.asked(GapMatchInteraction(first.content, first.words, first.pairs, shuffle=False))
    assert [word["text"] for word in own(asked)["words"]] == ["carbon dioxide", "water", "nitrogen"]


def test_a_hottext_has_its_words_in_their_text() -> None:
    made = own(kinds.question(Kind.HOTTEXT))
    assert made["text"][0][:4] == ["p", "The ", ["hot", {"key": "a"}, "cat"], " "]
    assert made["choices"][1] == {"key": "b", "label": "sleeps"}
    assert (made["right"], made["form"], made["choose"]) == ("bd", "multiple", 0)
    assert made["marks"] == {"rule": "sum", "weights": [-1, 1, -1, 1], "upper": 2, "limit": 0}


def test_a_hotspot_has_its_picture_and_areas() -> None:
    made = own(kinds.question(Kind.HOTSPOT))
    assert made["image"] == {"src": "torso.png", "alt": "Outline of a torso", "width": 200, "height": 240}
    assert made["choices"][1] == {"key": "b", "label": "right lung", "shape": "rect", "coords": [80, 90, 120, 190]}
    assert (made["right"], made["marks"]) == ("a", {"rule": "match"})


def test_a_text_with_gaps_is_named_by_its_title() -> None:
    """It is its own prompt: nothing stands before or after it."""
    made = data(kinds.question(Kind.GAP))
    assert (made["kind"], made["before"], made["ask"], made["after"]) == ("cloze", [], ["Rivers"], [])
    assert made["text"][0][2] == ["gap", {"n": 0}]
    assert data(replace(kinds.question(Kind.GAP), title=""))["ask"] == [
        "Paris lies on the ___, has about ___ million inhabitants and is ___ than Lyon."
    ]


def test_gaps_say_what_is_right() -> None:
    """A pattern for texts, exact ends for numbers, a key for choices."""
    text, number, choice = own(kinds.question(Kind.GAP))["gaps"]
    assert (text["kind"], text["answers"], text["ignore"]) == ("text", ["Seine", "la Seine"], {"case": True})
    assert text["pattern"].startswith("^[")
    assert number == {
        "kind": "number", "low": [19, 10], "high": [23, 10], "lowIn": True, "highIn": True, "answer": "2.1", "unit": "",
    }  # fmt: skip
    right = next(one for one in choice["choices"] if one["key"] == choice["right"])
    assert (choice["kind"], right["text"]) == ("choice", "larger")


def test_the_keys_of_a_list_do_not_follow_its_order() -> None:
    """The first choice is often the right one: over many questions its key is not mostly the same."""
    keys = set()
    for name in "stuvwxyz":
        question = replace(kinds.question(Kind.INLINE_CHOICE), identifier=name)
        keys.add(own(question)["gaps"][0]["right"])
    assert keys == {"a", "b"}


def test_a_list_is_shuffled_where_the_author_wants_it() -> None:
    """Its order follows from names then; else it is the author's."""
    texts = ("zero", "one", "two", "three", "four", "five")
    made = kinds.inline_choice("g", *texts)
    for shuffle in (False, True):
        question = kinds.sentence("Say ", InlineChoiceInteraction(made.choices, shuffle), ".")
        shown = [choice["text"] for choice in own(question)["gaps"][0]["choices"]]
        assert sorted(shown) == sorted(texts)
        assert (shown == list(texts)) is not shuffle


@pytest.mark.parametrize(("kind", "gap"), [(Kind.SHORT_ANSWER, "text"), (Kind.NUMERIC, "number")])
def test_a_field_below_the_prompt_is_an_entry(kind: Kind, gap: str) -> None:
    made = data(kinds.question(kind))
    assert (made["kind"], made["ask"]) == ("entry", ["What do you say?"])
    assert [one["kind"] for one in made["gaps"]] == [gap]
    assert made["marks"] == {"rule": "gaps", "whole": False}


def test_all_or_nothing_asks_for_every_gap() -> None:
    assert own(replace(kinds.question(Kind.GAP), marking=Marking.ALL_OR_NOTHING))["marks"]["whole"] is True


def test_a_slider_has_ends_a_step_and_a_range() -> None:
    made = own(kinds.question(Kind.SLIDER))
    assert [made[name] for name in ("kind", "lower", "upper", "step", "unit")] == ["slider", "0", "200", "5", "°C"]
    assert (made["gap"]["low"], made["gap"]["high"], made["gap"]["answer"]) == ([95, 1], [105, 1], "100")


def test_what_is_for_those_who_mark_is_not_sent() -> None:
    """An essay tells the learner its limits, and its model answer only where there is feedback; never its rubric."""
    essay = kinds.question(Kind.ESSAY)
    made = data(essay)
    assert (made["kind"], made["lines"], made["fewest"], made["most"]) == ("essay", 12, 150, 300)
    assert (made["counted"], made["marks"]) == (False, {"rule": "people"})
    assert made["model"] == [["p", "Each team looks at itself."]]
    assert data(essay, Feedback.NEVER)["model"] is None
    assert b"4 points" not in sco.part(essay, Feedback.END)


def test_an_upload_says_what_may_be_handed_in() -> None:
    made = data(kinds.question(Kind.UPLOAD))
    assert (made["kind"], made["kinds"], made["bytes"], made["counted"]) == (
        "upload",
        ["pdf", "docx"],
        10_485_760,
        False,
    )


def test_points_are_times_the_weight() -> None:
    question = replace(kinds.question(Kind.SLIDER), points=Fraction(3, 2), weight=Fraction(1, 2))
    assert data(question)["points"] == [3, 4]


def test_blocks_below_the_interaction_come_after_the_question() -> None:
    question = kinds.question(Kind.ESSAY)
    blocks = (*makers.content("First.", "Write!").blocks, InteractionPlace(0), *makers.content("Last.").blocks)
    made = data(replace(question, body=Content(blocks)))
    assert (made["before"], made["ask"], made["after"]) == ([["p", "First."]], ["Write!"], [["p", "Last."]])


def test_a_raw_item_is_no_question_of_the_player() -> None:
    with pytest.raises(TypeError, match="only QTI engines"):
        data(kinds.asked(RawItem("/nowhere/x.qti.xml", "0" * 64)))
