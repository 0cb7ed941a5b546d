"""Exports as LMSs make them, of what the player itself records (tests/player/recorded.js)."""

import csv
import io
import json
import subprocess
from collections.abc import Iterable, Sequence
from typing import Any

from tests.builds import CHECKOUT

Told = tuple[str, str, str]
"""Learner, element of the data model, value."""

_FIELDS = ("id", "type", "student_response", "learner_response", "result", "latency", "time", "timestamp")


def recorded(course: dict[str, Any], version: str, language: int = 0) -> list[Told]:
    """What three learners leave in an LMS: one right, one wrong, one empty; `language` is a place in the course."""
    command = ["node", str(CHECKOUT / "tests/player/recorded.js"), version, str(language)]
    done = subprocess.run(command, input=json.dumps(course), capture_output=True, text=True, check=True)
    return [(learner, element, value) for learner, element, value in json.loads(done.stdout)]


def _records(told: Iterable[Told]) -> dict[tuple[str, int], dict[str, str]]:
    records: dict[tuple[str, int], dict[str, str]] = {}
    for learner, element, value in told:
        number, _, field = element.removeprefix("cmi.interactions.").partition(".")
        records.setdefault((learner, int(number)), {})[field] = value
    return records


def one_a_row(told: Iterable[Told], divider: str = ",") -> str:
    """One row an interaction, as most LMSs export."""
    records = _records(told).items()
    rows = [[learner, str(n), *(fields.get(name, "") for name in _FIELDS)] for (learner, n), fields in records]
    return written([["user_id", "counter", *_FIELDS], *rows], divider)


def one_a_learner(told: Iterable[Told], pattern: str = "cmi.interactions_{n}.{name}") -> str:
    """One row a learner, with columns for each interaction."""
    records = _records(told)
    numbers = sorted({n for _, n in records})
    learners = list(dict.fromkeys(learner for learner, _ in records))
    header = [pattern.format(n=n, name=name) for n in numbers for name in _FIELDS]
    rows = [[who, *(records[who, n].get(name, "") for n in numbers for name in _FIELDS)] for who in learners]
    return written([["Name", *header], *rows])


def one_an_element(told: Iterable[Told]) -> str:
    """One row an element of the data model, as logs and databases have it."""
    rows = [[learner, "1", element, value] for learner, element, value in told]
    extra = ["right", "1", "cmi.core.lesson_status", "passed"]
    return written([["userid", "attempt", "element", "value"], extra, *rows])


def written(rows: Iterable[Sequence[str]], divider: str = ",") -> str:
    """The rows as CSV."""
    made = io.StringIO(newline="")
    csv.writer(made, delimiter=divider).writerows(rows)
    return made.getvalue()
