"""Questions as the product makes them: read, built and unpacked."""

import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from lxml import etree

from qtiexport.model import Kind, Question
from tests.engine.answers import encode
from tests.engine.cases import Case
from tests.engine.comparing import Marker, evaluated, written
from tests.engine.courses import course_cases
from tests.engine.engine import Engine
from tests.engine.player import course, marks

MEDIA = "media/"


@dataclass(frozen=True, slots=True)
class Product:
    """One question in its three shapes: the model with responses to it, the QTI item, the player's data."""

    case: Case
    item: bytes
    played: dict[str, Any]

    @property
    def question(self) -> Question:
        return self.case.question

    @property
    def maximum(self) -> Fraction:
        """The full marks that the item declares."""
        found = etree.fromstring(self.item).xpath("string(//*[@identifier='MAXSCORE']/*/*)")
        return Fraction(str(found))


def markers(made: Sequence[Product], engine: Engine) -> tuple[Marker, ...]:
    """All that mark what was built of these questions; the engine is one that this project did not write."""
    by_case = {_key(product.case): product for product in made}
    return (
        Marker("own interpreter of QTI", lambda case: evaluated(by_case[_key(case)].item, case)),
        Marker("SCORM player", lambda case: _played(by_case[_key(case)].played, case)),
        Marker("qti-components", lambda case: _scored(by_case[_key(case)].item, case, engine), exact=False),
    )


def _key(case: Case) -> tuple[str, str]:
    return case.question.language, case.question.identifier


def _played(played: dict[str, Any], case: Case) -> list[Fraction] | None:
    """Marks without the weight, which the player has multiplied them by."""
    if case.kind is Kind.UPLOAD:
        return None
    (found,) = marks([(played, [encode(case.question, played, *one) for one in case.responses])])
    return [one / case.question.weight for one in found]


def _scored(item: bytes, case: Case, engine: Engine) -> list[Fraction] | None:
    if case.kind is Kind.UPLOAD:
        return None
    scores = engine.scores(item, [written(case.question, given) for given in case.responses])
    return [Fraction(score) for score in scores]


def products(source: Path, packages: Path) -> list[Product]:
    """Every question of a folder of sources, found again in the packages built from it."""
    made = {(case.question.language, case.question.identifier): case for case in course_cases(source)}
    items = dict(_items(packages))
    played = {(data["lang"], part["id"]): part for data in _courses(packages) for part in data["parts"]}
    assert made, f"no question in {source.name}"
    assert set(items) == set(made), "the QTI packages do not hold exactly the questions of the sources"
    assert set(made) <= set(played), "the SCORM packages do not hold all questions of the sources"
    return [Product(case, items[key], played[key]) for key, case in made.items()]


def _items(packages: Path) -> Iterator[tuple[tuple[str, str], bytes]]:
    for package in sorted(packages.rglob("*qti21*.zip")):
        with zipfile.ZipFile(package) as archive:
            for name in archive.namelist():
                content = archive.read(name)
                if name.endswith(".xml") and b"<assessmentItem " in content:
                    root = etree.fromstring(content)
                    language = root.attrib["{http://www.w3.org/XML/1998/namespace}lang"]
                    yield (language, root.attrib["identifier"]), content


def media(packages: Path, folder: Path) -> Path:
    """The pictures of the QTI packages, unpacked into a folder."""
    for package in sorted(packages.rglob("*qti21*.zip")):
        with zipfile.ZipFile(package) as archive:
            archive.extractall(folder, [name for name in archive.namelist() if name.startswith(MEDIA)])
    (folder / MEDIA).mkdir(parents=True, exist_ok=True)
    return folder / MEDIA


def _courses(packages: Path) -> Iterator[dict[str, Any]]:
    for package in sorted(packages.rglob("*scorm12*.zip")):
        with zipfile.ZipFile(package) as archive:
            yield course(archive.read("course.js"))
