"""A walk through states of the player: its course, how it is launched, and what it yields."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from qtiexport.model import Part
from tests.browser.attempts import Launch, Launchable
from tests.browser.banks import Bank, Shelf
from tests.browser.play import Play
from tests.browser.typesbank import Shown, write
from tests.browser.versions import Version

HEADING, VERDICT, MISSING = "h1", "#verdict", "#missing-heading"


@dataclass(frozen=True, slots=True)
class State:
    """A state on the page now: its name, and what must have the focus there, as a selector; "" says nothing."""

    name: str
    focus: str = ""


Steps = Callable[[Play], Iterator[State]]


@dataclass(frozen=True, slots=True)
class Walk:
    """A course, how it is launched, and the states of which one leads to the next; `names` are those, in order.

    `rtl` is the language in which it is taken from right to left: the hands that answer each kind know the player's
    texts in English alone, so that questions in Hebrew, which the player does not speak, are shown with these.
    `bank` is a course of several languages, taken instead of `parts`, since these have no translations; `ltr` and `rtl`
    are two of its languages then. `clocked`: its time goes as the walk says.
    """

    name: str
    steps: Steps
    parts: Callable[[], Iterable[Part]] = tuple
    shown: Shown = field(default_factory=Shown)
    launch: Launch = field(default_factory=Launch)
    rtl: str = "ar"
    ltr: str = "en"
    clocked: bool = False
    bank: Bank | None = None

    def write(self, folder: Path, language: str, version: Version) -> Launchable:
        """Its package below a folder; `language` is that of a course of one."""
        if self.bank:
            return Shelf(folder)(self.bank, "mul", version)
        return write(folder, version, replace(self.shown, language=language), self.parts())
