"""The state of every translation: a table of questions and languages."""

from dataclasses import dataclass
from enum import StrEnum

from qtiexport import pipeline
from qtiexport.diagnostics import Location
from qtiexport.pipeline import Outcome, Request
from qtiexport.traits.languages import LanguageTraits
from qtiexport.traits.links import Link, links


class State(StrEnum):
    """How a text stands to the one that it was translated from; UNSTAMPED says nothing (`of_rev` is missing)."""

    REFERENCE = "reference"
    CURRENT = "current"
    OUT_OF_DATE = "out of date"
    UNSTAMPED = "unstamped"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Cell:
    """One question in one language. `source` is the language that it was translated from, "" for a reference.

    A missing text has no `location` and no revision.
    """

    language: str
    state: State
    location: Location | None = None
    revision: str = ""
    source: str = ""
    of_rev: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One question or article, with a cell for each language that is looked at; `reference` is a language."""

    identifier: str
    reference: str
    cells: tuple[Cell, ...]

    def has(self, *states: State) -> bool:
        """Whether any of its texts is in one of the states."""
        return any(cell.state in states for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Survey:
    """The table, in the order of the course, and the outcome of reading; with errors, what is missing may be there."""

    languages: tuple[str, ...]
    rows: tuple[Row, ...]
    outcome: Outcome

    @property
    def behind(self) -> bool:
        """Whether any text is missing or out of date."""
        return any(row.has(State.MISSING, State.OUT_OF_DATE) for row in self.rows)


def survey(request: Request) -> Survey:
    """The state of every text of the sources, in the languages of the request, else in all that there are."""
    read = pipeline.survey(request)
    found = links(text.traits for text in read.texts)
    languages = read.languages or tuple(sorted({text.traits.language for text in read.texts}))
    return Survey(languages, tuple(_row(link, languages) for link in found), read.outcome)


def _row(link: Link, languages: tuple[str, ...]) -> Row:
    sources = {pair.text.language: pair.source for pair in link.pairs}
    texts = {text.language: text for text in link.texts}
    cells = tuple(_cell(language, texts.get(language), sources.get(language)) for language in languages)
    return Row(link.identifier, link.reference.language, cells)


def _cell(language: str, text: LanguageTraits | None, source: LanguageTraits | None) -> Cell:
    if text is None:
        return Cell(language, State.MISSING)
    if source is None:
        return Cell(language, State.REFERENCE, text.location, text.revision)
    return Cell(language, _state(text, source), text.location, text.revision, source.language, text.of_rev)


def _state(text: LanguageTraits, source: LanguageTraits) -> State:
    if not text.of_rev:
        return State.UNSTAMPED
    return State.CURRENT if text.of_rev == source.revision else State.OUT_OF_DATE
