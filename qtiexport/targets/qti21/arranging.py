"""The order in which choices are shown whose own order is the answer: never the right one, and always the same.

Players that do not shuffle show choices as they are written; so do teachers who print an item.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import pairwise
from typing import Protocol, TypeVar

from qtiexport.identifiers import digest


class Named(Protocol):
    @property
    def identifier(self) -> str: ...


Choice = TypeVar("Choice", bound=Named)

# All but certain to find an order where there is one; a lone pair has none.
_TRIES = 64


def arranged(choices: Iterable[Choice], item: str, key: Iterable[str]) -> tuple[Choice, ...]:
    """The choices in an order in which those of the `key`, by identifier, do not follow each other as they do there."""
    right = tuple(dict.fromkeys(key))

    def tells(shown: tuple[str, ...]) -> bool:
        return len(right) > 1 and tuple(name for name in shown if name in right) == right

    return _mixed(tuple(choices), item, tells)


def apart(choices: Iterable[Choice], item: str, pairs: Iterable[tuple[str, str]]) -> tuple[Choice, ...]:
    """The choices in an order in which no two of a pair stand beside each other."""
    joined = {frozenset(pair) for pair in pairs}

    def tells(shown: tuple[str, ...]) -> bool:
        return any(frozenset(beside) in joined for beside in pairwise(shown))

    return _mixed(tuple(choices), item, tells)


def _mixed(choices: tuple[Choice, ...], item: str, tells: Callable[[tuple[str, ...]], bool]) -> tuple[Choice, ...]:
    silent = (order for order in _orders(choices, item) if not tells(tuple(one.identifier for one in order)))
    return next(silent, choices)


def _orders(choices: tuple[Choice, ...], item: str) -> Iterator[tuple[Choice, ...]]:
    """Orders made from the identifiers of the choices and the item's, and each of them moved on by one."""
    for turn in range(_TRIES):
        mixed = tuple(sorted(choices, key=partial(_rank, item, (str(turn),) if turn else ())))
        yield mixed
        yield (*mixed[1:], *mixed[:1])


def _rank(item: str, salt: tuple[str, ...], choice: Named) -> str:
    return digest(item, choice.identifier, *salt)
