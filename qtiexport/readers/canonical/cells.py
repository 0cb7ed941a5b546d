"""The cells of a row of a table, as they stand in the source."""

import re
from collections.abc import Iterator

from qtiexport.readers.canonical.lines import Line

# What ends a cell: a bar without a backslash before it.
_BAR = re.compile(r"(?<!\\)\|")


def cells(row: Line) -> tuple[Line, ...]:
    """The cells of a row without the blanks around them, split as Markdown does: also within program text.

    A bar that was escaped is one without its backslash, as on the rendered page.
    """
    return tuple(_unescaped(_stripped(cell)) for cell in _split(_stripped(row)))


def _split(row: Line) -> Iterator[Line]:
    """The parts between bars; the bars at both ends of a row part nothing."""
    begin = 1 if row.text.startswith("|") else 0
    for bar in _BAR.finditer(row.text, begin):
        yield row.until(bar.start()).after(begin)
        begin = bar.end()
    if begin < len(row.text):
        yield row.after(begin)


def _stripped(line: Line) -> Line:
    line = line.until(len(line.text.rstrip(" \t")))
    return line.after(len(line.text) - len(line.text.lstrip(" \t")))


def _unescaped(cell: Line) -> Line:
    if "\\|" not in cell.text:
        return cell
    return Line(cell.number, cell.raw, cell.text.replace("\\|", "|"), cell.column, cell.code)
