"""The images of a question or an article: from the paths that its author wrote to files that can be packed."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.media import drawings, rasters
from qtiexport.media.contract import Fault, Picture, refused
from qtiexport.media.kinds import TYPES, kind, unfit
from qtiexport.media.places import Listings, locate, unreadable
from qtiexport.model import Asset, Content, Image, Inline, Part, Question, changed, rewritten

LARGEST = 5 * 1024 * 1024
"""Bytes of a file; more are refused: an LMS takes uploads of some megabytes, and XML parsers texts of ten."""
_LARGE = 1024 * 1024
_LONG = 2000
_DIGITS = 24


@dataclass(frozen=True, slots=True)
class Used:
    """A file that a source shows: where it lies, absolute and links followed, and the SHA-256 of its bytes there."""

    path: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Found:
    """What one address leads to: the asset, or None with the reason among `faults`."""

    asset: Asset | None
    used: Used | None
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Resolved:
    """A part whose images all have their asset, unless `diagnostics` hold an error."""

    part: Part
    used: tuple[Used, ...]
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """What is known of the files of one batch, so that an image in many questions is looked at once."""

    found: dict[Path, Found] = field(default_factory=dict)
    listings: Listings = field(default_factory=dict)


def resolve(part: Part, folder: Path, root: Path, shelf: Shelf) -> Resolved:
    """Find every image of a part whose source lies in `folder`, in the course at `root`; both are absolute."""
    search = _Search(folder, root, shelf)
    made = _question(part, search) if isinstance(part, Question) else _whole(part, search)
    if not search.met:
        return Resolved(part, (), ())
    return Resolved(
        replace(made, illustrated=True), tuple(dict.fromkeys(search.used)), tuple(dict.fromkeys(search.told))
    )


def _whole(part: Part, search: "_Search") -> Part:
    return rewritten(part, lambda text: search.content(text, part.location.path))


def _question(question: Question, search: "_Search") -> Question:
    """An explanation may lie in a file of its own: what is wrong in it has its place there."""
    made = _whole(replace(question, explanation=None, rest=None), search)
    assert isinstance(made, Question)
    path = question.explanation_path or question.location.path
    return replace(
        made,
        explanation=question.explanation and search.content(question.explanation, path),
        rest=question.rest and search.content(question.rest, path),
    )


@dataclass(frozen=True, slots=True)
class _Search:
    """The search for the images of one part, and what it found."""

    folder: Path
    root: Path
    shelf: Shelf
    used: list[Used] = field(default_factory=list)
    told: list[Diagnostic] = field(default_factory=list)
    met: list[str] = field(default_factory=list)

    def content(self, text: Content, path: str) -> Content:
        """A text with the assets of its images; `path` is the source that it stands in, as shown."""

        def change(child: Inline) -> Inline:
            return self._image(child, path) if isinstance(child, Image) else child

        return changed(text, change)

    def _image(self, image: Image, path: str) -> Image:
        self.met.append(image.address)
        found = self._found(image.address)
        self.used.extend((found.used,) if found.used else ())
        place = Location(path, image.line)
        known = {told.message for told in self.told if told.severity is not Severity.ERROR}
        fresh = (fault for fault in found.faults if fault.message not in known)
        self.told.extend(Diagnostic(f.code, f.severity, f.message, place, f.help) for f in fresh)
        return replace(image, asset=found.asset)

    def _found(self, address: str) -> Found:
        place = locate(address, self.folder, self.root, self.shelf.listings)
        if isinstance(place, Fault):
            return Found(None, None, (place,))
        if place not in self.shelf.found:
            self.shelf.found[place] = looked_at(place)
        return self.shelf.found[place]


def alone(address: str, folder: Path) -> Found:
    """What a path leads to that stands in no text, from an absolute `folder` on, which it may not leave."""
    place = locate(address, folder, folder, {})
    return Found(None, None, (place,)) if isinstance(place, Fault) else looked_at(place)


def looked_at(path: Path) -> Found:
    """What an image file is, or why it cannot be packed."""
    name = path.name
    try:
        if path.stat().st_size > LARGEST:
            message = f"the image “{name}” has more than {LARGEST // 1024**2} MB"
            return Found(None, None, (refused(message, "make it smaller: 2000 pixels on a side are plenty"),))
        data = path.read_bytes()
    except OSError as fault:
        return Found(None, None, (unreadable(name, fault),))
    used = Used(path.as_posix(), hashlib.sha256(data).hexdigest())
    made = unfit(data, name, path.suffix) or _picture(data, name)
    if isinstance(made, Fault):
        return Found(None, used, (made,))
    return Found(_asset(path, made), used, (*made.faults, *_large(made, len(data), name)))


def _picture(data: bytes, name: str) -> Picture | Fault:
    found = kind(data).name
    return drawings.picture(data, name) if found == "SVG" else rasters.picture(data, name, found)


def _asset(path: Path, made: Picture) -> Asset:
    digest = hashlib.sha256(made.content).hexdigest()
    name = f"{digest[:_DIGITS]}{made.suffix}"
    return Asset(path.as_posix(), name, digest, made.media_type, made.width, made.height)


def _large(made: Picture, size: int, name: str) -> Iterator[Fault]:
    longest = 0 if made.suffix == ".svg" else max(made.width, made.height)
    if size > _LARGE or longest > _LONG:
        message = f"the image “{name}” is large: {size / _LARGE:.1f} MB, {made.width} × {made.height} pixels"
        help = f"make it smaller: at most {_LONG} pixels on a side and 1 MB load at once everywhere"
        yield Fault("MED004", Severity.WARNING, message, help)


def content(asset: Asset) -> bytes | None:
    """The bytes to pack, or None where the file is no longer the one that was checked."""
    path = Path(asset.source)
    if asset.media_type != TYPES["SVG"]:
        return unchanged(asset.source, asset.sha256)
    try:
        made = drawings.picture(path.read_bytes(), path.name)
    except OSError:
        return None
    data = made.content if isinstance(made, Picture) else b""
    return data if hashlib.sha256(data).hexdigest() == asset.sha256 else None


def unchanged(source: str, sha256: str) -> bytes | None:
    """The bytes of a file, or None where they are no longer those with this hash."""
    try:
        data = Path(source).read_bytes()
    except OSError:
        return None
    return data if hashlib.sha256(data).hexdigest() == sha256 else None
