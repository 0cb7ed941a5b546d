"""The revision of a text: it changes with the meaning, and with nothing else."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from qtiexport.model import (
    ChoiceForm,
    CodeBlock,
    Content,
    Emphasis,
    Gap,
    GapText,
    Kind,
    LineBreak,
    Marking,
    Metadata,
    Paragraph,
    Question,
    Text,
    changed,
    choice_interaction,
)
from qtiexport.traits.revision import revision
from tests import kinds
from tests.makers import article, content, interaction, question

ASKED = interaction("+-+", texts=("Rhine", "Havel", "Elbe"), rationales=True)
BASE = question(ASKED, explanation=content("The Havel."))
OCEAN = Content((*content("Which rivers reach the ocean?").blocks, BASE.body.blocks[-1]))


def _reordered(base: Question) -> Question:
    asked = choice_interaction(base)
    return replace(base, interactions=(replace(asked, choices=tuple(reversed(asked.choices))),))


def _renamed(base: Question) -> Question:
    asked = choice_interaction(base)
    choices = tuple(replace(choice, identifier=f"x{choice.identifier}") for choice in asked.choices)
    return replace(base, interactions=(replace(asked, choices=choices, named=True),))


def _spaced(base: Question) -> Question:
    inline = (Text("Which  rivers"), LineBreak(), Text("reach\u00a0the sea? "))
    return replace(base, body=Content((Paragraph(inline), base.body.blocks[-1]), 7))


SAME = {
    "the order of options": _reordered(BASE),
    "names of options": _renamed(BASE),
    "white space": _spaced(BASE),
    "tags": replace(BASE, metadata=Metadata(tags=("x",), of_rev="0a1b2c3d4e5f")),
    "the item's name": replace(BASE, identifier="other"),
    "points": replace(BASE, points=Fraction(2)),
    "marking": replace(BASE, marking=Marking.ALL_OR_NOTHING),
    "shuffling": replace(BASE, interactions=(replace(choice_interaction(BASE), shuffle=True),)),
}
OTHER = {
    "a word of the stem": replace(BASE, body=OCEAN),
    "the title": replace(BASE, title="Lakes"),
    "the key": replace(BASE, interactions=(interaction("++-", texts=("Rhine", "Havel", "Elbe"), rationales=True),)),
    "an option": replace(BASE, interactions=(interaction("+-+", texts=("Rhine", "Spree", "Elbe"), rationales=True),)),
    "a rationale": replace(BASE, interactions=(interaction("+-+", texts=("Rhine", "Havel", "Elbe")),)),
    "the number to choose": replace(BASE, interactions=(replace(choice_interaction(BASE), max_choices=2),)),
    "the form": replace(BASE, interactions=(replace(choice_interaction(BASE), form=ChoiceForm.SINGLE),)),
    "the explanation": replace(BASE, explanation=None),
    "a hint": replace(BASE, hints=(content("Look north."),)),
    "emphasis": replace(BASE, explanation=Content((Paragraph((Emphasis((Text("The Havel."),)),)),))),
    "two paragraphs for one": replace(BASE, explanation=content("The", "Havel.")),
}  # fmt: skip


@pytest.mark.parametrize("name", SAME)
def test_it_stays_where_nothing_is_to_be_translated_anew(name: str) -> None:
    """White space, order, names and metadata say nothing that a translator would have to carry over."""
    assert revision(SAME[name]) == revision(BASE)


@pytest.mark.parametrize("name", OTHER)
def test_it_changes_with_what_is_told_and_decided(name: str) -> None:
    """Each part of a question that has a meaning makes another revision, and no two changes the same one."""
    found = [revision(other) for other in (BASE, *OTHER.values())]
    assert found.count(revision(OTHER[name])) == 1


def test_white_space_in_program_text_counts() -> None:
    """Indentation is meaning in a program."""
    made = [replace(BASE, explanation=Content((CodeBlock(code),))) for code in ("if x:\n  y", "if x:\ny")]
    assert revision(made[0]) != revision(made[1])


def test_it_is_the_same_on_every_machine_and_in_every_version() -> None:
    """Authors keep these digits in their files: another hash would make all translations out of date."""
    assert revision(BASE) == "475a6ab63f61"
    assert revision(article()) == "ea6902db0052"


Change = Callable[[Any], Any]


def _alone(kind: Kind, change: Change) -> Question:
    """The question of a kind with its first interaction changed."""
    base = kinds.question(kind)
    return replace(base, interactions=(change(base.interactions[0]), *base.interactions[1:]))


def _turned(asked: Any) -> Any:
    return replace(asked, choices=asked.choices[::-1])


def _shuffled_match(asked: Any) -> Any:
    """The rows, and what is on their right, in another order."""
    return replace(asked, sources=asked.sources[::-1], targets=asked.targets[1:] + asked.targets[:1])


def _recalled(asked: Any) -> Any:
    """All words of a gap match under other names, and its gaps too."""
    words = tuple(GapText(f"x{word.identifier}", word.text, word.uses) for word in asked.words)
    content = changed(asked.content, lambda one: Gap(f"x{one.identifier}") if isinstance(one, Gap) else one)
    return replace(asked, words=words[::-1], content=content, pairs=tuple((f"x{w}", f"x{g}") for w, g in asked.pairs))


SAYS_NOTHING: list[tuple[Kind, Change]] = [
    (Kind.INLINE_CHOICE, _turned),
    (Kind.MATCH, _shuffled_match),
    (Kind.CATEGORIZE, lambda one: replace(one, pairs=one.pairs[::-1])),
    (Kind.ASSOCIATE, lambda one: replace(one, pairs=tuple(pair[::-1] for pair in one.pairs[::-1]))),
    (Kind.GAP_MATCH, _recalled),
    (Kind.HOTTEXT, _turned),
    (Kind.HOTSPOT, _turned),
    (Kind.ESSAY, lambda one: replace(one, lines=3)),
]
SAYS_MUCH: list[tuple[Kind, Change]] = [
    (Kind.GAP, lambda one: replace(one, answers=("Rhine",))),
    (Kind.INLINE_CHOICE, lambda _: kinds.inline_choice("g1", "smaller", "larger")),
    (Kind.NUMERIC, lambda _: kinds.numeric("9.81", "0.04", "m/s²")),
    (Kind.NUMERIC, lambda one: replace(one, right=replace(one.right, includes_high=False))),
    (Kind.SHORT_ANSWER, lambda one: replace(one, answers=("Santa ClausSanta",))),
    (Kind.SHORT_ANSWER, lambda one: replace(one, exact_case=True)),
    (Kind.ESSAY, lambda one: replace(one, rubric=None)),
    (Kind.ESSAY, lambda one: replace(one, max_words=200)),
    (Kind.MATCH, lambda one: replace(one, targets=one.targets[:3])),
    (Kind.MATCH, lambda one: replace(one, pairs=(("can", "rom"), ("ita", "ott"), one.pairs[2]))),
    (Kind.CATEGORIZE, lambda one: replace(one, pairs=(("cow", "bird"), *one.pairs[1:]))),
    (Kind.ORDER, _turned),
    (Kind.ASSOCIATE, lambda one: replace(one, pairs=(("cap", "lys"), ("dem", "mon"), one.pairs[2]))),
    (Kind.GAP_MATCH, lambda one: replace(one, pairs=(("w2", "g1"), ("w1", "g2")))),
    (Kind.HOTTEXT, lambda one: replace(one, choices=tuple(replace(c, correct=not c.correct) for c in one.choices))),
    (Kind.HOTSPOT, lambda one: replace(one, choices=(replace(one.choices[0], coords=(1, 1, 1)), *one.choices[1:]))),
    (Kind.HOTSPOT, lambda one: replace(one, image=replace(one.image, alt="A torso"))),
    (Kind.SLIDER, lambda one: replace(one, step=Fraction(1))),
    (Kind.UPLOAD, lambda one: replace(one, kinds=("pdfdocx",))),
    (Kind.RAW, lambda one: replace(one, sha256="1" * 64)),
]


@pytest.mark.parametrize(("kind", "change"), SAYS_NOTHING)
def test_names_and_order_of_other_kinds_say_nothing_either(kind: Kind, change: Change) -> None:
    """Rows, words, areas and pairs may stand in any order, under any names."""
    assert revision(_alone(kind, change)) == revision(kinds.question(kind))


@pytest.mark.parametrize(("kind", "change"), SAYS_MUCH)
def test_it_changes_with_the_key_of_every_kind(kind: Kind, change: Change) -> None:
    """What is right decides; in an order, that is the order."""
    assert revision(_alone(kind, change)) != revision(kinds.question(kind))


def test_no_two_kinds_have_one_revision() -> None:
    """The same words asked for in another way are another question."""
    found = {revision(kinds.question(kind)) for kind in Kind}
    assert len(found) == len(Kind)


def test_weight_and_time_are_no_meaning() -> None:
    """They are told about a question, as its points are."""
    assert revision(replace(BASE, weight=Fraction(2), time_limit=90)) == revision(BASE)
