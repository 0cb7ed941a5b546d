"""Words of a text that can be marked: `==cat==`, right ones `==*sleeps*==` (hottext)."""

from dataclasses import dataclass

from qtiexport.markup import inline_words
from qtiexport.model import (
    ChoiceForm,
    Emphasis,
    Hottext,
    HottextChoice,
    HottextInteraction,
    Inline,
    Kind,
    Link,
    Paragraph,
    Text,
)
from qtiexport.readers.canonical.answers import Answer, Asked, Form, Sign
from qtiexport.readers.canonical.brackets import Bracket, Mark, brackets
from qtiexport.readers.canonical.key import Stated, stated_number
from qtiexport.readers.canonical.placing import Placed, placed, report_no_question
from qtiexport.readers.canonical.report import Report, evidence
from qtiexport.readers.canonical.settings import Settings
from qtiexport.readers.canonical.shape import Shape
from qtiexport.readers.canonical.signs import signs
from qtiexport.readers.canonical.words import parted
from qtiexport.readers.plain.reports import counted, quoted

_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Spot:
    """Words that can be marked, as read."""

    form: Bracket
    children: tuple[Inline, ...]
    choice: HottextChoice


def _signs(shape: Shape, settings: Settings) -> tuple[Sign, ...]:
    del settings
    return signs(brackets(shape.stem), (Mark.HOTTEXT,))


def _read(asked: Asked) -> Answer:
    text = placed(asked)
    report_no_question(text, asked.report)
    _report_loose(text, asked.report)
    spots = tuple(_spot(form, f"h{number}", asked) for number, form in enumerate(text.brackets.forms, 1))
    stem = text.exchanged(lambda index: Hottext(spots[index].choice.identifier, spots[index].children))
    body, within = parted(stem, text)
    stated = stated_number(asked.shape.stem, asked.settings, (asked.known,) if asked.known else (), asked.report)
    _report_key(spots, stated, asked.report)
    right = sum(spot.choice.correct for spot in spots)
    form = ChoiceForm.MULTIPLE if max(right, asked.settings.choose or 1) > 1 else ChoiceForm.SINGLE
    most = 1 if form is ChoiceForm.SINGLE else stated.number if stated else 0
    return Answer(stem, body, (HottextInteraction(within, tuple(spot.choice for spot in spots), most, form),))


def _report_loose(text: Placed, report: Report) -> None:
    for line, place in text.brackets.loose:
        before, after = line.text[:place].split(" "), line.text[place:].split(" ")
        message = f"{quoted(before[-1] + after[0])} has an == that marks no words"
        help = "begin and end words to mark with == in one line, or write \\== for a sign that is text"
        report.error("SRC017", line, message, help, (place, place + 2))


def _spot(form: Bracket, identifier: str, asked: Asked) -> Spot:
    children = _children(form, asked.report)
    match children:
        case (Emphasis(inner),) if form.held.text.startswith("*"):
            spot = Spot(form, inner, HottextChoice(identifier, inline_words(inner), True))
        case _:
            spot = Spot(form, children, HottextChoice(identifier, inline_words(children), False))
    reason = "marked as right with *" if spot.choice.correct else ""
    asked.facts.add("choice", f"{identifier}  {spot.choice.text}", reason, form.line)
    return spot


def _children(form: Bracket, report: Report) -> tuple[Inline, ...]:
    """What stands between the marks, which is to be words of a line."""
    content = report.content((form.held,))
    match content.blocks if content else ():
        case (Paragraph(children),) if not any(isinstance(child, Link) for child in children):
            return children
        case _:
            message = f"{quoted(form.written)} holds more than words that can be marked"
            report.error("SRC017", form.line, message, "mark plain words, as in ==the verb==", form.span)
            return (Text(form.held.text),)


def _report_key(spots: tuple[Spot, ...], stated: Stated | None, report: Report) -> None:
    first = spots[0].form
    right = [spot for spot in spots if spot.choice.correct]
    if len(spots) == 1:
        message = f"{quoted(first.written)} is all that can be marked, so that there is nothing to choose"
        report.error("SRC005", first.line, message, "let wrong ones be marked too: ==cat==", first.span)
    elif not right:
        help = "write right ones with a star: ==*sleeps*=="
        report.error("KEY001", first.line, "none of the words that can be marked is right", help, first.span)
    elif stated and stated.number != len(right):
        message = f"{stated.said} asks for {counted(stated.number, 'answer')}, the key has {len(right)}"
        shown = tuple(evidence(spot.form.line, "marked as right", spot.form.span) for spot in right[:_SHOWN])
        report.error("KEY002", stated.line, message, "correct the number, or the marks", stated.span, shown)
    elif len(right) == len(spots):
        message = "all that can be marked is right, so that nobody can mark wrongly"
        report.warning("KEY103", first.line, message, "let wrong ones be marked too: ==cat==", first.span)


HOTTEXT = Form((Kind.HOTTEXT,), "words such as ==cat==, right ones as ==*sleeps*==", _signs, _read)
