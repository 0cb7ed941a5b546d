"""What changed since an earlier build: for targets whose parts an LMS takes one by one.

A part is the same while the target makes the same bytes of it. Which build wrote them is told by the user, who alone
knows what was imported.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from qtiexport import dist
from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.targets import TARGETS, Made

_DIGITS = 16


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What a target made of one part, as a digest: the same digest is the same question."""

    target: str
    language: str
    identifier: str
    digest: str


@dataclass(frozen=True, slots=True)
class Since:
    """An earlier build: its folder as shown, and what it held."""

    shown: str
    held: frozenset[Fingerprint]


@dataclass(frozen=True, slots=True)
class Changes:
    """How a build differs from an earlier one in `since`, for the `targets` that were compared.

    `new`, `changed` and `unchanged` count parts; `gone` are the "identifier (language)" of those that are no more.
    """

    since: str
    targets: tuple[str, ...]
    new: int
    changed: int
    unchanged: int
    gone: tuple[str, ...]


def fingerprint(target: str, language: str, identifier: str, made: Made) -> Fingerprint:
    """That of a part: of its documents with their paths, of its fragment, and of the files that they show."""
    whole = hashlib.sha256()
    for document in (*made.documents, *((made.fragment,) if made.fragment else ())):
        whole.update(f"{document.path}\0{len(document.content)}\0".encode())
        whole.update(document.content)
    for asset in made.assets:
        whole.update(f"\0{asset.name}\0{asset.sha256}".encode())
    return Fingerprint(target, language, identifier, whole.hexdigest()[:_DIGITS])


def together(marks: Sequence[Fingerprint]) -> tuple[Fingerprint, ...]:
    """Those of parts of which one question is made, the reference first: if one changes, that changes, too."""
    words = (f"{mark.language} {mark.digest}\n" for mark in marks)
    whole = hashlib.sha256("".join(words).encode()).hexdigest()[:_DIGITS]
    return tuple(replace(mark, digest=whole) for mark in marks)


def earlier(folder: Path, course: str, targets: Iterable[str]) -> Since | Diagnostic:
    """The build in a folder; or why it cannot be compared with a build of `course` ("": without its own id)."""
    shown, report = folder.as_posix(), dist.known(folder)
    place = Location((folder / dist.REPORT).as_posix())
    if not any(TARGETS[target].TAKES_PARTS for target in targets if target in TARGETS):
        able = " and ".join(name for name, target in TARGETS.items() if target.TAKES_PARTS)
        message = f"--changed-since is for {able} alone, which is not built here"
        return _refused(message, Location(shown), f"add {able} to the targets, or leave the option out")
    if not report:
        message = "there is no build to compare with: build.json is not there, or cannot be read"
        return _refused(
            message, place, "name the output folder of an earlier build, as it was when you imported from it"
        )
    if course and report.get("course") != course:
        message = f"this is a build of the course “{report.get('course')}”, and “{course}” is built here"
        return _refused(message, place, "name the folder of an earlier build of this course")
    held = frozenset(Fingerprint(*row) for row in dist.contents(report))
    if not held:
        message = "this build does not say what its questions held"
        return _refused(message, place, "build without --changed-since once, import that, and keep its folder")
    return Since(shown, held)


def _refused(message: str, place: Location, advice: str) -> Diagnostic:
    return Diagnostic("CFG002", Severity.ERROR, message, place, advice)


def compared(since: Since, now: Iterable[Fingerprint], languages: tuple[str, ...], whole: bool) -> Changes:
    """How a build differs from an earlier one.

    `languages` are those that were built, () for all; unless the `whole` course was built, nothing is known to be gone.
    """
    there = tuple(now)
    before = {_name(one) for one in since.held}
    after = {_name(one) for one in there}
    unchanged = sum(one in since.held for one in there)
    known = sum(_name(one) in before for one in there)
    gone = sorted(
        f"{identifier} ({language})"
        for _, identifier, language in before - after
        if whole and (not languages or language in languages)
    )
    targets = tuple(name for name, target in TARGETS.items() if target.TAKES_PARTS)
    return Changes(since.shown, targets, len(there) - known, known - unchanged, unchanged, tuple(gone))


def _name(one: Fingerprint) -> tuple[str, str, str]:
    return one.target, one.identifier, one.language
