"""What `from_markdown` has to tell: diagnostics with exact places, and no more of one kind than anybody reads."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from qtiexport.diagnostics import Diagnostic, Evidence, Location, Severity

_MOST = 10
"""So many diagnostics of one code are listed for one text; one more says how many followed."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A part of the text: `line` counts from 0, `column` from 1 (0: the line as a whole), `length` in characters."""

    line: int
    column: int = 0
    length: int = 0


class Findings:
    """The diagnostics of one text, in the order in which they were met."""

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self.lines = text.split("\n")
        self._path = path
        self._first_line = first_line
        self._found: list[Diagnostic] = []
        self._counts: Counter[str] = Counter()
        self._severities: dict[str, Severity] = {}

    def error(self, code: str, spot: Spot, message: str, help: str) -> None:
        """Remember one error; beyond the tenth of a code they are counted only."""
        self._add(Severity.ERROR, code, spot, message, help)

    def warning(self, code: str, spot: Spot, message: str, help: str) -> None:
        """The same for a warning; all findings of one code are of one severity."""
        self._add(Severity.WARNING, code, spot, message, help)

    def _add(self, severity: Severity, code: str, spot: Spot, message: str, help: str) -> None:
        self._counts[code] += 1
        self._severities[code] = severity
        if self._counts[code] <= _MOST:
            self._found.append(self._diagnostic(code, spot, message, help))

    def full(self, code: str) -> bool:
        """Whether another error of this code would only be counted, so that its place need not be looked for."""
        return self._counts[code] >= _MOST

    def line(self, spot: Spot) -> int:
        """The line of a spot in its source, from 1."""
        return self._first_line + spot.line

    def all(self) -> tuple[Diagnostic, ...]:
        """Everything found, with a last word on what was counted only."""
        return (*self._found, *self._uncounted())

    def _uncounted(self) -> Iterator[Diagnostic]:
        for code, count in self._counts.items():
            if count > _MOST:
                yield self._diagnostic(
                    code,
                    Spot(0),
                    f"{count - _MOST} more of the same kind follow in this text",
                    f"mend the first {_MOST}, then check again",
                )

    def _diagnostic(self, code: str, spot: Spot, message: str, help: str) -> Diagnostic:
        line = self.line(spot)
        evidence = Evidence(line, self.lines[spot.line], max(1, spot.column), spot.length)
        return Diagnostic(
            code, self._severities[code], message, Location(self._path, line, spot.column), help, (evidence,)
        )


def excerpt(text: str, longest: int = 40) -> str:
    """The beginning of an author's text as one line, fit to be quoted in a message."""
    line = " ".join(text[: 2 * longest].split())
    return line if len(line) <= longest and len(text) <= 2 * longest else f"{line[:longest].rstrip()}…"
