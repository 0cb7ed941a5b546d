"""The values of QTI 2.1's base types: which texts are values, and what each means exactly.

Numbers become Fractions, so that no mark is judged by a rounded double.
"""

import re
from fractions import Fraction

Scalar = Fraction | str | bool
"""A number, a boolean, or the text of an identifier, string, pair, point or URI."""

_IDENTIFIER = r"[^\W\d][\w.-]*"
_NUMBER = r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?"
_SHAPES = {
    "identifier": re.compile(_IDENTIFIER),
    "boolean": re.compile("true|false|1|0"),
    "integer": re.compile("[+-]?[0-9]+"),
    "float": re.compile(rf"{_NUMBER}|[+-]?INF|NaN"),
    "duration": re.compile(_NUMBER),
    "pair": re.compile(rf"{_IDENTIFIER}\s+{_IDENTIFIER}"),
    "directedPair": re.compile(rf"{_IDENTIFIER}\s+{_IDENTIFIER}"),
    "point": re.compile(r"-?[0-9]+\s+-?[0-9]+"),
}
_PLAIN = re.compile(_NUMBER)
# Long enough for every mark that a person writes, short enough that no number costs time.
_LONGEST = 40
NUMERIC = ("float", "integer", "duration")
_PAIRS = ("pair", "directedPair")


def is_value(text: str, base: str) -> bool:
    """Whether the text, without outer blanks, is a value of the base type; every text is one of an unknown type."""
    shape = _SHAPES.get(base)
    return shape is None or shape.fullmatch(text.strip()) is not None


def number(text: str) -> Fraction | None:
    """The exact number that a text writes, or None: no number, INF, NaN or one of more than 40 characters."""
    plain = text.strip()
    return Fraction(plain) if len(plain) <= _LONGEST and _PLAIN.fullmatch(plain) else None


def scalar(text: str, base: str) -> Scalar | None:
    """The value that a text is of a base type, or None where it is none or cannot be computed with.

    The ends of a pair have no order: both ways round it is the same value.
    """
    if not is_value(text, base):
        return None
    if base in NUMERIC:
        return number(text)
    if base in _PAIRS:
        ends = text.split()
        return " ".join(sorted(ends) if base == "pair" else ends)
    if base == "string":
        return text
    return text.strip() in ("true", "1") if base == "boolean" else text.strip()
