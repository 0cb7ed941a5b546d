"""One truth about marks, in a table: `scoring` against each engine, over every kind of question (`make parity`)."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

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
from tests.engine.cases import Case, Given, cases
from tests.engine.engine import Engine, Written, agree, running

Marks = Sequence[Fraction] | None
"""What an engine gives for each response; None where it does not know the kind of question."""

Marker = Callable[[Case], Marks]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table; `differences` say what was answered and what was given for it."""

    kind: Kind
    engine: str
    items: int
    responses: int
    differences: tuple[str, ...]
    known: bool = True


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


def evaluated(case: Case) -> Marks:
    """SCORE by the interpreter that the rules check items with."""
    document = read(etree.fromstring(item(case.question)))
    found = [outcomes(document, _values(document, written(case.question, given))) for given in case.responses]
    return None if any(one is None for one in found) else [_score(one) for one in found if one is not None]


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


def independent(engine: Engine) -> Marker:
    """SCORE by an engine that this project did not write, at its three decimals."""

    def marks(case: Case) -> Marks:
        scores = engine.scores(item(case.question), [written(case.question, given) for given in case.responses])
        return [Fraction(score) for score in scores]

    return marks


def compare(some: Iterable[Case], name: str, marker: Marker) -> Iterator[Row]:
    """A row for each kind of these cases."""
    groups: dict[Kind, list[Case]] = {}
    for case in some:
        groups.setdefault(case.kind, []).append(case)
    for kind, group in groups.items():
        found = [differences(case, marker) for case in group]
        count = sum(len(case.responses) for case in group)
        told = tuple(one for each in found for one in each or ())
        yield Row(kind, name, len(group), count, told, None not in found)


def differences(case: Case, marker: Marker) -> tuple[str, ...] | None:
    """The responses for which the engine does not give the marks; None where it knows no such question."""
    found = marker(case)
    if found is None:
        return None
    rows = zip(case.responses, ours(case), found, strict=True)
    marking = case.question.marking
    return tuple(
        f"{case.question.identifier} ({case.kind}, {marking}) {given}: {right}, but engine {score}"
        for given, right, score in rows
        if not agree(score, right)
    )


def table(rows: Iterable[Row]) -> str:
    """The rows in Markdown."""
    head = "| kind | engine | questions | responses | differences |\n|---|---|---:|---:|---:|\n"
    return head + "".join(_line(row) for row in rows)


def _line(row: Row) -> str:
    told = str(len(row.differences)) if row.known else "not played"
    return f"| {row.kind} | {row.engine} | {row.items} | {row.responses:,} | {told} |\n"


def rows() -> Iterator[Row]:
    """Every engine over every case."""
    every = list(cases())
    yield from compare(every, "own interpreter", evaluated)
    with running() as engine:
        yield from compare(every, "qti-components", independent(engine))


def main() -> None:
    """Print the table; what differs comes below it."""
    found = sorted(rows(), key=lambda row: (list(Kind).index(row.kind), row.engine))
    print(table(found))
    for row in found:
        for told in row.differences[:20]:
            print(f"- {row.engine}: {told}")
    raise SystemExit(any(row.differences for row in found))


if __name__ == "__main__":
    main()
