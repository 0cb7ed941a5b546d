"""What the program stands on at this place: versions, data, schemas, config, the output folder, the terminal.

Nothing of this reaches a package. Each fact is a `Check`; a fault among them is what would stop a build.
"""

import os
import re
import sys
import tempfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib import metadata
from pathlib import Path

from qtiexport import __version__, config, resources
from qtiexport.diagnostics import Severity
from qtiexport.grammars import describe, find_official, library_versions, user_folder
from qtiexport.pipeline.sources import rulable
from qtiexport.targets import TARGETS

_REQUIRED = re.compile(r"([A-Za-z0-9._-]+)[^;]*\Z")


class State(StrEnum):
    """What a fact means: OK; a NOTE is worth knowing; a FAULT stops a build or spoils it."""

    OK = "ok"
    NOTE = "note"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Check:
    """One fact: of which `area`, its `name` there, and its `value` in words; `help` is empty where all is well."""

    area: str
    name: str
    value: str
    state: State = State.OK
    help: str = ""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where to look: the folder to work in, and what the command line says.

    `encoding` is that of the standard output, as Python calls it.
    """

    folder: Path
    out: Path
    encoding: str
    config: Path | None = None
    schemas: Path | None = None


def examine(around: Surroundings) -> tuple[Check, ...]:
    """Every fact, area by area. Looks only: what is tried at the output folder leaves nothing behind."""
    loaded = _config(around)
    official = loaded.config.schemas if loaded else None
    option = str(around.schemas) if around.schemas else None
    return (
        *_program(),
        *_data(),
        *_schemas(find_official(option, os.environ, official)),
        _configured(loaded),
        _output(around.folder / around.out, around.out.as_posix()),
        _terminal(around.encoding),
    )


# --- the program ------------------------------------------------------------------------------------------------


def _program() -> Iterator[Check]:
    yield Check("program", "qtiexport", f"{__version__} in {resources.PACKAGE.as_posix()}")
    python = ".".join(str(number) for number in sys.version_info[:3])
    yield Check("program", "python", f"{python} ({sys.platform}) at {Path(sys.executable).as_posix()}")
    for name in _dependencies():
        yield _dependency(name)
    for library, version in library_versions():
        yield Check("program", library, version)
    yield Check("program", "zlib", zlib.ZLIB_RUNTIME_VERSION)


def _dependencies() -> tuple[str, ...]:
    """What the installed program asks for; nothing where it runs without having been installed."""
    try:
        told = metadata.requires("qtiexport") or []
    except metadata.PackageNotFoundError:
        return ()
    return tuple(sorted(found[1].lower() for line in told if (found := _REQUIRED.match(line))))


def _dependency(name: str) -> Check:
    try:
        return Check("program", name, metadata.version(name))
    except metadata.PackageNotFoundError:
        return Check("program", name, "not installed", State.FAULT, "install qtiexport again with pip")


# --- its data ---------------------------------------------------------------------------------------------------


def _data() -> Iterator[Check]:
    yield _folder("templates", resources.templates_dir())
    yield _folder("grammars", resources.schemas_dir())
    languages = resources.languages()
    fault = () if languages else (State.FAULT, "install qtiexport again with pip")
    yield Check("data", "languages", ", ".join(languages) or "none", *fault)


def _folder(name: str, path: Path) -> Check:
    if path.is_dir():
        return Check("data", name, path.as_posix())
    return Check("data", name, f"there is no {path.as_posix()}", State.FAULT, "install qtiexport again with pip")


def _schemas(official: Path | None) -> Iterator[Check]:
    store = user_folder(os.environ, sys.platform)
    yield Check("schemas", "your folder", _store(store))
    yield Check("schemas", "official", f"in {official.as_posix()}" if official else "not added; a build runs without")
    for row in describe(official):
        broken = row.state.startswith("unusable")
        trouble = (State.FAULT, "add it again with `qtiexport schemas add`") if broken else ()
        yield Check("schemas", f"{row.family} ({row.layer})", row.state, *trouble)


def _store(store: Path | None) -> str:
    if store is None:
        return "none: the environment names no home folder"
    return f"{store.as_posix()}{'' if store.is_dir() else ' (not there yet)'}"


# --- the place --------------------------------------------------------------------------------------------------


def _config(around: Surroundings) -> config.Loaded | None:
    source = around.folder / "source"
    path = around.config or config.find(source if source.is_dir() else around.folder)
    return config.load(path, path.as_posix(), tuple(TARGETS), rulable()) if path else None


def _configured(loaded: config.Loaded | None) -> Check:
    if loaded is None or (loaded.config.path is None and not loaded.diagnostics):
        return Check("place", "config", "none; every setting has its default")
    mistakes = [found for found in loaded.diagnostics if found.severity is Severity.ERROR]
    if mistakes:
        first = mistakes[0]
        return Check("place", "config", f"{first.location}: {first.message}", State.FAULT, first.help)
    return Check("place", "config", loaded.config.path.as_posix() if loaded.config.path else "read")


def _output(out: Path, shown: str) -> Check:
    """Whether packages can be written: into the folder, or where it would be made."""
    try:
        there = next(path for path in (out, *out.absolute().parents) if path.is_symlink() or path.exists())
        with tempfile.TemporaryFile(dir=there):
            pass
    except OSError as fault:
        advice = "choose another folder with --out, or ask for the right to write there"
        return Check("place", "output", f"{shown} cannot be written: {fault.strerror or fault}", State.FAULT, advice)
    return Check("place", "output", f"{shown} can be written" if there == out else f"{shown} can be made")


def _terminal(encoding: str) -> Check:
    if encoding.lower().replace("-", "") in ("utf8", "utf8sig"):
        return Check("place", "terminal", "UTF-8")
    advice = "set PYTHONUTF8=1 to see every character"
    return Check("place", "terminal", f"{encoding}: what it lacks is written as escapes", State.NOTE, advice)
