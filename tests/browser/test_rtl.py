"""Pages that run from right to left: mirrored, with their own letters, and no wider than a phone (scorm.md U12)."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Frame, expect

from tests.browser.axe import violations
from tests.browser.banks import SOURCES, Bank, Shelf
from tests.browser.play import Platform, Play
from tests.browser.versions import SCORM12
from tests.browser.words import word

pytestmark = pytest.mark.browser
ARABIC = Bank("arabic", 'feedback = "each"\n', folder=SOURCES.parent / "bank-ar")
HEBREW = Bank("hebrew", 'feedback = "each"\n', folder=SOURCES.parent / "bank-he")
QUESTIONS = 8
CALM: dict[str, Any] = {"reduced_motion": "reduce"}
NARROW = "(frame) => { frame.style.width = '320px'; }"
OVERFLOW = "() => document.documentElement.scrollWidth - innerWidth"
# Whether an element's beginning is nearer to the right edge of the page than to the left.
AT_THE_RIGHT = """(element) => {
  const { left, right } = element.getBoundingClientRect();
  return innerWidth - right < left;
}"""
# All that a learner reads whose direction or language is not the page's own.
VOICES = """() => [...document.querySelectorAll("main [lang]")].map((one) => [one.lang, one.dir, one.textContent])"""


@pytest.fixture
def run(platform: Platform, package: Shelf) -> Iterator[Play]:
    """The Arabic course, begun."""
    with platform.play(package(ARABIC, "ar", SCORM12), "ar", **CALM) as play:
        play.learner.press("start")
        yield play


def _at(run: Play, number: int) -> Frame:
    """Goes to a question, over the overview."""
    run.learner.press("overview")
    run.scope.locator(".row a").nth(number).click()
    run.learner.at_question(number, QUESTIONS)
    return run.host.frames[1]


def test_the_page_is_mirrored(run: Play) -> None:
    """Direction, alignment, the margin with its letters and the order of buttons follow the language."""
    frame = _at(run, 1)
    assert frame.evaluate("() => getComputedStyle(document.documentElement).direction") == "rtl"
    assert frame.evaluate("() => getComputedStyle(document.querySelector('legend')).textAlign") in ("start", "right")
    assert (
        frame.evaluate("() => getComputedStyle(document.querySelector('main'), '::before').borderRightStyle") == "solid"
    )
    for selector in ("h1", "input[type=radio]", ".key", ".acts button:first-child"):
        assert frame.locator(selector).first.evaluate(AT_THE_RIGHT), selector
    assert not frame.get_by_role("button", name=word("ar", "overview"), exact=True).evaluate(AT_THE_RIGHT)


def test_letters_are_those_of_the_alphabet(run: Play) -> None:
    """The things of the right column are named by Arabic letters, in the list and in its options."""
    frame = _at(run, 3)
    assert frame.locator(".plain .key").all_inner_texts() == ["أ", "ب", "ج", "د"]
    labels = frame.locator("select").first.locator("option").all_inner_texts()
    assert [label[:2] for label in labels[1:]] == ["أ:", "ب:", "ج:", "د:"]


@pytest.mark.parametrize("typed", ["٩٫٨١", "9.81", "9,81", "۹٫۸۱"])
def test_a_number_is_understood_in_the_digits_of_the_language(run: Play, typed: str) -> None:
    """Learners type digits of either kind; the typed text comes back as it was typed."""
    frame = _at(run, 6)
    frame.get_by_role("textbox").fill(typed)
    run.learner.press("check")
    expect(frame.get_by_role("heading", name=word("ar", "right"), exact=True)).to_be_visible()
    assert frame.locator("ins").inner_text() == f"{typed}\u00a0m/s²"


def test_a_minus_stands_before_its_number(run: Play) -> None:
    """Negative numbers and units keep their order among Arabic words."""
    frame = _at(run, 7)
    assert frame.locator(".ends span").all_inner_texts() == ["\u200e\u221240", "40"]
    assert frame.locator("bdi").inner_text() == "°C"


def test_program_text_runs_from_left_to_right(run: Play) -> None:
    """A path and a line of code are not turned round."""
    frame = run.host.frames[1]
    styles = "(one) => [getComputedStyle(one).direction, getComputedStyle(one).unicodeBidi]"
    for selector in ("pre", "p code, li code"):
        assert frame.locator(selector).first.evaluate(styles) == ["ltr", "isolate"]


def test_nothing_is_wider_than_a_phone_and_axe_finds_nothing(run: Play) -> None:
    """Each page, open and marked, at 320 pixels."""
    run.host.locator("#sco").evaluate(NARROW)
    frame = run.host.frames[1]
    run.until(lambda: bool(frame.evaluate("() => innerWidth === 320")), "the width of a phone")
    assert frame.evaluate(OVERFLOW) == 0
    for number in range(1, QUESTIONS + 1):
        _at(run, number)
        assert (number, frame.evaluate(OVERFLOW)) == (number, 0)
        assert violations(frame) == []


def test_words_of_another_language_say_so(platform: Platform, package: Shelf) -> None:
    """Hebrew has no texts of the player yet: its English words are marked as English, the author's stay Hebrew."""
    with platform.play(package(HEBREW, "he", SCORM12), "en", **CALM) as play:
        play.learner.press("start")
        play.learner.at_question(1, of=2)
        frame = play.host.frames[1]
        voices = frame.evaluate(VOICES)
        assert ["en", "ltr", word("en", "question_n", n=1, m=2)] in voices
        assert ["en", "ltr", word("en", "check")] in voices
        assert all(lang == "en" for lang, _, _ in voices)
        assert frame.locator("legend").evaluate("(one) => one.closest('[lang]').lang") == "he"
        assert not any(sign in play.host.frames[1].content() for sign in "\ufdd0\ufdd1\ufdd2")
        assert not any(sign in frame.title() for sign in "\ufdd0\ufdd1\ufdd2")
        assert violations(frame) == []
        play.learner.press("next")
        expect(frame.locator(".plain .key")).to_have_text(["א", "ב"])
        assert frame.locator("option").first.get_attribute("lang") == "en"
        frame.locator("select").first.select_option(index=1)
        play.learner.press("check")
        expect(frame.get_by_role("link", name="Row 2: איטליה")).to_be_visible()
        assert ["he", "rtl", "איטליה"] in frame.evaluate(VOICES)
