"""What a package says grows with the answers and with nothing else (`scorm.md` R21): 20 and 200 questions."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.attempts import Launchable
from tests.browser.banks import Bank, build, unpack
from tests.browser.play import Platform, Play
from tests.browser.rules_answers import MOST_VALUES_BETWEEN_COMMITS
from tests.browser.versions import Version

pytestmark = pytest.mark.browser
SHORT, LONG = 20, 200
# A click a frame: faster than any learner, so that no pause brings a Commit of its own.
HURRY = """async ([count, next]) => {
  for (let i = 0; i < count; i += 1) {
    document.querySelector("main input").click();
    [...document.querySelectorAll("button")].find((one) => one.textContent.trim() === next).click();
    await new Promise(requestAnimationFrame);
  }
}"""
Packages = Callable[[int, Version], Launchable]


@pytest.fixture(scope="module")
def numbered(tmp_path_factory: pytest.TempPathFactory) -> Packages:
    """`numbered(count, version)`: a package of so many single choices."""

    @cache
    def built(count: int) -> Path:
        folder = tmp_path_factory.mktemp("many")
        written = folder / "written"
        written.mkdir()
        for number in range(1, count + 1):
            text = f"What is half of {2 * number}?\n- [x] {number}\n- [ ] {number + 1}\n- [ ] {number + 2}\n"
            (written / f"q{number:03}.en.md").write_text(text, encoding="utf-8")
        return build(Bank("many", "pass_mark = 50\n", folder=written), folder)

    return lambda count, version: unpack(built(count), "en", version)


def play(platform: Platform, package: Launchable, count: int) -> tuple[int, int]:
    """How many values and how many Commits all answers of a hurried learner take."""
    with platform.play(package, "en") as run:
        run.learner.press("start")
        run.learner.at_question(1, of=count)
        before = spoken(run)
        run.host.frames[1].evaluate(HURRY, [count, run.learner.says("next")])
        expect(run.learner.heading("hand_in_title")).to_be_visible()
        values, commits = (after - earlier for after, earlier in zip(spoken(run), before, strict=True))
        run.learner.hand_in()
        assert len(run.interactions()) == count
        return values, commits


def spoken(run: Play) -> tuple[int, int]:
    return run.count("SetValue"), run.count("Commit")


def test_the_calls_grow_with_the_answers(platform: Platform, numbered: Packages, version: Version) -> None:
    """One Commit an answer, at most 14 values, and ten times the questions take ten times the calls, not more."""
    short, long = (play(platform, numbered(count, version), count) for count in (SHORT, LONG))
    assert (short[1], long[1]) == (SHORT, LONG)
    assert short[0] <= MOST_VALUES_BETWEEN_COMMITS * SHORT
    # A value that stays as it was is not written again, so that single answers may take one less.
    assert long[0] - 10 * short[0] in range(-LONG // 10, LONG // 10 + 1)


def test_reading_is_silent(platform: Platform, numbered: Packages, version: Version) -> None:
    """Going through questions, to the overview and back without an answer writes nothing."""
    with platform.play(numbered(SHORT, version), "en") as run:
        run.learner.press("start")
        run.learner.at_question(1, of=SHORT)
        before = run.log()
        for number in range(2, 6):
            run.learner.press("next")
            run.learner.at_question(number, of=SHORT)
        run.learner.press("overview")
        expect(run.learner.heading("overview")).to_be_visible()
        run.host.wait_for_timeout(1500)  # longer than the pause after which something would be saved
        assert run.log() == before


def test_a_learner_who_thinks_takes_a_second_commit(platform: Platform, numbered: Packages, version: Version) -> None:
    """A tick is saved after a second (R24), the answer on leaving its page: two Commits, and one value more at most."""
    with platform.play(numbered(SHORT, version), "en") as run:
        run.learner.press("start")
        run.learner.at_question(1, of=SHORT)
        before = spoken(run)
        run.scope.get_by_role("radio").first.check()
        run.until(lambda: run.count("Commit") == before[1] + 1, "the tick to be saved")
        run.learner.press("next")
        run.learner.at_question(2, of=SHORT)
        values, commits = (after - earlier for after, earlier in zip(spoken(run), before, strict=True))
        assert commits == 2
        assert values <= MOST_VALUES_BETWEEN_COMMITS + 1
