"""Numbers as QTI's attributes and values want them."""

from fractions import Fraction

from qtiexport import scoring


def floating(number: Fraction | int) -> str:
    """A value of the base type float, with at least one decimal ("2.0")."""
    return scoring.decimal(Fraction(number), places=1)
