"""Scripts without italics and with poor serifs on screens look as they should (`player.md` 3)."""

import pytest

from tests.browser.banks import SOURCES, Bank, Shelf
from tests.browser.play import Platform
from tests.browser.versions import SCORM12

pytestmark = pytest.mark.browser
JAPANESE = Bank("japanese", folder=SOURCES.parent / "bank-ja")
STYLES = """() => Object.fromEntries(["body", ".title", ".read", "em", "blockquote"].map((selector) => {
  const { fontFamily, fontStyle } = getComputedStyle(document.querySelector(selector));
  return [selector, [fontFamily, fontStyle]];
}))"""


def test_japanese_has_one_voice_and_no_italics(platform: Platform, package: Shelf) -> None:
    """What is read stands in the typeface of what is pressed; emphasis is weight, not slant."""
    with platform.play(package(JAPANESE, "ja", SCORM12), "ja") as run:
        run.scored = False
        run.learner.press("start_reading")
        frame = run.host.frames[1]
        styles = frame.evaluate(STYLES)
        assert set(map(tuple, styles.values())) == {(styles["body"][0], "normal")}
        assert frame.evaluate("() => getComputedStyle(document.querySelector('em')).fontWeight") == "600"
