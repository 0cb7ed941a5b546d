"""The last build as the page reads it: plain tables for JSON."""

from typing import Any

from qtiexport.diagnostics import Diagnostic, Severity, has_errors
from qtiexport.preview.contract import Built

_WEIGHT = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


def told(built: Built) -> dict[str, Any]:
    """What the page shows of a build. Findings come with the heaviest first, and by place among equals."""
    return {
        "number": built.number,
        "fresh": built.fresh,
        "failed": bool(built.fault) or has_errors(built.diagnostics),
        "fault": built.fault,
        "files": built.files,
        "questions": built.questions,
        "articles": built.articles,
        "packages": [
            {"version": one.version, "language": one.language, "part": one.part, "sha256": one.sha256}
            for one in built.courses
        ],
        "findings": [_finding(one) for one in sorted(built.diagnostics, key=lambda one: _WEIGHT[one.severity])],
    }


def _finding(found: Diagnostic) -> dict[str, Any]:
    return {
        "code": found.code,
        "severity": found.severity.value,
        "place": str(found.location),
        "message": found.message,
        "help": found.help,
        "evidence": [{"line": one.line, "text": one.text} for one in found.evidence],
    }
