"""The names that authors give to options, items, cells and areas: a comment such as `<!--a-->` at the end."""

from collections.abc import Iterable
from dataclasses import dataclass

from qtiexport.identifiers import is_identifier
from qtiexport.readers.canonical.lines import Line
from qtiexport.readers.canonical.report import Report, evidence
from qtiexport.readers.plain.reports import quoted

_COMMENT_BEGIN, _COMMENT_END = "<!--", "-->"
_PATTERN = "letters A to Z, digits, - and _, at most 32 of them, no digit or - first"


@dataclass(frozen=True, slots=True)
class Named:
    """Something with an identifier at `line`; `given` is the comment that gives it, or `None` where its place does."""

    identifier: str
    line: Line
    given: Line | None


def without_name(text: tuple[Line, ...]) -> tuple[tuple[Line, ...], Line | None]:
    """The lines without the comment that ends the first of them, or the last; and the text of the comment."""
    last = next((place for place in range(len(text) - 1, 0, -1) if not text[place].blank and not text[place].code), 0)
    for place in dict.fromkeys((0, last)):
        found = _comment(text[place])
        if found:
            rest, identifier = found
            return (*text[:place], rest, *text[place + 1 :]), identifier
    return text, None


def _comment(line: Line) -> tuple[Line, Line] | None:
    """The line before the comment that ends it, and the comment's text."""
    bare = line.text.rstrip(" \t")
    start = bare.rfind(_COMMENT_BEGIN)
    if start < 0 or not bare.endswith(_COMMENT_END) or len(bare) < start + len(_COMMENT_BEGIN) + len(_COMMENT_END):
        return None
    inner = line.until(len(bare) - len(_COMMENT_END)).after(start + len(_COMMENT_BEGIN))
    inner = inner.after(len(inner.text) - len(inner.text.lstrip(" \t")))
    return line.until(len(bare[:start].rstrip(" \t"))), inner.until(len(inner.text.rstrip(" \t")))


def report_names(every: Iterable[Named], what: str, report: Report) -> None:
    """Report names that cannot be used or stand twice (SRC013); `what` is a word for each thing named."""
    first: dict[str, Named] = {}
    article = "an" if what[0] in "aeiou" else "a"
    for one in every:
        name, line = one.identifier, one.given or one.line
        if not is_identifier(name):
            report.error("SRC013", line, f"{quoted(name)} cannot name {article} {what}", f"use {_PATTERN}")
            continue
        earlier = first.setdefault(name, one)
        if earlier is not one:
            shown = (evidence(earlier.given or earlier.line, "the first one"),)
            how = "is named" if one.given else "would be named, by its place,"
            message = f"this {what} {how} “{name}”, and so is another"
            report.error("SRC013", line, message, "give one of them another name in its comment", also=shown)
