"""Keys of a question that stands in several languages: each of them says the same things in an order of its own."""

import json
from collections.abc import Sequence
from typing import Any

from qtiexport.sco import nodes
from qtiexport.sco.keys import KEYS, ROW_KEYS
from qtiexport.sco.writing import ascii_json


def rekeyed(part: bytes, places: Sequence[int]) -> bytes:
    """The data of a question with the keys of another language.

    `places`, from 0, say where each identifier (`model.identifiers`) stands in the reference language. Keys that come
    from names alone (targets, words, things to order or to pair, choices of a gap) are the same already.
    """
    data = json.loads(part)
    match data["kind"]:
        case "choice" | "hottext" | "hotspot":
            return ascii_json(_choices(data, places))
        case "match":
            rows = zip(data["rows"], _row_keys(places[: len(data["rows"])]), strict=True)
            return ascii_json(data | {"rows": [row | {"key": key} for row, key in rows]})
        case "gap-match":
            return ascii_json(data | {"gaps": _row_keys(places[-len(data["gaps"]) :])})
        case _:
            return part


def _choices(data: dict[str, Any], places: Sequence[int]) -> dict[str, Any]:
    keys = {choice["key"]: KEYS[place] for choice, place in zip(data["choices"], places, strict=True)}
    right = sorted((keys[key] for key in data["right"]), key=KEYS.index)
    choices = [choice | {"key": keys[choice["key"]]} for choice in data["choices"]]
    text = {"text": nodes.rekeyed(data["text"], keys)} if "text" in data else {}
    return data | text | {"choices": choices, "right": "".join(right)}


def _row_keys(places: Sequence[int]) -> str:
    """Rows are numbered on their own, whatever else the question names."""
    return "".join(ROW_KEYS[sorted(places).index(place)] for place in places)
