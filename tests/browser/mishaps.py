"""Walks through what goes wrong: saving that fails, a login that expires, a second window, time that runs out."""

from collections.abc import Iterator

from playwright.sync_api import expect

from tests.browser.perils import log_out
from tests.browser.play import Play
from tests.browser.walk import HEADING, State
from tests.browser.windows import second

_EXTEND = "#note-time button"


def _answered(run: Play) -> None:
    """The first question has an answer that the platform has."""
    run.learner.press("start")
    run.learner.press("next")
    run.learner.choose("text B")
    expect(run.scope.get_by_text(run.learner.says("saved"), exact=True)).to_be_visible()


def notes(run: Play) -> Iterator[State]:
    """Saved, not saved, saved again, a receipt to copy, the diagnosis, an end that was not saved."""
    run.tolerated, run.watch.expected = (run.version.function("Commit"), run.version.finish), ("500", "commit")
    learner, frame = run.learner, run.host.frames[1]
    _answered(run)
    yield State("saved", "input")
    run.attempt.commit_status = 500
    learner.choose("text A")
    expect(run.scope.locator("#note-unsaved")).to_be_visible()
    yield State("not saved", "input")
    frame.evaluate("Object.defineProperty(window, 'origin', { value: 'null' })")
    learner.press("receipt")
    expect(learner.heading("receipt")).to_be_visible()
    yield State("receipt", HEADING)
    learner.press("back")
    # Whoever saves first, the learner or the clock: buttons stay under the finger of whoever is about to press one.
    learner.control("retry").focus()
    run.attempt.commit_status = 200
    learner.press("retry")
    expect(run.scope.locator("#note-unsaved")).to_contain_text(learner.says("saved_again"))
    yield State("saved again")
    run.host.keyboard.type("?debug")
    expect(learner.heading("diagnosis")).to_be_visible()
    yield State("diagnosis", HEADING)
    learner.press("back")
    run.attempt.commit_status = 500
    learner.choose("text B")
    expect(run.scope.locator("#note-unsaved").get_by_role("alert")).not_to_contain_text(learner.says("saved_again"))
    learner.press("leave")
    expect(learner.heading("closed_title")).to_be_visible()
    yield State("closed, not saved", HEADING)


def expired(run: Play) -> Iterator[State]:
    """The platform has logged the learner out: while answering, and at the end."""
    run.judged = False  # what was not heard cannot be judged
    _answered(run)
    log_out(run)
    run.learner.choose("text A")
    expect(run.scope.locator("#note-unsaved")).to_be_visible()
    yield State("login expired", "input")
    run.learner.press("leave")
    expect(run.learner.heading("closed_title")).to_be_visible()
    yield State("closed after the login has expired", HEADING)


def elsewhere(run: Play) -> Iterator[State]:
    """Another window has saved since."""
    _answered(run)
    other = second(run, is_shared=False)
    other.press("start")
    other.press("next")
    other.choose("text A")
    expect(other.scope.get_by_text(other.says("saved"), exact=True)).to_be_visible()
    run.host.bring_to_front()
    run.learner.choose("text C")
    expect(run.alarm.filter(has_text=run.learner.says("changed_elsewhere"))).to_be_visible()
    yield State("changed elsewhere", "input")
    run.learner.press("go_on_here")
    expect(run.alarm).to_have_count(0)


def timed(run: Play) -> Iterator[State]:
    """Limited time of twelve minutes: before the start, in the bar, short, lengthened, about to end, and over."""
    expect(run.learner.control("start")).to_be_visible()
    yield State("start with limited time")
    run.learner.press("start")
    run.learner.press("next")
    expect(run.scope.locator(".bar .time")).not_to_be_empty()
    yield State("time in the bar", HEADING)
    _until(run, "#note-time", 20)
    yield State("time warning", HEADING)
    run.scope.locator(_EXTEND).press("Enter")
    yield State("time lengthened", _EXTEND)
    run.wait(600)
    _until(run, "#note-time.alarm", 5)
    yield State("time about to end", _EXTEND)
    run.submitting()
    _until(run, ".scale", 10)
    yield State("time over", HEADING)


def _until(run: Play, selector: str, step: int) -> None:
    """Lets time pass, so many seconds at once, until something is on the page."""
    for _ in range(60):
        if run.scope.locator(selector).count():
            return
        run.wait(step)
    raise AssertionError(f"{selector} has not come")
