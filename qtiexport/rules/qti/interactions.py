"""What a candidate can answer with in each kind of interaction: choices, or pairs of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from qtiexport.rules.qti.elements import Value, children, line, local, whole

_CHOICES = {
    "choiceInteraction": "simpleChoice",
    "hottextInteraction": "hottext",
    "hotspotInteraction": "hotspotChoice",
    "inlineChoiceInteraction": "inlineChoice",
    "orderInteraction": "simpleChoice",
}
_PAIRS = ("matchInteraction", "associateInteraction", "gapMatchInteraction")
LIMITED = ("choiceInteraction", "hottextInteraction", "hotspotInteraction")
"""Interactions that say by maxChoices how many choices are to be made."""


@dataclass(frozen=True, slots=True)
class Choices:
    """An interaction of choices. `most` and `least` are maxChoices and minChoices; 0 where they are absent."""

    element: str
    response: str
    identifiers: tuple[Value, ...]
    most: int
    least: int
    line: int


@dataclass(frozen=True, slots=True)
class Pairs:
    """An interaction of pairs, whose `first` and `second` are from these; both are all choices where it has one set.

    `uses` is matchMax of each choice, 0 for any number; `most` is maxAssociations.
    """

    element: str
    response: str
    first: tuple[Value, ...]
    second: tuple[Value, ...]
    uses: Mapping[str, int]
    most: int
    line: int

    @property
    def identifiers(self) -> tuple[Value, ...]:
        """All choices, each once."""
        return self.first if self.first is self.second else (*self.first, *self.second)


def choices(named: Mapping[str, Sequence[etree._Element]]) -> Iterator[Choices]:
    """The interactions of choices among the elements of an item by local name."""
    for name, choice in _CHOICES.items():
        for element in named.get(name, ()):
            yield _choices(element, choice)


def _choices(element: etree._Element, choice: str) -> Choices:
    inside = tuple(Value(each.get("identifier", ""), line(each)) for each in _below(element, choice))
    most, least = (whole(element.get(name, "")) for name in ("maxChoices", "minChoices"))
    return Choices(local(element), element.get("responseIdentifier", ""), inside, most, least, line(element))


def _below(element: etree._Element, *names: str) -> list[etree._Element]:
    return [each for each in element.iterdescendants("{*}*") if local(each) in names]


def pairs(named: Mapping[str, Sequence[etree._Element]]) -> Iterator[Pairs]:
    """The interactions of pairs."""
    for name in _PAIRS:
        for element in named.get(name, ()):
            yield _pairs(element)


def _pairs(element: etree._Element) -> Pairs:
    first, second = _sides(element)
    uses = {each.get("identifier", ""): whole(each.get("matchMax", "1")) for each in (*first, *second)}
    ends = tuple(Value(each.get("identifier", ""), line(each)) for each in first)
    others = ends if first is second else tuple(Value(each.get("identifier", ""), line(each)) for each in second)
    most = whole(element.get("maxAssociations", ""))
    return Pairs(local(element), element.get("responseIdentifier", ""), ends, others, uses, most, line(element))


def _sides(element: etree._Element) -> tuple[list[etree._Element], list[etree._Element]]:
    match local(element):
        case "matchInteraction":
            sets = [children(each) for each in children(element) if local(each) == "simpleMatchSet"]
            return (sets[0], sets[1]) if len(sets) > 1 else ([], [])
        case "gapMatchInteraction":
            return _below(element, "gapText", "gapImg"), _below(element, "gap")
        case _:
            every = _below(element, "simpleAssociableChoice")
            return every, every
