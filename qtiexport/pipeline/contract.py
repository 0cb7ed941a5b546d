"""What goes into a build and what comes out of it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from qtiexport.diagnostics import Diagnostic, Severity, in_order
from qtiexport.dist import Artifact
from qtiexport.pipeline.changes import Changes


class OutputError(Exception):
    """The output folder cannot be written to; the text says which file and why, for the user."""


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line asks for; an empty tuple or None leaves the choice to the config and its defaults.

    `proof` is whether the pages of the proof are written beside the packages. `since` is the output folder of an
    earlier build: where a target can do so, only what changed since is written. `scorm_schemas` asks for schemas in
    SCORM packages whatever the config says, `mastery` False for no pass mark in their manifests.
    """

    paths: tuple[Path, ...]
    out: Path
    targets: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    config: Path | None = None
    schemas: Path | None = None
    strict: bool = False
    jobs: int = 0
    proof: bool = False
    since: Path | None = None
    scorm_schemas: bool = False
    mastery: bool = True


@dataclass(frozen=True, slots=True)
class Tally:
    """How many files were read as what; `files` counts files, the rest parts."""

    files: int = 0
    questions: int = 0
    articles: int = 0
    unread: int = 0

    @classmethod
    def of(cls, tallies: Iterable["Tally"]) -> "Tally":
        """The sum of several."""
        rows = [(t.files, t.questions, t.articles, t.unread) for t in tallies]
        return cls(*(sum(column) for column in zip(*rows, strict=True))) if rows else cls()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a run.

    `course` is the course identifier, `named` whether the config fixes it. `layers` are the schema layers that judged
    the documents, as "target:layer". `sources` are the files that were read, `judged` the packages that `validate`
    looked at, both as they are shown. `pages` are the files of the proof. `changes` is how it differs from an
    earlier build, where it was asked.
    """

    diagnostics: tuple[Diagnostic, ...]
    tally: Tally = Tally()
    ignored: tuple[str, ...] = ()
    results: tuple[Any, ...] = ()
    artifacts: tuple[Artifact, ...] = ()
    foreign: tuple[str, ...] = ()
    course: str = ""
    named: bool = False
    layers: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    judged: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    changes: Changes | None = None

    @property
    def warned(self) -> bool:
        """Whether `--strict` stops the build."""
        return any(d.severity is Severity.WARNING for d in self.diagnostics)

    def with_diagnostics(self, found: Iterable[Diagnostic]) -> "Outcome":
        """The same outcome with more to tell."""
        return replace(self, diagnostics=in_order((*self.diagnostics, *found)))
