"""Questions, articles and the course that they make."""

from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from qtiexport.diagnostics import Location
from qtiexport.model.content import Content
from qtiexport.model.interactions import Interaction


class Marking(StrEnum):
    """How a response earns marks (sources.md 9, types.md 11); the fractions are in `scoring`.

    The first two are for answers that are chosen from options, `PER_PART` is for pairs and gaps, the last two are for
    an order; all or nothing goes with every kind.
    """

    PER_OPTION_MINUS = "per-option-minus"
    PER_OPTION = "per-option"
    ALL_OR_NOTHING = "all-or-nothing"
    PER_PART = "per-part"
    ADJACENT_PAIRS = "adjacent-pairs"
    PLACES = "places"


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the author says about a question or article beside its text; an empty string or tuple is "not said".

    `translation_of` names the text that it was translated from, `of_rev` the revision of that text (sources.md 3).
    """

    tags: tuple[str, ...] = ()
    level: str = ""
    difficulty: str = ""
    outcome: str = ""
    status: str = ""
    author: str = ""
    license: str = ""
    translation_of: str = ""
    of_rev: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One question in one language.

    `identifier` is the item's, the same in every language (sources.md 10). `title` is one line of plain text.
    `body` has an `InteractionPlace` for each interaction: in a block's place for the one interaction of most kinds,
    within a line for each gap. `points` is above 0, a multiple of 1/100; its `weight` in the whole multiplies them.
    `time_limit` is in seconds, 0: none.
    `rest` is the part of the explanation that is left once the rationales stand at their choices; it equals
    `explanation` where no rationale was copied out of it, and is `None` where nothing is left. `explanation_path` is
    the file, as shown, that the explanation lies in where it has one of its own, else "". `illustrated` is set once
    images were found in its texts, so that nobody walks through those of all other questions.
    """

    identifier: str
    language: str
    title: str
    body: Content
    interactions: tuple[Interaction, ...]
    marking: Marking
    points: Fraction
    explanation: Content | None
    rest: Content | None
    hints: tuple[Content, ...]
    metadata: Metadata
    location: Location
    explanation_path: str = field(default="", compare=False)
    illustrated: bool = field(default=False, compare=False)
    weight: Fraction = Fraction(1)
    time_limit: int = 0


@dataclass(frozen=True, slots=True)
class Article:
    """A reading page: no question in it, and none is invented. `illustrated` is that of `Question`."""

    identifier: str
    language: str
    title: str
    content: Content
    metadata: Metadata
    location: Location
    illustrated: bool = field(default=False, compare=False)


Part = Question | Article


@dataclass(frozen=True, slots=True)
class Delivery:
    """How the questions of a section are given to each learner.

    `select` is how many of them are drawn (0: all), `shuffle` whether they come in another order each time,
    `time_limit` the seconds for the whole section (0: any time).
    """

    select: int = 0
    shuffle: bool = False
    time_limit: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """A folder of the sources. `identifier` matches the item pattern; `title` is one line of plain text."""

    identifier: str
    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Assessment:
    """All parts of a course in one language."""

    identifier: str
    title: str
    language: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """Everything that one build makes packages of; `titles` holds (language, title) pairs by language."""

    identifier: str
    titles: tuple[tuple[str, str], ...]
    assessments: tuple[Assessment, ...]
