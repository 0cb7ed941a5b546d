"""The languages of each question, once all files are read, and what packages take from it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from qtiexport.pipeline.reading import FileResult
from qtiexport.targets import IndexEntry
from qtiexport.traits.links import Link, links

Orders = Mapping[str, tuple[str, ...]]
"""By item, the identifiers of its options in the order of the reference language."""


def linked(results: Iterable[FileResult]) -> tuple[Link, ...]:
    """The links of all that was read."""
    return links(part.languages for result in results for part in result.parts)


def orders(results: Iterable[FileResult]) -> Orders:
    """The order of the reference of each question that there is in several languages."""
    found = (link for link in linked(results) if len(link.texts) > 1 and link.reference.question)
    return {link.identifier: tuple(option.identifier for option in link.reference.options) for link in found}


def in_order(entry: IndexEntry, known: Orders) -> IndexEntry:
    """The entry with the order of its reference language, if that is another order of the same options."""
    order = known.get(entry.identifier, ())
    moved = order != entry.choices and sorted(order) == sorted(entry.choices)
    return replace(entry, keyed=order) if moved else entry
