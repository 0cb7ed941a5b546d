"""A package on learning platforms that others made: uploaded, played, left, resumed, handed in (`scorm.md` R18, R29).

What they keep in the end is what scorm-again keeps of the same answers, which is what `expected.py` says.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.answers import PARTLY, RIGHT
from tests.browser.banks import GRADED, Shelf
from tests.browser.calls import read_log
from tests.browser.launches import in_two_launches
from tests.browser.learner import Learner, Scope
from tests.browser.play import Platform
from tests.browser.recorder import judge
from tests.browser.session import SUBMIT, Session
from tests.browser.versions import Version
from tests.browser.watch import watched
from tests.lms.peers import Elements, Peer

pytestmark = [pytest.mark.browser, pytest.mark.lms]
LOGGED = Path(__file__).parent / "logged.js"
MARK = f"calls.push(['mark', ['{SUBMIT}'], null, '0'])"
# The clock's own: everything else is the same for the same answers.
_OF_THE_CLOCK = re.compile(r"\.(?:time|timestamp|latency|session_time|total_time)$")
_TOLD = re.compile(r"cmi\.(?:core\.)?(?:lesson_status|completion_status|success_status|score\..*|interactions\.\d.*)$")
# 1 + 2 + 1 + 2 of 7 points, as in `test_resume.py`.
RAW = "85.71"


def told(elements: Mapping[str, str]) -> dict[str, str]:
    """What a package has told of the result: status, score and single answers, without what the clock says."""
    return {
        name: value
        for name, value in sorted(elements.items())
        if _TOLD.match(name) and not _OF_THE_CLOCK.search(name) and not name.endswith(("._count", "._children"))
    }


def flat(tree: object, name: str = "cmi") -> Iterator[tuple[str, str]]:
    """scorm-again's tree as elements and values; what was never set is empty, and left out."""
    if isinstance(tree, Mapping):
        for key, value in tree.items():
            yield from flat(value, f"{name}.{key}")
    elif tree not in ("", None):
        yield name, str(tree)


@dataclass(frozen=True, slots=True)
class Visit:
    """One launch on a platform of others."""

    page: Page
    learner: Learner
    scope: Scope
    peer: Peer

    def until(self, condition: Callable[[Elements], bool], wanted: str) -> None:
        """Waits for what the platform keeps."""
        for _ in range(100):
            if condition(self.peer.stored()):
                return
            self.page.wait_for_timeout(100)
        raise AssertionError(f"waited for {wanted}; the platform keeps {dict(self.peer.stored())}")


@contextmanager
def visiting(peer: Peer, context: BrowserContext, version: Version, stored: int) -> Iterator[Visit]:
    """The learner opens the package; at the end the recorder must have found nothing, and the page is left."""
    page, scope = peer.open(context)
    yield Visit(page, Learner(scope, "de", lambda: page.evaluate(MARK)), scope, peer)
    log = read_log(page.evaluate("calls"))
    assert judge(Session(version, log, stored=stored)) == []
    page.goto("about:blank")
    page.close()


def ended(version: Version) -> Callable[[Elements], bool]:
    """Whether the platform keeps the end of the attempt, and the last value that is written before it."""
    return lambda kept: kept.get(version.success) == "passed" and kept.get(version.score[-1]) is not None


@pytest.fixture(scope="module")
def reference(platform: Platform, package: Shelf) -> Callable[[Version], Mapping[str, str]]:
    """What scorm-again keeps of the same answers, played in two launches, too."""

    @cache
    def kept(version: Version) -> Mapping[str, str]:
        with in_two_launches(platform, package(GRADED, "de", version), PARTLY) as again:
            again.leave()
        return told(dict(flat(again.attempt.commits[-1]["cmi"])))

    return kept


def test_the_reference_is_what_is_expected(reference: Callable[[Version], Mapping[str, str]], version: Version) -> None:
    """The comparison below is with a passed attempt of four answers, and not with nothing."""
    kept = reference(version)
    assert kept[version.score[0]] == RAW
    assert kept[version.success] == "passed"
    assert [kept[f"cmi.interactions.{n}.id"] for n in range(4)] == list(dict.fromkeys(ids(kept)))


def ids(kept: Mapping[str, str]) -> list[str]:
    return [value for name, value in kept.items() if re.fullmatch(r"cmi\.interactions\.\d\.id", name)]


def test_a_round_trip(peer: tuple[Peer, Version], reference: Callable[[Version], Mapping[str, str]]) -> None:
    """Answered in part, left, taken up where it was, handed in, opened again: nothing is lost, and the data are one."""
    platform, version = peer
    with watched(platform.address) as (context, watch):
        context.add_init_script(path=LOGGED)
        half(platform, context, version)
        rest(platform, context, version)
        assert told(platform.stored()) == reference(version)
        with visiting(platform, context, version, stored=4) as again:
            expect(again.scope.get_by_text(again.learner.says("your_result")).first).to_be_visible()
        assert told(platform.stored()) == reference(version)
        assert watch.foreign + watch.exceptions == []


def half(peer: Peer, context: BrowserContext, version: Version) -> None:
    """Two of four questions are answered, and the page is left."""
    with visiting(peer, context, version, stored=0) as first:
        first.learner.begin()
        first.learner.answer(*PARTLY["de"][:2])
        first.learner.at_question(3)
        first.until(lambda kept: kept.get("cmi.interactions.1.id") is not None, "two answers")
        assert version.suspend_data in peer.stored()


def rest(peer: Peer, context: BrowserContext, version: Version) -> None:
    """Both answers are there again; the others are given, and all is handed in."""
    with visiting(peer, context, version, stored=2) as second:
        expect(second.scope.get_by_text(second.learner.says("resumed", n=3))).to_be_visible()
        second.learner.press("continue_question", n=3)
        second.learner.press("back")
        second.learner.at_question(2)
        for option in PARTLY["de"][1]:
            expect(second.learner.option(option)).to_be_checked()
        second.learner.press("next")
        second.learner.answer(*RIGHT["de"][2:])
        second.learner.hand_in()
        second.until(ended(version), "the end of the attempt")
