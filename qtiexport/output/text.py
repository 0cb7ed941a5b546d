"""Findings for people: the place first, so that editors jump there, then what shows the mistake, then the repair."""

from collections.abc import Iterable

from qtiexport.diagnostics import Diagnostic, Evidence
from qtiexport.output.console import line
from qtiexport.output.contract import Paint, Report, plainly

_WIDTH = 100


def report(told: Report) -> str:
    """The findings, with `quiet` the errors alone, and the command's own words below them."""
    return diagnostics(told.shown, told.paint) + told.words


def diagnostics(found: Iterable[Diagnostic], paint: Paint = plainly) -> str:
    """The diagnostics as text, a line end after each; `paint` may put colour around the severity."""
    return "".join(_text(diagnostic, paint) for diagnostic in found)


def _text(diagnostic: Diagnostic, paint: Paint) -> str:
    severity = paint(f"{diagnostic.code} {diagnostic.severity}:", diagnostic.severity)
    lines = [f"{_place(diagnostic)} {severity} {line(diagnostic.message)}"]
    width = max((len(str(evidence.line)) for evidence in diagnostic.evidence), default=0)
    for evidence in diagnostic.evidence:
        lines += _excerpt(evidence, width)
    lines.append(f"  help: {line(diagnostic.help)}")
    return "\n".join(lines) + "\n"


def _place(diagnostic: Diagnostic) -> str:
    return f"{line(str(diagnostic.location))}:"


def _excerpt(evidence: Evidence, width: int) -> list[str]:
    """The source line, cut around the column, and under it a mark with its label."""
    shown, column = _cut(evidence.text, evidence.column, evidence.length)
    lines = [f"  {evidence.line:>{width}} | {shown}"]
    if evidence.length:
        mark = "^" * max(1, min(evidence.length, len(shown) - column + 1))
        lines.append(f"  {'':>{width}} | {' ' * (column - 1)}{mark} {line(evidence.label)}".rstrip())
    elif evidence.label:
        lines.append(f"  {'':>{width}} | {line(evidence.label)}")
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
