"""Answer forms of types that arrive in a later version: they are named, never taken for text (sources.md 1)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qtiexport.markup.masking import visible
from qtiexport.readers.canonical.lines import Line
from qtiexport.readers.canonical.report import Report
from qtiexport.readers.canonical.settings import Settings

_HELP = "take it out for now; as plain text it is written in back-ticks, or with a backslash before its first sign"
_BRACKETS = re.compile(r"\[\[(?:[^\[\]\n]|\[[^\[\]\n]*\])*\]\]")
_HOTTEXT = re.compile(r"==(?!=)[^\s=][^=\n]*==(?!=)")
# In this order: each form is told by what follows its brackets.
_FORMS = (
    (re.compile(r"\[\[\s*slider\s*:"), "slider"),
    (re.compile(r"\[\[\s*upload\s*:"), "upload"),
    (re.compile(r"\[\[_+\]\]"), "essay"),
    (re.compile(r"\[\[\s*="), "numeric"),
    (re.compile(r"\[\[#"), "gap match"),
    (re.compile(r"\[\[\("), "inline choice"),
    (re.compile(r"\[\["), "gap text entry"),
)


@dataclass(frozen=True, slots=True)
class _Found:
    line: Line
    span: tuple[int, int]
    type: str


def report_later_forms(stem: tuple[Line, ...], settings: Settings, report: Report) -> None:
    """Report a type, or the first answer form of each type in the stem, that cannot be built yet (SRC012)."""
    entry = settings.entry("type")
    if entry is not None and settings.later_type:
        message = f"questions of type “{settings.type}” arrive in a later version"
        report.error("SRC012", entry.line, message, "use single, multiple or true-false for now", entry.span)
        return
    told: set[str] = set()
    for found in _forms(stem):
        if found.type not in told:
            told.add(found.type)
            written = found.line.text[slice(*found.span)]
            message = f"“{written[:60]}” asks for a question of type “{found.type}”, which arrives in a later version"
            report.error("SRC012", found.line, message, _HELP, found.span)


def _forms(stem: tuple[Line, ...]) -> Iterator[_Found]:
    for paragraph in _paragraphs(stem):
        shown = visible("\n".join(line.text for line in paragraph)).split("\n")
        for line, text in zip(paragraph, shown, strict=True):
            for found in _BRACKETS.finditer(text):
                type = next(name for pattern, name in _FORMS if pattern.match(found[0]))
                yield _Found(line, found.span(), type)
            for found in _HOTTEXT.finditer(text):
                yield _Found(line, found.span(), "hottext")


def _paragraphs(lines: tuple[Line, ...]) -> Iterator[list[Line]]:
    """The runs of lines without a blank line between, program text left out: no code span reaches further."""
    paragraph: list[Line] = []
    for line in lines:
        if not line.blank and not line.code:
            paragraph.append(line)
        elif paragraph:
            yield paragraph
            paragraph = []
    if paragraph:
        yield paragraph
