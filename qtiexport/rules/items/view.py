"""One question as its rules see it: texts as words, options with their letters, each with its line.

Made once a question, so that the rules do not walk the same content again.
"""

import re
from dataclasses import dataclass

from qtiexport import markup
from qtiexport.identifiers import choice_letter
from qtiexport.model import (
    Block,
    ChoiceForm,
    ChoiceInteraction,
    Content,
    Emphasis,
    Heading,
    Inline,
    InteractionPlace,
    LineBreak,
    Link,
    ListBlock,
    Paragraph,
    Question,
    SimpleChoice,
    Strong,
    Text,
    changed,
)
from qtiexport.readers.plain.fold import lowered
from qtiexport.rules.items.lexicon import Lexicon, lexicon

MASK = "\ufffc"
"""Stands in prose for what is no prose: code, a formula, a picture."""

_QUESTION = "?？؟;"
_ENDS = (". ", "! ", "? ", ": ", "… ", "\n", "。", "！", "？")
_BLANKS = re.compile(r"[ \t\n\r]+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that begins at `line` (from 1; 0: not known), one line a block.

    `words` is what a learner reads. `prose` is the running text in it: paragraphs, headings and lists, with `MASK` for
    each piece that is none.
    """

    words: str
    prose: str
    line: int


@dataclass(frozen=True, slots=True)
class Option:
    """A choice: `letter` is that of its place, which texts may call it by."""

    letter: str
    text: Passage
    correct: bool
    rationale: Passage | None

    @property
    def size(self) -> int:
        """The length of the text in characters."""
        return len(self.text.words)


@dataclass(frozen=True, slots=True)
class Item:
    """A choice question. `asked` is the sentence of the stem that asks; `lower` holds all prose in lower case.

    `options` is empty for a true/false question: its two choices say nothing that could be written better.
    """

    question: Question
    lexicon: Lexicon | None
    stem: Passage
    asked: str
    options: tuple[Option, ...]
    explanation: Passage | None
    hints: tuple[Passage, ...]
    lower: str

    @property
    def interaction(self) -> ChoiceInteraction:
        return self.question.interactions[0]

    @property
    def single(self) -> bool:
        """Whether one answer is to be chosen."""
        return self.interaction.form is ChoiceForm.SINGLE

    @property
    def right(self) -> tuple[Option, ...]:
        return tuple(option for option in self.options if option.correct)

    @property
    def wrong(self) -> tuple[Option, ...]:
        return tuple(option for option in self.options if not option.correct)

    @property
    def copied(self) -> bool:
        """Whether the rationales are copies of passages of the explanation."""
        return self.question.rest != self.question.explanation

    @property
    def texts(self) -> tuple[Passage, ...]:
        """Every text that the author wrote, once."""
        rationales = () if self.copied else (option.rationale for option in self.options)
        written = (self.stem, *(option.text for option in self.options), *rationales, *self.hints, self.explanation)
        return tuple(text for text in written if text is not None)


def view(question: Question) -> Item:
    """A question as its rules see it."""
    interaction = question.interactions[0]
    told = interaction.form is not ChoiceForm.TRUE_FALSE
    stem = _stem(question.body)
    options = tuple(_option(place, choice) for place, choice in enumerate(interaction.choices)) if told else ()
    explanation = passage(question.explanation) if question.explanation else None
    hints = tuple(passage(hint) for hint in question.hints)
    reasons = [option.rationale.prose for option in options if option.rationale]
    prose = [stem.prose, *(option.text.prose for option in options), *reasons, *(hint.prose for hint in hints)]
    lower = lowered("\n".join((*prose, explanation.prose if explanation else "")))
    return Item(question, lexicon(question.language), stem, _asked(stem.prose), options, explanation, hints, lower)


def passage(content: Content) -> Passage:
    """A content as words and as prose."""
    words = _plain(content.blocks)
    if words is not None:
        return Passage(words, words, content.line)
    prose = changed(Content(tuple(block for block in content.blocks if _is_prose(block))), _masked)
    return Passage(_by_block(content), _by_block(prose), content.line)


def emphasised(content: Content) -> str:
    """The stressed words of a content, one piece a line."""
    found: list[str] = []

    def note(child: Inline) -> Inline:
        if isinstance(child, Emphasis | Strong):
            found.append(markup.inline_words(child.children))
        return child

    changed(content, note)
    return "\n".join(found)


def _stem(body: Content) -> Passage:
    return passage(Content(tuple(block for block in body.blocks if not isinstance(block, InteractionPlace)), body.line))


def _option(place: int, choice: SimpleChoice) -> Option:
    rationale = passage(choice.rationale) if choice.rationale else None
    return Option(choice_letter(place), passage(choice.content), choice.correct, rationale)


def _plain(blocks: tuple[Block, ...]) -> str | None:
    """The words of paragraphs of nothing but text, which most are; None for all others."""
    lines: list[str] = []
    for block in blocks:
        if type(block) is not Paragraph:
            return None
        pieces: list[str] = []
        for child in block.children:
            if type(child) is Text:
                pieces.append(child.text)
            elif type(child) is LineBreak:
                pieces.append(" ")
            else:
                return None
        lines.append(_BLANKS.sub(" ", "".join(pieces)).strip(" "))
    return "\n".join(lines)


def _by_block(content: Content) -> str:
    return "\n".join(markup.words(Content((block,))) for block in content.blocks)


def _is_prose(block: Block) -> bool:
    return isinstance(block, Paragraph | Heading | ListBlock)


def _masked(child: Inline) -> Inline:
    return child if isinstance(child, Text | Emphasis | Strong | Link | LineBreak) else Text(MASK)


def _asked(stem: str) -> str:
    """The last sentence with a question mark; without one, the last line."""
    end = max(stem.rfind(mark) for mark in _QUESTION)
    if end < 0:
        return stem.rpartition("\n")[2]
    start = max(stem.rfind(mark, 0, end) + len(mark) if mark in stem[:end] else 0 for mark in _ENDS)
    return stem[start : end + 1]
