"""One question as its rules see it: texts as words, options with their letters, each with its line.

Made once a question, so that the rules do not walk the same content again.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from qtiexport.model import (
    ChoiceInteraction,
    ExtendedTextInteraction,
    Kind,
    Question,
    kind,
    stem,
)
from qtiexport.rules.items.lexicon import Lexicon, lexicon
from qtiexport.rules.items.options import Group, Option, beside
from qtiexport.rules.items.passages import Passage, passage

_QUESTION = "?？؟;"
_ENDS = (". ", "! ", "? ", ": ", "… ", "\n", "。", "！", "？")
_ASKING = (Kind.SINGLE, Kind.MULTIPLE, Kind.SHORT_ANSWER, Kind.NUMERIC, Kind.HOTSPOT)


@dataclass(frozen=True, slots=True)
class Item:
    """A question. `asked` is the sentence of the stem that asks; `lower` holds all prose in lower case.

    `options` are those of a choice question: empty for every other kind, and for true/false, whose two choices say
    nothing that could be written better. `right` and `wrong` are the options apart. `lists` are all lists to choose
    from, `beside` the things of every kind that stand beside each other and are to be told apart: options, items of an
    order, words to drag, each side of a match. `texts` are all that the author wrote, the stem first, each once:
    rationales that are `copied` from the explanation are left out.
    """

    question: Question
    kind: Kind
    lexicon: Lexicon | None
    stem: Passage
    asked: str
    options: tuple[Option, ...]
    right: tuple[Option, ...]
    wrong: tuple[Option, ...]
    lists: tuple[Group, ...]
    beside: tuple[Group, ...]
    explanation: Passage | None
    copied: bool
    texts: tuple[Passage, ...]
    lower: str

    @property
    def choice(self) -> ChoiceInteraction | None:
        """The interaction of a choice question."""
        first = self.question.interactions[0]
        return first if isinstance(first, ChoiceInteraction) else None

    @property
    def single(self) -> bool:
        """Whether one option is to be chosen."""
        return self.kind is Kind.SINGLE

    @property
    def asks(self) -> bool:
        """Whether the stem asks for the answer, and is no text to be filled in and no statement to be judged."""
        return self.kind in _ASKING


def view(question: Question) -> Item:
    """A question as its rules see it."""
    said, groups = passage(stem(question)), tuple(beside(question))
    options = groups[0].options if groups and isinstance(question.interactions[0], ChoiceInteraction) else ()
    explanation = passage(question.explanation) if question.explanation else None
    copied = question.rest is not question.explanation and question.rest != question.explanation
    texts = _texts(question, said, groups, explanation, copied)
    return Item(
        question=question,
        kind=kind(question),
        lexicon=lexicon(question.language),
        stem=said,
        asked=_asked(said.prose),
        options=options,
        right=tuple(option for option in options if option.correct),
        wrong=tuple(option for option in options if not option.correct),
        lists=tuple(group for group in groups if group.chosen),
        beside=groups,
        explanation=explanation,
        copied=copied,
        texts=texts,
        lower="\n".join([text.lower for text in texts]),
    )


def _texts(
    question: Question, said: Passage, groups: tuple[Group, ...], explanation: Passage | None, copied: bool
) -> tuple[Passage, ...]:
    options = [option for group in groups for option in group.options]
    reasons = [] if copied else [option.rationale for option in options if option.rationale]
    hints = [passage(hint) for hint in question.hints]
    return (
        *(said, *(option.text for option in options), *reasons, *hints),
        *((explanation,) if explanation else ()),
        *_for_markers(question),
    )


def _for_markers(question: Question) -> Iterator[Passage]:
    for one in question.interactions:
        if isinstance(one, ExtendedTextInteraction):
            yield from (passage(told) for told in (one.model_answer, one.rubric) if told)


def _asked(stem: str) -> str:
    """The last sentence with a question mark; without one, the last line."""
    end = max(stem.rfind(mark) for mark in _QUESTION)
    if end < 0:
        return stem.rpartition("\n")[2]
    start = max(stem.rfind(mark, 0, end) + len(mark) if mark in stem[:end] else 0 for mark in _ENDS)
    return stem[start : end + 1]
