"""The preview in a browser: a course played, its calls told, and built again when its author saves."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.answers import RIGHT
from tests.browser.axe import violations
from tests.browser.server import npm_file
from tests.browser.watch import watched
from tests.browser.workbench import Workbench, opened, planets
from tests.previews import previewing

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with previewing(planets(tmp_path_factory.mktemp("preview") / "source")) as address:
        yield address


@pytest.mark.parametrize(("version", "status"), [("1.2", "lesson_status"), ("2004", "success_status")])
def test_a_course_is_played_in_both_versions(address: str, version: str, status: str) -> None:
    """A right attempt is stored as passed, and no call of the player is refused by anybody or failed."""
    with opened(address) as bench:
        bench.page.get_by_label(version, exact=True).check()
        bench.standing("session open")
        bench.learner().attempt(RIGHT["de"])
        key = "cmi.core" if version == "1.2" else "cmi"
        stored = bench.stored()[f"{version}/de/1"]
        assert (stored[f"{key}.{status}"], stored[f"{key}.score.raw"]) == ("passed", "100")
        expect(bench.calls('cmi.interactions.0.id", ').first).to_contain_text("Sets which question was answered.")
        assert bench.page.locator("#calls .bad").all_inner_texts() == []


def test_calls_are_told_in_words(address: str) -> None:
    """What a call means, how it failed, what was expected, and who would refuse it."""
    with opened(address) as bench:
        bench.page.evaluate("API.LMSSetValue('cmi.core.score.raw', '50,5')")
        row = bench.calls("50,5")
        expect(row).to_contain_text("Sets the score.")
        expect(row).to_contain_text("error 405: Incorrect data type; expected a number from 0 to 100")
        expect(row).to_contain_text("refused by SCORM 1.2, Moodle, Moodle in standards mode, scorm-again")
        bench.page.evaluate("API.LMSSetValue('cmi.core.exit', 'suspend')")
        bench.page.get_by_label("Only those with a remark").check()
        expect(bench.calls("50,5")).to_be_visible()
        expect(bench.calls("LMSInitialize")).to_be_hidden()
        expect(bench.page.locator("#calls-count")).to_contain_text("1 bad")
        bench.press("Clear")
        expect(bench.page.locator("#calls li")).to_have_count(0)


def test_what_is_stored_is_shown(address: str) -> None:
    """All values with what of them waits for a Commit, and how much of the state's room is taken."""
    with opened(address) as bench:
        bench.tab("Stored")
        bench.page.evaluate("API.LMSSetValue('cmi.suspend_data', 'x'.repeat(1234))")
        row = bench.page.get_by_role("row", name="cmi.suspend_data")
        expect(row).to_contain_text("not stored")
        expect(bench.page.locator("#room-text")).to_have_text("1,234 of 4,096 characters, which SCORM 1.2 takes")
        bench.page.evaluate("API.LMSCommit('')")
        expect(row.locator(".state")).to_have_text("stored")
        expect(bench.page.get_by_role("row", name="cmi.core.student_name")).to_contain_text("by the LMS")


def test_a_learner_comes_back_and_another_does_not(address: str) -> None:
    """The same learner goes on at the question where they left; a new one begins at the start."""
    with opened(address) as bench:
        bench.learner().begin()
        bench.learner().answer(RIGHT["de"][0])
        bench.learner().at_question(2)
        bench.relaunched("Launch again, same learner")
        expect(bench.learner().control("continue_question", n=2)).to_be_visible()
        bench.page.reload()
        expect(bench.learner().control("continue_question", n=2)).to_be_visible()
        bench.relaunched("Launch as a new learner")
        expect(bench.learner().control("start")).to_be_visible()
        expect(bench.page.locator("#learner")).to_have_text("Learner 2")


def test_the_language_can_be_switched(address: str) -> None:
    """Another package is launched, with the attempts that the learner has in that one."""
    with opened(address) as bench:
        bench.page.get_by_label("Language").select_option("fr")
        expect(bench.learner("fr").control("start")).to_be_visible()
        expect(bench.page.get_by_role("heading", level=1)).to_have_text("Planètes")


def test_one_package_of_all_languages_speaks_the_learner_s(tmp_path: Path) -> None:
    """It is one choice of the language list; the course begins in the language of the learner's profile."""
    source = planets(tmp_path / "source")
    config = source / "qtiexport.toml"
    config.write_text('languages = "together"\n' + config.read_text(encoding="utf-8"), encoding="utf-8")
    with previewing(source) as address, opened(address) as bench:
        assert bench.page.locator("#language option").all_text_contents() == ["all of them in one"]
        bench.page.get_by_label("Learner speaks").fill("fr")
        bench.relaunched("Launch as a new learner")
        expect(bench.learner("fr").control("start")).to_be_visible()
        bench.learner("fr").attempt(RIGHT["fr"])
        assert bench.page.locator("#calls .bad").all_inner_texts() == []
        bench.page.get_by_label("2004", exact=True).check()
        expect(bench.learner("fr").control("start")).to_be_visible()


def test_themes_and_widths_are_shown(address: str) -> None:
    """The course alone is dark or narrow, not the workbench."""
    colour = "getComputedStyle(document.querySelector('#sco').contentDocument.body).backgroundColor"
    with opened(address, color_scheme="light") as bench:
        light = bench.page.evaluate(colour)
        seen = set()
        for theme in ("dark", "forced"):
            bench.page.get_by_label("Theme").select_option(theme)
            expect(bench.page.locator(f'#sco[src*="/{theme}/"]')).to_be_visible()
            expect(bench.learner().control("start")).to_be_visible()
            seen.add(bench.page.evaluate(colour))
        assert len({light, *seen}) == 3
        bench.page.get_by_label("Width").select_option("narrow")
        assert bench.page.locator("#sco").evaluate("frame => frame.getBoundingClientRect().width") == 320
        assert bench.page.locator("#sco").evaluate("frame => frame.contentDocument.documentElement.scrollWidth") == 320


def test_a_saved_source_is_played_at_once(tmp_path: Path) -> None:
    """The course is launched again with its new text, and answers to what did not change are there."""
    source = planets(tmp_path / "source")
    question = source / "c-giants.de.md"
    text = question.read_text(encoding="utf-8")
    with previewing(source) as address, opened(address) as bench:
        bench.learner().begin()
        bench.learner().answer(*RIGHT["de"][:1])
        bench.learner().at_question(2)
        question.write_text(text.replace("[x]", "[ ]"), encoding="utf-8")
        expect(bench.page.locator("#failed-text")).to_contain_text("The course below is that of the build before.")
        bench.learner().at_question(2)
        bench.press("Show the findings")
        expect(bench.page.get_by_role("tab", name="Build")).to_be_focused()
        finding = bench.page.locator("#findings .error").first
        expect(finding).to_contain_text("c-giants.de.md")
        expect(finding.locator("b").first).to_have_text("error")
        expect(finding.locator(".help")).to_contain_text("help ")
        question.write_text(text, encoding="utf-8")
        expect(bench.page.locator("#failed")).to_be_hidden()
        assert bench.launch == 1
        config = source / "qtiexport.toml"
        config.write_text(config.read_text(encoding="utf-8").replace('"Planeten"', '"Monde"'), encoding="utf-8")
        expect(bench.page.get_by_role("heading", level=1)).to_have_text("Monde")
        expect(bench.learner().control("continue_question", n=2)).to_be_visible()


def test_a_course_that_was_never_built_has_no_frame(tmp_path: Path) -> None:
    """Its errors are told, and once they are mended it is launched."""
    source = planets(tmp_path / "source")
    config = source / "qtiexport.toml"
    text = config.read_text(encoding="utf-8")
    config.write_text(f"{text}nonsense = 1\n", encoding="utf-8")
    with previewing(source) as address, watched(address) as (context, watch):
        bench = Workbench(context.new_page(), watch)
        bench.page.goto(f"{address}/")
        expect(bench.page.locator("#failed-text")).to_contain_text("There is no course to show yet.")
        assert bench.page.locator("iframe").count() == 0
        expect(bench.page.get_by_role("heading", level=1)).to_have_text("Preview")
        bench.tab("Build")
        expect(bench.page.locator("#findings .error")).to_contain_text("nonsense")
        config.write_text(text, encoding="utf-8")
        expect(bench.learner().control("start")).to_be_visible()
        assert watch.faults() == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing(address: str, scheme: str, width: int) -> None:
    """In each tab, light and dark, on a phone and on a desk; and nothing makes the page wider than the window."""
    size = {"width": width, "height": 800}
    with opened(address, bypass_csp=True, color_scheme=scheme, viewport=size) as bench:
        bench.page.add_script_tag(path=str(npm_file("axe-core/axe.min.js")))
        bench.page.evaluate("API.LMSSetValue('cmi.core.score.raw', 'x')")
        for tab in ("Calls", "Stored", "Build"):
            bench.tab(tab)
            assert violations(bench.page) == []
        bench.press("Kill the tab")
        expect(bench.page.get_by_role("button", name="Launch again, same learner")).to_be_focused()
        assert violations(bench.page) == []
        assert bench.page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_workbench_is_used_by_keyboard(address: str) -> None:
    """Tabs are moved between by arrows, and one of them is in the order of the Tab key."""
    with opened(address) as bench:
        bench.page.get_by_role("tab", name="Calls").focus()
        bench.page.keyboard.press("ArrowRight")
        expect(bench.page.get_by_role("tabpanel", name="Stored")).to_be_visible()
        expect(bench.page.get_by_role("tab", name="Stored")).to_be_focused()
        bench.page.keyboard.press("End")
        expect(bench.page.get_by_role("tabpanel", name="Build")).to_be_visible()
        bench.page.keyboard.press("ArrowRight")
        expect(bench.page.get_by_role("tabpanel", name="Calls")).to_be_visible()
        assert bench.page.locator("[role=tab][tabindex='0']").count() == 1
