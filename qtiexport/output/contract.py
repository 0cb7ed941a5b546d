"""What a form of findings is given, and what it gives back."""

from collections.abc import Callable
from dataclasses import dataclass

from qtiexport.diagnostics import Diagnostic, Severity
from qtiexport.pipeline import Outcome

Paint = Callable[[str, Severity], str]
"""Puts colour around a text, by severity."""


def plainly(text: str, severity: Severity) -> str:
    """No colour."""
    del severity
    return text


@dataclass(frozen=True, slots=True)
class Report:
    """A run to be told.

    `words` is what the command says below the findings, for people. `strict`: a warning counts as an error does.
    `quiet`: people are told errors only.
    """

    outcome: Outcome
    words: str = ""
    strict: bool = False
    quiet: bool = False
    paint: Paint = plainly

    @property
    def shown(self) -> tuple[Diagnostic, ...]:
        """The findings that people are told."""
        found = self.outcome.diagnostics
        return tuple(d for d in found if d.severity is Severity.ERROR) if self.quiet else found


Form = Callable[[Report], str]
"""Makes the whole text of a report, with a line end behind it.

What programs read is ASCII, since not every console is UTF-8.
"""
