"""The order in which choices are shown whose own order is the answer: never the right one, and always the same.

Players that do not shuffle show choices as they are written; so do teachers who print an item.
"""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from qtiexport.identifiers import digest


class Named(Protocol):
    @property
    def identifier(self) -> str: ...


Choice = TypeVar("Choice", bound=Named)


def arranged(choices: Iterable[Choice], item: str) -> tuple[Choice, ...]:
    """The choices in an order made from their identifiers and the item's, another one than they come in."""
    given = tuple(choices)
    mixed = tuple(sorted(given, key=lambda choice: digest(item, choice.identifier)))
    return mixed if mixed != given else (*mixed[1:], *mixed[:1])
