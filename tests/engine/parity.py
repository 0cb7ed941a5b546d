"""One truth about marks, in a table: `scoring` against each engine, over every kind of question (`make parity`).

A file that is handed in is no response that could be set from outside: nobody but our own interpreter is asked for one.
"""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory

from qtiexport import sco
from qtiexport.config import Feedback
from qtiexport.model import Kind
from tests import kinds, pictures
from tests.engine.answers import encode
from tests.engine.cases import Case, cases
from tests.engine.comparing import INTERPRETER, Marker, Row, compare, item, table, written
from tests.engine.engine import Engine, running
from tests.engine.player import marks


def independent(engine: Engine) -> Marker:
    """An engine that this project did not write, which rounds SCORE to three decimals."""

    def scored(case: Case) -> list[Fraction] | None:
        if case.kind is Kind.UPLOAD:
            return None
        scores = engine.scores(item(case.question), [written(case.question, given) for given in case.responses])
        return [Fraction(score) for score in scores]

    return Marker("qti-components", scored, exact=False)


def _played(case: Case) -> list[Fraction] | None:
    if case.kind is Kind.UPLOAD:
        return None
    data = json.loads(sco.part(case.question, Feedback.END))
    (found,) = marks([(data, [encode(case.question, data, *given) for given in case.responses])])
    return found


PLAYER = Marker("SCORM player", _played)


@contextmanager
def illustrated() -> Iterator[Engine]:
    """The engine, with the picture that the hotspots of the cases are on."""
    with TemporaryDirectory() as folder:
        picture = Path(folder) / kinds.PICTURE.name
        picture.write_bytes(pictures.raster("PNG", (kinds.PICTURE.width, kinds.PICTURE.height)))
        with running(Path(folder)) as engine:
            yield engine


def rows(some: Iterable[Case]) -> Iterator[Row]:
    """Every engine over every case."""
    every = list(some)
    yield from compare(every, INTERPRETER)
    yield from compare(every, PLAYER)
    with illustrated() as engine:
        yield from compare(every, independent(engine))


def main() -> None:
    """Print the table, and below it what differs; leave with 1 if anything does."""
    found = list(rows(cases()))
    print(table(found))
    for row in found:
        print(*(f"- {told}" for told in row.differences[:20]), sep="\n", end="\n" if row.differences else "")
    raise SystemExit(any(row.differences for row in found))


if __name__ == "__main__":
    main()
