"""Which of Moodle's question types is the home of which kind of question (types.md, lms.md 6)."""

from typing import assert_never

from qtiexport.diagnostics import Diagnostic, Severity
from qtiexport.model import (
    AssociateInteraction,
    ChoiceInteraction,
    ExtendedTextInteraction,
    GapMatchInteraction,
    HotspotInteraction,
    HottextInteraction,
    InlineChoiceInteraction,
    Kind,
    MatchInteraction,
    NumericInteraction,
    OrderInteraction,
    Question,
    RawItem,
    SliderInteraction,
    TextEntryInteraction,
    UploadInteraction,
    kind,
)
from qtiexport.targets.moodle import choices, cloze, entries, pairs, spots, words
from qtiexport.targets.moodle.views import Said
from qtiexport.targets.settings import Settings


def said(question: Question, settings: Settings) -> Said | Diagnostic:
    """A question as Moodle says it, or why it cannot be said there."""
    asked = question.interactions[0]
    match asked:
        case TextEntryInteraction() | NumericInteraction() | InlineChoiceInteraction():
            return _gapped(question, asked, settings)
        case ExtendedTextInteraction():
            return entries.essay(question, asked, settings)
        case UploadInteraction():
            return entries.upload(question, asked, settings)
        case SliderInteraction():
            return entries.slider(question, asked, settings)
        case MatchInteraction():
            return pairs.matched(question, asked, settings)
        case AssociateInteraction():
            return pairs.associated(question, asked, settings)
        case OrderInteraction():
            return pairs.ordered(question, asked, settings)
        case GapMatchInteraction():
            return words.dragged(question, asked, settings)
        case ChoiceInteraction() | HottextInteraction() | HotspotInteraction():
            return _chosen(question, asked, settings)
        case RawItem():
            return _raw(question)
        case _:
            assert_never(asked)


def _gapped(
    question: Question, asked: TextEntryInteraction | NumericInteraction | InlineChoiceInteraction, settings: Settings
) -> Said:
    what = kind(question)
    if what is Kind.INLINE_CHOICE:
        return words.lists(question, settings)
    if what is Kind.SHORT_ANSWER and isinstance(asked, TextEntryInteraction):
        return entries.short_answer(question, asked, settings)
    if what is Kind.NUMERIC and isinstance(asked, NumericInteraction):
        return entries.number(question, asked, settings)
    return cloze.said(question, settings)


def _chosen(
    question: Question, asked: ChoiceInteraction | HottextInteraction | HotspotInteraction, settings: Settings
) -> Said | Diagnostic:
    if isinstance(asked, ChoiceInteraction):
        return choices.said(question, asked, settings)
    if isinstance(asked, HottextInteraction):
        return choices.hottext(question, asked, settings)
    return spots.said(question, asked, settings)


def _raw(question: Question) -> Diagnostic:
    """An item of QTI goes where QTI goes; that it is missing elsewhere stops no build."""
    message = f"“{question.identifier}” is an item of QTI, which Moodle does not read: it is left out there"
    advice = "write the question as text as well, if it is to go to Moodle"
    return Diagnostic("PRF001", Severity.INFO, message, question.location, advice)
