"""What of an export is missing or counts for nothing, as it is told before any question is known."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.reporting.columns import Field, Layout
from qtiexport.reporting.contract import Entry
from qtiexport.reporting.parting import FEWER, Row

MOST_ANSWERS = 5_000_000
"""An export with more places for answers is not read."""
_SPOKEN = {Field.ID: "the ids of interactions", Field.RESPONSE: "the responses"}
_MOODLE = "in Moodle's report tick “Summary of question”, which adds the ids"
_MOST_LISTED = 12
_LONGEST = 60


def no_column(path: Path, header: Row, told: Field, named: Mapping[Field, str]) -> Diagnostic:
    """A column that the user named is not there."""
    message = f"the export has no column “{named[told]}”"
    return _columns(path, header, message, f"the columns are {_listed(header.cells)}")


def unknown(path: Path, header: Row, found: Layout) -> Diagnostic:
    """No column tells what was asked, or what was answered."""
    told = found.missing[0]
    help = f"name the column with --columns {told}=NAME; there are {_listed(header.cells)}"
    moodle = found.escaped and told is Field.ID
    return _columns(path, header, f"no column is known to hold {_SPOKEN[told]}", _MOODLE if moodle else help)


def _columns(path: Path, header: Row, message: str, help: str) -> Diagnostic:
    return Diagnostic("RPT002", Severity.ERROR, message, Location(path.as_posix(), header.line), help)


def _listed(names: Sequence[str]) -> str:
    shown = [f"“{name[:_LONGEST]}”" for name in names[:_MOST_LISTED] if name]
    return ", ".join(shown) + (f" and {len(names) - _MOST_LISTED} more" if len(names) > _MOST_LISTED else "")


def too_many(path: Path) -> Diagnostic:
    """More than could be held at once."""
    message = f"the export has places for more than {MOST_ANSWERS} answers"
    return Diagnostic("RPT001", Severity.ERROR, message, Location(path.as_posix()), FEWER)


def nothing(path: Path, header: Row) -> Diagnostic:
    """A header, and no answer below it."""
    help = "choose an export of interactions, and the learners whose answers you want"
    place = Location(path.as_posix(), header.line)
    return Diagnostic("RPT004", Severity.ERROR, "the export tells of no answer", place, help)


def surplus(path: Path, rows: Sequence[Row]) -> Iterator[Diagnostic]:
    """Rows with cells that stand under no name: nobody knows what they mean."""
    if rows:
        message = f"{_number(rows, 'row has', 'rows have')} more cells than the header, and {_lost(rows)}"
        help = "export again; answers of several SCOs are exported one by one"
        yield _incomplete(path, rows[0].line, message, help)


def nameless(path: Path, entries: Sequence[Entry]) -> Iterator[Diagnostic]:
    """Responses to nobody knows what."""
    if entries:
        message = f"{_number(entries, 'response has', 'responses have')} no id, and {_lost(entries)}"
        help = "look in the LMS why; without an id nobody knows what was asked"
        yield _incomplete(path, entries[0].line, message, help)


def replaced(path: Path, rows: Sequence[Row]) -> Iterator[Diagnostic]:
    """Values in whose place others stand further down."""
    if rows:
        message = f"{_number(rows, 'value stands', 'values stand')} where another one stood, which counts for nothing"
        help = "export who answered and in which SCO, too; other names are told by --columns learner=NAME,sco=NAME"
        yield _incomplete(path, rows[0].line, message, help)


def _number(some: Sequence[object], one: str, several: str) -> str:
    return f"1 {one}" if len(some) == 1 else f"{len(some)} {several}"


def _lost(some: Sequence[object]) -> str:
    return "counts for nothing" if len(some) == 1 else "count for nothing"


def _incomplete(path: Path, line: int, message: str, help: str) -> Diagnostic:
    return Diagnostic("RPT005", Severity.WARNING, message, Location(path.as_posix(), line), help)
