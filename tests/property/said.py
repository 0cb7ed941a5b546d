"""What the learner reads of a part, by the model."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import assert_never

from qtiexport import markup
from qtiexport.model import (
    Article,
    AssociateInteraction,
    ChoiceInteraction,
    Content,
    ExtendedTextInteraction,
    GapMatchInteraction,
    HotspotInteraction,
    HottextInteraction,
    InlineChoiceInteraction,
    Interaction,
    MatchInteraction,
    NumericInteraction,
    OrderInteraction,
    Part,
    RawItem,
    SliderInteraction,
    TextEntryInteraction,
    UploadInteraction,
    stem,
)

GAP = "___"
"""What stands for a gap in every text."""

# Where one of these begins, words on both sides of it are apart.
APART = {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "pre", "blockquote", "th", "td", "br"}
APART |= {"dl", "dt", "dd", "table", "caption", "hr"}
# Signs that say the direction where QTI has no attribute for it; nobody reads them.
_MARKS = re.compile("[\u2066-\u2069\u202d\u202e\u202c]")

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """The words of a part, each text as one line.

    `body` has the text with gaps or words to mark too. `choices` are pairs of a text and its rationale. `right` is the
    answer in words: a row for each right option, pair, thing in its order, gap or number; `over` is all else that is
    offered, sorted. `picture` is the text for those who do not see the picture with areas.
    """

    title: str
    body: str
    choices: tuple[tuple[str, str], ...] = ()
    right: tuple[Row, ...] = ()
    over: Row = ()
    picture: str = ""
    explanation: str = ""
    hints: Row = ()
    model_answer: str = ""
    rubric: str = ""


def line(pieces: Iterable[str]) -> str:
    """Pieces of text as one line, without marks of direction, which an author may write as well."""
    return re.sub(r"[ \t\n\r]+", " ", _MARKS.sub("", "".join(pieces))).strip(" ")


def typed(answers: Iterable[str], known: Row | None = None) -> Row:
    """The row of a gap for a text: the answer to show, then all of them, as they are compared.

    Of a list that has further spellings only the `known` ones are taken.
    """
    composed = [" ".join(unicodedata.normalize("NFC", answer).split()) for answer in answers]
    every = {answer.casefold() for answer in composed}
    return (composed[0], *sorted(every if known is None else every & set(known)))


def picked(right: str, every: Iterable[str]) -> Row:
    """The row of a list to choose from: the right word, then all of them."""
    return (right, *sorted(every))


# --- by the model ------------------------------------------------------------------------------------------------


def by_model(part: Part) -> Said:
    """What the author says."""
    if isinstance(part, Article):
        return Said(part.title, words(part.content))
    asked = part.interactions[0]
    rows = [_answer(interaction) for interaction in part.interactions]
    essay = asked if isinstance(asked, ExtendedTextInteraction) else ExtendedTextInteraction()
    return Said(
        part.title,
        words(stem(part)),
        _choices(asked),
        tuple(row for right, _ in rows for row in right),
        tuple(sorted(word for _, over in rows for word in over)),
        asked.image.alt if isinstance(asked, HotspotInteraction) else "",
        words(part.explanation),
        tuple(words(hint) for hint in part.hints),
        words(essay.model_answer),
        words(essay.rubric),
    )


def words(content: Content | None) -> str:
    """The words of a text as one line; none for no text."""
    return line([markup.words(content)]) if content else ""


def _choices(asked: Interaction) -> tuple[tuple[str, str], ...]:
    choices = asked.choices if isinstance(asked, ChoiceInteraction) else ()
    return tuple((words(choice.content), words(choice.rationale)) for choice in choices)


def _answer(asked: Interaction) -> tuple[tuple[Row, ...], Iterable[str]]:
    """The rows that are right, and the words that are left over."""
    match asked:
        case ChoiceInteraction(choices):
            return chosen((words(choice.content), choice.correct) for choice in choices)
        case HottextInteraction(choices=marked):
            return chosen((line([word.text]), word.correct) for word in marked)
        case HotspotInteraction(choices=spots):
            return chosen((line([spot.label]), spot.correct) for spot in spots)
        case TextEntryInteraction(answers):
            return (typed(answers),), ()
        case NumericInteraction():
            return ((str(asked.value), asked.unit),), ()
        case SliderInteraction():
            return ((str(asked.value), asked.unit, str(asked.lower), str(asked.upper)),), ()
        case InlineChoiceInteraction(listed):
            right = next(choice.text for choice in listed if choice.correct)
            return (picked(right, (choice.text for choice in listed)),), ()
        case OrderInteraction(things):
            return tuple((words(thing.content),) for thing in things), ()
        case MatchInteraction() | AssociateInteraction() | GapMatchInteraction():
            return _paired(asked)
        case ExtendedTextInteraction() | UploadInteraction() | RawItem():
            return (), ()
        case _:
            assert_never(asked)


def chosen(choices: Iterable[tuple[str, bool]]) -> tuple[tuple[Row, ...], Iterable[str]]:
    """The rows of what is right, and the texts of what is not, from pairs that say which is which."""
    known = list(choices)
    return tuple((text,) for text, right in known if right), [text for text, right in known if not right]


def _paired(
    asked: MatchInteraction | AssociateInteraction | GapMatchInteraction,
) -> tuple[tuple[Row, ...], Iterable[str]]:
    if isinstance(asked, GapMatchInteraction):
        texts = {word.identifier: line([word.text]) for word in asked.words}
    else:
        things = (*asked.sources, *asked.targets) if isinstance(asked, MatchInteraction) else asked.choices
        texts = {thing.identifier: words(thing.content) for thing in things}
    return paired([[name for name in pair if name in texts] for pair in asked.pairs], texts)


def paired(pairs: Iterable[Iterable[str]], texts: dict[str, str]) -> tuple[tuple[Row, ...], list[str]]:
    """The rows of what belongs together, by names that `texts` knows, and the texts that belong to nothing."""
    known = [tuple(pair) for pair in pairs]
    used = {name for pair in known for name in pair}
    over = sorted(text for name, text in texts.items() if name not in used)
    return tuple(tuple(texts[name] for name in pair) for pair in known), over
