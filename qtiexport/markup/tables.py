"""Tables: which cells are heads, to which side columns stand, and cells that have no column."""

from dataclasses import dataclass

from qtiexport import model
from qtiexport.markup.findings import Findings, Spot

Cell = tuple[model.Inline, ...]

_STYLES = {f"text-align:{alignment}": alignment for alignment in model.Alignment}


@dataclass(frozen=True, slots=True)
class Row:
    """A row, the line (from 0) that it was written on, and the alignment of each of its cells."""

    line: int
    cells: tuple[Cell, ...]
    alignments: tuple[model.Alignment | None, ...]


def table(
    head: tuple[Cell, ...],
    rows: tuple[tuple[Cell, ...], ...],
    alignments: tuple[model.Alignment | None, ...] = (),
    caption: Cell = (),
    row_heads: bool = False,
) -> model.Table:
    """A table whose first cells are heads of their rows if the corner is empty, or each of them is bold."""
    firsts = [row[0] for row in rows if row]
    named = bool(firsts) and (not head[0] or all(_bold(cell) for cell in firsts))
    return model.Table(head, rows, alignments if any(alignments) else (), row_heads or named, caption)


def _bold(cell: Cell) -> bool:
    return len(cell) == 1 and isinstance(cell[0], model.Strong)


def alignment(style: str) -> model.Alignment | None:
    """The alignment that markdown-it writes as a style; `None` where the author asked for none."""
    return _STYLES.get(style)


def report_spare_cells(line: int, columns: int, findings: Findings) -> None:
    """Report a row with more cells than the head: the parser leaves those without a head cell out."""
    written = findings.lines[line]
    cells = _cell_count(written)
    if cells > columns:
        message = f"this row has {cells} cells, the head of its table has {columns}"
        help = "add a cell to the head, or write | within a cell as \\|"
        findings.error("SRC010", Spot(line, 1, len(written)), message, help)


def _cell_count(line: str) -> int:
    """The cells of a table row as written, marks of a surrounding quote left aside."""
    row = line.strip(" \t>").replace("\\|", "")
    return len(row.removeprefix("|").removesuffix("|").split("|"))
