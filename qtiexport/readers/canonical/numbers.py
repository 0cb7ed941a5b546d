"""Numbers as authors write them in a form: a value with a tolerance, or an interval (sources.md 1).

Which sign parts the decimals is the language's: where it is the comma, a point is understood too, as long as it cannot
part thousands. All numbers are exact decimals of at most 12 places, which every target can write.
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from unicodedata import normalize

from qtiexport.model import Range
from qtiexport.readers.canonical.lines import Line
from qtiexport.readers.canonical.report import Report
from qtiexport.readers.plain.reports import quoted
from qtiexport.readers.plain.vocabulary import base
from qtiexport.resources import decimal_sign

_NUMBER = re.compile(r"[+-]?[0-9]{1,15}(?:([.,])[0-9]{1,12})?\Z")
_THOUSANDS = re.compile(r"[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}\Z")
_WITH_UNIT = re.compile(r"[+-]?[0-9][0-9.,]*\s*[^\W\d_]")
_POWER = re.compile(r"[+-]?[0-9][0-9.,]*\s*(?:[eE][+-]?[0-9]|[x×·*]\s*10)")
_PARTED = re.compile(r"[+-]?[0-9]{1,3}(?:(?:\.[0-9]{3}){2,4}|(?:,[0-9]{3}){2,4}|(?:['’][0-9]{3}){1,4})\Z")
_REVERSED = re.compile(r"-\+|\+ -|-/\+|\+/ ?-")
_GROUPED = re.compile(r"[+-]?[0-9]{1,3}(?:\s[0-9]{3}){1,4}\Z")
_LONG = re.compile(r"[+-]?[0-9]{1,15}[.,][0-9]{13,}\Z")
_SIGNS = str.maketrans({"\u2212": "-", "\u2013": "-"})
_TOLERANCE = re.compile(r"\+-|\+/-|\u00b1")
_INTERVAL = re.compile(r"([\[\](])(.*)([\[\])])\Z")
_INCLUDED = {"[": True, "]": False, "(": False}
_PLACES = 10**12


@dataclass(frozen=True, slots=True)
class Right:
    """The numbers that are right, and the one to show as such."""

    range: Range
    value: Fraction


ZERO = Right(Range(Fraction(0), Fraction(0)), Fraction(0))
"""Stands for numbers that could not be read, which is reported."""


class Numbers:
    """Reads the numbers of one question; what is none is reported (SRC019)."""

    def __init__(self, language: str, report: Report) -> None:
        # Where a region and its language differ, authors write either sign.
        self._point = {decimal_sign(language), decimal_sign(base(language))} == {"."}
        self._report = report

    def right(self, part: Line) -> Right | None:
        """A value with or without a tolerance, or an interval."""
        part = stripped(part)
        interval = _INTERVAL.match(part.text)
        if interval:
            return self._interval(part, interval)
        tolerance = _TOLERANCE.search(part.text)
        if tolerance is None:
            value = self.number(part)
            return None if value is None else Right(Range(value, value), value)
        return self._around(part, tolerance)

    def number(self, part: Line) -> Fraction | None:
        """One number, an exact decimal."""
        part = stripped(part)
        text = part.text.translate(_SIGNS)
        found = _NUMBER.match(text)
        if found is None:
            message = f"{quoted(part.text)} is no number" if text else "a number is missing here"
            self._wrong(part, message, self._how(text))
            return None
        if self._point and found[1] == ",":
            self._wrong(part, *_comma(text))
            return None
        if found[1] == "." and not self._point and _THOUSANDS.match(text):
            message = f"the point of {quoted(part.text)} may part thousands or decimals"
            help = f"write {text.replace('.', '')}, or {text.replace('.', ',')} if these are decimals"
            self._wrong(part, message, help)
            return None
        return Fraction(text.replace(",", "."))

    def _how(self, text: str) -> str:
        """What to write instead of a text that is no number."""
        if text.endswith("%"):
            return "a percentage stands behind +- only"
        if "|" in text:
            return f"a number has no alternatives; write all that are right as an interval, such as {self._ends()}"
        if _REVERSED.search(text):
            return f"write a tolerance behind +-, such as {self._tolerance()}"
        if _POWER.match(text):
            return "write the number with all its digits, without a power of ten"
        if _PARTED.match(text):
            return f"write {re.sub(r'[.,’' + chr(39) + r']', '', text)}"
        if (plain := normalize("NFKC", text)) != text and _NUMBER.match(plain):
            return f"write {plain}, in the digits 0 to 9"
        if _WITH_UNIT.match(text):
            return "write the number alone; a unit stands behind the brackets, or in the front matter as “unit”"
        if _GROUPED.match(text):
            return f"write {''.join(text.split())}"
        if _LONG.match(text):
            return "round it to 12 decimals"
        return "write digits with a decimal point, such as 9.81" if self._point else "write digits, such as 9,81"

    def _tolerance(self) -> str:
        return "9.81 +- 0.05" if self._point else "9,81 +- 0,05"

    def _ends(self) -> str:
        return "[9.7, 9.9]" if self._point else "[9,7; 9,9]"

    def _around(self, part: Line, sign: re.Match[str]) -> Right | None:
        """A value and how far from it a number may be, by itself or as a percentage of the value."""
        said = stripped(part.after(sign.end()))
        relative = said.text.endswith("%")
        if not said.text.rstrip("% "):
            message = f"{quoted(part.text)} has no number behind {sign[0]}"
            self._wrong(part, message, f"write how far from the value a number may be, such as {self._tolerance()}")
            return None
        value = self.number(part.until(sign.start()))
        off = self.number(said.until(len(said.text) - relative))
        if value is None or off is None:
            return None
        if off < 0 or (relative and off and not value):
            message = f"the tolerance {quoted(said.text)} {'is below 0' if off < 0 else 'of 0 is 0'}"
            self._wrong(said, message, f"write how far from the value a number may be, such as {self._tolerance()}")
            return None
        off = abs(value) * off / 100 if relative else off
        return self._exact(part, Right(Range(value - off, value + off), value))

    def _interval(self, part: Line, found: re.Match[str]) -> Right | None:
        """All numbers between two ends, each of which is right itself or not."""
        divider = ";" if ";" in found[2] or not self._point else ","
        ends = found[2].split(divider)
        if len(ends) != 2:
            message = f"{quoted(part.text)} has no two ends"
            help = f"write {self._ends()}" + ("" if self._point else ", with a semicolon between the ends")
            self._wrong(part, message, help)
            return None
        middle = 1 + len(ends[0])
        low = self.number(part.until(middle).after(1))
        high = self.number(part.until(len(part.text) - 1).after(middle + 1))
        if low is None or high is None:
            return None
        right = Range(low, high, _INCLUDED[found[1]], found[3] == "]")
        if low > high or (low == high and not (right.includes_low and right.includes_high)):
            message = f"no number lies within {quoted(part.text)}"
            self._wrong(part, message, "write the smaller end first")
            return None
        return self._exact(part, Right(right, (low + high) / 2))

    def _exact(self, part: Line, right: Right) -> Right | None:
        if all((number * _PLACES).denominator == 1 for number in (right.range.low, right.range.high, right.value)):
            return right
        message = f"{quoted(part.text)} has more than 12 decimals"
        self._wrong(part, message, "round the tolerance, or the ends")
        return None

    def _wrong(self, part: Line, message: str, help: str) -> None:
        self._report.error("SRC019", part, message, help)


def stripped(part: Line) -> Line:
    """The part of a line without blanks at its ends."""
    part = part.until(len(part.text.rstrip(" \t\u00a0\u202f")))
    return part.after(len(part.text) - len(part.text.lstrip(" \t\u00a0\u202f")))


def _comma(text: str) -> tuple[str, str]:
    """Message and help for a number with a comma, in a language whose decimal sign is the point."""
    decimals = text.replace(",", ".")
    if _THOUSANDS.match(text):
        message = f"the comma of {quoted(text)} may part thousands or decimals"
        return message, f"write {text.replace(',', '')}, or {decimals} if these are decimals"
    return f"{quoted(text)} has a decimal comma", f"write {decimals}"
