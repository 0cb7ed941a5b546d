"""The key and the number of answers to choose: from the boxes, the settings and the stem, which must agree."""

from collections.abc import Iterator
from dataclasses import dataclass

from qtiexport.diagnostics import Evidence
from qtiexport.markup import words
from qtiexport.model import ChoiceForm, ChoiceInteraction
from qtiexport.readers.canonical.choices import Read
from qtiexport.readers.canonical.keys import TYPES
from qtiexport.readers.canonical.lines import Line
from qtiexport.readers.canonical.report import Report, evidence
from qtiexport.readers.canonical.settings import Settings
from qtiexport.readers.plain import lines as plain
from qtiexport.readers.plain import phrases
from qtiexport.readers.plain.key import asked_otherwise, contradicted
from qtiexport.readers.plain.reports import counted
from qtiexport.readers.plain.vocabulary import Vocabulary

_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Stated:
    """A number of answers that the author asks for, and where; `said` names the place in messages."""

    number: int
    said: str
    line: Line
    span: tuple[int, int]

    def shown(self) -> Evidence:
        return evidence(self.line, f"says {self.number}", self.span)


def interaction(
    read: tuple[Read, ...], stated: Stated | None, settings: Settings, shuffle: bool, report: Report
) -> ChoiceInteraction:
    """The choice interaction; what speaks against its key is reported.

    The stated number bounds how many may be chosen, as in the plain form; without one any number may.
    """
    right = [one for one in read if one.choice.correct]
    if not right:
        help = "put an x into the box of each right option: “- [x] ”"
        report.error("KEY001", read[0].option.head, "no option is marked as right", help)
    elif stated and stated.number != len(right):
        _report_number(right, stated, report)
    elif len(right) == len(read) > 1:
        message = f"all {len(read)} options are right, so that nobody can choose wrongly"
        report.warning("KEY103", read[0].option.head, message, "add a wrong option, or check the boxes")
    form = _form(len(right), settings)
    _report_limit(form, settings, report)
    limit = 1 if form is not ChoiceForm.MULTIPLE else stated.number if stated else 0
    named = form is ChoiceForm.TRUE_FALSE or all(one.option.identifier for one in read)
    return ChoiceInteraction(tuple(one.choice for one in read), form, limit, shuffle, named=named)


def _report_number(right: list[Read], stated: Stated, report: Report) -> None:
    message = f"{stated.said} asks for {counted(stated.number, 'answer')}, the key has {len(right)}"
    remedy = "tick what is missing" if len(right) < stated.number else "untick the option that is wrong"
    marks = tuple(evidence(one.option.head, "marked as right") for one in right[:_SHOWN])
    report.error("KEY002", stated.line, message, f"correct the number, or {remedy}", stated.span, marks)


def _form(right: int, settings: Settings) -> ChoiceForm:
    if settings.type in TYPES:
        return ChoiceForm(settings.type)
    return ChoiceForm.MULTIPLE if right > 1 or (settings.choose or 1) > 1 else ChoiceForm.SINGLE


def _report_limit(form: ChoiceForm, settings: Settings, report: Report) -> None:
    choose, type = settings.entry("choose"), settings.entry("type")
    if choose and type and form is not ChoiceForm.MULTIPLE and (settings.choose or 1) > 1:
        message = f"“choose: {settings.choose}” does not go with “type: {settings.type}”"
        shown = (evidence(type.line, "one answer", type.span),)
        report.error("SRC011", choose.line, message, "write type: multiple, or take choose out", choose.span, shown)


def stated_number(
    stem: tuple[Line, ...], settings: Settings, known: tuple[Vocabulary, ...], report: Report
) -> Stated | None:
    """The number that the settings, else the stem, ask for; settings and stem must not differ (KEY004)."""
    passage = plain.passage(_plain_lines(stem))
    found = phrases.numbers(passage, known)
    wrong = contradicted(report.path, found, phrases.questions(passage, known))
    if wrong:
        report.add(wrong)
    by_settings = _by_settings(settings)
    by_stem = _by_stem(found[-1], stem) if found else None
    if by_settings and by_stem and by_settings.number != by_stem.number:
        message = f"{by_settings.said} asks for {counted(by_settings.number, 'answer')}, the stem for {by_stem.number}"
        help = "correct one of the numbers"
        report.error("KEY004", by_settings.line, message, help, by_settings.span, (by_stem.shown(),))
        return None
    return None if wrong else by_settings or by_stem


def report_asked(stem: tuple[Line, ...], read: tuple[Read, ...], known: tuple[Vocabulary, ...], report: Report) -> None:
    """Report a number in the question itself that differs from the key (KEY106), if no number to choose is stated."""
    asked = phrases.questions(plain.passage(_plain_lines(stem)), known)
    right = sum(one.choice.correct for one in read)
    found = asked_otherwise(report.path, asked, right, [words(one.choice.content) for one in read])
    if found:
        report.add(found)


def _by_settings(settings: Settings) -> Stated | None:
    entry = settings.entry("choose")
    if entry and settings.choose:
        return Stated(settings.choose, f"“choose: {settings.choose}”", entry.line, entry.span)
    entry = settings.entry("type")
    if entry and settings.type in ("single", "true-false"):
        return Stated(1, f"“type: {settings.type}”", entry.line, entry.span)
    return None


def _by_stem(phrase: phrases.Phrase, stem: tuple[Line, ...]) -> Stated | None:
    span = phrase.span
    line = next(line for line in stem if line.number == span.line.number)
    start = span.start - (line.column - 1)
    return Stated(phrase.number or 0, "the stem", line, (start, start + span.length)) if phrase.number else None


def _plain_lines(lines: tuple[Line, ...]) -> Iterator[plain.Line]:
    """The lines that are no program text, as the plain form's search for phrases takes them."""
    for line in lines:
        if not line.code:
            yield plain.Line(line.number, line.raw, line.text, line.column - 1)
