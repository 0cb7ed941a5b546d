"""The look that a config asks for, and what is wrong with it."""

from pathlib import Path

import pytest

from qtiexport.pipeline.looking import MOST_BYTES, Looked, looked
from tests.unit.config.loading import loaded

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="180" height="48"><path d="M0 0h9"/></svg>'


def _looked(folder: Path, text: str) -> Looked:
    found = loaded(folder, text)
    assert found.diagnostics == ()
    return looked(found)


def test_colours_that_can_be_read_are_taken(tmp_path: Path) -> None:
    """By their tokens, three digits as six."""
    seen = _looked(tmp_path, '[theme.light]\npen = "#14532D"\non-pen = "#fff"\n[theme.dark]\npen = "#86efac"\n')
    assert seen.diagnostics == ()
    assert seen.look.light == (("on-pen", "#ffffff"), ("pen", "#14532d"))
    assert seen.look.dark == (("pen", "#86efac"),)


def test_a_colour_that_cannot_be_read_is_an_error_at_its_line(tmp_path: Path) -> None:
    """Once, with its worst pair, the ratio, what is needed, and a shade that will do on every ground."""
    (told,) = _looked(tmp_path, '[theme.light]\nink = "#000000"\nedge = "#b0b0b0"\n').diagnostics
    assert (told.code, told.location.line) == ("CFG006", 3)
    assert told.message == (
        "“edge” (#b0b0b0) on “wash” (#e9f0fa) has a contrast of 1.89 to 1 in the light theme, but the edges of "
        "controls need 3"
    )
    assert told.help == 'write edge = "#8a8a8a", or change the colour it stands with'
    assert _looked(tmp_path, '[theme.light]\nedge = "#8a8a8a"\n').diagnostics == ()


def test_a_logo_is_made_safe_and_packed(tmp_path: Path) -> None:
    """Named by its content, without what could run."""
    (tmp_path / "logo.svg").write_text(SVG.replace("<path", "<script>x()</script><path"), encoding="utf-8")
    seen = _looked(tmp_path, '[theme]\nlogo = "logo.svg"\nlogo_alt = "Academy"\n')
    assert [told.code for told in seen.diagnostics] == ["MED006"]
    logo = seen.look.logo
    assert logo is not None
    assert b"script" not in logo.file.content
    assert (logo.width, logo.height) == (180, 48)
    assert logo.file.path.startswith("media/")


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ('[theme]\nlogo = "logo.svg"\n', "CFG002", 2),
        ('[theme]\nlogo_alt = "Academy"\n', "CFG002", 2),
        ('[theme]\nlogo_dark = "logo.svg"\n', "CFG002", 2),
        ('[theme]\nlogo = "logos.svg"\nlogo_alt = "Academy"\n', "MED002", 2),
        ('[theme]\nlogo = "logo.txt"\nlogo_alt = "Academy"\n', "MED003", 2),
        ('[theme]\nlogo = "big.svg"\nlogo_alt = "Academy"\n', "MED003", 2),
    ],
)
def test_what_cannot_be_shown_is_an_error(tmp_path: Path, text: str, code: str, line: int) -> None:
    """No words, words without a logo, no file, no image, too large: each is told once, with its line."""
    (tmp_path / "logo.svg").write_text(SVG, encoding="utf-8")
    (tmp_path / "logo.txt").write_text("no image", encoding="utf-8")
    (tmp_path / "big.svg").write_text(SVG.replace("9", " 9" * MOST_BYTES), encoding="utf-8")
    (told,) = _looked(tmp_path, text).diagnostics
    assert (told.code, told.location.line) == (code, line)
    assert told.help


def test_a_logo_that_is_not_there_is_looked_for_beside_the_config(tmp_path: Path) -> None:
    """No source shows it; where another name is like it, that is told."""
    text = '[theme]\nlogo = "{0}"\nlogo_alt = "Academy"\n'
    (lost,) = _looked(tmp_path, text.format("house.svg")).diagnostics
    assert "beside the config" in lost.help
    (tmp_path / "logo.svg").write_text(SVG, encoding="utf-8")
    (near,) = _looked(tmp_path, text.format("logos.svg")).diagnostics
    assert near.help == "did you mean “logo.svg”?"


def test_a_logo_that_is_wrong_is_no_reason_for_another_mistake(tmp_path: Path) -> None:
    """Its words are of use once its path is right: the path alone is told, by who reads the config."""
    found = loaded(tmp_path, '[theme]\nlogo = "../logo.svg"\nlogo_dark = "logo.svg"\nlogo_alt = "Academy"\n')
    assert [one.message.split()[0] for one in found.diagnostics] == ["“theme.logo”"]
    (tmp_path / "logo.svg").write_text(SVG, encoding="utf-8")
    assert looked(found).diagnostics == ()
