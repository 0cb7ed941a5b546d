"""A part of the player's data in several languages.

The reference is the part itself; its `others` are by language what they say otherwise. Where a language differs in more
than words, an answer given in one could not be shown in the other: there the part stays in its reference.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from qtiexport.sco import nodes
from qtiexport.sco.shape import shape
from qtiexport.sco.writing import ascii_json

_NAMED = ("choices", "rows", "targets", "words")
# What is earned is that of the reference in every language; weights of options stand in the order of the options.
_SHARED = ("id", "interaction", "points", "counted", "time")


def translated(texts: Sequence[tuple[str, bytes]]) -> tuple[bytes, tuple[str, ...]]:
    """The part in all its languages, from (language, data) with the reference first; and the languages left out."""
    (language, first), *others = [(name, json.loads(data)) for name, data in texts]
    alike = {name: _aligned(first, data) for name, data in others if _is_alike(first, data)}
    _pool([first, *alike.values()])
    kept = {name: _otherwise(first, data) for name, data in alike.items()}
    left = tuple(name for name, _ in others if name not in kept)
    return ascii_json({**first, "lang": language, "others": kept}), left


def _pool(parts: Sequence[dict[str, Any]]) -> None:
    """Let what is typed be right where it is right in any language: the page may change its language behind it."""
    if parts[0]["kind"] not in ("cloze", "entry"):
        return
    for gaps in zip(*(part["gaps"] for part in parts), strict=True):
        patterns = dict.fromkeys(gap["pattern"] for gap in gaps if gap["kind"] == "text")
        for gap in gaps if len(patterns) > 1 else ():
            gap["pattern"] = "|".join(f"(?:{pattern})" for pattern in patterns)


def _otherwise(first: Mapping[str, Any], data: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if name not in _SHARED and value != first.get(name)}


def _aligned(first: Mapping[str, Any], data: dict[str, Any]) -> dict[str, Any]:
    """The data with rows, and gaps for words, in the order of the reference: an answer tells them by their places."""
    match data["kind"]:
        case "match":
            keys = [row["key"] for row in first["rows"]]
            rows = sorted(data["rows"], key=lambda row: keys.index(row["key"]))
            return data | {"rows": rows, "right": first["right"]}
        case "gap-match":
            places = [first["gaps"].index(key) for key in data["gaps"]]
            text = nodes.renumbered(data["text"], places)
            return data | {"text": text, "gaps": first["gaps"], "right": first["right"]}
        case _:
            return data


def _is_alike(first: Mapping[str, Any], data: Mapping[str, Any]) -> bool:
    """Whether an answer to one is an answer to the other."""
    return _answered(first) == _answered(data)


def _answered(part: Mapping[str, Any]) -> tuple[Any, ...]:
    keys = [sorted(one["key"] for one in part[name]) for name in _NAMED if name in part]
    gaps = {"gaps": sorted(part["gaps"])} if part["kind"] == "gap-match" else {}
    return part["kind"], part.get("form"), part.get("choose"), keys, shape({**part, **gaps})
