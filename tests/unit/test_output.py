"""Diagnostics and outcomes as text, JSON and annotations; nothing of an author's text breaks out of its line."""

import codecs
import json
from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtiexport import output
from qtiexport.diagnostics import Diagnostic, Evidence, Location, Severity
from qtiexport.dist import Artifact
from qtiexport.output import document
from qtiexport.output import text as text_form
from qtiexport.pipeline import Changes, Outcome, Tally

KEY002 = Diagnostic(
    "KEY002",
    Severity.ERROR,
    "the stem asks for 2 answers, the key has 3",
    Location("source/kpi.txt", 1, 14),
    "correct the number",
    (
        Evidence(1, "verfolgen? Wählen Sie zwei aus.", 12, 19, "says two"),
        Evidence(27, "**die Teams**", 1, 0, "and 2 more options are bold"),
        Evidence(9, "a line without a mark"),
    ),
)


def test_a_message_in_full() -> None:
    """Place first, so that editors jump there; the evidence with its mark and label; the help last."""
    assert text_form.diagnostics([KEY002]) == (
        "source/kpi.txt:1:14: KEY002 error: the stem asks for 2 answers, the key has 3\n"
        "   1 | verfolgen? Wählen Sie zwei aus.\n"
        "     |            ^^^^^^^^^^^^^^^^^^^ says two\n"
        "  27 | **die Teams**\n"
        "     | and 2 more options are bold\n"
        "   9 | a line without a mark\n"
        "  help: correct the number\n"
    )


def test_colour_stands_around_the_severity_alone() -> None:
    """What paints gets code and severity, and nothing else is painted."""
    painted = text_form.diagnostics([KEY002], lambda text, severity: f"<{severity}>{text}</>")
    assert "source/kpi.txt:1:14: <error>KEY002 error:</> the stem" in painted
    assert painted.count("<error>") == 1


@pytest.mark.parametrize(
    ("column", "length", "shown", "mark"),
    [
        (1, 3, "0123456789" * 10 + " ...", "^^^"),
        (500, 3, None, "^^^"),
        (998, 3, "... " + "0123456789" * 10, "^^^"),
        (1, 2000, "0123456789" * 10 + " ...", "^" * 100),
    ],
)
def test_a_long_line_is_cut_around_its_mark(column: int, length: int, shown: str | None, mark: str) -> None:
    """Of a line of any length the part around the mark is shown, and the mark stands under the right characters."""
    line = "0123456789" * 100
    found = Diagnostic("X", Severity.INFO, "m", Location("a", 1), "h", (Evidence(1, line, column, length),))
    _, excerpt, under, _, _ = text_form.diagnostics([found]).split("\n")
    assert len(excerpt) <= 120
    assert shown is None or excerpt == f"  1 | {shown}"
    start = under.index("^")
    marked = excerpt[start : start + under.count("^")]
    assert marked.startswith(line[column - 1 : column - 1 + min(length, 90)])
    assert under.strip(" |").startswith(mark)


@given(st.text(max_size=300), st.integers(1, 400), st.integers(0, 400), st.text(max_size=20))
def test_no_text_breaks_out_of_its_line(text: str, column: int, length: int, label: str) -> None:
    """Line ends, escapes and control characters of an author never reach the terminal as such."""
    found = Diagnostic("X", Severity.INFO, text, Location("a", 1), text, (Evidence(1, text, column, length, label),))
    told = text_form.diagnostics([found])
    assert all(line.isprintable() or set(line) & {"\u00a0", "\u202f"} for line in told.split("\n"))
    assert told.count("\n") == (4 if length or label else 3)


ARTIFACT = Artifact("a.zip", "qti21", "de", "0" * 64, 12345, "1" * 64)
OUTCOME = Outcome(
    diagnostics=(KEY002, Diagnostic("PRF001", Severity.INFO, "m", Location("a"), "h")),
    tally=Tally(3, 1, 1, 1),
    ignored=("notes.odt",),
    artifacts=(ARTIFACT,),
    foreign=("mine.txt",),
    course="course-1",
    layers=("qti21:official", "qti21:own"),
    judged=("a.zip",),
)


def test_json_says_everything() -> None:
    """A program reads the same that a person does; the version says which form it has."""
    data = json.loads(document.document(OUTCOME))
    assert data["version"] == document.JSON_VERSION == 1
    assert data["diagnostics"][0] == {
        "code": "KEY002",
        "severity": "error",
        "message": KEY002.message,
        "help": KEY002.help,
        "path": "source/kpi.txt",
        "line": 1,
        "column": 14,
        "evidence": [asdict(evidence) for evidence in KEY002.evidence],
    }
    assert data["read"] == {"files": 3, "questions": 1, "articles": 1, "unread": 1}
    assert (data["ignored"], data["course"]) == (["notes.odt"], "course-1")
    assert data["artifacts"][0]["name"] == "a.zip"


@pytest.mark.parametrize(
    ("outcome", "line"),
    [
        (OUTCOME, "3 files: 1 question, 1 article, 1 could not be read; 1 error, 0 warnings, 1 note"),
        (Outcome(()), "nothing was read; 0 errors, 0 warnings"),
        (Outcome((), Tally(1, 2, 0)), "1 file: 2 questions, 0 articles; 0 errors, 0 warnings"),
    ],
)
def test_the_summary_counts_what_was_read_as_what(outcome: Outcome, line: str) -> None:
    """Files, questions, articles, what could not be read, and how much is wrong, in one line."""
    assert output.summary(outcome) == line


def test_what_a_build_wrote() -> None:
    """Packages with sizes, the layers that judged them, the unstable id, and the files left alone."""
    told = output.written(OUTCOME, "dist").split("\n")
    assert told[:3] == [
        "wrote 1 package to dist:",
        "  a.zip  12,345 bytes",
        "checked against: qtiexport's own grammars and the official schemas",
    ]
    assert "“course-1”" in told[3]
    assert "course.id" in told[3]
    assert told[4:] == ["left alone in dist: mine.txt", ""]


def test_changes_are_counted_and_what_is_gone_is_named() -> None:
    """What a file of changes leaves out is told, also where there is no file, and a long list is cut."""
    artifacts, changes = (ARTIFACT,), Changes("old", ("moodle",), 1, 2, 3, ("rivers (de)",))
    told = output.written(Outcome((), artifacts=artifacts, named=True, changes=changes), "dist").split("\n")
    assert told[-3:] == [
        "moodle since old: 1 new, 2 changed, 3 unchanged and left out",
        "no longer in the source, to be deleted there by hand: rivers (de)",
        "",
    ]
    many = Changes("old", ("moodle",), 0, 0, 3, tuple(f"q{n} (de)" for n in range(12)))
    told = output.written(Outcome((), changes=many), "dist").split("\n")
    assert told[0].endswith("unchanged and left out; there is no file to import")
    assert told[1].endswith("q8 (de), q9 (de) and 2 more")
    assert told[2] == "no package was written to dist"


def test_nothing_judged_is_said() -> None:
    """A build that no schema judged does not look like one that was."""
    assert "checked against: nothing\n" in output.written(Outcome((), artifacts=(ARTIFACT,), named=True), "dist")


def test_files_that_no_reader_reads_are_named() -> None:
    """Nothing is passed over in silence."""
    assert output.ignored(OUTCOME) == "not read: notes.odt\n"
    assert output.ignored(Outcome(())) == ""


@pytest.mark.parametrize(
    ("name", "told"), [("scrom12", "did you mean “scorm12”?"), ("zzz", "there are qti21, scorm12")]
)
def test_an_unknown_name_brings_the_nearest(name: str, told: str) -> None:
    """A close name is suggested; where none is close, all are listed."""
    assert output.suggestion(name, ("qti21", "scorm12")) == told


@pytest.mark.parametrize(
    ("text", "data"),
    [("“a” – b…", b'"a" - b...'), ("ä", b"\\xe4"), ("🙂", b"\\U0001f642"), ("\udcff", b"\\udcff")],
)
def test_a_poor_console_gets_plain_quotes(text: str, data: bytes) -> None:
    """Where the console is not UTF-8, quotes become plain ones and the rest is escaped; nothing raises."""
    assert codecs.encode(text, "ascii", output.register()) == data


@given(st.text())
def test_any_text_can_be_written_anywhere(text: str) -> None:
    """No text and no console make printing raise."""
    for encoding in ("ascii", "cp1252", "utf-8"):
        text.encode(encoding, output.register())
