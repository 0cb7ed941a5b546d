"""An explanation in a file of its own, joined with its question; what is wrong in it is told with its own lines."""

from dataclasses import replace

from qtiexport.diagnostics import Diagnostic, Evidence, Location, Severity
from qtiexport.model import Content
from qtiexport.readers.canonical.lines import lines_of
from qtiexport.readers.canonical.report import Report
from qtiexport.readers.contract import Account, Aside, Reading
from qtiexport.readers.plain import content
from qtiexport.readers.plain.lines import split


def explanation(aside: Aside) -> tuple[Content | None, tuple[Diagnostic, ...]]:
    """The content of an explanation, Markdown or plain text, and what is wrong with it."""
    if not aside.is_markdown:
        found = content.content(split(aside.text))
        return found, () if found else (empty(aside),)
    report = Report(aside.path)
    lines, unclosed = lines_of(aside.text)
    if unclosed:
        help = "close it with a line of the same signs"
        report.error("SRC003", unclosed, "the code block that begins here is never closed", help)
    read = report.content(lines)
    return read, report.all() if read or report.has_errors else (empty(aside),)


def empty(aside: Aside) -> Diagnostic:
    """The error of an explanation without text."""
    message = "this explanation holds no text"
    return Diagnostic("SRC014", Severity.ERROR, message, Location(aside.path), "write it, or delete the file")


def not_for_one(aside: Aside, path: str, questions: int) -> Diagnostic:
    """The error of an explanation whose question's file holds no question, or several."""
    what = f"{questions} questions" if questions else "no question"
    message = f"this explains “{path}”, which holds {what}: an explanation belongs to one"
    help = "write each explanation below its question" if questions else "rename the file, or delete it"
    return Diagnostic("EXP001", Severity.ERROR, message, Location(aside.path), help)


def twice(path: str, aside: Aside, line: int, text: str) -> Diagnostic:
    """The error of a question that has an explanation of its own at `line`, and another in a file."""
    message = f"the question is explained here and in “{aside.path}”"
    shown = (Evidence(line, text, 1, len(text)),)
    return Diagnostic("EXP002", Severity.ERROR, message, Location(path, line), "keep one of the two", shown)


def moved(reading: Reading, aside: Aside, path: str, after: int) -> Reading:
    """A reading whose lines beyond `after` are those of the explanation, with their places in its own file."""

    def place(location: Location) -> Location:
        if location.path != path or location.line <= after:
            return location
        return Location(aside.path, location.line - after, location.column)

    def line(shown: Evidence) -> Evidence:
        return replace(shown, line=shown.line - after) if shown.line > after else shown

    diagnostics = tuple(
        replace(told, location=place(told.location), evidence=tuple(map(line, told.evidence)))
        for told in reading.diagnostics
    )
    accounts = tuple(
        Account(tuple(replace(f, location=f.location and place(f.location)) for f in account.facts), account.part)
        for account in reading.accounts
    )
    return Reading(accounts, diagnostics)
