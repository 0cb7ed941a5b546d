"""How well a question tells those who know from those who do not."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from fractions import Fraction
from statistics import StatisticsError, correlation

FEWEST = 10
"""With fewer learners the figure says nothing."""

Shares = Mapping[str, Mapping[str, Fraction]]
"""The share of the points by learner, then by interaction."""


def discriminations(shares: Shares) -> dict[str, float | None]:
    """For each question, the correlation of its share with the learner's mean on all others, from -1 to 1.

    With shares of 0 and 1 alone this is the point-biserial correlation, corrected for the question itself. None with
    too few learners, or where all did equally well.
    """
    pairs: dict[str, list[tuple[Fraction, Fraction]]] = defaultdict(list)
    for told in shares.values():
        whole, others = sum(told.values(), Fraction(0)), len(told) - 1
        for identifier, share in told.items() if others else ():
            pairs[identifier].append((share, (whole - share) / others))
    return {identifier: _correlation(some) for identifier, some in pairs.items()}


def _correlation(pairs: Sequence[tuple[Fraction, Fraction]]) -> float | None:
    if len(pairs) < FEWEST:
        return None
    try:
        return round(correlation([float(one) for one, _ in pairs], [float(rest) for _, rest in pairs]), 2) + 0.0
    except StatisticsError:
        return None
