"""How each kind of interaction is marked, as data that every target can be made from."""

from dataclasses import dataclass
from enum import StrEnum
from math import lcm
from typing import assert_never

from qtiexport.model import (
    AssociateInteraction,
    ChoiceForm,
    ChoiceInteraction,
    Chosen,
    ExtendedTextInteraction,
    GapMatchInteraction,
    HotspotInteraction,
    HottextInteraction,
    InlineChoiceInteraction,
    Interaction,
    Marking,
    MatchInteraction,
    NumericInteraction,
    OrderInteraction,
    Range,
    RawItem,
    SliderInteraction,
    TextEntryInteraction,
    UploadInteraction,
)
from qtiexport.scoring import texts


@dataclass(frozen=True, slots=True)
class MatchRule:
    """Full marks for exactly the right choices, else none."""


@dataclass(frozen=True, slots=True)
class SumRule:
    """Whole weights of the chosen choices, summed, clipped to 0..`upper`, and divided by `upper`.

    `weights` stand in the order of the choices. More than `limit` choices earn nothing; 0 is no limit.
    Whole numbers, because decimals such as 0.333 add up to something else in the engines (qti21.md 5).
    """

    weights: tuple[int, ...]
    upper: int
    limit: int


@dataclass(frozen=True, slots=True)
class PairRule:
    """One for each of the `pairs` that was made, divided by how many there are; pairs that are wrong cost nothing.

    With `whole` exactly all pairs earn everything, and all else nothing. A pair that is not `directed` may be given
    the other way round.
    """

    pairs: tuple[tuple[str, str], ...]
    whole: bool
    directed: bool = True


class OrderForm(StrEnum):
    """What of an order counts: all of it, each neighbour that follows its own, or each place."""

    WHOLE = "whole"
    ADJACENT = "adjacent"
    PLACES = "places"


@dataclass(frozen=True, slots=True)
class OrderRule:
    """Marks for an order; an order that is not complete earns as much as what is there, `WHOLE` nothing."""

    form: OrderForm
    key: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TextRule:
    """Full marks for a text that matches the pattern as a whole (`texts`)."""

    pattern: str


@dataclass(frozen=True, slots=True)
class RangeRule:
    """Full marks for a number within the range."""

    right: Range


@dataclass(frozen=True, slots=True)
class PeopleRule:
    """No response earns anything by itself: people mark it."""


Rule = MatchRule | SumRule | PairRule | OrderRule | TextRule | RangeRule | PeopleRule

_ORDERS = {Marking.ADJACENT_PAIRS: OrderForm.ADJACENT, Marking.PLACES: OrderForm.PLACES}


def rule(interaction: Interaction, marking: Marking) -> Rule:
    """The rule that marks an interaction; a marking that its kind does not know counts as its kind's first one."""
    whole = marking is Marking.ALL_OR_NOTHING
    match interaction:
        case ChoiceInteraction() | HottextInteraction() | HotspotInteraction():
            return _chosen(interaction, marking)
        case InlineChoiceInteraction():
            return MatchRule()
        case MatchInteraction() | GapMatchInteraction():
            return PairRule(interaction.pairs, whole)
        case AssociateInteraction():
            return PairRule(interaction.pairs, whole, directed=False)
        case OrderInteraction(choices):
            return OrderRule(_ORDERS.get(marking, OrderForm.WHOLE), tuple(one.identifier for one in choices))
        case TextEntryInteraction():
            return TextRule(texts.pattern(interaction))
        case NumericInteraction() | SliderInteraction():
            return RangeRule(interaction.right)
        case ExtendedTextInteraction() | UploadInteraction() | RawItem():
            return PeopleRule()
        case _:
            assert_never(interaction)


def _chosen(interaction: Chosen, marking: Marking) -> MatchRule | SumRule:
    """Single choice and true/false know only right and wrong."""
    if interaction.form is not ChoiceForm.MULTIPLE or marking is Marking.ALL_OR_NOTHING:
        return MatchRule()
    if marking is Marking.PER_OPTION:
        return _per_option(interaction)
    return _per_option_minus(interaction)


def _per_option(interaction: Chosen) -> SumRule:
    weights = tuple(int(choice.correct) for choice in interaction.choices)
    return SumRule(weights, sum(weights), interaction.max_choices)


def _per_option_minus(interaction: Chosen) -> SumRule:
    right = sum(bool(choice.correct) for choice in interaction.choices)
    wrong = len(interaction.choices) - right
    upper = lcm(right, wrong or 1)
    weights = tuple(upper // right if choice.correct else -upper // wrong for choice in interaction.choices)
    return SumRule(weights, upper, 0)
