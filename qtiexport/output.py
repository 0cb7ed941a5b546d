"""Diagnostics and outcomes as text, as JSON, as annotations of a CI run. Pure: `cli` prints what comes back."""

import codecs
import difflib
import json
from collections.abc import Callable, Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from qtiexport.diagnostics import Diagnostic, Evidence, Severity, has_errors
from qtiexport.grammars import Added, Row
from qtiexport.pipeline import Outcome, Tally
from qtiexport.readers import Fact, Reading

FORMATS = ("text", "json", "github")
JSON_VERSION = 1
_WIDTH = 100
_PLAIN = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "’": "'",
        "‘": "'",
        "…": "...",
        "–": "-",
        "—": "-",
        "\u00a0": " ",
    }
)


def _plainer(fault: UnicodeError) -> tuple[str, int]:
    assert isinstance(fault, UnicodeEncodeError)
    text = fault.object[fault.start : fault.end].translate(_PLAIN)
    return text.encode("ascii", "backslashreplace").decode("ascii"), fault.end


def register() -> str:
    """The error handler with which text is written to a console that is not UTF-8: quotes become plain ones."""
    codecs.register_error("qtiexport", _plainer)
    return "qtiexport"


# --- diagnostics ------------------------------------------------------------------------------------------------


Paint = Callable[[str, Severity], str]


def _unpainted(text: str, severity: Severity) -> str:
    del severity
    return text


def diagnostics(found: Iterable[Diagnostic], form: str, paint: Paint = _unpainted) -> str:
    """The diagnostics as text or annotations (for JSON see `document`), a line end after each.

    `paint` may put colour around the severity.
    """
    if form == "github":
        return "".join(_annotation(diagnostic) for diagnostic in found)
    return "".join(_text(diagnostic, paint) for diagnostic in found)


def suggestion(name: str, known: tuple[str, ...]) -> str:
    """What to write instead of an unknown name."""
    lower = {one.lower(): one for one in known}
    close = difflib.get_close_matches(name.lower(), lower, n=1)
    return f"did you mean “{lower[close[0]]}”?" if close else f"there are {', '.join(known)}"


def _text(diagnostic: Diagnostic, paint: Paint) -> str:
    severity = paint(f"{diagnostic.code} {diagnostic.severity}:", diagnostic.severity)
    lines = [f"{_place(diagnostic)} {severity} {_line(diagnostic.message)}"]
    width = max((len(str(evidence.line)) for evidence in diagnostic.evidence), default=0)
    for evidence in diagnostic.evidence:
        lines += _excerpt(evidence, width)
    lines.append(f"  help: {_line(diagnostic.help)}")
    return "\n".join(lines) + "\n"


def _place(diagnostic: Diagnostic) -> str:
    return f"{_line(str(diagnostic.location))}:"


def _line(text: str) -> str:
    """Text that cannot break out of its line or move the terminal's cursor."""
    return "".join(c if c.isprintable() or c in "\u00a0\u202f" else f"\\u{ord(c):04x}" for c in text)


def _excerpt(evidence: Evidence, width: int) -> list[str]:
    """The source line, cut around the column, and under it a mark with its label."""
    shown, column = _cut(evidence.text, evidence.column, evidence.length)
    lines = [f"  {evidence.line:>{width}} | {shown}"]
    if evidence.length:
        mark = "^" * max(1, min(evidence.length, len(shown) - column + 1))
        lines.append(f"  {'':>{width}} | {' ' * (column - 1)}{mark} {_line(evidence.label)}".rstrip())
    elif evidence.label:
        lines.append(f"  {'':>{width}} | {_line(evidence.label)}")
    return lines


def _cut(text: str, column: int, length: int) -> tuple[str, int]:
    """At most `_WIDTH` characters of a line around a column, and the column in what is left."""
    text = "".join(c if c.isprintable() else " " for c in text)
    if len(text) <= _WIDTH:
        return text, max(1, column)
    start = max(0, min(column - 1 - max(0, (_WIDTH - min(length, _WIDTH)) // 2), len(text) - _WIDTH))
    piece, at = text[start : start + _WIDTH], column - start
    if start:
        piece, at = f"... {piece}", at + 4
    return (f"{piece} ..." if start + _WIDTH < len(text) else piece), at


_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def _annotation(diagnostic: Diagnostic) -> str:
    """A workflow command of GitHub Actions; its property and data escapes as GitHub documents them."""
    place = diagnostic.location
    fields = {"file": place.path, "line": place.line or None, "col": place.column or None, "title": diagnostic.code}
    told = ",".join(f"{key}={_property(str(value))}" for key, value in fields.items() if value is not None)
    message = f"{diagnostic.message}\nhelp: {diagnostic.help}"
    return f"::{_LEVEL[diagnostic.severity]} {told}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


# --- outcomes ---------------------------------------------------------------------------------------------------


def summary(outcome: Outcome) -> str:
    """The last line of every run: what was read as what, and how much is wrong."""
    if not outcome.tally.files:
        return f"nothing was read; {_counts(outcome.diagnostics)}"
    return f"{_tally(outcome.tally)}; {_counts(outcome.diagnostics)}"


def _tally(tally: Tally) -> str:
    told = [_number(tally.questions, "question"), _number(tally.articles, "article")]
    unread = [f"{tally.unread} could not be read"] if tally.unread else []
    return f"{_number(tally.files, 'file')}: {', '.join((*told, *unread))}"


def _counts(found: Iterable[Diagnostic]) -> str:
    severities = [diagnostic.severity for diagnostic in found]
    notes = severities.count(Severity.INFO)
    told = [_number(severities.count(Severity.ERROR), "error"), _number(severities.count(Severity.WARNING), "warning")]
    return ", ".join((*told, _number(notes, "note")) if notes else told)


def _number(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def written(outcome: Outcome, out: str) -> str:
    """What a build wrote, which schemas judged it, and what it left alone; or that it wrote nothing."""
    if not outcome.artifacts:
        strict = "" if has_errors(outcome.diagnostics) else ": with --strict a warning stops the build"
        return f"nothing was written to {out}{strict}\n"
    lines = [f"  {artifact.name}  {artifact.bytes:,} bytes" for artifact in outcome.artifacts]
    head = f"wrote {_number(len(outcome.artifacts), 'package')} to {out}:"
    lines = [head, *lines, f"checked against: {_layers(outcome.layers)}"]
    if not outcome.named:
        lines.append(
            f"note: the course has no id of its own; “{outcome.course}” is made from the items and changes with them. "
            "Set course.id in qtiexport.toml so that learners' records stay"
        )
    if outcome.foreign:
        lines.append(f"left alone in {out}: {', '.join(outcome.foreign)}")
    return "".join(f"{line}\n" for line in lines)


def _layers(layers: Iterable[str]) -> str:
    names = sorted({layer.split(":", 1)[-1] for layer in layers}, reverse=True)
    spoken = {"own": "qtiexport's own grammars", "official": "the official schemas"}
    return " and ".join(spoken.get(name, name) for name in names) or "nothing"


def validated(outcome: Outcome) -> str:
    """The last line of `validate`."""
    count = _number(len(outcome.judged), "package")
    return f"{count} checked against {_layers(outcome.layers)}; {_counts(outcome.diagnostics)}\n"


def ignored(outcome: Outcome) -> str:
    """The files that no reader reads."""
    return f"not read: {', '.join(outcome.ignored)}\n" if outcome.ignored else ""


def document(outcome: Outcome) -> str:
    """The whole outcome as JSON; `version` changes when a field changes its meaning."""
    data = {
        "version": JSON_VERSION,
        "diagnostics": [_json(diagnostic) for diagnostic in outcome.diagnostics],
        "read": asdict(outcome.tally),
        "ignored": list(outcome.ignored),
        "course": outcome.course,
        "artifacts": [asdict(artifact) for artifact in outcome.artifacts],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _json(diagnostic: Diagnostic) -> dict[str, Any]:
    return {
        "code": diagnostic.code,
        "severity": str(diagnostic.severity),
        "message": diagnostic.message,
        "help": diagnostic.help,
        "path": diagnostic.location.path,
        "line": diagnostic.location.line,
        "column": diagnostic.location.column,
    }


# --- schemas ----------------------------------------------------------------------------------------------------


def schemas(folder: Path | None, rows: Iterable[Row]) -> str:
    """The schemas at hand as a table, and where the official ones lie."""
    table = [(row.family, row.layer, row.state) for row in rows]
    widths = [max(len(row[column]) for row in table) for column in (0, 1)]
    lines = [f"{family:<{widths[0]}}  {layer:<{widths[1]}}  {state}" for family, layer, state in table]
    place = folder.as_posix() if folder else "nowhere yet; add some with `qtiexport schemas add PATH`"
    return "\n".join((*lines, f"official schemas: {place}")) + "\n"


def added(store: Path | None, result: Added) -> str:
    """What `schemas add` did."""
    lines = [f"added {path}" for path in result.paths]
    lines += [f"left out {name}: not the version that qtiexport knows" for name in result.others]
    if result.problem:
        lines.append(f"nothing was added: {result.problem}")
    elif not result.paths:
        lines.append("nothing was added: no official schema that qtiexport uses was found")
    else:
        lines.append(f"{_number(len(result.paths), 'schema')} in {store.as_posix() if store else 'the store'}")
    return "\n".join(lines) + "\n"


# --- explain ----------------------------------------------------------------------------------------------------


def explanation(shown: str, reading: Reading) -> str:
    """How a file was read: every fact with its evidence, part by part."""
    parts = [f"{shown}\n"]
    for account in reading.accounts:
        parts += [_fact(fact) for fact in account.facts]
        parts.append("\n")
    if not reading.accounts:
        parts.append("  nothing could be read\n\n")
    return "".join(parts)


def _fact(fact: Fact) -> str:
    line = f"line {fact.location.line}" if fact.location and fact.location.line else ""
    reason = ": ".join(part for part in (line, _line(fact.reason)) if part)
    return f"  {fact.topic:<12} {_line(fact.value)}{f'    ({reason})' if reason else ''}\n"
