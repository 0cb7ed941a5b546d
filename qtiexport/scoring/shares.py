"""What a response earns by its rule, as an exact fraction."""

from collections.abc import Collection, Iterable, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import TypeAlias, assert_never

from qtiexport.model import (
    ChoiceInteraction,
    HotspotInteraction,
    HottextInteraction,
    InlineChoiceInteraction,
    Interaction,
    Marking,
    Question,
    Range,
    TextEntryInteraction,
    identifier_groups,
    kind,
)
from qtiexport.model.kinds import MARKED_BY_PEOPLE, Kind
from qtiexport.scoring import texts
from qtiexport.scoring.decimals import number
from qtiexport.scoring.rules import (
    MatchRule,
    OrderForm,
    OrderRule,
    PairRule,
    PeopleRule,
    RangeRule,
    SumRule,
    TextRule,
    rule,
)

Response: TypeAlias = str | Collection[str] | Collection[tuple[str, str]]
"""What a learner gives to one interaction; empty is no response.

Identifiers of choices; for an order a sequence of them; for pairs (source, target) tuples, for a gap match (word, gap);
for an entry the text as typed, for a slider its number as text.
"""


def share(interaction: Interaction, marking: Marking, response: Response) -> Fraction:
    """The share, 0 to 1, of its points that a response to one interaction earns; no response earns 0."""
    how = rule(interaction, marking)
    if not response:
        return Fraction(0)
    match how:
        case MatchRule():
            return Fraction(int(_identifiers(response) == _key(interaction)))
        case SumRule():
            return _sum(interaction, how, _identifiers(response))
        case PairRule():
            return _pairs(how, (one for one in response if not isinstance(one, str)))
        case OrderRule():
            return _order(how, [str(one) for one in response])
        case TextRule():
            right = isinstance(interaction, TextEntryInteraction) and texts.accepts(interaction, str(response))
            return Fraction(int(right))
        case RangeRule(within):
            return Fraction(int(lies_within(number(str(response)), within)))
        case PeopleRule():
            return Fraction(0)
        case _:
            assert_never(how)


def _identifiers(response: Response) -> set[str]:
    return {response} if isinstance(response, str) else {str(one) for one in response}


def _key(interaction: Interaction) -> set[str]:
    known = ChoiceInteraction | HottextInteraction | HotspotInteraction | InlineChoiceInteraction
    assert isinstance(interaction, known)
    return {choice.identifier for choice in interaction.choices if choice.correct}


def _sum(interaction: Interaction, how: SumRule, chosen: set[str]) -> Fraction:
    if how.limit and len(chosen) > how.limit:
        return Fraction(0)
    (names,) = identifier_groups(interaction)
    total = sum(weight for name, weight in zip(names, how.weights, strict=True) if name in chosen)
    return Fraction(min(max(total, 0), how.upper), how.upper)


def _pairs(how: PairRule, given: Iterable[tuple[str, str]]) -> Fraction:
    said = {pair if how.directed else tuple(sorted(pair)) for pair in given}
    right = {pair if how.directed else tuple(sorted(pair)) for pair in how.pairs}
    if how.whole:
        return Fraction(int(said == right))
    return Fraction(len(said & right), len(right))


def _order(how: OrderRule, given: Sequence[str]) -> Fraction:
    key = how.key
    if how.form is OrderForm.WHOLE:
        return Fraction(int(tuple(given) == key))
    if how.form is OrderForm.PLACES:
        right = [one for one, other in zip(given, key, strict=False) if one == other]
        return Fraction(len(right), len(key))
    neighbours = set(pairwise(given))
    return Fraction(sum(pair in neighbours for pair in pairwise(key)), len(key) - 1)


def lies_within(value: Fraction | None, within: Range) -> bool:
    """Whether there is a number, and it is one of the right ones."""
    if value is None:
        return False
    above = value >= within.low if within.includes_low else value > within.low
    below = value <= within.high if within.includes_high else value < within.high
    return above and below


def marks(question: Question, *responses: Response) -> Fraction:
    """The marks, 0 to `question.points`, of a response to each interaction, in their order.

    Several interactions are gaps of one text: each is worth the same, or with all-or-nothing all have to be right.
    """
    pairs = zip(question.interactions, responses, strict=True)
    shares = [share(interaction, question.marking, response) for interaction, response in pairs]
    if len(shares) > 1 and question.marking is Marking.ALL_OR_NOTHING:
        return question.points * int(all(one == 1 for one in shares))
    return question.points * sum(shares, Fraction(0)) / len(shares)


def is_marked(question: Question) -> bool:
    """Whether responses earn marks by themselves, and do not wait for people."""
    found = kind(question)
    return found not in MARKED_BY_PEOPLE and found is not Kind.RAW
