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
    Hottext,
    Inline,
    InteractionPlace,
    Link,
    ListBlock,
    NoteMark,
    Notes,
    Paragraph,
    Span,
    Strong,
    Styled,
    Table,
    Term,
)

Change = Callable[[Inline], Inline]
Line = tuple[Inline, ...]
"""What stands in one line: of a paragraph, a heading, a cell ..."""


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
    blocks = tuple(relined(block, lambda line: _line(line, change)) for block in content.blocks)
    return replace(content, blocks=blocks)


def without_notes(content: Content) -> Content:
    """The content without its footnotes and their marks: what a title is made of."""
    kept = (block for block in content.blocks if not isinstance(block, Notes))
    return replace(content, blocks=tuple(relined(block, _unmarked) for block in kept))


def _unmarked(line: Line) -> Line:
    return tuple(child for child in line if not isinstance(child, NoteMark))


def relined(block: Block, rewrite: Callable[[Line], Line]) -> Block:
    """The block with each of its lines exchanged for what `rewrite` gives, in reading order."""
    match block:
        case Paragraph(children) | Heading(_, children):
            return replace(block, children=rewrite(children))
        case ListBlock(_, items) | Notes(items):
            return replace(block, items=tuple(_blocks(item, rewrite) for item in items))
        case DefinitionList(entries):
            return replace(block, entries=tuple(_entry(entry, rewrite) for entry in entries))
        case BlockQuote(blocks):
            return replace(block, blocks=_blocks(blocks, rewrite))
        case Table():
            return _table(block, rewrite)
        case CodeBlock() | Divider() | InteractionPlace():
            return block
        case _:
            assert_never(block)


def _blocks(blocks: Iterable[Block], rewrite: Callable[[Line], Line]) -> tuple[Block, ...]:
    return tuple(relined(block, rewrite) for block in blocks)


def _entry(entry: Term | Description, rewrite: Callable[[Line], Line]) -> Term | Description:
    if isinstance(entry, Term):
        return Term(rewrite(entry.children))
    return Description(_blocks(entry.blocks, rewrite))


def _table(table: Table, rewrite: Callable[[Line], Line]) -> Table:
    caption = rewrite(table.caption)
    head = tuple(rewrite(cell) for cell in table.head)
    rows = tuple(tuple(rewrite(cell) for cell in row) for row in table.rows)
    return replace(table, head=head, rows=rows, caption=caption)


def _line(children: Line, change: Change) -> Line:
    return tuple(_inline(child, change) for child in children)


def _inline(child: Inline, change: Change) -> Inline:
    made = change(child)
    if isinstance(made, Emphasis | Strong | Styled | Span | Link | Hottext):
        return replace(made, children=_line(made.children, change))
    return made
