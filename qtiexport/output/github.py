"""Findings as workflow commands of GitHub Actions, which shows each at its line."""

from collections.abc import Iterable

from qtiexport.diagnostics import Diagnostic, Severity
from qtiexport.output.contract import Report

_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def report(told: Report) -> str:
    """A command for each finding, and the command's own words below them for whoever reads the log."""
    return annotations(told.shown) + told.words


def annotations(found: Iterable[Diagnostic]) -> str:
    """A workflow command for each diagnostic, a line end after each."""
    return "".join(_annotation(diagnostic) for diagnostic in found)


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
