"""What of a paragraph a reader of the page sees as text, and formulas in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtiexport.markup.masking import FILLER, formulas, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a `b` c", "a ••• c"),
        ("``a`b`` c`", "••••••• c•"),
        ("`a\nb` c", "••\n•• c"),
        ("\\[[a]] \\`b`", "••[a]] ••b•"),
        ("`a\\` b`", "•••• b•"),
        ("a\\\nb", "a\\\nb"),
        ("``` a", "••• a"),
    ],
)
def test_code_and_escapes_are_hidden(text: str, shown: str) -> None:
    """Code spans end at a run of as many back-ticks, where no backslash counts; a lone run hides itself only."""
    assert visible(text).replace(FILLER, "•") == shown


@given(st.text("`\\a$\n", max_size=30))
def test_places_stay(text: str) -> None:
    """What is left stands where it stood, line by line."""
    shown = visible(text)
    assert len(shown) == len(text)
    assert all(new in (old, FILLER) for old, new in zip(text, shown, strict=True))
    assert shown.count("\n") == text.count("\n")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("$x^2$", ["$x^2$"]),
        ("so $a_1 = b$, and $\\alpha$.", ["$a_1 = b$", "$\\alpha$"]),
        ("$5 and $6 = $11", []),
        ("$PATH_A/$HOME_B", []),
        ("$x$ $ y_1$ $y_1 $ $y\n_1$", []),
        ("\\$x^2$ and $y^2$", ["$y^2$"]),
        ("$x\\$^2$", ["$x\\$^2$"]),
        ("`$x^2$`", []),
        ("$a_b$c", []),
    ],
)
def test_formulas_are_told_from_money(text: str, found: list[str]) -> None:
    """A formula touches both its dollar signs and holds a sign of TeX; amounts, names and code are none."""
    assert [text[start:end] for start, end in formulas(text)] == found
