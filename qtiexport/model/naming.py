"""What the interactions of a question are called: by QTI, and what the author named within them."""

from collections.abc import Iterator
from typing import assert_never

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
    ChoiceInteraction,
    GapMatchInteraction,
    HotspotInteraction,
    HottextInteraction,
    Interaction,
    MatchInteraction,
    OrderInteraction,
    RawItem,
)


def identifier_groups(interaction: Interaction) -> tuple[tuple[str, ...], ...]:
    """The identifiers of an interaction's choices, each kind of choice in its order: of a match sources and targets."""
    match interaction:
        case MatchInteraction(_, sources, targets):
            return tuple(one.identifier for one in sources), tuple(one.identifier for one in targets)
        case GapMatchInteraction(_, words, pairs):
            return tuple(one.identifier for one in words), tuple(gap for _, gap in pairs)
        case (
            ChoiceInteraction()
            | InlineChoiceInteraction()
            | AssociateInteraction()
            | OrderInteraction()
            | HottextInteraction()
            | HotspotInteraction()
        ):
            return (tuple(one.identifier for one in interaction.choices),)
        case _:
            return ()


def identifiers(question: Question) -> tuple[str, ...]:
    """The identifiers of all choices of a question, in the order of its interactions."""
    return tuple(_identifiers(question))


def _identifiers(question: Question) -> Iterator[str]:
    for interaction in question.interactions:
        for group in identifier_groups(interaction):
            yield from group


def interaction_types(question: Question) -> tuple[str, ...]:
    """QTI's names of the question's interactions, each once, in their order."""
    return tuple(dict.fromkeys(name for one in question.interactions if (name := interaction_type(one))))


def interaction_type(interaction: Interaction) -> str:
    """QTI's name of an interaction; "" for a raw item, whose own ones nobody looked for."""
    match interaction:
        case ChoiceInteraction():
            return "choiceInteraction"
        case TextEntryInteraction() | NumericInteraction():
            return "textEntryInteraction"
        case InlineChoiceInteraction():
            return "inlineChoiceInteraction"
        case ExtendedTextInteraction():
            return "extendedTextInteraction"
        case MatchInteraction():
            return "matchInteraction"
        case AssociateInteraction():
            return "associateInteraction"
        case OrderInteraction():
            return "orderInteraction"
        case GapMatchInteraction():
            return "gapMatchInteraction"
        case HottextInteraction():
            return "hottextInteraction"
        case HotspotInteraction():
            return "hotspotInteraction"
        case SliderInteraction():
            return "sliderInteraction"
        case UploadInteraction():
            return "uploadInteraction"
        case RawItem():
            return ""
        case _:
            assert_never(interaction)
