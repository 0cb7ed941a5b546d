"""The right response to each interaction of a question, for tests of every room."""

from qtiexport.model import (
    AssociateInteraction,
    ChoiceForm,
    ChoiceInteraction,
    ExtendedTextInteraction,
    GapMatchInteraction,
    HotspotInteraction,
    HottextInteraction,
    InlineChoiceInteraction,
    Interaction,
    MatchInteraction,
    NumericInteraction,
    OrderInteraction,
    Question,
    SliderInteraction,
    TextEntryInteraction,
)
from qtiexport.scoring import Response, decimal


def right(question: Question) -> tuple[Response, ...]:
    """What earns full marks; a text where people mark."""
    return tuple(_right(interaction) for interaction in question.interactions)


def _right(interaction: Interaction) -> Response:
    match interaction:
        case ChoiceInteraction() | HottextInteraction() | HotspotInteraction():
            chosen = tuple(choice.identifier for choice in interaction.choices if choice.correct)
            return chosen if interaction.form is ChoiceForm.MULTIPLE else chosen[0]
        case InlineChoiceInteraction(choices):
            return next(choice.identifier for choice in choices if choice.correct)
        case MatchInteraction(pairs=pairs) | GapMatchInteraction(pairs=pairs) | AssociateInteraction(pairs=pairs):
            return pairs
        case OrderInteraction(choices):
            return tuple(choice.identifier for choice in choices)
        case TextEntryInteraction(answers):
            return answers[0]
        case NumericInteraction(value=value) | SliderInteraction(value=value):
            return decimal(value)
        case ExtendedTextInteraction():
            return "Some words."
        case _:
            return ""
