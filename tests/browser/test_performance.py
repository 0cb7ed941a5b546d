"""The first question comes soon on a slow machine, and 200 questions leave nothing behind (scorm.md S10)."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from playwright.sync_api import CDPSession, Frame, expect

from qtiexport.model import Kind
from tests.browser.attempts import Launchable
from tests.browser.play import Platform, Play
from tests.browser.typesbank import Shown, question, write
from tests.browser.versions import SCORM12

pytestmark = pytest.mark.browser

_SLOWER, _TRIES, _MOST_SECONDS = 4, 3, 1.0
_MANY = 200
# Presses "start" as soon as it is there, and notes when the first question has been laid out.
_FIRST = """
if (location.pathname.startsWith("/pkg/")) {
  const wait = setInterval(() => {
    const go = document.querySelector("button.go");
    if (!go) return;
    if (document.querySelector("fieldset")) {
      clearInterval(wait);
      requestAnimationFrame(() => { window.firstSeen = performance.now(); });
    } else go.click();
  }, 1);
}
"""
_NEXT = """
async (count) => {
  for (let n = 0; n < count; n++) {
    document.querySelector("main input").click();
    document.querySelector("button.go").click();
    await new Promise((done) => setTimeout(done, 0));
  }
}
"""


def bank(folder: Path, count: int) -> Launchable:
    parts = (replace(question(Kind.TRUE_FALSE), identifier=f"q{n:03}") for n in range(count))
    return write(folder, SCORM12, Shown(), parts)


def first_seen(platform: Platform, package: Launchable) -> float:
    """Seconds from the beginning of the navigation to the first question, on a processor that is slowed down."""
    with platform.play(package, "en") as run:
        cdp = run.host.context.new_cdp_session(run.host)
        cdp.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWER})
        run.host.context.add_init_script(_FIRST)
        run.host.reload()
        frame = run.host.frame_locator("#sco")
        expect(frame.locator("fieldset")).to_be_visible()
        seen: float = frame.locator("body").evaluate("() => window.firstSeen")
        return seen / 1000


def test_the_first_question_comes_within_a_second(platform: Platform, tmp_path: Path) -> None:
    """The median of three launches; on a machine that others use, one of three sets has to keep it."""
    package = bank(tmp_path, 20)
    sets: list[float] = []
    for _ in range(_TRIES):
        sets.append(median(first_seen(platform, package) for _ in range(3)))
        if sets[-1] < _MOST_SECONDS:
            return
    raise AssertionError(f"seconds until the first question: {sets}")


@contextmanager
def measured(run: Play) -> Iterator[CDPSession]:
    cdp = run.host.context.new_cdp_session(run.host)
    cdp.send("Performance.enable")
    yield cdp


def metrics(cdp: CDPSession) -> dict[str, float]:
    """Heap in bytes, nodes and listeners, after what nobody holds any more has been collected."""
    cdp.send("HeapProfiler.collectGarbage")
    told: dict[str, Any] = cdp.send("Performance.getMetrics")
    return {row["name"]: row["value"] for row in told["metrics"]}


def test_many_questions_leave_nothing_behind(platform: Platform, tmp_path: Path) -> None:
    """At question 199 the page holds no more nodes and listeners than at question 20, and its heap has hardly grown.

    What grows is what must: 180 answers, and the platform's record of them, which lies in the same process.
    """
    with platform.play(bank(tmp_path, _MANY), "en") as run, measured(run) as cdp:
        run.together = _MANY
        frame: Frame = run.host.frames[1]
        run.learner.press("start")
        frame.evaluate(_NEXT, 19)
        run.learner.at_question(20, _MANY)
        early = metrics(cdp)
        frame.evaluate(_NEXT, 179)
        run.learner.at_question(199, _MANY)
        late = metrics(cdp)
        assert late["Nodes"] <= early["Nodes"] + 100
        assert late["JSEventListeners"] <= early["JSEventListeners"] + 20
        assert late["JSHeapUsedSize"] <= early["JSHeapUsedSize"] + 3_000_000
