"""The grammar of values is as narrow as the narrowest platform: tables of what is taken and what some platform refuses.

The refusals are those that Moodle's own interface and scorm-again have shown. No browser is needed.
"""

import pytest

from tests.browser import grammar, types
from tests.browser.versions import SCORM12, SCORM2004, Version

N = "cmi.interactions.0."
ROWS: list[tuple[Version, str, list[str], list[str]]] = [
    (
        SCORM12,
        "cmi.core.lesson_status",
        ["incomplete", "passed"],
        ["not attempted", "unknown", "Passed", "browsed", ""],
    ),
    (SCORM12, "cmi.core.exit", ["", "suspend"], ["normal", "logout"]),
    (
        SCORM12,
        "cmi.core.session_time",
        ["00:00:01", "0000:00:01.5", "9999:59:59.99"],
        ["0:00:01", "00:00:01.123", "PT1S", "00:60:00", "00:00:60"],
    ),
    (SCORM12, "cmi.core.score.raw", ["0", "66.66", "100"], ["", "-1", "100.01", "50,5", "abc", "66.666", ".5", "1e1"]),
    (SCORM12, "cmi.core.lesson_location", ["", "x" * 255], ["x" * 256, "ü", "a\nb"]),
    (SCORM12, "cmi.suspend_data", ["", "x" * 4000], ["x" * 4001, "ü", "a\nb"]),
    (SCORM12, "cmi.comments", [], ["x"]),
    (SCORM12, "cmi.core.student_name", [], ["Muster, Erika"]),
    (SCORM12, "cmi.core.total_time", [], ["00:00:01"]),
    (SCORM12, "cmi.student_preference.language", [], ["de"]),
    (SCORM12, f"{N}id", ["q1", "A_b"], ["", "a b", "ü", "a-b", "x" * 65]),
    (SCORM12, f"{N}objectives.0.id", ["s1"], ["a b", ""]),
    (SCORM12, f"{N}type", ["choice", "numeric"], ["other", "long-fill-in", "Choice"]),
    (SCORM12, f"{N}time", ["10:11:12"], ["2026-01-02T10:11:12", "24:00:00", "1:00:00"]),
    (SCORM12, f"{N}result", ["correct", "wrong", "neutral", "0.5"], ["incorrect", "partial", "-0.5", ".5"]),
    (SCORM12, f"{N}weighting", ["0", "3", "100"], ["101", "-1", "1e1"]),
    (SCORM12, f"{N}latency", ["00:00:12.50"], ["PT12.5S", "0:0:1"]),
    (SCORM12, f"{N}description", [], ["What?"]),
    (SCORM12, f"{N}timestamp", [], ["2026-01-02T10:11:12.00Z"]),
    (SCORM12, f"{N}learner_response", [], ["a"]),
    (SCORM12, "cmi.objectives.0.id", ["s1"], ["a b", "ü"]),
    (SCORM12, "cmi.objectives.0.status", ["passed", "failed"], ["browsed", "not attempted", "unknown"]),
    (SCORM12, "cmi.objectives.0.score.raw", ["50"], ["50.123", "101"]),
    (SCORM12, "cmi.objectives.0.success_status", [], ["passed"]),
    (SCORM2004, "cmi.completion_status", ["completed", "incomplete"], ["passed", "unknown", "not attempted"]),
    (SCORM2004, "cmi.success_status", ["passed", "failed"], ["completed", "unknown"]),
    (SCORM2004, "cmi.exit", ["suspend", "normal"], ["", "logout", "time-out"]),
    (
        SCORM2004,
        "cmi.session_time",
        ["PT1S", "PT90S", "P1DT1H", "PT0H0M1.50S"],
        ["PT", "P", "PT3.456S", "00:00:01", "1S"],
    ),
    (SCORM2004, "cmi.location", ["x" * 255], ["x" * 256]),
    (SCORM2004, "cmi.suspend_data", ["x" * 4000], ["x" * 64001, "ü"]),
    (SCORM2004, "cmi.score.raw", ["0", "100"], ["", ".5", "100000", "100."]),
    (SCORM2004, "cmi.score.scaled", ["0", "0.6666", "1"], [".5", "1e-7", "1.01", "0.66666", "-1"]),
    (SCORM2004, "cmi.progress_measure", ["0.5"], ["1.1", ".5"]),
    (SCORM2004, "cmi.mode", [], ["normal"]),
    (SCORM2004, "cmi.learner_preference.language", [], ["de"]),
    (SCORM2004, "adl.nav.request", [], ["exitAll", "suspendAll", "continue", "_none_"]),
    (SCORM2004, f"{N}id", ["q1"], ["a b", "urn:bad", "a-b"]),
    (
        SCORM2004,
        f"{N}timestamp",
        ["2026-01-02T10:11:12.00Z"],
        ["2026-01-02T10:11:12Z", "2026-01-02T10:11:12.123Z", "2026-01-02T10:11:12.00+01:00", "2039-01-02T10:11:12.00Z"],
    ),
    (SCORM2004, f"{N}result", ["correct", "incorrect", "0.5"], ["wrong", "partial", ".5"]),
    (SCORM2004, f"{N}description", ["What?", "{lang=de}Was?"], ["{x}", "a\nb", "x" * 251, "{lang=de}" + "x" * 251]),
    (SCORM2004, f"{N}latency", ["PT12.5S"], ["PT12.555S", "00:00:12"]),
    (SCORM2004, f"{N}time", [], ["10:11:12"]),
    (SCORM2004, "cmi.objectives.0.success_status", ["passed"], ["completed"]),
    (SCORM2004, "cmi.objectives.0.completion_status", ["completed"], ["passed"]),
    (SCORM2004, "cmi.objectives.0.score.scaled", ["0.5"], [".5", "2"]),
    (SCORM2004, "cmi.objectives.0.description", ["Planets"], ["a\nb", "x" * 251]),
    (SCORM2004, "cmi.objectives.0.status", [], ["passed"]),
]
RESPONSES: list[tuple[Version, str, list[str], list[str]]] = [
    (SCORM12, "choice", ["a", "a,c,e", ""], ["aa,bb", "{a,c}", "a[,]c", "a,a"]),
    (SCORM12, "true-false", ["t", "f", ""], ["true", "1"]),
    (SCORM12, "matching", ["1.b,2.a", ""], ["1[.]b"]),
    (SCORM12, "numeric", ["3.14", ""], ["3,14", "1e3"]),
    (SCORM2004, "choice", ["a", "a[,]c"], ["", "a,c", "choice-1", "a[,]a", "ä"]),
    (SCORM2004, "true-false", ["true", "false"], ["t", "1", ""]),
    (SCORM2004, "matching", ["a[.]1[,]b[.]2"], ["a.1,b.2", ""]),
    (SCORM2004, "numeric", ["3.14"], ["3,14", "1e3", "100000", ""]),
    (SCORM2004, "fill-in", ["Seine"], ["a\nb", "x" * 251, ""]),
    (SCORM2004, "long-fill-in", ["x" * 4000], ["x" * 4001, "a\nb", ""]),
]


def names(row: tuple[Version, str, list[str], list[str]]) -> str:
    return f"{row[0].name}-{row[1]}"


@pytest.mark.parametrize("row", ROWS, ids=names)
def test_values_are_taken_and_refused(row: tuple[Version, str, list[str], list[str]]) -> None:
    """What every platform takes passes; what one of them refuses, or nobody is to write, does not."""
    version, element, taken, refused = row
    assert [value for value in taken if not grammar.takes(version, element, value)] == []
    assert [value for value in refused if grammar.takes(version, element, value)] == []


@pytest.mark.parametrize("row", RESPONSES, ids=names)
def test_responses_are_taken_and_refused(row: tuple[Version, str, list[str], list[str]]) -> None:
    version, kind, taken, refused = row
    assert [value for value in taken if not types.is_response(version, kind, value)] == []
    assert [value for value in refused if types.is_response(version, kind, value)] == []


@pytest.mark.parametrize(
    ("version", "given", "withheld"),
    [
        (SCORM12, ["cmi.core.lesson_status", "cmi.interactions._count", "cmi.objectives.3.id"], [f"{N}id", f"{N}type"]),
        (SCORM12, ["cmi.student_preference.language", "cmi.launch_data"], ["cmi.core.exit", "cmi.core.session_time"]),
        (SCORM2004, ["cmi.mode", "cmi.objectives._children", f"{N}id"], ["cmi.exit", "cmi.session_time"]),
        (SCORM2004, ["cmi.scaled_passing_score", "cmi.learner_preference.language"], ["cmi.core.lesson_status", ""]),
    ],
)
def test_what_may_be_read(version: Version, given: list[str], withheld: list[str]) -> None:
    """Write-only elements, and those of the other version, are not read."""
    assert [element for element in given if not grammar.gives(version, element)] == []
    assert [element for element in withheld if grammar.gives(version, element)] == []
