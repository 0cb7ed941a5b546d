"""A report for programs."""

import json
from fractions import Fraction
from typing import Any

from qtiexport.diagnostics import Diagnostic
from qtiexport.reporting.contract import Count, CourseReport, Report, Result

JSON_VERSION = 1
_DIGITS = 4


def form(report: Report) -> str:
    """One JSON object in ASCII; `version` changes when a field changes its meaning."""
    data = {
        "version": JSON_VERSION,
        "export": report.export,
        "rows": report.rows,
        "counted": report.counted,
        "learners": report.learners,
        "every": report.every,
        "courses": [_course(told) for told in report.courses],
        "diagnostics": [_finding(one) for one in report.diagnostics],
    }
    return json.dumps(data, indent=1) + "\n"


def _course(told: CourseReport) -> dict[str, Any]:
    sections = [{"title": one.title, "questions": [_result(each) for each in one.results]} for one in told.sections]
    return {
        "id": told.course.identifier,
        "title": told.course.title,
        "language": told.course.language,
        "languages": told.languages,
        "sections": sections,
    }


def _result(result: Result) -> dict[str, Any]:
    asked = result.asked
    return {
        "id": asked.question,
        "part": asked.part,
        "interaction": asked.identifier,
        "kind": asked.form,
        "language": asked.language,
        "text": asked.text,
        "told": result.told,
        "answered": result.answered,
        "right": result.right,
        "partly": result.partly,
        "wrong": result.wrong,
        "unmarked": result.unmarked,
        "ease": None if result.ease is None else _rounded(result.ease),
        "discrimination": result.discrimination,
        "seconds": result.seconds,
        "answers": [_count(one) for one in result.counts],
        "unlisted": result.unlisted,
    }


def _count(one: Count) -> dict[str, Any]:
    return {"key": one.key, "text": one.text, "right": one.right, "count": one.count, "share": _rounded(one.share)}


def _rounded(share: Fraction) -> float:
    return round(float(share), _DIGITS)


def _finding(one: Diagnostic) -> dict[str, Any]:
    place = {"path": one.location.path, "line": one.location.line}
    return {"code": one.code, "severity": one.severity, "message": one.message, "help": one.help, **place}
