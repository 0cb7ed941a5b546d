"""A part of the player's data in several languages.

The reference is the part itself; its `others` are by language what they say otherwise. Where a language differs in more
than words, an answer given in one could not be shown in the other: there the part stays in its reference.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from qtiexport.sco.shape import shape
from qtiexport.sco.writing import ascii_json

_NAMED = ("choices", "rows", "targets", "words")
# What is asked and earned is that of the reference in every language.
_SHARED = ("id", "interaction", "points", "counted", "time", "marks")


def translated(texts: Sequence[tuple[str, bytes]]) -> tuple[bytes, tuple[str, ...]]:
    """The part in all its languages, from (language, data) with the reference first; and the languages left out."""
    (language, first), *others = [(name, json.loads(data)) for name, data in texts]
    kept = {name: _otherwise(first, data) for name, data in others if _is_alike(first, data)}
    left = tuple(name for name, _ in others if name not in kept)
    return ascii_json({**first, "lang": language, "others": kept}), left


def _otherwise(first: Mapping[str, Any], data: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if name not in _SHARED and value != first.get(name)}


def _is_alike(first: Mapping[str, Any], data: Mapping[str, Any]) -> bool:
    """Whether an answer to one is an answer to the other."""
    return _answered(first) == _answered(data)


def _answered(part: Mapping[str, Any]) -> tuple[Any, ...]:
    keys = [sorted(one["key"] for one in part[name]) for name in _NAMED if name in part]
    return part["kind"], part.get("form"), part.get("choose"), keys, shape(part)
