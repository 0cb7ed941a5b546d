"""The workbench of `qtiexport preview` in the browser: what an author sees and presses."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import FrameLocator, Locator, Page, expect

from tests.browser.banks import SOURCES
from tests.browser.learner import Learner
from tests.browser.watch import Watch, watched

_CONFIG = """\
pass_mark = 60

[course]
id = "planets"

[course.title]
de = "Planeten"
fr = "Planètes"
"""


def planets(folder: Path) -> Path:
    """The small bank of the browser tests as sources that can be changed."""
    shutil.copytree(SOURCES, folder)
    (folder / "qtiexport.toml").write_text(_CONFIG, encoding="utf-8")
    return folder


@dataclass(frozen=True, slots=True)
class Workbench:
    """One page of the workbench."""

    page: Page
    watch: Watch

    @property
    def scope(self) -> FrameLocator:
        """The course."""
        return self.page.frame_locator("#sco")

    def learner(self, language: str = "de") -> Learner:
        """Whoever plays the course."""
        return Learner(self.scope, language, lambda: None)

    @property
    def launch(self) -> int:
        """How many launches the list of calls shows."""
        return self.page.locator("#calls .launch").count()

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).click()

    def relaunched(self, name: str) -> None:
        """Press a button that launches the course, and wait for it to open its session or to give up."""
        before = self.launch
        self.press(name)
        expect(self.page.locator("#calls .launch")).to_have_count(before + 1)

    def tab(self, name: str) -> None:
        self.page.get_by_role("tab", name=name).click()

    def calls(self, text: str) -> Locator:
        """The calls whose line or remarks hold a text."""
        return self.page.locator("#calls li").filter(has_text=text)

    def stored(self) -> dict[str, Any]:
        """What the LMS keeps of the learner, by package."""
        kept: dict[str, Any] = json.loads(
            self.page.evaluate("sessionStorage.getItem('qtiexport-preview')") or '{"shelf": {}}'
        )["shelf"]
        return {key: row["values"] for key, row in kept.items()}

    def standing(self, text: str) -> None:
        """Wait until the launch stands so."""
        expect(self.page.locator("#standing")).to_have_text(text)


@contextmanager
def opened(address: str, expected: tuple[str, ...] = (), **options: Any) -> Iterator[Workbench]:
    """The workbench in a browser of its own, its course launched; at the end nothing unexpected was seen."""
    with watched(address, **options) as (context, watch):
        watch.expected = expected
        bench = Workbench(context.new_page(), watch)
        bench.page.goto(f"{address}/")
        expect(bench.page.locator("#built")).to_have_text("built")
        bench.standing("session open")
        yield bench
        assert watch.faults() == []
