"""The cells of a table's row are those that a Markdown page shows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtiexport.markup.parser import parser
from qtiexport.readers.canonical.cells import cells
from qtiexport.readers.canonical.lines import Line


def _cells(row: str) -> list[str]:
    return [cell.text for cell in cells(Line(1, row, row))]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("| a | b |", ["a", "b"]),
        ("a|b", ["a", "b"]),
        ("  |  | b |  ", ["", "b"]),
        ("| a | |", ["a", ""]),
        (r"| a \| b | `c\|d` |", ["a | b", "`c|d`"]),
        (r"| `a | b` |", ["`a", "b`"]),
        ("|", []),
        ("| a", ["a"]),
    ],
)
def test_a_row_is_split_at_its_bars(row: str, expected: list[str]) -> None:
    assert _cells(row) == expected


@given(st.text("ab |\\", min_size=1, max_size=12))
def test_a_row_is_split_as_the_page_does_it(row: str) -> None:
    """The cells are those that the Markdown parser gives the row, as far as its table has columns."""
    row = f"x{row}"
    table = parser().parse(f"|{'a|' * 13}\n|{'-|' * 13}\n{row}", {})
    shown = [token.content for token in table if token.type == "inline"][13:]
    assert shown[: len(_cells(row))] == _cells(row)


def test_a_cell_knows_its_column() -> None:
    assert [cell.column for cell in cells(Line(1, "|  a | b |", "|  a | b |"))] == [4, 8]
