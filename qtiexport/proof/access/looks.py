"""What of a part a person has to judge: images, tables, formulas, links, time, phrases and language."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath

from qtiexport.markup import words
from qtiexport.model import (
    Block,
    BlockQuote,
    Content,
    DefinitionList,
    Description,
    HotspotInteraction,
    Image,
    Link,
    ListBlock,
    Math,
    Notes,
    Paragraph,
    Part,
    Question,
    RawItem,
    Table,
    inlines,
    texts,
)
from qtiexport.rules import judge_access

_MOVING = ".gif"
_MANY_COLUMNS = 4


class Look(StrEnum):
    """What there is to look at; the values are its names in `build.json`."""

    IMAGE = "image"
    DECORATION = "decoration"
    PICTURE = "picture"
    MOVING = "moving"
    TABLE = "table"
    FORMULA = "formula"
    LINK = "link"
    TIME = "time-limit"
    PHRASE = "phrase"
    LANGUAGE = "hard-language"
    RAW = "raw-item"


@dataclass(frozen=True, slots=True)
class Seen:
    """One thing to look at, and the words that tell which it is: an alternative text, a formula, a phrase."""

    look: Look
    words: str


_CODES = {"ACC102": Look.PHRASE, "ACC103": Look.LANGUAGE}


def looks(part: Part) -> tuple[Seen, ...]:
    """All of a part that is to be judged, each thing once, in the order in which it is read."""
    return tuple(dict.fromkeys(_seen(part)))


def _seen(part: Part) -> Iterator[Seen]:
    for text in texts(part):
        yield from _lines(text)
        yield from (Seen(Look.TABLE, told) for table in _tables(text.blocks) for told in _table(table))
    if isinstance(part, Question):
        yield from _question(part)


def _lines(text: Content) -> Iterator[Seen]:
    for child in inlines(text):
        match child:
            case Image(address, alt):
                yield Seen(Look.IMAGE, alt) if alt else Seen(Look.DECORATION, address)
                if address.lower().endswith(_MOVING):
                    yield Seen(Look.MOVING, address)
            case Math(latex):
                yield Seen(Look.FORMULA, latex)
            case Link(_, children):
                yield Seen(Look.LINK, words(Content((Paragraph(children),))))


def _tables(blocks: Iterable[Block]) -> Iterator[Table]:
    """The tables among blocks, and in what these hold."""
    for block in blocks:
        match block:
            case Table():
                yield block
            case ListBlock(_, items) | Notes(items):
                yield from (table for item in items for table in _tables(item))
            case BlockQuote(within):
                yield from _tables(within)
            case DefinitionList(entries):
                yield from (t for entry in entries if isinstance(entry, Description) for t in _tables(entry.blocks))


def _table(table: Table) -> Iterator[str]:
    """A table that is more than a plain one: with an empty head, or many columns and no head in its rows."""
    columns, empty = len(table.head), sum(not cell for cell in table.head[1:])
    if empty or (columns > _MANY_COLUMNS and not table.row_heads):
        yield f"{columns} columns, {empty} of them without a head" if empty else f"{columns} columns, no heads of rows"


def _question(question: Question) -> Iterator[Seen]:
    for one in question.interactions:
        match one:
            case HotspotInteraction(choices=choices):
                yield Seen(Look.PICTURE, ", ".join(choice.label for choice in choices))
            case RawItem(source):
                yield Seen(Look.RAW, PurePath(source).name)
    if question.time_limit:
        yield Seen(Look.TIME, f"{question.time_limit} seconds")
    yield from (Seen(_CODES[found.code], found.message) for found in judge_access(question))
