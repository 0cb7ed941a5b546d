"""One truth about marks, in tables: `scoring` against each engine, over every kind of question (`make parity`).

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
from qtiexport.pipeline import Request, build
from tests import kinds, pictures
from tests.builds import SAMPLE
from tests.engine.answers import encode
from tests.engine.cases import Case, cases
from tests.engine.comparing import INTERPRETER, Marker, Row, compare, item, table, written
from tests.engine.engine import Engine, running
from tests.engine.moodle import moodle_rows, moodle_table
from tests.engine.player import marks
from tests.engine.products import markers, media, products


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


def built_rows(source: Path) -> Iterator[Row]:
    """Every engine over what is built of a course."""
    with TemporaryDirectory() as folder:
        dist = Path(folder) / "dist"
        build(Request(paths=(source,), out=dist, targets=("qti21", "scorm12")))
        made = products(source, dist)
        with running(media(dist, Path(folder) / "unpacked")) as engine:
            for marker in markers(made, engine):
                yield from compare([product.case for product in made], marker)


def main() -> None:
    """Print the tables, and below them what differs; leave with 1 if anything does and no build says so."""
    made, built = list(rows(cases())), list(built_rows(SAMPLE))
    print("Generated questions", table(made), "The sample course", table(built), sep="\n\n")
    print("Moodle's rules, modelled", moodle_table(), sep="\n\n")
    for row in (*made, *built):
        print(*(f"- {told}" for told in row.differences[:20]), sep="\n", end="\n" if row.differences else "")
    is_silent = any(row.different != row.told for row in moodle_rows())
    raise SystemExit(is_silent or any(row.differences for row in (*made, *built)))


if __name__ == "__main__":
    main()
