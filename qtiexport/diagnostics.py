"""What the author has to know: places, severities and coded messages.

A mistake of the author is a value, never an exception. Every step returns its diagnostics,
the pipeline collects them, and `output` shows them together.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a diagnostic weighs: an ERROR stops the build, a WARNING does with `--strict`, an INFO never does."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file.

    `path` is the path as shown to the author, with forward slashes. `line` and `column` count from 1, in characters;
    0 means "the file as a whole" or "the line as a whole".
    """

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        if not self.line:
            return self.path
        return f"{self.path}:{self.line}:{self.column}" if self.column else f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A line of the author's own text that shows the mistake.

    `text` is the whole source line without its line end, however long (`output` cuts it around the column).
    `column` counts from 1 and `length` in characters: the part that is underlined; `length` 0 underlines nothing.
    `label` says in a few words what the underlined part says.
    """

    line: int
    text: str
    column: int = 1
    length: int = 0
    label: str = ""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One message to the author.

    `code` is a key of `rules.RULES` ("KEY002"). `message` is one sentence in lower case without a full stop that says
    what is wrong in the author's terms. `help` names the smallest repair, in the same style; never empty.
    """

    code: str
    severity: Severity
    message: str
    location: Location
    help: str
    evidence: tuple[Evidence, ...] = ()


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any of them stops the build."""
    return any(d.severity is Severity.ERROR for d in diagnostics)


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The same diagnostics by place, then code: the order of every output, the same on every run."""
    return tuple(sorted(set(diagnostics), key=lambda d: (d.location, d.code, d.message, d.help, d.evidence)))
