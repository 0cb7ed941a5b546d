"""Which characters of a Markdown paragraph are neither escaped nor program text nor part of a formula."""

import re
from bisect import bisect_left
from collections import defaultdict

from qtiexport.markup.dollars import formula_at

_SPECIAL = re.compile(r"\\[^\n]|`+|\$")
_TICKS = re.compile(r"`+")
_HIDDEN = re.compile(r"[^\n]")
FILLER = "\0"
"""Stands for each hidden character; it cannot stand in a source."""


def visible(text: str) -> str:
    """The paragraph with every escaped character, code span and formula hidden, at the same length, line by line.

    What is looked for in the result (answer forms) is what a reader of the rendered page would see as text.
    """
    closers = _closers(text)
    pieces: list[str] = []
    done = 0
    while special := _SPECIAL.search(text, done):
        end = _end(text, special, closers)
        pieces.append(text[done : special.start()])
        hidden = special[0][0] != "$" or end > special.end()
        pieces.append(_HIDDEN.sub(FILLER, text[special.start() : end]) if hidden else special[0])
        done = end
    pieces.append(text[done:])
    return "".join(pieces)


def _end(text: str, special: re.Match[str], closers: dict[int, list[int]]) -> int:
    """Where what begins with this match ends; the end of the match itself where it begins nothing."""
    if special[0][0] == "$":
        formula = formula_at(text, special.start())
        return formula.end() if formula else special.end()
    return _span_end(special, closers) if special[0][0] == "`" else special.end()


def _closers(text: str) -> dict[int, list[int]]:
    """The places of all runs of back-ticks by their length, in order."""
    places: defaultdict[int, list[int]] = defaultdict(list)
    for run in _TICKS.finditer(text):
        places[len(run[0])].append(run.start())
    return places


def _span_end(run: re.Match[str], closers: dict[int, list[int]]) -> int:
    """Where a code span that begins with this run ends; the end of the run itself where nothing closes it."""
    length = len(run[0])
    places = closers.get(length, [])
    following = bisect_left(places, run.end())
    return places[following] + length if following < len(places) else run.end()
