"""Saving: much of it, slow, refused, from two windows; what the learner reads and can do, and what is told of sections.

Node tests hold the details (`tests/player/saving.test.js`, `rivals.test.js`); here is what only a browser shows.
"""

import json
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Frame, Locator, expect

from tests.browser import sections
from tests.browser.banks import GRADED, Shelf
from tests.browser.play import Platform, Play
from tests.browser.versions import SCORM12, SCORM2004, Version

pytestmark = pytest.mark.browser

# Answers every question in the page itself: 500 of them by a driver's hand would take minutes.
_ANSWER_ALL = """
async ([count, saving]) => {
  const seen = () => document.querySelector("h1").textContent;
  for (let n = 0; n < count; n++) {
    document.querySelectorAll("input[type=checkbox]")[n % 10].click();
    const before = seen();
    document.querySelector("button.go").click();
    if (seen() === before) throw new Error(`stuck at ${before}`);
    do await new Promise((done) => setTimeout(done, 0));
    while (document.querySelector(".save").textContent.trim() === saving);
  }
}
"""
_SPOIL = """
([name, how]) => {
  const api = window.API || window.API_1484_11;
  const sound = api[name];
  window.mend = () => { api[name] = sound; };
  api[name] = (...args) => {
    if (how === "throws") throw new Error("out of order");
    if (how === "refuses") return "false";
    const end = performance.now() + 1200;
    while (performance.now() < end);
    return sound(...args);
  };
}
"""
_WATCH_BAR = """
() => {
  window.said = [];
  const bar = document.querySelector(".save");
  new MutationObserver(() => window.said.push(bar.textContent.trim())).observe(bar, { childList: true });
}
"""


def spoil(run: Play, how: str) -> None:
    """From now on the platform's Commit throws, refuses, or takes longer than a second, until `mend()`."""
    run.host.evaluate(_SPOIL, [run.version.function("Commit"), how])


def note(run: Play, name: str) -> Locator:
    return run.scope.locator(f"#note-{name}")


def says(run: Play, key: str) -> re.Pattern[str]:
    """The beginning of a text, up to its first value."""
    return re.compile(re.escape(run.learner.says(key, t="\0", n=2, k=2).split("\0")[0]))


def package_frame(run: Play) -> Frame:
    return run.host.frames[1]


@contextmanager
def half_way(platform: Platform, package: Shelf, version: Version) -> Iterator[Play]:
    """An attempt at the second question, the first one answered and saved."""
    with platform.play(package(GRADED, "de", version), "de") as run:
        run.tolerated = (version.function("Commit"),)
        run.learner.begin()
        run.learner.answer(("Merkur",))
        run.learner.at_question(2)
        yield run


@pytest.mark.parametrize("version", [SCORM12], ids=["1.2"])
def test_500_answers_are_all_kept(platform: Platform, tmp_path: Path, version: Version) -> None:
    """500 questions of ten options: one Commit each, a state within 4,000 characters, and all of it comes back."""
    count = 500
    subject = sections.course(tmp_path, version, count)
    with platform.play(subject, "en") as run:
        run.learner.press("start")
        package_frame(run).evaluate(_ANSWER_ALL, [count, run.learner.says("saving")])
        assert len(run.interactions()) == count
        assert count <= run.count("Commit") <= count + 2
        assert len(run.values()[version.suspend_data]) <= 4000
        run.kill()
    with platform.play(subject, "en", run.attempt.resumed()) as again:
        again.learner.press("continue_question", n=count)
        again.learner.at_question(count, of=count)
        expect(again.scope.get_by_label("Option 9")).to_be_checked()


def test_sections_are_told_once_with_the_end(platform: Platform, tmp_path: Path, version: Version) -> None:
    """Each section has its score and status as an objective, which its answers name; no value is refused (R16)."""
    subject = sections.course(tmp_path, version, 4)
    with platform.play(subject, "en") as run:
        run.learner.press("start")
        run.learner.answer(("Option 0", "Option 3"), ("Option 0", "Option 3"), ("Option 1",), ("Option 1",))
        run.learner.hand_in()
        told = {element[15:]: value for element, value in run.values().items() if element.startswith("cmi.objectives.")}
        ids = [told["0.id"], told["1.id"]]
        assert [name.split("_")[0] for name in ids] == list(sections.SECTIONS)
        assert [told["0.score.raw"], told["1.score.raw"]] == ["100", "0"]
        status = "status" if version is SCORM12 else "success_status"
        assert [told[f"0.{status}"], told[f"1.{status}"]] == ["passed", "failed"]
        assert [row["objectives.0.id"] for row in run.interactions()] == [ids[0], ids[0], ids[1], ids[1]]


def test_one_entry_a_question(platform: Platform, tmp_path: Path, version: Version) -> None:
    """With `scorm.journal = "state"` an answer that is changed is written at its own index, and is taken (R15)."""
    subject = sections.course(tmp_path, version, 4, 'scorm.journal = "state"')
    with platform.play(subject, "en") as run:
        run.anew = True
        run.learner.press("start")
        run.learner.answer(("Option 0",), ("Option 1",))
        run.learner.press("back")
        run.learner.press("back")
        run.learner.answer(("Option 3",))
        run.learner.at_question(2)
        changed, unchanged = run.interactions()
        assert (changed["id"], unchanged["id"]) == ("q000", "q001")
        assert not [call for call in run.log() if call.name.endswith("SetValue") and call.result != "true"]


def test_a_platform_that_throws_is_tried_again(platform: Platform, package: Shelf, version: Version) -> None:
    """The answer stays on the page, the learner reads it, and a later success clears the note without a hand (S7)."""
    with half_way(platform, package, version) as run:
        spoil(run, "throws")
        run.learner.choose("Jupiter")
        expect(run.alarm).to_contain_text(says(run, "unsaved"))
        expect(note(run, "unsaved")).to_contain_text(re.compile(r"Nächster Versuch in \d+ Sekunden?\."))
        expect(run.learner.option("Jupiter")).to_be_checked()
        run.host.evaluate("mend()")
        expect(run.alarm).to_have_text(run.learner.says("saved_again"), timeout=20_000)
        expect(note(run, "unsaved").get_by_role("button")).to_have_count(0)


def test_the_waits_grow(platform: Platform, package: Shelf) -> None:
    """After 1 second, then 2, then 5; the seconds are counted beside the words that are spoken (S7)."""
    with half_way(platform, package, SCORM12) as run:
        run.host.context.clock.install()
        spoil(run, "refuses")
        run.learner.choose("Jupiter")
        run.host.context.clock.run_for(1000)
        for seconds in (1, 2, 5):
            text = run.learner.says("unsaved_retry", n=seconds)
            expect(note(run, "unsaved")).to_contain_text(text)
            expect(run.alarm).not_to_contain_text(text)
            run.host.context.clock.run_for(seconds * 1000)
        run.host.evaluate("mend()")


def test_a_slow_platform_is_told_before_the_page_stands_still(platform: Platform, package: Shelf) -> None:
    """Once saving took a second, the bar says “saving” and the new page is there before the next one (S7, U17)."""
    with half_way(platform, package, SCORM2004) as run:
        package_frame(run).evaluate(_WATCH_BAR)
        spoil(run, "hangs")
        run.learner.choose("Jupiter")
        expect(run.scope.get_by_text(run.learner.says("saved"), exact=True)).to_be_visible()
        run.learner.press("next")
        run.learner.at_question(3)
        expect(run.scope.get_by_text(run.learner.says("saved"), exact=True)).to_be_visible()
        run.host.evaluate("mend()")
        assert run.learner.says("saving") in package_frame(run).evaluate("said")
        assert len(run.interactions()) == 2


def receipt_of(run: Play) -> dict[str, Any]:
    """Presses the button of the receipt, and reads the file that comes."""
    with run.host.expect_download() as coming:
        run.scope.get_by_role("button", name=run.learner.says("receipt")).click()
    assert coming.value.suggested_filename == "planets-receipt.json"
    held: dict[str, Any] = json.loads(Path(coming.value.path()).read_text(encoding="utf-8"))
    return held


def test_a_receipt_can_be_saved(platform: Platform, package: Shelf, version: Version) -> None:
    """Under the strict policy a file comes, with answers in words and a checksum that Python computes too (U16)."""
    with half_way(platform, package, version) as run:
        spoil(run, "refuses")
        run.learner.choose("Jupiter", "Saturn")
        expect(note(run, "unsaved")).to_be_visible()
        held = receipt_of(run)
        checksum = held.pop("checksum")
        assert f"{zlib.crc32(json.dumps(held, separators=(',', ':')).encode()):08x}" == checksum
        assert held["learner"] == {"id": "learner-1", "name": "Muster, Erika"}
        assert [row["answer"] for row in held["answers"]] == [["Merkur"], ["Jupiter", "Saturn"], [], []]
        assert (held["handed_in"], held["score"]) == (False, None)
        expect(run.scope.get_by_text(run.learner.says("receipt_saved"))).to_be_visible()
        run.host.evaluate("mend()")


def test_a_receipt_where_no_file_may_be_saved(platform: Platform, package: Shelf) -> None:
    """In a sandboxed frame, whose origin is none, the receipt is a page to copy, with a way back to the question."""
    with half_way(platform, package, SCORM12) as run:
        package_frame(run).evaluate("Object.defineProperty(window, 'origin', { value: 'null' })")
        spoil(run, "refuses")
        run.learner.choose("Jupiter")
        run.learner.press("receipt")
        expect(run.learner.heading("receipt")).to_be_visible()
        expect(run.scope.locator("pre")).to_contain_text('"Jupiter"')
        run.learner.press("back")
        run.learner.at_question(2)
        expect(run.learner.option("Jupiter")).to_be_checked()
        run.host.evaluate("mend()")
        expect(run.alarm).to_have_text(run.learner.says("saved_again"), timeout=20_000)


def test_the_closed_page_offers_a_receipt_when_the_end_was_not_saved(platform: Platform, package: Shelf) -> None:
    """Nothing is promised, the receipt is offered, and the session is not opened a second time (R25, U16)."""
    with half_way(platform, package, SCORM12) as run:
        run.watch.expected = ("500", "commit")
        run.attempt.commit_status = 500
        run.learner.choose("Jupiter")
        run.learner.press("leave")
        expect(run.scope.get_by_text(run.learner.says("closed_unsaved"))).to_be_visible()
        assert receipt_of(run)["answers"][1]["answer"] == ["Jupiter"]
        assert run.count("Initialize") == 1
