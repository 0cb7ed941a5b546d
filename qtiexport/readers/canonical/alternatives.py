"""What stands between the brackets of a form: alternatives that `|` divides, each plain text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qtiexport.markup import from_markdown
from qtiexport.model import (
    Code,
    Content,
    Emphasis,
    Image,
    Inline,
    Link,
    Math,
    Paragraph,
    Strong,
    Styled,
    Text,
    inlines,
)
from qtiexport.readers.canonical.brackets import Bracket
from qtiexport.readers.canonical.lines import Line
from qtiexport.readers.canonical.numbers import stripped
from qtiexport.readers.canonical.report import Report
from qtiexport.readers.plain.fold import nfc
from qtiexport.readers.plain.reports import quoted

# Before a word no mark of a list or heading is one.
_BEFORE = "a "
_CALLED: dict[type[Inline], str] = {
    Emphasis: "emphasis",
    Strong: "emphasis",
    Code: "program text",
    Math: "a formula",
    Link: "a link",
    Image: "an image",
    Styled: "an HTML tag",
}
_BLANKS = re.compile(r"[ \t]+")
_PLAIN = "write plain words; a sign that is meant as it stands is written with a backslash before it, such as \\*"


@dataclass(frozen=True, slots=True)
class Alternative:
    """One alternative: its place, and its text without blanks around it, NFC; "" where there is none."""

    part: Line
    text: str


def alternatives(form: Bracket, in_table: bool, report: Report) -> tuple[Alternative, ...]:
    """The alternatives of a form; markup in one is reported, and a `|` that a table would divide its cell at."""
    return tuple(plain(part, report) for part in _divided(form, in_table, report))


def plain(part: Line, report: Report) -> Alternative:
    """The plain text of a part of a line; markup in it is reported (SRC017)."""
    text = part.text.strip(" \t")
    part = stripped(part)
    content, found = from_markdown(_BEFORE + text, report.path, part.number)
    match content.blocks:
        case (Paragraph((Text(said),)),) if not found:
            return Alternative(part, nfc(_BLANKS.sub(" ", said.removeprefix(_BEFORE[0])).strip(" ")))
        case _:
            message = f"{quoted(text)} holds {_called(content)}, and a learner meets it as plain text"
            report.error("SRC017", part, message, _PLAIN)
            return Alternative(part, nfc(text))


def _called(content: Content) -> str:
    return next((_CALLED[type(child)] for child in inlines(content) if type(child) in _CALLED), "markup")


def _divided(form: Bracket, in_table: bool, report: Report) -> Iterator[Line]:
    """The parts between the bars. In a table a bar has a backslash before it; elsewhere such a one is a sign."""
    held = form.held
    start = place = 0
    while place < len(held.text):
        escaped = held.text[place] == "\\" and place + 1 < len(held.text)
        bar = held.text[place + escaped] == "|"
        if bar and in_table and not escaped:
            message = f"within a table, the | of {quoted(form.written)} divides the cell on a page that shows it"
            report.error("SRC017", held, message, "write \\| instead", (place, place + 1))
        if bar and (not escaped or in_table):
            yield held.until(place).after(start)
            start = place + 1 + escaped
        place += 1 + escaped
    yield held.after(start)
