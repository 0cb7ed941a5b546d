"""Exact numbers as text, and the text that a learner types as an exact number."""

import re
import unicodedata
from fractions import Fraction

_NUMBER = re.compile(r"([+-]?)([0-9]*)(?:[.,]([0-9]*))?(?:[eE]([+-]?[0-9]{1,2}))?\Z")
_LONGEST = 64
_MINUS = str.maketrans({"\u2212": "-", "\u2013": "-", "\u066b": "."})
_BLANKS = re.compile(r"[\t\n\r \u00a0\u2009\u202f]+")


def decimal(number: Fraction, places: int = 0) -> str:
    """A fraction that ends within 12 decimals as plain decimal text with at least `places` of them ("2.0", "0.75").

    Raises ValueError for a fraction that does not end there: callers round on purpose, never by accident.
    """
    digits = next((n for n in range(places, 13) if (number * 10**n).denominator == 1), None)
    if digits is None:
        raise ValueError(f"{number} has no exact decimal")
    whole, part = divmod(abs(int(number * 10**digits)), 10**digits)
    return ("-" if number < 0 else "") + str(whole) + (f".{part:0{digits}}" if digits else "")


def shown(number: Fraction) -> str:
    """A fraction as decimal text for people, rounded where it does not end within 12 decimals."""
    return decimal(round(number, 12))


def number(typed: str) -> Fraction | None:
    """The number that a learner typed, or None where it is none.

    Point and comma are both decimal signs, one of them at most; blanks between digits, a sign, digits of any script
    and an exponent of two digits are understood. The player reads numbers in the same way (`numbers.js`).
    """
    plain = _BLANKS.sub("", unicodedata.normalize("NFKC", typed).translate(_MINUS))[: _LONGEST + 1]
    digits = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in plain)
    found = _NUMBER.match(digits)
    if found is None or len(plain) > _LONGEST or not (found[2] or found[3]):
        return None
    value = Fraction(int((found[2] or "0") + (found[3] or "")), 10 ** len(found[3] or ""))
    value *= Fraction(10) ** int(found[4] or 0)
    return -value if found[1] == "-" else value
