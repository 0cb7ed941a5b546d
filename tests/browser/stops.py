"""The stops of Tab on a page: whether each is seen, named, ringed and reached in the order in which one reads."""

import re
from dataclasses import dataclass
from itertools import pairwise

from tests.browser.hands import Hands
from tests.browser.play import Play

_MOST_STOPS = 120
# What a label covers is the label's: its ring stands around the row.
_STOP = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const found = [];
  const label = at.matches("[type=radio], [type=checkbox]") ? at.labels[0] : null;
  const [box = at.getBoundingClientRect()] = at.getClientRects();
  const { top, left, bottom, right, width, height } = box;
  if (width < 1 || height < 1 || getComputedStyle(at).visibility !== "visible") found.push("is not seen");
  // With its ring, which stands 5 pixels off.
  const isLow = height > innerHeight || (top >= 4 && bottom <= innerHeight - 4);
  const isIn = isLow && left >= 4 && right <= innerWidth - 4;
  if (!isIn) found.push(`is outside of the window: ${[left, top, right, bottom].map(Math.round)}`);
  const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  const isOnTop = at.contains(over) || Boolean(label && label.contains(over));
  if (isIn && !isOnTop) found.push(`is below ${over && over.outerHTML}`);
  const isRinged = (one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle === "solid" && parseFloat(outlineWidth) >= 2;
  };
  const all = [...document.querySelectorAll("body *")];
  const rings = all.filter(isRinged);
  if (rings.length !== 1 || (rings[0] !== at && rings[0] !== label)) found.push(`has ${rings.length} rings`);
  const name = (label || at).getAttribute("aria-label") || (label || at).textContent || at.id;
  return { name, found, place: all.indexOf(at), top: top + scrollY, bottom: bottom + scrollY, left, right };
}"""
# Those that Tab must reach: of a group of radio buttons one.
_WANTED = """() => {
  const groups = new Set();
  const all = [...document.querySelectorAll("body *")];
  return all.map((one, place) => [one, place]).filter(([one]) => {
    if (!one.matches("a[href], button, select, input, textarea, summary, [tabindex='0']")) return false;
    if (one.disabled || one.getClientRects().length === 0 || one.tabIndex < 0) return false;
    if (one.type !== "radio") return true;
    const isNew = !groups.has(one.name);
    groups.add(one.name);
    return isNew;
  }).map(([one, place]) => [place, one.type === "radio" ? one.name : "", one.outerHTML.slice(0, 80)]);
}"""
_RADIO = "() => document.activeElement.type === 'radio' ? document.activeElement.name : ''"


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop: what is wrong with it, its place in the document, and its box there in pixels.

    `group` is the name of its radio buttons, which are one stop together, "" for all else.
    """

    name: str
    found: tuple[str, ...]
    place: int
    group: str
    top: float
    bottom: float
    left: float
    right: float

    def comes_before(self, other: "Stop", is_rtl: bool) -> bool:
        """Whether one who reads lines from their beginning, and these from the top, meets this one first."""
        if self.place > other.place or other.bottom <= self.top:
            return False
        same_line = min(self.bottom, other.bottom) - max(self.top, other.top) > (self.bottom - self.top) / 2
        return not same_line or (self.right > other.left if is_rtl else self.left < other.right)


class Stops(Hands):
    """Hands on a page that has a window of its own; `faults` is what they stumbled over."""

    def __init__(self, run: Play) -> None:
        super().__init__(run)
        self.faults: list[str] = []

    def go_round(self, state: str) -> list[str]:
        """Through all stops of the page on the screen once, from wherever the focus is; returns their names."""
        stops = self._stops()
        self.faults += [f"{state}: “{stop.name}” {fault}" for stop in stops for fault in stop.found]
        self.faults += [f"{state}: {fault}" for fault in self._missed(stops)]
        is_rtl = self.frame.evaluate("() => document.documentElement.dir") == "rtl"
        self.faults += [
            f"{state}: “{one.name}” and “{next_one.name}” do not follow each other"
            for one, next_one in pairwise(stops)
            if not one.comes_before(next_one, is_rtl)
        ]
        return [stop.name for stop in stops]

    def _stops(self) -> list[Stop]:
        """From the first of the page to its last; a trap fails."""
        stops: list[Stop] = []
        for _ in range(_MOST_STOPS):
            self.key("Tab")
            stop = self._stop()
            if stop and stops and stop.place == stops[0].place:
                first = min(range(len(stops)), key=lambda n: stops[n].place)
                return stops[first:] + stops[:first]
            stops += [stop] if stop else []
        raise AssertionError(f"no way round: {[stop.name for stop in stops]}")

    def _stop(self) -> Stop | None:
        """The stop that has the focus; None between the last of a page and its first."""
        seen = self.frame.evaluate(_STOP)
        if seen is None:
            return None
        group = self.frame.evaluate(_RADIO)
        said = self.frame.locator(":focus").aria_snapshot().splitlines()[0]
        named = re.match(r"- '?\w+ \"", said) or self.frame.evaluate("() => document.activeElement.matches('summary')")
        found = (*seen.pop("found"), *(() if named else (f"has no name: {said}",)))
        return Stop(found=found, group=group, **seen)

    def _missed(self, stops: list[Stop]) -> list[str]:
        places, groups = {stop.place for stop in stops}, {stop.group for stop in stops}
        wanted = self.frame.evaluate(_WANTED)
        return [
            f"{html} is not reached"
            for place, group, html in wanted
            if place not in places and group not in groups - {""}
        ]
