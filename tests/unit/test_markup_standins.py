"""Stand-ins: what a reader puts in the place of its own forms, and gets back as places of interactions."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from qtiexport.markup import from_markdown, stand_in, words
from qtiexport.markup.standins import MOST, SHORTEST, taken
from qtiexport.model import CodeBlock, InteractionPlace, Link, Paragraph, Strong, Text, inlines

_LEGAL = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff") | st.sampled_from(
    "\u2021\U000f0000\n\t*_[]()`|&#xfe;=\\"
)


def _places(text: str) -> list[int]:
    content, _ = from_markdown(text, "a.md", 1, places=True)
    return [child.index for child in inlines(content) if isinstance(child, InteractionPlace)]


def test_a_stand_in_is_as_long_as_what_it_stands_for() -> None:
    assert [len(stand_in(7, length)) for length in (4, 5, 60)] == [4, 5, 60]


@pytest.mark.parametrize(("index", "length"), [(-1, 9), (MOST, 9), (0, SHORTEST - 1)])
def test_there_is_no_stand_in_beyond_the_bounds(index: int, length: int) -> None:
    with pytest.raises(ValueError, match="no stand-in"):
        stand_in(index, length)


def test_markdown_around_a_stand_in_stays_markdown() -> None:
    """Emphasis, links, tables and lists hold places as they hold words."""
    one, two = stand_in(0, 4), stand_in(1, 9)
    content, found = from_markdown(f"a **{one}** b\n\n[x {two}](https://example.org/)", "a.md", 1, places=True)
    first, second = content.blocks
    assert not found
    assert first == Paragraph((Text("a "), Strong((InteractionPlace(0),)), Text(" b")))
    assert second == Paragraph((Link("https://example.org/", (Text("x "), InteractionPlace(1))),))
    assert _places(
        f"| a | b |\n|---|---|\n| {one} | {two} |\n\n- {stand_in(2, 8)}\n  1. x{stand_in(MOST - 1, 5)}y"
    ) == [
        *(0, 1, 2),
        MOST - 1,
    ]


def test_program_text_and_addresses_hold_no_place() -> None:
    """There a stand-in stays, so that the reader knows that what it stands for is no answer."""
    mark = stand_in(0, 6)
    content, _ = from_markdown(f"    {mark}", "a.md", 1, places=True)
    assert content.blocks == (CodeBlock(mark),)
    assert _places(f"`{mark}` ![{mark}](a.png) [a](https://example.org/{mark})") == []


def test_without_places_a_stand_in_is_what_xml_forbids() -> None:
    content, found = from_markdown(stand_in(0, 4), "a.md", 1)
    assert {each.code for each in found} == {"SRC001"}
    assert not taken(words(content))


@given(st.text(_LEGAL, max_size=20))
@example("&#xfffe;\u2021&#xfffe;\U000f0000\u2021")
def test_no_author_can_write_one(text: str) -> None:
    """A source without characters that XML forbids has no place, whatever it holds."""
    assert _places(text) == []


@given(st.lists(st.text("ab *_|[]()`\n-", max_size=6), min_size=2, max_size=5))
def test_a_place_comes_back_once_at_most(pieces: list[str]) -> None:
    text = "".join(f"{piece}{stand_in(number, 5)}" for number, piece in enumerate(pieces))
    found = _places(text)
    assert len(found) == len(set(found))
    assert set(found) <= set(range(len(pieces)))
