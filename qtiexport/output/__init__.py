"""What came of a run, as text and in the forms that CI systems read. Pure: `cli` prints what comes back.

A form of findings is one module with `report(Report) -> str`, and one row in `FORMATS`.
"""

from collections.abc import Mapping
from types import MappingProxyType

from qtiexport.output import document, github, gitlab, junit, sarif, text, translations
from qtiexport.output.console import register
from qtiexport.output.contract import Form, Report, plainly
from qtiexport.output.fixes import diff, fixable, fixed, hindered
from qtiexport.output.health import HEALTH
from qtiexport.output.starting import created, started
from qtiexport.output.words import (
    added,
    explanation,
    ignored,
    proofed,
    schemas,
    suggestion,
    summary,
    validated,
    written,
)

__all__ = [
    "FORMATS",
    "HEALTH",
    "Report",
    "added",
    "created",
    "diff",
    "explanation",
    "fixable",
    "fixed",
    "hindered",
    "ignored",
    "plainly",
    "proofed",
    "register",
    "schemas",
    "started",
    "suggestion",
    "summary",
    "text",
    "translations",
    "validated",
    "written",
]

FORMATS: Mapping[str, Form] = MappingProxyType(
    {
        "text": text.report,
        "json": document.report,
        "github": github.report,
        "gitlab": gitlab.report,
        "sarif": sarif.report,
        "junit": junit.report,
    }
)
