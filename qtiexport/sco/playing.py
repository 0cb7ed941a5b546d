"""How a course is played: what the author decided of attempts, time, and what an LMS is told."""

from dataclasses import dataclass, field
from typing import Any

from qtiexport.config import Decisions
from qtiexport.identifiers import interaction_identifier
from qtiexport.model import Delivery

_SHORT = {"time_limit": "time"}


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
class Playing(Decisions):
    """The author's decisions, and what learners read at the end (`passed`, `failed`) and first (`description`).

    An empty text is none.
    """

    passed: str = ""
    failed: str = ""
    description: str = ""

    @property
    def data(self) -> dict[str, Any]:
        """The decisions as the player reads them."""
        return {
            **{_SHORT.get(name, name): value for name, value in self.decided.items()},
            "verdicts": {"passed": self.passed, "failed": self.failed},
            "description": self.description,
        }
