"""The only zip reader: entries within limits, and a reason for each that is refused. Nothing is written to disk."""

import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self

MOST_ENTRIES = 20_000
LARGEST_ENTRY = 64 * 1024 * 1024
LARGEST_TOTAL = 1024 * 1024 * 1024
# XML of many like questions shrinks to a fiftieth; only what was made to burst exceeds this, beyond some size.
_HIGHEST_RATIO = 200
_RATIO_MATTERS_FROM = 1024 * 1024
# 512 bytes an entry: far more than names of at most 100 characters need.
_LARGEST_DIRECTORY = MOST_ENTRIES * 512
_LARGEST_ARCHIVE = LARGEST_TOTAL + _LARGEST_DIRECTORY
_LONGEST_NAME = 255
_MOST_REFUSALS = 20

_END = b"PK\x05\x06"
_END_SIZE = 22
_LONGEST_COMMENT = 0xFFFF
# Zip64 puts two records before the last one: its own last record, then where to find it.
_LOCATOR = b"PK\x06\x07"
_LOCATOR_SIZE = 20
_END_64_SIZE = 56
_LOCAL_HEADER_SIZE = 30
_ENCRYPTED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_DRIVE = re.compile(r"[A-Za-z]:")

_DAMAGE = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    EOFError,
    IndexError,
    KeyError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    UnicodeError,
    ValueError,
    struct.error,
    zlib.error,
)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an entry, or with an empty `name` the archive, is not read: `reason` is one lower-case sentence."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Unpacked:
    """An open archive whose entries are all within the limits.

    `names` are the files in the order of the archive, with forward slashes; folders are not among them. Use it as a
    context manager, or call `close`.
    """

    names: tuple[str, ...]
    _archive: zipfile.ZipFile

    def read(self, name: str) -> bytes | Refusal:
        """The bytes of one of `names`, or why they cannot be had: damaged data, a wrong checksum, no such name."""
        if name not in self._archive.NameToInfo:
            return Refusal(name, "the package has no such file")
        try:
            return self._archive.read(name)
        except _DAMAGE as error:
            return Refusal(name, _damage(error))

    def close(self) -> None:
        self._archive.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_package(path: Path) -> Unpacked | tuple[Refusal, ...]:
    """Open a zip for reading, or say all that speaks against it; no bytes make this raise.

    Limits: 20,000 entries, 64 MiB an entry, 1 GiB together, 200 times its compressed size from 1 MiB on. Refused are
    also encryption, methods other than stored and deflate, links and devices, overlapping data, and names that are
    absolute or longer than 255 characters, climb (".."), hold a backslash or control character, or meet another but
    for their case. Sizes are those that the archive states; what differs from them is found by `read`.
    """
    if reason := _reason_not_to_open(path):
        return (Refusal("", reason),)
    try:
        archive = zipfile.ZipFile(path)
    except _DAMAGE:
        return (Refusal("", "the file is no zip that can be read: its list of entries is damaged"),)
    refusals = _first(_refusals(archive.infolist()))
    if refusals:
        archive.close()
        return refusals
    return Unpacked(tuple(entry.filename for entry in archive.infolist() if not _is_folder(entry)), archive)


def _reason_not_to_open(path: Path) -> str:
    """What the file's size and its last record tell before the directory is read into memory; empty if nothing."""
    try:
        if not path.is_file():
            return "there is no such file"
        size = path.stat().st_size
        with path.open("rb") as stream:
            stream.seek(max(0, size - _END_SIZE - _LONGEST_COMMENT - _LOCATOR_SIZE - _END_64_SIZE))
            tail = stream.read()
    except OSError as error:
        return f"the file cannot be read: {error.strerror or error}"
    if size > _LARGEST_ARCHIVE:
        return f"the file has {size} bytes; at most {_LARGEST_ARCHIVE} are read"
    end = tail.rfind(_END)
    if end < 0 or len(tail) - end < _END_SIZE:
        return "the file is no zip: its last record is missing"
    directory_size = _directory_size(tail, end)
    if directory_size > _LARGEST_DIRECTORY:
        return f"the list of its entries has {directory_size} bytes; at most {_LARGEST_DIRECTORY} are read"
    return ""


def _directory_size(tail: bytes, end: int) -> int:
    """The size of the list of entries, in bytes, that the last record (at `end`) states, or that of zip64 before it."""
    locator = end - _LOCATOR_SIZE
    if locator >= _END_64_SIZE and tail.startswith(_LOCATOR, locator):
        return int(struct.unpack_from("<Q", tail, locator - _END_64_SIZE + 40)[0])
    return int(struct.unpack_from("<L", tail, end + 12)[0])


# --- Checks over the list of entries ----------------------------------------------------------------------------


def _refusals(entries: list[zipfile.ZipInfo]) -> Iterator[Refusal]:
    if len(entries) > MOST_ENTRIES:
        yield Refusal("", f"the package has {len(entries)} entries; at most {MOST_ENTRIES} are read")
        return
    total = sum(entry.file_size for entry in entries)
    if total > LARGEST_TOTAL:
        yield Refusal("", f"the package unpacks to {total} bytes; at most {LARGEST_TOTAL} are read")
    for entry in entries:
        reason = _fault_of_name(entry.orig_filename) or _fault_of_data(entry)
        if reason:
            yield Refusal(_shown(entry.orig_filename), reason)
    yield from _collisions(entries)
    yield from _overlaps(entries)


def _fault_of_name(name: str) -> str:
    if len(name) > _LONGEST_NAME:
        return f"the name has {len(name)} characters; at most {_LONGEST_NAME} are read"
    if _CONTROL.search(name):
        return "the name holds a control character"
    if "\\" in name:
        return "the name holds a backslash"
    if name.startswith("/") or _DRIVE.match(name):
        return "the name is absolute"
    parts = name.removesuffix("/").split("/")
    if ".." in parts:
        return "the name leads out of the package"
    if "" in parts or "." in parts:
        return "the name has an empty part"
    return ""


def _fault_of_data(entry: zipfile.ZipInfo) -> str:
    if entry.flag_bits & _ENCRYPTED:
        return "the entry is encrypted"
    if entry.compress_type not in _METHODS:
        return "the entry is compressed by a method other than deflate"
    if _is_special(entry):
        return "the entry is a link or a device, not a file"
    if _is_folder(entry) and entry.file_size:
        return "the entry is a folder that holds data"
    if entry.file_size > LARGEST_ENTRY:
        return f"the entry unpacks to {entry.file_size} bytes; at most {LARGEST_ENTRY} are read"
    if entry.file_size > _RATIO_MATTERS_FROM and entry.file_size > _HIGHEST_RATIO * entry.compress_size:
        return f"the entry unpacks to more than {_HIGHEST_RATIO} times its size"
    return ""


def _is_folder(entry: zipfile.ZipInfo) -> bool:
    """As `ZipInfo.is_dir`, which fails on an empty name."""
    return entry.filename.endswith("/")


def _is_special(entry: zipfile.ZipInfo) -> bool:
    """Whether the mode, where an archiver stored one, says that the entry is neither a file nor a folder."""
    return stat.S_IFMT(entry.external_attr >> 16) not in (0, stat.S_IFREG, stat.S_IFDIR)


def _collisions(entries: list[zipfile.ZipInfo]) -> Iterator[Refusal]:
    """Entries that would meet on disk: the same name, the same but for case, or a file where a folder is."""
    met: dict[str, str] = {}
    folders: set[str] = set()
    for entry in entries:
        name = entry.filename.removesuffix("/")
        first = met.get(name.casefold())
        if first is not None:
            yield Refusal(_shown(name), _meeting(first, name))
        met.setdefault(name.casefold(), name)
        _add_folders(folders, name.casefold())
    for entry in entries:
        if not _is_folder(entry) and entry.filename.casefold() in folders:
            yield Refusal(_shown(entry.filename), "the name is that of a file and of a folder")


def _meeting(first: str, name: str) -> str:
    return "the name stands twice in the package" if first == name else f"“{_shown(first)}” differs only in case"


def _add_folders(folders: set[str], name: str) -> None:
    above = name.rpartition("/")[0]
    while above and above not in folders:
        folders.add(above)
        above = above.rpartition("/")[0]


def _overlaps(entries: list[zipfile.ZipInfo]) -> Iterator[Refusal]:
    """Entries that share their data, by which a small archive unpacks to a large one."""
    end = 0
    for entry in sorted(entries, key=lambda each: each.header_offset):
        if entry.header_offset < end:
            yield Refusal(_shown(entry.filename), "the entry shares its data with another")
        end = max(end, entry.header_offset + _LOCAL_HEADER_SIZE + entry.compress_size)


def _first(refusals: Iterator[Refusal]) -> tuple[Refusal, ...]:
    """As many as anybody reads; one more says that there are others."""
    found = tuple(islice(refusals, _MOST_REFUSALS + 1))
    if len(found) <= _MOST_REFUSALS:
        return found
    return (*found[:_MOST_REFUSALS], Refusal("", "more entries are refused, which are not listed"))


def _shown(name: str) -> str:
    """A name from an archive, fit to be printed."""
    return _CONTROL.sub("�", name[:200]).encode("utf-8", "replace").decode("utf-8")


def _damage(error: Exception) -> str:
    """What went wrong while an entry was read, in words of ours: the library's change between versions."""
    if isinstance(error, zlib.error | EOFError):
        return "the file is damaged: its compressed data are broken"
    if "CRC" in str(error):
        return "the file is damaged: its bytes do not match their checksum"
    return "the file is damaged: its header does not fit the archive's list of entries"
