"""What of a paragraph a reader of the page sees as text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtiexport.markup.masking import FILLER, visible


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
        ("$[[a]]$ $5 and $6", "••••••• $5 and $6"),
        ("$$a\nb$$ c", "•••\n••• c"),
        ("`$`a$", "•••a$"),
    ],
)
def test_code_and_escapes_are_hidden(text: str, shown: str) -> None:
    """Code spans end at a run of as many back-ticks, where no backslash counts; a lone run hides itself only.

    A formula is hidden with its dollar signs, an amount of money is not.
    """
    assert visible(text).replace(FILLER, "•") == shown


@given(st.text("`\\a$\n", max_size=30))
def test_places_stay(text: str) -> None:
    """What is left stands where it stood, line by line."""
    shown = visible(text)
    assert len(shown) == len(text)
    assert all(new in (old, FILLER) for old, new in zip(text, shown, strict=True))
    assert shown.count("\n") == text.count("\n")
