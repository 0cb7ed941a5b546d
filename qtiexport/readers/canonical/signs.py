"""The signs of forms of answer that stand in brackets."""

from collections.abc import Iterable

from qtiexport.readers.canonical.answers import Sign
from qtiexport.readers.canonical.brackets import Brackets, Mark, brackets
from qtiexport.readers.canonical.lines import Line
from qtiexport.readers.canonical.report import Report
from qtiexport.readers.canonical.shape import Shape
from qtiexport.readers.plain.reports import quoted

_CALLED = {
    Mark.TEXT: "the gap",
    Mark.LIST: "the choice",
    Mark.NUMBER: "the number",
    Mark.WORD: "the word to drag",
    Mark.ESSAY: "the essay",
    Mark.UPLOAD: "the file",
    Mark.SLIDER: "the slider",
    Mark.HOTTEXT: "the marked words",
}


def signs(found: Brackets, marks: tuple[Mark, ...]) -> tuple[Sign, ...]:
    """A sign for each form with one of the marks."""
    return tuple(
        Sign(form.line, f"{_CALLED[form.mark]} {quoted(form.written)}", form.span)
        for form in found.forms
        if form.mark in marks
    )


def texts(shape: Shape) -> tuple[tuple[Line, ...], ...]:
    """The options, rationales and sections of a question, where nobody answers."""
    options = (text for option in shape.options for text in (option.text, option.rationale))
    return (*options, *(section.lines for section in shape.sections))


def report_literal(texts: Iterable[tuple[Line, ...]], report: Report) -> None:
    """Report each form in a text where it is no more than that (SRC022)."""
    for text in texts:
        for form in brackets(text).forms:
            # [[1]](address) is a link.
            if form.line.text[form.span[1] : form.span[1] + 1] not in ("(", "["):
                message = f"{quoted(form.written)} stands where nobody answers, and is shown as it is written"
                help = "move it into the question, or write a backslash before its first sign"
                report.warning("SRC022", form.line, message, help, form.span)
