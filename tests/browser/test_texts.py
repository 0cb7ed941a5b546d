"""What a text may hold is shown by the player: formulas, notes, tables, words of other languages; on a phone too."""

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.banks import TEXTS, Shelf
from tests.browser.play import Platform
from tests.browser.versions import SCORM12

pytestmark = pytest.mark.browser
CALM: dict[str, Any] = {"reduced_motion": "reduce"}
NARROW = "(frame) => { frame.style.width = '360px'; }"
# The boxes that scroll: whether each can be reached by keyboard, and whether any is wider than the page.
BOXES = """() => [...document.querySelectorAll(".wide")].filter((box) => box.scrollWidth > box.clientWidth)
  .map((box) => [box.tabIndex, box.getBoundingClientRect().right <= innerWidth])"""
OVERFLOW = "() => document.documentElement.scrollWidth - innerWidth"
FORMULAS = """() => [...document.querySelectorAll("math")].map((one) =>
  [one.namespaceURI, one.getBoundingClientRect().height > 8, one.getAttribute("alttext") !== ""])"""
SHOWN = ["http://www.w3.org/1998/Math/MathML", True, True]


def test_a_page_shows_all_that_a_text_may_hold(platform: Platform, package: Shelf) -> None:
    """Formulas are MathML, headings stand below the page's own, words say their language, and axe finds nothing."""
    with platform.play(package(TEXTS, "de", SCORM12), "de", **CALM) as run:
        run.learner.press("start")
        expect(run.scope.get_by_role("heading", level=2, name="Formeln")).to_be_visible()
        expect(run.scope.get_by_role("heading", level=3, name="Zeichen und Sprachen")).to_be_visible()
        expect(run.scope.locator("[lang=he][dir=rtl]")).to_have_text("שלום עולם")
        expect(run.scope.get_by_role("rowheader", name="Rhein")).to_be_visible()
        expect(run.scope.get_by_role("table", name="Flüsse")).to_be_visible()
        expect(run.scope.get_by_text("[1]")).to_be_visible()
        expect(run.scope.locator(".footnotes > li")).to_have_count(2)
        frame = run.host.frames[1]
        formulas = frame.evaluate(FORMULAS)
        assert formulas == [SHOWN] * len(formulas)
        assert len(formulas) == 5
        assert violations(frame) == []


def test_what_is_too_wide_for_a_phone_scrolls_in_a_box_of_its_own(platform: Platform, package: Shelf) -> None:
    """Neither page nor question is wider than the phone; each box that scrolls takes the focus; axe finds nothing."""
    with platform.play(package(TEXTS, "de", SCORM12), "de", **CALM) as run:
        run.learner.press("start")
        expect(run.scope.get_by_role("heading", name="Formeln")).to_be_visible()
        run.host.locator("#sco").evaluate(NARROW)
        frame = run.host.frames[1]
        run.until(lambda: bool(frame.evaluate("() => innerWidth === 360")), "the width of a phone")
        run.until(lambda: len(frame.evaluate(BOXES)) == 4, "four boxes that scroll")
        assert frame.evaluate(OVERFLOW) == 0
        # An inline formula, one in lines of its own, a table and a block of code.
        assert frame.evaluate(BOXES) == [[0, True]] * 4
        run.learner.press("next")
        run.learner.at_question(1, of=1)
        assert frame.evaluate(OVERFLOW) == 0
        assert frame.evaluate(BOXES) == [[0, True]]
        expect(run.scope.locator("legend")).to_contain_text("Welche Formel gilt")
        assert violations(frame) == []
