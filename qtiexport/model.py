"""What a question means, in QTI's words, before any target makes markup of it.

All records are frozen and know nobody. Text is the author's own, never escaped: there is no XML and no HTML here.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from qtiexport.diagnostics import Location

# --- Content: what a learner reads ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Text:
    """A run of characters, verbatim; never empty, never with a line end."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Stressed text (`*so*` in Markdown)."""

    children: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Strong:
    """Important text (`**so**`)."""

    children: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Code:
    """Program text within a line."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link; `href` is an http, https or mailto URI, already percent-encoded (readers report anything else)."""

    href: str
    children: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A line end that stays one."""


@dataclass(frozen=True, slots=True)
class InteractionPlace:
    """The place of `Question.interactions[index]`; may stand for a block or within a line."""

    index: int


Inline = Text | Emphasis | Strong | Code | Link | LineBreak | InteractionPlace


@dataclass(frozen=True, slots=True)
class Paragraph:
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside content. `level` counts from 1 *within the content*; targets shift it under the page's own."""

    level: int
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list; each item is a tuple of blocks. A tight list's items hold single paragraphs."""

    ordered: bool
    items: tuple[tuple["Block", ...], ...]


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Program text, line ends kept, no final one; `language` as the author wrote it, or ""."""

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class BlockQuote:
    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one head row; all rows have as many cells as `head`."""

    head: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]


Block = Paragraph | Heading | ListBlock | CodeBlock | BlockQuote | Table | InteractionPlace


@dataclass(frozen=True, slots=True)
class Content:
    """A text of blocks; an empty tuple is no content (absent content is `None`, not an empty one)."""

    blocks: tuple[Block, ...]


# --- Questions --------------------------------------------------------------------------------------------------


class Marking(StrEnum):
    """How a response earns marks (sources.md 9); the fractions are in `scoring`."""

    PER_OPTION_MINUS = "per-option-minus"
    PER_OPTION = "per-option"
    ALL_OR_NOTHING = "all-or-nothing"


class ChoiceForm(StrEnum):
    """What the author asked for: one answer, several, or true/false (choices `true` and `false`)."""

    SINGLE = "single"
    MULTIPLE = "multiple"
    TRUE_FALSE = "true-false"


@dataclass(frozen=True, slots=True)
class SimpleChoice:
    """QTI simpleChoice. `identifier` matches `[A-Za-z_][A-Za-z0-9_-]{0,31}` and is unique within the question."""

    identifier: str
    content: Content
    correct: bool
    rationale: Content | None = None


@dataclass(frozen=True, slots=True)
class ChoiceInteraction:
    """QTI choiceInteraction. `max_choices` 0: any number. `min_choices` is 0 unless the author asked for a minimum."""

    choices: tuple[SimpleChoice, ...]
    form: ChoiceForm
    max_choices: int
    shuffle: bool = False
    min_choices: int = 0


Interaction = ChoiceInteraction  # a union, once there are more kinds


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the author says about a question or article beside its text; an empty string or tuple is "not said"."""

    tags: tuple[str, ...] = ()
    level: str = ""
    difficulty: str = ""
    outcome: str = ""
    status: str = ""
    author: str = ""
    license: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One question in one language.

    `identifier` is the item's, the same in every language (sources.md 10). `title` is one line of plain text.
    `body` ends with an `InteractionPlace` for a choice question. `points` is above 0, a multiple of 1/100.
    `rest` is the part of the explanation that is left once the rationales stand at their choices; it equals
    `explanation` where no rationale was copied out of it, and is `None` where nothing is left.
    """

    identifier: str
    language: str
    title: str
    body: Content
    interactions: tuple[Interaction, ...]
    marking: Marking
    points: Fraction
    explanation: Content | None
    rest: Content | None
    hints: tuple[Content, ...]
    metadata: Metadata
    location: Location


@dataclass(frozen=True, slots=True)
class Article:
    """A reading page: no question in it, and none is invented."""

    identifier: str
    language: str
    title: str
    content: Content
    metadata: Metadata
    location: Location


Part = Question | Article


@dataclass(frozen=True, slots=True)
class Section:
    """A folder of the sources. `identifier` matches the item pattern; `title` is one line of plain text."""

    identifier: str
    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Assessment:
    """All parts of a course in one language."""

    identifier: str
    title: str
    language: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Translations:
    """The languages of one question, joined option by option.

    `places[language][i]` is the place (from 0), in that language's source, of the reference language's option i.
    """

    identifier: str
    reference: str
    places: tuple[tuple[str, tuple[int, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Course:
    """Everything that one build makes packages of; `titles` holds (language, title) pairs by language."""

    identifier: str
    titles: tuple[tuple[str, str], ...]
    assessments: tuple[Assessment, ...]
    links: tuple[Translations, ...] = field(default=())
