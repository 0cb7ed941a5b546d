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
    Span,
    Strong,
    Styled,
    Text,
    changed,
    choice_interaction,
)
from qtiexport.readers.plain.fold import lowered
from qtiexport.rules.items.lexicon import Lexicon, lexicon
from qtiexport.rules.items.words import tokens

MASK = "\ufffc"
"""Stands in prose for what is no prose: code, a formula, a picture."""

_QUESTION = "?？؟;"
_ENDS = (". ", "! ", "? ", ": ", "… ", "\n", "。", "！", "？")
_BLANKS = re.compile(r"[ \t\n\r]{2,}|[\t\n\r]")


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that begins at `line` (from 1; 0: not known), one line a block.

    `words` is what a learner reads. `prose` is the running text in it: paragraphs, headings and lists, with `MASK` for
    each piece that is none; `lower` is the same in lower case.
    """

    words: str
    prose: str
    lower: str
    line: int

    @property
    def is_prose(self) -> bool:
        """Whether there is nothing but running text."""
        return self.words == self.prose


@dataclass(frozen=True, slots=True)
class Option:
    """A choice: `letter` is that of its place, which texts may call it by; `tokens` are its words and figures."""

    letter: str
    text: Passage
    correct: bool
    rationale: Passage | None
    tokens: tuple[str, ...]

    @property
    def size(self) -> int:
        """The length of the text in characters."""
        return len(self.text.words)


@dataclass(frozen=True, slots=True)
class Item:
    """A choice question. `asked` is the sentence of the stem that asks; `lower` holds all prose in lower case.

    `options` is empty for a true/false question: its two choices say nothing that could be written better. `right` and
    `wrong` are the options apart. `texts` are all that the author wrote, the stem first, each once: rationales that are
    `copied` from the explanation are left out.
    """

    question: Question
    lexicon: Lexicon | None
    stem: Passage
    asked: str
    options: tuple[Option, ...]
    right: tuple[Option, ...]
    wrong: tuple[Option, ...]
    explanation: Passage | None
    copied: bool
    texts: tuple[Passage, ...]
    lower: str

    @property
    def interaction(self) -> ChoiceInteraction:
        return choice_interaction(self.question)

    @property
    def single(self) -> bool:
        """Whether one answer is to be chosen."""
        return self.interaction.form is ChoiceForm.SINGLE


def view(question: Question) -> Item:
    """A question as its rules see it."""
    interaction, stem = choice_interaction(question), _stem(question.body)
    told = interaction.form is not ChoiceForm.TRUE_FALSE
    options = tuple(_option(place, choice) for place, choice in enumerate(interaction.choices)) if told else ()
    explanation = passage(question.explanation) if question.explanation else None
    copied = question.rest is not question.explanation and question.rest != question.explanation
    texts = _texts(question, stem, options, explanation, copied)
    return Item(
        question=question,
        lexicon=lexicon(question.language),
        stem=stem,
        asked=_asked(stem.prose),
        options=options,
        right=tuple(option for option in options if option.correct),
        wrong=tuple(option for option in options if not option.correct),
        explanation=explanation,
        copied=copied,
        texts=texts,
        lower="\n".join([text.lower for text in texts]),
    )


def _texts(
    question: Question, stem: Passage, options: tuple[Option, ...], explanation: Passage | None, copied: bool
) -> tuple[Passage, ...]:
    reasons = [] if copied else [option.rationale for option in options if option.rationale]
    hints = [passage(hint) for hint in question.hints]
    return (stem, *(option.text for option in options), *reasons, *hints, *((explanation,) if explanation else ()))


def passage(content: Content) -> Passage:
    """A content as words and as prose."""
    words = _plain(content.blocks)
    if words is not None:
        return Passage(words, words, lowered(words), content.line)
    prose = _by_block(changed(Content(tuple(block for block in content.blocks if _is_prose(block))), _masked))
    return Passage(_by_block(content), prose, lowered(prose), content.line)


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
    text = passage(choice.content)
    return Option(choice_letter(place), text, choice.correct, rationale, tuple(tokens(text.words)))


def _plain(blocks: tuple[Block, ...]) -> str | None:
    """The words of paragraphs of nothing but text, which most are; None for all others."""
    lines: list[str] = []
    for block in blocks:
        pieces: list[str] = []
        if type(block) is not Paragraph or not _gather(block.children, pieces):
            return None
        lines.append(_BLANKS.sub(" ", "".join(pieces)).strip(" "))
    return "\n".join(lines)


def _gather(children: tuple[Inline, ...], pieces: list[str]) -> bool:
    """Whether all children are text, which is added to the pieces."""
    for child in children:
        kind = type(child)
        if kind is Text:
            pieces.append(child.text)  # type: ignore[union-attr]
        elif kind is Strong or kind is Emphasis or kind is Link:
            if not _gather(child.children, pieces):  # type: ignore[union-attr]
                return False
        elif kind is LineBreak:
            pieces.append(" ")
        else:
            return False
    return True


def _by_block(content: Content) -> str:
    return "\n".join(markup.words(Content((block,))) for block in content.blocks)


def _is_prose(block: Block) -> bool:
    return isinstance(block, Paragraph | Heading | ListBlock)


def _masked(child: Inline) -> Inline:
    return child if isinstance(child, Text | Emphasis | Strong | Styled | Span | Link | LineBreak) else Text(MASK)


def _asked(stem: str) -> str:
    """The last sentence with a question mark; without one, the last line."""
    end = max(stem.rfind(mark) for mark in _QUESTION)
    if end < 0:
        return stem.rpartition("\n")[2]
    start = max(stem.rfind(mark, 0, end) + len(mark) if mark in stem[:end] else 0 for mark in _ENDS)
    return stem[start : end + 1]
