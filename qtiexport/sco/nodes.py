"""The author's texts as the player's nodes: gaps by their number, words of a hottext by their key."""

from collections.abc import Mapping, Sequence
from typing import Any

from qtiexport import markup
from qtiexport.model import Block, Content


def blocks(some: tuple[Block, ...], heading: int = 3) -> list[Any]:
    """Blocks as nodes; `heading` (1 to 6) is the level of their first headings."""
    return markup.tree(Content(some), heading=heading)


def optional(content: Content | None, wanted: bool) -> list[Any] | None:
    """A text that is not sent where the learner must not see it."""
    return blocks(content.blocks) if content and wanted else None


def text(some: tuple[Block, ...], names: Mapping[str, Any]) -> list[Any]:
    """Blocks in which something stands for places (`names` by index), gaps (number) and hottexts (key)."""
    return [_named(node, names) for node in blocks(some)]


def rekeyed(nodes: list[Any], keys: Mapping[str, str]) -> list[Any]:
    """The nodes of a hottext with other keys for its words."""
    return [_rekeyed(node, keys) for node in nodes]


def renumbered(nodes: list[Any], places: Sequence[int]) -> list[Any]:
    """The nodes of a text with another number, from 0, for each of its gaps."""
    return [_renumbered(node, places) for node in nodes]


def _renumbered(node: Any, places: Sequence[int]) -> Any:
    match node:
        case ["gap", {"n": n}]:
            return ["gap", {"n": places[n]}]
        case [*inside]:
            return renumbered(inside, places)
        case _:
            return node


def _named(node: Any, names: Mapping[str, Any]) -> Any:
    match node:
        case ["place", {"index": name}] | ["gap", {"identifier": name}]:
            return ["gap", {"n": names[name]}]
        case ["hottext", {"identifier": name}, *inside]:
            return ["hot", {"key": names[name]}, *(_named(one, names) for one in inside)]
        case [*inside]:
            return [_named(one, names) for one in inside]
        case _:
            return node


def _rekeyed(node: Any, keys: Mapping[str, str]) -> Any:
    match node:
        case ["hot", {"key": key}, *inside]:
            return ["hot", {"key": keys[key]}, *rekeyed(inside, keys)]
        case [*inside]:
            return rekeyed(inside, keys)
        case _:
            return node
