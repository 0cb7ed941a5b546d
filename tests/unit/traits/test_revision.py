"""The revision of a text: it changes with the meaning, and with nothing else."""

from dataclasses import replace
from fractions import Fraction

import pytest

from qtiexport.model import (
    ChoiceForm,
    CodeBlock,
    Content,
    Emphasis,
    LineBreak,
    Marking,
    Metadata,
    Paragraph,
    Question,
    Text,
    choice_interaction,
)
from qtiexport.traits.revision import revision
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
