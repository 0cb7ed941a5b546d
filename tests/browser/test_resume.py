"""Coming back: what was answered is there again, whatever ended the session before."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.answers import PARTLY, RIGHT, WRONG, Answers
from tests.browser.attempts import Attempt, Launch
from tests.browser.banks import CHANGED, GRADED, PLAIN, READING, Shelf
from tests.browser.play import Platform, Play
from tests.browser.versions import SCORM12, Version

pytestmark = pytest.mark.browser


def half(run: Play) -> None:
    """Two of four questions answered; the third is on the page."""
    run.learner.begin()
    run.learner.answer(*PARTLY[run.language][:2])
    run.learner.at_question(3)


def assert_half(run: Play, at: int = 3) -> None:
    """The player says where the learner was and shows both answers again; it ends on the second question."""
    expect(run.scope.get_by_text(run.learner.says("resumed", n=at))).to_be_visible()
    run.learner.press("continue_question", n=at)
    run.learner.at_question(at)
    for number in range(at - 1, 0, -1):
        run.learner.press("back")
        run.learner.at_question(number)
    expect(run.learner.option(PARTLY[run.language][0][0])).to_be_checked()
    run.learner.press("next")
    run.learner.at_question(2)
    for option in PARTLY[run.language][1]:
        expect(run.learner.option(option)).to_be_checked()
    expect(run.learner.option("Mars")).not_to_be_checked()


@pytest.fixture(scope="module")
def halfway(platform: Platform, package: Shelf) -> Callable[[Version], Attempt]:
    """The attempt of someone who left in the middle of the German course, played once for each run-time."""

    @cache
    def left(version: Version) -> Attempt:
        with platform.play(package(GRADED, "de", version), "de") as run:
            half(run)
            run.leave()
            assert run.values()[version.exit] == "suspend"
        return run.attempt

    return left


def with_state(launch: Launch, **changes: Any) -> Launch:
    """The launch, its data model changed in some places."""
    assert launch.state is not None
    return replace(launch, state={**launch.state, **changes})


def ab_initio(launch: Launch, version: Version) -> Launch:
    """The same launch on a platform that always says `ab-initio`."""
    assert launch.state is not None
    if version is SCORM12:
        return with_state(launch, core=launch.state["core"] | {"entry": "ab-initio"})
    return with_state(launch, entry="ab-initio")


def test_an_attempt_goes_on_after_leaving(
    platform: Platform, package: Shelf, version: Version, halfway: Callable[[Version], Attempt]
) -> None:
    """Both answers are there again, and the attempt is ended as if it had never been left."""
    with platform.play(package(GRADED, "de", version), "de", halfway(version).resumed()) as again:
        assert_half(again)
        again.learner.press("next")
        again.learner.answer(*RIGHT["de"][2:])
        again.learner.hand_in()
        # 1 + 2 + 1 + 2 of 7 points
        assert again.values()[version.score[0]] == "85.71"
        assert again.values()[version.success] == "passed"
        assert again.stored == len(again.interactions()) == 2


def test_a_killed_tab_loses_no_answer(platform: Platform, package: Shelf, version: Version) -> None:
    """Nothing was said at the end, and yet both answers are there: each was committed when its page was left (R24)."""
    subject = package(GRADED, "fr", version)
    with platform.play(subject, "fr") as run:
        half(run)
        run.kill()
        assert version.finish not in [call.name for call in run.log()]
    with platform.play(subject, "fr", run.attempt.resumed()) as again:
        assert_half(again, at=3)


def test_a_killed_tab_loses_no_tick(platform: Platform, package: Shelf, version: Version) -> None:
    """The page was never left: once the bar says “saved”, the tick is there again, and is entered once (R24)."""
    subject = package(GRADED, "de", version)
    with platform.play(subject, "de") as run:
        saved = run.scope.get_by_text(run.learner.says("saved"), exact=True)
        run.learner.begin()
        run.learner.answer(("Merkur",))
        run.learner.at_question(2)
        expect(saved).to_be_visible()
        run.learner.choose(*PARTLY["de"][1])
        expect(saved).to_be_visible()  # that of the page before would be a lie by now, and found out below
        assert len(run.interactions()) == 1
        run.kill()
    with platform.play(subject, "de", run.attempt.resumed()) as again:
        again.learner.press("continue_question", n=2)
        again.learner.at_question(2)
        for option in PARTLY["de"][1]:
            expect(again.learner.option(option)).to_be_checked()
        again.learner.press("next")
        again.learner.at_question(3)
        again.leave()
        assert len(again.interactions()) == 1


def test_a_platform_that_always_says_ab_initio(
    platform: Platform, package: Shelf, version: Version, halfway: Callable[[Version], Attempt]
) -> None:
    """A valid state is restored whatever `entry` says (R18)."""
    launch = ab_initio(halfway(version).resumed(), version)
    with platform.play(package(GRADED, "de", version), "de", launch) as again:
        assert_half(again)


def test_shuffled_options_keep_their_order(platform: Platform, package: Shelf, version: Version) -> None:
    """The order of one learner is the same at the next launch."""
    subject = package(PLAIN, "de", version)

    def order(run: Play) -> list[str]:
        run.learner.at_question(4)
        return run.scope.get_by_role("group").locator("label").all_inner_texts()

    with platform.play(subject, "de") as run:
        run.learner.begin()
        run.learner.answer(*RIGHT["de"][:3])
        before = order(run)
        run.learner.choose("Planet Mars")
        run.leave()
    with platform.play(subject, "de", run.attempt.resumed()) as again:
        again.learner.press("continue_question", n=4)
        assert order(again) == before
        expect(again.learner.option("Planet Mars")).to_be_checked()


DAMAGES: dict[str, Callable[[str], str]] = {
    "cut": lambda state: state[: len(state) // 2],
    "changed": lambda state: state[:-1] + ("x" if state[-1] != "x" else "y"),
    "foreign": lambda state: "{}" * len(state),
    "not ASCII": lambda state: "\u00e4" + state,
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=list(DAMAGES))
def test_damaged_state_starts_afresh(
    platform: Platform,
    package: Shelf,
    version: Version,
    halfway: Callable[[Version], Attempt],
    damage: Callable[[str], str],
) -> None:
    """Without an exception, and as if it were the first launch (R18); the codec's own tests try every prefix."""
    launch = halfway(version).resumed()
    assert launch.state is not None
    launch = with_state(launch, suspend_data=damage(launch.state["suspend_data"]))
    with platform.play(package(GRADED, "de", version), "de", launch) as again:
        again.learner.begin()
        expect(again.learner.option("Merkur")).not_to_be_checked()


def test_answers_outlive_a_change_of_the_course(
    platform: Platform, package: Shelf, version: Version, halfway: Callable[[Version], Attempt]
) -> None:
    """The package was replaced by one with a question less: what is still asked has its answers (R19)."""
    with platform.play(package(CHANGED, "de", version), "de", halfway(version).resumed()) as again:
        again.learner.press("continue_question", n=3)
        again.learner.at_question(3, of=3)
        again.learner.press("back")
        for option in PARTLY["de"][1]:
            expect(again.learner.option(option)).to_be_checked()
        again.learner.press("back")
        again.learner.at_question(1, of=3)
        expect(again.learner.option(PARTLY["de"][0][0])).to_be_checked()


def test_the_state_of_another_course_starts_afresh(
    platform: Platform, package: Shelf, version: Version, halfway: Callable[[Version], Attempt]
) -> None:
    """A course that has none of the questions does not take their answers for its own."""
    with platform.play(package(READING, "de", version), "de", halfway(version).resumed()) as again:
        expect(again.learner.control("start_reading")).to_be_visible()


@pytest.mark.parametrize("answers", [RIGHT, WRONG], ids=["passed", "failed"])
def test_after_the_end_the_result_is_there_again(
    platform: Platform, package: Shelf, version: Version, answers: Answers
) -> None:
    """A relaunch shows the result and writes neither a status nor a score (R5)."""
    subject = package(GRADED, "de", version)
    with platform.play(subject, "de") as run:
        run.learner.attempt(answers["de"])
        run.leave()
    with platform.play(subject, "de", run.attempt.resumed()) as again:
        expect(again.scope.get_by_text(again.learner.says("your_result")).first).to_be_visible()
        again.leave()
        assert not {version.status, version.success, *version.score} & set(again.values())


def test_a_passed_status_without_state_is_not_lowered(platform: Platform, package: Shelf, version: Version) -> None:
    """The state is lost, `passed` is not: neither a new start nor a worse attempt writes anything below it (R5)."""
    subject = package(GRADED, "de", version)
    with platform.play(subject, "de") as run:
        run.learner.attempt(RIGHT["de"])
        run.leave()
    with platform.play(subject, "de", with_state(run.attempt.resumed(), suspend_data="")) as again:
        again.learner.attempt(WRONG["de"])
        again.leave()
        assert again.values().get(version.success) != "failed"
        assert again.values().get(version.status, "completed") != "incomplete"
