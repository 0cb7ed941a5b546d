"""Pictures of every state of the player, for people to look at: `python -m tests.browser.shots OUT [STATE ...]`.

Nothing is compared: that would break with each font. What pictures show is judged by those who change the look.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PIL import Image
from playwright.sync_api import Error, Page, expect

from qtiexport.config import Feedback
from tests.browser import chromium
from tests.browser.answers import PARTLY, RIGHT
from tests.browser.attempts import Launch, Launchable
from tests.browser.banks import OWN, SAID, SOURCES, Bank, Shelf
from tests.browser.play import Platform, Play
from tests.browser.server import Site, serving
from tests.browser.settings import EVERY, Setting, put
from tests.browser.states import WALKS as STATES
from tests.browser.typesbank import ORDER, Shown, all_questions, go_to, write
from tests.browser.versions import SCORM12

GRADED = Bank("shots-graded", "pass_mark = 60\n", course=SAID)
CHECKED = Bank("shots-checked", 'feedback = "each"\nattempts = 2\n')
ARABIC = Bank("shots-arabic", files="*.ar.md", folder=SOURCES.parent / "bank-ar")
_SHEET = 1500
_ROOM = {"viewport": {"width": 1320, "height": 900}}
FRAMED = (Setting(1280), Setting(320, "dark"))
# As high as the page in it, which is as high as the frame at least.
_FIT = """(frame, width) => {
  frame.style.width = `${width}px`;
  frame.style.height = "400px";
  frame.style.height = `${frame.contentDocument.documentElement.scrollHeight}px`;
}"""


@dataclass
class Camera:
    """Takes pictures of the page of a play, each state in every setting; `only` are the states that are wanted."""

    out: Path
    only: tuple[str, ...] = ()
    taken: dict[str, list[Path]] = field(default_factory=dict)

    def wants(self, state: str) -> bool:
        return not self.only or any(state.startswith(one) for one in self.only)

    def take(self, run: Play, state: str) -> None:
        """The state on the page now."""
        page = run.scope
        assert isinstance(page, Page)
        if not self.wants(state):
            return
        for setting in EVERY:
            put(page, setting)
            path = self.out / setting.name / f"{state}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=path, full_page=True, animations="disabled")
            self.taken.setdefault(setting.name, []).append(path)

    def frame(self, run: Play, state: str) -> None:
        """The state in its frame, wide and light, narrow and dark."""
        for setting in FRAMED:
            run.host.emulate_media(color_scheme=setting.scheme, reduced_motion="reduce")
            run.host.locator("#sco").evaluate(_FIT, setting.width)
            path = self.out / setting.name / f"{state.replace(' ', '-')}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            run.host.locator("#sco").screenshot(path=path, animations="disabled")
            self.taken.setdefault(setting.name, []).append(path)

    def sheets(self) -> None:
        """A contact sheet of each setting, so that all states are seen beside each other."""
        for name, paths in self.taken.items():
            _sheet(paths).save(self.out / f"sheet-{name}.png")


def _sheet(paths: list[Path]) -> Image.Image:
    columns = 6
    cell = _SHEET // columns
    rows = -(-len(paths) // columns)
    sheet = Image.new("RGB", (_SHEET, rows * cell * 4 // 3), "#888888")
    for place, path in enumerate(paths):
        with Image.open(path) as opened:
            opened.thumbnail((cell - 8, cell * 4 // 3 - 8))
            sheet.paste(opened, (place % columns * cell + 4, place // columns * cell * 4 // 3 + 4))
    return sheet


@dataclass(frozen=True)
class Studio:
    """The platform, the packages and the camera."""

    platform: Platform
    shelf: Shelf
    folder: Path
    camera: Camera

    @contextmanager
    def launched(self, package: Launchable, language: str, launch: Launch | None = None) -> Iterator[Play]:
        """A package in a window of its own."""
        with self.platform.play(package, language, replace(launch or Launch(), place="popup")) as run:
            assert isinstance(run.scope, Page)
            expect(run.scope.locator("h1")).to_be_visible()
            yield run

    def bank(self, bank: Bank, language: str) -> Launchable:
        return self.shelf(bank, language, SCORM12)


def whole(studio: Studio) -> None:
    """A graded course from its start to its review."""
    take = studio.camera.take
    with studio.launched(studio.bank(GRADED, "de"), "de") as run:
        learner = run.learner
        take(run, "start")
        learner.press("start")
        take(run, "article")
        learner.press("menu")
        take(run, "menu")
        learner.press("next")
        learner.control("flag").click()
        learner.answer(*PARTLY["de"][:2])
        learner.press("overview")
        take(run, "overview")
        learner.press("to_hand_in")
        take(run, "hand-in-open")
        learner.press("hand_in_back")
        learner.press("overview")
        _hand_in(run)
        take(run, "result-failed")
        learner.press("review")
        take(run, "review")
        learner.press("leave")
        take(run, "closed")


def _hand_in(run: Play) -> None:
    run.learner.press("to_hand_in")
    run.learner.hand_in()


def passed(studio: Studio) -> None:
    """Own colours and logo, several attempts, a result that is passed, and paper."""
    take = studio.camera.take
    with studio.launched(studio.bank(OWN, "de"), "de") as run:
        take(run, "own-start")
        run.learner.begin()
        run.learner.choose("Merkur")
        take(run, "own-question")
        run.learner.press("next")
        run.learner.answer(*RIGHT["de"][1:])
        take(run, "own-hand-in")
        run.learner.hand_in()
        take(run, "own-result")


def checked(studio: Studio) -> None:
    """Feedback after each answer, what is missing, a Commit that fails, and a second launch."""
    take = studio.camera.take
    with studio.launched(studio.bank(CHECKED, "de"), "de") as run:
        run.tolerated, run.watch.expected = ("LMSCommit",), ("500", "commit")
        run.learner.begin()
        run.learner.press("check")
        take(run, "missing")
        run.attempt.commit_status = 500
        run.learner.choose("Venus")
        run.learner.press("check")
        expect(run.scope.locator("#note-unsaved")).to_be_visible()
        take(run, "unsaved")
        run.attempt.commit_status = 200
        run.learner.press("retry")
        run.until(lambda: bool(run.attempt.commits), "a Commit")
        run.learner.press("next")
        run.learner.press("leave")
        expect(run.learner.heading("closed_title")).to_be_visible()
    with studio.launched(studio.bank(CHECKED, "de"), "de", run.attempt.resumed()) as again:
        take(again, "resumed")


def without_platform(studio: Studio) -> None:
    """A page that nobody launched."""
    with studio.launched(studio.bank(GRADED, "fr"), "fr", Launch(offered=False)) as run:
        expect(run.scope.locator("#note-session")).to_be_visible()
        studio.camera.take(run, "no-lms")


def kinds(studio: Studio) -> None:
    """Every kind of question, open and marked."""
    package = write(studio.folder / "kinds", SCORM12, Shown(feedback=Feedback.END), all_questions())
    with studio.launched(package, "en") as run:
        run.learner.press("start")
        for kind in ORDER:
            if studio.camera.wants(f"kind-{kind}"):
                go_to(run, kind)
                studio.camera.take(run, f"kind-{kind}")
        run.learner.press("overview")
        studio.camera.take(run, "kinds-overview")
        _hand_in(run)
        studio.camera.take(run, "kinds-result")
        run.learner.press("review")
        for kind in ORDER:
            studio.camera.take(run, f"marked-{kind}")
            run.learner.press("next_question")


def long(studio: Studio) -> None:
    """Seventy questions: filters in the overview, a progress bar instead of ticks."""
    (first, *_) = all_questions()
    many = (replace(first, identifier=f"q{n}") for n in range(70))
    with studio.launched(write(studio.folder / "long", SCORM12, Shown(), many), "en") as run:
        run.learner.press("start")
        run.learner.press("overview")
        studio.camera.take(run, "long-overview")


def empty(studio: Studio) -> None:
    """A course without anything."""
    with studio.launched(write(studio.folder / "empty", SCORM12, Shown(), ()), "en") as run:
        run.scored = False
        studio.camera.take(run, "empty")


def mirrored(studio: Studio) -> None:
    """From right to left."""
    with studio.launched(studio.bank(ARABIC, "ar"), "ar") as run:
        studio.camera.take(run, "rtl-start")
        run.learner.press("start")
        for number in range(4):
            studio.camera.take(run, f"rtl-{number}")
            run.learner.press("next")
        run.learner.press("overview")
        _hand_in(run)
        studio.camera.take(run, "rtl-result")
        run.learner.press("review")
        studio.camera.take(run, "rtl-review")


def states(studio: Studio) -> None:
    """Each state that the tests look at, called by its walk: `state-notes` takes those of one."""
    for walk in STATES:
        name = f"state-{walk.name}"
        if studio.camera.wants(name):
            package = walk.write(studio.folder / name, walk.ltr, SCORM12)
            with studio.platform.play(package, walk.ltr, walk.launch, walk.clocked, **_ROOM) as run:
                for state in walk.steps(run):
                    studio.camera.frame(run, f"{name}-{state.name}")


WALKS: tuple[Callable[[Studio], Any], ...] = (
    *(whole, passed, checked, without_platform),
    *(kinds, long, empty, mirrored, states),
)


def main(out: Path, only: tuple[str, ...]) -> None:
    """All walks; one that fails is told, and the others go on."""
    expect.set_options(timeout=20_000)
    with TemporaryDirectory() as made, serving(Site()) as site:
        folder = Path(made)
        studio = Studio(Platform(site), Shelf(folder), folder, Camera(out, only))
        for walk in WALKS:
            try:
                walk(studio)
            except (AssertionError, Error) as fault:
                print(f"{walk.__name__}: {fault}", file=sys.stderr)
        studio.camera.sheets()
    chromium.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), tuple(sys.argv[2:]))
