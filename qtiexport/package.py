"""Documents and packages, and the only zip writer."""

import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import IO

# The zip format's first possible moment, one mode, one system: nothing of the building machine reaches the bytes.
_DATE = (1980, 1, 1, 0, 0, 0)
_MODE = 0o644 << 16
_UNIX = 3
_LEVEL = 6


@dataclass(frozen=True, slots=True)
class Document:
    """One file of a package: `path` as in the zip, with forward slashes, and its bytes."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Package:
    """A package to be written: `name` is its file name; `documents` are taken once, in the order to be written.

    A package whose name does not end in `.zip` is a lone file and has exactly one document.
    """

    name: str
    documents: Iterable[Document]


def write_zip(stream: IO[bytes], documents: Iterable[Document]) -> Iterator[str]:
    """Write the documents into `stream` as they come and yield each path once written.

    Equal documents in an equal order give equal bytes with the same zlib: dates, modes and order are fixed.
    """
    with zipfile.ZipFile(stream, "w") as archive:
        for document in documents:
            archive.writestr(_entry(document.path), document.content, zipfile.ZIP_DEFLATED, _LEVEL)
            yield document.path


def _entry(path: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(path, _DATE)
    entry.create_system = _UNIX
    entry.external_attr = _MODE
    return entry
