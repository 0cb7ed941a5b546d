"""The block below the stem that holds the answers: a table or a list, found by the rules of Markdown."""

import re
from dataclasses import dataclass

from qtiexport.markup.outline import Layout, Passage, outline
from qtiexport.readers.canonical.frontmatter import Entry
from qtiexport.readers.canonical.lines import Line, trimmed
from qtiexport.readers.canonical.report import Report, evidence
from qtiexport.readers.plain.reports import counted

_MARK = re.compile(r"[ \t]*(?:[-*+]|[0-9]{1,9}[.)])(?:[ \t]+|\Z)")
_LEAST = 2
_WANTED = {
    Layout.TABLE: "write a table with a line such as |---|---| below its head",
    Layout.NUMBERED: "write each item in a line of its own, beginning with “1. ”, “2. ” and so on",
    Layout.BULLETS: "write each pair in a line of its own, beginning with “- ”",
}


@dataclass(frozen=True, slots=True)
class AnswerBlock:
    """The lines above the answers, and those of each row of the table, its head first, or of each item of the list."""

    stem: tuple[Line, ...]
    parts: tuple[tuple[Line, ...], ...]

    @property
    def head(self) -> Line:
        return self.parts[0][0]


def answer_block(lines: tuple[Line, ...], layout: Layout, said: Entry | None, report: Report) -> AnswerBlock | None:
    """The last block of a layout among the lines of a question above its sections; `said` is the type that asks for it.

    Reported: that there is none (SRC018), text below it and a list that breaks in two (SRC061).
    """
    passages = outline("\n".join(line.text for line in lines))
    place = next((place for place in reversed(range(len(passages))) if passages[place].layout is layout), None)
    if place is None:
        if said:
            _report_missing(lines, passages, layout, said, report)
        return None
    found = passages[place]
    begin, end = found.lines
    _report_below(trimmed(lines[end:]), layout, report)
    if layout is not Layout.TABLE and place and passages[place - 1].layout is layout:
        _report_broken(lines, passages[place - 1], begin, layout, report)
    return AnswerBlock(lines[:begin], tuple(lines[first:last] for first, last in found.parts))


def _report_missing(
    lines: tuple[Line, ...], passages: tuple[Passage, ...], layout: Layout, said: Entry, report: Report
) -> None:
    wanted = f"“{said.key}: {said.value}” asks for a {layout}"
    other = next((one for one in reversed(passages) if one.layout not in (Layout.TEXT, layout)), None)
    if other:
        shown = (evidence(said.line, f"asks for a {layout}", said.span),)
        message = f"{wanted}, and this is a {other.layout}"
        report.error("SRC018", lines[other.lines[0]], message, f"{_WANTED[layout]}; or correct the type", also=shown)
    else:
        report.error("SRC018", said.line, f"{wanted}, and there is none", _WANTED[layout], said.span)


def _report_below(below: tuple[Line, ...], layout: Layout, report: Report) -> None:
    if below:
        message = f"this text stands below the {layout} with the answers and belongs to none of them"
        help = "move it above, or into a section such as “## Explanation”; a blank line ends a table"
        report.error("SRC061", below[0], message, help)


def _report_broken(lines: tuple[Line, ...], before: Passage, begin: int, layout: Layout, report: Report) -> None:
    shown = (evidence(lines[before.lines[0]], "the list before it"),)
    message = f"a {layout} begins here right below another one, which would not count as answers"
    help = "begin all items with the same sign; or part the two lists by a sentence"
    report.error("SRC061", lines[begin], message, help, also=shown)


def items_of(found: AnswerBlock, report: Report) -> tuple[tuple[Line, ...], ...]:
    """The lines of each item of a list without the marks before them; what belongs to no item is reported (SRC003)."""
    return tuple(_item(block, report) for block in found.parts)


def _item(block: tuple[Line, ...], report: Report) -> tuple[Line, ...]:
    head = block[0]
    mark = _MARK.match(head.text)
    offset = len(mark[0].expandtabs(4)) if mark else 0
    for line in block[1:]:
        if not line.blank and not line.code and line.indent < head.indent + _LEAST:
            message = "this line stands among the items and belongs to none"
            report.error("SRC003", line, message, "indent it to continue the item above, or make it an item")
    below = tuple(line.dedented(min(line.indent, offset)) for line in block[1:])
    _report_quote(below, report)
    return (head.after(mark.end() if mark else 0), *below)


def _report_quote(below: tuple[Line, ...], report: Report) -> None:
    quote = next((line for line in below if not line.code and line.text.lstrip(" \t").startswith(">")), None)
    if quote:
        message = "only the options of a choice question have a rationale below them"
        report.error("SRC003", quote, message, "move the quote into the explanation")


def report_too_few(number: int, thing: str, plural: str, where: Line, help: str, report: Report) -> None:
    """Report fewer than two things to choose from, to join or to order (SRC005)."""
    if number < _LEAST:
        report.error("SRC005", where, f"the question has {counted(number, thing, plural)}, expected 2 or more", help)
