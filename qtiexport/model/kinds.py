"""What kind of question a question is, in the words in which authors and reports speak of it."""

from enum import StrEnum
from typing import assert_never

from qtiexport.model.content import Block, Content, InteractionPlace
from qtiexport.model.course import Question
from qtiexport.model.entries import (
    ExtendedTextInteraction,
    InlineChoiceInteraction,
    NumericInteraction,
    SliderInteraction,
    TextEntryInteraction,
    UploadInteraction,
)
from qtiexport.model.interactions import (
    AssociateInteraction,
    ChoiceForm,
    ChoiceInteraction,
    GapMatchInteraction,
    HotspotInteraction,
    HottextInteraction,
    MatchForm,
    MatchInteraction,
    OrderInteraction,
    RawItem,
)


class Kind(StrEnum):
    """The kinds of question; the values are what `type:` may say in the front matter."""

    SINGLE = "single"
    MULTIPLE = "multiple"
    TRUE_FALSE = "true-false"
    GAP = "gap"
    INLINE_CHOICE = "inline-choice"
    NUMERIC = "numeric"
    SHORT_ANSWER = "short-answer"
    ESSAY = "essay"
    MATCH = "match"
    CATEGORIZE = "categorize"
    ORDER = "order"
    ASSOCIATE = "associate"
    GAP_MATCH = "gap-match"
    HOTTEXT = "hottext"
    HOTSPOT = "hotspot"
    SLIDER = "slider"
    UPLOAD = "upload"
    RAW = "raw"


MARKED_BY_PEOPLE = frozenset((Kind.ESSAY, Kind.UPLOAD))
"""Kinds for which no response earns marks by itself."""

_CHOICES = {
    ChoiceForm.SINGLE: Kind.SINGLE,
    ChoiceForm.MULTIPLE: Kind.MULTIPLE,
    ChoiceForm.TRUE_FALSE: Kind.TRUE_FALSE,
}
_MATCHES = {MatchForm.MATCH: Kind.MATCH, MatchForm.CATEGORIZE: Kind.CATEGORIZE}


def stands_alone(question: Question) -> bool:
    """Whether the question has one interaction that stands below or between its blocks, not within a line."""
    return any(isinstance(block, InteractionPlace) for block in question.body.blocks)


def kind(question: Question) -> Kind:
    """The kind of a question; one with several gaps of different kinds is a gap text."""
    first = question.interactions[0]
    match first:
        case ChoiceInteraction(form=form):
            return _CHOICES[form]
        case TextEntryInteraction() | NumericInteraction() | InlineChoiceInteraction():
            return _gapped(question)
        case MatchInteraction(form=match):
            return _MATCHES[match]
        case ExtendedTextInteraction():
            return Kind.ESSAY
        case AssociateInteraction():
            return Kind.ASSOCIATE
        case OrderInteraction():
            return Kind.ORDER
        case GapMatchInteraction():
            return Kind.GAP_MATCH
        case HottextInteraction():
            return Kind.HOTTEXT
        case HotspotInteraction():
            return Kind.HOTSPOT
        case SliderInteraction():
            return Kind.SLIDER
        case UploadInteraction():
            return Kind.UPLOAD
        case RawItem():
            return Kind.RAW
        case _:
            assert_never(first)


def _gapped(question: Question) -> Kind:
    if all(isinstance(one, InlineChoiceInteraction) for one in question.interactions):
        return Kind.INLINE_CHOICE
    if not stands_alone(question):
        return Kind.GAP
    return Kind.NUMERIC if isinstance(question.interactions[0], NumericInteraction) else Kind.SHORT_ANSWER


def stem(question: Question) -> Content:
    """What a question says beside its choices: its body, and the text with gaps or hot words where that has its place.

    Gaps within lines stay in it.
    """
    return Content(tuple(said for block in question.body.blocks for said in _said(question, block)), question.body.line)


def _said(question: Question, block: Block) -> tuple[Block, ...]:
    if not isinstance(block, InteractionPlace):
        return (block,)
    interaction = question.interactions[block.index]
    return interaction.content.blocks if isinstance(interaction, GapMatchInteraction | HottextInteraction) else ()


def choice_interaction(question: Question) -> ChoiceInteraction:
    """The interaction of a choice question. Raises TypeError for any other kind: ask for the kind first."""
    first = question.interactions[0]
    if not isinstance(first, ChoiceInteraction):
        raise TypeError(f"{question.identifier} is a question of the kind {kind(question)}")
    return first
