"""Platforms as they are: framed, in a window, sandboxed, late, crippled, out of order, or not there at all."""

import pytest
from playwright.sync_api import expect

from tests.browser.answers import RIGHT
from tests.browser.attempts import Launch
from tests.browser.banks import GRADED, Shelf
from tests.browser.launches import in_two_launches
from tests.browser.play import Platform
from tests.browser.versions import SCORM12, SCORM2004, Version
from tests.browser.watch import watched

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("place", ["nested", "popup"])
def test_the_api_is_found_wherever_it_is(platform: Platform, package: Shelf, version: Version, place: str) -> None:
    """In the grandparent, and in the window that opened ours (R1)."""
    with platform.play(package(GRADED, "de", version), "de", Launch(place=place)) as run:
        run.learner.attempt(RIGHT["de"])
        assert run.values()[version.success] == "passed"


def test_closing_the_window_ends_the_session(platform: Platform, package: Shelf, version: Version) -> None:
    """A popup that is closed by its opener still says Finish, with the last answer in it."""
    with platform.play(package(GRADED, "de", version), "de", Launch(place="popup")) as run:
        run.learner.begin()
        run.learner.choose("Merkur")
        run.host.evaluate("window.open('', 'sco').close()")
        run.until_finished()
        assert run.interactions()[0]["result"] == "correct"
        assert run.values()[version.exit] == "suspend"


@pytest.mark.parametrize(
    "how", ["document.querySelector('#sco').remove()", "document.querySelector('#sco').src = 'about:blank'"]
)
def test_losing_the_frame_ends_the_session(platform: Platform, package: Shelf, version: Version, how: str) -> None:
    """The frame is removed or emptied: Finish is called, once, and nothing after it (R22, R3)."""
    with platform.play(package(GRADED, "de", version), "de") as run:
        run.learner.begin()
        run.learner.choose("Merkur")
        run.host.evaluate(how)
        run.until_finished()
        assert run.interactions()[0]["result"] == "correct"


def test_the_page_out_of_sight_is_saved(platform: Platform, package: Shelf, version: Version) -> None:
    """A hidden page saves what is known and goes on: it may be killed there (R22)."""
    with platform.play(package(GRADED, "de", version), "de") as run:
        run.learner.begin()
        run.learner.choose("Merkur")
        commits = run.count("Commit")
        hide = "() => { Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });"
        frame = run.host.frames[1]
        frame.evaluate(hide + " document.dispatchEvent(new Event('visibilitychange')); }")
        assert run.count("Commit") == commits + 1
        assert version.finish not in [call.name for call in run.log()]
        run.kill()
    with platform.play(package(GRADED, "de", version), "de", run.attempt.resumed()) as again:
        again.learner.press("continue_question", n=1)
        expect(again.learner.option("Merkur")).to_be_checked()


def test_a_late_api_is_found(platform: Platform, package: Shelf, version: Version) -> None:
    """The learner has begun before the platform is ready: nothing is lost (R1)."""
    with platform.play(package(GRADED, "de", version), "de", Launch(offered=False)) as run:
        run.learner.begin()
        run.learner.choose("Merkur")
        run.host.evaluate("offer()")
        run.until(lambda: run.count("Initialize") == 1, "Initialize")
        expect(run.scope.get_by_text(run.learner.says("saved"), exact=True)).to_be_visible()
        assert run.version.suspend_data in run.values()
        run.learner.press("next")
        run.learner.answer(*RIGHT["de"][1:])
        run.learner.hand_in()
        assert run.values()[version.success] == "passed"


@pytest.mark.parametrize(("version", "place"), [(SCORM12, "sandbox"), (SCORM2004, "frame")], ids=["sandbox", "frame"])
def test_without_a_platform_everything_can_be_tried(
    platform: Platform, package: Shelf, version: Version, place: str
) -> None:
    """No API within reach: the quiz works to its end and says that nothing is kept (R1, S3)."""
    with platform.play(package(GRADED, "de", version), "de", Launch(place=place, offered=False)) as run:
        run.learner.attempt(RIGHT["de"])
        expect(run.learner.heading("passed", p="100")).to_be_visible()
        expect(run.scope.get_by_text(run.learner.says("no_lms"))).to_be_visible()
        assert run.session().real == []


def test_opened_from_the_disk(package: Shelf) -> None:
    """A double click on index.html plays the quiz too (U15)."""
    subject = package(GRADED, "de", SCORM12)
    with watched("file://") as (context, watch):
        page = context.new_page()
        page.goto((subject.folder / subject.href).as_uri())
        expect(page.get_by_text("Test beginnen")).to_be_visible()
        expect(page.get_by_text("Ohne Lernplattform geöffnet.")).to_be_visible()
        assert watch.faults() == []


def test_a_count_that_is_rubbish(platform: Platform, package: Shelf, version: Version) -> None:
    """A platform that answers `""` to `_count` gets dense indices all the same (R15)."""
    subject = package(GRADED, "de", version)
    with in_two_launches(platform, subject, RIGHT, Launch(crippled="counts nothing")) as again:
        assert len(again.interactions()) == 2


def test_a_failing_commit_is_told_and_tried_again(platform: Platform, package: Shelf, version: Version) -> None:
    """The server answers 500: the learner reads so, nothing is lost, and “try again” clears the note (S7)."""
    with platform.play(package(GRADED, "de", version), "de") as run:
        run.tolerated = (version.function("Commit"),)
        run.watch.expected = ("500", "commit")
        run.learner.begin()
        run.attempt.commit_status = 500
        run.learner.answer(("Merkur",))
        run.learner.at_question(2)
        alarm = run.alarm
        expect(alarm).to_contain_text(run.learner.says("unsaved", t="X").split("X")[1].strip())
        run.attempt.commit_status = 200
        run.learner.press("retry")
        expect(alarm).to_contain_text(run.learner.says("saved_again"))
        saved = run.attempt.commits[-1]["cmi"]
        assert saved["suspend_data"] == run.values()[version.suspend_data]
        assert saved["interactions"]["0"]["result"] == "correct"
        run.learner.press("next")
        run.learner.at_question(3)
        expect(alarm).to_have_count(0)


@pytest.mark.parametrize("word", ["review", "browse", "no-credit"])
def test_nothing_is_recorded_without_credit(platform: Platform, package: Shelf, version: Version, word: str) -> None:
    """In review, browse or no-credit nothing but the session's time is written (R27)."""
    with platform.play(package(GRADED, "de", version), "de", Launch(mode=word)) as run:
        run.learner.attempt(RIGHT["de"])
        run.leave()
        assert set(run.values()) <= {version.session_time}


def test_a_page_that_comes_back_is_closed(platform: Platform, package: Shelf, version: Version) -> None:
    """After Finish the page says that the session has ended, and writes nothing more (R25)."""
    with platform.play(package(GRADED, "de", version), "de") as run:
        run.learner.begin()
        run.learner.answer(("Merkur",))
        run.learner.at_question(2)
        frame = run.host.frames[1]
        frame.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
        frame.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
        expect(run.learner.heading("closed_title")).to_be_visible()
        assert run.log()[-1].name == version.finish
        assert run.count("Initialize") == 1


def test_the_button_to_leave_ends_the_session(platform: Platform, package: Shelf, version: Version) -> None:
    """Pressed after the result: Finish is called, and leaving the page afterwards calls nothing more."""
    with platform.play(package(GRADED, "de", version), "de") as run:
        run.learner.attempt(RIGHT["de"])
        run.learner.press("leave")
        run.until_finished()
        expect(run.learner.heading("closed_title")).to_be_visible()
        run.leave()
        assert run.values()[version.exit] == ("" if version is SCORM12 else "suspend")


def test_a_reloaded_frame_does_no_harm(platform: Platform, package: Shelf, version: Version) -> None:
    """The platform's API was finished and stays: the page comes up again, whatever a second Initialize answers."""
    with platform.play(package(GRADED, "de", version), "de") as run:
        run.judged = False  # the same log holds two launches
        run.learner.begin()
        run.learner.answer(("Merkur",))
        run.learner.at_question(2)
        run.host.frames[1].evaluate("location.reload()")
        run.until_finished()
        expect(run.learner.control("start").or_(run.learner.control("continue_question", n=1))).to_be_visible()
        assert run.count("Initialize") == 2
        assert [row["result"] for row in run.interactions()] == ["correct"]
