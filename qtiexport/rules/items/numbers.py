"""Options that are numbers: their order, and ranges that overlap."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from qtiexport.diagnostics import Severity
from qtiexport.rules.frame import Finding, Quote, rule
from qtiexport.rules.items.options import Group, Option
from qtiexport.rules.items.view import Item

_LONGEST = 60
_FIGURE = r"\d{1,3}(?:[\u0020\u00a0\u2009\u202f.,'’]\d{3}){1,5}(?:[.,]\d{1,12})?|\d{1,15}(?:[.,]\d{1,12})?"
_NUMBER = re.compile(rf"((?:[^\w+−-]|_){{0,12}})([+−-]?)({_FIGURE})(\D.{{0,30}})?", re.DOTALL)
_RANGE = re.compile(rf"({_FIGURE})\s?([^\d\s–—-]{{0,8}})\s?[–—-]\s?({_FIGURE})(\s?\D{{0,30}})?")
_DATES = (re.compile(r"()()()(\d{4})-(\d\d)-(\d\d)"), re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})()()()"))
_NO_DIGIT = re.compile(r"\D")
_NUMBERED = re.compile(r"\d")
_FEWEST = 3
# “Less than 10” and “more than 50”, at the two ends.
_OPEN = 2
_YEARS = (1000, 2999)


@rule("ITM112", "numbers-not-sorted", Severity.INFO)
def numbers_not_sorted(item: Item) -> Iterator[Finding]:
    """Options that are numbers stand in their order.

    What it checks: three or more options, also of a gap that is chosen from a list, that are all numbers with the same
    unit, or all dates in figures, rise or fall from first to last, unless they are shuffled. A number that may be read
    in two ways, such as 1.500, counts as sorted if one way is.

    Why it matters: learners look for their result; in a list without order they have to search, and may take the
    neighbour.

    Example:
        How many days has a leap year?
        - 366
        - 360
        - 365

        Explanation: February has one day more: **366**.

    Instead:
        How many days has a leap year?
        - 360
        - 365
        - 366

        Explanation: February has one day more: **366**.
    """
    for choices in item.lists:
        texts = [option.text.words for option in choices.options]
        ways = _readings(texts)
        if len(texts) < _FEWEST or choices.shuffle or not ways or any(map(_is_sorted, ways)):
            continue
        line = choices.options[0].text.line
        message = f"the numbers {', '.join(texts[:-1])} and {texts[-1]} stand in no order"
        yield Finding(line, message, "sort them, the smallest first", (Quote(line, texts[0]),))


def _is_sorted(values: list[float]) -> bool:
    return values == sorted(values) or values == sorted(values, reverse=True)


def _readings(texts: list[str]) -> tuple[list[float], ...]:
    """The ways to read all texts as numbers of one unit; none where one is no number."""
    if any(len(text) > _LONGEST for text in texts):
        return ()
    for date in _DATES:
        dates = [date.fullmatch(text) for text in texts]
        if dates and all(dates):
            return ([_day(found) for found in dates if found],)
    found = [_NUMBER.fullmatch(text) for text in texts]
    if not all(found) or len({(each[1], (each[4] or "").strip()) for each in found if each}) != 1:
        return ()
    return tuple([_value(each, thousands) for each in found if each] for thousands in (False, True))


def _day(found: re.Match[str]) -> float:
    day, month, year, *others = found.groups()
    if not year:
        year, month, day = others
    return int(year) * 10000 + int(month) * 100 + int(day)


def _value(found: re.Match[str], thousands: bool) -> float:
    size = _size(found[3], thousands)
    return -size if found[2] and found[2] != "+" else size


def _size(figure: str, thousands: bool) -> float:
    """The value of figures; where one point or comma stands before three of them, it is one of `thousands` or not."""
    marks = _NO_DIGIT.findall(figure)
    last = re.split(r"[.,]", figure)[-1]
    decimal = len(set(marks)) > 1 or (len(marks) == 1 and marks[0] in ".," and (len(last) != 3 or not thousands))
    digits = _NO_DIGIT.sub("", figure)
    return int(digits) / 10 ** len(_NO_DIGIT.sub("", last)) if decimal else float(int(digits))


@dataclass(frozen=True, slots=True)
class _Span:
    """An option that is a range of numbers."""

    start: float
    end: float
    option: Option


@rule("ITM113", "overlapping-ranges", Severity.WARNING)
def overlapping_ranges(item: Item) -> Iterator[Finding]:
    """Ranges do not overlap.

    What it checks: where all options are ranges of numbers that follow one another, but for “more than” at an end, none
    begins where another ends, or before. Ranges of years are passed over, and ranges that all overlap: there the range
    itself is asked for.

    Why it matters: a value at the border belongs to two options, so that two answers are right.

    Example:
        How many bones has a human hand?
        - 10–20
        - 20–30
        - 30–40

        Explanation: It has 27, so **20–30** is right.

    Instead:
        How many bones has a human hand?
        - 10–19
        - 20–29
        - 30–39

        Explanation: It has 27, so **20–29** is right.
    """
    for one, other in (pair for choices in item.lists for pair in pairwise(_classes(choices))):
        if other.start <= one.end:
            message = f"“{one.option.text.words}” and “{other.option.text.words}” overlap"
            quotes = tuple(Quote(each.option.text.line, each.option.text.words) for each in (other, one))
            yield Finding(other.option.text.line, message, "let each range begin after the one before", quotes)
            return


def _classes(choices: Group) -> list[_Span]:
    """The options as ranges in their order, if they divide a line into pieces."""
    spans = [span for option in choices.options if (span := _span(option))]
    others = [option for option in choices.options if _NUMBERED.search(option.text.words) is None]
    if len(spans) < 2 or others or len(spans) < len(choices.options) - _OPEN:
        return []
    spans.sort(key=lambda span: span.start)
    years = all(_YEARS[0] <= value <= _YEARS[1] for span in spans for value in (span.start, span.end))
    rising = all(a.start < b.start and a.end < b.end for a, b in pairwise(spans))
    apart = any(a.end <= b.start for a, b in pairwise(spans))
    return spans if rising and apart and not years else []


def _span(option: Option) -> _Span | None:
    found = _RANGE.fullmatch(option.text.words) if len(option.text.words) <= _LONGEST else None
    if not found:
        return None
    start, end = _size(found[1], False), _size(found[3], False)
    return _Span(start, end, option) if start < end else None
