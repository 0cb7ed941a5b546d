"""Questions, articles and the course that they make."""

from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from qtiexport.diagnostics import Location
from qtiexport.model.content import Content


class Marking(StrEnum):
    """How a response earns marks (sources.md 9); the fractions are in `scoring`."""

    PER_OPTION_MINUS = "per-option-minus"
    PER_OPTION = "per-option"
    ALL_OR_NOTHING = "all-or-nothing"


class ChoiceForm(StrEnum):
    """What the author asked for: one answer, several, or true/false (choices `true` and `false`)."""

    SINGLE = "single"
    MULTIPLE = "multiple"
    TRUE_FALSE = "true-false"


@dataclass(frozen=True, slots=True)
class SimpleChoice:
    """QTI simpleChoice. `identifier` matches `[A-Za-z_][A-Za-z0-9_-]{0,31}` and is unique within the question."""

    identifier: str
    content: Content
    correct: bool
    rationale: Content | None = None


@dataclass(frozen=True, slots=True)
class ChoiceInteraction:
    """QTI choiceInteraction. `max_choices` 0: any number. `min_choices` is 0 unless the author asked for a minimum.

    `named` says that the author named every choice, in its source or by the option map of `bank.toml`; else the
    identifiers are the letters of their places, which say nothing about other languages.
    """

    choices: tuple[SimpleChoice, ...]
    form: ChoiceForm
    max_choices: int
    shuffle: bool = False
    min_choices: int = 0
    named: bool = field(default=False, compare=False)


Interaction = ChoiceInteraction  # a union, once there are more kinds


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
    `body` ends with an `InteractionPlace` for a choice question. `points` is above 0, a multiple of 1/100.
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
