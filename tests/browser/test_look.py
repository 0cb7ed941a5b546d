"""The look: themes as they are computed, own colours and logo, and nothing that is wider than its window."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from qtiexport.sco import theme
from qtiexport.sco.theme import DARK, LIGHT
from tests.browser.attempts import Launch
from tests.browser.banks import GRADED, OWN, Bank, Shelf
from tests.browser.play import Platform, Play
from tests.browser.settings import Setting, put
from tests.browser.typesbank import ORDER, TypesShelf, go_to
from tests.browser.versions import SCORM12

pytestmark = pytest.mark.browser
ALONE = Launch(place="popup")
TWO = Bank("two-logos", OWN.config + 'theme.logo_dark = "dark.svg"\n', beside=(
    *OWN.beside, ("dark.svg", OWN.beside[0][1].replace("#14532d", "#86efac")),
))  # fmt: skip
WIDTHS = (320, 360, 768, 1280, 3840)
#: What the page computes for one element; colours as `rgb(…)`.
LOOK = """(element) => { const s = getComputedStyle(element);
  return [s.color, s.backgroundColor, s.borderTopColor]; }"""
RING = """() => { const s = getComputedStyle(document.activeElement), l = document.activeElement.nextElementSibling;
  const t = s.outlineStyle === "none" && l ? getComputedStyle(l) : s;
  return [t.outlineStyle, parseFloat(t.outlineWidth), t.outlineColor, document.activeElement.outerHTML]; }"""
WIDER = "() => document.documentElement.scrollWidth - innerWidth"
#: WCAG 2.2, 1.4.12; put there as a style sheet object, which the page's policy does not forbid.
SPACED = """() => { const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important; } p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets = [sheet]; }"""
DOUBLED = """() => { const sheet = new CSSStyleSheet(); sheet.replaceSync("html { font-size: 32px !important; }");
  document.adoptedStyleSheets = [sheet]; }"""


@pytest.fixture(scope="session")
def kinds(tmp_path_factory: pytest.TempPathFactory) -> TypesShelf:
    return TypesShelf(tmp_path_factory.mktemp("look"))


def page_of(run: Play) -> Page:
    assert isinstance(run.scope, Page)
    return run.scope


def rgb(colour: str) -> str:
    """A token as a page computes it."""
    return f"rgb({', '.join(str(channel) for channel in bytes.fromhex(colour[1:]))})"


def seen(page: Page, selector: str) -> list[str]:
    """Text, ground and border of the first element of a selector."""
    found: list[str] = page.locator(selector).first.evaluate(LOOK)
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_seen_are_the_tokens(platform: Platform, package: Shelf, scheme: Any) -> None:
    """Page, text, second voice, buttons, controls, chosen rows and marks have the theme's colours (A5)."""
    shipped = LIGHT if scheme == "light" else DARK
    token = {name: rgb(colour) for name, colour in shipped.items()}
    with platform.play(package(GRADED, "de", SCORM12), "de", ALONE) as run:
        page, learner = page_of(run), run.learner
        put(page, Setting(scheme=scheme))
        learner.begin()
        learner.choose("Merkur")
        assert seen(page, "body")[:2] == [token["ink"], token["page"]]
        assert seen(page, ".sheet")[1] == token["sheet"]
        assert seen(page, ".hint")[0] == token["soft"]
        assert seen(page, ".go")[:2] == [token["on-pen"], token["pen"]]
        assert seen(page, ".acts button:not(.go)")[::2] == [token["ink"], token["edge"]]
        assert seen(page, ":checked")[1:] == [token["pen"], token["pen"]]
        assert seen(page, ":checked + label")[1] == token["wash"]
        assert seen(page, "input:not(:checked)")[1:] == [token["sheet"], token["edge"]]
        assert seen(page, ".bar button")[0] == token["pen"]
        learner.press("next")
        learner.answer((), (), ())
        learner.hand_in()
        learner.press("review")
        assert seen(page, ".mark.right b, .verdict.right > svg")[0] == token["right"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_focus_is_seen_on_every_stop(platform: Platform, kinds: TypesShelf, scheme: Any) -> None:
    """On each page of a kind, each stop of Tab has a ring of 3 px in the colour of the pen (2.4.7, 2.4.13)."""
    shipped = LIGHT if scheme == "light" else DARK
    for ground in ("sheet", "page", "wash"):
        assert theme.contrast(shipped["pen"], shipped[ground]) >= 3
    with platform.play(kinds(SCORM12), "en", ALONE) as run:
        page = page_of(run)
        put(page, Setting(scheme=scheme))
        run.learner.press("start")
        for kind in ORDER[::3]:
            go_to(run, kind)
            for _ in range(8):
                page.keyboard.press("Tab")
                style, width, colour, element = page.evaluate(RING)
                if element.startswith("<body"):  # behind the last stop
                    break
                assert (style, width, colour) == ("solid", 3, rgb(shipped["pen"])), element


def test_own_colours_and_logo_are_shown(platform: Platform, package: Shelf) -> None:
    """Both themes have their own; more contrast stays more; the logo has its words, and stands beside the title."""
    with platform.play(package(OWN, "de", SCORM12), "de", ALONE) as run:
        page = page_of(run)
        run.learner.begin()
        put(page, Setting(scheme="light"))
        assert seen(page, ".go")[1] == rgb("#14532d")
        put(page, Setting(scheme="dark"))
        assert seen(page, ".go")[1] == rgb("#86efac")
        assert seen(page, ":root body")[1] == rgb(DARK["page"])
        put(page, Setting(contrast="more"))
        assert seen(page, ".hint")[0] == rgb(LIGHT["ink"])
        logo = page.get_by_role("img", name="Akademie")
        expect(logo).to_be_visible()
        assert logo.evaluate("(one) => one.naturalWidth") > 0
        expect(page.locator(".bar .name")).to_have_text(page.title().partition(" – ")[2])
        box = logo.bounding_box()
        assert box
        assert box["height"] <= 48


def test_the_dark_logo_is_for_the_dark(platform: Platform, package: Shelf) -> None:
    """Where there are two; a lone one gets white below it instead."""
    current = "(one) => one.currentSrc"
    with platform.play(package(TWO, "de", SCORM12), "de", ALONE) as run:
        page, logo = page_of(run), page_of(run).locator(".logo")
        put(page, Setting(scheme="light"))
        light = logo.evaluate(current)
        put(page, Setting(scheme="dark"))
        page.wait_for_function("(light) => document.querySelector('.logo').currentSrc !== light", arg=light)
        assert seen(page, ".logo")[1] == "rgba(0, 0, 0, 0)"
    with platform.play(package(OWN, "de", SCORM12), "de", ALONE) as run:
        put(page_of(run), Setting(scheme="dark"))
        assert seen(page_of(run), ".logo")[1] == rgb("#ffffff")


def overflowing(page: Page, state: str) -> list[str]:
    """Where the page on the screen now is wider than its window: at each width, with spaced and with doubled text."""
    found = []
    for width in WIDTHS:
        put(page, Setting(width))
        found += [f"{state} at {width}"] if page.evaluate(WIDER) > 0 else []
    for name, change, width in (("spaced", SPACED, 320), ("doubled", DOUBLED, 1280)):
        put(page, Setting(width))
        page.evaluate(change)
        found += [f"{state}, {name}"] if page.evaluate(WIDER) > 0 else []
        page.evaluate("() => { document.adoptedStyleSheets = []; }")
    return found


def test_no_page_is_wider_than_its_window(platform: Platform, package: Shelf) -> None:
    """From 320 px, which is 1280 at 400 %, to 4K, with the learner's own spacing and size of text (U14, A7)."""
    with platform.play(package(OWN, "de", SCORM12), "de", ALONE) as run:
        page, learner = page_of(run), run.learner
        found = overflowing(page, "start")
        learner.begin()
        learner.press("menu")
        found += overflowing(page, "question with menu")
        learner.press("overview")
        found += overflowing(page, "overview")
        learner.press("to_hand_in")
        found += overflowing(page, "hand in")
        learner.hand_in()
        found += overflowing(page, "result")
        learner.press("review")
        found += overflowing(page, "review")
    assert found == []


def test_no_kind_is_wider_than_its_window(platform: Platform, kinds: TypesShelf) -> None:
    """The same for each kind of question."""
    with platform.play(kinds(SCORM12), "en", ALONE) as run:
        run.learner.press("start")
        found: list[str] = []
        for kind in ORDER:
            go_to(run, kind)
            found += overflowing(page_of(run), kind)
    assert found == []


def test_nothing_moves_for_those_who_ask_for_calm(platform: Platform, package: Shelf) -> None:
    """With reduced motion there is no animation, nor on paper."""
    with platform.play(package(GRADED, "de", SCORM12), "de", ALONE) as run:
        page = page_of(run)
        run.learner.attempt(((), (), (), ()))
        run.learner.press("review")
        moving = "() => getComputedStyle(document.querySelector('.verdict')).animationName"
        page.emulate_media(reduced_motion="no-preference")
        assert page.evaluate(moving) == "appear"
        put(page, Setting())
        assert page.evaluate(moving) == "none"
        page.emulate_media(reduced_motion="no-preference", media="print")
        assert page.evaluate(moving) == "none"


def test_a_low_frame_scrolls_as_one(platform: Platform, kinds: TypesShelf) -> None:
    """In a frame 600 px high no part of a page scrolls by itself from top to bottom, but a field of text (U14)."""
    inner = """() => [...document.querySelectorAll("body *:not(textarea)")].filter((one) =>
      /auto|scroll/.test(getComputedStyle(one).overflowY) && one.scrollHeight > one.clientHeight + 1).length"""
    with platform.play(kinds(SCORM12), "en", viewport={"width": 900, "height": 600}) as run:
        run.learner.press("start")
        for kind in ORDER[::2]:
            go_to(run, kind)
            assert run.host.frames[1].evaluate(inner) == 0, kind
