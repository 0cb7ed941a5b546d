"""The files that a QTI item of the author's own names: pictures as everywhere, and a few other kinds as they are."""

import hashlib
import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.media.contract import Fault, refused
from qtiexport.media.kinds import SUFFIXES
from qtiexport.media.places import locate, unreadable
from qtiexport.media.resolving import LARGEST, Found, Resolved, Shelf, Used, looked_at
from qtiexport.model import Asset, Question, RawItem

_PICTURES = frozenset(ending for endings in SUFFIXES.values() for ending in endings)
_OTHERS = {
    ".css": "text/css",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".ogg": "audio/ogg",
    ".pdf": "application/pdf",
    ".wav": "audio/wav",
    ".webm": "video/webm",
}
# What may stand in a package, which has to be unpacked everywhere.
_PACKABLE = re.compile(r"(?:\.\./)*[a-z0-9][a-z0-9._-]*(?:/[a-z0-9][a-z0-9._-]*)*\Z")
_SHOWN = 80


def resolve_item(
    question: Question, data: bytes, source: Path, named: Iterable[tuple[str, int]], root: Path, shelf: Shelf
) -> Resolved:
    """The question of a raw item with the place of its file, `source`, absolute, and of all files that it names.

    `data` are the bytes of the file, `named` the addresses in it with their lines, `root` the folder of the course.
    Reported: addresses that lead nowhere or out of the course (MED001, MED002), files that cannot be packed (MED003).
    """
    search = _Search(source.parent, root, shelf, question.location.path)
    for address, line in named:
        search.take(address, line)
    item = RawItem(source.as_posix(), hashlib.sha256(data).hexdigest(), tuple(search.files.items()))
    made = replace(question, interactions=(item,))
    return Resolved(made, tuple(dict.fromkeys(search.used)), tuple(dict.fromkeys(search.told)))


@dataclass(frozen=True, slots=True)
class _Search:
    """The search for the files of one item; `files` are by their path from the item on."""

    folder: Path
    root: Path
    shelf: Shelf
    shown: str
    files: dict[str, Asset] = field(default_factory=dict)
    used: list[Used] = field(default_factory=list)
    told: list[Diagnostic] = field(default_factory=list)

    def take(self, address: str, line: int) -> None:
        path = posixpath.normpath(unquote(re.split("[?#]", address, maxsplit=1)[0]))
        if path in self.files:
            return
        found = self._found(address, path)
        for fault in found.faults:
            self.told.append(
                Diagnostic(fault.code, fault.severity, fault.message, Location(self.shown, line), fault.help)
            )
        self.used.extend((found.used,) if found.used else ())
        if found.asset:
            self.files[path] = found.asset

    def _found(self, address: str, path: str) -> Found:
        place = _unpackable(address, path) or locate(path, self.folder, self.root, self.shelf.listings)
        if isinstance(place, Fault):
            return Found(None, None, (_of_file(place),))
        suffix = place.suffix.lower()
        if suffix not in _OTHERS and suffix not in _PICTURES:
            return Found(None, None, (_strange(place.name),))
        if place not in self.shelf.found:
            self.shelf.found[place] = looked_at(place) if suffix in _PICTURES else _whole(place)
        return self.shelf.found[place]


def _unpackable(address: str, path: str) -> Fault | None:
    """The fault of a path that is one, but not one that a package can hold; others are told when they are located."""
    if _PACKABLE.match(path) or re.match(r"[A-Za-z][A-Za-z0-9+.-]*:|[/~\\]", address):
        return None
    message = f"“{address[:_SHOWN]}” is no name that every system can unpack"
    help = "rename the file, and its folders: a-z, 0-9, “.”, “_” and “-”, in lower case"
    return Fault("MED001", Severity.ERROR, message, help)


def _of_file(fault: Fault) -> Fault:
    """A fault of a place, which speaks of an image, for any file."""
    return replace(fault, message=re.sub(r"\b(the|no) image\b", r"\1 file", fault.message, count=1))


def _strange(name: str) -> Fault:
    kinds = ", ".join(sorted((*_PICTURES, *_OTHERS)))
    return refused(f"“{name}” is of a kind that is not packed with an item", f"what is packed ends in {kinds}")


def _whole(path: Path) -> Found:
    """A file that is packed as it is."""
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= LARGEST else b""
    except OSError as fault:
        return Found(None, None, (_of_file(unreadable(path.name, fault)),))
    if size > LARGEST:
        told = refused(f"“{path.name}” has more than {LARGEST // 1024**2} MB", "make it smaller, or link to it")
        return Found(None, None, (told,))
    digest = hashlib.sha256(data).hexdigest()
    suffix = PurePosixPath(path.name).suffix.lower()
    asset = Asset(path.as_posix(), f"{digest[:24]}{suffix}", digest, _OTHERS[suffix], 0, 0)
    return Found(asset, Used(path.as_posix(), digest), ())
