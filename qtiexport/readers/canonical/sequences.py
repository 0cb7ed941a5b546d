"""A list whose items are to be put in order, or whose items are pairs."""

import re
from collections.abc import Iterator
from itertools import pairwise

from qtiexport.identifiers import choice_letter
from qtiexport.markup.masking import visible
from qtiexport.model import AssociableChoice, AssociateInteraction, OrderInteraction
from qtiexport.readers.canonical.blocks import AnswerBlock, items_of, report_too_few
from qtiexport.readers.canonical.items import Item, item, report_equal
from qtiexport.readers.canonical.lines import Line
from qtiexport.readers.canonical.names import Named, report_names
from qtiexport.readers.canonical.report import Report

_NUMBER = re.compile(r"[ \t]*([0-9]{1,9})[.)]")
JOIN = re.compile(r"↔|<->")
"""What joins the two things of a pair."""
_ITEM = "write each item in a line of its own, beginning with “1. ”, “2. ” and so on"
_PAIR = "write each pair in a line of its own, as “- this ↔ that”"


def order(found: AnswerBlock, report: Report) -> OrderInteraction | None:
    """The interaction of a numbered list, which stands in the right order; `None` where no item has a text.

    Items are named A, B, ... by their order, unless a comment names them.
    """
    read = tuple(_items(found, report))
    _report_numbers(found, report)
    # Of a list that breaks in two, the other half was reported.
    if not report.holds("SRC061"):
        report_too_few(len(found.parts), "item to put in order", "items to put in order", found.head, _ITEM, report)
    report_equal(read, _twice, "reword or delete one of them", report)
    names = _names(read, report)
    return OrderInteraction(_choices(read, names), named=_all_given(names)) if read else None


def _items(found: AnswerBlock, report: Report) -> Iterator[Item]:
    for place, (text, block) in enumerate(zip(items_of(found, report), found.parts, strict=True), 1):
        read = item(text, report)
        if read:
            yield read
        else:
            report.error(
                "SRC062", block[0], f"item {place} has no text", "write its text behind the number, or delete it"
            )


def _twice(_first: Item, second: Item) -> str:
    return f"two items say the same: {second.quoted}"


def _report_numbers(found: AnswerBlock, report: Report) -> None:
    """Report numbers that do not count: their author may take them for the right order, which Markdown does not."""
    written = [int(number[1]) for block in found.parts if (number := _NUMBER.match(block[0].text))]
    first = written[0] if written else 0
    help = "write the items in the right order, numbered 1, 2, 3 and so on: the order in which they stand counts"
    if len(set(written)) == 1:
        return
    if written == [*range(first, first + len(written))]:
        # Of a list that breaks in two, the other half was reported.
        if first > 1 and not report.holds("SRC061"):
            message = f"the first item is numbered {first}, as if others stood before it"
            report.error("SRC062", found.head, message, help)
        return
    place = next(place for place, (one, other) in enumerate(pairwise(written), 1) if other != one + 1)
    message = f"item {place + 1} is numbered {written[place]}, and the item above it {written[place - 1]}"
    report.error("SRC062", found.parts[place][0], message, help)


def _names(read: tuple[Item, ...], report: Report) -> tuple[Named, ...]:
    names = tuple(one.named(choice_letter(place)) for place, one in enumerate(read))
    report_names(names, "item", report)
    return names


def _choices(read: tuple[Item, ...], names: tuple[Named, ...]) -> tuple[AssociableChoice, ...]:
    return tuple(one.choice(name.identifier) for one, name in zip(read, names, strict=True))


def _all_given(names: tuple[Named, ...]) -> bool:
    return all(name.given for name in names)


# --- pairs -----------------------------------------------------------------------------------------------------------


def associate(found: AnswerBlock, shuffle: bool, report: Report) -> AssociateInteraction | None:
    """The interaction of a list of pairs; `None` where no pair is whole.

    The things are named A, B, ... from the first pair to the last, unless a comment names them.
    """
    pairs = tuple(_pairs(found, report))
    if not report.holds("SRC061"):
        report_too_few(len(found.parts), "pair", "pairs", found.head, _PAIR, report)
    read = tuple(one for pair in pairs for one in pair)
    report_equal(read, _in_two_pairs, "each thing stands in one pair: reword or delete one of them", report)
    if not read:
        return None
    names = _names(read, report)
    each = [name.identifier for name in names]
    joined = tuple(zip(each[::2], each[1::2], strict=True))
    return AssociateInteraction(_choices(read, names), joined, shuffle, named=_all_given(names))


def _in_two_pairs(first: Item, second: Item) -> str:
    same = first.line.number == second.line.number
    return f"{second.quoted} stands {'on both sides of a pair' if same else 'in two pairs'}"


def _pairs(found: AnswerBlock, report: Report) -> Iterator[tuple[Item, Item]]:
    for place, (text, block) in enumerate(zip(items_of(found, report), found.parts, strict=True), 1):
        places = joins(text)
        if len(places) != 1:
            told = "joins more than two things" if places else "is no pair: nothing joins two things"
            report.error("SRC062", block[0], f"item {place} {told}", _PAIR)
            continue
        left, right = (item(side, report) for side in _sides(text, *places))
        if left and right:
            yield left, right
        else:
            side = "right" if left else "left"
            report.error("SRC062", block[0], f"pair {place} has nothing on its {side} side", _PAIR)


def joins(text: tuple[Line, ...]) -> tuple[tuple[int, int, int], ...]:
    """Each sign that joins, as a reader of the page sees them: the place of its line, its begin and its end in it."""
    shown = visible("\n".join(line.text for line in text)).split("\n")
    return tuple((place, *found.span()) for place, line in enumerate(shown) for found in JOIN.finditer(line))


def _sides(text: tuple[Line, ...], place: tuple[int, int, int]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The lines before the sign and those after it."""
    at, begin, end = place
    line = text[at]
    return (*text[:at], line.until(begin)), (line.after(end), *text[at + 1 :])
