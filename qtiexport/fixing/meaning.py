"""What a file means, as a value: two readings with equal meanings give the same packages but for a named change."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from qtiexport.diagnostics import Location
from qtiexport.model import Asset, Code, CodeBlock, Image, Link, RawItem, TextEntryInteraction
from qtiexport.readers import Reading

Change = Callable[[str], str]
"""Makes two texts equal that a rewrite may exchange for each other."""

# Program text, addresses and patterns are the same to the letter, or they are others.
_VERBATIM = {
    Code: {"text"},
    CodeBlock: {"text", "language"},
    Link: {"href"},
    Image: {"address"},
    Asset: {"source"},
    TextEntryInteraction: {"pattern"},
    RawItem: {"source"},
}


def meaning(reading: Reading, change: Change) -> tuple[Any, ...]:
    """The parts and what was told of them, every text put through `change`, without their places in the file."""
    told = tuple(sorted((diagnostic.code, str(diagnostic.severity)) for diagnostic in reading.diagnostics))
    return (*(_value(part, change) for part in reading.parts), told)


def _value(value: Any, change: Change) -> Any:
    if isinstance(value, Enum | Location):
        return None if isinstance(value, Location) else value
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_value(each, change) for each in value)
    if is_dataclass(value):
        kept = _VERBATIM.get(type(value), set())
        compared = [field.name for field in fields(value) if field.compare]
        pairs = ((name, getattr(value, name)) for name in compared)
        return (type(value), *(one if name in kept else _value(one, change) for name, one in pairs))
    return value
