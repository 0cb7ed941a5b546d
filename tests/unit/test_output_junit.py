"""The JUnit form: what another program reads in it."""

import xml.etree.ElementTree as ET
from typing import Any

import pytest
from hypothesis import given
from junitparser import Failure, JUnitXml

from qtiexport import output
from qtiexport.diagnostics import Severity
from tests.outcomes import OUTCOME, REPORTS


def _read(told: output.Report) -> Any:
    return JUnitXml.fromstring(output.FORMATS["junit"](told).encode())


def _cases(told: output.Report) -> list[Any]:
    return [case for suite in _read(told) for case in suite]


@given(REPORTS)
def test_every_outcome_is_read(told: output.Report) -> None:
    """Whatever was found, the counts of each level are those of what stands below it."""
    read = _read(told)
    cases = _cases(told)
    failing = {Severity.ERROR, *([Severity.WARNING] if told.strict else [])}
    expected = sum(diagnostic.severity in failing for diagnostic in told.outcome.diagnostics)
    assert (read.failures, read.tests) == (expected, len(cases))
    assert sum(any(isinstance(one, Failure) for one in case.result) for case in cases) == expected


def test_each_file_is_a_suite() -> None:
    """A file without findings is a suite with one case that passes; nothing that was looked at is left out."""
    suites = {suite.name: [case.name for case in suite] for suite in _read(output.Report(OUTCOME))}
    assert suites == {
        "dist/a.zip": ["XSD001 schema-invalid in items/q.xml at line 9"],
        "source/all.md": ["KEY103 every-option-right", "PRF001 degraded at line 3"],
        "source/clean.md": ["nothing to report"],
        "source/kpi ä.txt": ["KEY002 number-differs-from-key at line 7"],
    }


@pytest.mark.parametrize(("strict", "failing"), [(False, {"KEY002", "XSD001"}), (True, {"KEY002", "KEY103", "XSD001"})])
def test_errors_fail_and_warnings_with_strict(strict: bool, failing: set[str]) -> None:
    """What fails here is what makes the exit code 1; the rest passes and is told all the same."""
    cases = _cases(output.Report(OUTCOME, strict=strict))
    assert {case.name[:6] for case in cases if case.result and isinstance(case.result[0], Failure)} == failing
    assert {case.name[:6] for case in cases if case.system_out} == {"KEY103", "PRF001"} - failing


def test_a_failure_in_full() -> None:
    """The message alone in the attribute, and the text with evidence and help inside; the case names file and line."""
    root = ET.fromstring(output.FORMATS["junit"](output.Report(OUTCOME)))
    (case,) = root.findall("testsuite[@name='source/kpi ä.txt']/testcase")
    assert (case.get("file"), case.get("line")) == ("source/kpi ä.txt", "7")
    failure = case.find("failure")
    assert failure is not None
    assert failure.attrib == {"type": "KEY002", "message": "the stem asks for 2 answers, the key has 3"}
    assert (failure.text or "").startswith("source/kpi ä.txt:7:12: KEY002 error: the stem asks")
    assert "^^^^^^^^^^^^^^^^^^^ says two\n" in (failure.text or "")
