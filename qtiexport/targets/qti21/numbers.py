"""Numbers as QTI's attributes and values want them."""

from decimal import Context, Inexact
from fractions import Fraction

from qtiexport import scoring

# Longer than any number that readers take; what has no end would raise.
_EXACT = Context(prec=500, traps=[Inexact])


def floating(number: Fraction | int) -> str:
    """Points as a value of the base type float, with at least one decimal ("2.0")."""
    return scoring.decimal(Fraction(number), places=1)


def exact(number: Fraction) -> str:
    """A number of the author's, with all of its decimals and no exponent ("9.76", "120")."""
    return format(_EXACT.divide(number.numerator, number.denominator), "f")
