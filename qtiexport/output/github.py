"""Findings as workflow commands of GitHub Actions, which shows each at its line.

Escapes are those of GitHub's page "Workflow commands". A command's place is not in the log that people read, so the
message begins with it.
"""

from collections import Counter
from collections.abc import Iterable

from qtiexport.diagnostics import Diagnostic, Severity
from qtiexport.output.console import line
from qtiexport.output.contract import Report
from qtiexport.output.places import place

_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
# GitHub keeps so many annotations of a level from one step, and says nothing about the others.
_KEPT = 10


def report(told: Report) -> str:
    """A command for each finding, and the command's own words below them for whoever reads the log."""
    most = max(Counter(diagnostic.severity for diagnostic in told.shown).values(), default=0)
    many = f"GitHub marks the first {_KEPT} of each level; all stand above\n" if most > _KEPT else ""
    # The runner also obeys `##[command]`, wherever in a line it stands.
    return annotations(told.shown) + many + told.words.replace("##[", "## [")


def annotations(found: Iterable[Diagnostic]) -> str:
    """A workflow command for each diagnostic, a line end after each."""
    return "".join(_annotation(diagnostic) for diagnostic in found)


def _annotation(diagnostic: Diagnostic) -> str:
    where = place(diagnostic)
    fields = {
        "file": where.file,
        "line": where.line,
        "endLine": where.end and where.line,
        "col": where.column,
        "endColumn": where.end,
        "title": diagnostic.code,
    }
    told = ",".join(f"{key}={_property(str(value))}" for key, value in fields.items() if value)
    message = f"{line(str(diagnostic.location))}: {diagnostic.message}\nhelp: {diagnostic.help}"
    return f"::{_LEVEL[diagnostic.severity]} {told}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
