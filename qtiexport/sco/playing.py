"""How a course is played: what the author decided of attempts, time, and what an LMS is told."""

from dataclasses import dataclass, field
from typing import Any

from qtiexport.config import Feedback, Grade, Journal, Navigation, Retry, Status
from qtiexport.identifiers import interaction_identifier
from qtiexport.model import Delivery


@dataclass(frozen=True, slots=True)
class PlaySection:
    """A section by its identifier, with its title and how its questions are given."""

    identifier: str
    title: str
    delivery: Delivery = field(default_factory=Delivery)

    @property
    def data(self) -> dict[str, Any]:
        """The section as the player reads it; its id is one that every SCORM run-time takes."""
        return {
            "id": interaction_identifier(self.identifier),
            "title": self.title,
            "select": self.delivery.select,
            "shuffle": self.delivery.shuffle,
            "time": self.delivery.time_limit,
        }


@dataclass(frozen=True, slots=True)
class Edition:
    """What a course says in one more language; `sections` are titles in order, the last three as in `Playing`."""

    language: str
    title: str
    sections: tuple[str, ...]
    passed: str = ""
    failed: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class Playing:
    """The author's decisions, as in `Config`; `time_limit` is in seconds, 0: none.

    `passed` and `failed` are what learners read at the end, `description` what they read first; "": nothing.
    """

    feedback: Feedback = Feedback.END
    attempts: int = 1
    retry: Retry = Retry.ALL
    grade: Grade = Grade.BEST
    navigation: Navigation = Navigation.FREE
    time_limit: int = 0
    extensions: int = 10
    enforce: bool = False
    status: Status = Status.PASSED_FAILED
    journal: Journal = Journal.ATTEMPTS
    passed: str = ""
    failed: str = ""
    description: str = ""

    @property
    def data(self) -> dict[str, Any]:
        """The decisions as the player reads them."""
        return {
            "feedback": self.feedback,
            "attempts": self.attempts,
            "retry": self.retry,
            "grade": self.grade,
            "navigation": self.navigation,
            "time": self.time_limit,
            "extensions": self.extensions,
            "enforce": self.enforce,
            "status": self.status,
            "journal": self.journal,
            "verdicts": {"passed": self.passed, "failed": self.failed},
            "description": self.description,
        }
