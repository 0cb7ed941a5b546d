"""Which question there is in which language, and what was stamped."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from qtiexport.output.console import line
from qtiexport.output.document import finding
from qtiexport.translating import Cell, Row, Stamped, State, Survey

JSON_VERSION = 1


def table(survey: Survey, rows: Iterable[Row]) -> str:
    """The rows with a column for each language, and a last line that counts the states of all texts shown."""
    shown = tuple(rows)
    cells = [("", *survey.languages), *((line(row.identifier), *(cell.state for cell in row.cells)) for row in shown)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(survey.languages) + 1)]
    lines = ["  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip() for row in cells]
    return "".join(f"{text}\n" for text in (*(lines if shown else ()), _counts(shown)))


def _counts(rows: tuple[Row, ...]) -> str:
    states = [cell.state for row in rows for cell in row.cells]
    told = [f"{states.count(state)} {state}" for state in State if state is not State.REFERENCE]
    return f"{_number(len(rows), 'item')}: {', '.join(told)}"


def _number(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def document(survey: Survey, rows: Iterable[Row]) -> str:
    """The rows as one JSON object; `version` changes when a field changes its meaning."""
    data = {
        "version": JSON_VERSION,
        "diagnostics": [finding(diagnostic) for diagnostic in survey.outcome.diagnostics],
        "languages": survey.languages,
        "items": [_item(row) for row in rows],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _item(row: Row) -> dict[str, Any]:
    return {"id": row.identifier, "reference": row.reference, "texts": [_text(cell) for cell in row.cells]}


def _text(cell: Cell) -> dict[str, Any]:
    place = asdict(cell.location) if cell.location else {"path": "", "line": 0}
    return {
        "language": cell.language,
        "state": cell.state,
        "path": place["path"],
        "line": place["line"],
        "revision": cell.revision,
        "translated_from": cell.source,
        "of_rev": cell.of_rev,
    }


def stamped(told: Stamped) -> str:
    """One line for each translation: what was written where, or why not."""
    lines = [
        f"{one.identifier}.{one.language}: at revision {one.revision} of {one.source}"
        + (f", written to {line(one.path)}" if one.changed else " already")
        for one in told.done
    ]
    lines += [f"{one.identifier}.{one.language}: not stamped, {line(one.reason)}" for one in told.refused]
    changed = sum(one.changed for one in told.done)
    return "".join(f"{text}\n" for text in (*lines, f"{_number(changed, 'translation')} stamped"))
