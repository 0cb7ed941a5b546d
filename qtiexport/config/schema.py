"""The keys for editors and readers: a JSON Schema of `qtiexport.toml`, and the table of keys of the documentation."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from qtiexport.config.colours import TOKENS
from qtiexport.config.keys import KEYS
from qtiexport.declared import Key

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_TITLE = "The config of qtiexport, qtiexport.toml"
_BEGIN, _END = "<!-- keys: made by `make docs` -->\n\n", "<!-- end of keys -->"
# What a step in capitals stands for.
_WILD = {
    "NAME": "^[a-z][a-z0-9-]*$",
    "LANG": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
    "RULE": "^([A-Z]{3}[0-9]{3}|[a-z0-9]+(-[a-z0-9]+)*)$",
    "TOKEN": f"^({'|'.join(TOKENS)})$",
}


def schema(keys: Iterable[Key] = KEYS) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of what the keys allow; names of targets and rules are not listed in it."""
    root: dict[str, Any] = {"$schema": _DRAFT, "title": _TITLE, **_table()}
    for key in keys:
        *tables, last = key.name.split(".")
        place = root
        for step in tables:
            place = _slot(place, step).setdefault(_WILD.get(step, step), _table())
        _slot(place, last)[_WILD.get(last, last)] = _described(key)
    return _exclusive(root)


def _table() -> dict[str, Any]:
    return {"type": "object", "properties": {}, "patternProperties": {}, "additionalProperties": False}


def _slot(place: dict[str, Any], step: str) -> dict[str, Any]:
    slot: dict[str, Any] = place["patternProperties" if step in _WILD else "properties"]
    return slot


def _described(key: Key) -> dict[str, Any]:
    doc = re.sub(r"; see \[[^]]*\]\([^)]*\)", "", key.doc)
    plain = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", doc).replace("`", "")
    default = key.default.replace("`", "")
    return {**key.shape, "description": f"{plain[:1].upper()}{plain[1:]}. Default: {default}."}


def _exclusive(place: dict[str, Any]) -> dict[str, Any]:
    """The schema with no pattern that also meets a name of its own: JSON Schema would ask for both."""
    for step, inner in place["properties"].items():
        if "properties" in inner and "additionalProperties" in inner:
            general = next(iter(place["patternProperties"].values()), None)
            if general:
                inner["properties"] = {**general["properties"], **inner["properties"]}
            place["properties"][step] = _exclusive(inner)
    own = "|".join(place["properties"])
    patterns = {f"^(?!({own})$){p[1:]}" if own else p: s for p, s in place["patternProperties"].items()}
    place["patternProperties"] = {p: _exclusive(s) if "patternProperties" in s else s for p, s in patterns.items()}
    return {name: value for name, value in place.items() if value != {} or name == "properties"}


def text() -> str:
    """The schema as a file."""
    return json.dumps(schema(), ensure_ascii=False, indent=1, default=_plain) + "\n"


def _plain(value: Any) -> Any:
    assert isinstance(value, Mapping)
    return dict(value)


def paged(page: str) -> str:
    """A page with the table of keys between its two marks, whatever stood there."""
    before, mark, rest = page.partition(_BEGIN)
    _, end, after = rest.partition(_END)
    return f"{before}{mark}{table()}\n{end}{after}"


def table(keys: Iterable[Key] = KEYS) -> str:
    """The keys as a Markdown table."""
    rows = (f"| `{key.name}` | {key.default} | {key.doc} | `{key.example}` |" for key in keys)
    return "\n".join(("| key | default | meaning | example |", "|---|---|---|---|", *rows)) + "\n"
