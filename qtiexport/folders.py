"""Everything that lies in a folder of sources: the files, what is no file to read, and what cannot be read.

Nothing vanishes: each entry is entered, listed, named as not read or reported, but for those that begin with "." or
"~" and for the packages of an earlier build.
"""

import os
import stat
from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from qtiexport import dist
from qtiexport.declared import refusal
from qtiexport.diagnostics import Diagnostic, Location, Severity


@dataclass(frozen=True, slots=True)
class Entry:
    """A file: `folder` are the steps to it from the root that was named, `shown` is its path in messages."""

    path: Path
    folder: tuple[str, ...]
    shown: str


@dataclass(frozen=True, slots=True)
class Listing:
    """What lies below a root: files; as shown, what is neither file nor folder; SRC001 for what cannot be read."""

    files: tuple[Entry, ...]
    ignored: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]


def walk(root: Path, suffixes: Container[str], steps: tuple[str, ...] = ()) -> Listing:
    """List a folder with all folders in it, or a single file; `suffixes` are those of sources, in lower case.

    `steps` lead to it from where the course begins. Links to folders are followed once the folders themselves are
    listed, and no folder is listed twice.
    """
    if root.is_file():
        return Listing((Entry(root, steps, root.as_posix()),), (), ())
    walked = _Walk(suffixes)
    walked.below(root, steps)
    while walked.links:
        walked.follow(*walked.links.pop(0))
    return Listing(tuple(walked.files), tuple(walked.ignored), tuple(walked.diagnostics))


@dataclass(frozen=True, slots=True)
class _Walk:
    """One walk: what was found so far, the folders that were listed, and the links that wait."""

    suffixes: Container[str]
    files: list[Entry] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    links: list[tuple[Path, tuple[str, ...]]] = field(default_factory=list)
    listed: set[Path] = field(default_factory=set)

    def below(self, root: Path, steps: tuple[str, ...]) -> None:
        """List a folder and those in it; a stack, since folders may be nested deeper than Python calls.

        Only the first may have links on its way: resolving each would ask the system for every step to it once more.
        """
        waiting = [(root, steps, root.resolve())]
        while waiting:
            folder, steps, place = waiting.pop()
            if place not in self.listed:
                self.listed.add(place)
                waiting += [(path, to, place / path.name) for path, to in self._entries(folder, steps)]

    def follow(self, link: Path, steps: tuple[str, ...]) -> None:
        """List what a link leads to, unless that is a folder around the link: it would bring in all that is there."""
        if link.parent.resolve().is_relative_to(link.resolve()):
            self.ignored.append(link.as_posix())
        else:
            self.below(link, steps)

    def _entries(self, folder: Path, steps: tuple[str, ...]) -> Iterator[tuple[Path, tuple[str, ...]]]:
        """List the files of a folder; the folders in it are returned."""
        try:
            with os.scandir(folder) as entries:
                names = sorted(entry.name for entry in entries)
        except OSError as fault:
            self._refuse(folder, f"the folder cannot be read: {refusal(fault)}", "let this account read it")
            return
        if not names and steps and folder.suffix.lower() in self.suffixes:
            self.ignored.append(folder.as_posix())
        made = _made(folder) if dist.REPORT in names else frozenset()
        for name in names:
            if not name.startswith((".", "~")) and name not in made:
                yield from self._entry(folder / name, steps)

    def _entry(self, path: Path, steps: tuple[str, ...]) -> Iterator[tuple[Path, tuple[str, ...]]]:
        try:
            mode = path.stat().st_mode
        except (OSError, RuntimeError) as fault:
            self._unreachable(path, fault)
            return
        if stat.S_ISREG(mode):
            self.files.append(Entry(path, steps, path.as_posix()))
        elif not stat.S_ISDIR(mode):
            self.ignored.append(path.as_posix())
        elif path.is_symlink():
            self.links.append((path, (*steps, path.name)))
        else:
            yield path, (*steps, path.name)

    def _unreachable(self, path: Path, fault: Exception) -> None:
        if path.is_symlink():
            self._refuse(path, "the link leads to nothing that can be read", "mend or delete the link")
        else:
            reason = refusal(fault) if isinstance(fault, OSError) else "the system does not give it"
            self._refuse(path, f"the file cannot be read: {reason}", "let this account read it")

    def _refuse(self, path: Path, message: str, advice: str) -> None:
        self.diagnostics.append(Diagnostic("SRC001", Severity.ERROR, message, Location(path.as_posix()), advice))


def _made(folder: Path) -> frozenset[str]:
    """The names of what an earlier build wrote into a folder; its report tells them."""
    report = dist.known(folder)
    artifacts = report.get("artifacts")
    if not str(report.get("generator", "")).startswith("qtiexport") or not isinstance(artifacts, list):
        return frozenset()
    names = {str(artifact.get("name")) for artifact in artifacts if isinstance(artifact, dict)}
    return frozenset({dist.REPORT, dist.SUMS} | names)
