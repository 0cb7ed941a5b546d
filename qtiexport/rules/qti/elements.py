"""The elements of an item or a test, and the values that are written in them."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

NAMESPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1"
TAG = f"{{{NAMESPACE}}}"


@dataclass(frozen=True, slots=True)
class Value:
    """A `value` or `mapKey` as written, without outer blanks, and its line."""

    text: str
    line: int


def local(element: etree._Element) -> str:
    """The name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def line(element: etree._Element) -> int:
    """The line from 1, or 0 where the parser kept none."""
    return int(element.sourceline or 0)


def children(element: etree._Element) -> list[etree._Element]:
    """The child elements of the QTI namespace: no comments, no processing instructions."""
    return list(element.iterchildren(f"{TAG}*"))


def whole(text: str) -> int:
    """The whole number that a text writes, from 0; 0 for anything else."""
    plain = text.strip()
    return int(plain) if plain.isascii() and plain.isdigit() and len(plain) < 10 else 0


def repeated(values: tuple[Value, ...]) -> Iterator[Value]:
    """Each value that an earlier one equals."""
    seen: set[str] = set()
    for value in values:
        if value.text in seen:
            yield value
        seen.add(value.text)
