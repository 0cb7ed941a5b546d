"""What a learner is not to know yet is not on the page, and with feedback “never” not in the package."""

import pytest
from playwright.sync_api import expect

from tests.browser.answers import RIGHT, WRONG
from tests.browser.banks import CHECKED, GRADED, SILENT, Shelf
from tests.browser.play import Platform, Play
from tests.browser.versions import Version

pytestmark = pytest.mark.browser
EXPLANATIONS = ("Die Reihe beginnt mit Merkur", "Riesenplaneten", "Seine Drehung", "nur die hellsten")
RATIONALES = ("88 Tage", "Elf Erden", "Er misst etwa die Hälfte", "kein Planet")


def page(run: Play) -> str:
    """The page as it stands, attributes and hidden parts included."""
    return str(run.host.frames[1].content())


def told(run: Play) -> list[str]:
    """The explanations and rationales that are anywhere in the page, and the words for right and wrong options."""
    marks = [run.learner.says(key) for key in ("m_right", "m_wrong", "m_missed", "m_left")]
    return [text for text in (*EXPLANATIONS, *RATIONALES, *marks) if text in page(run)]


def test_nothing_is_told_before_handing_in(platform: Platform, package: Shelf, version: Version) -> None:
    """Question after question, answered wrongly, up to the page before handing in; afterwards everything is told."""
    with platform.play(package(GRADED, "de", version), "de") as run:
        run.learner.begin()
        for number, options in enumerate(WRONG["de"], start=1):
            run.learner.at_question(number)
            assert told(run) == []
            run.learner.choose(*options)
            assert told(run) == []
            run.learner.press("next")
        assert told(run) == []
        run.learner.hand_in()
        run.learner.press("review")
        run.learner.at_question(1)
        assert EXPLANATIONS[0] in page(run) and RATIONALES[0] in page(run)
        assert run.learner.says("m_wrong") in page(run)


def test_a_checked_answer_is_told_and_no_other(platform: Platform, package: Shelf, version: Version) -> None:
    """With feedback after each question the next one is still a secret; what was checked cannot be changed."""
    with platform.play(package(CHECKED, "de", version), "de") as run:
        run.learner.begin()
        run.learner.choose("Venus")
        assert told(run) == []
        run.learner.press("check")
        expect(run.learner.heading("wrong")).to_be_visible()
        expect(run.scope.get_by_text("88 Tage")).to_be_visible()
        expect(run.scope.get_by_role("radio")).to_have_count(0)
        run.learner.press("next")
        run.learner.at_question(2)
        assert told(run) == []
        assert len(run.interactions()) == 1


def test_feedback_never_is_not_in_the_package(platform: Platform, package: Shelf, version: Version) -> None:
    """Not even in its data; the result says the marks of each question and no more."""
    subject = package(SILENT, "de", version)
    data = (subject.folder / "course.js").read_text(encoding="ascii").encode().decode("unicode_escape")
    assert [text for text in (*EXPLANATIONS, *RATIONALES) if text in data] == []
    with platform.play(subject, "de") as run:
        run.learner.attempt(RIGHT["de"])
        assert told(run) == []
        expect(run.learner.control("review")).to_have_count(0)


def test_script_in_a_source_stays_text(platform: Platform, package: Shelf, version: Version) -> None:
    """The end tag of a script, written in a reading page, is read and does nothing (S4)."""
    with platform.play(package(GRADED, "de", version), "de") as run:
        run.learner.press("start")
        expect(run.scope.get_by_role("main").get_by_text("</script>")).to_be_visible()
