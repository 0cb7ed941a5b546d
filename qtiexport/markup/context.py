"""What is known of one text while it is read: its findings, its abbreviations, its notes."""

from dataclasses import dataclass

from qtiexport.markup.abbreviations import Abbreviations
from qtiexport.markup.findings import Findings
from qtiexport.markup.notes import Footnotes


@dataclass(frozen=True, slots=True)
class Context:
    """The company of every step of one reading."""

    findings: Findings
    abbreviations: Abbreviations
    notes: Footnotes
