"""Where the blocks of a Markdown text stand, for readers that take some of them for more than text."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from markdown_it.token import Token

from qtiexport.markup.parser import parser

Lines = tuple[int, int]
"""The first line, from 0, and the one after the last."""


class Layout(StrEnum):
    """What a block is; the values are the words for it in messages."""

    TABLE = "table"
    NUMBERED = "numbered list"
    BULLETS = "list"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Passage:
    """A block that stands in no other. `parts` are the rows of a table, its head first, or the items of a list."""

    layout: Layout
    lines: Lines
    parts: tuple[Lines, ...] = ()


_LAYOUTS = {"table_open": Layout.TABLE, "ordered_list_open": Layout.NUMBERED, "bullet_list_open": Layout.BULLETS}
_PARTS = {"table": "tr_open", "ordered_list": "list_item_open", "bullet_list": "list_item_open"}


def outline(text: str) -> tuple[Passage, ...]:
    """The blocks of a text whose lines end in "\\n"; blank lines and definitions of links belong to none."""
    return tuple(_passages(parser().parse(text, {})))


def _passages(tokens: list[Token]) -> Iterator[Passage]:
    begin = 0
    for place, token in enumerate(tokens):
        if token.level or token.nesting == 1:
            continue
        opened = tokens[begin]
        if opened.map:
            layout = _LAYOUTS.get(opened.type, Layout.TEXT)
            yield Passage(layout, _lines(opened), tuple(_parts(opened, tokens[begin:place])))
        begin = place + 1


def _parts(opened: Token, inner: list[Token]) -> Iterator[Lines]:
    """The lines of each part that stands directly in the block, not in a list within it."""
    wanted = _PARTS.get(opened.type.removesuffix("_open"))
    deep = 2 if wanted == "tr_open" else 1
    for token in inner:
        if token.type == wanted and token.level == deep:
            yield _lines(token)


def _lines(token: Token) -> Lines:
    begin, end = token.map or (0, 0)
    return begin, end
