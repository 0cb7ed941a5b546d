"""How well a question tells those who know from those who do not."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from statistics import StatisticsError, correlation

FEWEST = 10
"""With fewer learners the figure says nothing."""

Shares = Mapping[str, Mapping[str, Fraction]]
"""The share of the points by learner, then by interaction."""


def discrimination(shares: Shares, identifier: str) -> float | None:
    """The correlation of a question's share with the learner's mean on all others, from -1 to 1.

    With shares of 0 and 1 alone this is the point-biserial correlation, corrected for the question itself. None with
    too few learners, or where all did equally well.
    """
    pairs = [(told[identifier], rest) for told in shares.values() if (rest := _rest(told, identifier)) is not None]
    if len(pairs) < FEWEST:
        return None
    try:
        return round(correlation([float(one) for one, _ in pairs], [float(rest) for _, rest in pairs]), 2) + 0.0
    except StatisticsError:
        return None


def _rest(told: Mapping[str, Fraction], identifier: str) -> Fraction | None:
    others = [share for name, share in told.items() if name != identifier]
    return _mean(others) if identifier in told and others else None


def _mean(shares: Iterable[Fraction]) -> Fraction:
    listed = list(shares)
    return sum(listed, Fraction(0)) / len(listed)
