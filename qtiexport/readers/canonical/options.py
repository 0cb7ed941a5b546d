"""The answer block: task-list items with their identifiers and rationales (sources.md 1, rules 3 and 4)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qtiexport.readers.canonical.headings import heading, known_words, topic
from qtiexport.readers.canonical.keys import near
from qtiexport.readers.canonical.lines import Line
from qtiexport.readers.canonical.names import without_name
from qtiexport.readers.canonical.report import Report
from qtiexport.readers.plain.reports import quoted

_TASK = re.compile(r"[ \t]*[-*+][ \t]+\[([ xX])\](?:[ \t]+|\Z)")
# What was meant as an option but is none: "-[x]", "- []", "- [x]text", "1. [x]"; never a link as in "- [x](...)".
_NEAR = re.compile(r"[ \t]*(?:[-*+]|[0-9]{1,9}[.)])[ \t]*\[[ \t]{0,3}[xX]?[ \t]{0,3}\](?![(\[:])")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|[0-9]{1,9}[.)])[ \t]+")
_DEEPER = 2


@dataclass(frozen=True, slots=True)
class Option:
    """One option as written. `identifier` is the text of its comment, as a part of its line, or `None`."""

    head: Line
    checked: bool
    identifier: Line | None
    text: tuple[Line, ...]
    rationale: tuple[Line, ...]


def begins_options(line: Line) -> bool:
    """Whether a line is an option, or what was meant as one."""
    return not line.code and line.indent < 4 and bool(_TASK.match(line.text) or _NEAR.match(line.text))


def options(lines: tuple[Line, ...], report: Report) -> tuple[Option, ...]:
    """The options in lines that begin with one; every line that belongs to none is reported."""
    return tuple(_option(block, report) for block in _blocks(lines, report))


def _blocks(lines: tuple[Line, ...], report: Report) -> Iterator[tuple[Line, ...]]:
    """The lines of each option: the task's own, and all that is indented below it."""
    block: list[Line] = []
    loose = False
    for line in lines:
        if begins_options(line) and not (block and line.indent >= block[0].indent + _DEEPER):
            if block:
                yield tuple(block)
            block, loose = [line], False
        elif line.blank or (not loose and _belongs(line, block)):
            block.append(line)
            loose = False
        elif not loose:
            _report_loose(line, report)
            loose = True
    if block:
        yield tuple(block)


def _belongs(line: Line, block: list[Line]) -> bool:
    # A fenced block goes where its first line went, however its other lines are indented.
    return line.indent >= block[0].indent + _DEEPER or (line.code and block[-1].code)


def _report_loose(line: Line, report: Report) -> None:
    found = heading(line)
    if found and topic(found, report.markers):
        return  # told by `shape`: it is one level too low
    if found:
        message = f"the heading {quoted(found.line.text)} begins no part of a question that is known"
        help = f"{near(found.line.text, known_words(report.markers))}an explanation begins with “## Explanation”"
    elif line.text.lstrip(" \t").startswith(">"):
        message = "this quote belongs to no option, since it is not indented"
        help = "put two blanks before > to make it the rationale of the option above"
    elif _ITEM.match(line.text):
        message = "this item among the options has no box"
        help = "begin it with “- [ ] ” or, if it is right, with “- [x] ”"
    else:
        message = "this line stands among the options and belongs to none"
        help = "indent it by two blanks to continue the option above; an explanation begins with “## Explanation”"
    report.error("SRC003", line, message, help)


def _option(block: tuple[Line, ...], report: Report) -> Option:
    head = block[0]
    task = _TASK.match(head.text) or _NEAR.match(head.text)
    if task is None:
        raise AssertionError("a block of an option begins with its task")
    checked = "x" in task[0].lower()
    if not _TASK.match(head.text):
        help = f"write it as “- [{'x' if checked else ' '}] text”"
        report.error("SRC003", head, "this option has no box that a Markdown page would show", help, task.span())
    below = tuple(line.dedented(min(line.indent, _offset(head))) for line in block[1:])
    _report_nested(below, report)
    text, rationale = _split(below, report)
    return _identified(head, checked, (head.after(task.end()), *text), rationale)


def _offset(head: Line) -> int:
    """Where the text of a list item begins, which the lines that continue it are indented to."""
    item = _ITEM.match(head.text)
    return len(item[0].expandtabs(4)) if item else _DEEPER


def _report_nested(lines: tuple[Line, ...], report: Report) -> None:
    nested = next((line for line in lines if not line.code and _TASK.match(line.text)), None)
    if nested:
        message = "an option stands within an option, since it is indented"
        report.error("SRC003", nested, message, "begin it at the same column as the option above")


def _split(lines: tuple[Line, ...], report: Report) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The lines of an option's text below its first, and those of its rationale without the > before them."""
    start = next((place for place, line in enumerate(lines) if _quoted(line)), len(lines))
    rationale = lines[start:]
    outside = next((line for line in rationale if not line.blank and not _quoted(line)), None)
    if outside:
        message = "this line follows the rationale and belongs neither to it nor to the option"
        report.error("SRC003", outside, message, "begin it with > too, or move it before the rationale")
    return lines[:start], tuple(_unquoted(line) for line in rationale)


def _quoted(line: Line) -> bool:
    return not line.code and line.indent < 4 and line.text.lstrip(" \t").startswith(">")


def _unquoted(line: Line) -> Line:
    if not _quoted(line):
        return line
    bare = line.after(line.text.index(">") + 1)
    return bare.after(1) if bare.text.startswith((" ", "\t")) else bare


def _identified(head: Line, checked: bool, text: tuple[Line, ...], rationale: tuple[Line, ...]) -> Option:
    """The option without the comment that ends its first line, or its last."""
    bare, identifier = without_name(text)
    return Option(head, checked, identifier, bare, rationale)
