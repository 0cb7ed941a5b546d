"""A whole attempt, from the first page to the result, and what the platform holds afterwards."""

import pytest
from playwright.sync_api import expect

from tests.browser.answers import PARTLY, RIGHT, WRONG, Answers
from tests.browser.attempts import Launch
from tests.browser.banks import GRADED, PLAIN, READING, Bank, Shelf
from tests.browser.expected import ALL_RIGHT, ALL_WRONG, PARTLY_RIGHT, Answer, Result
from tests.browser.play import Platform, Play
from tests.browser.versions import SCORM12, Version

pytestmark = pytest.mark.browser


def assert_holds(run: Play, wanted: Result) -> None:
    """The platform was told this score and status, and saved it in its last Commit."""
    told = {element: value for element, value in run.values().items() if element in wanted.values(run.version)}
    assert told == wanted.values(run.version)
    assert run.attempt.commits, "nothing was committed"
    if run.version is not SCORM12 and wanted.outcome == "completed":
        assert run.version.success not in run.values()


def assert_written(run: Play, wanted: tuple[Answer, ...]) -> None:
    """The answers were written as interactions, in order; an empty result stands for a decimal."""
    rows = run.interactions()
    assert len(rows) == len(wanted)
    assert len({row["id"] for row in rows}) == len(wanted)
    for row, answer in zip(rows, wanted, strict=True):
        fields = answer.written(run.version)
        if not fields["result"]:
            fields["result"] = row["result"]
        assert {name: row.get(name) for name in fields} == fields


PASSED = Result("100", "1", "passed")
PARTS_FAILED = Result("42.85", "0.4285", "failed")


@pytest.mark.parametrize(
    ("language", "bank", "answers", "wanted", "written"),
    [
        pytest.param("de", GRADED, RIGHT, PASSED, ALL_RIGHT, id="de-all-right-passed"),
        pytest.param("fr", GRADED, RIGHT, PASSED, ALL_RIGHT, id="fr-all-right-passed"),
        pytest.param("de", GRADED, WRONG, Result("0", "0", "failed"), ALL_WRONG, id="de-all-wrong-failed"),
        pytest.param("fr", GRADED, PARTLY, PARTS_FAILED, PARTLY_RIGHT, id="fr-partly-failed"),
        pytest.param("de", PLAIN, RIGHT, Result("100", "1", "completed"), ALL_RIGHT, id="de-all-right-completed"),
        pytest.param(
            "de", PLAIN, PARTLY, Result("42.85", "0.4285", "completed"), PARTLY_RIGHT, id="de-partly-completed"
        ),
    ],
)
def test_an_attempt_leaves_score_status_and_answers(
    platform: Platform,
    package: Shelf,
    version: Version,
    language: str,
    bank: Bank,
    answers: Answers,
    wanted: Result,
    written: tuple[Answer, ...],
) -> None:
    """With a pass mark passed or failed, without one completed; one interaction an answer, in the author's order.

    The score is rounded down, the same in both forms; options that were shuffled for the learner keep their keys.
    """
    with platform.play(package(bank, language, version), language) as run:
        run.learner.attempt(answers[language])
        assert_holds(run, wanted)
        assert_written(run, written)
        run.leave()
        assert_holds(run, wanted)


def test_a_changed_answer_is_written_again(platform: Platform, package: Shelf, version: Version) -> None:
    """The journal takes a new index for the new answer and keeps the old one (R15)."""
    with platform.play(package(PLAIN, "de", version), "de") as run:
        run.learner.begin()
        run.learner.answer(("Venus",))
        run.learner.at_question(2)
        run.learner.press("back")
        run.learner.at_question(1)
        run.learner.answer(("Merkur",))
        run.learner.at_question(2)
        rows = run.interactions()
        assert [row["result"] for row in rows] == [ALL_WRONG[0].written(version)["result"], "correct"]
        assert rows[0]["id"] == rows[1]["id"]


def test_reading_alone_tells_the_platform_nothing(platform: Platform, package: Shelf, version: Version) -> None:
    """Going back and forth without answering anything adds nothing to the first Commit (R21)."""
    with platform.play(package(PLAIN, "de", version), "de") as run:
        run.learner.begin()
        for _ in range(3):
            run.learner.press("next")
            run.learner.at_question(2)
            run.learner.press("back")
            run.learner.at_question(1)
        assert run.interactions() == []
        assert run.count("Commit") == 1
        assert set(run.values()) == {version.status, version.exit, version.session_time}


def test_a_course_of_reading_pages_is_completed(platform: Platform, package: Shelf, version: Version) -> None:
    """At the end of its last page it is completed, without a score."""
    with platform.play(package(READING, "de", version), "de") as run:
        run.scored = False
        run.learner.press("start_reading")
        run.submitting()
        run.learner.press("finish")
        expect(run.learner.heading("finished")).to_be_visible()
        assert run.values()[version.status] == "completed"
        assert not set(version.score) & set(run.values())
        run.leave()


@pytest.mark.parametrize(
    "name", ["O'Neil-Ørsted, „Zoë“", "<b>Erika</b>&amp;<script>", "李 小龙 \u202e\u200d", "x" * 255, ""]
)
def test_odd_names_of_learners_do_no_harm(platform: Platform, package: Shelf, version: Version, name: str) -> None:
    """A name is text wherever it comes from: nothing of it becomes markup, nothing fails (S5)."""
    with platform.play(package(PLAIN, "de", version), "de", Launch(learner_name=name)) as run:
        run.learner.begin()
        run.learner.answer(("Merkur",))
        run.learner.at_question(2)
        assert run.scope.locator("b, script:not([src])").count() == 0
        assert run.interactions()[0]["result"] == "correct"
