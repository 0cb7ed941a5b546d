"""Questions that are answered by typing or handing in: shortanswer, numerical and essay."""

import re

from qtiexport import markup
from qtiexport.model import (
    Block,
    ExtendedTextInteraction,
    NumericInteraction,
    Paragraph,
    Question,
    SliderInteraction,
    Text,
    TextEntryInteraction,
    UploadInteraction,
)
from qtiexport.targets.contract import Loss, without_hints
from qtiexport.targets.graders import for_graders
from qtiexport.targets.moodle import numbers, texts
from qtiexport.targets.moodle.answers import answers
from qtiexport.targets.moodle.views import EssayView, HtmlView, NumericalView, Said, ShortAnswerView
from qtiexport.targets.settings import Settings

# Moodle puts the field of a short answer or a number where a text has five underscores or more.
_FIELD = "_" * 10
_OWN_FIELD = re.compile("_{5}")
_LINES = 10
_SLIDER = Loss("it has no slider: learners type the number", "say in the question from where to where it may lie")


def short_answer(question: Question, asked: TextEntryInteraction, settings: Settings) -> Said:
    """A text to type, in a field below the question."""
    found = answers(asked)
    listed = tuple(answer.replace("*", "\\*") for answer in found.texts)
    view = ShortAnswerView(texts.head(question, settings), str(int(found.exact_case)), listed)
    return Said("shortanswer", view, found.losses)


def number(question: Question, asked: NumericInteraction, settings: Settings) -> Said:
    """A number to type; its unit stands behind the field."""
    return Said("numerical", _numerical(question, asked, settings), numbers.losses(asked.right))


def slider(question: Question, asked: SliderInteraction, settings: Settings) -> Said:
    """The same, since Moodle has no slider."""
    return Said("numerical", _numerical(question, asked, settings), (_SLIDER, *numbers.losses(asked.right)))


def _numerical(question: Question, asked: NumericInteraction | SliderInteraction, settings: Settings) -> NumericalView:
    text = texts.view(texts.stem(question, *_with_unit(question, asked.unit)))
    answer, tolerance = numbers.middle(asked.right)
    return NumericalView(texts.head(question, settings, text), answer, tolerance)


def _with_unit(question: Question, unit: str) -> tuple[Block, ...]:
    """The field and its unit; of a question that shows where its field is, the unit alone."""
    if not unit:
        return ()
    drawn = _OWN_FIELD.search(markup.words(texts.stem(question)))
    return (Paragraph((Text(unit if drawn else f"{_FIELD} {unit}"),)),)


def essay(question: Question, asked: ExtendedTextInteraction, settings: Settings) -> Said:
    """A long text, which teachers mark."""
    view = EssayView(
        head=texts.head(question, settings),
        response_format="editor",
        response_required="1",
        lines=str(asked.lines or _LINES),
        min_words=_limit(asked.min_words),
        max_words=_limit(asked.max_words),
        attachments="0",
        file_types="",
        max_bytes="",
        grader_info=texts.view(for_graders(question.language, asked)),
    )
    return Said("essay", view, without_hints(question))


def upload(question: Question, asked: UploadInteraction, settings: Settings) -> Said:
    """A file to hand in: an essay without a text."""
    view = EssayView(
        head=texts.head(question, settings),
        response_format="noinline",
        response_required="0",
        lines=str(_LINES),
        min_words="",
        max_words="",
        attachments="1",
        file_types=",".join(f".{kind}" for kind in asked.kinds),
        max_bytes=_limit(asked.max_bytes),
        grader_info=HtmlView(),
    )
    return Said("essay", view, without_hints(question))


def _limit(limit: int) -> str:
    return str(limit) if limit else ""
