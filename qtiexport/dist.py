"""The folder of finished packages: staged beside, exchanged at the end, never half-written.

A build writes into a staging folder. Once everything is there, a journal is renamed into it: from that moment on the
build counts as done, and whoever comes next finishes the exchange. Without a journal a staging folder is rubbish.
So a process killed at any moment leaves the old files, the new ones, or a state that `repair` completes. Whoever
stages, exchanges or repairs holds the folder alone meanwhile (`alone`).
"""

import contextlib
import hashlib
import json
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qtiexport.diagnostics import Diagnostic, Location, Severity

REPORT = "build.json"
SUMS = "SHA256SUMS"
FORMAT = 1
_JOURNAL = "exchange.json"
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*\Z")


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file of `dist/`: what it is, and the hash of the sources that it was made of."""

    name: str
    target: str
    language: str
    sha256: str
    bytes: int
    inputs: str


@dataclass(frozen=True, slots=True)
class Scope:
    """What a build replaces: all artifacts of these targets, in these languages (empty: in every language)."""

    targets: tuple[str, ...]
    languages: tuple[str, ...]

    def covers(self, target: Any, language: Any) -> bool:
        """Whether an artifact of that target and language belongs to the build."""
        return target in self.targets and (not self.languages or language in self.languages)


@contextlib.contextmanager
def alone(out: Path) -> Iterator[None]:
    """Hold the place of an output folder for this process; another build waits until it is free. Raises OSError.

    The lock is on the folder in which `out` lies, so that no lock file is left behind; the system drops it when the
    process dies. Where the system cannot lock folders (Windows), builds into one folder must not run at once.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    if sys.platform == "win32":
        yield
        return
    import fcntl  # noqa: PLC0415 - there is no such module on Windows

    place = os.open(out.parent, os.O_RDONLY)
    try:
        fcntl.flock(place, fcntl.LOCK_EX)
        yield
    finally:
        os.close(place)


def staging(out: Path) -> Path:
    """The staging folder of an output folder: beside it, so that files can be renamed across."""
    return out.parent / f".{out.name}.staging"


def prepare(out: Path) -> Path:
    """Finish or clear what a killed build left, and give an empty staging folder.

    Raises OSError, also if `out` is there and cannot be written to: better now than in the middle of the exchange.
    """
    repair(out)
    if out.exists():
        with tempfile.TemporaryFile(dir=out):
            pass
    folder = staging(out)
    folder.mkdir(parents=True)
    return folder


def repair(out: Path) -> None:
    """Bring `out` to the old or the new state after a build that was killed. Raises OSError."""
    folder = staging(out)
    if not folder.exists():
        return
    journal = _read(folder / _JOURNAL)
    if journal is not None:
        _exchange(out, folder, _names(journal.get("put")), _names(journal.get("remove")))
    shutil.rmtree(folder, ignore_errors=True)


def known(out: Path) -> dict[str, Any]:
    """The last build's report, or an empty one where there is none that this program wrote."""
    report = _read(out / REPORT)
    return report if report is not None and report.get("format") == FORMAT else {}


def artifacts(report: dict[str, Any]) -> tuple[Artifact, ...]:
    """The files that a report names; entries that make no sense are not ours and are left out."""
    found = []
    for entry in report.get("artifacts", []) if isinstance(report.get("artifacts"), list) else []:
        with contextlib.suppress(TypeError, KeyError):
            artifact = Artifact(**{name: entry[name] for name in Artifact.__slots__})
            found += [artifact] if isinstance(artifact.name, str) and _NAME.match(artifact.name) else []
    return tuple(found)


def items(report: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """The (identifier, language) pairs of the items that a report names; rows that make no sense are left out."""
    rows = report.get("items")
    pairs = [(row.get("id"), row.get("language")) for row in _tables(rows)]
    return tuple(dict.fromkeys((i, lang) for i, lang in pairs if isinstance(i, str) and isinstance(lang, str)))


def contents(report: dict[str, Any]) -> tuple[tuple[str, str, str, str], ...]:
    """(target, language, identifier, digest) of each item whose content a report tells."""
    rows = [[row.get(name) for name in ("target", "language", "id", "content")] for row in _tables(report.get("items"))]
    told = [tuple(value for value in row if isinstance(value, str)) for row in rows]
    return tuple(row for row in told if len(row) == 4)


def _tables(rows: Any) -> list[dict[str, Any]]:
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def foreign(out: Path, report: dict[str, Any]) -> tuple[str, ...]:
    """The files in `out` that no build of ours wrote: they stay, and are named."""
    if not out.is_dir():
        return ()
    ours = {artifact.name for artifact in artifacts(report)} | ({REPORT, SUMS} if report else set())
    return tuple(sorted(path.name for path in out.iterdir() if path.name not in ours or not path.is_file()))


def blocked(out: Path, names: Iterable[str], report: dict[str, Any]) -> tuple[Diagnostic, ...]:
    """An error (PKG010) for each file that a build would have to write over and that is not its own."""
    others = set(foreign(out, report))
    return tuple(
        Diagnostic(
            "PKG010",
            Severity.ERROR,
            f"“{name}” is in the way: no build of qtiexport wrote it",
            Location((out / name).as_posix()),
            "move it away, or build into another folder with --out",
        )
        for name in (*names, REPORT, SUMS)
        if name in others
    )


def kept(report: dict[str, Any], out: Path, scope: Scope) -> tuple[Artifact, ...]:
    """The artifacts of the last build that are not this one's to replace and still lie there."""
    return tuple(a for a in artifacts(report) if not scope.covers(a.target, a.language) and (out / a.name).is_file())


def commit(out: Path, names: Iterable[str], report: dict[str, Any]) -> None:
    """Exchange: put the staged `names` and remove what the last report names beyond `report`. Raises OSError."""
    folder = staging(out)
    _write(folder / SUMS, "".join(f"{a.sha256}  {a.name}\n" for a in artifacts(report)))
    _write(folder / REPORT, json.dumps(report, ensure_ascii=False, indent=1) + "\n")
    put = [*names, SUMS, REPORT]
    remove = sorted({a.name for a in artifacts(known(out))} - {a.name for a in artifacts(report)})
    _write(folder / f"{_JOURNAL}.new", json.dumps({"put": put, "remove": remove}))
    (folder / f"{_JOURNAL}.new").replace(folder / _JOURNAL)
    repair(out)


def _exchange(out: Path, folder: Path, put: list[str], remove: list[str]) -> None:
    out.mkdir(parents=True, exist_ok=True)
    for name in remove:
        (out / name).unlink(missing_ok=True)
    for name in put:
        # What is missing here was moved before the process died.
        with contextlib.suppress(FileNotFoundError):
            (folder / name).replace(out / name)


def _names(value: Any) -> list[str]:
    return [name for name in value if isinstance(name, str) and _NAME.match(name)] if isinstance(value, list) else []


def _read(path: Path) -> dict[str, Any] | None:
    try:
        data = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None


def _write(path: Path, text: str) -> None:
    # A file name that is no UTF-8 reaches JSON as lone surrogates, which JSON writes with a backslash.
    path.write_bytes(text.encode("utf-8", "backslashreplace"))


def altered(out: Path) -> tuple[str, ...]:
    """The files that SHA256SUMS in `out` names and that are not there as it says; empty without such a file."""
    try:
        rows = (out / SUMS).read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError):
        return ()
    pairs = [row.split("  ", 1) for row in rows if "  " in row]
    return tuple(name for digest, name in pairs if _NAME.match(name) and not _is(out / name, digest))


def _is(path: Path, digest: str) -> bool:
    try:
        return sha256(path) == digest
    except OSError:
        return False


def sha256(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
