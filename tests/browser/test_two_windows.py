"""Two windows with the same course (`scorm.md` S8), and the diagnosis (S12)."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.attempts import Launch
from tests.browser.banks import GRADED, Shelf
from tests.browser.play import Platform
from tests.browser.versions import SCORM12, SCORM2004, Version
from tests.browser.windows import second

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("version", "is_shared"),
    [(SCORM2004, True), (SCORM2004, False), (SCORM12, False)],
    ids=["2004-one-api", "2004-two-pages", "1.2-two-pages"],
)
@pytest.mark.parametrize("choice", ["reload", "go_on_here"])
def test_a_window_that_was_overtaken_asks(
    platform: Platform, package: Shelf, version: Version, is_shared: bool, choice: str
) -> None:
    """What another window saved is not replaced before the learner says so; either choice is carried out."""
    with platform.play(package(GRADED, "de", version), "de") as run:
        run.judged = not is_shared  # one API object has one log of two launches
        run.learner.begin()
        run.learner.choose("Venus")
        expect(run.scope.get_by_text(run.learner.says("saved"), exact=True)).to_be_visible()
        other = second(run, is_shared)
        other.control("start").or_(other.control("continue_question", n=1)).click()
        if other.heading("question_n", n=1, m=4).count() == 0:
            other.press("next")
        other.choose("Merkur")
        expect(other.scope.get_by_text(other.says("saved"), exact=True)).to_be_visible()
        run.host.bring_to_front()
        run.learner.choose("Neptun")
        alarm = run.alarm.filter(has_text=run.learner.says("changed_elsewhere"))
        expect(alarm).to_be_visible()
        run.learner.press(choice)
        expect(alarm).to_have_count(0)
        run.learner.at_question(1)
        expect(run.learner.option("Merkur" if choice == "reload" else "Neptun")).to_be_checked()


def test_the_diagnosis_shows_what_was_said(platform: Platform, package: Shelf, version: Version) -> None:
    """Typing ?debug on the page shows the calls with their answers, copies them, and leads back to the question."""
    with platform.play(package(GRADED, "de", version), "de") as run:
        run.learner.begin()
        run.learner.choose("Merkur")
        run.host.keyboard.type("?debug")
        expect(run.learner.heading("diagnosis")).to_be_visible()
        rows = run.scope.get_by_role("row")
        expect(rows.filter(has_text=version.function("Initialize"))).to_have_count(1)
        expect(run.scope.get_by_role("table")).not_to_contain_text("Muster, Erika")
        expect(rows.filter(has_text=version.learner_name)).to_contain_text("***")
        run.host.frames[1].evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
        run.learner.press("copy")
        expect(run.scope.get_by_text(run.learner.says("copy_selected"))).to_be_visible()
        assert version.function("Initialize") in run.host.frames[1].evaluate("getSelection().toString()")
        run.learner.press("back")
        run.learner.at_question(1)
        expect(run.learner.option("Merkur")).to_be_checked()


def test_the_diagnosis_copies(platform: Platform, package: Shelf) -> None:
    """With leave to write the clipboard, the log lies there, headed by course and browser."""
    with platform.play(package(GRADED, "de", SCORM12), "de", permissions=["clipboard-read", "clipboard-write"]) as run:
        run.learner.begin()
        run.host.keyboard.type("?debug")
        run.learner.press("copy")
        expect(run.scope.get_by_text(run.learner.says("copied"))).to_be_visible()
        text = run.host.frames[1].evaluate("navigator.clipboard.readText()")
        assert text.startswith("course planets 1.0")
        assert re.search(r'"true"  LMSInitialize\(""\)', text)


def test_the_address_can_ask_for_the_diagnosis(platform: Platform, package: Shelf) -> None:
    """With ?debug=1 the bar has a button for it, without a platform too; else nothing tells of it."""
    with platform.play(package(GRADED, "de", SCORM12), "de", Launch(offered=False)) as run:
        expect(run.learner.control("start")).to_be_visible()
        expect(run.learner.control("diagnosis")).to_have_count(0)
        run.host.evaluate("document.querySelector('#sco').src += '?debug=1'")
        run.learner.press("diagnosis")
        expect(run.learner.heading("diagnosis")).to_be_visible()
        run.learner.press("back")
        expect(run.learner.control("start")).to_be_visible()
