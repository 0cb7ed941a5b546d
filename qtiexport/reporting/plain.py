"""The player's nodes, and whatever an export holds, as text of one line."""

from typing import Any

_DEEPEST = 60
# Elements that may stand in the middle of a word; around all others words end.
_INLINE = frozenset(
    [
        "strong",
        "em",
        "b",
        "i",
        "code",
        "span",
        "bdo",
        "sub",
        "sup",
        "small",
        "big",
        "tt",
        "kbd",
        "samp",
        "var",
        "cite",
        "q",
        "dfn",
        "abbr",
        "a",
        "hot",
    ]
)
# Joiners have no look of their own, and words of several scripts need them.
_JOINERS = "\u200c\u200d"


def line(text: str) -> str:
    """Text on one line, without anything that has no look of its own or turns the direction of what follows."""
    return " ".join("".join(_seen(letter) for letter in text).split())


def _seen(letter: str) -> str:
    if letter.isprintable() or letter in _JOINERS:
        return letter
    return " " if letter.isspace() or ord(letter) < 0x20 else "\ufffd" if "\ud800" <= letter <= "\udfff" else ""


def words(nodes: Any) -> str:
    """The words of nodes (templates/sco/src/course.js); gaps as `[1]`, pictures and formulas as their other texts."""
    return line("".join(_words(node, _DEEPEST) for node in _list(nodes)))


def _words(node: Any, depth: int) -> str:
    if isinstance(node, str):
        return node
    name, *inside = _list(node)
    about = inside[0] if inside and isinstance(inside[0], dict) else {}
    if name == "gap" and "n" in about:
        return f"[{int(about['n']) + 1}]"
    if name in ("img", "math"):
        return f" {about.get('alt', '')}{about.get('alttext', '')} "
    told = "".join(_words(one, depth - 1) for one in inside if one is not about) if depth else ""
    return told if name in _INLINE else f" {told} "


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError(f"a list was expected, not {type(value).__name__}")
    return value
