"""Annotations of GitHub and the Code Quality report of GitLab."""

import json
from dataclasses import replace

import pytest
from hypothesis import given

from qtiexport import output
from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.output import github
from qtiexport.pipeline import Outcome
from tests.outcomes import INSIDE, MISTAKE, OUTCOME, REPORTS
from tests.published import faults


def test_an_annotation_in_full() -> None:
    """GitHub marks exactly what is meant, and the place is in the message, since the log shows nothing else."""
    assert github.annotations([MISTAKE]) == (
        "::error file=source/kpi ä.txt,line=7,endLine=7,col=12,endColumn=31,title=KEY002::"
        "source/kpi ä.txt:7:12: the stem asks for 2 answers, the key has 3%0Ahelp: correct the number\n"
    )


def test_annotations_escape_what_github_reads() -> None:
    """Message and properties are escaped as GitHub documents, so that no text becomes a command or a property."""
    found = Diagnostic("SRC001", Severity.INFO, "50 %: a,b\nc\r", Location("a,b:c.md", 3, 7), "do ::x::")
    assert github.annotations([found]) == (
        "::notice file=a%2Cb%3Ac.md,line=3,col=7,title=SRC001::a,b:c.md:3:7: 50 %25: a,b%0Ac%0D%0Ahelp: do ::x::\n"
    )


def test_a_document_in_a_package_is_marked_at_the_package() -> None:
    """GitHub finds the file that it is told; the line is one of the document and stays in the message."""
    assert github.annotations([INSIDE]).startswith("::error file=dist/a.zip,title=XSD001::dist/a.zip!items/q.xml:9: ")


def test_a_finding_without_a_line_is_marked_at_its_file() -> None:
    """A property that has no value is left out."""
    whole = Diagnostic("SRC001", Severity.WARNING, "m", Location("a.md"), "h")
    assert github.annotations([whole]) == "::warning file=a.md,title=SRC001::a.md: m%0Ahelp: h\n"


@given(REPORTS)
def test_each_finding_is_one_command(told: output.Report) -> None:
    """No text of an author begins a line of its own, in which the runner would obey it."""
    lines = github.annotations(told.outcome.diagnostics).split("\n")
    assert [line[:2] for line in lines] == ["::"] * len(told.outcome.diagnostics) + [""]


@pytest.mark.parametrize(("count", "said"), [(10, False), (11, True)])
def test_what_github_leaves_out_is_said(count: int, said: bool) -> None:
    """From the eleventh of a level on GitHub marks nothing; the log says so."""
    found = tuple(replace(MISTAKE, location=Location("a", n)) for n in range(count))
    assert ("marks the first 10" in output.FORMATS["github"](output.Report(Outcome(found)))) is said


def test_the_words_below_obey_nobody() -> None:
    """A file's name is no command, in neither of the runner's two forms."""
    words = output.ignored(Outcome((), ignored=("a\n::error::b", "##[add-mask]c")))
    told = output.FORMATS["github"](output.Report(Outcome(()), words))
    assert told == "not read: a\\u000a::error::b, ## [add-mask]c\n"


@given(REPORTS)
def test_a_code_quality_report_fits_its_schema(told: output.Report) -> None:
    """Each entry is an issue of the Code Climate form, with the fingerprint that GitLab asks for, all different."""
    issues = json.loads(output.FORMATS["gitlab"](told))
    assert [faults("Code Climate", issue) for issue in issues] == [[]] * len(told.outcome.diagnostics)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_gitlab_gets_level_place_and_words() -> None:
    """What a reviewer sees in the merge request: severity, file, line, and what to do."""
    issues = json.loads(output.FORMATS["gitlab"](output.Report(OUTCOME)))
    assert [(one["severity"], one["location"]["path"], one["location"]["lines"]["begin"]) for one in issues] == [
        ("critical", "dist/a.zip", 1),
        ("minor", "source/all.md", 1),
        ("info", "source/all.md", 3),
        ("critical", "source/kpi ä.txt", 7),
    ]
    assert issues[0]["description"] == "XSD001: in items/q.xml: no element is expected; report it"


def test_nothing_found_is_an_empty_report() -> None:
    """Without findings GitLab gets an empty list, which takes old ones away."""
    assert output.FORMATS["gitlab"](output.Report(Outcome(()))) == "[]\n"
