"""What is asked of a preview, and what came of its last build."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from qtiexport.diagnostics import Diagnostic


class PortError(Exception):
    """The port is not free; the text says so, for the user."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line asks for; an empty tuple or None leaves the choice to the config and its defaults.

    `port` 0 takes one that is free.
    """

    paths: tuple[Path, ...] = ()
    languages: tuple[str, ...] = ()
    config: Path | None = None
    port: int = 0


@dataclass(frozen=True, slots=True)
class Running:
    """A preview that answers: the address of its page, and what ends it, from any thread."""

    address: str
    stop: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Course:
    """One package. `version` is "1.2" or "2004"; `part` counts from 1 where a course is split into several."""

    version: str
    language: str
    part: int
    sha256: str
    package: Path

    @property
    def key(self) -> tuple[str, str, str]:
        """What an address names it by."""
        return self.version, self.language, str(self.part)


@dataclass(frozen=True, slots=True)
class Built:
    """The last build: `number` counts from 1, 0 is before the first.

    `courses` are the packages of the last build that gave any; `fresh` tells whether that was this one. `fault` is
    what kept the program itself from building, "" if nothing did.
    """

    number: int = 0
    courses: tuple[Course, ...] = ()
    fresh: bool = False
    diagnostics: tuple[Diagnostic, ...] = ()
    files: int = 0
    questions: int = 0
    articles: int = 0
    fault: str = ""

    def course(self, key: tuple[str, str, str]) -> Course | None:
        """The package that an address names, or None."""
        return next((course for course in self.courses if course.key == key), None)
