"""The official schemas: which of their files qtiexport uses, and the families compiled from a folder of them."""

import hashlib
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree

from qtiexport.grammars.compiling import UnusableError, compile_schema
from qtiexport.resources import schemas_dir


@dataclass(frozen=True, slots=True)
class Family:
    """Schemas that are compiled into one: `entries` as namespace and path, `files` all paths that they need."""

    name: str
    label: str
    entries: tuple[tuple[str, str], ...]
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Controls:
    """The schemas that a package carries for its manifest (ADL: control documents).

    `locations` pair a namespace with the file that describes it, `files` are all that these need, with the folder that
    they have in a store. `metadata_location` and `metadata` are the same for LOM in the manifest.
    """

    folder: str
    locations: tuple[tuple[str, str], ...]
    files: tuple[str, ...]
    metadata_location: tuple[str, str]
    metadata: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """What the project records of the official schemas.

    `controls` are by family. `digests` maps a file's path in a store to its SHA-256 in hexadecimal; `locations` maps
    addresses that schemas import, absolute or relative to the store, to such paths.
    """

    families: dict[str, Family]
    controls: dict[str, Controls]
    locations: dict[str, str]
    digests: dict[str, str]


@cache
def record() -> Record:
    """The contents of `schemas/official.toml`."""
    data = tomllib.loads((schemas_dir() / "official.toml").read_text(encoding="utf-8"))
    digests: dict[str, str] = data["files"]
    families = {}
    for name, table in data["families"].items():
        entries = tuple((namespace, path) for namespace, path in table["entries"])
        # A name with a final slash stands for all schemas below it.
        listed = tuple(
            path
            for pattern in table["files"]
            for path in digests
            if path == pattern or (pattern.endswith("/") and path.startswith(pattern) and path.endswith(".xsd"))
        )
        families[name] = Family(name, table["label"], entries, listed)
    controls = {name: _controls(table) for name, table in data["controls"].items()}
    return Record(families, controls, data["locations"], digests)


def _controls(table: dict[str, Any]) -> Controls:
    namespace, path = table["metadata_location"]
    return Controls(
        folder=table["folder"],
        locations=tuple((space, file) for space, file in table["locations"]),
        files=tuple(table["files"]),
        metadata_location=(namespace, path),
        metadata=tuple(table["metadata"]),
    )


@cache
def compiled(folder: Path, family: str) -> etree.XMLSchema | str:
    """The schema of a family from the folder of a store, made once in a process; or why there is none, in words."""
    recorded = record()
    try:
        return compile_schema(recorded.families[family].entries, _reader(folder), recorded.locations)
    except UnusableError as problem:
        return str(problem)


def fault_of(folder: Path, path: str) -> str:
    """What is wrong with a recorded file of a store, in words that name it; empty if it is the published one."""
    try:
        read_file(folder, path)
    except UnusableError as problem:
        return str(problem)
    return ""


def _reader(folder: Path) -> Callable[[str], bytes]:
    return lambda path: read_file(folder, path)


def read_file(folder: Path, path: str) -> bytes:
    """The bytes of a recorded file, exactly as published: another version would be another grammar."""
    digest = record().digests.get(path)
    if digest is None:
        raise UnusableError(f"a schema refers to “{path}”, which is none of the recorded files")
    try:
        data = (folder / path).read_bytes()
    except OSError as error:
        raise UnusableError(f"“{path}” cannot be read: {error.strerror or error}") from error
    if hashlib.sha256(data).hexdigest() != digest:
        raise UnusableError(f"“{path}” is not the published file: its SHA-256 differs from the recorded one")
    return data
