"""A text with its forms of answer read as content, and the places where interactions stand in it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from qtiexport.markup import words
from qtiexport.model import (
    Block,
    Content,
    Heading,
    Inline,
    InteractionPlace,
    LineBreak,
    Link,
    Math,
    Notes,
    Paragraph,
    Table,
    Text,
    changed,
    inlines,
)
from qtiexport.readers.canonical.answers import Asked
from qtiexport.readers.canonical.brackets import Bracket, Brackets, brackets
from qtiexport.readers.canonical.headings import heading
from qtiexport.readers.canonical.report import Report
from qtiexport.readers.canonical.shape import report_heading
from qtiexport.readers.canonical.surroundings import Around, surroundings
from qtiexport.readers.plain.reports import quoted

_NOT_IN: tuple[tuple[type, str, str], ...] = (
    (Heading, "a heading", "put it into a line below"),
    (Link, "the words of a link", "put it behind the link"),
    (Notes, "a footnote", "put it into the text itself"),
)


_IN_FORMULA = re.compile(r"\[\[\s*(?:=|#|\()[^\[\]]*\]\]")


@dataclass(frozen=True, slots=True)
class Placed:
    """The text above the sections as content, with `InteractionPlace(n)` for form n, and what each stands in."""

    content: Content
    brackets: Brackets
    around: dict[int, Around]

    def in_table(self, index: int) -> bool:
        """Whether a form stands in a table that bars divide: one of Markdown, not of HTML."""
        form = self.brackets.forms[index]
        outside = form.line.text[: form.span[0]] + form.line.text[form.span[1] :]
        return Table in self.around.get(index, ()) and "|" in outside

    def exchanged(self, record: Callable[[int], Inline]) -> Content:
        """The content with another record for each form."""
        return changed(
            self.content, lambda child: record(child.index) if isinstance(child, InteractionPlace) else child
        )


def placed(asked: Asked) -> Placed:
    """Read the text of a question with forms in it; reported is what stands where no answer can (SRC020)."""
    found = brackets(asked.shape.stem)
    content = asked.report.content(found.lines, tuple(form.written for form in found.forms)) or Content(())
    around = surroundings(content)
    report_unclosed(found, asked.report)
    _report_dead(found, asked.report)
    for index, form in enumerate(found.forms):
        _report_place(form, around.get(index, frozenset()), asked.report)
    _report_headings(found, asked)
    _report_formulas(content, found, asked.report)
    return Placed(content, found, around)


def _report_headings(found: Brackets, asked: Asked) -> None:
    """Report headings below the last form (SRC003): what was meant as an explanation would be shown at once."""
    last = max((form.line.number for form in found.forms), default=0)
    for line in found.lines:
        title = heading(line) if line.number > last > 0 else None
        if title and title.level <= asked.context.piece.sections:
            report_heading(title, "in the question", asked.report)


def _report_formulas(content: Content, found: Brackets, report: Report) -> None:
    """Report brackets in formulas (SRC022), which are shown: an answer may have been meant."""
    for formula in dict.fromkeys(child.latex for child in inlines(content) if isinstance(child, Math)):
        line = next((line for line in found.lines if formula in line.text), None)
        if line and _IN_FORMULA.search(formula):
            message = f"the brackets in the formula {quoted(formula)} are part of it, and shown as they are written"
            help = "end the formula before an answer; for brackets that are meant leave a blank between the two: [ ["
            start = line.text.index(formula)
            report.warning("SRC022", line, message, help, (start, start + len(formula)))


def report_unclosed(found: Brackets, report: Report) -> None:
    """Report each `[[` that nothing closes in its line (SRC017)."""
    for line, place in found.unclosed:
        message = f"{quoted(line.text[place : place + 20])} begins an answer that nothing ends"
        help = "end it with ]] in the same line, or write \\[[ for brackets that are text"
        report.error("SRC017", line, message, help, (place, place + 2))


def _report_dead(found: Brackets, report: Report) -> None:
    for form in found.dead:
        message = f"{quoted(form.written)} stands in an address or an image, where no answer can be given"
        report.error("SRC020", form.line, message, "put it into the text beside it", form.span)


def _report_place(form: Bracket, around: Around, report: Report) -> None:
    for kind, called, help in _NOT_IN:
        if kind in around:
            message = f"{quoted(form.written)} stands in {called}, where no answer can be given"
            report.error("SRC020", form.line, message, help, form.span)
            return


def report_no_question(text: Placed, report: Report) -> None:
    """Report a text that holds no word beside its forms of answer (SRC002)."""
    if text.brackets.forms and not words(text.exchanged(lambda _: Text(" "))):
        form = text.brackets.forms[0]
        message = f"there is no question beside {quoted(form.written)}"
        report.error("SRC002", form.line, message, "write the question above it", form.span)


def apart(content: Content) -> Content | None:
    """The content with its one place taken out of its paragraph as a block; `None` where it stands deeper."""
    for number, block in enumerate(content.blocks):
        if isinstance(block, Paragraph) and InteractionPlace(0) in block.children:
            place = block.children.index(InteractionPlace(0))
            before, after = _paragraph(block.children[:place]), _paragraph(block.children[place + 1 :])
            parts: tuple[Block, ...] = (*before, InteractionPlace(0), *after)
            return replace(content, blocks=(*content.blocks[:number], *parts, *content.blocks[number + 1 :]))
    return None


def _paragraph(children: tuple[Inline, ...]) -> tuple[Paragraph, ...]:
    """A part of a paragraph as one of its own, without the line ends at which it was parted from the rest."""
    kept = list(children)
    while kept and (isinstance(kept[0], LineBreak) or kept[0] == Text(" ")):
        del kept[0]
    while kept and (isinstance(kept[-1], LineBreak) or kept[-1] == Text(" ")):
        del kept[-1]
    if kept and isinstance(kept[0], Text):
        kept[0] = Text(kept[0].text.lstrip(" "))
    if kept and isinstance(kept[-1], Text):
        kept[-1] = Text(kept[-1].text.rstrip(" "))
    return (Paragraph(tuple(kept)),) if kept else ()
