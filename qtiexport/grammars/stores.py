"""Stores of official schemas: where one is looked for, what it holds, and how it is filled."""

import hashlib
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath

from qtiexport.grammars.kinds import KINDS
from qtiexport.grammars.official import Family, fault_of, record

VARIABLE = "QTIEXPORT_SCHEMAS"
_LARGEST_FILE = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Row:
    """One line of `qtiexport schemas list`: a kind of document, the layer ("own", "official") and its state."""

    family: str
    layer: str
    state: str


@dataclass(frozen=True, slots=True)
class Added:
    """What `add` did.

    `paths` are the schemas now in the store, by name; empty if none of the files was one. `others` are files that are
    called like a schema but are another version of it. `problem` is one sentence if the store cannot be written to.
    """

    paths: tuple[str, ...]
    others: tuple[str, ...]
    problem: str = ""


def find_official(
    option: str | None, environ: Mapping[str, str], config_path: Path | None, platform: str = sys.platform
) -> Path | None:
    """The folder of official schemas: the option's, the environment's, the config's, else the user's if it exists.

    A folder that is named but not there is given all the same: that its files are missing is then reported.
    `platform` is as in `sys.platform`.
    """
    if option:
        return Path(option)
    if environ.get(VARIABLE):
        return Path(environ[VARIABLE])
    if config_path is not None:
        return config_path
    folder = user_folder(environ, platform)
    return folder if folder is not None and folder.is_dir() else None


def user_folder(environ: Mapping[str, str], platform: str) -> Path | None:
    """Where `qtiexport schemas add` puts schemas for this user; None if the environment names no home."""
    home = Path(environ["HOME"]) if environ.get("HOME") else None
    if platform == "win32":
        base = Path(environ["LOCALAPPDATA"]) if environ.get("LOCALAPPDATA") else None
    elif platform == "darwin":
        base = home and home / "Library" / "Application Support"
    elif environ.get("XDG_DATA_HOME"):
        base = Path(environ["XDG_DATA_HOME"])
    else:
        base = home and home / ".local" / "share"
    return base and base / "qtiexport" / "schemas"


def describe(official: Path | None) -> tuple[Row, ...]:
    """The own grammars, then each family of official schemas with what the folder holds of it."""
    own = tuple(Row(kind.name, "own", "ready") for kind in KINDS)
    return own + tuple(Row(family.label, "official", _state(official, family)) for family in record().families.values())


def _state(folder: Path | None, family: Family) -> str:
    if folder is None:
        return "not added"
    faults = [fault for path in family.files if (fault := fault_of(folder, path))]
    if not faults:
        return "ready"
    rest = f", and {len(faults) - 1} more" if len(faults) > 1 else ""
    return f"unusable: {faults[0]}{rest}"


# --- Adding -----------------------------------------------------------------------------------------------------


def files_below(folder: Path) -> Iterator[tuple[str, bytes]]:
    """The files of a folder that may be schemas, as `add` takes them: path in the folder and bytes, by name.

    What cannot be read is left out, as is what is larger than any schema: `describe` tells what is missing then.
    """
    for path in sorted(path for path in folder.rglob("*") if path.suffix in (".xsd", ".dtd")):
        try:
            if path.stat().st_size <= _LARGEST_FILE:
                yield path.relative_to(folder).as_posix(), path.read_bytes()
        except OSError:
            continue


def add(files: Iterable[tuple[str, bytes]], destination: Path) -> Added:
    """Copy those of the files into a store that are official schemas that qtiexport uses, byte for byte as published.

    A file is known by its SHA-256 alone, wherever it lies and whatever it is called, so that any download will do.
    `files` are paths and bytes: of a folder by `files_below`, or the entries of a zip that `unpack` has opened. Other
    files in the store stay as they are. Nothing of the store changes before all new files are written beside it.
    """
    paths_by_digest = _paths_by_digest()
    chosen: dict[str, bytes] = {}
    others: list[str] = []
    for name, data in files:
        paths = paths_by_digest.get(hashlib.sha256(data).hexdigest(), ())
        chosen |= dict.fromkeys(paths, data)
        if not paths and PurePosixPath(name).name in _names():
            others.append(name)
    problem = _place(chosen, destination)
    return Added(() if problem else tuple(sorted(chosen)), tuple(others), problem)


def _paths_by_digest() -> dict[str, tuple[str, ...]]:
    paths: dict[str, tuple[str, ...]] = {}
    for path, digest in record().digests.items():
        paths[digest] = (*paths.get(digest, ()), path)
    return paths


@cache
def _names() -> frozenset[str]:
    return frozenset(PurePosixPath(path).name for path in record().digests)


def _place(chosen: Mapping[str, bytes], destination: Path) -> str:
    """Write all files beside their places, then move each into its own; what went wrong, or nothing."""
    staged: list[tuple[Path, Path]] = []
    try:
        for path, data in sorted(chosen.items()):
            target = destination / path
            staging = target.with_name(target.name + ".new")
            staging.parent.mkdir(parents=True, exist_ok=True)
            staged.append((staging, target))
            staging.write_bytes(data)
        for staging, target in staged:
            staging.replace(target)
    except OSError as error:
        for staging, _ in staged:
            with suppress(OSError):
                staging.unlink()
        return f"the schemas cannot be written to “{destination}”: {error.strerror or error}"
    return ""
