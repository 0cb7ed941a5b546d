"""Walks over content: everything that stands in its lines, in reading order, looked at or exchanged."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import assert_never

from qtiexport.model.content import (
    Block,
    BlockQuote,
    CodeBlock,
    Content,
    DefinitionList,
    Description,
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

Change = Callable[[Inline], Inline]


def inlines(content: Content) -> Iterator[Inline]:
    """Every inline record of a content, outer ones before those that they hold."""
    found: list[Inline] = []

    def note(child: Inline) -> Inline:
        found.append(child)
        return child

    changed(content, note)
    return iter(found)


def changed(content: Content, change: Change) -> Content:
    """The content with each inline record exchanged for what `change` gives; outer ones before those that they hold."""
    return replace(content, blocks=_blocks(content.blocks, change))


def _blocks(blocks: Iterable[Block], change: Change) -> tuple[Block, ...]:
    return tuple(_block(block, change) for block in blocks)


def _block(block: Block, change: Change) -> Block:
    match block:
        case Paragraph(children) | Heading(_, children):
            return replace(block, children=_inlines(children, change))
        case ListBlock(_, items) | Notes(items):
            return replace(block, items=tuple(_blocks(item, change) for item in items))
        case DefinitionList(entries):
            return replace(block, entries=tuple(_entry(entry, change) for entry in entries))
        case BlockQuote(blocks):
            return replace(block, blocks=_blocks(blocks, change))
        case Table():
            return _table(block, change)
        case CodeBlock() | Divider() | InteractionPlace():
            return block
        case _:
            assert_never(block)


def _entry(entry: Term | Description, change: Change) -> Term | Description:
    if isinstance(entry, Term):
        return Term(_inlines(entry.children, change))
    return Description(_blocks(entry.blocks, change))


def _table(table: Table, change: Change) -> Table:
    # In reading order, which `inlines` promises.
    caption = _inlines(table.caption, change)
    head = _row(table.head, change)
    rows = tuple(_row(row, change) for row in table.rows)
    return replace(table, head=head, rows=rows, caption=caption)


def _row(row: tuple[tuple[Inline, ...], ...], change: Change) -> tuple[tuple[Inline, ...], ...]:
    return tuple(_inlines(cell, change) for cell in row)


def _inlines(children: Iterable[Inline], change: Change) -> tuple[Inline, ...]:
    return tuple(_inline(child, change) for child in children)


def _inline(child: Inline, change: Change) -> Inline:
    made = change(child)
    if isinstance(made, Emphasis | Strong | Styled | Span | Link):
        return replace(made, children=_inlines(made.children, change))
    return made
