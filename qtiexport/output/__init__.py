"""What came of a run as text, as JSON, as annotations. Pure: `cli` prints what comes back.

A form of findings is one module with `report(Report) -> str`, and one row in `FORMATS`.
"""

from collections.abc import Mapping
from types import MappingProxyType

from qtiexport.output import document, github, text
from qtiexport.output.console import register
from qtiexport.output.contract import Form, Report
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
    "Report",
    "added",
    "explanation",
    "ignored",
    "proofed",
    "register",
    "schemas",
    "suggestion",
    "summary",
    "text",
    "validated",
    "written",
]

FORMATS: Mapping[str, Form] = MappingProxyType(
    {
        "text": text.report,
        "json": document.report,
        "github": github.report,
    }
)
