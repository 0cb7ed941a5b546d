"""The interactions that an export tells of, whichever way it lays them out."""

import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from qtiexport.diagnostics import Diagnostic
from qtiexport.reporting import shortcomings
from qtiexport.reporting.columns import Field, Layout, element, layout
from qtiexport.reporting.contract import Entry
from qtiexport.reporting.parting import Row
from qtiexport.reporting.table import table

_DATED = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.]{5,}")
_WHOLE = re.compile(r"[0-9]{1,9}\Z")
Told = Mapping[Field, str]
_Place = tuple[Row, int, Told]
"""A row, the number of an interaction in it or -1, and what is told of that."""


@dataclass(frozen=True, slots=True)
class Export:
    """The entries of an export in its order."""

    entries: tuple[Entry, ...]
    diagnostics: tuple[Diagnostic, ...]


def export(path: Path, named: Mapping[Field, str]) -> Export:
    """Read an export; `named` are names of columns that are not known by themselves."""
    rows = table(path, lambda cells: _is_header(cells, named))
    if isinstance(rows, Diagnostic):
        return Export((), (rows,))
    header, *body = rows
    found = layout(header.cells, named)
    if isinstance(found, Field):
        return Export((), (shortcomings.no_column(path, header, found, named),))
    if found.missing:
        return Export((), (shortcomings.unknown(path, header, found),))
    if len(body) * len(found.numbered) > shortcomings.MOST_ANSWERS:
        return Export((), (shortcomings.too_many(path),))
    return _read(path, header, body, found)


def _is_header(cells: Sequence[str], named: Mapping[Field, str]) -> bool:
    found = layout(cells, named)
    return isinstance(found, Layout) and not found.missing


def _read(path: Path, header: Row, body: Sequence[Row], found: Layout) -> Export:
    width = len(header.cells)
    surplus = [row for row in body if any(row.cells[width:])]
    told, replaced = _told((row for row in body if not any(row.cells[width:])), found)
    read = list(_entries(told, found))
    known = tuple(entry for entry in read if entry.identifier)
    lost = (
        *shortcomings.surplus(path, surplus),
        *shortcomings.nameless(path, [entry for entry in read if not entry.identifier]),
        *shortcomings.replaced(path, replaced),
    )
    return Export(known, lost if read or surplus else (shortcomings.nothing(path, header),))


def _told(rows: Iterable[Row], found: Layout) -> tuple[Iterable[_Place], list[Row]]:
    """What the rows tell of interactions, and those of them in whose place others stand further down."""
    return _by_elements(rows, found) if Field.ELEMENT in found.places else (_by_columns(rows, found), [])


def _entries(told: Iterable[_Place], found: Layout) -> Iterator[Entry]:
    """The entries of all rows; what has neither id nor response tells of no interaction."""
    for position, (row, number, fields) in enumerate(told):
        if fields.get(Field.ID) or fields.get(Field.RESPONSE):
            yield _entry(row, number, fields, found, position)


def _by_columns(rows: Iterable[Row], found: Layout) -> Iterator[_Place]:
    """What each row tells of its one interaction, or of each of several."""
    for row in rows:
        if not found.numbered:
            yield row, -1, {told: _first(row, places) for told, places in found.places.items()}
        for number, columns in found.numbered.items():
            yield row, number, {told: _first(row, places) for told, places in columns.items()}


def _first(row: Row, places: Iterable[int]) -> str:
    """The first cell that is not empty: some exports have a column for each version of SCORM."""
    return next((row.cells[place] for place in places if place < len(row.cells) and row.cells[place]), "")


def _by_elements(rows: Iterable[Row], found: Layout) -> tuple[Iterable[_Place], list[Row]]:
    """What rows of one element of the data model each tell of interactions, put together."""
    made: dict[tuple[str, int, str, int], tuple[Row, int, dict[Field, str]]] = {}
    replaced: list[Row] = []
    for row in rows:
        if known := element(_cell(row, found, Field.ELEMENT)):
            number, told = known
            learner = _learner(row, found)
            key = (learner, _attempt(row, found), _cell(row, found, Field.SCO), number)
            first, _, fields = made.setdefault(key, (row, number, {}))
            value = _cell(row, found, Field.VALUE)
            # Of a learner who is named, a value may come again; another id, or nobody's value, is another answer.
            if told in fields and (not learner or (told is Field.ID and fields[told] != value)):
                replaced.append(first)
            fields[told] = value
    return made.values(), replaced


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
    named = "\t".join(_first(row, (place,)) for place in found.places.get(Field.LEARNER, ())).strip()
    return named or (f"row {row.line}" if found.numbered else "")
