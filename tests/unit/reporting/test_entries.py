"""Exports in every layout and encoding, whole and damaged."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from qtiexport.reporting import FORMS
from qtiexport.reporting.contract import Entry
from qtiexport.reporting.entries import Export, export
from tests.unit.reporting.made import codes, counts, rows, told


def _read(folder: Path, data: str | bytes) -> Export:
    path = folder / "export.csv"
    path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
    return export(path, {})


def _said(found: Export) -> list[tuple[str, str]]:
    return [(entry.identifier, entry.response) for entry in found.entries]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("divider", [",", ";", "\t"])
@pytest.mark.parametrize("first", ["", "sep={}\r\n", '"sep={}"\r\n'])
def test_every_csv_is_read(tmp_path: Path, encoding: str, divider: str, first: str) -> None:
    """The encodings and dividers of LMSs and spreadsheets, quotes and line ends within cells."""
    text = f'id{divider}response\r\n"q_1"{divider}"größer; a,\tb ""x""\r\nc"\r\n\r\nq_2{divider}\r\n'
    found = _read(tmp_path, (first.format(divider) + text).encode(encoding))
    assert found.diagnostics == ()
    assert _said(found) == [("q_1", 'größer; a,\tb "x"\r\nc'), ("q_2", "")]
    assert [entry.line for entry in found.entries] == ([2, 5] if not first else [3, 6])


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "empty"),
        (b"\n\n ; \n", "empty"),
        (b"PK\x03\x04rest", "spreadsheet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "spreadsheet"),
        ("id,response\nq,gr\xf6\xdfer".encode("latin-1"), "not UTF-8"),
        (b"\xff\xfei\0d\0\x00\xd8", "not UTF-16"),
        (b"id,response\n" + b"x" * 200_000, "no CSV"),
        (b"<html><table><tr><td>id</td></tr></table></html>", "a page"),
        ("\ufeff<?xml version='1.0'?><rows/>".encode(), "a page"),
        (b'id,response\nq,"a\nq,b\n', "never closed"),
        (b'id\tresponse\nq\t"a\nq\n', "never closed"),
        (b"id,response\n" + b"q\n" * 1_000_001, "1000000 rows"),
        (b"id,response" + b",x" * 50_000 + b"\nq,a\n", "50000 columns"),
        (b"Question 0" + b"".join(b",Response %d" % n for n in range(6_000)) + b"\nq" * 1_000, "5000000 answers"),
    ],
)
def test_what_is_no_csv_is_told(tmp_path: Path, data: bytes, message: str) -> None:
    """The help says what to do in a spreadsheet."""
    (found,) = _read(tmp_path, data).diagnostics
    assert (found.code, message in found.message) == ("RPT001", True), found.message


def test_the_place_of_a_letter_that_is_no_utf8_is_told(tmp_path: Path) -> None:
    """An editor jumps to the line."""
    (found,) = _read(tmp_path, b"id,response\nq,a\nq,\xfc\n").diagnostics
    assert found.location.line == 3


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    """Also if it vanishes after the command line looked for it."""
    (found,) = export(tmp_path / "none.csv", {}).diagnostics
    assert found.code == "RPT001"


def test_moodle_is_asked_for_ids(tmp_path: Path) -> None:
    """Its report leaves them out unless they are asked for."""
    (found,) = _read(tmp_path, "Name\tResponse 0\nA\ta,c\n").diagnostics
    assert (found.code, "Summary of question" in found.help) == ("RPT002", True)


def test_entities_of_moodle_become_letters(tmp_path: Path) -> None:
    """Elsewhere an ampersand is the learner's own."""
    moodle = _read(tmp_path, "Name\tQuestion 0\tResponse 0\nA\tq\ta &lt; b &amp;amp;\n")
    other = _read(tmp_path, "id\tresponse\nq\ta &lt; b\n")
    assert _said(moodle) + _said(other) == [("q", "a < b &amp;"), ("q", "a &lt; b")]


def test_tabs_of_moodle_know_no_quotation_marks(tmp_path: Path) -> None:
    """A learner may have typed one, and no answer behind it is lost."""
    found = _read(tmp_path, 'Name\tQuestion 0\tResponse 0\nA\tq\t"a\nB\tq\tb\nC\tq\tc"\n')
    assert (_said(found), found.diagnostics) == ([("q", '"a'), ("q", "b"), ("q", 'c"')], ())


@pytest.mark.parametrize("above", ["Report\n\n", "Course;Water, too\nDate;1,2\n", "\ufeffReport,of,many,words\n"])
def test_titles_may_stand_above_the_header(tmp_path: Path, above: str) -> None:
    """The header is the first row that names ids and responses, whatever parts its columns."""
    found = _read(tmp_path, f"{above}learner;id;response\nA;q;a,c\n")
    assert (_said(found), found.diagnostics) == ([("q", "a,c")], ())


def test_an_unknown_header_is_told_behind_titles(tmp_path: Path) -> None:
    """The names to choose from are those of the first row of several cells."""
    (found,) = _read(tmp_path, "Report\n\nwer;Frage;Antwort\nA;q;a\n").diagnostics
    assert (found.location.line, "“Frage”" in found.help) == (3, True)


@pytest.mark.parametrize(
    "export", ["id,response\n", "id,response\n,\n", "element,value\ncmi.core.lesson_status,passed\n"]
)
def test_an_export_without_answers_is_an_error(tmp_path: Path, export: str) -> None:
    """A report of nothing would be taken for one that went wrong in silence."""
    assert codes(told(tmp_path, export)) == ["RPT004"]


def test_elements_of_nobody_are_told(tmp_path: Path) -> None:
    """Answers of several learners, or of several SCOs, would stand one upon the other."""
    some = "cmi.interactions.0.id,{0}\n{1}cmi.interactions.0.student_response,{2}\n"
    nobody = _read(tmp_path, "element,value\n" + some.format("q", "", "a") + some.format("q", "", "b"))
    assert [(one.code, one.location.line) for one in nobody.diagnostics] == [("RPT005", 2)]
    head, first, other = "userid,scoid,element,value\n", "A,1,", "A,2,"
    apart = [first + some.format("q", first, "a"), other + some.format("r", other, "b")]
    several = _read(tmp_path, head + "".join(apart))
    assert (_said(several), several.diagnostics) == ([("q", "a"), ("r", "b")], ())
    mixed = _read(tmp_path, (head + "".join(apart)).replace("A,2,", "A,1,"))
    assert [one.code for one in mixed.diagnostics] == ["RPT005"]
    again = _read(tmp_path, head + apart[0] + apart[0])
    assert (_said(again), again.diagnostics) == ([("q", "a")], ())


def test_rows_that_do_not_fit_are_told(tmp_path: Path) -> None:
    """They count for nothing, since nobody knows what their cells mean; short ones are filled up."""
    found = _read(tmp_path, "id,response,result\nq,a,correct,more\n,b,\nq,c\n,,\n")
    assert _said(found) == [("q", "c")]
    assert [(one.code, one.location.line) for one in found.diagnostics] == [("RPT005", 2), ("RPT005", 3)]


@pytest.mark.parametrize(
    ("header", "some"),
    [
        ("timestamp", ("b,2026-01-02T10:00:00.00Z", "a,2026-01-01T10:00:00.00Z")),
        ("counter", ("b,7", "a,2")),
        ("attempt,counter", ("b,2,0", "a,1,5")),
        ("other", ("a,", "b,")),
        ("time", ("a,23:59:00", "b,00:10:00")),
    ],
)
def test_the_last_answer_counts(tmp_path: Path, header: str, some: tuple[str, ...]) -> None:
    """By attempt, time and number as far as they are told, else by the order of the export."""
    export = "\n".join((f"learner,id,response,{header}", *(f"A,rivers_1,{one}" for one in some)))
    made = told(tmp_path, export)
    assert (counts(made)["Rhine"], counts(made)["Havel"]) == (0, 1)
    every = told(tmp_path, export, every=True)
    assert (counts(every)["Rhine"], counts(every)["Havel"]) == (1, 1)


def test_without_learners_every_row_counts(tmp_path: Path) -> None:
    """Nobody knows whose answer was the last."""
    made = told(tmp_path, rows(("rivers_1", "a"), ("rivers_1", "a"), header="id,response"))
    assert (counts(made)["Rhine"], made.learners) == (2, 0)


def test_a_row_without_a_learner_counts_by_itself(tmp_path: Path) -> None:
    """An export without names has the columns nevertheless; nobody's answers are not those of one learner."""
    made = told(tmp_path, rows(("", "rivers_1", "a", ""), ("", "rivers_1", "a", ""), ("B", "rivers_1", "a", "")))
    assert (counts(made)["Rhine"], made.learners) == (3, 1)


_CELLS = st.text(st.sampled_from("ac,;\t\"'\n\r\0.[]{}=x1é\u202e\ud7ff"), max_size=12)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.binary(max_size=80), st.lists(_CELLS, max_size=9).map(lambda cells: ",".join(cells).encode())))
@example(b"\x00")
@example(b"\x00\x00\xfe")
@example(b'"')
def test_no_export_makes_it_raise(tmp_path: Path, data: bytes) -> None:
    """Whatever bytes an export has, alone or under a header that is known, there is a report in every form."""
    for head in (
        b"",
        b"learner,id,response,result,latency,time\n",
        b"element,value\n",
        b"Question 0,Response 0,Name\n",
    ):
        made = told(tmp_path, head + data)
        forms = {name: form(made).encode("utf-8") for name, form in FORMS.items()}
        assert len(json.loads(forms["json"])["diagnostics"]) == len(made.diagnostics)
        assert set(codes(made)) <= {f"RPT00{n}" for n in range(1, 10)}


def test_an_entry_remembers_its_place(tmp_path: Path) -> None:
    """Findings lead to the row."""
    (entry,) = _read(tmp_path, "id,response,result,latency,learner\nq,a,correct,PT2S,A\n").entries
    assert entry == Entry(2, "q", "a", "correct", "PT2S", "A", (0, "", 0, 0))
