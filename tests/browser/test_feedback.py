"""When answers are explained, and what an explanation looks like: each of the four modes, passed and not passed."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.beside import SEEDS
from tests.browser.attempts import Launch
from tests.browser.axe import violations
from tests.browser.banks import SOURCES, Bank, Shelf
from tests.browser.play import Platform, Play
from tests.browser.versions import SCORM12, SCORM2004, Version

pytestmark = pytest.mark.browser
FOLDER = SOURCES.parents[1] / "fixtures" / "explained"
#: What is told only where answers are explained.
TOLD = ("frotte sur le fond", "mais il ne la brise pas", "Elle est trop loin", "La force suit")
MARKS = ("m_right", "m_wrong", "m_missed", "m_left")
PASSING = (("Le fond",), ("La Lune", "Le Soleil"))
FAILING = (("Le vent",), ("Mars",))


def bank(feedback: str, pass_mark: int | None = 60) -> Bank:
    """The two questions with feedback of a mode."""
    mark = f"pass_mark = {pass_mark}\n" if pass_mark else ""
    return Bank(f"{feedback}-{pass_mark}", f'feedback = "{feedback}"\n{mark}', "*", FOLDER)


def told(run: Play) -> list[str]:
    """What of the explanations, marks and right answers is anywhere in the page."""
    words = [run.learner.says(key) for key in MARKS]
    right = run.learner.says("right_was", text="").strip()
    page = str(run.host.frames[1].content())
    return [text for text in (*TOLD, *words, right) if text in page]


def hand_in(run: Play, answers: tuple[tuple[str, ...], ...]) -> None:
    run.learner.press("start")
    for number, options in enumerate(answers, start=1):
        run.learner.at_question(number, 2)
        run.learner.choose(*options)
        run.learner.press("next")
    run.learner.hand_in()


def review(run: Play) -> Iterator[int]:
    """Goes through the questions after handing in."""
    run.learner.press("review")
    for number in (1, 2):
        run.learner.at_question(number, 2)
        yield number
        if number == 1:
            run.learner.press("next_question")


def test_an_explanation_keeps_its_shape(platform: Platform, package: Shelf, version: Version) -> None:
    """Emphasis, list, code and a link that says that it opens a window; reasons stand at their options (U3)."""
    with platform.play(package(bank("end"), "fr", version), "fr") as run:
        hand_in(run, FAILING)
        seen = review(run)
        next(seen)
        rows = run.scope.locator(".mark.row")
        expect(rows.filter(has_text="Le vent du large")).to_contain_text("mais il ne la brise pas")
        expect(rows.filter(has_text="Le fond qui remonte")).to_contain_text("frotte sur le fond")
        # All of the analysis stands at the options: nothing of it is said twice.
        expect(run.learner.heading("explanation")).to_have_count(0)
        next(seen)
        expect(rows.filter(has_text="La Lune").locator(".why em")).to_have_text("proche")
        expect(rows.filter(has_text="Le Soleil").locator(".why strong")).to_have_text("lourd")
        expect(run.learner.heading("explanation")).to_be_visible()
        expect(run.scope.locator("section code")).to_have_text("m / r³")
        expect(run.scope.locator("section li")).to_have_count(2)
        expect(run.scope.locator("section li em")).to_have_text("compte le plus")
        link = run.scope.get_by_role("link", name=f"une page du service {run.learner.says('new_window')}")
        expect(link).to_have_attribute("href", "https://example.org/marees")


@pytest.mark.skipif(SEEDS is None, reason="the seeds lie beside the checkout on our own machines only")
def test_the_analysis_of_a_seed_stands_at_its_options(platform: Platform, package: Shelf) -> None:
    """The French seed: each wrong option has the author's reason in its row."""
    assert SEEDS is not None
    with platform.play(package(Bank("seeds", files="001*", folder=SEEDS), "fr", SCORM12), "fr") as run:
        run.learner.press("start")
        run.learner.press("next")
        run.learner.hand_in()
        run.learner.press("review")
        rows = run.scope.locator(".row.mark")
        assert rows.count() >= 4
        assert rows.locator(".why").count() == rows.count()


def test_each_explains_what_was_checked_and_nothing_else(platform: Platform, package: Shelf, version: Version) -> None:
    """After the check of one question it is explained; the next one is still a secret."""
    with platform.play(package(bank("each"), "fr", version), "fr") as run:
        run.learner.press("start")
        run.learner.choose("Le vent")
        assert told(run) == []
        run.learner.press("check")
        expect(run.learner.heading("wrong")).to_be_visible()
        assert TOLD[0] in told(run)
        run.learner.press("next")
        run.learner.at_question(2, 2)
        assert told(run) == []


def test_passed_explains_nothing_to_those_who_did_not_pass(
    platform: Platform, package: Shelf, version: Version
) -> None:
    """Result, every question and paper have own answers and points; why, and what is right, is not in the page."""
    with platform.play(package(bank("passed"), "fr", version), "fr", reduced_motion="reduce") as run:
        expect(run.scope.get_by_text(run.learner.says("rule_passed"))).to_be_visible()
        hand_in(run, FAILING)
        assert told(run) == []
        expect(run.scope.get_by_text(run.learner.says("answer_was", text="Le vent du large"))).to_be_visible()
        for number in review(run):
            assert told(run) == [], number
            expect(run.scope.get_by_text(run.learner.says("your_answer"))).to_have_count(1)
            expect(run.learner.heading("wrong")).to_be_visible()
            assert violations(run.host.frames[1]) == []
        run.host.frames[1].evaluate("() => { window.print = () => { window.printed = true; }; }")
        run.learner.press("menu")
        run.learner.press("print")
        expect(run.scope.locator(".paper > section")).to_have_count(2)
        assert told(run) == []


def test_passed_explains_everything_to_those_who_passed(platform: Platform, package: Shelf) -> None:
    """The same course, passed."""
    with platform.play(package(bank("passed"), "fr", SCORM12), "fr") as run:
        hand_in(run, PASSING)
        seen = [told(run) for _ in review(run)]
        assert TOLD[0] in seen[0] and TOLD[3] in seen[1]


def test_passed_without_a_pass_mark_is_as_end(platform: Platform, package: Shelf) -> None:
    """Where nobody can pass, answers are explained after handing in, and the first page says so."""
    with platform.play(package(bank("passed", None), "fr", SCORM12), "fr") as run:
        expect(run.scope.get_by_text(run.learner.says("rule_end"))).to_be_visible()
        hand_in(run, FAILING)
        run.learner.press("review")
        run.learner.at_question(1, 2)
        assert TOLD[0] in told(run)


def test_never_tells_points_and_nothing_else(platform: Platform, package: Shelf, version: Version) -> None:
    """There is no way to look at a question, and neither answers nor explanations are in the page."""
    with platform.play(package(bank("never"), "fr", version), "fr") as run:
        hand_in(run, FAILING)
        assert told(run) == []
        expect(run.learner.control("review")).to_have_count(0)
        expect(run.scope.locator("main a")).to_have_count(0)
        expect(run.scope.locator(".brief")).to_have_count(0)
        expect(run.scope.get_by_text(run.learner.says("row_points", k=0, n=1))).to_be_visible()


@pytest.mark.parametrize("feedback", ["end", "passed"])
def test_explanations_are_there_after_a_relaunch(platform: Platform, package: Shelf, feedback: str) -> None:
    """Who comes back after handing in finds the result, and each question as before (U8)."""
    subject = package(bank(feedback), "fr", SCORM2004)
    with platform.play(subject, "fr") as run:
        hand_in(run, PASSING)
        run.leave()
    with platform.play(subject, "fr", run.attempt.resumed()) as again:
        expect(again.learner.heading("passed", p=100)).to_be_visible()
        seen = [told(again) for _ in review(again)]
        assert TOLD[0] in seen[0] and TOLD[3] in seen[1]


@pytest.mark.parametrize("mode", ["review", "browse"])
def test_a_platform_that_only_shows_opens_the_result(
    platform: Platform, package: Shelf, version: Version, mode: str
) -> None:
    """Launched for review, a stored attempt opens with its result; it can be looked at, not repeated (R27)."""
    subject = package(Bank(f"shown-{mode}", "attempts = 3\npass_mark = 60\n", "*", FOLDER), "fr", version)
    with platform.play(subject, "fr") as run:
        hand_in(run, FAILING)
        run.leave()
    kept = dict(run.attempt.resumed().state or {})
    core = {"lesson_mode": mode, "credit": "no-credit"}
    shown = kept | ({"core": kept["core"] | core} if version is SCORM12 else {"mode": mode, "credit": "no-credit"})
    with platform.play(subject, "fr", Launch(state=shown)) as again:
        expect(again.learner.heading("failed", p=0)).to_be_visible()
        expect(again.learner.control("retry_all")).to_have_count(0)
        again.learner.press("review")
        again.learner.at_question(1, 2)
        assert TOLD[0] in told(again)
        assert set(again.values()) <= {version.session_time}
