"""Values of the front matter: a strict subset of YAML in which every scalar is a string.

Plain, 'single' and "double" quoted scalars, and one level of [lists]; lists of `- value` lines are `frontmatter`'s.
Whatever YAML reads as something else (anchors, tags, blocks, nested mappings) is a mistake, so that no other
reader of the file can understand it differently.
"""

import re
from dataclasses import dataclass

Value = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wrong:
    """Why a value cannot be read; `at` is the place in the text, from 0."""

    at: int
    message: str
    help: str


@dataclass(frozen=True, slots=True)
class Scanned:
    """A value and the place after it."""

    value: Value
    end: int


_DOUBLE = re.compile(r'"((?:[^"\\]|\\["\\])*)"')
_SINGLE = re.compile(r"'((?:[^']|'')*)'")
_ESCAPE = re.compile(r"\\(.)")
_BLANKS = re.compile(r"[ \t]*")
_RESERVED = re.compile(r"[&*!|>%@`{}\[\],?#\"']|[-:](?=[ \t]|\Z)")
_MAPPING = re.compile(r":(?=[ \t]|\Z)")
# What ends a plain scalar: a comment in a line, the next entry in a comment, the next value in a list.
LINE_END = re.compile(r"(?<=[ \t])#")
ENTRY_END = re.compile(r";")
_ITEM_END = re.compile(r"[,\[\]{}]")
_QUOTE = "put the value in double quotes"


def scan(text: str, start: int, stop: re.Pattern[str]) -> Scanned | Wrong:
    """The value that begins at `start` (blanks skipped); a plain one ends where `stop` first matches."""
    start = skipped(text, start)
    return _list(text, start) if text.startswith("[", start) else _scalar(text, start, stop)


def skipped(text: str, start: int) -> int:
    """The place of the first character from `start` on that is no blank."""
    blanks = _BLANKS.match(text, start)
    return blanks.end() if blanks else start


def _scalar(text: str, start: int, stop: re.Pattern[str]) -> Scanned | Wrong:
    if text.startswith('"', start):
        found = _DOUBLE.match(text, start)
        return Scanned(_ESCAPE.sub(r"\1", found[1]), found.end()) if found else _unclosed(text, start)
    if text.startswith("'", start):
        found = _SINGLE.match(text, start)
        return Scanned(found[1].replace("''", "'"), found.end()) if found else _unclosed(text, start)
    return _plain(text, start, stop)


def _unclosed(text: str, start: int) -> Wrong:
    message = f"the value that begins with {text[start]} has no end, or holds a backslash that stands for nothing"
    return Wrong(start, message, "close the quotes in the same line; write \\\\ for a backslash in double quotes")


def _plain(text: str, start: int, stop: re.Pattern[str]) -> Scanned | Wrong:
    ended = stop.search(text, start)
    end = ended.start() if ended else len(text)
    value = text[start:end].rstrip(" \t")
    if not value and text.startswith("#", end):
        return Wrong(end, "a value that begins with “#” is a comment in YAML", _QUOTE)
    if reserved := _RESERVED.match(value):
        return Wrong(start, f"a value that begins with “{reserved[0]}” means something else in YAML", _QUOTE)
    if mapping := _MAPPING.search(value):
        return Wrong(start + mapping.start(), "a colon before a blank begins a nested mapping in YAML", _QUOTE)
    return Scanned(value, end)


def _list(text: str, start: int) -> Scanned | Wrong:
    values: list[str] = []
    place = start + 1
    while True:
        place = skipped(text, place)
        if text.startswith("]", place):
            return Scanned(tuple(values), place + 1)
        if text.startswith(("[", "{"), place):
            return Wrong(place, "a list holds another list or a mapping", "keep the list flat, such as [a, b]")
        item = _scalar(text, place, _ITEM_END)
        if isinstance(item, Wrong):
            return item
        if item.end == place:
            return Wrong(place, "a place in this list is empty", "write a value, or take one comma out")
        values += [item.value] if isinstance(item.value, str) else item.value
        place = skipped(text, item.end)
        if text.startswith(",", place):
            place += 1
        elif not text.startswith("]", place):
            return Wrong(start, "this list is not closed in its line", "end the list with ]")
