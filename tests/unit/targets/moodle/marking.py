"""Questions with responses, and what Moodle's model (`tests/moodle_marks.py`) gives for each of them.

Every response of a small space is compared; a thousandth is a third that Moodle rounded.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import chain, combinations, permutations, product
from typing import Any

from lxml import etree

from qtiexport import scoring
from qtiexport.model import (
    ChoiceForm,
    HotspotInteraction,
    Kind,
    Marking,
    NumericInteraction,
    Question,
    Range,
    identifier_groups,
)
from tests import kinds, makers, moodle_marks
from tests.unit.targets.moodle.made import made, root
from tests.xml import text

# What looks otherwise in Moodle, and is marked alike.
LOOKS = ("they are options below", "its pairs have fixed sides", "no alternative text", "it has no slider")
THIRD = Fraction(1, 1000)

Responses = Iterator[tuple[list[scoring.Response], Fraction]]
"""Our responses to each interaction, and the share, or for a cloze the points, that Moodle gives."""


def _subsets(names: tuple[str, ...]) -> Iterator[tuple[int, ...]]:
    places = range(len(names))
    return chain.from_iterable(combinations(places, size) for size in range(len(names) + 1))


def _names(question: Question) -> tuple[str, ...]:
    return identifier_groups(question.interactions[0])[0]


def _ticked(question: Question, xml: etree._Element) -> Responses:
    names = _names(question)
    for ticks in _subsets(names):
        yield [[names[tick] for tick in ticks]], moodle_marks.chosen(xml, ticks)


def _picked(question: Question, xml: etree._Element) -> Responses:
    names = _names(question)
    for tick in range(len(names)):
        yield [names[tick]], moodle_marks.chosen(xml, [tick])


def _judged(question: Question, xml: etree._Element) -> Responses:
    for said in _names(question):
        yield [said], moodle_marks.true_false(xml, said)


TYPED = (
    *("Santa Claus", " santa claus\t", "SANTA", "Santa  Claus", "Santa Claus.", "", " ", "*", "S*", "santa\u00a0claus"),
    *("Santa\u2019s", "Santa's", "Saint", "Sa\u0301nta"),
)


def _typed(_: Question, xml: etree._Element) -> Responses:
    for said in TYPED:
        yield [said], moodle_marks.typed(xml, said)


NUMBERS = ("9.81", "9.76", "9.86", "9.75", "9.87", "-9.81", "+9.81", " 9.8 ", "981e-2", "abc", "", "100", "95", "105")


def _number(_: Question, xml: etree._Element) -> Responses:
    for said in NUMBERS:
        yield [said], moodle_marks.number(xml, said)


def _cloze(_: Question, xml: etree._Element) -> Responses:
    for river, people, size in product(("Seine", "la seine ", "Loire", ""), ("2.1", "1.9", "2.4", ""), (0, 1, -1)):
        said = ["g3a", "g3b", ""][size]
        yield [river, people, said], moodle_marks.cloze(xml, (river, people, size))


def _lists(question: Question, xml: etree._Element) -> Responses:
    groups = [identifier_groups(one)[0] for one in question.interactions]
    words = [name for group in groups for name in group]
    for said in product(*[("", *group) for group in groups]):
        yield list(said), moodle_marks.words(xml, [words.index(one) + 1 if one else 0 for one in said])


def _dragged(question: Question, xml: etree._Element) -> Responses:
    words, spaces = identifier_groups(question.interactions[0])
    for said in product(range(len(words) + 1), repeat=len(spaces)):
        used = [one for one in said if one]
        if len(used) == len(set(used)):
            pairs = [(words[one - 1], gap) for one, gap in zip(said, spaces, strict=True) if one]
            yield [pairs], moodle_marks.words(xml, said)


def _matched(question: Question, xml: etree._Element) -> Responses:
    left, right = identifier_groups(question.interactions[0])
    for said in product(("", *right), repeat=len(left)):
        pairs = [(one, other) for one, other in zip(left, said, strict=True) if other]
        yield [pairs], moodle_marks.matching(xml, {place: one.capitalize() for place, one in enumerate(said)})


def _associated(question: Question, xml: etree._Element) -> Responses:
    names = _names(question)
    left, right = names[::2], names[1::2]
    for said in product(("", *right), repeat=len(left)):
        used = [one for one in said if one]
        if len(used) == len(set(used)):
            pairs = [(other, one) for one, other in zip(left, said, strict=True) if other]
            yield [pairs], moodle_marks.matching(xml, {place: one.capitalize() for place, one in enumerate(said)})


def _ordered(question: Question, xml: etree._Element) -> Responses:
    names = _names(question)
    for said in permutations(range(len(names))):
        yield [[names[place] for place in said]], moodle_marks.ordering(xml, said)


INSIDE = {"heart": (152, 118), "lung": (100, 140), "liver": (25, 20)}


def _pointed(_: Question, xml: etree._Element) -> Responses:
    most = int(text(xml, "drag/noofdrags"))
    for spots in chain.from_iterable(combinations(INSIDE, size) for size in range(most + 1)):
        yield [list(spots)], moodle_marks.markers(xml, [INSIDE[spot] for spot in spots])


@dataclass(frozen=True)
class Case:
    """A question, how to answer it, and whether Moodle marks some response otherwise."""

    question: Question
    answered: Callable[[Question, etree._Element], Responses]
    differs: bool = False

    @property
    def name(self) -> str:
        return f"{self.question.identifier}-{self.question.marking}-{self.question.points}"


def _case(
    kind: Kind, answered: Callable[[Question, etree._Element], Responses], differs: bool = False, **fields: object
) -> Case:
    return Case(replace(kinds.question(kind), **fields), answered, differs)  # type: ignore[arg-type]


def _spots(marking: Marking, most: int, differs: bool) -> Case:
    spots: HotspotInteraction = replace(kinds.hotspot(ChoiceForm.MULTIPLE), max_choices=most)
    return Case(replace(kinds.asked(spots, marking=marking), identifier=f"q-spots-{most}"), _pointed, differs)


def _choose_two(differs: bool) -> Case:
    asked = makers.interaction("+-+--", most=2)
    return Case(makers.question(asked, marking=Marking.PER_OPTION, points=Fraction(2)), _ticked, differs)


OPEN = NumericInteraction(Range(Fraction("9.76"), Fraction("9.86"), includes_high=False), Fraction("9.81"))
WHOLE: dict[str, Any] = {"marking": Marking.ALL_OR_NOTHING}

CASES = (
    _case(Kind.SINGLE, _picked),
    _case(Kind.TRUE_FALSE, _judged),
    _case(Kind.MULTIPLE, _ticked),
    _case(Kind.MULTIPLE, _ticked, True, **WHOLE),
    _choose_two(True),
    _case(Kind.SHORT_ANSWER, _typed),
    _case(Kind.NUMERIC, _number),
    Case(kinds.asked(OPEN), _number, True),
    _case(Kind.SLIDER, _number),
    _case(Kind.GAP, _cloze),
    _case(Kind.GAP, _cloze, points=Fraction(6)),
    _case(Kind.GAP, _cloze, weight=Fraction(2)),
    _case(Kind.GAP, _cloze, True, points=Fraction(5, 2)),
    _case(Kind.GAP, _cloze, True, **WHOLE),
    _case(Kind.INLINE_CHOICE, _lists),
    _case(Kind.INLINE_CHOICE, _lists, points=Fraction(5, 2)),
    _case(Kind.INLINE_CHOICE, _lists, True, **WHOLE),
    _case(Kind.MATCH, _matched),
    _case(Kind.MATCH, _matched, True, **WHOLE),
    _case(Kind.CATEGORIZE, _matched),
    _case(Kind.CATEGORIZE, _matched, True, **WHOLE),
    _case(Kind.ASSOCIATE, _associated),
    _case(Kind.ASSOCIATE, _associated, True, **WHOLE),
    _case(Kind.ORDER, _ordered),
    _case(Kind.ORDER, _ordered, marking=Marking.ADJACENT_PAIRS),
    _case(Kind.ORDER, _ordered, marking=Marking.PLACES),
    _case(Kind.GAP_MATCH, _dragged),
    _case(Kind.GAP_MATCH, _dragged, True, **WHOLE),
    _case(Kind.HOTTEXT, _ticked),
    _case(Kind.HOTTEXT, _ticked, True, **WHOLE),
    _case(Kind.HOTSPOT, _pointed),
    _case(Kind.HOTSPOT, _pointed, **WHOLE),
    _spots(Marking.PER_OPTION, 2, False),
    _spots(Marking.PER_OPTION_MINUS, 0, True),
    _spots(Marking.ALL_OR_NOTHING, 0, True),
)


@dataclass(frozen=True, slots=True)
class Marked:
    """A response, the marks that it earns by `scoring`, and those of Moodle's model."""

    response: list[scoring.Response]
    wanted: Fraction
    given: Fraction

    @property
    def differs(self) -> bool:
        return abs(self.wanted - self.given) > THIRD


def marked(case: Case) -> list[Marked]:
    """All responses of a case with their marks."""
    question, xml = case.question, root(case.question)
    worth = Fraction(1) if xml.get("type") == "cloze" else question.points * question.weight
    return [
        Marked(ours, scoring.marks(question, *ours) * question.weight, share * worth)
        for ours, share in case.answered(question, xml)
    ]


def losses(question: Question) -> list[str]:
    """The reasons that the target gives for marks of its own; an order that nobody touched is none of a response."""
    untouched = "an order that nobody touched is marked as it happened to be shown"
    told = [loss.reason for loss in made(question).losses if not any(look in loss.reason for look in LOOKS)]
    return [reason for reason in told if reason != untouched]
