"""Stand-ins: what a reader writes into a Markdown text where its own forms of answer stand, and what they become.

A form such as `[[Seine|la Seine]]` would be torn apart by Markdown. So the reader puts a stand-in of the same length
in its place, which Markdown takes for a word, and gets it back as an `InteractionPlace`. Two of its characters are
forbidden in XML and thus in every source, so that no author can write one by accident or on purpose. Its ends are
punctuation, as brackets are, so that emphasis begins and ends around it as it would around them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from qtiexport.model import (
    Content,
    Emphasis,
    Hottext,
    Inline,
    InteractionPlace,
    Link,
    Span,
    Strong,
    Styled,
    Text,
    relined,
)

SHORTEST = 4
MOST = 0xFFFE
_FIRST = 0xF0000
_END, _BEGIN, _FILL = "\u2021", "\ufffe", "\uffff"
PATTERN = f"{_END}{_BEGIN}[\U000f0000-\U000ffffd]{_FILL}*{_END}"
_FOUND = re.compile(PATTERN)
# A quote may have been cut within one.
_QUOTED = re.compile(f"{_END}{_BEGIN}([\U000f0000-\U000ffffd]){_FILL}*{_END}?")

_Line = tuple[Inline, ...]


def stand_in(index: int, length: int) -> str:
    """What stands in a text for `InteractionPlace(index)`: `length` characters, at least `SHORTEST`.

    Raises ValueError for an index or a length that there is none of.
    """
    if not 0 <= index < MOST or length < SHORTEST:
        raise ValueError(f"there is no stand-in {index} of {length} characters")
    return f"{_END}{_BEGIN}{chr(_FIRST + index)}{_FILL * (length - SHORTEST)}{_END}"


def taken(text: str) -> bool:
    """Whether a text holds characters of a stand-in, which no source has: then it can have none."""
    return _BEGIN in text or _FILL in text


def told(message: str, written: Sequence[str]) -> str:
    """A message about a text with stand-ins, with what the author wrote in their places."""
    return _QUOTED.sub(lambda found: written[ord(found[1]) - _FIRST], message)


def placed(content: Content) -> Content:
    """The content with a place for each stand-in in its words; those in program text and addresses stay."""
    return replace(content, blocks=tuple(relined(block, _line) for block in content.blocks))


def _line(children: _Line) -> _Line:
    return tuple(made for child in children for made in _parts(child))


def _parts(child: Inline) -> Iterator[Inline]:
    if isinstance(child, Text):
        yield from _split(child.text)
    elif isinstance(child, Emphasis | Strong | Styled | Span | Link | Hottext):
        yield replace(child, children=_line(child.children))
    else:
        yield child


def _split(text: str) -> Iterator[Inline]:
    done = 0
    for found in _FOUND.finditer(text):
        if found.start() > done:
            yield Text(text[done : found.start()])
        yield InteractionPlace(ord(found[0][2]) - _FIRST)
        done = found.end()
    if done < len(text):
        yield Text(text[done:])
