"""Lines to content: paragraphs, lists, headings and bold; every other character is literal (sources.md 4)."""

from collections.abc import Callable, Iterator
from itertools import groupby

from qtiexport.model import Block, Content, Heading, Inline, LineBreak, ListBlock, Paragraph, Strong, Text
from qtiexport.readers.plain.fold import BOLD
from qtiexport.readers.plain.lines import Line, passage
from qtiexport.readers.plain.structure import Caption, Free, Item, Segment, segments

_MARKS = "#*_ \t"
# Lists within lists are read so far; further in, all bullets are items of one list.
_DEEPEST = 4
_SHORT = 80
_COLONS = (":", "：")


def content(lines: tuple[Line, ...]) -> Content | None:
    """The content of lines that hold no headings; None where they are blank."""
    return of(segments(lines, lambda _: ""))


def of(parts: tuple[Segment, ...]) -> Content | None:
    """The content of segments; None without any text."""
    blocks = tuple(_blocks(parts, 0))
    return Content(blocks, _first(parts[0])) if blocks else None


def _first(part: Segment) -> int:
    """The number of the line that a segment begins with."""
    line = part.lines[0] if isinstance(part, Free) else part.bullet.line if isinstance(part, Item) else part.line
    return line.number


def is_short_heading(part: Segment) -> bool:
    """Whether a paragraph is one short line that ends in a colon: an article's heading."""
    if not isinstance(part, Free) or len(part.lines) > 1:
        return False
    text = part.lines[0].text.strip()
    return len(text) <= _SHORT and text.rstrip("*_").endswith(_COLONS)


def inlines(lines: tuple[Line, ...]) -> tuple[Inline, ...]:
    """The lines as one paragraph: bold becomes Strong, a line end LineBreak."""
    return tuple(_inlines(passage(line for line in lines if not line.blank).text))


def _inlines(text: str) -> Iterator[Inline]:
    done = 0
    for found in BOLD.finditer(text):
        yield from _literal(text[done : found.start()])
        yield Strong(tuple(_literal(found[0][2:-2])))
        done = found.end()
    yield from _literal(text[done:])


def _literal(text: str) -> Iterator[Inline]:
    for place, line in enumerate(text.split("\n")):
        if place:
            yield LineBreak()
        if line:
            yield Text(line)


def _blocks(parts: tuple[Segment, ...], depth: int) -> Iterator[Block]:
    for is_list, run in groupby(parts, key=_list_kind):
        if is_list:
            yield from _list(tuple(part for part in run if isinstance(part, Item)), is_list, depth)
        else:
            yield from (_single(part) for part in run)


def _list_kind(part: Segment) -> str:
    return part.bullet.family if isinstance(part, Item) else ""


def _single(part: Segment) -> Block:
    if isinstance(part, Caption):
        return Heading(1, inlines((_unmarked(part.line),)))
    lines = part.lines if isinstance(part, Free) else (part.bullet.line, *part.lines[1:])
    return Paragraph(inlines(lines))


def _list(items: tuple[Item, ...], family: str, depth: int) -> Iterator[Block]:
    if _is_plain(items, family):
        yield ListBlock(family == "number", tuple(_item(item, depth) for item in items))
    else:
        yield from (_single(item) for item in items)


def _is_plain(items: tuple[Item, ...], family: str) -> bool:
    """Whether a list says all that its bullets say: letters, boxes and numbers not from 1 on would be lost."""
    if family == "number":
        return [item.bullet.number for item in items] == list(range(1, len(items) + 1))
    return family == "sign" and all(item.bullet.ticked is None for item in items)


def _item(item: Item, depth: int) -> tuple[Block, ...]:
    inner = segments(item.lines, lambda _: "", nested=depth < _DEEPEST)
    return tuple(_blocks(inner, depth + 1))


def _unmarked(line: Line) -> Line:
    """A heading's words without the marks that set it as one."""
    trimmed = line.trimmed()
    head = len(trimmed.text) - len(trimmed.text.lstrip(_MARKS))
    rest = trimmed.after(head)
    return Line(rest.number, rest.source, rest.text.rstrip("*_ \t"), rest.start)


def captions(parts: tuple[Segment, ...], is_caption: Callable[[Segment], bool]) -> tuple[Segment, ...]:
    """The segments with those single lines for which `is_caption` holds made headings."""
    return tuple(
        Caption(part.lines[0], "heading") if isinstance(part, Free) and is_caption(part) else part for part in parts
    )
