"""Findings as a Code Quality report of GitLab, which shows them in a merge request."""

import json
from typing import Any

from qtiexport.diagnostics import Diagnostic, Severity
from qtiexport.output.contract import Report
from qtiexport.output.places import fingerprints, place

_SEVERITY = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.INFO: "info"}


def report(told: Report) -> str:
    """One JSON list: GitLab's subset of the Code Climate form; an empty list if nothing was found."""
    found = told.outcome.diagnostics
    issues = [_issue(diagnostic, mark) for diagnostic, mark in zip(found, fingerprints(found), strict=True)]
    return json.dumps(issues, indent=1) + "\n"


def _issue(diagnostic: Diagnostic, mark: str) -> dict[str, Any]:
    where = place(diagnostic)
    inside = f"in {where.inside}: " if where.inside else ""
    return {
        "type": "issue",
        "check_name": diagnostic.code,
        "description": f"{diagnostic.code}: {inside}{diagnostic.message}; {diagnostic.help}",
        "categories": ["Bug Risk"],
        "severity": _SEVERITY[diagnostic.severity],
        "fingerprint": mark,
        # GitLab wants a line; the first one stands for the whole file.
        "location": {"path": where.file, "lines": {"begin": where.line or 1}},
    }
