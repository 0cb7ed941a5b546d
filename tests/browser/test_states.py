"""Every state of the player in themes, directions and versions: what must hold of each (scorm.md A1, A4 to A7, A9)."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Frame

from tests.browser.axe import violations
from tests.browser.play import Platform, Play
from tests.browser.states import WALKS
from tests.browser.versions import SCORM12, SCORM2004, VERSIONS, Version
from tests.browser.walk import State, Walk

pytestmark = pytest.mark.browser

THEMES: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "contrast": {"contrast": "more"},
    "forced": {"forced_colors": "active"},
}
_NARROW = "(frame) => { frame.style.width = '320px'; }"
_WIDE = "(frame) => { frame.style.width = '1280px'; }"
# Targets are 24 pixels in each direction (WCAG 2.5.8), rows of answers 44; links within sentences are exempt.
_LOOK = """() => {
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push(`${root.scrollWidth - root.clientWidth} px too wide`);
  const all = [...document.querySelectorAll("a, button, select, input, textarea, summary")];
  const isTick = (one) => one.matches("[type=radio], [type=checkbox]") && one.labels.length > 0;
  // The label of a tick, and the row of a link that covers it.
  const areas = all.map((one) => (isTick(one) ? one.labels[0] : one.closest("li.row a") ? one.closest("li") : one));
  for (const one of areas) {
    const { width, height } = one.getBoundingClientRect();
    if (width === 0 || one.closest(".read, .skip") || one.tabIndex < 0) continue;
    const least = one.matches("li.opt label") ? 44 : 24;
    if (width < least || height < least) found.push(`${one.textContent || one.id} is ${width} × ${height}`);
  }
  return found;
}"""
_ONCE = """([lang, dir, focus]) => {
  const found = [];
  const root = document.documentElement;
  // What is laid for paper is there on the screen, too, unseen, and the other way round.
  const heads = [...document.querySelectorAll("h1")].filter((one) => one.getClientRects().length > 0).length;
  if (heads !== 1) found.push(`${heads} h1`);
  if (root.lang !== lang || root.dir !== dir) found.push(`${root.lang} ${root.dir}`);
  if (!document.title) found.push("no title");
  if (focus && !document.activeElement.matches(focus)) found.push(`focus on ${document.activeElement.outerHTML}`);
  return found;
}"""
# The least spacing that text must bear (WCAG 1.4.12).
_SPACED = """() => {
  const sheet = new CSSStyleSheet();
  const spaces = "line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important";
  sheet.replaceSync(`* { ${spaces} } p { margin-block-end: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}"""
_PLAIN = "() => { document.adoptedStyleSheets = []; }"


@dataclass(frozen=True, slots=True)
class Combination:
    """A walk in one theme, direction and version."""

    walk: Walk
    theme: str
    direction: str
    version: Version

    def __str__(self) -> str:
        return f"{self.walk.name}-{self.theme}-{self.direction}-{self.version.name}"


def whole() -> tuple[Combination, ...]:
    """Every walk in all of them."""
    return tuple(Combination(*one) for one in product(WALKS, THEMES, ("ltr", "rtl"), (SCORM12, SCORM2004)))


def sample() -> tuple[Combination, ...]:
    """Every walk once; themes, directions and versions go round, so that each meets each of the others."""
    themes, directions = tuple(THEMES), ("ltr", "rtl")
    return tuple(
        Combination(walk, themes[n % 4], directions[(n // 2) % 2], VERSIONS[(n // 4 + n) % 2])
        for n, walk in enumerate(WALKS)
    )


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One test for each combination that this run is to have."""
    if "combination" in metafunc.fixturenames:
        wanted = whole() if metafunc.config.getoption("matrix") == "whole" else sample()
        metafunc.parametrize("combination", wanted, ids=str)


class Found:
    """What is wrong, state by state."""

    def __init__(self, run: Play, combination: Combination, language: str) -> None:
        self.run, self.combination, self.language = run, combination, language
        self.frame: Frame = run.host.frames[1]
        self.faults: list[str] = []

    def look(self, state: State) -> None:
        """At both widths; once with more space between the letters."""
        wanted = [self.language, self.combination.direction, state.focus]
        wrong = [*self.frame.evaluate(_ONCE, wanted), *self.frame.evaluate(_LOOK), *violations(self.frame)]
        frame = self.run.host.locator("#sco")
        frame.evaluate(_NARROW)
        wrong += [f"at 320: {one}" for one in self.frame.evaluate(_LOOK)]
        self.frame.evaluate(_SPACED)
        wrong += [f"spaced: {one}" for one in self.frame.evaluate(_LOOK) if "too wide" in one]
        self.frame.evaluate(_PLAIN)
        if self.combination.theme == "forced":
            wrong += self._empty()
        frame.evaluate(_WIDE)
        self.faults += [f"{state.name}: {one}" for one in wrong]

    def _empty(self) -> Iterator[str]:
        """Primary buttons on which nothing can be read."""
        for button in self.frame.locator("button.go:visible").all():
            colours = Image.open(io.BytesIO(button.screenshot())).convert("RGB").getcolors(1 << 24)
            if colours is None or len(colours) < 2:
                yield f"“{button.text_content()}” is empty"


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """`shelf(walk, language, version)`: a package, written once."""
    root: Path = tmp_path_factory.mktemp("states")

    @cache
    def made(walk: Walk, language: str, version: Version) -> Any:
        return walk.write(root / f"{walk.name}-{language}-{version.name}", language, version)

    return made


def test_each_state_can_be_used_by_everyone(platform: Platform, shelf: Any, combination: Combination) -> None:
    """Axe finds nothing; `h1`, language, direction, title, focus, targets, width and buttons are as they must."""
    walk = combination.walk
    language = walk.rtl if combination.direction == "rtl" else walk.ltr
    spoken = "en" if language == "he" else language
    package = shelf(walk, language, combination.version)
    options = {"reduced_motion": "reduce", "viewport": {"width": 1320, "height": 900}, **THEMES[combination.theme]}
    with platform.play(package, spoken, walk.launch, walk.clocked, **options) as run:
        found = Found(run, combination, language)
        for state in walk.steps(run):
            found.look(state)
        assert not found.faults, "\n".join(found.faults)
