"""A text as rules read it: its words, and the running text among them."""

import re
from dataclasses import dataclass

from qtiexport import markup
from qtiexport.model import (
    Block,
    Content,
    Emphasis,
    Heading,
    Hottext,
    Inline,
    LineBreak,
    Link,
    ListBlock,
    Paragraph,
    Span,
    Strong,
    Styled,
    Text,
    changed,
)
from qtiexport.readers.plain.fold import lowered

MASK = "\ufffc"
"""Stands in prose for what is no prose: code, a formula, a picture, a gap."""

_RUNNING = (Text, Emphasis, Strong, Styled, Span, Link, Hottext, LineBreak)
_BLANKS = re.compile(r"[ \t\n\r]{2,}|[\t\n\r]")


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that begins at `line` (from 1; 0: not known), one line a block.

    `words` is what a learner reads. `prose` is the running text in it: paragraphs, headings and lists, with `MASK` for
    each piece that is none; `lower` is the same in lower case.
    """

    words: str
    prose: str
    lower: str
    line: int

    @property
    def is_prose(self) -> bool:
        """Whether there is nothing but running text."""
        return self.words == self.prose


def passage(content: Content) -> Passage:
    """A content as words and as prose."""
    words = _plain(content.blocks)
    if words is not None:
        return Passage(words, words, lowered(words), content.line)
    prose = _by_block(changed(Content(tuple(block for block in content.blocks if _is_prose(block))), _masked))
    return Passage(_by_block(content), prose, lowered(prose), content.line)


def emphasised(content: Content) -> str:
    """The stressed words of a content, one piece a line."""
    found: list[str] = []

    def note(child: Inline) -> Inline:
        if isinstance(child, Emphasis | Strong):
            found.append(markup.inline_words(child.children))
        return child

    changed(content, note)
    return "\n".join(found)


def plain(text: str, line: int) -> Passage:
    """A text without markup."""
    return Passage(text, text, lowered(text), line)


def _plain(blocks: tuple[Block, ...]) -> str | None:
    """The words of paragraphs of nothing but text, which most are; None for all others."""
    lines: list[str] = []
    for block in blocks:
        pieces: list[str] = []
        if type(block) is not Paragraph or not _gather(block.children, pieces):
            return None
        lines.append(_BLANKS.sub(" ", "".join(pieces)).strip(" "))
    return "\n".join(lines)


def _gather(children: tuple[Inline, ...], pieces: list[str]) -> bool:
    """Whether all children are text, which is added to the pieces."""
    for child in children:
        kind = type(child)
        if kind is Text:
            pieces.append(child.text)  # type: ignore[union-attr]
        elif kind is Strong or kind is Emphasis or kind is Link:
            if not _gather(child.children, pieces):  # type: ignore[union-attr]
                return False
        elif kind is LineBreak:
            pieces.append(" ")
        else:
            return False
    return True


def _by_block(content: Content) -> str:
    return "\n".join(markup.words(Content((block,))) for block in content.blocks)


def _is_prose(block: Block) -> bool:
    return isinstance(block, Paragraph | Heading | ListBlock)


def _masked(child: Inline) -> Inline:
    return child if isinstance(child, _RUNNING) else Text(MASK)
