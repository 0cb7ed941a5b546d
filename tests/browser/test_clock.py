"""Limited time (U6, A8): told, extended, kept over a break, and what its end does."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.attempts import Launch
from tests.browser.axe import violations
from tests.browser.banks import Bank, Shelf
from tests.browser.play import Platform, Play
from tests.browser.versions import SCORM12, Version

pytestmark = pytest.mark.browser
WHOLE = Bank("whole", "pass_mark = 60\n", course='time = "12 min"\nextensions = 2\n')
STRICT = Bank("strict", "pass_mark = 60\n", course='time = "2 min"\nextensions = 0\n')
# A section of three minutes, its first question of 45 seconds.
PARTS = Bank("parts", files="*", folder=Path(__file__).parents[1] / "fixtures" / "timed")
PARTS_CHECKED = Bank("parts-checked", 'feedback = "each"\n', files=PARTS.files, folder=PARTS.folder)


def bar(run: Play) -> Locator:
    return run.scope.locator(".bar .time")


def shown(run: Play, key: str, minutes: int = 0, seconds: int = 0) -> str:
    """A text of the player about a time."""
    said = [("minutes", minutes), ("seconds", seconds)]
    return run.learner.says(key, t=" ".join(run.learner.says(unit, n=n) for unit, n in said if n))


def note(run: Play) -> Locator:
    return run.scope.locator("#note-time")


def test_the_page_says_before_the_start_how_long_it_takes(platform: Platform, package: Shelf) -> None:
    """Limit and extensions are among the rules; where there is no limit, that is."""
    with platform.play(package(WHOLE, "de", SCORM12), "de") as run:
        twelve = run.learner.says("minutes", n=12)
        expect(run.scope.get_by_text(run.learner.says("rule_time", t=twelve))).to_be_visible()
        three = run.learner.says("minutes", n=3)
        expect(run.scope.get_by_text(run.learner.says("rule_extend", n=2, t=three))).to_be_visible()
        expect(run.scope.get_by_text(run.learner.says("rule_no_time"))).to_have_count(0)
        expect(bar(run)).to_have_text("")


def test_the_time_that_is_left_is_seen_all_along_and_spoken_at_its_marks(platform: Platform, package: Shelf) -> None:
    """The bar is no live region; a warning is a status, the last one an alert; axe finds nothing."""
    with platform.play(package(WHOLE, "de", SCORM12), "de", clocked=True) as run:
        status, alert = (run.scope.locator(f".bar .off[role={role}]") for role in ("status", "alert"))
        run.learner.begin()
        expect(bar(run)).to_have_text(shown(run, "time_left", 12))
        run.wait(90)
        expect(bar(run)).to_have_text(shown(run, "time_left", 11))
        expect(status).to_have_text("")
        run.wait(60)
        expect(status).to_have_text(shown(run, "time_warning", 10))
        expect(note(run)).to_contain_text(shown(run, "time_warning", 10))
        assert violations(run.host.frames[1]) == []
        run.wait(60)
        expect(note(run)).to_contain_text(shown(run, "time_warning", 9))
        expect(status).to_have_text(shown(run, "time_warning", 10))
        run.wait(8 * 60)
        expect(alert).to_have_text(shown(run, "time_warning", 0, 30))
        assert bar(run).get_attribute("aria-live") is None
        run.leave()


def test_learners_extend_the_time_and_keep_their_place(platform: Platform, package: Shelf) -> None:
    """The button adds its minutes, says so, keeps the focus while there is a further one, and then gives it up."""
    with platform.play(package(WHOLE, "de", SCORM12), "de", clocked=True) as run:
        run.learner.begin()
        run.wait(700)
        button = run.learner.control("extend", n=3)
        button.press("Enter")
        expect(bar(run)).to_have_text(shown(run, "time_left", 4))
        expect(note(run)).to_contain_text(shown(run, "extended", 4))
        expect(button).to_be_focused()
        button.press("Enter")
        expect(button).to_have_count(0)
        expect(run.learner.heading("question_n", n=1, m=4)).to_be_focused()
        run.leave()


def test_when_the_time_is_over_the_test_is_handed_in_as_it_is(
    platform: Platform, package: Shelf, version: Version
) -> None:
    """The answer on the screen counts, the result says why, and the LMS is told as ever (the recorder looks)."""
    with platform.play(package(STRICT, "de", version), "de", clocked=True) as run:
        run.learner.begin()
        run.wait(117)
        run.learner.choose("Merkur")
        run.submitting()
        run.wait(5)
        expect(run.scope.get_by_text(run.learner.says("your_result")).first).to_be_visible()
        expect(run.scope.locator("main").get_by_text(run.learner.says("time_over"))).to_be_visible()
        expect(bar(run)).to_have_text("")
        expect(note(run)).to_have_count(0)
        assert [one["result"] for one in run.interactions()] == ["correct"]
        run.leave()
    with platform.play(package(STRICT, "de", version), "de", run.attempt.resumed()) as again:
        expect(again.scope.locator("main").get_by_text(again.learner.says("time_over"))).to_be_visible()


def test_time_that_was_used_survives_a_break_and_stands_still_in_it(
    platform: Platform, package: Shelf, version: Version
) -> None:
    """After leaving with seven minutes left, or a killed tab, there are seven: breaks cost nothing and give nothing."""
    with platform.play(package(WHOLE, "de", version), "de", clocked=True) as run:
        run.learner.begin()
        run.wait(5 * 60 + 1)
        run.kill()
    with platform.play(package(WHOLE, "de", version), "de", run.attempt.resumed(), clocked=True) as again:
        expect(again.scope.get_by_text(shown(again, "time_left", 7))).to_be_visible()
        again.wait(3600)
        again.learner.press("continue_question", n=1)
        expect(bar(again)).to_have_text(shown(again, "time_left", 7))
        again.leave()


def test_a_device_that_sleeps_uses_no_time(platform: Platform, package: Shelf) -> None:
    """An hour in which no timer ran is a closed lid; one that the clock was put forward is nothing at all."""
    with platform.play(package(WHOLE, "de", SCORM12), "de", clocked=True) as run:
        run.learner.begin()
        run.wait(2)
        run.host.context.clock.fast_forward(3600_000)
        run.wait(2)
        expect(bar(run)).to_have_text(shown(run, "time_left", 12))
        run.leave()


def test_a_question_and_a_section_are_closed_at_their_end(platform: Platform, package: Shelf) -> None:
    """The next part follows; lists say so and lead to none of it; after handing in all can be seen."""
    with platform.play(package(PARTS, "en", SCORM12), "en", clocked=True) as run:
        run.learner.press("start")
        run.learner.at_question(1, 3)
        expect(bar(run)).to_have_text(shown(run, "time_left_question", 0, 50))
        run.wait(46)
        run.learner.at_question(2, 3)
        expect(run.scope.locator("#note-over")).to_have_text(run.learner.says("time_over_question", n=1))
        expect(run.learner.heading("question_n", n=2, m=3)).to_be_focused()
        expect(run.learner.control("back")).to_have_count(0)
        run.scope.get_by_role("textbox").fill("0")
        run.wait(2)
        run.wait(135)
        expect(run.learner.heading("hand_in_title")).to_be_visible()
        expect(run.scope.locator("#note-over")).to_contain_text("is over")
        expect(run.learner.control("hand_in_back")).to_have_count(0)
        run.learner.press("overview")
        expect(run.scope.locator("main .row a")).to_have_count(0)
        expect(run.scope.get_by_text(run.learner.says("timed_out"))).to_have_count(2)
        assert run.scope.locator(".figures b").all_inner_texts()[:2] == ["1", "0"]
        run.learner.press("to_hand_in")
        expect(run.scope.get_by_text("still open")).to_have_count(0)
        expect(run.scope.get_by_text(run.learner.says("hand_in_all"))).to_have_count(0)
        run.learner.hand_in()
        run.learner.press("review")
        run.learner.at_question(1, 3)
        assert [one["result"] for one in run.interactions()] == ["correct"]


def test_where_answers_are_checked_one_by_one_the_end_checks_them(platform: Platform, package: Shelf) -> None:
    """The question can be looked at with its explanation, and answered no more."""
    with platform.play(package(PARTS_CHECKED, "en", SCORM12), "en", clocked=True) as run:
        run.learner.press("start")
        run.learner.choose("Copper")
        run.wait(46)
        run.learner.at_question(2, 3)
        run.learner.press("back")
        expect(run.scope.locator("#verdict")).to_have_text(run.learner.says("right"))
        run.leave()


def test_without_credit_no_time_is_counted(platform: Platform, package: Shelf) -> None:
    """Who looks at a test again is not hurried."""
    launch = Launch(state={"core": {"lesson_mode": "review", "credit": "no-credit"}})
    with platform.play(package(STRICT, "de", SCORM12), "de", launch, clocked=True) as run:
        expect(run.scope.get_by_text(run.learner.says("rule_no_time"))).to_be_visible()
        run.learner.begin()
        run.wait(300)
        run.learner.at_question(1)
        expect(bar(run)).to_have_text("")
