"""The harness hears what a package does: proved with the probe, the least package that can be played."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.attempts import Launch, Launchable
from tests.browser.axe import violations
from tests.browser.play import Platform, Play
from tests.browser.versions import SCORM12, Version

pytestmark = pytest.mark.browser
PROBE = Path(__file__).parent / "probe"


def probe(version: Version) -> Launchable:
    return Launchable(PROBE, version, "index.html")


def answer(run: Play) -> None:
    """Presses the button once the probe's script has run: before, nobody listens to it."""
    expect(run.scope.get_by_role("status")).not_to_be_empty()
    run.scope.get_by_role("button", name="Answer").click()


def status(run: Play, text: str) -> None:
    expect(run.scope.get_by_role("status")).to_have_text(text)


def test_calls_and_commits_are_heard(platform: Platform, version: Version) -> None:
    """Each call is logged with its answer, and each Commit arrives at the server with the whole data model."""
    with platform.play(probe(version), "en") as run:
        answer(run)
        status(run, "true")
        assert run.values()["cmi.suspend_data"] == "answer 1"
        assert run.count("Commit") == len(run.attempt.commits) == 2
        assert run.attempt.commits[-1]["cmi"]["suspend_data"] == "answer 1"
        run.leave()


@pytest.mark.parametrize("place", ["frame", "popup"])
def test_state_is_handed_back(platform: Platform, version: Version, place: str) -> None:
    """What was committed before the tab was killed is there at the next launch; no Finish was called."""
    with platform.play(probe(version), "en", Launch(place=place)) as run:
        answer(run)
        status(run, "true")
        run.kill()
        assert run.log()[-1].name == version.function("Commit")
    with platform.play(probe(version), "en", run.attempt.resumed()) as again:
        status(again, "answer 1")
        again.judged = False  # the probe writes its status anew


def test_a_killed_package_says_nothing(platform: Platform, version: Version) -> None:
    """Once silenced, even the removal of its frame does not make the probe call Finish."""
    with platform.play(probe(version), "en") as run:
        answer(run)
        status(run, "true")
        run.silence()
        run.host.evaluate("document.querySelector('#sco').remove()")
        assert run.log()[-1].name == version.function("Commit")


def test_leaving_is_heard_wherever_the_package_runs(platform: Platform, version: Version) -> None:
    """The page is navigated, the frame removed or emptied, the window closed: each time Finish is the last call."""
    with platform.play(probe(version), "en") as run:
        status(run, "new")
        run.host.evaluate("document.querySelector('#sco').remove()")
        run.until_finished()
    with platform.play(probe(version), "en") as run:
        status(run, "new")
        run.host.evaluate("document.querySelector('#sco').src = 'about:blank'")
        run.until_finished()


def test_a_sandboxed_package_finds_no_platform(platform: Platform, version: Version) -> None:
    with platform.play(probe(version), "en", Launch(place="sandbox")) as run:
        status(run, "no platform")
        assert run.log() == ()


def test_a_failing_commit_is_heard(platform: Platform, version: Version) -> None:
    """With the server answering 500, Commit returns false, and the recorder says so."""
    with platform.play(probe(version), "en") as run:
        run.attempt.commit_status = 500
        run.watch.expected = ("500", "commit")
        answer(run)
        status(run, "false")
        run.tolerated = (version.function("Commit"),)


@pytest.mark.parametrize(
    ("button", "fault"),
    [
        ("Foreign", "foreign request: https://example.org/"),
        ("Fetch", "Content Security Policy"),
        ("Exception", "a fault of the probe"),
    ],
)
def test_the_watch_sees_what_must_not_happen(platform: Platform, version: Version, button: str, fault: str) -> None:
    """A page of another server, a request that the policy forbids, and an exception are all found."""
    with platform.play(probe(version), "en") as run:
        run.scope.get_by_role("button", name=button).click()
        run.until(lambda: fault in " ".join(run.watch.faults()), fault)
        run.watch.foreign.clear()
        run.watch.exceptions.clear()
        run.watch.console.clear()


def test_axe_sees_a_fault(platform: Platform) -> None:
    """A picture without words is found on a page that was sound before."""
    with platform.play(probe(SCORM12), "en") as run:
        status(run, "new")
        frame = run.host.frames[1]
        assert violations(frame) == []
        frame.evaluate("() => document.querySelector('main').append(document.createElement('img'))")
        assert [found.partition(":")[0] for found in violations(frame)] == ["image-alt"]
