"""Reads `.qti.xml`: a QTI 2.1 item that its author wrote, which is packed as it is (sources.md 1, rule 6)."""

import re
from fractions import Fraction

from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.grammars import Fault, ItemFacts, item_facts
from qtiexport.identifiers import item_identifier
from qtiexport.model import Content, InteractionPlace, Kind, Marking, Question, RawItem
from qtiexport.readers.contract import Account, Defaults, Fact, Reading, Source
from qtiexport.scoring import MARKINGS

SUFFIXES: tuple[str, ...] = (".qti.xml",)

_POINTS = re.compile(r"[0-9]{1,6}(?:\.([0-9]{1,2})0*)?\Z")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}\Z")


def read(source: Source, defaults: Defaults) -> Reading:
    """The question of an item; what it shows and how it is answered is not looked at.

    Reported: a document that is no item of QTI 2.1, or a number of points that is none (SRC065); a language that is not
    known or stated twice (SRC004); an item that is said to be an article (SRC002); an identifier of its own (SRC066).
    """
    facts = item_facts(source.text)
    if isinstance(facts, Fault):
        help = "write an assessmentItem of QTI 2.1, or name the file otherwise if it is none"
        return Reading((), (_error(source, "SRC065", facts.line, facts.message, help),))
    found = _Reading(source, defaults, facts)
    told = (
        *found.report_kind(),
        *found.report_aside(),
        *found.report_points(),
        *found.report_language(),
        *found.report_identifier(),
    )
    sound = all(one.severity is not Severity.ERROR for one in told)
    return Reading((Account(found.facts(), found.question() if sound else None),), told)


def _error(source: Source, code: str, line: int, message: str, help: str) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, message, Location(source.path, line), help)


class _Reading:
    """One item beside what is known of it from outside."""

    def __init__(self, source: Source, defaults: Defaults, said: ItemFacts) -> None:
        self._source = source
        self._said = said
        self.identifier = item_identifier(source.identifier)
        self.language = source.language or said.language or defaults.language or ""

    def question(self) -> Question:
        return Question(
            identifier=self.identifier,
            language=self.language,
            title=self._said.title or self.identifier,
            body=Content((InteractionPlace(0),), self._said.line),
            interactions=(RawItem("", ""),),
            marking=_marking(),
            points=_points(self._said.maximum) or Fraction(1),
            explanation=None,
            rest=None,
            hints=(),
            metadata=self._source.metadata,
            location=Location(self._source.path, self._said.line),
        )

    def facts(self) -> tuple[Fact, ...]:
        where = Location(self._source.path, self._said.line)
        return (
            Fact("kind", "question", "a QTI item, packed as it is", where),
            Fact("language", self.language, self._source.pinned_by or "“xml:lang”"),
            Fact("identifier", self.identifier, "the file name or bank.toml says so"),
            Fact("title", self._said.title or self.identifier, "", where),
        )

    def report_kind(self) -> tuple[Diagnostic, ...]:
        if self._source.kind != "article":
            return ()
        message = f"{self._source.pinned_by or 'the bank'} says that this is an article, and it is a QTI item"
        return (self._error("SRC002", message, "say that it is a question, or take the file out"),)

    def report_aside(self) -> tuple[Diagnostic, ...]:
        aside = self._source.aside
        if aside is None:
            return ()
        message = f"this explains the QTI item “{self._source.path}”, to which nothing is added"
        help = "write the explanation into the item, as a modalFeedback"
        return (Diagnostic("EXP001", Severity.ERROR, message, Location(aside.path), help),)

    def report_points(self) -> tuple[Diagnostic, ...]:
        if self._said.scored and not self._said.bounded:
            message = "the item declares SCORE and no MAXSCORE, so that its points would count and not what it is worth"
            return (self._error("SRC065", message, "add an outcomeDeclaration of MAXSCORE with a defaultValue"),)
        if not self._said.maximum or _points(self._said.maximum):
            return ()
        message = f"the item's highest score is “{self._said.maximum[:40]}”, which is no number of points"
        return (self._error("SRC065", message, "write a number above 0 with at most two decimals as MAXSCORE"),)

    def report_language(self) -> tuple[Diagnostic, ...]:
        said, known = self._said.language, self._source.language
        if said and not _LANGUAGE.match(said):
            return (self._error("SRC004", f"“{said[:40]}” is no language tag", "write a tag such as de or pt-BR"),)
        if said and known and said.lower() != known.lower():
            message = f"the item says xml:lang “{said}”, and {self._source.pinned_by or 'its name'} says “{known}”"
            return (self._error("SRC004", message, "correct one of the two"),)
        if not self.language:
            message = "nothing tells the language of this item"
            return (self._error("SRC004", message, "add xml:lang to assessmentItem, or the tag to the file name"),)
        return ()

    def report_identifier(self) -> tuple[Diagnostic, ...]:
        if self._said.identifier == self.identifier:
            return ()
        message = f"the item calls itself “{self._said.identifier[:60]}”, and its file “{self.identifier}”"
        help = "give both the same name: systems keep results under one or the other"
        where = Location(self._source.path, self._said.line)
        return (Diagnostic("SRC066", Severity.WARNING, message, where, help),)

    def _error(self, code: str, message: str, help: str) -> Diagnostic:
        return _error(self._source, code, self._said.line, message, help)


def _marking() -> Marking:
    """The item marks itself: what is said here makes no difference."""
    return MARKINGS[Kind.RAW][0]


def _points(written: str) -> Fraction | None:
    """A number of points, or `None` for anything else."""
    return Fraction(written) if _POINTS.match(written) and Fraction(written) > 0 else None
