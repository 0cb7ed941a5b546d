"""The quiz around the questions: menu, flags, overview, further attempts, result."""

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from qtiexport.model import Kind
from tests.browser.answers import PARTLY, RIGHT, WRONG
from tests.browser.axe import violations
from tests.browser.banks import Bank, Shelf
from tests.browser.play import Platform, Play
from tests.browser.typesbank import Shown, question, write
from tests.browser.versions import SCORM12, SCORM2004, Version

pytestmark = pytest.mark.browser
_SAID = """
description = {de = "Was man am Himmel sieht.", fr = "Ce que l’on voit."}
passed_text = {de = "Sie kennen sich aus.", fr = "Vous connaissez le ciel."}
failed_text = {de = "Lesen Sie die erste Seite noch einmal.", fr = "Relisez la première page."}
"""
WRONG_AGAIN = Bank("wrong-again", 'pass_mark = 60\nattempts = 3\nretry = "wrong"\n', course=_SAID)
ALL_AGAIN = Bank("all-again", "pass_mark = 60\nattempts = 2\n")
ANY_NUMBER = Bank("any-number", 'attempts = 0\ngrade = "last"\nfeedback = "never"\n')


def row(run: Play, text: str) -> Locator:
    """A row of a list."""
    return run.scope.locator("main li.row").filter(has_text=text)


# --- menu ------------------------------------------------------------------------------------------------------------


def test_the_menu_opens_below_the_bar_and_escape_closes_it(platform: Platform, package: Shelf) -> None:
    """It says whether it is open; the focus goes back to its button; another page closes it; axe finds nothing."""
    with platform.play(package(WRONG_AGAIN, "de", SCORM12), "de", reduced_motion="reduce") as run:
        run.learner.begin()
        opener = run.learner.control("menu")
        expect(opener).to_have_attribute("aria-expanded", "false")
        opener.press("Enter")
        expect(opener).to_have_attribute("aria-expanded", "true")
        expect(run.learner.control("print")).to_be_visible()
        assert violations(run.host.frames[1]) == []
        opener.press("Tab")
        expect(run.learner.control("print")).to_be_focused()
        run.host.keyboard.press("Escape")
        expect(run.learner.control("print")).to_have_count(0)
        expect(opener).to_be_focused()
        opener.click()
        run.learner.press("next")
        run.learner.at_question(2)
        expect(run.learner.control("print")).to_have_count(0)


def test_the_menu_explains_the_keys_and_ends_the_session(platform: Platform, package: Shelf, version: Version) -> None:
    """The keys are told where they are asked for; leaving ends the session as a closed window does."""
    with platform.play(package(WRONG_AGAIN, "de", version), "de") as run:
        run.learner.press("menu")
        expect(run.learner.control("print")).to_have_count(0)
        run.scope.get_by_text(run.learner.says("help_keys"), exact=True).click()
        expect(run.scope.get_by_text(run.learner.says("help_keys_text"))).to_be_visible()
        run.learner.press("leave")
        expect(run.learner.heading("closed_title")).to_be_visible()
        assert run.count("Commit") >= 1


# --- flags and overview ----------------------------------------------------------------------------------------------


def test_a_flag_is_told_in_the_overview(platform: Platform, package: Shelf) -> None:
    """The button keeps its words and says whether it is pressed; the overview says so; it can be taken back."""
    with platform.play(package(WRONG_AGAIN, "de", SCORM12), "de") as run:
        run.learner.begin()
        flag = run.learner.control("flag")
        expect(flag).to_have_attribute("aria-pressed", "false")
        flag.click()
        expect(flag).to_have_attribute("aria-pressed", "true")
        run.learner.press("overview")
        expect(row(run, "Der nächste Planet")).to_contain_text(run.learner.says("flagged"))
        expect(run.scope.locator(".figures li").nth(2)).to_have_text(f"1 {run.learner.says('figure_flagged', n=1)}")
        row(run, "Der nächste Planet").get_by_role("link").click()
        expect(flag).to_have_attribute("aria-pressed", "true")
        flag.click()
        run.learner.press("overview")
        expect(row(run, "Der nächste Planet")).not_to_contain_text(run.learner.says("flagged"))


def test_the_overview_says_where_the_learner_was(platform: Platform, package: Shelf) -> None:
    """One row is the current step."""
    with platform.play(package(WRONG_AGAIN, "de", SCORM12), "de") as run:
        run.learner.begin()
        run.learner.press("next")
        run.learner.at_question(2)
        run.learner.press("overview")
        expect(run.scope.locator("[aria-current=step]")).to_have_count(1)
        expect(run.scope.locator("[aria-current=step]")).to_contain_text("Riesen")


def test_a_long_overview_can_be_filtered(platform: Platform, tmp_path: Path) -> None:
    """With more than thirty questions: all, open, flagged; an empty list says so, and the focus stays."""
    many = [replace(question(Kind.TRUE_FALSE), identifier=f"q{n}") for n in range(33)]
    with platform.play(write(tmp_path, SCORM12, Shown(), many), "en", reduced_motion="reduce") as run:
        run.learner.press("start")
        run.learner.choose("Wrong")
        run.learner.press("overview")
        rows = run.scope.locator("main li.row")
        expect(rows).to_have_count(33)
        run.learner.press("filter_open")
        expect(rows).to_have_count(32)
        expect(run.learner.control("filter_open")).to_be_focused()
        expect(run.learner.control("filter_open")).to_have_attribute("aria-pressed", "true")
        run.learner.press("filter_flagged")
        expect(run.scope.get_by_role("status").filter(has_text="No question is flagged.")).to_be_visible()
        assert violations(run.host.frames[1]) == []
        run.learner.press("filter_all")
        expect(rows).to_have_count(33)
        run.learner.press("to_hand_in")
        # Thirty questions, then the way to all of them.
        expect(run.scope.locator("main li")).to_have_count(31)
        run.scope.locator("main").get_by_role("link", name="Overview").click()
        expect(run.learner.heading("overview")).to_be_visible()


# --- the first page --------------------------------------------------------------------------------------------------


def test_the_first_page_says_what_holds(platform: Platform, package: Shelf) -> None:
    """The author's words, how many attempts there are, which of them counts."""
    with platform.play(package(WRONG_AGAIN, "de", SCORM12), "de") as run:
        for text in ("Was man am Himmel sieht.", run.learner.says("rule_attempts", n=3), run.learner.says("rule_best")):
            expect(run.scope.get_by_text(text)).to_be_visible()
    with platform.play(package(ANY_NUMBER, "de", SCORM12), "de") as run:
        for key in ("rule_attempts_any", "rule_last", "rule_never"):
            expect(run.scope.get_by_text(run.learner.says(key))).to_be_visible()


# --- further attempts ------------------------------------------------------------------------------------------------


def test_only_what_was_wrong_is_asked_again(platform: Platform, package: Shelf, version: Version) -> None:
    """What was right is kept, is told so, cannot be changed and counts; the way leads over the rest alone (U4)."""
    with platform.play(package(WRONG_AGAIN, "de", version), "de", reduced_motion="reduce") as run:
        run.learner.attempt((*RIGHT["de"][:2], WRONG["de"][2], ()))
        expect(run.scope.get_by_text(run.learner.says("attempt_n_of", n=1, m=3))).to_be_visible()
        expect(run.scope.get_by_text(run.learner.says("attempts_left", n=2))).to_be_visible()
        commits = len(run.attempt.commits)
        run.learner.press("retry_wrong")
        run.learner.at_question(3)
        run.until(lambda: len(run.attempt.commits) > commits, "the saved attempt")
        expect(run.learner.control("back")).to_have_count(0)
        run.learner.press("overview")
        for name in ("Der nächste Planet", "Riesen"):
            expect(row(run, name)).to_contain_text(run.learner.says("kept"))
        assert violations(run.host.frames[1]) == []
        row(run, "Riesen").get_by_role("link").click()
        expect(run.learner.heading("right")).to_be_visible()
        expect(run.scope.get_by_role("checkbox")).to_have_count(0)
        run.learner.press("next")
        run.learner.at_question(3)
        run.learner.answer(*RIGHT["de"][2:])
        run.learner.hand_in()
        expect(run.learner.heading("passed", p=100)).to_be_visible()
        expect(run.scope.get_by_text(run.learner.says("attempt_n_of", n=2, m=3))).to_be_visible()
        expect(run.learner.control("retry_wrong")).to_have_count(0)
        assert violations(run.host.frames[1]) == []
        assert run.values()["cmi.core.score.raw" if version is SCORM12 else "cmi.score.raw"] == "100"


def test_attempts_and_flags_are_counted_over_launches(platform: Platform, package: Shelf, version: Version) -> None:
    """What was kept and flagged in the second attempt is there at the next launch, and the third is the last."""
    subject = package(WRONG_AGAIN, "de", version)
    with platform.play(subject, "de") as run:
        run.learner.attempt((*RIGHT["de"][:2], (), ()))
        run.leave()
    with platform.play(subject, "de", run.attempt.resumed()) as again:
        again.learner.press("retry_wrong")
        again.learner.at_question(3)
        again.learner.press("flag")
        again.learner.press("next")
        again.learner.at_question(4)
        again.leave()
    with platform.play(subject, "de", again.attempt.resumed()) as third:
        expect(third.scope.get_by_text(third.learner.says("attempt_n_of", n=2, m=3))).to_be_visible()
        third.learner.press("continue_question", n=4)
        third.learner.press("overview")
        expect(row(third, "Riesen")).to_contain_text(third.learner.says("kept"))
        expect(row(third, "Der Mond")).to_contain_text(third.learner.says("flagged"))
        third.learner.press("to_hand_in")
        third.learner.hand_in()
        expect(third.scope.get_by_text(third.learner.says("attempts_left", n=1))).to_be_visible()


def test_the_attempts_come_to_an_end(platform: Platform, package: Shelf, version: Version) -> None:
    """Everything is asked anew; the best attempt is named; after the last one there is no button."""
    with platform.play(package(ALL_AGAIN, "de", version), "de") as run:
        run.learner.attempt(PARTLY["de"])
        run.learner.press("retry_all")
        expect(run.scope.locator("main article")).to_be_visible()
        run.learner.press("next")
        run.learner.at_question(1)
        expect(run.scope.get_by_role("radio", checked=True)).to_have_count(0)
        run.learner.answer(*WRONG["de"])
        run.learner.hand_in()
        expect(run.scope.get_by_text(run.learner.says("best_so_far", p="42,85"))).to_be_visible()
        expect(run.scope.get_by_text(run.learner.says("attempts_none"))).to_be_visible()
        expect(run.learner.control("retry_all")).to_have_count(0)
        assert len(run.interactions()) == 7


def test_attempts_without_end_can_be_had_without_feedback(platform: Platform, package: Shelf) -> None:
    """With feedback “never” a further attempt is the way on; no number of attempts is told, but which it was."""
    with platform.play(package(ANY_NUMBER, "de", SCORM12), "de") as run:
        run.learner.attempt(PARTLY["de"])
        expect(run.learner.control("retry_all")).to_have_class("go")
        run.learner.press("retry_all")
        run.learner.press("next")
        run.learner.answer(*PARTLY["de"])
        run.learner.hand_in()
        expect(run.scope.get_by_text(run.learner.says("attempt_n", n=2), exact=True)).to_be_visible()


# --- result and titles -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answers", "said"),
    [(RIGHT["de"], "Sie kennen sich aus."), (WRONG["de"], "Lesen Sie die erste Seite noch einmal.")],
    ids=["passed", "failed"],
)
def test_the_result_has_the_authors_words(
    platform: Platform, package: Shelf, answers: tuple[tuple[str, ...], ...], said: str
) -> None:
    """Below the verdict stands what the author says to those who passed, or did not."""
    with platform.play(package(WRONG_AGAIN, "de", SCORM12), "de") as run:
        run.learner.attempt(answers)
        expect(run.scope.get_by_text(said)).to_be_visible()


def test_the_result_tells_each_answer_in_a_line(platform: Platform, package: Shelf) -> None:
    """What was given and, where it was not right, what would have been (U8)."""
    with platform.play(package(WRONG_AGAIN, "de", SCORM12), "de") as run:
        run.learner.attempt(PARTLY["de"])
        says = run.learner.says
        expect(row(run, "Der nächste Planet")).to_contain_text(says("answer_was", text="Merkur"))
        expect(row(run, "Der nächste Planet")).not_to_contain_text(says("right_was", text="").strip())
        expect(row(run, "Riesen")).to_contain_text(says("answer_was", text="Jupiter · Uranus"))
        expect(row(run, "Riesen")).to_contain_text(says("right_was", text="Jupiter · Saturn · Uranus"))
        expect(row(run, "Ringe")).not_to_contain_text(says("answer_was", text="").strip())


def test_every_page_has_one_heading_and_its_title(platform: Platform, package: Shelf) -> None:
    """One `h1` a page; the window's title begins with what is on the page and ends with the course (A9)."""
    with platform.play(package(WRONG_AGAIN, "de", SCORM2004), "de") as run:
        frame, learner = run.host.frames[1], run.learner

        def titled(*words: str) -> None:
            wanted = " – ".join((*words, "Planeten & „Monde“ <1>"))
            run.until(lambda: frame.title() == wanted, f"the title “{wanted}”, not “{frame.title()}”")
            assert frame.locator("h1").count() == 1

        titled()
        learner.press("start")
        titled("Was ein Fernrohr zeigt & was nicht")
        learner.press("next")
        titled(learner.says("question_n", n=1, m=4))
        learner.press("overview")
        titled(learner.says("overview"))
        learner.press("to_hand_in")
        titled(learner.says("hand_in_title"))
        learner.hand_in()
        titled(learner.says("failed", p=0))
        learner.press("review")
        titled(learner.says("unanswered"), learner.says("question_n", n=1, m=4))
        learner.press("leave")
        titled(learner.says("closed_title"))
