"""Marks by Moodle's rules, as `tests/moodle_marks.py` models them, as a table: no Moodle is run."""

from collections.abc import Iterator
from dataclasses import dataclass

from qtiexport.model import Kind, kind
from tests.unit.targets.moodle.marking import CASES, Case, losses, marked


@dataclass(frozen=True, slots=True)
class MoodleRow:
    """A line of the table: `told` of the differences are those of questions whose build says that marks differ."""

    kind: Kind
    questions: int
    responses: int
    different: int
    told: int


def moodle_rows() -> Iterator[MoodleRow]:
    """A row for each kind of question that Moodle marks by itself."""
    for each in Kind:
        group = [case for case in CASES if kind(case.question) is each]
        if group:
            yield _row(each, group)


def _row(each: Kind, group: list[Case]) -> MoodleRow:
    found = [(case, marked(case)) for case in group]
    counts = [(sum(one.differs for one in some), bool(losses(case.question))) for case, some in found]
    return MoodleRow(
        each,
        len(group),
        sum(len(some) for _, some in found),
        sum(count for count, _ in counts),
        sum(count for count, is_told in counts if is_told),
    )


def moodle_table() -> str:
    """The rows in Markdown."""
    head = (
        "| kind | questions | responses | marked otherwise | of these told by the build |\n|---|---:|---:|---:|---:|\n"
    )
    return head + "".join(
        f"| {row.kind} | {row.questions} | {row.responses:,} | {row.different} | {row.told} |\n"
        for row in moodle_rows()
    )
