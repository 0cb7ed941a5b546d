"""The interactions that stand within a line: fields for words and numbers, lists to choose from (types.md 4 to 8)."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from qtiexport import render
from qtiexport.model import InlineChoice, InlineChoiceInteraction, NumericInteraction, Question, TextEntryInteraction
from qtiexport.targets.qti21.numbers import exact
from qtiexport.targets.qti21.responses import names

# Some players stop typing at the expected length: a field has room for more than the answer.
_ROOM = 4
_SHORTEST = 12
# What a pattern takes may be longer than the answer that is shown.
_FREE = 60
_FOLDER = "qti21/interactions"


@dataclass(frozen=True, slots=True)
class EntryView:
    """`length` is how many letters a field is made for, `unit` what stands behind it, or None."""

    response: str
    length: str
    unit: str | None


@dataclass(frozen=True, slots=True)
class ListView:
    response: str
    shuffle: str
    choices: tuple[InlineChoice, ...]


def inline(question: Question) -> tuple[Markup, ...]:
    """An element for each interaction of a question whose interactions stand within lines."""
    length = str(_length(question))
    pairs = zip(names(question), question.interactions, strict=True)
    return tuple(_element(name, interaction, length) for name, interaction in pairs)


def _length(question: Question) -> int:
    """One for all fields of a question, so that none tells how long its answer is."""
    return max((_SHORTEST, *(length + _ROOM for one in question.interactions for length in _lengths(one))))


def _lengths(interaction: object) -> Iterator[int]:
    """How long right answers to be typed are."""
    if isinstance(interaction, TextEntryInteraction):
        yield from map(len, interaction.answers)
        yield _FREE if interaction.pattern else 0
    if isinstance(interaction, NumericInteraction):
        right = interaction.right
        yield from (len(exact(number)) for number in (interaction.value, right.low, right.high))


def _element(name: str, interaction: object, length: str) -> Markup:
    match interaction:
        case TextEntryInteraction():
            return _rendered("textEntryInteraction", EntryView(name, length, None))
        case NumericInteraction(unit=""):
            return _rendered("textEntryInteraction", EntryView(name, length, None))
        case NumericInteraction(unit=unit):
            return _rendered("measure", EntryView(name, length, unit))
        case InlineChoiceInteraction(choices, shuffle):
            return _rendered("inlineChoiceInteraction", ListView(name, str(shuffle).lower(), choices))
        case _:
            raise TypeError(f"{type(interaction).__name__} does not stand within a line")


def _rendered(name: str, view: EntryView | ListView) -> Markup:
    return Markup(render.fragment(f"{_FOLDER}/{name}.xml.j2", view).decode("utf-8"))
