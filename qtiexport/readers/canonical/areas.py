"""A table of areas on a picture: their shapes, coordinates and labels, and which are right."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qtiexport.identifiers import choice_letter
from qtiexport.markup import words
from qtiexport.model import HotspotChoice, Paragraph, Shape, Text
from qtiexport.readers.canonical.blocks import AnswerBlock, report_too_few
from qtiexport.readers.canonical.cells import cells
from qtiexport.readers.canonical.items import item
from qtiexport.readers.canonical.keys import near
from qtiexport.readers.canonical.lines import Line
from qtiexport.readers.canonical.names import Named, report_names, without_name
from qtiexport.readers.canonical.report import Report, evidence
from qtiexport.readers.canonical.shapes import fault
from qtiexport.readers.plain.reports import quoted

COLUMNS = ("shape", "coords", "label", "right")
_HEAD = f"begin the table with | {' | '.join(COLUMNS)} |"
_NUMBER = re.compile(r"-?[0-9]{1,6}\Z")
_TICKS = ("x", "[x]", "✓", "✔")


@dataclass(frozen=True, slots=True)
class Area:
    """An area as written beside what the model makes of it."""

    row: Line
    label: Line
    given: Line | None
    choice: HotspotChoice


def areas(table: AnswerBlock, report: Report) -> tuple[Area, ...]:
    """The areas of a table that can be drawn, named A, B, ... unless a comment behind the label names them."""
    columns = _columns(table.head, report)
    read = tuple(_areas(table, columns, report)) if columns else ()
    if columns:
        help = "write each area as “| circle | 152,118,22 | heart | x |”"
        report_too_few(len(table.parts) - 1, "area", "areas", table.head, help, report)
    report_names((Named(one.choice.identifier, one.row, one.given) for one in read), "area", report)
    _report_equal(read, report)
    return read


def is_table_of_areas(head: Line) -> bool:
    """Whether the head of a table is that of areas, so that no type needs to be said."""
    return {"shape", "coords"} <= {cell.text.lower() for cell in cells(head)}


def _columns(head: Line, report: Report) -> dict[str, int]:
    """The place of each column; nothing where the head does not name each of them once."""
    found = cells(head)
    for cell in found:
        if cell.text.lower() not in COLUMNS:
            help = near(cell.text, COLUMNS) + _HEAD
            report.error("SRC062", head, f"a table of areas has no column {quoted(cell.text)}", help)
            return {}
    names = [cell.text.lower() for cell in found]
    odd = next((name for name in COLUMNS if names.count(name) != 1), None)
    if odd:
        told = f"the column “{odd}” twice" if odd in names else f"no column “{odd}”"
        report.error("SRC062", head, f"this table of areas has {told}", _HEAD)
        return {}
    return {name: place for place, name in enumerate(names)}


def _areas(table: AnswerBlock, columns: dict[str, int], report: Report) -> Iterator[Area]:
    for place, (line,) in enumerate(table.parts[1:]):
        found = cells(line)
        if len(found) > len(columns):
            message = f"row {place + 1} has {len(found)} cells, the head of its table has {len(columns)}"
            report.error("SRC062", line, message, "leave as many as the head has; write a bar within a cell as \\|")
            continue
        filled = (*found, *[line.until(0)] * len(columns))
        made = _area({name: filled[at] for name, at in columns.items()}, line, choice_letter(place), report)
        if made:
            yield made


def _area(row: dict[str, Line], line: Line, by_place: str, report: Report) -> Area | None:
    (bare,), given = without_name((row["label"],))
    label, right = _label(bare, report), _right(row["right"], report)
    shape, coords = _shape(row["shape"], line, report), _coords(row["coords"], line, report)
    wrong = fault(shape, coords) if shape and coords else None
    if wrong:
        report.error("SRC064", row["coords"], *wrong)
    if shape is None or not coords or wrong:
        return None
    identifier = given.text if given else by_place
    return Area(line, bare, given, HotspotChoice(identifier, shape, coords, label, right))


def _shape(cell: Line, line: Line, report: Report) -> Shape | None:
    word = cell.text.lower()
    if word in list(Shape):
        return Shape(word)
    told = f"{quoted(cell.text)} is no shape of an area" if word else "this area has no shape"
    help = near(word, ("circle", "rect", "poly")) + "the shapes are circle, rect and poly"
    report.error("SRC064", cell if word else line, told, help)
    return None


def _coords(cell: Line, line: Line, report: Report) -> tuple[int, ...]:
    numbers = [part.strip(" \t") for part in cell.text.split(",")]
    odd = next((part for part in numbers if not _NUMBER.match(part)), None)
    if not cell.text or odd is not None:
        told = f"{quoted(odd)} among the coordinates is no number" if odd else "a coordinate of this area is missing"
        help = "write whole numbers of pixels with commas between them, such as 152,118,22"
        report.error("SRC064", cell if cell.text else line, told, help)
        return ()
    return tuple(map(int, numbers))


def _label(cell: Line, report: Report) -> str:
    """The words of a label; markup in them has no place in a package."""
    found = item((cell,), report)
    if found is None:
        return ""
    if not all(isinstance(block, Paragraph) and _is_plain(block) for block in found.content.blocks):
        help = "write plain words; a sign of Markdown takes a backslash before it"
        report.error("SRC062", cell, f"the label {quoted(cell.text)} holds more than words", help)
    return words(found.content)


def _is_plain(block: Paragraph) -> bool:
    return all(isinstance(child, Text) for child in block.children)


def _right(cell: Line, report: Report) -> bool:
    ticked = cell.text.lower() in _TICKS
    if cell.text and not ticked:
        message = f"{quoted(cell.text)} says neither that the area is right nor that it is not"
        report.error("SRC062", cell, message, "write x if it is right, else nothing")
    return ticked


def _report_equal(read: tuple[Area, ...], report: Report) -> None:
    labels: dict[str, Area] = {}
    drawn: dict[tuple[int, ...], Area] = {}
    for one in read:
        label = one.choice.label.casefold()
        if label and (earlier := labels.setdefault(label, one)) is not one:
            message = f"two areas have the label {quoted(one.choice.label)}"
            help = "tell them apart: those who do not see the picture choose by the labels"
            report.error("SRC006", one.label, message, help, also=(evidence(earlier.label, "the first one"),))
        if (earlier := drawn.setdefault(one.choice.coords, one)) is not one:
            message, help = "two areas have the same coordinates", "correct or delete one of them"
            report.error("SRC006", one.row, message, help, also=(evidence(earlier.row, "the first one"),))
