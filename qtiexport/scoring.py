"""The one marking of a response.

QTI response processing, the player's marking, Moodle's fractions, MAXSCORE and pass marks are all derived from the
rules here and from nothing else (sources.md 9). Marks are exact fractions, never floats.
"""

from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from qtiexport.model import ChoiceForm, ChoiceInteraction, Interaction, Marking, Question


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


Rule = MatchRule | SumRule


def rule(interaction: Interaction, marking: Marking) -> Rule:
    """The rule that marks an interaction; single choice and true/false know only right and wrong."""
    if interaction.form is not ChoiceForm.MULTIPLE or marking is Marking.ALL_OR_NOTHING:
        return MatchRule()
    if marking is Marking.PER_OPTION:
        return _per_option(interaction)
    return _per_option_minus(interaction)


def _per_option(interaction: ChoiceInteraction) -> SumRule:
    weights = tuple(int(choice.correct) for choice in interaction.choices)
    return SumRule(weights, sum(weights), interaction.max_choices)


def _per_option_minus(interaction: ChoiceInteraction) -> SumRule:
    right = sum(choice.correct for choice in interaction.choices)
    wrong = len(interaction.choices) - right
    upper = lcm(right, wrong or 1)
    weights = tuple(upper // right if choice.correct else -upper // wrong for choice in interaction.choices)
    return SumRule(weights, upper, 0)


def share(interaction: Interaction, marking: Marking, chosen: Collection[str]) -> Fraction:
    """The share, 0 to 1, of the points that the chosen identifiers earn; an empty response earns 0."""
    how = rule(interaction, marking)
    if isinstance(how, MatchRule):
        right = {choice.identifier for choice in interaction.choices if choice.correct}
        return Fraction(int(set(chosen) == right))
    if not chosen or (how.limit and len(set(chosen)) > how.limit):
        return Fraction(0)
    total = sum(
        weight for choice, weight in zip(interaction.choices, how.weights, strict=True) if choice.identifier in chosen
    )
    return Fraction(min(max(total, 0), how.upper), how.upper)


def marks(question: Question, chosen: Collection[str]) -> Fraction:
    """The marks, 0 to `question.points`, of a response to a question with one interaction."""
    return question.points * share(question.interactions[0], question.marking, chosen)


def decimal(number: Fraction, places: int = 0) -> str:
    """A fraction that ends within 12 decimals as plain decimal text with at least `places` of them ("2.0", "0.75").

    Raises ValueError for a fraction that does not end there: callers round on purpose, never by accident.
    """
    digits = next((n for n in range(places, 13) if (number * 10**n).denominator == 1), None)
    if digits is None:
        raise ValueError(f"{number} has no exact decimal")
    whole, part = divmod(abs(int(number * 10**digits)), 10**digits)
    return ("-" if number < 0 else "") + str(whole) + (f".{part:0{digits}}" if digits else "")
