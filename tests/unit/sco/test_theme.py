"""Whether colours can be read, and the stylesheet of an author's own."""

import re

import pytest

from qtiexport.config.colours import TOKENS
from qtiexport.sco import theme
from qtiexport.sco.theme import DARK, LIGHT, PAIRS, clashes, contrast, stylesheet


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21), ("#777777", "#777777", 1), ("#777777", "#ffffff", 4.48), ("#0000ff", "#ffffff", 8.59)],
)
def test_the_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    """Known values, and the same either way round."""
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast(other, one) == contrast(one, other)


@pytest.mark.parametrize("shipped", [LIGHT, DARK], ids=["light", "dark"])
def test_shipped_themes_can_be_read(shipped: dict[str, str]) -> None:
    """Every pair of both has the contrast that it needs, and every token a colour."""
    assert clashes({}, shipped) == ()
    assert set(shipped) == set(TOKENS)


def test_text_needs_more_than_edges() -> None:
    """Text on all of its grounds 4.5, edges of controls 3; decoration is in no pair."""
    needed = {pair.fore: pair.needed for pair in PAIRS}
    assert needed.pop("edge") == 3
    assert set(needed.values()) == {4.5}
    told = {token for pair in PAIRS for token in (pair.fore, pair.ground)}
    assert set(TOKENS) - told == {"hair", "rule"}


def test_each_pair_that_cannot_be_read_is_found_with_a_colour_that_can() -> None:
    """A pale pen clashes with every ground of it; the remedy is the nearest shade that passes all of them."""
    found = clashes({"pen": "#7aa7e0"}, LIGHT)
    assert [(one.pair.fore, one.pair.ground) for one in found] == [
        *(("pen", ground) for ground in ("sheet", "page", "wash")),
        ("on-pen", "pen"),
    ]
    (better,) = {one.better for one in found}
    assert clashes({"pen": better}, LIGHT) == ()
    lighter = "#" + "".join(f"{min(255, channel + 3):02x}" for channel in bytes.fromhex(better[1:]))
    assert clashes({"pen": lighter}, LIGHT) != ()


def test_the_colour_to_change_is_the_authors() -> None:
    """Where a ground was set and not what stands on it, the ground is to be changed."""
    assert {one.token for one in clashes({"sheet": "#888888"}, LIGHT)} == {"sheet"}


def test_without_a_shade_that_fits_there_is_none() -> None:
    """Between black and white in the same theme no ink can be read on both: the pair alone decides, or nothing does."""
    theme_of_two = {**LIGHT, "sheet": "#000000", "page": "#ffffff"}
    found = clashes({"ink": "#808080", "sheet": "#000000", "page": "#ffffff"}, LIGHT)
    on_page = next(one for one in found if (one.pair.fore, one.pair.ground) == ("ink", "page"))
    assert contrast(on_page.better, theme_of_two["page"]) >= theme.TEXT


def test_what_is_set_for_light_leaves_dark_as_it_is() -> None:
    """The dark theme gets its own colour back; paper gets none of it."""
    text = stylesheet({"pen": "#14532d"}, {"ink": "#ffffff"}).decode()
    assert text == (
        "@media screen { :root { --pen: #14532d; } }\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{ --ink: #ffffff; --pen: {DARK['pen']}; }} }}\n"
    )


def test_what_is_set_for_dark_alone_is_for_dark_alone() -> None:
    """There is no block for the light theme then, and nothing but custom properties anywhere."""
    text = stylesheet({}, {"pen": "#86efac"}).decode()
    assert text.count("@media") == 1
    assert re.sub(r"--[a-z-]+: #[0-9a-f]{6};", "", text) == (
        "@media screen and (prefers-color-scheme: dark) { :root {  } }\n"
    )
