"""The ids of one character that player and SCORM have for choices, and orders that do not give the right one away.

An order follows from names alone, so that it is the same on every machine and in every language of a question.
"""

from collections.abc import Iterable, Sequence

from qtiexport.identifiers import digest

KEYS = "abcdefghijklmnopqrstuvwxyz0123456789"
ROW_KEYS = "1234567890abcdefghijklmnopqrstuvwxyz"
"""What is on the left of a pair: numbers first, so that a report reads `1.b,2.a`."""
MOST_CHOICES = len(KEYS)
_DIGITS = 32


def mixed(question: str, names: Iterable[str]) -> tuple[str, ...]:
    """Names in an order that has nothing to do with the author's."""
    return tuple(sorted(names, key=lambda name: digest(question, name, length=_DIGITS)))


def turned(names: Sequence[str]) -> tuple[str, ...]:
    """The names with the first one put behind the others."""
    return (*names[1:], *names[:1])


def unlike(names: Sequence[str], shown: Sequence[str]) -> tuple[str, ...]:
    """The names, turned if they begin like `shown`: things do not stand beside what they belong to."""
    return turned(names) if tuple(names[: len(shown)]) == tuple(shown) else tuple(names)


def unpaired(names: Sequence[str], pairs: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """The names, turned if they stand two by two as they belong together."""
    together = {frozenset(pair) for pair in pairs}
    halves = [frozenset(names[at : at + 2]) for at in range(0, len(names), 2)]
    return turned(names) if all(half in together for half in halves) else tuple(names)


def keyed(names: Iterable[str]) -> dict[str, str]:
    """The key of each name, in their order; a question with more than `MOST_CHOICES` is left out before this."""
    return dict(zip(names, KEYS, strict=False))
