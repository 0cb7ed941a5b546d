"""A stamp in Markdown: two keys more, and every other character as before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtiexport.stamping import Stamp, Unstampable, stamped_markdown

STAMP = Stamp("rivers", "fr", "rivers.de", "0a1b2c3d4e5f")
TOLD = "translation_of: rivers.de\nof_rev: 0a1b2c3d4e5f\n"


@pytest.mark.parametrize(
    ("text", "line", "expected"),
    [
        ("---\nlang: fr\n---\nQ?\n", 4, f"---\nlang: fr\n{TOLD}---\nQ?\n"),
        ("\n---  \nlang: fr\n---\nQ?", 5, f"\n---  \nlang: fr\n{TOLD}---\nQ?"),
        ("Q?\n- [ ] a", 1, f"---\n{TOLD}---\nQ?\n- [ ] a"),
        ("Q?\r\nA\r\n", 1, f"---\n{TOLD}---\nQ?\nA\n".replace("\n", "\r\n")),
        ("---\r\nlang: fr\r\n---\r\nQ?\n", 4, f"---\nlang: fr\n{TOLD}---\n".replace("\n", "\r\n") + "Q?\n"),
        ("---\nof_rev: 999 # c\nlang: fr\n---\nQ?\n", 5,
         "---\nof_rev: 0a1b2c3d4e5f # c\nlang: fr\ntranslation_of: rivers.de\n---\nQ?\n"),
        ("---\nof_rev:\ntranslation_of: en\n---\nQ?\n", 5, "---\nof_rev: 0a1b2c3d4e5f\ntranslation_of: en\n---\nQ?\n"),
        ('---\nof_rev: "9 9"\ntranslation_of:\n---\n', 1, f"---\nof_rev: 0a1b2c3d4e5f\n{TOLD[:26]}---\n"),
        ("## T\n<!-- id: x -->\nQ?\n", 1,
         "## T\n<!-- id: x; translation_of: rivers.de; of_rev: 0a1b2c3d4e5f -->\nQ?\n"),
        ("## T\n\n<!-- id: x; of_rev: 9; points: 2 -->\nQ?\n", 3,
         "## T\n\n<!-- id: x; of_rev: 0a1b2c3d4e5f; points: 2; translation_of: rivers.de -->\nQ?\n"),
    ],
)  # fmt: skip
def test_the_keys_are_written_where_the_question_has_its_keys(text: str, line: int, expected: str) -> None:
    """Front matter gets two lines, or is added; a metadata comment gets two entries; values are exchanged in place."""
    assert stamped_markdown(text, line, STAMP) == expected


@pytest.mark.parametrize("text", ["---\nlang: fr\n---\nQ?\n", "Q?\n", "## T\n<!-- id: x -->\nQ?\n", "a\r\nb\rc"])
def test_a_second_stamp_changes_nothing(text: str) -> None:
    """What is written once is found again."""
    once = stamped_markdown(text, 1, STAMP)
    assert stamped_markdown(once, 1, STAMP) == once


@given(st.text(alphabet="-#<!>:; \n\rab\"'[]\t", max_size=60), st.integers(-2, 12))
def test_no_text_raises_and_no_character_is_lost(text: str, line: int) -> None:
    """Whatever the file holds, what stood there still does."""
    try:
        made = stamped_markdown(text, line, STAMP)
    except Unstampable:
        return
    assert STAMP.revision in made
    left = iter(made)
    if "of_rev" not in text:
        assert all(character in left for character in text)
