"""What an author decides of how a test is taken."""

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any


class Feedback(StrEnum):
    """When a learner sees explanations, rationales and the key."""

    END = "end"
    EACH = "each"
    PASSED = "passed"
    NEVER = "never"


class Navigation(StrEnum):
    """How learners move through a test: as they like, or question by question with no way back."""

    FREE = "free"
    LINEAR = "linear"


class Retry(StrEnum):
    """What a further attempt asks: all questions, or those that were not right."""

    ALL = "all"
    WRONG = "wrong"


class Grade(StrEnum):
    """Which of several attempts counts."""

    BEST = "best"
    LAST = "last"


class Status(StrEnum):
    """In which words the end of a course with a pass mark is told an LMS of SCORM: of success, then of failure."""

    PASSED_FAILED = "passed-failed"
    PASSED_INCOMPLETE = "passed-incomplete"
    COMPLETED_FAILED = "completed-failed"
    COMPLETED_INCOMPLETE = "completed-incomplete"


class Journal(StrEnum):
    """What an LMS of SCORM is told of answers: an entry for each time that one was given, or one a question."""

    ATTEMPTS = "attempts"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class Decisions:
    """How a test is taken, whatever plays it; the last two are for an LMS of SCORM alone."""

    feedback: Feedback = Feedback.END
    """When explanations are shown: at the end, after each question, only to those who passed, or never."""
    attempts: int = 1
    """How often a learner may answer, at most 999; 0: any number of times."""
    retry: Retry = Retry.ALL
    """What a further attempt asks."""
    grade: Grade = Grade.BEST
    """Which of several attempts counts."""
    navigation: Navigation = Navigation.FREE
    """Whether learners may go back to a question."""
    time_limit: int = 0
    """Seconds that a learner has for the whole test; 0: any time."""
    extensions: int = 10
    """How often a learner may extend all limits of time by a quarter."""
    enforce: bool = False
    """Whether no more options can be chosen than the question asks for."""
    status: Status = Status.PASSED_FAILED
    """How the end is told an LMS of SCORM."""
    journal: Journal = Journal.ATTEMPTS
    """What an LMS of SCORM is told of answers."""

    @property
    def decided(self) -> dict[str, Any]:
        """The decisions by name: what a record that rests on these is made of."""
        return {one.name: getattr(self, one.name) for one in fields(Decisions)}
