"""A table of two columns: what goes with what (match), or what belongs where (categorize)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from qtiexport.identifiers import choice_letter
from qtiexport.model import MatchForm, MatchInteraction
from qtiexport.readers.canonical.blocks import AnswerBlock, report_too_few
from qtiexport.readers.canonical.cells import cells
from qtiexport.readers.canonical.items import Item, Sameness, item, report_equal
from qtiexport.readers.canonical.names import report_names
from qtiexport.readers.canonical.report import Report, evidence
from qtiexport.readers.plain.reports import counted

_COLUMNS = 2
_HELP = {
    MatchForm.MATCH: "write what goes together as “| left | right |”, a right cell that fits nothing as “|  | right |”",
    MatchForm.CATEGORIZE: "write a thing and its class as “| thing | class |”, an empty class as “|  | class |”",
}


@dataclass(frozen=True, slots=True)
class _Row:
    """A row with a right cell; without a left one nothing goes with it."""

    left: Item | None
    right: Item


def match(table: AnswerBlock, form: MatchForm, shuffle: bool, report: Report) -> MatchInteraction | None:
    """The interaction of a table; `None` where its columns are not two, or no row is whole.

    Left cells are named A, B, ... by their order, right ones T1, T2, ... by theirs, unless a comment names them.
    """
    if not _has_columns(table, report):
        return None
    rows = tuple(_rows(table, form, report))
    things = tuple(row.left for row in rows if row.left)
    classes = _targets(rows, form, report)
    report_equal(things, _twice, "delete one of them, or tell them apart", report)
    # Of a row that is not whole, the cell that is missing was reported.
    if not report.holds("SRC062"):
        _report_few(len(things), len(classes), table, form, report)
    return _made(form, rows, classes, shuffle, report) if rows else None


def _report_few(things: int, classes: int, table: AnswerBlock, form: MatchForm, report: Report) -> None:
    report_too_few(things, "row with both cells", "rows with both cells", table.head, _HELP[form], report)
    if form is MatchForm.CATEGORIZE and things > 1:
        help = "write two classes at least, or ask for one of several options"
        report_too_few(classes, "class", "classes", table.head, help, report)


def _has_columns(table: AnswerBlock, report: Report) -> bool:
    found = len(cells(table.head))
    if found != _COLUMNS:
        message = f"this table has {counted(found, 'column')}, and answers stand in two"
        report.error("SRC062", table.head, message, "leave two columns; write a bar within a cell as \\|")
    return found == _COLUMNS


def _rows(table: AnswerBlock, form: MatchForm, report: Report) -> Iterator[_Row]:
    for place, (line,) in enumerate(table.parts[1:], 1):
        found = cells(line)
        if len(found) > _COLUMNS:
            message = f"row {place} has {counted(len(found), 'cell')}, the head of its table has two"
            report.error("SRC062", line, message, "leave two; write a bar within a cell as \\|")
            continue
        left, right = (item((cell,), report) for cell in (*found, *[line.until(0)] * _COLUMNS)[:_COLUMNS])
        if right:
            yield _Row(left, right)
        else:
            message = f"row {place} has no right cell" if left else f"row {place} is empty"
            # Markdown takes the line below a table for a row, with or without bars.
            help = _HELP[form] if "|" in line.text else "put a blank line before it if it is no row of the table"
            report.error("SRC062", line, message, help)


def _twice(_first: Item, second: Item) -> str:
    return f"two left cells say the same: {second.quoted}"


# --- right cells ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Target:
    """A right cell, of all rows that say the same the one that names it; `used`: something goes with it."""

    item: Item
    used: bool


def _targets(rows: tuple[_Row, ...], form: MatchForm, report: Report) -> dict[Sameness, _Target]:
    """The different right cells in their order."""
    check: Callable[[_Target, _Row, Report], None] = _check_class if form is MatchForm.CATEGORIZE else _report_reuse
    found: dict[Sameness, _Target] = {}
    for row in rows:
        earlier = found.get(row.right.sameness)
        if earlier:
            check(earlier, row, report)
        kept = earlier.item if earlier and (earlier.item.given or not row.right.given) else row.right
        found[row.right.sameness] = _Target(kept, bool(row.left) or (earlier is not None and earlier.used))
    return found


def _report_reuse(earlier: _Target, row: _Row, report: Report) -> None:
    message = f"the right cell {row.right.quoted} stands in two rows, and is used once in a match"
    shown = (evidence(earlier.item.line, "the first one"),)
    help = "write “type: categorize” if several may go with it, else tell the two apart"
    report.error("SRC063", row.right.line, message, help, also=shown)


def _check_class(earlier: _Target, row: _Row, report: Report) -> None:
    """Report a class that is said to be empty and is not, or that has two names."""
    shown = (evidence(earlier.item.line, "the first one"),)
    if not (row.left and earlier.used):
        said = row.right.quoted
        message = f"the class {said} has a row without a left cell, as an empty one has, and another row"
        report.error("SRC062", row.right.line, message, "delete the row without a left cell", also=shown)
    one, other = earlier.item.given, row.right.given
    if one and other and one.text != other.text:
        message = f"this class is named “{other.text}” here and “{one.text}” in another row"
        named = (evidence(one, "the first one"),)
        report.error("SRC013", other, message, "name it once, in one of its rows", also=named)


def _made(
    form: MatchForm, rows: tuple[_Row, ...], classes: dict[Sameness, _Target], shuffle: bool, report: Report
) -> MatchInteraction:
    targets = {same: one.item.named(f"T{place}") for place, (same, one) in enumerate(classes.items(), 1)}
    joined = [(row.left, row.right) for row in rows if row.left]
    sources = [left.named(choice_letter(place)) for place, (left, _) in enumerate(joined)]
    every = (*sources, *targets.values())
    report_names(every, "cell", report)
    return MatchInteraction(
        form=form,
        sources=tuple(left.choice(name.identifier) for (left, _), name in zip(joined, sources, strict=True)),
        targets=tuple(one.item.choice(targets[same].identifier) for same, one in classes.items()),
        pairs=tuple(
            (name.identifier, targets[right.sameness].identifier)
            for (_, right), name in zip(joined, sources, strict=True)
        ),
        shuffle=shuffle,
        named=all(one.given for one in every),
    )
