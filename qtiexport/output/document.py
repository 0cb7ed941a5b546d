"""A run as one JSON object, which says everything that a person is told."""

import json
from dataclasses import asdict
from typing import Any

from qtiexport.diagnostics import Diagnostic
from qtiexport.output.contract import Report
from qtiexport.pipeline import Outcome

JSON_VERSION = 1


def report(told: Report) -> str:
    """One JSON object and nothing else; `quiet` leaves nothing out of it."""
    return document(told.outcome)


def document(outcome: Outcome) -> str:
    """The whole outcome as JSON, in ASCII; `version` changes when a field changes its meaning.

    `schemas/findings.json` says which fields there are.
    """
    data = {
        "version": JSON_VERSION,
        "diagnostics": [finding(diagnostic) for diagnostic in outcome.diagnostics],
        "read": asdict(outcome.tally),
        "ignored": list(outcome.ignored),
        "course": outcome.course,
        "artifacts": [asdict(artifact) for artifact in outcome.artifacts],
        "pages": list(outcome.pages),
        "foreign": list(outcome.foreign),
        "judged": list(outcome.judged),
        "layers": list(outcome.layers),
        "changes": asdict(outcome.changes) if outcome.changes else None,
    }
    return json.dumps(data, indent=1) + "\n"


def finding(diagnostic: Diagnostic) -> dict[str, Any]:
    """One finding, as every JSON output has it."""
    return {
        "code": diagnostic.code,
        "severity": str(diagnostic.severity),
        "message": diagnostic.message,
        "help": diagnostic.help,
        "path": diagnostic.location.path,
        "line": diagnostic.location.line,
        "column": diagnostic.location.column,
        "evidence": [asdict(evidence) for evidence in diagnostic.evidence],
    }
