"""The failures of the preview's LMS: each switch does what it says."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.browser.answers import RIGHT
from tests.browser.workbench import opened, planets
from tests.previews import previewing

pytestmark = pytest.mark.browser
_KEY = "1.2/de/1"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with previewing(planets(tmp_path_factory.mktemp("failures") / "source")) as address:
        yield address


@pytest.mark.parametrize(
    ("switch", "call"), [("Commit fails", "LMSCommit"), ("SetValue fails", "LMSSetValue"), ("expired", "LMSCommit")]
)
def test_what_fails_is_told_to_the_learner(address: str, switch: str, call: str) -> None:
    """The call fails with error 101, the player says that nothing is saved, and once it works again it saves."""
    with opened(address) as bench:
        bench.learner().begin()
        before = bench.stored()[_KEY].get("cmi.suspend_data")
        box = bench.page.get_by_label(switch)
        box.check()
        bench.learner().answer(RIGHT["de"][0])
        expect(bench.calls("error 101").filter(has_text=call).first).to_be_visible()
        assert bench.stored()[_KEY].get("cmi.suspend_data") == before
        box.uncheck()
        bench.learner().answer(RIGHT["de"][1])
        bench.learner().at_question(3)
        assert bench.stored()[_KEY]["cmi.suspend_data"] != before


def test_a_commit_that_hangs_stores_in_the_end(address: str) -> None:
    """The page stands still as long as the LMS does; no answer is lost, and the learner goes on."""
    with opened(address) as bench:
        bench.learner().begin()
        before = bench.stored()[_KEY].get("cmi.suspend_data")
        bench.page.get_by_label("Commit hangs").check()
        bench.learner().answer(RIGHT["de"][0])
        bench.page.get_by_label("Commit hangs").uncheck()
        bench.learner().at_question(2)
        assert bench.stored()[_KEY]["cmi.suspend_data"] != before
        assert bench.page.locator("#calls .bad").all_inner_texts() == []


def test_a_time_limit_of_the_lms_is_kept(address: str) -> None:
    """The course reads it; the learner's name is told as it was chosen."""
    with opened(address) as bench:
        bench.page.get_by_label("Minutes allowed").fill("30")
        bench.page.get_by_label("Learner’s name").fill("O’Brien, Zoë <b>")
        bench.relaunched("Launch again, same learner")
        bench.standing("session open")
        expect(bench.calls("max_time_allowed").last).to_contain_text("0000:30:00.00")
        bench.tab("Stored")
        expect(bench.page.get_by_role("row", name="student_name")).to_contain_text("O’Brien, Zoë <b>")


def test_a_killed_tab_loses_what_was_not_committed(address: str) -> None:
    """Nothing the page says any more arrives; what was committed is there at the next launch."""
    with opened(address) as bench:
        bench.learner().begin()
        bench.learner().answer(RIGHT["de"][0])
        bench.learner().at_question(2)
        bench.page.evaluate("API.LMSSetValue('cmi.comments', 'lost')")
        calls = bench.page.locator("#calls-count").inner_text()
        bench.press("Kill the tab")
        bench.standing("killed; what was not committed is lost")
        assert bench.page.locator("#calls-count").inner_text() == calls
        assert "cmi.comments" not in bench.stored()[_KEY]
        expect(bench.page.get_by_text("The course is gone.")).to_be_visible()
        bench.relaunched("Launch again, same learner")
        expect(bench.learner().control("continue_question", n=2)).to_be_visible()


def test_who_leaves_closes_the_session(address: str) -> None:
    """The page hears of it and ends its session; what it set last is stored."""
    with opened(address) as bench:
        bench.press("Leave")
        bench.standing("left; the session was closed")
        expect(bench.calls("LMSFinish")).to_have_count(1)
        assert bench.stored()[_KEY]["cmi.core.exit"] == "suspend"


def test_a_missing_api_is_said_and_the_course_works(address: str) -> None:
    """No call arrives, and the learner reads that nothing is saved."""
    with opened(address) as bench:
        bench.page.get_by_label("The API is").select_option("never")
        bench.relaunched("Launch again, same learner")
        expect(bench.scope.get_by_role("heading", level=1)).to_be_visible(timeout=20_000)
        bench.standing("launched; no session yet")
        assert bench.page.evaluate("'API' in window || 'API_1484_11' in window") is False


def test_a_late_api_is_found(address: str) -> None:
    """Two seconds after the launch the API is there, and the player waits for it."""
    with opened(address) as bench:
        bench.page.get_by_label("The API is").select_option("late")
        bench.relaunched("Launch again, same learner")
        assert bench.page.evaluate("'API' in window") is False
        bench.standing("launched; no session yet")
        bench.standing("session open")


def test_initialize_can_be_refused(address: str) -> None:
    """The session does not open, and the player says so rather than go on as if it had."""
    with opened(address) as bench:
        bench.page.get_by_label("Initialize is refused").check()
        bench.relaunched("Launch again, same learner")
        expect(bench.calls("LMSInitialize").last).to_contain_text("error 101")
        expect(bench.scope.get_by_role("heading", level=1)).to_be_visible(timeout=20_000)
        bench.standing("launched; no session yet")


def test_a_review_stores_no_result(address: str) -> None:
    """In review mode the player is told so, without credit, and sets nothing but its time."""
    with opened(address) as bench:
        bench.learner().attempt(RIGHT["de"])
        bench.page.get_by_role("combobox", name="Mode").select_option("review")
        bench.relaunched("Launch again, same learner")
        bench.standing("session open")
        expect(bench.calls("cmi.core.lesson_mode").last).to_contain_text("review")
        expect(bench.calls("cmi.core.credit").last).to_contain_text("no-credit")
        bench.press("Leave")
        assert bench.calls("in review mode an LMS").count() == 0


def test_a_speechless_lms_is_no_trouble(address: str) -> None:
    """Without `_count` the player counts its answers itself."""
    with opened(address) as bench:
        bench.page.get_by_label("Says nothing of").check()
        bench.relaunched("Launch as a new learner")
        bench.learner().attempt(RIGHT["de"])
        assert bench.stored()[_KEY]["cmi.core.lesson_status"] == "passed"
        assert bench.page.locator("#calls .bad").all_inner_texts() == []


def test_a_forgetful_lms_loses_no_answer(address: str) -> None:
    """Told that it is the first launch, the player goes on all the same where its state says so."""
    with opened(address) as bench:
        bench.learner().begin()
        bench.learner().answer(RIGHT["de"][0])
        bench.learner().at_question(2)
        bench.page.get_by_label("Every launch is told to be the first").check()
        bench.relaunched("Launch again, same learner")
        expect(bench.learner().control("continue_question", n=2)).to_be_visible()
