"""Images in the player: there, in their size, with their words, and within the sheet."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests import illustrated, pictures
from tests.browser.attempts import Launch, Launchable
from tests.browser.axe import violations
from tests.browser.banks import run_cli, unpack
from tests.browser.play import Platform, Play
from tests.browser.versions import Version

pytestmark = pytest.mark.browser

WIDE = (1600, 400)
_FACTS = """images => images.map(image => [
    image.alt, image.complete, image.naturalWidth, image.naturalHeight, image.width, image.height
])"""


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The illustrated course with a map that is wider than any sheet."""
    folder = tmp_path_factory.mktemp("images")
    source = illustrated.course(folder / "source")
    for name in ("map.png", "again.png"):
        (source / "img" / name).write_bytes(pictures.raster("PNG", WIDE))
    run_cli("build", str(source), "--out", str(folder / "dist"), "--target", "scorm12,scorm2004", "--lang", "en")
    return folder / "dist"


@pytest.fixture
def package(packages: Path, version: Version) -> Launchable:
    """It for both run-times."""
    return unpack(packages, "en", version)


def facts(run: Play) -> dict[str, list[int]]:
    """What each image on the page says, once all have arrived."""
    images = run.scope.locator("main img")
    run.until(lambda: all(row[1] for row in images.evaluate_all(_FACTS)), "the images")
    return {row[0]: row[2:] for row in images.evaluate_all(_FACTS)}


def leave(run: Play) -> None:
    run.scored = False
    run.leave()


def test_a_question_shows_its_images(platform: Platform, package: Launchable) -> None:
    """In their natural size, the wide one in that of the sheet, its height in proportion; none from elsewhere."""
    with platform.play(package, "en") as run:
        run.learner.press("start")
        run.learner.at_question(1, of=1)
        shown = facts(run)
        assert shown["blue, like the sea"] == [6, 4, 6, 4]
        assert shown["The Rhine at Cologne"] == [9, 7, 9, 7]
        natural, drawn = shown["Map of three rivers"][:2], shown["Map of three rivers"][2:]
        assert natural == list(WIDE)
        assert drawn[0] < WIDE[0] and abs(drawn[1] * 4 - drawn[0]) <= 4
        expect(run.scope.get_by_role("img", name="Map of three rivers")).to_be_visible()
        assert violations(run.host.frames[1]) == []
        leave(run)


def test_nothing_jumps_when_an_image_arrives(platform: Platform, package: Launchable) -> None:
    """Its place is kept by width and height: while it is on its way, the options stand where they will."""
    with platform.play(package, "en") as run:
        held: list[Route] = []

        def hold(route: Route) -> None:
            held.append(route)

        run.host.context.route("**/media/*.png", hold)
        run.learner.press("start")
        run.learner.at_question(1, of=1)
        waiting = run.learner.option("Havel").bounding_box()
        run.until(lambda: bool(held), "the request of an image")
        for route in held:
            route.continue_()
        facts(run)
        assert waiting is not None
        assert run.learner.option("Havel").bounding_box() == waiting
        leave(run)


def test_an_image_fits_a_telephone(platform: Platform, package: Launchable) -> None:
    """At 320 pixels nothing scrolls sideways."""
    with platform.play(package, "en", Launch(place="popup")) as run:
        assert isinstance(run.scope, Page)
        run.scope.set_viewport_size({"width": 320, "height": 600})
        run.learner.press("start")
        run.learner.at_question(1, of=1)
        assert 200 < facts(run)["Map of three rivers"][2] < 320
        assert run.scope.locator("html").evaluate("page => page.scrollWidth") <= 320
        run.host.evaluate("window.open('', 'sco').close()")
        run.until_finished()


def test_a_reading_page_shows_its_images(platform: Platform, package: Launchable) -> None:
    """What is for decoration is there for the eye, and for nobody else."""
    with platform.play(package, "en") as run:
        run.learner.press("start")
        run.learner.at_question(1, of=1)
        run.learner.press("next")
        expect(run.scope.get_by_role("img", name="A lake at night")).to_be_visible()
        assert facts(run) == {"A lake at night": [10, 6, 10, 6], "": [6, 4, 6, 4]}
        assert run.scope.get_by_role("img").count() == 1
        leave(run)
