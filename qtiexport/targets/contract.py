"""What every target takes and gives.

A target is two pure functions. `item` makes the documents of one part and runs in any process; `course` makes what
stands around them (tests, manifests) from small index records, so that no step holds a whole bank.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from pathlib import PurePath
from typing import Protocol, TypeAlias

from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.model import Asset, Delivery, Part, Question
from qtiexport.package import Document
from qtiexport.targets.settings import Settings

LOSS_CODE = "PRF001"
"""The code of what a target says less well."""

SEVERAL = "mul"
"""The language of a package that holds several in each of its parts (ISO 639-2)."""

_MARKED_BY_PEOPLE = frozenset(("extendedTextInteraction", "uploadInteraction"))


class Fidelity(StrEnum):
    """How a target says a part: all of it, less than the source says, or not at all."""

    EXACT = "exact"
    DEGRADED = "degraded"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class Loss:
    """What a target cannot say of a part, as the end of a sentence, and what the author may do instead.

    `everywhere` is what loses the same wherever it is, such as "every question with an order": it is told once for a
    target, and not at each part; "" for a loss of this part alone.
    """

    reason: str
    help: str
    everywhere: str = ""


class Asked(StrEnum):
    """What is asked for the course as a whole and not every target can say: by the key that asks for it."""

    ATTEMPTS = "attempts"
    FEEDBACK = "feedback"
    NAVIGATION = "navigation"
    TIME = "course.time"
    PASSED = "course.passed_text"
    SELECT = "section.select"
    SHUFFLE = "section.shuffle"
    SECTION_TIME = "section.time"


@dataclass(frozen=True, slots=True)
class CourseLoss:
    """As `Loss`, of what is asked for the whole course."""

    asked: Asked
    reason: str
    help: str


@dataclass(frozen=True, slots=True)
class Made:
    """What a target made of one part.

    `documents` go into the package as they are. `fragment` is a piece that `course` puts into a document of its own
    (empty: none); `fragment.path` names it in messages. `assets` are the files that these show and that are packed
    beside them, at `packed_path`. `draft` is what the target's `Joiner` needs of the part, in a form of its own (empty:
    nothing is joined); `apart` is why the part is not joined with its translations, where it was to be. `losses` are
    what the target says less than the source; `diagnostics` is all else that is to be told, such as why the part was
    left out.
    """

    documents: tuple[Document, ...] = ()
    fragment: Document | None = None
    assets: tuple[Asset, ...] = ()
    draft: bytes = b""
    apart: str = ""
    losses: tuple[Loss, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def fidelity(self) -> Fidelity:
        """How much of the part is in the package."""
        if not self.documents and not self.fragment:
            return Fidelity.LEFT_OUT
        return Fidelity.DEGRADED if self.losses else Fidelity.EXACT


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """What is remembered of a part after it was made: `section` is the place of its section in `Index.sections`.

    `choices` are the identifiers of a question's choices with their form, for content keys; `files` the paths of its
    documents in this target's package, `assets` what these show. `keyed` are the same choices in the order of the
    question's reference language, if that is another one: by it SCORM's keys are given, so that reports of several
    languages agree. `points` is 0 for an article, and not yet multiplied by `weight`; `words` counts what a learner
    reads. `composite` says that it has several interactions. `time_limit` is in seconds, 0: none.
    """

    identifier: str
    language: str
    question: bool
    title: str
    section: int
    points: Fraction
    words: int
    tags: tuple[str, ...]
    choices: tuple[str, ...]
    location: Location
    files: tuple[str, ...] = ()
    assets: tuple[Asset, ...] = ()
    interactions: tuple[str, ...] = ()
    composite: bool = False
    explained: bool = False
    status: str = ""
    keyed: tuple[str, ...] = ()
    weight: Fraction = Fraction(1)
    time_limit: int = 0

    @property
    def by_people(self) -> bool:
        """Whether its marks wait for people."""
        return not _MARKED_BY_PEOPLE.isdisjoint(self.interactions)


@dataclass(frozen=True, slots=True)
class SectionEntry:
    """A section of the course: its identifier, its title in the index's language, how its questions are given."""

    identifier: str
    title: str
    delivery: Delivery = field(default_factory=Delivery)


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What learners read at the end of a test with a pass mark, under a title; "" is "not said".

    `undecided` is for those whose marks wait for people.
    """

    title: str = ""
    passed: str = ""
    failed: str = ""
    undecided: str = ""


@dataclass(frozen=True, slots=True)
class Edition:
    """What a package of several languages says in one of them; `sections` are their titles, in order."""

    language: str
    title: str
    sections: tuple[str, ...]
    verdicts: Verdicts = Verdicts()
    description: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """What manifests say of a course beside its title; an empty string is "not said"."""

    description: str = ""
    author: str = ""
    license: str = ""


@dataclass(frozen=True, slots=True)
class Index:
    """One package in the making; `part` counts from 1 where a course was split, else 0.

    `language` is `SEVERAL` where parts hold more than one; the titles are then in `spoken`, the language of the first
    part, and `editions` are what is said in the others.
    """

    course: str
    version: str
    title: str
    language: str
    sections: tuple[SectionEntry, ...]
    entries: tuple[IndexEntry, ...]
    part: int = 0
    about: About = About()
    verdicts: Verdicts = Verdicts()
    spoken: str = ""
    editions: tuple[Edition, ...] = ()

    @property
    def name(self) -> str:
        """Course, language and part: the stem of file names and identifiers."""
        return f"{self.course}-{self.language}" + (f"-{self.part}" if self.part else "")

    @property
    def scored(self) -> bool:
        """Whether there is a question that earns marks by itself: what people mark can be neither passed nor failed."""
        return any(entry.question and not entry.by_people for entry in self.entries)

    @property
    def media(self) -> tuple[str, ...]:
        """The paths in the package of all files that its parts show, by name."""
        return media_paths(self.entries)

    @property
    def filled(self) -> Iterator[tuple[SectionEntry, tuple[IndexEntry, ...]]]:
        """The sections that hold anything, each with its entries, in order."""
        for place, section in enumerate(self.sections):
            entries = tuple(entry for entry in self.entries if entry.section == place)
            if entries:
                yield section, entries


def packed_path(asset: Asset) -> str:
    """The path of an asset in a zip: one folder of names made from content, so that the same bytes are there once."""
    return f"media/{asset.name}"


def changed_file(asset: Asset, location: Location) -> Diagnostic:
    """The error of a file that is no longer the one that was checked, for the part that shows it."""
    message = f"the image “{PurePath(asset.source).name}” was changed while the packages were built"
    return Diagnostic("MED008", Severity.ERROR, message, location, "build again")


def media_paths(entries: Iterable[IndexEntry]) -> tuple[str, ...]:
    """The paths in the package of all files that these parts show, each once, by name."""
    return tuple(sorted({packed_path(asset) for entry in entries for asset in entry.assets}))


@dataclass(frozen=True, slots=True)
class Stream:
    """A document that is too large to stand in memory: its path and its bytes, piece by piece, to be taken once."""

    path: str
    pieces: Iterable[bytes]


Joiner: TypeAlias = Callable[[Sequence[tuple[str, bytes]]], Made | Loss]
"""Makes one part of several languages, from (language, draft) pairs with the reference first; else why it cannot."""


class Target(Protocol):
    """A module in `targets/`.

    `TEMPLATES` is its folder in `templates/`. `MAX_QUESTIONS` is what one package takes before it is split (0: any
    number). `SUFFIX` ends the package's file name: `.zip`, or that of the lone file it is. `TAKES_PARTS` tells whether
    a package may hold some parts of a course alone, for an LMS that has the others. `losses` are what the target cannot
    say of the settings, whatever the questions are.
    """

    @property
    def TEMPLATES(self) -> str: ...  # noqa: N802

    @property
    def MAX_QUESTIONS(self) -> int: ...  # noqa: N802

    @property
    def SUFFIX(self) -> str: ...  # noqa: N802

    @property
    def TAKES_PARTS(self) -> bool: ...  # noqa: N802

    def item(self, part: Part, settings: Settings) -> Made: ...

    def course(self, index: Index, fragments: Iterable[bytes], settings: Settings) -> Iterable[Document | Stream]: ...

    def losses(self, settings: Settings) -> tuple[CourseLoss, ...]: ...


def without_hints(question: Question) -> tuple[Loss, ...]:
    """The loss of a target that has no place for hints; empty where the question has none."""
    if not question.hints:
        return ()
    return (Loss("its hints have no place there and are left out", "put what all need into the question itself"),)
