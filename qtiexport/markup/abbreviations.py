"""Abbreviations: a line `*[WHO]: World Health Organization` spells out every WHO of its text.

QTI 2.1 has no place for the long form beside an `abbr`, so it is written out where the short one stands first: every
learner reads it, in every target.
"""

import re
from collections.abc import Iterator
from typing import Any

from markdown_it.rules_block import StateBlock

from qtiexport.markup.findings import Findings, Spot, excerpt
from qtiexport.model import Inline, Style, Styled, Text

_LINE = re.compile(r"\*\[([^\[\]\n]{1,40})\]:[ \t]*(\S.*)")
_KEY = "abbreviations"


def abbreviation_line(state: StateBlock, first: int, _end: int, silent: bool) -> bool:
    """A rule of markdown-it: notes the line in the environment and makes no token of it."""
    if state.is_code_block(first):
        return False
    start = state.bMarks[first] + state.tShift[first]
    found = _LINE.match(state.src[start : state.eMarks[first]])
    if not found or not found[1].strip():
        return False
    if not silent:
        state.env.setdefault(_KEY, []).append((found[1].strip(), found[2].strip(), first))
        state.line = first + 1
    return True


class Abbreviations:
    """The abbreviations of one text, and which of them were met."""

    def __init__(self, environment: dict[str, Any], findings: Findings) -> None:
        self._long: dict[str, str] = {}
        self._lines: dict[str, int] = {}
        self._met: set[str] = set()
        self._findings = findings
        for short, long, line in environment.get(_KEY, ()):
            self._define(short, long, line)
        # Longer ones first: "WHO-5" is not "WHO".
        words = "|".join(re.escape(short) for short in sorted(self._long, key=lambda short: (-len(short), short)))
        self._pattern = re.compile(rf"(?<!\w)(?:{words})(?!\w)") if words else None

    def _define(self, short: str, long: str, line: int) -> None:
        if self._long.setdefault(short, long) != long:
            message = f"the abbreviation “{excerpt(short)}” is explained twice in this text"
            self._findings.warning("SRC043", Spot(line), message, "keep one of the two explanations")
        self._lines.setdefault(short, line)

    def within(self, text: str) -> Iterator[Inline]:
        """The text, each abbreviation marked as one, and explained where it is met first."""
        done = 0
        for found in self._pattern.finditer(text) if self._pattern else ():
            if found.start() > done:
                yield Text(text[done : found.start()])
            yield from self._explained(found[0])
            done = found.end()
        if done < len(text):
            yield Text(text[done:])

    def _explained(self, short: str) -> Iterator[Inline]:
        yield Styled(Style.ABBREVIATION, (Text(short),))
        if short not in self._met:
            yield Text(f" ({self._long[short]})")
        self._met.add(short)

    def report_unmet(self) -> None:
        """Report each explanation that no reader will see, since the text does not hold its abbreviation."""
        for short, line in self._lines.items():
            if short not in self._met:
                message = f"the abbreviation “{excerpt(short)}” is explained, but this text does not use it"
                help = "take the line out, or move it to the text that uses the abbreviation"
                self._findings.warning("SRC043", Spot(line), message, help)
