"""The author's own lines, as evidence for a finding."""

from collections.abc import Callable, Sequence

from qtiexport.diagnostics import Evidence
from qtiexport.rules.frame import Excerpt, Quote

Lines = Callable[[], Sequence[str]]
"""Gives the lines of a source, without line ends; asked only once there is a finding."""

# A text that runs over more lines than these is quoted by its first.
_FARTHEST = 40


def no_lines() -> Sequence[str]:
    """The lines of a source that is not at hand."""
    return ()


def excerpts(lines: Lines) -> Excerpt:
    """Finds quotes in the lines of one source: the line that holds the words, else the first of their text."""

    def excerpt(quote: Quote) -> Evidence | None:
        source = lines()
        if not 1 <= quote.line <= len(source):
            return None
        for number in range(quote.line, min(quote.line + _FARTHEST, len(source) + 1)) if quote.words else ():
            place = source[number - 1].find(quote.words)
            if place >= 0:
                return Evidence(number, source[number - 1], place + 1, len(quote.words), quote.label)
        return Evidence(quote.line, source[quote.line - 1], label=quote.label)

    return excerpt
