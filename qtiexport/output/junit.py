"""Findings as JUnit XML: one test suite a file, one test case a finding, so that CI systems list them as tests."""

from collections.abc import Sequence
from dataclasses import dataclass

from qtiexport.diagnostics import Diagnostic, Severity
from qtiexport.output import text
from qtiexport.output.console import line
from qtiexport.output.contract import Report
from qtiexport.output.places import place
from qtiexport.render import xml
from qtiexport.rules import RULES


@dataclass(frozen=True, slots=True)
class _Case:
    """A test case: one that fails has `failure`, its message, and `told`, the finding as people read it.

    One that passes and has something to tell all the same says it in `note`. "" stands for none.
    """

    name: str
    kind: str = ""
    line: int = 0
    failure: str = ""
    told: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Suite:
    """All that was found in one file, or one case that says that nothing was."""

    name: str
    cases: tuple[_Case, ...]

    @property
    def tests(self) -> int:
        return len(self.cases)

    @property
    def failures(self) -> int:
        return sum(bool(case.failure) for case in self.cases)


@dataclass(frozen=True, slots=True)
class _Suites:
    suites: tuple[_Suite, ...]

    @property
    def tests(self) -> int:
        return sum(suite.tests for suite in self.suites)

    @property
    def failures(self) -> int:
        return sum(suite.failures for suite in self.suites)


def report(told: Report) -> str:
    """One XML document. Errors fail, warnings too if `strict`; what does not fail is said in a case that passes."""
    cases: dict[str, list[_Case]] = {file: [] for file in (*told.outcome.sources, *told.outcome.judged)}
    for diagnostic in told.outcome.diagnostics:
        cases.setdefault(place(diagnostic).file, []).append(_case(diagnostic, told.strict))
    suites = tuple(_suite(file, cases[file]) for file in sorted(cases))
    document = xml("junit/testsuites.xml.j2", _Suites(suites)).decode("utf-8")
    return document.encode("ascii", "xmlcharrefreplace").decode("ascii")


def _suite(file: str, cases: Sequence[_Case]) -> _Suite:
    return _Suite(line(file), tuple(cases) or (_Case("nothing to report"),))


def _case(diagnostic: Diagnostic, strict: bool) -> _Case:
    where = place(diagnostic)
    fails = diagnostic.severity is Severity.ERROR or (strict and diagnostic.severity is Severity.WARNING)
    at = f" at line {diagnostic.location.line}" if diagnostic.location.line else ""
    inside = f" in {line(where.inside)}" if where.inside else ""
    told = text.diagnostics((diagnostic,))
    return _Case(
        name=f"{diagnostic.code} {RULES[diagnostic.code].name}{inside}{at}",
        kind=diagnostic.code,
        line=where.line,
        failure=line(diagnostic.message) if fails else "",
        told=told if fails else "",
        note="" if fails else told,
    )
