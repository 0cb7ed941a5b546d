"""One package for all languages: learners choose theirs, and what they answered stays (U11)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from qtiexport.reporting import Wish, report
from tests.browser.attempts import Launch
from tests.browser.axe import violations
from tests.browser.banks import SOURCES, Bank, Shelf
from tests.browser.play import Platform, Play
from tests.browser.tongues import switch
from tests.browser.versions import SCORM12, SCORM2004, Version
from tests.unit.reporting.recorded import written

pytestmark = pytest.mark.browser

TOGETHER = Bank("together", 'languages = "together"\npass_mark = 50\n', folder=SOURCES.with_name("bank-together"))
APART = Bank("apart", "pass_mark = 50\n", folder=SOURCES.with_name("bank-together"))


def root(run: Play) -> Locator:
    return run.scope.locator(":root")


@pytest.fixture(params=[SCORM12, SCORM2004], ids=lambda version: version.name)
def run(request: pytest.FixtureRequest, platform: Platform, package: Shelf) -> Iterator[Play]:
    """The course of three languages, opened by a browser whose user reads German."""
    version: Version = request.param
    with platform.play(package(TOGETHER, "mul", version), "de", locale="de-DE") as play:
        yield play


def test_answers_stay_where_the_language_changes(run: Play) -> None:
    """Chosen in German, seen in French and in Arabic, on the same page, whatever order the options stand in there."""
    run.learner.press("start")
    run.learner.at_question(1, of=3)
    run.learner.choose("Nordsee", "Ostsee")
    french = switch(run, "fr")
    french.at_question(1, of=3)
    expect(root(run)).to_have_attribute("lang", "fr")
    expect(french.option("La mer du Nord")).to_be_checked()
    expect(french.option("La mer Baltique")).to_be_checked()
    expect(french.option("La mer Rouge")).not_to_be_checked()
    french.press("next")
    arabic = switch(run, "ar")
    expect(root(run)).to_have_attribute("dir", "rtl")
    arabic.at_question(2, of=3)


def test_pairs_stay_with_their_rows(run: Play) -> None:
    """The rows of the French table stand in another order: each keeps what was chosen for it."""
    run.learner.press("start")
    run.learner.press("next")
    run.learner.at_question(2, of=3)
    rows = run.scope.locator("select:not(#language)")
    rows.nth(0).select_option(index=1)
    chosen = rows.nth(0).evaluate("one => one.value")
    switch(run, "fr")
    assert rows.nth(0).evaluate("one => one.value") == chosen
    expect(run.scope.get_by_text("La France")).to_be_visible()


def test_what_is_not_translated_says_its_language(run: Play) -> None:
    """A question that there is in German alone is German on the French page, too (WCAG 3.1.2)."""
    french = switch(run, "fr")
    french.press("start")
    french.press("next")
    french.press("next")
    french.at_question(3, of=3)
    expect(run.scope.locator("legend [lang=de]").first).to_be_visible()
    expect(french.control("next")).to_be_visible()
    assert violations(run.host.frames[1]) == []


def recorded(platform: Platform, package: Shelf, bank: Bank, language: str, chosen: str) -> list[tuple[str, ...]]:
    """What an LMS has of a learner who chose a language after the first answer, as id, type, response and result."""
    with platform.play(package(bank, language, SCORM12), "de", locale="de-DE") as run:
        run.learner.press("start")
        run.learner.choose("Nordsee", "Ostsee")
        learner = run.learner if chosen == "de" else switch(run, chosen)
        learner.press("next")
        learner.at_question(2, of=3)
        run.scope.locator("select:not(#language)").nth(0).select_option("a")
        learner.press("next")
        learner.press("next")
        learner.hand_in()
        return [tuple(row[name] for name in ("id", "type", "student_response", "result")) for row in run.interactions()]


def test_a_report_is_the_same_in_every_language(platform: Platform, package: Shelf, tmp_path: Path) -> None:
    """The same answers, given in one language or in two, are the same interactions, and one report counts them all."""
    alone = recorded(platform, package, APART, "de", "de")
    german, french = (recorded(platform, package, TOGETHER, "mul", chosen) for chosen in ("de", "fr"))
    assert alone == german == french
    header = ("student_id", "id", "type", "student_response", "result")
    rows = [(name, *row) for name, told in (("Anna", german), ("Anne", french)) for row in told]
    export = tmp_path / "export.csv"
    export.write_text(written([header, *rows]), encoding="utf-8")
    made = report(Wish(export, (package.archive(TOGETHER, "mul", SCORM12),), {}, language="fr"))
    seas = made.courses[0].sections[0].results[0]
    assert (made.learners, made.diagnostics, seas.right) == (2, (), 2)
    assert {one.text: one.count for one in seas.counts} == {
        "La mer Rouge": 0,
        "La mer Baltique": 2,
        "La mer du Nord": 2,
    }


def test_the_language_is_remembered(platform: Platform, package: Shelf) -> None:
    """Who comes back finds the language that was chosen, whatever the browser prefers."""
    with platform.play(package(TOGETHER, "mul", SCORM2004), "de", locale="de-DE") as first:
        first.learner.press("start")
        first.learner.choose("Nordsee")
        switch(first, "ar").press("next")
        first.leave()
    with platform.play(package(TOGETHER, "mul", SCORM2004), "ar", first.attempt.resumed(), locale="de-DE") as again:
        expect(root(again)).to_have_attribute("lang", "ar")
        again.learner.press("continue_question", n=2)
        again.learner.press("back")
        expect(again.learner.option("بحر الشمال")).to_be_checked()


@pytest.mark.parametrize(("locale", "language"), [("fr-CA", "fr"), ("ar-EG", "ar"), ("pl-PL", "ar")])
def test_the_browser_is_asked_first(platform: Platform, package: Shelf, locale: str, language: str) -> None:
    """A reader of French gets French; who reads nothing of it gets the course's first language."""
    with platform.play(package(TOGETHER, "mul", SCORM12), language, Launch(), locale=locale) as run:
        expect(run.learner.control("start")).to_be_visible()
        expect(root(run)).to_have_attribute("lang", language)
        assert violations(run.host.frames[1]) == []
