"""An engine that this project did not write: Citolab's converter (QTI 2.1 to 3) and player, in Chromium (qti21.md 6).

Both are GPL: they run in tests and are never shipped or imported by the product.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from playwright.sync_api import Page
from qti_convert import upgrade_qti2_to_qti3

from tests.browser.server import Site, npm_file, serving
from tests.browser.watch import Watch, watched
from tests.engine.comparing import Written

PAGE = Path(__file__).parent / "page"
# The engine rounds SCORE to three decimals (types.md 1.2).
_HALF_A_PLACE = Fraction(1, 2000)


def agree(score: Decimal | Fraction, marks: Fraction) -> bool:
    """Whether the engine's SCORE is the exact marks, at the engine's three decimals."""
    return abs(Fraction(score) - marks) <= _HALF_A_PLACE


@dataclass(frozen=True, slots=True)
class Engine:
    """The engine's page; every method takes a QTI 2.1 item as its XML."""

    page: Page
    watch: Watch

    def scores(self, item: bytes, responses: Sequence[Written | Mapping[str, Written]]) -> list[Decimal]:
        """The SCORE of each response: that to RESPONSE, or those to all response variables by name."""
        named = [one if isinstance(one, Mapping) else {"RESPONSE": one} for one in responses]
        texts = self.page.evaluate("([item, responses]) => scores(item, responses)", [_upgraded(item), named])
        return [Decimal(text) for text in texts]

    def show(self, item: bytes) -> None:
        """Puts an item on the page, open and unanswered."""
        self.page.evaluate("async (item) => { await show(item); }", _upgraded(item))

    def choose(self, *identifiers: str) -> None:
        """Presses choices with the mouse."""
        for identifier in identifiers:
            self.page.locator(f"qti-simple-choice[identifier='{identifier}']").click()

    def answer(self, response: Mapping[str, Written]) -> None:
        """Gives a response to each response variable by name, as the page's own fields do."""
        self.page.evaluate("(response) => answer(response)", response)

    def submit(self) -> Decimal:
        """Processes the response on the page; returns its SCORE."""
        self.page.evaluate("submit()")
        return Decimal(self.page.evaluate("score()"))


def _upgraded(item: bytes) -> str:
    upgraded: str = upgrade_qti2_to_qti3(item.decode("utf-8"))
    return upgraded


@contextmanager
def running(media: Path | None = None) -> Iterator[Engine]:
    """The engine on a page of its own; its exceptions and foreign requests are collected in `watch`.

    `media` is the folder of an unpacked package that lies beside those of its items, which is where the page stands.
    """
    site = Site()
    site.folders["/engine/"] = PAGE
    if media:
        site.folders["/media/"] = media
    site.files["/engine/qti-components.js"] = npm_file("@citolab/qti-components/cdn/index.js")
    with serving(site), watched(site.address) as (context, watch):
        page = context.new_page()
        page.goto(f"{site.address}/engine/engine.html")
        yield Engine(page, watch)
