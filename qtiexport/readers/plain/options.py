"""Which option a text of the author names: equal after folding, never merely similar."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from qtiexport.identifiers import choice_letter
from qtiexport.readers.plain.bullets import bullet
from qtiexport.readers.plain.fold import fold, fold_marked
from qtiexport.readers.plain.lines import Line

# What may stand between an option's text and what is said of it, in folded text and in the author's.
_FOLDED_SEPARATOR = re.compile(r":| - ")
_SEPARATOR = re.compile(r"\s*[:：﹕︓]|\s+[-‐‑‒–—―−－]\s")
_ENDS = " .;,!。"
_COMPARED = 200
_LABEL = re.compile(r"[A-Za-z]|\d{1,2}")


@dataclass(frozen=True, slots=True)
class Named:
    """An option, named at the beginning of a line: `option` counts from 0; `rest` is what the line says of it."""

    option: int
    head: Line
    rest: Line


class Options:
    """The options of one question, to be looked up by their words."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._exact = _unique([fold(text) for text in texts])
        self._marked = _unique([fold_marked(text) for text in texts])
        self._lengths = {len(text) for text in self._marked}
        self._seen: dict[str, int | None] = {}
        self._shown = [text[:_COMPARED] for text in texts[:26]]

    def named(self, text: str) -> int | None:
        """The option that a text equals, with its own letter or number before it or without."""
        if text not in self._seen:
            self._seen[text] = self._exact.get(fold(text), self._labelled(text))
        return self._seen[text]

    def _labelled(self, text: str) -> int | None:
        found = bullet(Line(1, text, text))
        option = self._exact.get(fold(found.content.text)) if found else None
        # Another option's letter before the words: which of the two is meant cannot be told.
        place = "" if option is None else (choice_letter(option), str(option + 1))
        label = _LABEL.search(unicodedata.normalize("NFKC", text))
        return option if label and label[0].upper() in place else None

    def at_start(self, line: Line) -> Named | None:
        """The longest option that a line begins with, followed by a separator or by nothing."""
        folded = fold_marked(line.text)
        if folded in self._marked:
            return Named(self._marked[folded], line, line.after(len(line.text)))
        longest = max(self._lengths, default=0)
        found = None
        for separator in _FOLDED_SEPARATOR.finditer(folded, 0, longest + 16):
            end = _without_ends(folded, separator.start())
            if end in self._lengths and folded[:end] in self._marked:
                found = folded[:end]
        return self._cut(line, found) if found else None

    def nearest(self, text: str) -> str:
        """The option most like a text, for hints only; "" where none is like it."""
        close = get_close_matches(text[:_COMPARED], self._shown, 1)
        return close[0] if close else ""

    def _cut(self, line: Line, found: str) -> Named | None:
        """The line cut at the separator after the author's spelling of the folded option."""
        places = [(separator.start(), separator.end()) for separator in _SEPARATOR.finditer(line.text)]
        place = bisect_left(places, len(found), key=lambda ends: len(fold_marked(line.text[: ends[0]])))
        if place == len(places) or fold_marked(line.text[: places[place][0]]) != found:
            return None
        start, end = places[place]
        rest = line.after(end).trimmed()
        head = line.text[:start]
        for mark in ("**", "__"):
            # "**Option:** text": the bold that was opened before the separator closes after it.
            if head.count(mark) % 2 and rest.text.startswith(mark):
                rest = rest.after(2).trimmed()
        return Named(self._marked[found], Line(line.number, line.source, head, line.start), rest)


def _unique(folded: list[str]) -> dict[str, int]:
    """The place of each text; of equal ones none can be meant."""
    places: dict[str, int] = {}
    twice: set[str] = set()
    for place, text in enumerate(folded):
        if places.setdefault(text, place) != place:
            twice.add(text)
    return {text: place for text, place in places.items() if text not in twice}


def _without_ends(text: str, end: int) -> int:
    while end and text[end - 1] in _ENDS:
        end -= 1
    return end
