"""Where an image lies: beside its source, by its exact spelling, and never outside the course."""

import os
import re
import stat
import unicodedata
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from qtiexport.declared import nearest, refusal
from qtiexport.diagnostics import Severity
from qtiexport.media.contract import Fault
from qtiexport.media.kinds import SUFFIXES

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):")
_DRIVE = re.compile(r"[A-Za-z]:")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
BESIDE = "put the file beside the source, and write its path from there, such as img/rhine.png"
"""What to do about a path that leads nowhere, if no other name is like it."""

_CUTOFF = 0.75
_ENDINGS = frozenset(ending for endings in SUFFIXES.values() for ending in endings)

Listings = dict[Path, tuple[str, ...]]
"""The names in each folder that was looked into, so that no folder is listed once for each image in it."""


def locate(address: str, folder: Path, root: Path, listings: Listings) -> Path | Fault:
    """The file of an address that stands in a source in `folder`, which lies in `root`; both are absolute.

    Names are compared as they are spelled, also where the system does not care, but for the two ways in which Unicode
    writes an accent. Links are followed as long as they stay in the course, or in the source's own folder.
    """
    if fault := _no_path(address):
        return fault
    steps = _steps(address, folder, root)
    if steps is None:
        return _address(f"the image “{address}” lies outside the folder of the course", BESIDE)
    place = root
    for step in steps:
        name = _named(step, _listed(place, listings))
        if name is None:
            return _missing(address, step, _listed(place, listings), os.path.relpath(place, folder))
        place /= name
    return _checked(place, address, folder, root)


def _no_path(address: str) -> Fault | None:
    """The fault of an address that is no path from the source on."""
    scheme = _SCHEME.match(address)
    if scheme and scheme[1].lower() in ("http", "https"):
        return _address(f"the image “{_short(address)}” lies in the web, where learners may not reach it", BESIDE)
    if scheme or _DRIVE.match(address) or address.startswith(("/", "~")):
        return _address(f"the image “{_short(address)}” is not named by a path from its source on", BESIDE)
    if "\\" in address:
        return _address(f"the path “{_short(address)}” has a backslash", "write it with forward slashes")
    if not address.strip() or _CONTROL.search(address):
        return _address("the image has no path", BESIDE)
    return None


def _steps(address: str, folder: Path, root: Path) -> Sequence[str] | None:
    """The names to go through from the root on; None where they lead out of it."""
    steps: list[str] = list(folder.relative_to(root).parts)
    for step in PurePosixPath(address).parts:
        if step != "..":
            steps.append(step)
        elif not steps:
            return None
        else:
            steps.pop()
    return steps


def _listed(folder: Path, listings: Listings) -> tuple[str, ...]:
    if folder not in listings:
        try:
            listings[folder] = tuple(sorted(os.listdir(folder)))  # noqa: PTH208 - names, not paths
        except (OSError, ValueError):
            listings[folder] = ()
    return listings[folder]


def _named(step: str, names: tuple[str, ...]) -> str | None:
    if step in names:
        return step
    wanted = unicodedata.normalize("NFC", step)
    return next((name for name in names if unicodedata.normalize("NFC", name) == wanted), None)


def _missing(address: str, step: str, names: tuple[str, ...], way: str) -> Fault:
    """The fault of a path of which `step` is not among the `names`; `way` leads from the source to where those lie."""
    folded = {name.casefold(): name for name in names}
    same = folded.get(step.casefold())
    if same:
        message = f"there is no image “{_short(address)}”: the name is spelled “{same}”"
        return _absent(message, "write it in the same capitals: most servers tell them apart")
    last = step == PurePosixPath(address).name
    near = _alike(step, names, last)
    meant = f"did you mean “{_written(way, near)}”?" if near else BESIDE
    folder = "" if last else f": there is no folder “{_short(step)}” on its way"
    return _absent(f"there is no image “{_short(address)}”{folder}", meant)


def _alike(step: str, names: tuple[str, ...], last: bool) -> str | None:
    """The name that was meant: an image for the `last` step. Endings do not count, since all images share a few."""
    likely = [name for name in names if (PurePosixPath(name).suffix.lower() in _ENDINGS) is last]
    stem, ending = PurePosixPath(step).stem.casefold(), PurePosixPath(step).suffix.casefold()
    near = nearest(stem, {PurePosixPath(name).stem.casefold() for name in likely}, _CUTOFF)
    found = [name for name in likely if PurePosixPath(name).stem.casefold() == near]
    return min(found, key=lambda name: (PurePosixPath(name).suffix.casefold() != ending, name), default=None)


def _written(way: str, name: str) -> str:
    """A path as it stands in a source, where a blank would end it."""
    return str(PurePosixPath(Path(way).as_posix(), name)).replace(" ", "%20")


def _checked(place: Path, address: str, folder: Path, root: Path) -> Path | Fault:
    """The file itself, links followed, if it is one that may be read."""
    shown = _short(address)
    try:
        real = place.resolve(strict=True)
        mode = real.stat().st_mode
    except (OSError, RuntimeError):
        return _absent(f"the image “{shown}” is a link that leads to nothing", "put the file itself there")
    if not any(real.is_relative_to(allowed.resolve()) for allowed in (root, folder)):
        return _address(f"the image “{shown}” is a link that leads out of the course", "put the file itself there")
    if stat.S_ISDIR(mode):
        return _absent(f"“{shown}” is a folder, not an image", "name a file in it")
    if not stat.S_ISREG(mode):
        return _absent(f"“{shown}” is no file", "name an image file")
    return real


def unreadable(address: str, fault: OSError) -> Fault:
    """The fault of a file that is there and cannot be opened."""
    return _absent(f"the image “{_short(address)}” cannot be read: {refusal(fault)}", "let this account read it")


def _address(message: str, help: str) -> Fault:
    return Fault("MED001", Severity.ERROR, message, help)


def _absent(message: str, help: str) -> Fault:
    return Fault("MED002", Severity.ERROR, message, help)


def _short(address: str) -> str:
    """An address fit to be quoted."""
    return address if len(address) <= 80 else f"{address[:80]}…"
