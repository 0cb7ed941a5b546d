"""Questions as the product makes them: read, built and unpacked."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from qtiexport import bank, config, scoring
from qtiexport.model import Question
from qtiexport.pipeline.reading import read
from tests.engine.player import course
from tests.engine.responses import ChoiceItem


@dataclass(frozen=True, slots=True)
class Product:
    """One question in its three shapes: the model, the QTI item, the player's data."""

    question: Question
    item: ChoiceItem
    played: dict[str, Any]

    def marks(self, chosen: tuple[str, ...]) -> Fraction:
        """What `scoring` says."""
        return scoring.marks(self.question, chosen)

    def keys(self, chosen: tuple[str, ...]) -> str:
        """A response in the player's keys, which stand in the order of the item's choices."""
        keys = [choice["key"] for choice in self.played["choices"]]
        return "".join(key for key, name in zip(keys, self.item.choices, strict=True) if name in chosen)


def products(source: Path, packages: Path) -> list[Product]:
    """Every question of a folder of sources, found again in the packages built from it."""
    questions = {(question.language, question.identifier): question for question in _questions(source)}
    items = {(language, item.identifier): item for language, item in _items(packages)}
    played = {(data["lang"], part["id"]): part for data in _courses(packages) for part in data["parts"]}
    assert questions, f"no question in {source.name}"
    assert set(items) == set(questions), "the QTI packages do not hold exactly the questions of the sources"
    assert set(questions) <= set(played), "the SCORM packages do not hold all questions of the sources"
    return [Product(question, items[key], played[key]) for key, question in questions.items()]


def _questions(source: Path) -> Iterator[Question]:
    path = config.find(source)
    settings = config.load(path, path.name, ()).config if path else config.Config()
    found = bank.find([source], settings)
    for file in found.files:
        for account in read(file, bank.defaults(settings)).reading.accounts:
            if isinstance(account.part, Question):
                yield account.part


def _items(packages: Path) -> Iterator[tuple[str, ChoiceItem]]:
    for package in sorted(packages.rglob("*qti21*.zip")):
        with zipfile.ZipFile(package) as archive:
            for name in archive.namelist():
                content = archive.read(name)
                if name.endswith(".xml") and b"<assessmentItem " in content:
                    item = ChoiceItem.read(content)
                    yield item.language, item


def _courses(packages: Path) -> Iterator[dict[str, Any]]:
    for package in sorted(packages.rglob("*scorm12*.zip")):
        with zipfile.ZipFile(package) as archive:
            yield course(archive.read("course.js"))
