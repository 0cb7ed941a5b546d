"""Style sheets as somebody with other settings sees them."""

import pytest

from qtiexport.preview.themes import THEMES, themed
from qtiexport.resources import templates_dir

SHEET = """\
:root { color-scheme: light dark; --ink: #000; }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #fff; } }
@media (prefers-color-scheme:light) { p { margin: 0; } }
@media (prefers-contrast: more) { :root { --edge: #000; } }
@media (forced-colors: active) { .mark { color: CanvasText; background: Canvas; } .Canvas { margin: 0; } }
"""
YES, NO = "(min-width: 0)", "(max-width: 0)"


@pytest.mark.parametrize(
    ("theme", "dark", "light", "contrast", "forced"),
    [
        ("system", "(prefers-color-scheme: dark)", "(prefers-color-scheme:light)", "more", "active"),
        ("light", NO, YES, "more", "active"),
        ("dark", YES, NO, "more", "active"),
        ("contrast", "(prefers-color-scheme: dark)", "(prefers-color-scheme:light)", YES, "active"),
        ("forced", YES, NO, "more", YES),
    ],
)
def test_each_theme_answers_its_questions(theme: str, dark: str, light: str, contrast: str, forced: str) -> None:
    """A media query about what a theme decides becomes one that always or never holds; the others stay."""
    lines = themed(SHEET, theme).split("\n")
    assert f"@media screen and {dark} {{" in lines[1]
    assert f"@media {light} {{" in lines[2]
    assert contrast in lines[3]
    assert forced in lines[4]


def test_the_scheme_of_native_controls_follows() -> None:
    """Checkboxes and scroll bars are dark where the page is, and left alone where nothing was chosen."""
    schemes = {theme: themed(SHEET, theme).partition("color-scheme: ")[2].partition(";")[0] for theme in THEMES}
    assert schemes == {
        "system": "light dark",
        "light": "light",
        "dark": "dark",
        "contrast": "light dark",
        "forced": "dark",
    }


def test_forced_colours_are_the_system_s() -> None:
    """Names of system colours become those of a theme; a class of that name does not."""
    sheet = themed(SHEET, "forced")
    assert ".mark { color: #fff; background: #000; } .Canvas {" in sheet


@pytest.mark.parametrize("theme", ["light", "dark", "contrast", "forced"])
def test_every_theme_changes_the_player(theme: str) -> None:
    """The player asks the questions that the themes answer, in the form in which they are looked for."""
    sheet = (templates_dir() / "sco" / "static" / "player.css").read_text(encoding="utf-8")
    assert themed(sheet, theme) != sheet
