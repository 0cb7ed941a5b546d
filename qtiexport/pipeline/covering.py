"""What a course as a whole lacks or leaves idle, once all of it was read."""

from collections.abc import Sequence
from pathlib import Path

from qtiexport.diagnostics import Diagnostic, Location, Severity, has_errors
from qtiexport.pipeline.ground import Ground
from qtiexport.pipeline.reading import FileResult
from qtiexport.targets import IndexEntry


def absent(ground: Ground, entries: Sequence[IndexEntry]) -> list[Diagnostic]:
    """An error for each language that was asked for and that no source is in."""
    there = sorted({entry.language for entry in entries})
    return [
        Diagnostic(
            "CFG002",
            Severity.ERROR,
            f"there is no source in “{language}”",
            Location(ground.request.paths[0].as_posix()),
            f"choose among {', '.join(there)}",
        )
        for language in ground.languages
        if there and language not in there
    ]


def reading_only(entries: Sequence[IndexEntry]) -> list[Diagnostic]:
    """An information for each language that has articles and no question."""
    marked = {entry.language for entry in entries if entry.question}
    first = {entry.language: entry for entry in reversed(entries) if entry.language not in marked}
    return [
        Diagnostic(
            "PRF002",
            Severity.INFO,
            f"there is no question in “{language}”: its packages are for reading alone",
            entry.location,
            "add a question, or keep it so",
        )
        for language, entry in first.items()
    ]


def _logos(ground: Ground) -> set[str]:
    """What the player shows in its bar: no source has to."""
    said = ground.config
    folder = said.path.parent if said.path else Path()
    return {(folder / logo).resolve().as_posix() for logo in (said.logo, said.logo_dark) if logo}


def unused(ground: Ground, results: Sequence[FileResult]) -> list[Diagnostic]:
    """An information for each image that no source shows, once all sources were read without a mistake."""
    if any(has_errors(result.diagnostics) for result in results):
        return []
    used = {used.path for result in results for used in result.used} | _logos(ground)
    return [
        Diagnostic(
            "MED007",
            Severity.INFO,
            "no source shows this image: it is in no package",
            Location(image.shown),
            "show it with ![what it shows](path), or delete it",
        )
        for image in ground.found.images
        if image.path.resolve().as_posix() not in used
    ]
