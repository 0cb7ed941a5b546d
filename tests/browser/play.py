"""Plays a package on the platform and looks at what it said: one `Play` is one launch."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import BrowserContext, Locator, Page

from tests.browser.attempts import Attempt, Launch, Launchable
from tests.browser.calls import Call, interactions, read_log, values
from tests.browser.learner import Learner, Scope
from tests.browser.recorder import judge
from tests.browser.server import Site
from tests.browser.session import SUBMIT, Session
from tests.browser.versions import Version
from tests.browser.watch import Watch, watched

_PATIENCE = 10.0
# A killed process says nothing, but a closed tab sometimes gets as far as `pagehide`. Listeners of a window run in the
# order in which they came, so that this one, there before any page's own, can keep the event from all others.
_KILLABLE = """
for (const name of ["pagehide", "visibilitychange", "beforeunload", "unload"]) {
  window.addEventListener(name, (event) => { if (window.killed) event.stopImmediatePropagation(); }, true);
}
"""
# Pages that are held in memory, or that a policy or a user's settings bar from it, throw when any of these is touched.
_BARRED = """
const bar = (object, name) => Object.defineProperty(object, name, {
  get() { throw new DOMException("barred", "SecurityError"); },
  set() { throw new DOMException("barred", "SecurityError"); },
});
if (location.pathname.startsWith("/pkg/")) {
  for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) bar(window, name);
  bar(document, "cookie");
}
"""
_SEEDED = """
if (location.pathname.startsWith("/pkg/")) crypto.getRandomValues = (array) => array.fill(7);
"""
_OWN = """
if (location.pathname.startsWith("/pkg/")) window[parent.SETTINGS.api] = parent.offered;
"""


@dataclass
class Play:
    """One launch of a package.

    `host` is the platform's page. `tolerated`, `scored`, `together`, `ends_open`, `last_counts` and `anew` are the
    recorder's (`session.py`); a test that wants to look at a log which is not sound sets `judged` to False and
    says why.
    """

    host: Page
    attempt: Attempt
    watch: Watch
    language: str
    stored: int = 0
    scored: bool = True
    tolerated: tuple[str, ...] = ()
    together: int = 1
    ends_open: bool = False
    last_counts: bool = False
    anew: bool = False
    judged: bool = True
    scope: Scope = field(init=False)
    kept: list[list[Any]] | None = None

    def __post_init__(self) -> None:
        place = self.attempt.launch.place
        frame = self.host.frame_locator("#sco")
        if place.startswith("popup"):
            opener = frame if place == "popup of a frame" else self.host
            with self.host.context.expect_page() as opened:
                opener.get_by_role("button", name="Open").click()
            self.scope = opened.value
        else:
            self.scope = frame.frame_locator("iframe") if place == "nested" else frame

    @property
    def version(self) -> Version:
        return self.attempt.package.version

    @property
    def learner(self) -> Learner:
        return Learner(self.scope, self.language, self.submitting)

    @property
    def alarm(self) -> Locator:
        """The note that needs the learner's attention; what is spoken beside it has a place of its own in the bar."""
        return self.scope.locator(".notes").get_by_role("alert")

    def submitting(self) -> None:
        """Tells the log that the learner hands in now; nobody is told once the platform's page is closed."""
        if not self.host.is_closed():
            self.host.evaluate("(word) => mark(word)", SUBMIT)

    def log(self) -> tuple[Call, ...]:
        """What the package said so far, what came while the platform's page went away included."""
        rows = self.kept if self.kept is not None else self.host.evaluate("calls")
        return read_log([*rows, *(row for _, row in sorted(self.attempt.late))])

    def values(self) -> dict[str, str]:
        """The value that each element was given last."""
        return values(self.log())

    def interactions(self) -> list[dict[str, str]]:
        """The answers that were written, in order."""
        return interactions(self.log())

    def count(self, name: str) -> int:
        """How often a function was called, by the name that both run-times share."""
        return sum(call.name == self.version.function(name) for call in self.log())

    def until(self, condition: Callable[[], bool], wanted: str) -> None:
        """Waits for a condition; events of the pages are handled meanwhile."""
        end = time.monotonic() + _PATIENCE
        while not condition():
            assert time.monotonic() < end, f"waited {_PATIENCE} s for {wanted}"
            page = next(page for page in self.host.context.pages if not page.is_closed())
            page.wait_for_timeout(20)

    def until_finished(self) -> None:
        """Waits until the package has ended its session and no line of the log before that is missing."""
        self.until(lambda: self.attempt.is_gapless and self._has_finished(), "the end of the session")

    def _has_finished(self) -> bool:
        return any(call.name == self.version.finish for call in self.log())

    def keep(self) -> None:
        """Takes the log over, since the platform's page is going away."""
        self.kept = self.host.evaluate("calls")

    def wait(self, seconds: float) -> None:
        """So much time passes in the pages of a launch that is `clocked`; every timer runs as it would."""
        self.host.context.clock.run_for(round(seconds * 1000))

    def leave(self, to: str = "about:blank") -> None:
        """The learner goes elsewhere: the platform's page is left, with the package in it."""
        self.keep()
        self.host.goto(to)
        self.until_finished()

    def kill(self) -> None:
        """The tab is gone without a word: what a closing tab may still be told is kept from its pages."""
        self.keep()
        self.silence()
        self.host.close()

    def silence(self) -> None:
        """From now on no page learns that it goes away or out of sight."""
        for page in self.host.context.pages:
            for frame in page.frames:
                frame.evaluate("() => { window.killed = true; }")

    def session(self) -> Session:
        """What the recorder judges."""
        held = (self.attempt.launch.state or {}).get("objectives", {})
        return Session(
            self.version,
            self.log(),
            stored=self.stored,
            scored=self.scored,
            tolerated=self.tolerated,
            together=self.together,
            ends_open=self.ends_open,
            last_counts=self.last_counts,
            anew=self.anew,
            sections=len(held),
        )


@dataclass(frozen=True, slots=True)
class Platform:
    """The learning platform of this worker."""

    site: Site

    @contextmanager
    def play(
        self, package: Launchable, language: str, launch: Launch | None = None, clocked: bool = False, **options: Any
    ) -> Iterator[Play]:
        """Launches a package, in a browser context of these options; `remembering` as in `chromium.py`.

        `clocked`: time in the pages goes as the test says (`Play.wait`), and else not much faster than ever.
        At the end the watch and the recorder must have found nothing.
        """
        attempt = self.site.attempt(package, launch or Launch())
        with watched(self.site.address, self.site.elsewhere, **options) as (context, watch):
            for script in _scripts(attempt.launch, bool(options.get("remembering"))):
                context.add_init_script(script)
            if clocked:
                context.clock.install()
            run = self._open(context, watch, attempt, language)
            yield run
            faults = watch.faults() + (judge(run.session()) if run.judged else [])
            assert not faults, "\n".join(faults)

    def _open(self, context: BrowserContext, watch: Watch, attempt: Attempt, language: str) -> Play:
        page = context.new_page()
        page.goto(f"{self.site.address}{attempt.path}/host.html")
        state = attempt.launch.state or {}
        return Play(page, attempt, watch, language, stored=len(state.get("interactions", {})))


def _scripts(launch: Launch, remembering: bool) -> Iterator[str]:
    """What is put into every page before its own scripts; no browser remembers a page that listens to `unload`."""
    if not remembering:
        yield _KILLABLE
    if launch.barred:
        yield _BARRED
    if launch.seeded:
        yield _SEEDED
    if launch.place == "own":
        yield _OWN
