"""Paper: what the browser prints, read back from its PDF."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from qtiexport.config import Feedback
from qtiexport.model import Kind
from tests.browser.answers import PARTLY
from tests.browser.attempts import Launch, Launchable
from tests.browser.banks import Bank, Shelf
from tests.browser.paper import hold, laid, taken_away
from tests.browser.play import Platform, Play
from tests.browser.typesbank import Shown, question, write
from tests.browser.versions import SCORM12, SCORM2004

pytestmark = pytest.mark.browser
GRADED = Bank("print", "pass_mark = 60\n")
LINEAR = Bank("print-linear", 'navigation = "linear"\n')
SILENT = Bank("print-silent", 'feedback = "never"\n')
EXPLAINED = ("Die Reihe beginnt mit Merkur", "Elf Erden nebeneinander", "Seine Drehung dauert", "nur die hellsten")
WIDER = """() => [...document.querySelectorAll(".paper *")].filter((one) =>
  one.getBoundingClientRect().right > innerWidth + 1 && !one.closest("math, svg")).length"""


@contextmanager
def on_paper(platform: Platform, package: Launchable, language: str, scheme: str = "dark") -> Iterator[Play]:
    """A package in a window of its own, which can be printed alone."""
    with platform.play(package, language, Launch(place="popup"), color_scheme=scheme) as run:
        assert isinstance(run.scope, Page)
        expect(run.scope.locator("main")).to_be_visible()
        hold(run.scope)
        yield run


def printed(run: Play) -> str:
    """The words on the paper that is laid now, on one line."""
    assert isinstance(run.scope, Page)
    run.scope.wait_for_function("() => window.printed > 0")
    pages = PdfReader(BytesIO(run.scope.pdf(format="A4"))).pages
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pages))


def test_the_result_is_printed_with_all_questions(platform: Platform, package: Shelf) -> None:
    """Score, each question with all its options, own answers, marks, reasons and explanations (U9)."""
    with on_paper(platform, package(GRADED, "de", SCORM12), "de") as run:
        run.learner.attempt(PARTLY["de"])
        run.learner.press("review")
        run.learner.press("menu")
        run.learner.press("print")
        text = printed(run)
        wanted = [run.learner.says("failed", p="42,85"), *EXPLAINED, "Der Planet Venus", "Er ist kein Planet."]
        wanted += [run.learner.says("question_n", n=n, m=4) for n in range(1, 5)]
        wanted += [run.learner.says(key) for key in ("m_right", "m_wrong", "m_missed", "m_left")]
        assert [words for words in wanted if words not in text] == []
        assert run.learner.says("menu") not in text
        assert run.learner.says("review") not in text


def test_paper_is_white_and_gone_afterwards(platform: Platform, package: Shelf) -> None:
    """On a dark screen too; what was laid for paper is taken away once it is printed, and never seen on the screen."""
    with on_paper(platform, package(GRADED, "de", SCORM12), "de") as run:
        page = run.scope
        assert isinstance(page, Page)
        run.learner.attempt(PARTLY["de"])
        run.learner.press("print")
        laid(page)
        expect(page.locator(".paper")).to_be_hidden()
        page.emulate_media(media="print")
        expect(page.locator(".paper")).to_be_visible()
        colours = "() => ['color', 'backgroundColor'].map((name) => getComputedStyle(document.body)[name])"
        assert page.evaluate(colours) == ["rgb(26, 34, 41)", "rgb(255, 255, 255)"]
        page.emulate_media(media="screen")
        taken_away(page)
        expect(page.locator(".paper")).to_have_count(0)
        assert page.locator("h1").count() == 1


def test_questions_are_printed_with_own_answers_before_handing_in(platform: Platform, package: Shelf) -> None:
    """Nothing is marked then, and nothing of the page on the screen is on the paper beside them."""
    with on_paper(platform, package(GRADED, "de", SCORM2004), "de") as run:
        run.learner.begin()
        run.learner.answer(("Venus",))
        run.learner.press("overview")
        run.learner.press("menu")
        run.learner.press("print")
        text = printed(run)
        assert text.count(run.learner.says("your_answer")) == 1
        assert text.count(run.learner.says("unanswered")) == 3
        marks = [run.learner.says(key) for key in ("m_right", "m_wrong", "m_missed", "m_left")]
        assert [words for words in (*EXPLAINED, *marks, run.learner.says("next_open")) if words in text] == []
        expect(run.learner.heading("overview")).to_be_visible()


def test_nothing_is_printed_that_is_not_to_be_seen(platform: Platform, package: Shelf) -> None:
    """On a way without return there is no paper before the end; without feedback it has the result alone."""
    with on_paper(platform, package(LINEAR, "de", SCORM12), "de") as run:
        run.learner.press("start")
        run.learner.press("menu")
        expect(run.learner.control("leave")).to_be_visible()
        expect(run.learner.control("print")).to_have_count(0)
    with on_paper(platform, package(SILENT, "de", SCORM12), "de") as run:
        run.learner.attempt(PARTLY["de"])
        run.learner.press("print")
        text = printed(run)
        assert run.learner.says("scored", p="42,85") in text
        assert [
            words for words in (*EXPLAINED, run.learner.says("your_answer"), "Der Planet Venus") if words in text
        ] == []


@pytest.mark.parametrize("feedback", [Feedback.END, Feedback.PASSED])
def test_every_kind_is_on_paper_and_nothing_is_cut(platform: Platform, tmp_path: Path, feedback: Feedback) -> None:
    """What was typed stands on paper whole, marked or not, however long it is; nothing is wider than the page."""
    kinds = (Kind.SHORT_ANSWER, Kind.ESSAY, Kind.MATCH, Kind.ORDER, Kind.GAP_MATCH, Kind.HOTSPOT, Kind.SLIDER)
    words = [f"word{n}." for n in range(300)]
    questions = [question(kind) for kind in kinds]
    package = write(tmp_path, SCORM2004, Shown(feedback=feedback, pass_mark=99), questions)
    with on_paper(platform, package, "en") as run:
        page = run.scope
        assert isinstance(page, Page)
        run.learner.press("start")
        page.get_by_label("Your answer").fill("Somebody with a name that is quite a bit longer than the field is wide")
        run.learner.press("next")
        page.get_by_label("Your answer").fill(" ".join(words))
        run.learner.press("next")
        run.learner.press("overview")
        run.learner.press("to_hand_in")
        run.learner.hand_in()
        run.learner.press("print")
        text = printed(run)
        assert "longer than the field is wide" in text
        assert re.findall(r"word\d+\.", text)[-300:] == words
        assert ("So it stands in the book." in text) == (feedback is Feedback.END)
        page.set_viewport_size({"width": 700, "height": 900})
        run.learner.press("print")
        laid(page, 2)
        page.emulate_media(media="print")
        expect(page.locator(".paper > section")).to_have_count(len(kinds))
        assert page.evaluate(WIDER) == 0
        names: list[str] = page.evaluate("() => [...document.querySelectorAll('[id]')].map((one) => one.id)")
        assert len(names) == len(set(names))
