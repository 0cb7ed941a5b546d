"""The questions of a folder of sources, as the product reads them."""

from collections.abc import Iterator
from pathlib import Path

from qtiexport import bank, config
from qtiexport.model import Question
from qtiexport.pipeline.reading import read
from tests.engine.cases import Case
from tests.engine.spaces import portable


def questions(source: Path) -> Iterator[Question]:
    """Every question, in the order of the course."""
    path = config.find(source)
    settings = config.load(path, path.name, ()).config if path else config.Config()
    for file in bank.find([source], settings).files:
        parts = read(file, bank.defaults(settings)).reading.parts
        yield from (part for part in parts if isinstance(part, Question))


def course_cases(source: Path) -> list[Case]:
    """Every question, with responses to it."""
    return [Case(question, portable(question)) for question in questions(source)]
