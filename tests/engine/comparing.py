"""The marks of `scoring` against those of an engine, as rows of a table; a harness for every engine there is."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from lxml import etree

from qtiexport import scoring
from qtiexport.model import (
    ChoiceForm,
    ChoiceInteraction,
    HotspotInteraction,
    HottextInteraction,
    Interaction,
    Kind,
    Question,
)
from qtiexport.rules.qti.document import QtiDocument, read
from qtiexport.rules.qti.evaluate import outcomes
from qtiexport.rules.qti.expressions import Values
from qtiexport.rules.qti.values import scalar
from qtiexport.scoring import Response
from qtiexport.targets import Settings, qti21
from tests.engine.cases import Case, Given

Written: TypeAlias = Sequence[str] | str | None
"""A response as QTI has it: several values, one, or none at all."""

# The independent engine rounds SCORE to three decimals (types.md 1.2).
_HALF_A_PLACE = Fraction(1, 2000)


@dataclass(frozen=True, slots=True)
class Marker:
    """An engine: `marks` gives the marks of each response of a case, or None where it knows no such question.

    Marks that are not `exact` are rounded to three decimals.
    """

    name: str
    marks: Callable[[Case], Sequence[Fraction] | None]
    exact: bool = True

    def agrees(self, found: Fraction, right: Fraction) -> bool:
        return found == right if self.exact else abs(found - right) <= _HALF_A_PLACE


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table; `differences` say what was answered and what was given for it."""

    kind: Kind
    engine: str
    questions: int
    responses: int
    differences: tuple[str, ...]
    known: bool


def item(question: Question) -> bytes:
    """The QTI item of a question."""
    (document,) = qti21.item(question, Settings()).documents
    return document.content


def written(question: Question, given: Given) -> dict[str, Written]:
    """A response to each interaction as QTI has it, by the name of its response variable."""
    lone = len(question.interactions) == 1
    pairs = zip(question.interactions, given, strict=True)
    return {
        "RESPONSE" if lone else f"RESPONSE_{place}": _written(interaction, response)
        for place, (interaction, response) in enumerate(pairs, start=1)
    }


def _written(interaction: Interaction, response: Response) -> Written:
    if isinstance(response, str):
        return response or None
    if not response:
        return None
    values = [one if isinstance(one, str) else " ".join(one) for one in response]
    chosen = ChoiceInteraction | HottextInteraction | HotspotInteraction
    single = isinstance(interaction, chosen) and interaction.form is not ChoiceForm.MULTIPLE
    return values[0] if single else values


def ours(case: Case) -> list[Fraction]:
    """The marks by `scoring`."""
    return [scoring.marks(case.question, *given) for given in case.responses]


def _evaluated(case: Case) -> list[Fraction] | None:
    return evaluated(item(case.question), case)


def evaluated(xml: bytes, case: Case) -> list[Fraction] | None:
    """SCORE of an item for the responses of a case, by the interpreter that the rules check items with."""
    document = read(etree.fromstring(xml))
    found = [outcomes(document, _values(document, written(case.question, given))) for given in case.responses]
    return None if None in found else [_score(one) for one in found if one is not None]


def _score(found: Mapping[str, Values]) -> Fraction:
    (value,) = found["SCORE"]
    assert isinstance(value, Fraction)
    return value


def _values(document: QtiDocument, response: Mapping[str, Written]) -> dict[str, Values]:
    made = {}
    for name, given in response.items():
        texts = [given] if isinstance(given, str) else given or []
        values = (scalar(text, document.variables[name].base) for text in texts)
        made[name] = tuple(value for value in values if value is not None)
    return made


INTERPRETER = Marker("own interpreter of QTI", _evaluated)


def compare(some: Iterable[Case], marker: Marker) -> Iterator[Row]:
    """A row for each kind of these cases."""
    groups: dict[Kind, list[Case]] = {}
    for case in some:
        groups.setdefault(case.kind, []).append(case)
    for kind, group in groups.items():
        found = [differences(case, marker) for case in group]
        count = sum(len(case.responses) for case in group)
        told = tuple(one for each in found for one in each or ())
        yield Row(kind, marker.name, len(group), count, told, None not in found)


def differences(case: Case, marker: Marker) -> tuple[str, ...] | None:
    """The responses for which the engine does not give the marks; None where it knows no such question."""
    found = marker.marks(case)
    if found is None:
        return None
    rows = zip(case.responses, ours(case), found, strict=True)
    about = f"{case.question.identifier} ({case.kind}, {case.question.marking})"
    return tuple(
        f"{about} {given}: scoring {right}, {marker.name} {score}"
        for given, right, score in rows
        if not marker.agrees(score, right)
    )


def table(rows: Iterable[Row]) -> str:
    """The rows in Markdown: a line for each kind, a column of differences for each engine."""
    found = list(rows)
    engines = list(dict.fromkeys(row.engine for row in found))
    head = f"| kind | questions | responses | {' | '.join(engines)} |\n|---|---:|---:|{'---:|' * len(engines)}\n"
    kinds = [kind for kind in Kind if any(row.kind is kind for row in found)]
    return head + "".join(_line([row for row in found if row.kind is kind], engines) for kind in kinds)


def _line(rows: Sequence[Row], engines: Sequence[str]) -> str:
    told = {row.engine: str(len(row.differences)) if row.known else "not played" for row in rows}
    cells = " | ".join(told[engine] for engine in engines)
    return f"| {rows[0].kind} | {rows[0].questions} | {rows[0].responses:,} | {cells} |\n"
