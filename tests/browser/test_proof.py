"""The proof in a browser: search, filters, address, paper, and that everyone can use it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.chromium import browser
from tests.builds import CHECKOUT, SAMPLE, Dist, built

pytestmark = pytest.mark.browser
AXE = CHECKOUT / "node_modules" / "axe-core" / "axe.min.js"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Dist:
    return built(SAMPLE, tmp_path_factory.mktemp("proof") / "dist", targets=("moodle", "qti21"), proof=True)


@pytest.fixture
def page() -> Iterator[Page]:
    context = browser().new_context()
    yield context.new_page()
    context.close()


def shown(page: Page) -> list[str]:
    found: list[str] = page.eval_on_selector_all(
        "main article", "all => all.filter(a => a.checkVisibility()).map(a => a.id)"
    )
    return found


def test_the_search_ignores_accents_and_capitals(page: Page, sample: Dist) -> None:
    """Several words must all be there; what is left is told, in the contents too, and nothing is told when cleared."""
    page.goto((sample.folder / "proof.fr.html").as_uri())
    everything = shown(page)
    assert len(everything) == 26
    page.keyboard.press("/")
    page.keyboard.type("ASTERISQUE requis")
    expect(page.get_by_role("status")).to_have_text("1 sur 26 affichés")
    assert shown(page) == ["q-colour-alone"]
    assert page.locator(".contents ol ol li:visible").count() == 1
    page.get_by_role("button", name="Vider").click()
    expect(page.get_by_role("status")).to_have_text("26 sur 26 affichés")
    assert shown(page) == everything


def test_filters_join_and_stay_in_the_address(page: Page, sample: Dist) -> None:
    """A copied address shows the same view; its contents' links still lead to their questions."""
    page.goto((sample.folder / "proof.de.html").as_uri())
    page.get_by_label("mit Abstrichen").check()
    page.get_by_label("Schlagwort").select_option("html")
    expect(page.get_by_role("status")).to_have_text("2 von 26 gezeigt")
    chosen = shown(page)
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    expect(page.get_by_role("status")).to_have_text("2 von 26 gezeigt")
    assert shown(page) == chosen
    page.locator(".contents a:visible", has_text="Kapitelüberschrift").click()
    expect(page.locator("#q-heading-levels")).to_be_in_viewport()


def test_without_a_script_everything_is_there(sample: Dist) -> None:
    """And no tool that would not work."""
    context = browser().new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((sample.folder / "proof.en.html").as_uri())
    assert page.locator("main article").count() == 26
    expect(page.get_by_role("search")).to_be_hidden()
    context.close()


@pytest.mark.parametrize("name", ["proof.html", "proof.de.html", "accessibility.html"])
def test_nothing_is_asked_of_the_network(page: Page, sample: Dist, name: str) -> None:
    """One request, for the page itself, and not a word on the console."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: asked.append(message.text))
    page.on("pageerror", lambda fault: asked.append(str(fault)))
    page.goto((sample.folder / name).as_uri())
    page.wait_for_load_state("networkidle")
    assert asked == [(sample.folder / name).as_uri()]


@pytest.mark.parametrize("name", ["proof.html", "proof.fr.html", "accessibility.html"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing(sample: Dist, name: str, scheme: str, width: int) -> None:
    """Light and dark, on a phone and on a desk; and nothing makes the page wider than the window."""
    context = browser().new_context(color_scheme=scheme, viewport={"width": width, "height": 800})  # type: ignore[arg-type]
    page = context.new_page()
    page.goto((sample.folder / name).as_uri())
    page.add_script_tag(path=str(AXE))
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_paper_has_every_question_and_no_tool(page: Page, sample: Dist, tmp_path: Path) -> None:
    """In print the boxes of the reviewer are there, the search is not, and dark screens print light."""
    page.emulate_media(media="print", color_scheme="dark")
    page.goto((sample.folder / "proof.de.html").as_uri())
    assert page.locator("article .review:visible").count() == 26
    expect(page.get_by_role("search")).to_be_hidden()
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(26, 34, 41)"
    printed = tmp_path / "proof.pdf"
    page.pdf(path=printed, prefer_css_page_size=True)
    assert 5 <= printed.read_bytes().count(b"/Type /Page\n") <= 18
