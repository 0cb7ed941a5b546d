"""The languages of each question, once all files are read, and what packages take from it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from qtiexport.bank import SourceFile
from qtiexport.pipeline.contract import Outcome
from qtiexport.pipeline.reading import FileResult
from qtiexport.readers import Defaults
from qtiexport.targets import IndexEntry
from qtiexport.traits.languages import LanguageTraits
from qtiexport.traits.links import Link, links


@dataclass(frozen=True, slots=True)
class Text:
    """A part as it is compared with other languages, the file that it stands in, and how that file is read."""

    file: SourceFile
    defaults: Defaults
    traits: LanguageTraits


@dataclass(frozen=True, slots=True)
class Surveyed:
    """All texts that could be read, in the order of the course, and the outcome of reading.

    `languages` are those that were asked for, on the command line or in the config; () is all that there are.
    """

    outcome: Outcome
    texts: tuple[Text, ...]
    languages: tuple[str, ...]


Orders = Mapping[str, tuple[str, ...]]
"""By item, the identifiers of its options in the order of the reference language."""


def of_files(files: Iterable[SourceFile], results: Iterable[FileResult], defaults: Defaults) -> Iterator[Text]:
    """The parts of each file, whose results stand in the same order."""
    for file, result in zip(files, results, strict=True):
        yield from (Text(file, defaults, part.languages) for part in result.parts)


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
