"""What is right in a question, as it can be compared between languages, and as an author says it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from qtiexport.markup import words
from qtiexport.model import (
    AssociateInteraction,
    ChoiceInteraction,
    HotspotInteraction,
    HottextInteraction,
    InlineChoiceInteraction,
    Interaction,
    MatchInteraction,
    NumericInteraction,
    OrderInteraction,
    Question,
    SliderInteraction,
)
from qtiexport.scoring import shown
from qtiexport.traits.things import Right, interval, rights, things

_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Answer:
    """One thing that is right: `mark` is equal in two languages where it is the same, `said` tells it in words."""

    mark: str
    said: str


def answers(question: Question) -> tuple[Answer, ...]:
    """What is right in every interaction but those whose options are compared one by one.

    Texts to be typed differ by nature, and so do the words of a sentence that can be marked.
    """
    several = len(question.interactions) > 1
    return tuple(
        Answer(f"{place} {found.mark}", f"{found.said} in gap {place}" if several else found.said)
        for place, one in enumerate(question.interactions, 1)
        for found in _answers(one)
    )


def _answers(interaction: Interaction) -> Iterator[Answer]:
    match interaction:
        case ChoiceInteraction() | InlineChoiceInteraction() | HotspotInteraction() | HottextInteraction():
            return
        case NumericInteraction() | SliderInteraction():
            bounds = _bounds(interaction) if isinstance(interaction, SliderInteraction) else ""
            low, high = shown(interaction.right.low), shown(interaction.right.high)
            said = low if low == high else f"{low} to {high}"
            yield Answer(f"{interval(interaction.right)}{bounds}", f"{said} is right{bounds}")
        case _:
            texts = {thing.identifier: _short(words(thing.content)) for thing in things(interaction)}
            yield from (
                Answer(_mark(right), _said(interaction, right, texts)) for right in rights(interaction) if right.names
            )


def _bounds(slider: SliderInteraction) -> str:
    return f" from {shown(slider.lower)} to {shown(slider.upper)} in steps of {shown(slider.step)}"


def _mark(right: Right) -> str:
    return f"{right.place} {' '.join(right.names)}"


def _said(interaction: Interaction, right: Right, texts: Mapping[str, str]) -> str:
    said = [f"“{texts[name]}”" for name in right.names]
    match interaction:
        case MatchInteraction() | AssociateInteraction():
            return f"{said[0]} goes with {said[1]}"
        case OrderInteraction():
            return f"{said[0]} is number {right.place}"
        case _:
            return f"{said[0]} belongs to gap {right.place}"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
