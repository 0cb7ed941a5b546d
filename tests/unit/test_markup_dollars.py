"""Formulas are told from money, as GitHub and Pandoc tell them."""

import pytest

from qtiexport.markup.dollars import formula_at


def found(text: str) -> list[str]:
    formulas, place = [], 0
    while (place := text.find("$", place)) >= 0:
        match = formula_at(text, place)
        formulas += [match[1]] if match else []
        place = match.end() if match else place + 1
    return formulas


@pytest.mark.parametrize(
    ("text", "formulas"),
    [
        ("so $a_1 = b$, and $\\alpha$.", ["a_1 = b", "\\alpha"]),
        ("$x$, ($n$), „$k$“ and $3$", ["x", "n", "k", "3"]),
        ("$5 and $6 = $11", []),
        ("5$, 6$ or 7$", []),
        ("US$5, AU$6 and 7 US$", []),
        ("$PATH_A/$HOME_B", []),
        ("$ y_1$ $y_1 $ $y\n_1$", []),
        ("$x\\$^2$", ["x\\$^2"]),
        ("$a_b$c 3$a$", []),
        ("$$a$$ and $$\nb\n+ c\n$$", ["a", "\nb\n+ c\n"]),
        ("$$ a $ b $$", [" a $ b "]),
        ("$$a", []),
    ],
)
def test_a_formula_touches_its_dollar_signs_and_no_letter_or_digit_touches_them(text: str, formulas: list[str]) -> None:
    assert found(text) == formulas
