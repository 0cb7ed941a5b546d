"""Findings as SARIF 2.1.0 (OASIS Standard), which code scanning services and editors read.

Columns count characters (`columnKind` unicodeCodePoints, 3.14.27). Only rules that were reported are listed.
"""

import json
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from qtiexport import __version__
from qtiexport.diagnostics import Diagnostic, Severity
from qtiexport.output.contract import Report
from qtiexport.output.places import Place, fingerprints, place
from qtiexport.rules import RULES, documentation
from qtiexport.rules.frame import Rule

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_FINGERPRINT = "qtiexport/v1"


def report(told: Report) -> str:
    """One SARIF log with one run; `quiet` leaves nothing out of it."""
    found = told.outcome.diagnostics
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(found)]}
    return json.dumps(log, indent=1) + "\n"


def _run(found: tuple[Diagnostic, ...]) -> dict[str, Any]:
    codes = {diagnostic.code for diagnostic in found}
    rules = [rule for rule in RULES.values() if rule.code in codes]
    indices = {rule.code: index for index, rule in enumerate(rules)}
    marks = fingerprints(found)
    stopped = any(d.code.startswith("CFG") and d.severity is Severity.ERROR for d in found)
    return {
        "tool": {"driver": {"name": "qtiexport", "version": __version__, "rules": [_rule(rule) for rule in rules]}},
        "invocations": [{"executionSuccessful": not stopped}],
        "columnKind": "unicodeCodePoints",
        "results": [_result(d, indices[d.code], mark) for d, mark in zip(found, marks, strict=True)],
    }


def _rule(rule: Rule) -> dict[str, Any]:
    level = _LEVEL[rule.severity]
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.what},
        "help": {"text": documentation.text(rule), "markdown": documentation.marked(rule)},
        "defaultConfiguration": {"level": level},
        # Code scanning at GitHub sorts by these.
        "properties": {"tags": [rule.code[:3]], "problem.severity": level.replace("note", "recommendation")},
    }


def _result(diagnostic: Diagnostic, index: int, mark: str) -> dict[str, Any]:
    result = {
        "ruleId": diagnostic.code,
        "ruleIndex": index,
        "level": _LEVEL[diagnostic.severity],
        "message": {"text": _plain(f"{diagnostic.message}\nhelp: {diagnostic.help}")},
        "locations": [_location(diagnostic)],
        "partialFingerprints": {_FINGERPRINT: mark},
    }
    related = list(_related(diagnostic))
    return {**result, "relatedLocations": related} if related else result


def _plain(text: str) -> str:
    """Text in which nothing is an embedded link (3.11.6), whatever the author wrote."""
    return text.replace("](", "\\](")


def _location(diagnostic: Diagnostic) -> dict[str, Any]:
    where = place(diagnostic)
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri(where.file)}}
    if where.line:
        physical["region"] = _region(where)
    if not where.inside:
        return {"physicalLocation": physical}
    inside = {"fullyQualifiedName": str(diagnostic.location), "name": where.inside, "kind": "resource"}
    return {"physicalLocation": physical, "logicalLocations": [inside]}


def _region(where: Place) -> dict[str, int]:
    numbers = {"startLine": where.line, "startColumn": where.column, "endColumn": where.end}
    return {name: number for name, number in numbers.items() if number}


def _related(diagnostic: Diagnostic) -> Iterable[dict[str, Any]]:
    """The lines that show the mistake; without those inside packages, whose lines are none of a file."""
    where = place(diagnostic)
    for number, evidence in enumerate(diagnostic.evidence, 1):
        if evidence.line and not where.inside:
            end = evidence.column + evidence.length if evidence.length else 0
            region = _region(Place(where.file, "", evidence.line, evidence.column, end))
            yield {
                "id": number,
                "message": {"text": _plain(evidence.label or evidence.text)},
                "physicalLocation": {"artifactLocation": {"uri": uri(where.file)}, "region": region},
            }


def uri(path: str) -> str:
    """A path as a URI reference: relative as it was given, an absolute one with its scheme (RFC 3986, RFC 8089)."""
    escaped = quote(path, errors="surrogateescape")
    if path.startswith("/"):
        return f"file://{escaped}"
    # The drive of a Windows path, whose colon would begin a scheme.
    drive = path[1:3] == ":/"
    return f"file:///{path[:2]}{quote(path[2:])}" if drive else escaped
