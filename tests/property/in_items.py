"""What a QTI item says, and what a QTI test says of an article."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from lxml import etree

from tests.property.said import APART, GAP, Row, Said, line, paired, picked, typed
from tests.xml import one

_FEEDBACK = ("feedbackInline", "feedbackBlock")
_BLANKS = ("gap", "textEntryInteraction", "inlineChoiceInteraction")
THINGS = ("simpleChoice", "simpleAssociableChoice", "gapText", "hottext", "hotspotChoice", "inlineChoice", "gap")
"""The elements of an item that have identifiers, which are apart from one another."""
Answer = tuple[tuple[Row, ...], Iterable[str]]


def by_rubric(rubric: etree._Element) -> str:
    """What a QTI test says of an article: its title and its text."""
    return line(_element(rubric))


def by_item(item: etree._Element) -> Said:
    """What a QTI item says; it has no place for hints."""
    body = one(item, "itemBody")
    asked = [each for each in body.iter() if each.get("responseIdentifier") is not None]
    answers = [_answer(item, each) for each in asked]
    told = {str(modal.get("outcomeIdentifier")): line(_element(modal)) for modal in item.iterfind("modalFeedback")}
    return Said(
        str(item.get("title")),
        line(piece for text in _texts(body) for piece in (" ", *_element(text))),
        tuple((_thing(choice), _why(choice)) for choice in body.iterfind("choiceInteraction/simpleChoice")),
        tuple(row for right, _ in answers for row in right),
        tuple(sorted(word for _, over in answers for word in over)),
        line(picture.text or "" for picture in body.iterfind("hotspotInteraction/object")),
        told.get("FEEDBACK", ""),
        (),
        told.get("MODEL", ""),
        line(piece for rubric in body.iterfind("rubricBlock") for piece in _element(rubric)),
    )


def _texts(body: etree._Element) -> Iterator[etree._Element]:
    """The stem, what stands behind the interaction, and the text with gaps or words to mark."""
    for child in body:
        if child.get("class") == "stem":
            yield child
        elif child.tag in ("gapMatchInteraction", "hottextInteraction"):
            yield one(child, "div")


def _thing(element: etree._Element) -> str:
    """The words of something that can be chosen."""
    return line([element.get("hotspotLabel") or "", *_element(element, leave=_FEEDBACK)])


def _why(choice: etree._Element) -> str:
    return line(piece for child in choice if child.tag in _FEEDBACK for piece in _element(child))


def _answer(item: etree._Element, asked: etree._Element) -> Answer:
    """What is right for an interaction, and what else it offers, by its response's declaration."""
    (declared,) = (one for one in item if one.get("identifier") == asked.get("responseIdentifier"))
    values = [str(value.text) for value in declared.iterfind("correctResponse/value")]
    things = {str(each.get("identifier")): _thing(each) for each in asked.iter(*THINGS) if each.tag != "gap"}
    match asked.tag:
        case "choiceInteraction" | "hottextInteraction" | "hotspotInteraction":
            return paired([[name] for name in things if name in values], things)
        case "orderInteraction":
            return paired([[name] for name in values], things)
        case "matchInteraction" | "associateInteraction":
            return paired([value.split(" ") for value in values], things)
        case "gapMatchInteraction":
            gaps = {gap: word for word, _, gap in (value.partition(" ") for value in values)}
            return paired([[gaps[str(gap.get("identifier"))]] for gap in asked.iter("gap")], things)
        case "inlineChoiceInteraction":
            words = {str(choice.get("identifier")): line([choice.text or ""]) for choice in asked}
            return (picked(words[values[0]], words.values()),), ()
        case "textEntryInteraction":
            return (_entry(declared, values[0], asked),), ()
        case "sliderInteraction":
            ends = (str(Fraction(str(asked.get(end)))) for end in ("lowerBound", "upperBound"))
            return ((str(Fraction(values[0])), line(asked.findtext("prompt") or ""), *ends),), ()
        case _:
            return (), ()


def _entry(declared: etree._Element, right: str, asked: etree._Element) -> Row:
    if declared.get("baseType") == "string":
        return typed([right, *(str(entry.get("mapKey")) for entry in declared.iterfind("mapping/mapEntry"))])
    parent = asked.getparent()
    unit = asked.tail or "" if parent is not None and parent.get("class") == "measure" else ""
    return str(Fraction(right)), unit.removeprefix("\u00a0")


def _element(element: etree._Element, leave: tuple[str, ...] = ()) -> Iterator[str]:
    if element.tag in ("math", "img"):
        yield str(element.get("alttext" if element.tag == "math" else "alt"))
        return
    if element.tag in _BLANKS:
        yield GAP
        return
    if element.tag in APART:
        yield " "
    yield element.text or ""
    for child in element:
        if child.tag not in leave:
            yield from _element(child)
        yield child.tail or ""
