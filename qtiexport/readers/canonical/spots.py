"""A picture and a table of areas on it, of which the right ones are to be chosen (hotspot)."""

from dataclasses import dataclass

from qtiexport.markup.outline import Layout, outline
from qtiexport.model import ChoiceForm, HotspotInteraction, Image, Inline, Paragraph, Text
from qtiexport.readers.canonical.areas import Area, areas
from qtiexport.readers.canonical.blocks import AnswerBlock
from qtiexport.readers.canonical.key import Stated
from qtiexport.readers.canonical.lines import Line
from qtiexport.readers.canonical.report import Report, evidence
from qtiexport.readers.plain.reports import counted

_ABOVE = "write the picture in a line of its own right above the table, with a blank line before and after it"


@dataclass(frozen=True, slots=True)
class Picture:
    """The picture of a question, and the lines above it."""

    image: Image
    stem: tuple[Line, ...]


def picture(found: AnswerBlock, report: Report) -> Picture | None:
    """The picture, which stands alone in the paragraph right above the table of areas.

    Reported: that there is none or more than one (SRC061), that it is for decoration (ACC001).
    """
    passages = outline("\n".join(line.text for line in found.stem))
    begin, end = passages[-1].lines if passages and passages[-1].layout is Layout.TEXT else (0, 0)
    lines = found.stem[begin:end]
    children = _line(lines, report)
    images = [child for child in children if isinstance(child, Image)]
    if len(images) != 1 or _says_something(children):
        _report_no_picture(images, lines[0] if images else found.head, report)
        return None
    if not images[0].alt and not report.holds("ACC001"):
        message = "the picture that is asked about is said to be for decoration"
        report.error("ACC001", lines[0], message, "say between [ and ] what it shows, without giving the answer away")
    return Picture(images[0], found.stem[:begin])


def _line(lines: tuple[Line, ...], report: Report) -> tuple[Inline, ...]:
    content = report.content(lines)
    only = content.blocks[0] if content and len(content.blocks) == 1 else None
    return only.children if isinstance(only, Paragraph) else ()


def _says_something(children: tuple[Inline, ...]) -> bool:
    return any(not isinstance(child, Image) and child != Text(" ") for child in children)


def _report_no_picture(images: list[Image], where: Line, report: Report) -> None:
    if len(images) > 1:
        message = f"{len(images)} pictures stand above the table of areas, which lie on one"
    elif images:
        message = "the picture of the areas stands within a text"
    else:
        message = "no picture stands right above the table of areas"
    report.error("SRC061", where, message, _ABOVE)


def hotspot(table: AnswerBlock, image: Image, stated: Stated | None, report: Report) -> HotspotInteraction | None:
    """The interaction of a table of areas on an image; what speaks against its key is reported.

    The number that is stated bounds how many may be chosen; with several right areas and none stated any number may.
    """
    read = areas(table, report)
    if not read:
        return None
    right = [one for one in read if one.choice.correct]
    # An area that cannot be drawn may be the right one.
    if not report.holds("SRC062") and not report.holds("SRC064"):
        _report_key(read, right, stated, table.head, report)
    form = ChoiceForm.MULTIPLE if len(right) > 1 else ChoiceForm.SINGLE
    limit = 1 if form is ChoiceForm.SINGLE else stated.number if stated else 0
    named = all(one.given for one in read)
    return HotspotInteraction(image, tuple(one.choice for one in read), form, limit, named=named)


def _report_key(read: tuple[Area, ...], right: list[Area], stated: Stated | None, head: Line, report: Report) -> None:
    if not right:
        report.error("KEY001", head, "no area is marked as right", "put an x into the last cell of each right area")
    elif stated and stated.number != len(right):
        message = f"{stated.said} asks for {counted(stated.number, 'answer')}, the key has {len(right)}"
        marks = tuple(evidence(one.row, "marked as right") for one in right[:6])
        help = "correct the number, or the marks of the areas"
        report.error("KEY002", stated.line, message, help, stated.span, marks)
    elif len(right) == len(read):
        message = f"all {len(read)} areas are right, so that nobody can choose wrongly"
        report.warning("KEY103", head, message, "add a wrong area, or check the marks")
