"""The difference of two texts as `diff -u` writes it, in linear time: rewrites exchange lines and insert a few."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_NO_END = "\n\\ No newline at end of file\n"
_CONTEXT = 3
_MOST_INSERTED = 3


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the diff; `sign` is " ", "-" or "+", `old` and `new` count the lines of both texts before it."""

    sign: str
    text: str
    old: int
    new: int


def unified(path: str, before: bytes, after: bytes) -> str:
    """A unified diff of two UTF-8 texts, which `patch` takes; empty where they are equal."""
    if before == after:
        return ""
    rows = list(_rows(_LINE.findall(before.decode("utf-8")), _LINE.findall(after.decode("utf-8"))))
    shown = "".join(c if c.isprintable() else "?" for c in path)
    old, new = (shown, shown) if shown.startswith("/") else (f"a/{shown}", f"b/{shown}")
    return f"--- {old}\n+++ {new}\n" + "".join(_hunk(rows[start:end]) for start, end in _spans(rows))


def _rows(old: list[str], new: list[str]) -> Iterator[_Row]:
    i = j = 0
    while i < len(old) or j < len(new):
        if i < len(old) and j < len(new) and old[i] == new[j]:
            yield _Row(" ", old[i], i, j)
            i, j = i + 1, j + 1
            continue
        inserted = _inserted(old, new, i, j)
        if not inserted and i < len(old):
            yield _Row("-", old[i], i, j)
            i, inserted = i + 1, int(j < len(new))
        for _ in range(inserted):
            yield _Row("+", new[j], i, j)
            j += 1


def _inserted(old: list[str], new: list[str], i: int, j: int) -> int:
    """How many lines of the new text stand before the next one of the old, as far as a few; 0 if none does."""
    if i == len(old):
        return len(new) - j
    return next((k for k in range(1, _MOST_INSERTED + 1) if j + k < len(new) and new[j + k] == old[i]), 0)


def _spans(rows: list[_Row]) -> Iterator[tuple[int, int]]:
    """The beginnings and ends of the hunks: what changed, with some lines around it."""
    span: tuple[int, int] | None = None
    for place in (place for place, row in enumerate(rows) if row.sign != " "):
        start, end = max(0, place - _CONTEXT), min(len(rows), place + _CONTEXT + 1)
        if span and start > span[1]:
            yield span
            span = None
        span = (span[0] if span else start, end)
    if span:
        yield span


def _hunk(rows: list[_Row]) -> str:
    old = _range(rows[0].old, sum(row.sign != "+" for row in rows))
    new = _range(rows[0].new, sum(row.sign != "-" for row in rows))
    told = (f"{row.sign}{row.text}" + ("" if row.text.endswith("\n") else _NO_END) for row in rows)
    return f"@@ -{old} +{new} @@\n" + "".join(told)


def _range(before: int, count: int) -> str:
    return f"{before + 1 if count else before},{count}"
