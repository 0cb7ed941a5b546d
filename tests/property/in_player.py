"""What the player says of a part, by its data."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any

from tests.property.said import APART, GAP, Row, Said, line, paired, picked, typed

Answer = tuple[tuple[Row, ...], Iterable[str]]


def by_player(part: dict[str, Any]) -> Said:
    """What the player says of a part."""
    if part["kind"] == "article":
        return Said(part["title"], _nodes(part["body"]))
    right, over = _answer(part)
    body = [*part["before"], " ", *part["ask"], " ", *part["after"], " ", *part.get("text", [])]
    return Said(
        part["title"],
        _nodes(body),
        _choices(part),
        right,
        tuple(sorted(over)),
        part["image"]["alt"] if "image" in part else "",
        _nodes(part["explanation"] or []),
        tuple(_nodes(hint) for hint in part["hints"]),
        _nodes(part.get("model") or []),
    )


def _choices(part: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    choices = part["choices"] if part["kind"] == "choice" else ()
    return tuple((_nodes(choice["body"]), _nodes(choice["why"] or [])) for choice in choices)


def _answer(part: dict[str, Any]) -> Answer:
    """What is right, and what else is offered, by the keys of things."""
    right = part.get("right", "")
    match part["kind"]:
        case "choice" | "hottext" | "hotspot":
            things = _things(part["choices"])
            return paired([[key] for key in things if key in right], things)
        case "order":
            return paired([[key] for key in right], _things(part["choices"]))
        case "associate":
            return paired(zip(right[::2], right[1::2], strict=True), _things(part["choices"]))
        case "match":
            return _matched(part)
        case "gap-match":
            return paired([[key] for key in right], _things(part["words"]))
        case "entry" | "cloze":
            return tuple(_gap(gap) for gap in part["gaps"]), ()
        case "slider":
            ends = (str(Fraction(part[end])) for end in ("lower", "upper"))
            return ((*_gap(part["gap"]), *ends),), ()
        case _:
            return (), ()


def _matched(part: dict[str, Any]) -> Answer:
    rows, targets = ({f"{side} {key}": text for key, text in _things(part[side]).items()} for side in _SIDES)
    right = (f"targets {key}" for key in part["right"])
    return paired(zip(rows, right, strict=True), {**rows, **targets})


_SIDES = ("rows", "targets")


def _things(things: list[dict[str, Any]]) -> dict[str, str]:
    """The words of each thing by its key."""
    return {thing["key"]: _thing(thing) for thing in things}


def _thing(thing: dict[str, Any]) -> str:
    if "body" in thing:
        return _nodes(thing["body"])
    return line([thing["label"] if "label" in thing else thing["text"]])


def _gap(gap: dict[str, Any]) -> Row:
    match gap["kind"]:
        case "text":
            return typed(gap["answers"])
        case "number":
            return str(Fraction(gap["answer"])), gap["unit"]
        case _:
            words = _things(gap["choices"])
            return picked(words[gap["right"]], words.values())


def _nodes(nodes: list[Any]) -> str:
    return line(piece for node in nodes for piece in _node(node))


def _node(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield node
        return
    tag, *children = node
    if tag in ("math", "img"):
        yield children[0]["alttext" if tag == "math" else "alt"]
        return
    if tag == "gap":
        yield GAP
    yield " " if tag in APART else ""
    for child in children:
        if not isinstance(child, dict):
            yield from _node(child)
