"""A learner who has nothing but a keyboard, in front of a question of any kind."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Frame, Page

from qtiexport.model import Kind
from qtiexport.scoring import Response
from tests.browser.play import Play

_MOST_STEPS = 80
_FOCUSED = """() => {
  const at = document.activeElement;
  if (!at.matches("a, button, input, select, textarea, summary")) return "";
  const said = at.getAttribute("aria-label") || [...(at.labels || [])].map((one) => one.textContent).join(" ");
  return said || at.textContent;
}"""
_SHOWN = """() => [...document.querySelectorAll("main :is(input, select, textarea)")].map((at) =>
  [at.getAttribute("aria-label") || at.id, at.matches("[type=radio], [type=checkbox]") ? at.checked : at.value])"""


class Hands:
    """Tab, letters, arrows, space and Enter."""

    def __init__(self, run: Play) -> None:
        self.run = run
        window = run.scope if isinstance(run.scope, Page) else None
        self.page: Page = window or run.host
        self.frame: Frame = window.main_frame if window else run.host.frames[1]

    @property
    def focused(self) -> str:
        """The name of the control that has the focus; "" while no control has it."""
        return str(self.frame.evaluate(_FOCUSED))

    @property
    def shown(self) -> list[Any]:
        """What every control of the question shows."""
        found: list[Any] = self.frame.evaluate(_SHOWN)
        return found

    def key(self, name: str, times: int = 1) -> None:
        for _ in range(times):
            self.page.keyboard.press(name)

    def reach(self, name: str) -> None:
        """Tabs on until a control of this name has the focus; a trap or an unreachable control fails."""
        for _ in range(_MOST_STEPS):
            if name in self.focused:
                return
            self.key("Tab")
        raise AssertionError(f"“{name}” was not reached in {_MOST_STEPS} steps")

    def press(self, name: str) -> None:
        """Reaches a button or a link and presses Enter."""
        self.reach(name)
        self.key("Enter")

    def tick(self, *names: str) -> None:
        for name in names:
            self.reach(name)
            self.key("Space")

    def write(self, name: str, text: str) -> None:
        self.reach(name)
        self.page.keyboard.type(text)

    def pick(self, name: str, text: str) -> None:
        """Reaches a list and goes down to a choice, past all that stand above it."""
        self.reach(name)
        names: list[str] = self.frame.locator("select:focus option").all_text_contents()
        self.key("ArrowDown", next(n for n, one in enumerate(names) if one in (text, f"{one[0]}: {text}")))

    def order(self) -> tuple[str, ...]:
        """The things as they stand now, by their identifiers in `tests.kinds`."""
        return tuple(text.lower() for text in self.frame.locator("main .row .txt").all_text_contents())


def _choose(*names: str) -> Callable[[Hands], tuple[Response, ...]]:
    def answer(hands: Hands) -> tuple[Response, ...]:
        hands.tick(*(f"text {name}" for name in names))
        return (set(names),)

    return answer


def _single(hands: Hands) -> tuple[Response, ...]:
    hands.reach("text A")
    hands.key("ArrowDown")
    return ({"B"},)


def _true(hands: Hands) -> tuple[Response, ...]:
    hands.tick("Right")
    return ({"true"},)


def _gaps(hands: Hands) -> tuple[Response, ...]:
    hands.write("Gap 1 of 3", " la SEINE")
    hands.write("Gap 2 of 3", "3,7")
    hands.pick("Gap 3 of 3", "larger")
    return " la SEINE", "3,7", {"g3a"}


def _lists(hands: Hands) -> tuple[Response, ...]:
    hands.pick("Gap 1 of 2", "larger")
    hands.pick("Gap 2 of 2", "newer")
    return {"g1a"}, {"g2b"}


def _number(hands: Hands) -> tuple[Response, ...]:
    hands.write("Your number", "9,8")
    return ("9,8",)


def _words(hands: Hands) -> tuple[Response, ...]:
    hands.write("Your answer", "Father Christmas")
    return ("Father Christmas",)


def _essay(hands: Hands) -> tuple[Response, ...]:
    hands.write("Your answer", "We meet on Mondays.\nThen “we” <see>.")
    return ("We meet on Mondays.\nThen “we” <see>.",)


def _match(hands: Hands) -> tuple[Response, ...]:
    pairs = (("can", "ott"), ("ita", "mil"))
    for source, target in pairs:
        hands.pick(source.capitalize(), target.capitalize())
    return (pairs,)


def _categorize(hands: Hands) -> tuple[Response, ...]:
    for _ in "cow", "hen":
        hands.reach("Mammal")
        hands.key("Space")
        hands.key("Tab")
    hands.reach("Mammal")
    hands.key("ArrowDown")
    return ((("cow", "mammal"), ("hen", "mammal"), ("bat", "bird")),)


def _order(hands: Hands) -> tuple[Response, ...]:
    """One row by its list, one by its buttons; both keep the focus."""
    hands.write("Place of: Physical", "1")
    assert hands.focused == "Place of: Physical"
    hands.press("Move down: Physical")
    assert hands.focused == "Move down: Physical"
    return (hands.order(),)


def _pairs(hands: Hands) -> tuple[Response, ...]:
    for name, text in zip(("Pair 1, first", "Pair 1, second", "Pair 2, first", "Pair 2, second"), _PAIRED, strict=True):
        hands.pick(name, text.capitalize())
    return ((_PAIRED[:2], _PAIRED[2:]),)


_PAIRED = ("mon", "cap", "dem", "pro")


def _drag(hands: Hands) -> tuple[Response, ...]:
    hands.press("water")
    hands.press("nitrogen")
    return ((("w2", "g1"), ("w3", "g2")),)


def _hot(hands: Hands) -> tuple[Response, ...]:
    hands.tick("sleeps")
    return ({"sleeps"},)


def _spot(*names: str) -> Callable[[Hands], tuple[Response, ...]]:
    def answer(hands: Hands) -> tuple[Response, ...]:
        hands.tick(*names)
        return ({name.rpartition(" ")[2] for name in names},)

    return answer


def _slide(hands: Hands) -> tuple[Response, ...]:
    hands.reach("Your value")
    hands.key("ArrowUp", 19)
    return ("95",)


def _nothing(_: Hands) -> tuple[Response, ...]:
    return ("",)


ANSWERS: dict[str, Callable[[Hands], tuple[Response, ...]]] = {
    Kind.SINGLE: _single,
    Kind.MULTIPLE: _choose("A", "B", "C"),
    Kind.TRUE_FALSE: _true,
    Kind.GAP: _gaps,
    Kind.INLINE_CHOICE: _lists,
    Kind.NUMERIC: _number,
    Kind.SHORT_ANSWER: _words,
    Kind.ESSAY: _essay,
    Kind.MATCH: _match,
    Kind.CATEGORIZE: _categorize,
    Kind.ORDER: _order,
    Kind.ASSOCIATE: _pairs,
    Kind.GAP_MATCH: _drag,
    Kind.HOTTEXT: _hot,
    Kind.HOTSPOT: _spot("heart"),
    Kind.SLIDER: _slide,
    Kind.UPLOAD: _nothing,
    "several-spots": _spot("heart", "right lung"),
    "neighbours": _order,
    "places": _order,
}
"""How each question of `typesbank` is answered, in its order; each tells the responses that it has given."""
