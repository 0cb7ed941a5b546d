"""The interactions that stand within a line: fields for words and numbers, lists to choose from (types.md 4 to 8)."""

from dataclasses import dataclass

from markupsafe import Markup

from qtiexport import render
from qtiexport.model import InlineChoice, InlineChoiceInteraction, NumericInteraction, Question, TextEntryInteraction
from qtiexport.targets.qti21.responses import names

# Some players stop typing at the expected length: a field has room for more than the answer.
_ROOM = 4
_SHORTEST = 12
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
    entries = (one for one in question.interactions if isinstance(one, TextEntryInteraction))
    return max((_SHORTEST, *(len(answer) + _ROOM for entry in entries for answer in entry.answers)))


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
