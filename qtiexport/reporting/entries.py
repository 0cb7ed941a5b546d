"""The interactions that an export tells of, whichever way it lays them out."""

import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.reporting.columns import Field, Layout, element, layout
from qtiexport.reporting.contract import Entry
from qtiexport.reporting.table import Row, table

_DATED = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.]{5,}")
_WHOLE = re.compile(r"[0-9]{1,9}\Z")
_SPOKEN = {Field.ID: "the ids of interactions", Field.RESPONSE: "the responses"}
_MOODLE = "in Moodle's report tick “Summary of question”, which adds the ids"
Told = Mapping[Field, str]


@dataclass(frozen=True, slots=True)
class Export:
    """The entries of an export in its order; `names_learners` says whether entries of one learner can be told apart."""

    entries: tuple[Entry, ...]
    names_learners: bool
    diagnostics: tuple[Diagnostic, ...]


def export(path: Path, named: Mapping[Field, str]) -> Export:
    """Read an export; `named` are names of columns that are not known by themselves."""
    rows = table(path)
    if isinstance(rows, Diagnostic):
        return Export((), False, (rows,))
    header, *body = rows
    found = layout(header.cells, named)
    if isinstance(found, Field):
        return Export((), False, (_no_column(path, header, found, named),))
    if found.missing:
        return Export((), False, (_unknown(path, header, found),))
    known, surplus = _fitting(body, len(header.cells))
    read = list(_entries(known, found))
    whole = tuple(entry for entry in read if entry.identifier)
    told = (*_surplus(path, surplus), *_nameless(path, [entry for entry in read if not entry.identifier]))
    return Export(whole, Field.LEARNER in found.places or bool(found.numbered), told)


def _no_column(path: Path, header: Row, told: Field, named: Mapping[Field, str]) -> Diagnostic:
    message = f"the export has no column “{named[told]}”"
    return _column(path, header, message, f"the columns are {_listed(header.cells)}")


def _unknown(path: Path, header: Row, found: Layout) -> Diagnostic:
    told = found.missing[0]
    help = f"name the column with --columns {told}=NAME; there are {_listed(header.cells)}"
    moodle = found.escaped and told is Field.ID
    return _column(path, header, f"no column is known to hold {_SPOKEN[told]}", _MOODLE if moodle else help)


def _column(path: Path, header: Row, message: str, help: str) -> Diagnostic:
    return Diagnostic("RPT002", Severity.ERROR, message, Location(path.as_posix(), header.line), help)


def _listed(names: Sequence[str]) -> str:
    shown = [f"“{name[:60]}”" for name in names[:12] if name]
    return ", ".join(shown) + (f" and {len(names) - 12} more" if len(names) > 12 else "")


def _fitting(rows: Iterable[Row], width: int) -> tuple[list[Row], list[Row]]:
    """The rows filled up to the width of the header, and those that have more: their cells stand under no name."""
    known: list[Row] = []
    surplus: list[Row] = []
    for row in rows:
        if any(row.cells[width:]):
            surplus.append(row)
        else:
            known.append(Row(row.line, (row.cells + ("",) * width)[:width]))
    return known, surplus


def _entries(rows: Iterable[Row], found: Layout) -> Iterator[Entry]:
    """The entries of all rows; what has neither id nor response tells of no interaction."""
    told = _by_elements(rows, found) if Field.ELEMENT in found.places else _by_columns(rows, found)
    for position, (row, number, fields) in enumerate(told):
        if fields.get(Field.ID) or fields.get(Field.RESPONSE):
            yield _entry(row, number, fields, found, position)


def _by_columns(rows: Iterable[Row], found: Layout) -> Iterator[tuple[Row, int, Told]]:
    """What each row tells of its one interaction, or of each of several."""
    for row in rows:
        if not found.numbered:
            yield row, -1, {told: _first(row, places) for told, places in found.places.items()}
        for number, columns in found.numbered.items():
            yield row, number, {told: _first(row, places) for told, places in columns.items()}


def _first(row: Row, places: Iterable[int]) -> str:
    """The first cell that is not empty: some exports have a column for each version of SCORM."""
    return next((row.cells[place] for place in places if row.cells[place]), "")


def _by_elements(rows: Iterable[Row], found: Layout) -> Iterator[tuple[Row, int, Told]]:
    """What rows of one element of the data model each tell of interactions, put together."""
    made: dict[tuple[str, int, int], tuple[Row, int, dict[Field, str]]] = {}
    for row in rows:
        known = element(_cell(row, found, Field.ELEMENT))
        if known:
            number, told = known
            key = (_learner(row, found), _attempt(row, found), number)
            made.setdefault(key, (row, number, {}))[2][told] = _cell(row, found, Field.VALUE)
    yield from made.values()


def _entry(row: Row, number: int, fields: Told, found: Layout, position: int) -> Entry:
    plain = html.unescape if found.escaped else str
    index = fields.get(Field.INDEX, "")
    time = fields.get(Field.TIME, "")
    place = (
        _attempt(row, found),
        time if _DATED.match(time) else "",
        number if number >= 0 else int(index) if _WHOLE.match(index) else 0,
        position,
    )
    said = [plain(fields.get(told, "")) for told in (Field.ID, Field.RESPONSE, Field.RESULT, Field.LATENCY)]
    return Entry(row.line, said[0], said[1], said[2], said[3], _learner(row, found), place)


def _cell(row: Row, found: Layout, told: Field) -> str:
    return _first(row, found.places.get(told, ()))


def _attempt(row: Row, found: Layout) -> int:
    told = _cell(row, found, Field.ATTEMPT)
    return int(told) if _WHOLE.match(told) else 0


def _learner(row: Row, found: Layout) -> str:
    """All that names the learner of a row; a row of several interactions is a learner itself if nothing does."""
    if Field.LEARNER in found.places:
        return "\t".join(row.cells[place] for place in found.places[Field.LEARNER])
    return f"row {row.line}" if found.numbered else ""


def _surplus(path: Path, rows: Sequence[Row]) -> Iterator[Diagnostic]:
    if rows:
        count = "1 row has" if len(rows) == 1 else f"{len(rows)} rows have"
        message = f"{count} more cells than the header, and count for nothing"
        yield _incomplete(path, rows[0].line, message, "export again; answers of several SCOs are exported one by one")


def _nameless(path: Path, entries: Sequence[Entry]) -> Iterator[Diagnostic]:
    if entries:
        count = "1 response has" if len(entries) == 1 else f"{len(entries)} responses have"
        help = "look in the LMS why; without an id nobody knows what was asked"
        yield _incomplete(path, entries[0].line, f"{count} no id, and counts for nothing", help)


def _incomplete(path: Path, line: int, message: str, help: str) -> Diagnostic:
    return Diagnostic("RPT005", Severity.WARNING, message, Location(path.as_posix(), line), help)
