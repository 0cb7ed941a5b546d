"""What the places of interactions stand in within a text."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from qtiexport.model import (
    Block,
    BlockQuote,
    CodeBlock,
    Content,
    DefinitionList,
    Divider,
    Emphasis,
    Heading,
    Inline,
    InteractionPlace,
    Link,
    ListBlock,
    Notes,
    Paragraph,
    Span,
    Strong,
    Styled,
    Table,
    Term,
)

Around = frozenset[type[Block | Inline | Content]]
"""The records that a place stands in; that of a place in a paragraph between no other blocks is empty."""

_NOTHING: Around = frozenset()


def surroundings(content: Content) -> dict[int, Around]:
    """What each place stands in, by its index."""
    return dict(_blocks(content.blocks, _NOTHING))


def _blocks(blocks: Iterable[Block], around: Around) -> Iterator[tuple[int, Around]]:
    for block in blocks:
        yield from _block(block, around | ({type(block)} - {Paragraph}))


def _block(block: Block, around: Around) -> Iterator[tuple[int, Around]]:
    match block:
        case Paragraph(children) | Heading(_, children):
            yield from _line(children, around)
        case ListBlock(_, items) | Notes(items):
            for item in items:
                yield from _blocks(item, around)
        case DefinitionList(entries):
            for entry in entries:
                yield from _line(entry.children, around) if isinstance(entry, Term) else _blocks(entry.blocks, around)
        case BlockQuote(inner):
            yield from _blocks(inner, around)
        case Table(head, rows, caption=caption):
            for line in (caption, *head, *(cell for row in rows for cell in row)):
                yield from _line(line, around)
        case CodeBlock() | Divider() | InteractionPlace():
            pass
        case _:
            assert_never(block)


def _line(children: Iterable[Inline], around: Around) -> Iterator[tuple[int, Around]]:
    for child in children:
        if isinstance(child, InteractionPlace):
            yield child.index, around
        elif isinstance(child, Emphasis | Strong | Styled | Span | Link):
            yield from _line(child.children, around | {type(child)})
