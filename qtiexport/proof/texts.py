"""Texts as people read them on the sheet, with the answers in the places of their gaps."""

import base64
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from markupsafe import Markup

from qtiexport import markup, media, model, scoring
from qtiexport.model import (
    Content,
    Gap,
    GapMatchInteraction,
    Gapped,
    Hottext,
    HottextInteraction,
    Image,
    Inline,
    InlineChoiceInteraction,
    InteractionPlace,
    NumericInteraction,
    Question,
    Range,
    Span,
    Strong,
    Style,
    Styled,
    Text,
    TextEntryInteraction,
)
from qtiexport.resources import decimal_sign

Labels = dict[str, str]
Line = tuple[Inline, ...]

_HEADING = 4
_BLANK = "______ "


def text(content: Content) -> Markup:
    """A text with its images in the page; one that is not there is named in its place."""
    return markup.html(model.changed(content, embedded), heading=_HEADING)


def line(inlines: Line) -> Markup:
    """A line without a block around it."""
    return text(Content((model.Paragraph(inlines),)))


def embedded(child: Inline) -> Inline:
    """An image with its bytes in the page, so that the page stands alone; its words where the bytes are not there."""
    if not isinstance(child, Image):
        return child
    data = media.content(child.asset) if child.asset else None
    if data is None or child.asset is None:
        return Text(f"[{child.address}: {child.alt}]")
    written = base64.b64encode(data).decode("ascii")
    return replace(child, address=f"data:{child.asset.media_type};base64,{written}")


def answered(question: Question, content: Content, words: Labels) -> Content:
    """A text of a question with what is right behind each of its gaps, and the right ones among its hot words told."""
    return model.changed(content, lambda child: _told(question, child, words))


def _told(question: Question, child: Inline, words: Labels) -> Inline:
    first = question.interactions[0]
    match child:
        case InteractionPlace(index):
            gap = question.interactions[index]
            return _gap(answer(gap, question.language, words)) if isinstance(gap, Gapped) else Text(_BLANK)
        case Gap(identifier) if isinstance(first, GapMatchInteraction):
            said = {word.identifier: word.text for word in first.words}
            return _gap((Strong((Text(next(said[word] for word, gap in first.pairs if gap == identifier)),)),))
        case Hottext(identifier, children) if isinstance(first, HottextInteraction):
            return _hot(children, any(one.correct for one in first.choices if one.identifier == identifier))
        case _:
            return child


def _gap(right: Line) -> Inline:
    """A line to write on, and behind it what is right, marked as what a learner gives."""
    return Span((Text(_BLANK), Styled(Style.KEYBOARD, right)))


def _hot(children: Line, right: bool) -> Inline:
    told = (Text("[✓\u00a0"), Strong(children), Text("]")) if right else (Text("["), *children, Text("]"))
    return Span((Styled(Style.KEYBOARD, told),)) if right else Span(told)


def answer(gap: Gapped, language: str, words: Labels) -> Line:
    """All that is right for something that is typed or chosen within a sentence."""
    match gap:
        case TextEntryInteraction(answers):
            return tuple(_either(Strong((Text(one),)) for one in answers))
        case NumericInteraction(right, value, unit):
            return measured(right, value, unit, language, words)
        case InlineChoiceInteraction(choices):
            return tuple(_either(Strong((Text(one.text),)) if one.correct else Text(one.text) for one in choices))


def _either(alternatives: Iterator[Inline]) -> Iterator[Inline]:
    for place, one in enumerate(alternatives):
        if place:
            yield Text(" / ")
        yield one


def measured(right: Range, value: Fraction, unit: str, language: str, words: Labels) -> Line:
    """A number that is right, and in brackets all others that are."""
    ending = f"\u00a0{unit}" if unit else ""
    shown = Strong((Text(f"{number(value, language)}{ending}"),))
    exact = right.low == right.high
    return (shown,) if exact else (shown, Text(f" ({within(right, language, words)})"))


def within(right: Range, language: str, words: Labels) -> str:
    """A range in words, with its ends that are not right."""
    low, high = number(right.low, language), number(right.high, language)
    said = words["range"].format(a=low, b=high)
    out = [end for end, included in ((low, right.includes_low), (high, right.includes_high)) if not included]
    return words["without"].format(r=said, a=" / ".join(out)) if out else said


def number(value: Fraction, language: str) -> str:
    """A number as the language writes it."""
    return scoring.shown(value).replace(".", decimal_sign(language))
