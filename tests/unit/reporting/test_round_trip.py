"""What the player records of every kind of question comes back in the words of the source."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from qtiexport import markup
from qtiexport.model import Question
from qtiexport.pipeline import Request, explain
from qtiexport.reporting import Report, Wish, report
from qtiexport.reporting.contract import Form, Result
from tests.builds import SAMPLE, Dist, built
from tests.unit.reporting import recorded as lms

LAYOUTS: dict[str, Callable[[list[lms.Told]], str]] = {
    "rows": lms.one_a_row,
    "semicolons": lambda told: "sep=;\n" + lms.one_a_row(told, ";"),
    "tabs": lambda told: lms.one_a_row(told, "\t"),
    "columns": lms.one_a_learner,
    "underscores": lambda told: lms.one_a_learner(told, "cmi.interactions_{n}_{name}"),
    "points": lambda told: lms.one_a_learner(told, "CMI.Interactions.{n}.{name}"),
    "elements": lms.one_an_element,
}
CLOSED = (Form.CHOICE, Form.TRUE_FALSE, Form.PAIRS, Form.COUPLES, Form.ORDER)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Dist:
    """The sample course with every kind of question, as SCORM packages."""
    folder = tmp_path_factory.mktemp("sample")
    return built(SAMPLE, folder / "dist", targets=("scorm12", "scorm2004"))


def _told(sample: Dist, folder: Path, version: str, language: str, layout: str) -> Report:
    package = sample.one(version, language)
    export = folder / "export.csv"
    export.write_bytes(LAYOUTS[layout](lms.recorded(package.course, version)).encode("utf-8"))
    return report(Wish(export, (package.path,), {}))


def _results(told: Report) -> list[Result]:
    return [result for course in told.courses for section in course.sections for result in section.results]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("version", ["scorm12", "scorm2004"])
def test_every_answer_of_the_player_is_understood(sample: Dist, tmp_path: Path, version: str, layout: str) -> None:
    """One learner is right everywhere, one wrong, one leaves all empty; nothing is reported as strange."""
    told = _told(sample, tmp_path, version, "en", layout)
    assert told.diagnostics == ()
    assert (told.learners, told.rows) == (3, told.counted)
    for result in _results(told):
        asked = result.asked
        if asked.form is Form.NONE:
            assert result.told == 0
            continue
        assert (result.told, result.answered) == (3, 2), asked.identifier
        assert {one.key: one.count for one in result.counts if one.key in asked.right} == dict.fromkeys(
            asked.right if asked.form is not Form.TEXT else asked.right[:1], 1
        ), asked.identifier
        if asked.form is not Form.ESSAY:
            assert (result.right, result.unmarked) == (1, 0), asked.identifier
        assert result.seconds == 12.3


@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_texts_are_those_of_the_source(sample: Dist, tmp_path: Path, language: str) -> None:
    """What is asked, and each option, is told in the author's words."""
    told = _told(sample, tmp_path, "scorm12", language, "rows")
    results = {result.asked.question: result for result in _results(told)}
    _, readings = explain(Request((SAMPLE,), tmp_path))
    parts = [account.part for _, reading in readings for account in reading.accounts]
    questions = [part for part in parts if isinstance(part, Question) and part.language == language]
    assert len(questions) > 20
    for question in questions:
        result = results[question.identifier]
        text = re.sub(r"\[\d+\]", "___", result.asked.text)
        assert set(markup.words(question.body).split()) <= set(text.split()), question.identifier


def test_answers_of_one_language_are_told_in_another(sample: Dist, tmp_path: Path) -> None:
    """Ids are the same in all languages: one report merges those who learned in German and in French."""
    packages = tuple(sample.one("scorm12", language) for language in ("de", "fr"))
    export = tmp_path / "export.csv"
    rows = [
        (f"{package.language} {learner}", element, value)
        for package in packages
        for learner, element, value in lms.recorded(package.course, "scorm12")
    ]
    export.write_bytes(lms.one_a_row(rows).encode("utf-16"))
    told = report(Wish(export, tuple(package.path for package in packages), {}, language="fr"))
    (course,) = told.courses
    assert (course.course.language, course.languages) == ("fr", ("de", "fr"))
    assert told.learners == 6
    for result in _results(told):
        if result.asked.form in CLOSED:
            counts = {one.key: one.count for one in result.counts}
            assert all(counts[key] == 2 for key in result.asked.right), result.asked.identifier


@pytest.fixture(scope="module")
def together(tmp_path_factory: pytest.TempPathFactory) -> Dist:
    """The sample course in one package of all its languages."""
    folder = tmp_path_factory.mktemp("together")
    config = folder / "qtiexport.toml"
    own = (SAMPLE / "qtiexport.toml").read_text(encoding="utf-8")
    config.write_text(f'languages = "together"\n{own}', encoding="utf-8")
    return built(SAMPLE, folder / "dist", targets=("scorm12", "scorm2004"), config=config)


@pytest.mark.parametrize("version", ["scorm12", "scorm2004"])
@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_one_package_of_several_languages_makes_one_report(
    together: Dist, tmp_path: Path, version: str, language: str
) -> None:
    """Whatever language learners chose, one report counts them, in the words of the language that is asked for."""
    package = together.one(version, "mul")
    languages = [package.course["lang"], *(edition["lang"] for edition in package.course["editions"])]
    export = tmp_path / "export.csv"
    rows = [
        (f"{learner} in {name}", element, value)
        for place, name in enumerate(languages)
        for learner, element, value in lms.recorded(package.course, version, place)
    ]
    export.write_bytes(lms.one_a_row(rows).encode("utf-8"))
    told = report(Wish(export, (package.path,), {}, language=language))
    (course,) = told.courses
    assert (told.diagnostics, told.learners, sorted(course.languages)) == ((), 9, ["de", "en", "fr"])
    assert {result.asked.language for result in _results(told)} == {language}
    for result in _results(told):
        if result.asked.form in CLOSED:
            counts = {one.key: one.count for one in result.counts}
            assert all(counts[key] == 3 for key in result.asked.right), result.asked.identifier
