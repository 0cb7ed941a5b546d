"""Which characters of a Markdown paragraph are neither escaped nor program text, and formulas among them."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

_SPECIAL = re.compile(r"\\[^\n]|`+")
_TICKS = re.compile(r"`+")
_HIDDEN = re.compile(r"[^\n]")
FILLER = "\0"
"""Stands for each hidden character; it cannot stand in a source."""
_FORMULA_SIGNS = frozenset("\\^_=")


def visible(text: str) -> str:
    """The paragraph with every escaped character and code span hidden, at the same length and with the same lines.

    What is looked for in the result (formulas, answer forms) is what a reader of the rendered page would see as text.
    """
    closers = _closers(text)
    pieces: list[str] = []
    done = 0
    while special := _SPECIAL.search(text, done):
        end = _span_end(special, closers) if special[0][0] == "`" else special.end()
        pieces.append(text[done : special.start()])
        pieces.append(_HIDDEN.sub(FILLER, text[special.start() : end]))
        done = end
    pieces.append(text[done:])
    return "".join(pieces)


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


def formulas(text: str) -> Iterator[tuple[int, int]]:
    """The (start, end) of each `$...$` in a paragraph that is a formula and not two amounts of money.

    A formula stands in one line, has no blank just inside its dollar signs, no digit or letter right after them, and a
    sign of TeX within (backslash, `^`, `_`, `=`): other pairs of dollar signs are text.
    """
    dollars = [place for place, character in enumerate(visible(text)) if character == "$"]
    index = 0
    while index + 1 < len(dollars):
        start, end = dollars[index], dollars[index + 1]
        if _is_formula(text[start + 1 : end], text[end + 1 : end + 2]):
            yield start, end + 1
            index += 1
        index += 1


def _is_formula(inner: str, following: str) -> bool:
    if inner != inner.strip() or "\n" in inner or following.isalnum():
        return False
    return not _FORMULA_SIGNS.isdisjoint(inner)
