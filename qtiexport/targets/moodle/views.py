"""What the templates of `moodle/questions/` print: one record for each of Moodle's question types, and their parts.

Numbers and booleans are texts as Moodle wants them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from qtiexport.targets.contract import Loss


@dataclass(frozen=True, slots=True)
class FileView:
    """A file within the question: `content` is its bytes in base64."""

    name: str
    content: str


@dataclass(frozen=True, slots=True)
class HtmlView:
    """HTML as plain text, which the template escapes once more for XML, and the files that it shows.

    Moodle keeps files by field: one that two fields show stands in both.
    """

    text: str = ""
    files: tuple[FileView, ...] = ()


@dataclass(frozen=True, slots=True)
class HeadView:
    """What every question has."""

    name: str
    text: HtmlView
    general_feedback: HtmlView
    grade: str
    identifier: str
    hints: tuple[HtmlView, ...]
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnswerView:
    """An option; `identifier` is by which it is the same in every language."""

    identifier: str
    fraction: str
    text: HtmlView
    feedback: HtmlView


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """multichoice and truefalse."""

    head: HeadView
    single: str
    shuffle: str
    numbering: str
    answers: tuple[AnswerView, ...]


@dataclass(frozen=True, slots=True)
class DescriptionView:
    head: HeadView


@dataclass(frozen=True, slots=True)
class ShortAnswerView:
    """`answers` are plain text with Moodle's own escapes, all of them right."""

    head: HeadView
    exact_case: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NumericalView:
    head: HeadView
    answer: str
    tolerance: str


@dataclass(frozen=True, slots=True)
class EssayView:
    """An essay, or a file to hand in: then `attachments` is 1. Empty texts are limits that there are not."""

    head: HeadView
    response_format: str
    response_required: str
    lines: str
    min_words: str
    max_words: str
    attachments: str
    file_types: str
    max_bytes: str
    grader_info: HtmlView


@dataclass(frozen=True, slots=True)
class ClozeView:
    """multianswer: the gaps stand in the head's text, in Moodle's own code."""

    head: HeadView


@dataclass(frozen=True, slots=True)
class PairView:
    """A subquestion; one without text is an answer that belongs to none. `right` is HTML of plain words.

    `identifier` is by which the pair is the same in every language.
    """

    identifier: str
    text: HtmlView
    right: str


@dataclass(frozen=True, slots=True)
class MatchingView:
    head: HeadView
    shuffle: str
    pairs: tuple[PairView, ...]


@dataclass(frozen=True, slots=True)
class WordView:
    """A word for gaps: `text` is HTML of plain words, `infinite` that it may stand in any number of them."""

    text: str
    group: str
    infinite: bool = False


@dataclass(frozen=True, slots=True)
class WordsView:
    """gapselect and ddwtos: the n-th word is the right one where `[[n]]` stands in the head's text."""

    head: HeadView
    shuffle: str
    words: tuple[WordView, ...]


@dataclass(frozen=True, slots=True)
class OrderingView:
    """`answers` stand in the right order."""

    head: HeadView
    count: str
    grading: str
    answers: tuple[HtmlView, ...]


@dataclass(frozen=True, slots=True)
class DropView:
    """An area that is right, from number 1."""

    number: str
    shape: str
    coords: str


@dataclass(frozen=True, slots=True)
class MarkerView:
    """ddmarker: `count` markers that all say `label`."""

    head: HeadView
    image: FileView
    label: str
    count: str
    drops: tuple[DropView, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A question as Moodle says it: `type` names the template, `losses` is what it says less than the source."""

    type: str
    view: Any
    losses: tuple[Loss, ...] = ()

    def losing(self, more: Iterable[Loss]) -> "Said":
        """The same with further losses behind its own."""
        return Said(self.type, self.view, (*self.losses, *more))
