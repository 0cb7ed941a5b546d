"""Response processing: `scoring`'s rule of each kind in the fragments of `responseProcessing/` (types.md 1.2).

Each form was run in three engines. No response is met first, since engines compute with what is not there; what is
divided is divided before it is multiplied, so that full marks are exactly the points.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import assert_never

from qtiexport import scoring
from qtiexport.model import Interaction, Marking, Question, Range, SliderInteraction
from qtiexport.scoring import OrderForm, OrderRule, PairRule, RangeRule, SumRule
from qtiexport.targets.qti21.numbers import exact, floating
from qtiexport.targets.qti21.responses import names, slider_base


@dataclass(frozen=True, slots=True)
class Bounds:
    """The numbers that are right; `above` and `below` are QTI's names of the comparisons with `low` and `high`."""

    base: str
    above: str
    low: str
    below: str
    high: str


@dataclass(frozen=True, slots=True)
class Step:
    """A place in an order, from 1, and the choice that belongs there."""

    place: str
    identifier: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two places beside each other, with two choices that belong together in them."""

    first: Step
    second: Step


@dataclass(frozen=True, slots=True)
class Neighbours:
    """All places at which two choices can follow each other as they should."""

    meetings: tuple[Meeting, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A fragment and what it prints.

    `response` is the one that it looks at. `points` are what a right response earns, `factor` the same or None where
    they are 1, `divisor` what a sum is divided by or None where that is 1. More than `limit` choices earn nothing.
    """

    template: str
    response: str = "RESPONSE"
    points: str = "1.0"
    divisor: str | None = None
    factor: str | None = None
    limit: str | None = None
    pattern: str | None = None
    bounds: Bounds | None = None
    steps: tuple[Step, ...] = ()
    neighbours: tuple[Neighbours, ...] = ()


def rules(question: Question) -> tuple[Rule, ...]:
    """What sets SCORE, in order; nothing where people mark."""
    points = floating(question.points)
    factor = points if question.points != 1 else None
    if len(question.interactions) == 1:
        return _lone(question.interactions[0], question.marking, points, factor)
    pairs = zip(names(question), question.interactions, strict=True)
    parts = tuple(_part(name, interaction, question.marking) for name, interaction in pairs)
    form = "whole" if question.marking is Marking.ALL_OR_NOTHING else "total"
    return (*parts, Rule(_fragment(form), points=points, divisor=floating(len(parts)), factor=factor))


def sums(question: Question) -> bool:
    """Whether the rules add up what parts earn, in an outcome of its own."""
    if len(question.interactions) > 1:
        return True
    rule = scoring.rule(question.interactions[0], question.marking)
    return isinstance(rule, OrderRule) and rule.form is not OrderForm.WHOLE


def _fragment(name: str) -> str:
    return f"qti21/responseProcessing/{name}.xml.j2"


def _lone(interaction: Interaction, marking: Marking, points: str, factor: str | None) -> tuple[Rule, ...]:
    """The rule of the only interaction of an item."""
    rule = scoring.rule(interaction, marking)
    match rule:
        case scoring.MatchRule() | PairRule(whole=True):
            return (Rule(_fragment("match"), points=points),)
        case SumRule(_, upper, limit):
            form = "mapLimited" if limit else "map"
            return (Rule(_fragment(form), divisor=_divisor(upper), factor=factor, limit=str(limit)),)
        case PairRule(pairs):
            return (Rule(_fragment("map"), divisor=_divisor(len(pairs)), factor=factor),)
        case OrderRule():
            return _order(rule, points, factor)
        case scoring.TextRule(pattern):
            return (Rule(_fragment("text"), points=points, factor=factor, pattern=pattern),)
        case RangeRule(right):
            return (Rule(_fragment("number"), points=points, bounds=_bounds(interaction, right)),)
        case scoring.PeopleRule():
            return ()
        case _:
            assert_never(rule)


def _part(name: str, interaction: Interaction, marking: Marking) -> Rule:
    """The rule of one gap of several, which adds 1 for a right response to what the gaps before it earned."""
    rule = scoring.rule(interaction, marking)
    match rule:
        case scoring.TextRule(pattern):
            return Rule(_fragment("partText"), name, pattern=pattern)
        case RangeRule(right):
            return Rule(_fragment("partNumber"), name, bounds=_bounds(interaction, right))
        case scoring.MatchRule():
            return Rule(_fragment("partMatch"), name)
        case _:
            raise TypeError(f"{type(interaction).__name__} is no gap in a text")


def _order(rule: OrderRule, points: str, factor: str | None) -> tuple[Rule, ...]:
    steps = tuple(Step(str(place), name) for place, name in enumerate(rule.key, start=1))
    match rule.form:
        case OrderForm.WHOLE:
            return (Rule(_fragment("match"), points=points),)
        case OrderForm.PLACES:
            return (Rule(_fragment("orderPlaces"), divisor=_divisor(len(steps)), factor=factor, steps=steps),)
        case OrderForm.ADJACENT:
            met = tuple(_neighbours(one, other, len(steps)) for one, other in pairwise(rule.key))
            return (Rule(_fragment("orderPairs"), divisor=_divisor(len(met)), factor=factor, neighbours=met),)
        case _:
            assert_never(rule.form)


def _neighbours(one: str, other: str, count: int) -> Neighbours:
    places = range(1, count)
    return Neighbours(tuple(Meeting(Step(str(at), one), Step(str(at + 1), other)) for at in places))


def _divisor(number: int) -> str | None:
    return floating(number) if number != 1 else None


def _bounds(interaction: Interaction, right: Range) -> Bounds:
    base = slider_base(interaction) if isinstance(interaction, SliderInteraction) else "float"
    above, below = "gte" if right.includes_low else "gt", "lte" if right.includes_high else "lt"
    return Bounds(base, above, exact(right.low), below, exact(right.high))
