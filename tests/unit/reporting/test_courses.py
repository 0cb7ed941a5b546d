"""What packages carry for a report, and packages that are not what they seem."""

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html

from qtiexport.reporting import FORMS
from qtiexport.reporting.courses import courses
from tests.unit.reporting.made import choice, codes, counts, course, packed, rows, told


def _codes(path: Path) -> list[str]:
    found, faults = courses((path,))
    assert bool(found) != bool(faults)
    return [fault.code for fault in faults]


def test_a_course_is_read(tmp_path: Path) -> None:
    """Texts stand on one line, without their markup."""
    (found,), faults = courses((packed(tmp_path / "a.zip", course(choice(title="Big rivers"))),))
    assert faults == ()
    assert (found.identifier, found.title, found.language, found.sections) == ("water", "Water", "en", ("One",))
    (asked,) = found.asked
    assert (asked.identifier, asked.question, asked.text) == ("rivers_1", "rivers", "Which reach the sea?")
    assert [(thing.key, thing.text) for thing in asked.things][:2] == [("a", "Rhine"), ("b", "Havel")]
    assert asked.right == ("a", "c")


@pytest.mark.parametrize(
    "script",
    [
        b"",
        b"window.QTIEXPORT_COURSE = ;",
        b'window.QTIEXPORT_COURSE = {"parts": []};',
        b"window.QTIEXPORT_COURSE = [];",
        b"window.OTHER = {};",
        b"window.QTIEXPORT_COURSE = " + b"[" * 100_000 + b"]" * 100_000 + b";",
        b"window.QTIEXPORT_COURSE = " + b"9" * 100_000 + b";",
        b"window.QTIEXPORT_COURSE = {}; alert(1);",
        "window.QTIEXPORT_COURSE = {“};".encode(),
    ],
)
def test_a_script_that_no_build_wrote_is_told(tmp_path: Path, script: bytes) -> None:
    """Nothing of it is run, and nothing of it is guessed."""
    assert _codes(packed(tmp_path / "a.zip", script)) == ["RPT003"]


@pytest.mark.parametrize(
    "part",
    [
        {"kind": "unknown"},
        {"section": 1},
        {"section": -1},
        {"right": "z"},
        {"right": 7},
        {"choices": None},
        {"ask": "text"},
        {"ask": [["p", {"a": 1}, 5]]},
        {"ask": [[["p"]]]},
        {"kind": "order", "right": "ab"},
        {"kind": "match", "rows": [], "targets": [], "right": "a"},
        {"kind": "entry", "gaps": []},
        {"kind": "cloze", "gaps": [{"kind": "text"}], "text": []},
    ],
)
def test_a_part_that_no_build_wrote_is_told(tmp_path: Path, part: dict[str, Any]) -> None:
    """A damaged course is no course."""
    assert _codes(packed(tmp_path / "a.zip", course(choice(**part)))) == ["RPT003"]


def test_a_package_of_another_target_is_told_if_it_is_named(tmp_path: Path) -> None:
    """In a folder it lies beside those that are meant."""
    with zipfile.ZipFile(tmp_path / "qti.zip", "w") as archive:
        archive.writestr("imsmanifest.xml", "<manifest/>")
    packed(tmp_path / "scorm.zip", course())
    assert _codes(tmp_path / "qti.zip") == ["RPT003"]
    assert _codes(tmp_path) == []


def test_a_zip_that_would_do_harm_is_not_opened(tmp_path: Path) -> None:
    """The one reader of zips judges it."""
    (tmp_path / "a.zip").write_bytes(b"no zip")
    assert _codes(tmp_path / "a.zip") == ["PKG015"]
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.writestr("../course.js", "x")
    assert _codes(tmp_path / "b.zip") == ["PKG015"]


def test_both_versions_of_scorm_are_one_course(tmp_path: Path) -> None:
    """The folder of a build holds the same course several times."""
    packed(tmp_path / "a-scorm12.zip", course())
    packed(tmp_path / "a-scorm2004.zip", course())
    found, _ = courses((tmp_path,))
    assert len(found) == 1


def test_what_one_language_alone_asks_is_counted(tmp_path: Path) -> None:
    """A translation may be behind; its course is the same nevertheless."""
    english = course(choice("rivers"), choice("lakes"))
    german = course(choice("rivers"), lang="de", title="Wasser")
    export = rows(("A", "rivers_1", "a", ""), ("A", "lakes_1", "b", ""))
    (made,) = told(tmp_path, export, german, english).courses
    assert (made.course.title, made.languages) == ("Wasser", ("de", "en"))
    assert [result.answered for result in made.sections[0].results] == [1, 1]


def _together(**edition: Any) -> dict[str, Any]:
    """A course in English and French, with a question that there is in English alone."""
    said = {"title": "L’eau", "lang": "fr", "dir": "ltr", "sections": ["Un"], **edition}
    choices = [{"key": key, "body": [["p", text]]} for key, text in zip("dcba", "SÉHR", strict=True)]
    rivers = choice(lang="en", others={"fr": {"ask": ["Lesquels ?"], "choices": choices}})
    return course(rivers, choice("lakes", lang="en", others={}), editions=[said])


def test_a_package_of_several_languages_is_told_in_one(tmp_path: Path) -> None:
    """The first, or the one that is asked for; what that does not have is told in the language that has it."""
    export = rows(("A", "rivers_1", "a", "wrong"), ("B", "rivers_1", '"a,c"', "correct"), ("B", "lakes_1", "b", ""))
    (english,) = told(tmp_path, export, _together()).courses
    (french,) = (made := told(tmp_path, export, _together(), language="fr")).courses
    assert (english.course.title, english.languages) == ("Water", ("en", "fr"))
    assert (french.course.title, french.sections[0].title, codes(made)) == ("L’eau", "Un", [])
    rivers, lakes = french.sections[0].results
    assert [(one.text, one.count) for one in rivers.counts] == [("S", 0), ("É", 1), ("H", 0), ("R", 2)]
    assert [one.asked.text for one in (rivers, lakes)] == ["Lesquels ?", "Which reach the sea?"]
    assert [one.asked.language for one in (rivers, lakes)] == ["fr", "en"]
    page = html.document_fromstring(FORMS["html"](made))
    assert page.xpath("//p[@class='asked']/@lang") == ["fr", "en"]
    assert page.xpath("//p[@class='asked']/@dir") == ["ltr", "auto"]


@pytest.mark.parametrize("edition", [{"sections": []}, {"sections": 7}, {"title": None, "lang": []}])
def test_a_language_that_no_build_wrote_is_told(tmp_path: Path, edition: dict[str, Any]) -> None:
    """As any other damage of a course."""
    damaged = _together(**edition)
    if "lang" in edition:
        damaged["editions"] *= 101
    assert _codes(packed(tmp_path / "a.zip", damaged)) == ["RPT003"]


def test_the_parts_of_a_split_course_are_told_one_by_one(tmp_path: Path) -> None:
    """They have one identifier, and other questions."""
    export = rows(("A", "rivers_1", "a", ""), ("A", "lakes_1", "b", ""))
    made = told(tmp_path, export, course(choice("rivers")), course(choice("lakes")))
    assert (len(made.courses), codes(made)) == (2, [])


def test_a_question_of_two_courses_is_counted_once(tmp_path: Path) -> None:
    """For the course that more of the export is of."""
    export = rows(("A", "rivers_1", "a", ""), ("A", "lakes_1", "b", ""))
    made = told(tmp_path, export, course(id="other"), course(choice(), choice("lakes")))
    assert codes(made) == ["RPT007"]
    assert [one.course.identifier for one in made.courses] == ["water", "other"]
    assert [one.sections[0].results[0].told for one in made.courses] == [1, 0]


def test_an_export_of_another_course_is_an_error(tmp_path: Path) -> None:
    """A table of nothing would be taken for a result."""
    made = told(tmp_path, rows(("A", "lakes_1", "a", "")))
    assert (codes(made), made.courses) == (["RPT004"], ())


def test_unknown_questions_responses_and_results_are_told_once_each(tmp_path: Path) -> None:
    """With how often they are met, and where first."""
    some = [("A", "rivers_1", '"a,z"', "richtig"), ("B", "rivers_1", "z", ""), ("A", "lakes_1", "a", "")]
    made = told(tmp_path, rows(*some))
    assert [(one.code, one.location.line) for one in made.diagnostics] == [("RPT008", 2), ("RPT009", 2), ("RPT006", 4)]
    assert made.diagnostics[0].message == "2 answers to “rivers_1” with “z”, which the question does not have"
    assert counts(made) == {"Rhine": 1, "Havel": 0, "Elbe": 0, "Spree": 0}


def test_a_flood_of_strange_answers_is_summed_up(tmp_path: Path) -> None:
    """Nobody reads thousands of findings."""
    some = [(str(n), "rivers_1", f"z{n}", f"r{n}") for n in range(500)]
    lost = [(str(n), f"lost_{n}", "a", "") for n in range(500)]
    made = told(tmp_path, rows(*some, *lost))
    assert len(made.diagnostics) < 50
    assert {"RPT006", "RPT008", "RPT009"} == set(codes(made))


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.sampled_from(["a", "choice", "cloze", "gap"]),
    lambda some: (
        st.lists(some, max_size=4)
        | st.dictionaries(
            st.sampled_from(["kind", "n", "key", "body", "text", "gaps", "value", "label"]), some, max_size=4
        )
    ),
    max_leaves=12,
)
_KINDS = (
    "choice",
    "hottext",
    "order",
    "match",
    "gap-match",
    "associate",
    "cloze",
    "entry",
    "slider",
    "essay",
    "upload",
)
_NAMES = ("form", "ask", "text", "choices", "rows", "targets", "words", "gaps", "gap", "right", "title", "id")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(_KINDS), st.dictionaries(st.sampled_from(_NAMES), _JSON, max_size=5))
def test_no_course_makes_it_raise(tmp_path: Path, kind: str, more: dict[str, Any]) -> None:
    """Whatever stands in a course.js, it is read or refused, and what is read is told in every form."""
    export = rows(("A", "rivers_1", "a,1.a", "correct"), ("B", "rivers_1_g1", "x", "0.5"))
    data = course(choice(**{**more, "kind": kind}), choice("other"))
    made = told(tmp_path, export + "\nC,other_1,a,wrong", json.loads(json.dumps(data)))
    assert made.courses or "RPT003" in codes(made)
    for form in FORMS.values():
        form(made).encode("utf-8")
