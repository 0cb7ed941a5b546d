"""Stamps in a `bank.toml`, for texts that say nothing themselves."""

import re
import tomllib
from collections.abc import Iterable
from copy import deepcopy
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AbstractTable, Comment, Whitespace

from qtiexport.stamping.stamp import Stamp, Unstampable

# What the writer adds ends with a plain line end, whatever the others are.
_LONE = re.compile(r"(?<!\r)\n")


def stamped(text: str, stamps: Iterable[Stamp]) -> str:
    """The text of a `bank.toml` ("" for none yet) with stamps; comments, order and spelling of all else stay."""
    by_item: dict[str, list[Stamp]] = {}
    for stamp in stamps:
        by_item.setdefault(stamp.item, []).append(stamp)
    try:
        wanted = _expected(tomllib.loads(text), by_item)
        made = _written(_with_items(text, by_item), by_item)
        same = tomllib.loads(made) == wanted
    except (TOMLKitError, tomllib.TOMLDecodeError, TypeError, AttributeError, KeyError) as fault:
        raise Unstampable("its items are written in a way that cannot be added to") from fault
    if not same:
        raise Unstampable("its items are written in a way that cannot be added to")
    return made


def _expected(table: dict[str, Any], by_item: dict[str, list[Stamp]]) -> dict[str, Any]:
    """What the file must say afterwards: a writer is not trusted, and neither is this one."""
    wanted = deepcopy(table)
    for name, stamps in by_item.items():
        item = wanted.setdefault("item", {}).setdefault(name, {})
        for stamp in stamps:
            item.setdefault("translation_of", {}).setdefault(stamp.language, stamp.source)
            item.setdefault("of_rev", {})[stamp.language] = stamp.revision
    return wanted


def _with_items(text: str, by_item: dict[str, list[Stamp]]) -> str:
    """The text with an empty table at its end for each item that has none."""
    known = tomllib.loads(text).get("item", {})
    newline = "\r\n" if "\r\n" in text else "\n"
    made = text if not text or text.endswith("\n") else f"{text}{newline}"
    for name in by_item:
        if name not in known:
            gap = newline if made else ""
            made += f"{gap}[item.{tomlkit.key([name]).as_string()}]{newline}"
    return made


def _written(text: str, by_item: dict[str, list[Stamp]]) -> str:
    document = tomlkit.parse(text)
    for name, stamps in by_item.items():
        item: Any = document["item"][name]
        before = len(item.value.body)
        for stamp in stamps:
            _set(item, "translation_of", stamp.language, stamp.source, keep=True)
            _set(item, "of_rev", stamp.language, stamp.revision)
        _above_what_follows(item.value.body, before)
    made = tomlkit.dumps(document)
    return _LONE.sub("\r\n", made) if "\r\n" in text else made


def _set(item: Any, key: str, language: str, value: str, keep: bool = False) -> None:
    if key not in item:
        item.append(tomlkit.key([key, language]), value)
    elif isinstance(item[key], AbstractTable) and not (keep and language in item[key]):
        item[key][language] = value


def _above_what_follows(body: list[Any], before: int) -> None:
    """Move what was added above the blank lines and comments that belong to the next table."""
    start = before
    while start and isinstance(body[start - 1][1], Comment | Whitespace):
        start -= 1
    body[start:] = [*body[before:], *body[start:before]]
