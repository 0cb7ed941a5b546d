"""Documents and packages, and the only zip writer."""

import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import IO, Self

# The zip format's first possible moment, one mode, one system: nothing of the building machine reaches the bytes.
_DATE = (1980, 1, 1, 0, 0, 0)
_MODE = 0o644 << 16
_UNIX = 3
_LEVEL = 6


OWN_ITEMS = "own"
"""The folder of a package for items that their author wrote in QTI: by it they are told from those that we write."""


@dataclass(frozen=True, slots=True)
class Document:
    """One file of a package: `path` as in the zip, with forward slashes, and its bytes."""

    path: str
    content: bytes


def write_zip(stream: IO[bytes], documents: Iterable[Document]) -> None:
    """Write the documents into `stream` as they come.

    Equal documents in an equal order give equal bytes with the same zlib: dates, modes and order are fixed.
    """
    with zipfile.ZipFile(stream, "w") as archive:
        for document in documents:
            archive.writestr(_entry(document.path), document.content, zipfile.ZIP_DEFLATED, _LEVEL)


def _entry(path: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(path, _DATE)
    entry.create_system = _UNIX
    entry.external_attr = _MODE
    return entry


class Spool:
    """Documents that wait for the manifest which stands before them, on disk once they are many.

    Only their places stand in memory, so that a package of any size can be written as a stream.
    """

    _IN_MEMORY = 8 * 1024 * 1024

    def __init__(self) -> None:
        self._file: IO[bytes] = tempfile.SpooledTemporaryFile(max_size=self._IN_MEMORY)  # noqa: SIM115
        self._places: list[tuple[str, int, int]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def add(self, document: Document) -> None:
        """Keep a document; it can be read back from any later moment on."""
        start = self._file.seek(0, 2)
        self._file.write(document.content)
        self._places.append((document.path, start, len(document.content)))

    def in_order(self) -> Iterator[Document]:
        """The documents as they were added."""
        return (self._read(place) for place in self._places)

    def at(self, place: int) -> Document:
        """The document that was added at a place, counted from 0."""
        return self._read(self._places[place])

    def by_path(self) -> Iterator[Document]:
        """The documents sorted by path."""
        return (self._read(place) for place in sorted(self._places))

    def _read(self, place: tuple[str, int, int]) -> Document:
        path, start, size = place
        self._file.seek(start)
        return Document(path, self._file.read(size))
