"""Cutting a file into the texts of its questions (sources.md 4, "Several questions in one .txt")."""

import re
from dataclasses import dataclass
from itertools import pairwise

from qtiexport.readers.plain.lines import Line, Span, without_outer_blanks

_RULE = re.compile(r"\s*-{3,}\s*\Z")
_NAME = re.compile(r"\s*id:\s*(?P<name>\S+)\s*\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of one question or article, the first and last not blank; `identifier` is the raw name.

    `named` is the place of the name, where the block itself says it.
    """

    path: str
    lines: tuple[Line, ...]
    identifier: str
    named: Span | None = None


def blocks(path: str, lines: tuple[Line, ...], identifier: str) -> tuple[Block, ...]:
    """The blocks between lines of three or more hyphens; several are numbered, unless they say their name."""
    texts = [text for text in _cut(lines) if text]
    if len(texts) == 1:
        return (_block(path, texts[0], identifier),)
    return tuple(_block(path, text, f"{identifier}-{place}") for place, text in enumerate(texts, 1))


def whole(path: str, lines: tuple[Line, ...], identifier: str) -> tuple[Block, ...]:
    """The file as one block, lines of hyphens included; none for a blank file."""
    text = without_outer_blanks(lines)
    return (_block(path, text, identifier),) if text else ()


def _cut(lines: tuple[Line, ...]) -> list[tuple[Line, ...]]:
    rules = [-1, *(place for place, line in enumerate(lines) if _RULE.match(line.text)), len(lines)]
    return [without_outer_blanks(lines[before + 1 : after]) for before, after in pairwise(rules)]


def _block(path: str, lines: tuple[Line, ...], identifier: str) -> Block:
    found = _NAME.match(lines[0].text)
    rest = without_outer_blanks(lines[1:]) if found else ()
    if not found or not rest:
        return Block(path, lines, identifier)
    named = Span(lines[0], found.start("name"), len(found["name"]))
    return Block(path, rest, found["name"], named)
