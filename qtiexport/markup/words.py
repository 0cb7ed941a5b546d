"""The words that a learner reads, without any markup."""

import re
from collections.abc import Iterable, Iterator
from typing import assert_never

from qtiexport import model

# Not `\s`: a no-break space is the author's own character and stays.
BLANK = "___"
"""What stands for a gap where there is nothing to fill in."""

_BLANKS = re.compile(r"[ \t\n\r]+")


def words(content: model.Content) -> str:
    """The text as one line, blocks joined by a blank; a gap is a `BLANK`, an interaction of its own none."""
    return _one_line(_block_texts(content.blocks))


def inline_words(children: Iterable[model.Inline]) -> str:
    """The text of inline children as one line."""
    return _one_line(_inline_texts(children))


def is_inline(content: model.Content) -> bool:
    """Whether it is exactly one paragraph, so that its children may stand where no block may."""
    return len(content.blocks) == 1 and isinstance(content.blocks[0], model.Paragraph)


def note_mark(number: int) -> str:
    """The sign of a footnote: in brackets, so that no note looks like an exponent where nothing can be raised."""
    return f"[{number}]"


def _one_line(texts: Iterable[str]) -> str:
    return _BLANKS.sub(" ", "".join(texts)).strip(" ")


def _block_texts(blocks: Iterable[model.Block]) -> Iterator[str]:
    for block in blocks:
        yield " "
        match block:
            case model.Paragraph(children) | model.Heading(_, children):
                yield from _inline_texts(children)
            case model.ListBlock(_, items) | model.Notes(items):
                for item in items:
                    yield from _block_texts(item)
            case model.DefinitionList(entries):
                for entry in entries:
                    yield from _entry_texts(entry)
            case model.CodeBlock(text):
                yield text
            case model.BlockQuote(inner):
                yield from _block_texts(inner)
            case model.Table(head, rows):
                for row in ((block.caption,), head, *rows):
                    yield from _row_texts(row)
            case model.Divider() | model.InteractionPlace():
                pass
            case _:
                assert_never(block)


def _entry_texts(entry: model.Term | model.Description) -> Iterator[str]:
    if isinstance(entry, model.Description):
        yield from _block_texts(entry.blocks)
        return
    yield " "
    yield from _inline_texts(entry.children)


def _row_texts(row: Iterable[tuple[model.Inline, ...]]) -> Iterator[str]:
    for cell in row:
        yield " "
        yield from _inline_texts(cell)


def _inline_texts(children: Iterable[model.Inline]) -> Iterator[str]:
    for child in children:
        match child:
            case model.Text(text) | model.Code(text):
                yield text
            case model.Emphasis(inner) | model.Strong(inner) | model.Span(inner):
                yield from _inline_texts(inner)
            case model.Styled(_, inner) | model.Link(_, inner):
                yield from _inline_texts(inner)
            case model.Math(latex):
                yield latex
            case model.NoteMark(number):
                yield note_mark(number)
            case model.LineBreak():
                yield " "
            case model.Image(_, alt):
                yield alt
            case model.InteractionPlace() | model.Gap():
                yield BLANK
            case model.Hottext(_, inner):
                yield from _inline_texts(inner)
            case _:
                assert_never(child)


# A title stands at the very beginning, at most behind a kicker and a line of the source.
_TITLE_WITHIN = 3


def title_place(title: str, content: model.Content) -> int | None:
    """The place, from 0, of the paragraph in which the author wrote the title; None where it is not in the text."""
    paragraphs = (
        (place, inline_words(block.children))
        for place, block in enumerate(content.blocks[:_TITLE_WITHIN])
        if isinstance(block, model.Paragraph)
    )
    return next((place for place, text in paragraphs if text == title), None)
