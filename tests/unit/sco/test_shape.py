"""The content key: what a saved answer rests on."""

import json
from dataclasses import replace

import pytest

from qtiexport import sco
from qtiexport.config import Feedback
from qtiexport.model import Kind, Question, identifiers
from tests import kinds, makers


def key(*questions: Question) -> str:
    """The content key of a course of these questions."""
    names = tuple((question.identifier, *identifiers(question)) for question in questions)
    play = sco.Play("course", "", "Course", "en", (sco.PlaySection("one", "One"),), names, None, sco.Playing())
    parts = [sco.part(question, Feedback.END) for question in questions]
    files = {document.path: document.content for document in sco.documents(play, [0] * len(parts), parts)}
    script = files["course.js"].decode("ascii")
    content: str = json.loads(script[script.index("{") : script.rindex(";")])["content"]
    return content


def test_every_kind_has_a_key_of_its_own() -> None:
    """Gaps have no names: a text with other gaps is another content all the same."""
    made = [kinds.question(kind) for kind in Kind if kind is not Kind.RAW]
    keys = [key(replace(question, identifier="q")) for question in made]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_the_number_of_gaps_counts(count: int) -> None:
    entries = [kinds.text_entry("x") for _ in range(count)]
    assert key(kinds.sentence("a ", *entries)) != key(kinds.sentence("a ", *entries, kinds.text_entry("y")))


def test_what_is_right_does_not_count() -> None:
    """A corrected answer takes nobody's answers away."""
    gaps = [kinds.sentence("a ", kinds.text_entry(answer), " ", kinds.numeric(answer)) for answer in ("1", "2")]
    assert key(gaps[0]) == key(gaps[1])
    choices = [makers.question(makers.interaction(signs)) for signs in ("+-", "-+")]
    assert key(choices[0]) == key(choices[1])


def test_choices_have_the_key_that_they_always_had() -> None:
    """Attempts that were begun with an older package of the same course go on."""
    assert key(makers.question(makers.interaction("+-"))) == "a0c01a42"
