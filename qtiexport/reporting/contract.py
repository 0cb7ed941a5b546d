"""What the steps of a report hand each other: what was asked, what was recorded of it, and what was counted."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from qtiexport.diagnostics import Diagnostic


class Form(StrEnum):
    """How the response of an interaction is written; `NONE` is never recorded (a file that is handed in)."""

    CHOICE = "choice"
    TRUE_FALSE = "true-false"
    ORDER = "order"
    PAIRS = "pairs"
    COUPLES = "couples"
    TEXT = "text"
    NUMBER = "number"
    ESSAY = "essay"
    NONE = "none"


OPEN = (Form.TEXT, Form.NUMBER, Form.ESSAY)
"""The forms whose answers stand in no package: they are listed as they were given."""


@dataclass(frozen=True, slots=True)
class Thing:
    """What a response names by its `key`, one character or, for a statement, `true` or `false`."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Asked:
    """An interaction as a package asks it: a question, or one gap of it (`part` then says which).

    `rows` are the left sides of pairs. `right` holds picks as `Said` does: keys of a choice, `1.b` of pairs, one order
    such as `c,a,b`, or the texts and the number that are right. `section` counts from 0, `language` is that of
    the texts.
    """

    identifier: str
    question: str
    section: int
    text: str
    language: str
    form: Form
    part: str = ""
    things: tuple[Thing, ...] = ()
    rows: tuple[Thing, ...] = ()
    right: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Course:
    """The questions of a package in one language; `sections` are titles, `package` is where it lies, as shown."""

    package: str
    identifier: str
    title: str
    language: str
    direction: str
    sections: tuple[str, ...]
    asked: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One interaction as an export tells it; `line` counts from 1.

    `learner` and `attempt` are "" where the export names none, `place` orders the entries of one learner in time.
    """

    line: int
    identifier: str
    response: str
    result: str
    latency: str
    learner: str
    place: tuple[int, str, int, int]


@dataclass(frozen=True, slots=True)
class Said:
    """A response as picks of what was asked; `strange` are pieces of it that name nothing there."""

    picks: tuple[str, ...]
    strange: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Count:
    """How often something was answered, and its share of all who answered; `right` is None where nothing tells it."""

    key: str
    text: str
    right: bool | None
    count: int
    share: Fraction


@dataclass(frozen=True, slots=True)
class Result:
    """What was counted of one interaction.

    `told` entries, of them `answered` with a response; `right`, `partly` and `wrong` by the LMS's results, `unmarked`
    those without one. `ease` is the mean share of the points, from 0 to 1, `discrimination` the correlation of the
    share with the learner's mean on all other questions, from -1 to 1, `seconds` the median time; None if unknown.
    `unlisted` counts the rarer answers that are not among `counts`.
    """

    asked: Asked
    told: int
    answered: int
    right: int
    partly: int
    wrong: int
    unmarked: int
    ease: Fraction | None
    discrimination: float | None
    seconds: float | None
    counts: tuple[Count, ...]
    unlisted: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """The results of one section; `title` may be empty."""

    title: str
    results: tuple[Result, ...]


@dataclass(frozen=True, slots=True)
class CourseReport:
    """The results of one course, with its texts in one of the `languages` that packages have."""

    course: Course
    languages: tuple[str, ...]
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """All that an export says of the packages.

    `export` is its name, `rows` how many entries it has, `counted` how many of them count; `learners` is 0 where it
    names none. `every`: each entry counts, not the last one of a learner alone.
    """

    export: str
    rows: int
    counted: int
    learners: int
    every: bool
    courses: tuple[CourseReport, ...]
    diagnostics: tuple[Diagnostic, ...]
