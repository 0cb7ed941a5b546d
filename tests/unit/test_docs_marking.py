"""The tables of `make parity` in the documentation are those that it prints where nothing differs, as tests hold."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from qtiexport.model import Kind
from tests.builds import CHECKOUT, SAMPLE
from tests.engine.cases import Case, cases
from tests.engine.comparing import INTERPRETER, Marker, Row, compare, differences, ours, table
from tests.engine.courses import course_cases
from tests.engine.moodle import moodle_rows, moodle_table

PAGE = (CHECKOUT / "docs" / "explanation" / "marking.md").read_text(encoding="utf-8")


def _given(case: Case) -> Sequence[Fraction] | None:
    """The marks of an engine that is right, and cannot be handed a file from outside."""
    return None if case.kind is Kind.UPLOAD else ours(case)


def _promised(some: Iterable[Case]) -> Iterator[Row]:
    every = list(some)
    for marker in (Marker(INTERPRETER.name, ours), Marker("SCORM player", _given), Marker("qti-components", _given)):
        yield from compare(every, marker)


def test_the_table_of_generated_questions_is_that_of_the_command() -> None:
    assert table(_promised(cases())) in PAGE


def test_the_table_of_the_sample_course_is_that_of_the_command() -> None:
    """It has every kind, in each of its languages."""
    made = course_cases(SAMPLE)
    assert table(_promised(made)) in PAGE
    assert {case.kind for case in made} == set(Kind) - {Kind.RAW}


def test_the_table_of_moodle_is_that_of_the_command() -> None:
    """Whatever is marked otherwise is told by the build."""
    assert moodle_table() in PAGE
    assert all(row.different == row.told for row in moodle_rows())


def test_one_wrong_mark_is_counted() -> None:
    """A thousandth too much for one response of any question is one difference, for engines that round, too."""
    for case in cases():
        right = ours(case)
        for place in (0, len(right) - 1):
            wrong = [mark + Fraction(place == n, 1000) for n, mark in enumerate(right)]
            for exact in (True, False):
                marker = Marker("wrong", lambda _, wrong=wrong: wrong, exact)  # type: ignore[misc]
                assert len(differences(case, marker) or ()) == 1
