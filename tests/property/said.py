"""What the learner reads of a part: by the model, and what of it each target is to say."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, assert_never

from qtiexport import markup, resources
from qtiexport.model import (
    Article,
    AssociateInteraction,
    Block,
    ChoiceInteraction,
    Content,
    ExtendedTextInteraction,
    GapMatchInteraction,
    Heading,
    HotspotInteraction,
    HottextInteraction,
    Image,
    InlineChoiceInteraction,
    Interaction,
    InteractionPlace,
    Kind,
    MatchInteraction,
    Math,
    NumericInteraction,
    OrderInteraction,
    Paragraph,
    Part,
    Question,
    RawItem,
    SliderInteraction,
    Text,
    TextEntryInteraction,
    UploadInteraction,
    kind,
    stands_alone,
    stem,
)
from tests.builds import SCORM

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
        return Said(part.title, _words(part.content))
    asked = part.interactions[0]
    rows = [_answer(interaction) for interaction in part.interactions]
    essay = asked if isinstance(asked, ExtendedTextInteraction) else ExtendedTextInteraction()
    return Said(
        part.title,
        _words(stem(part)),
        _choices(asked),
        tuple(row for right, _ in rows for row in right),
        tuple(sorted(word for _, over in rows for word in over)),
        asked.image.alt if isinstance(asked, HotspotInteraction) else "",
        _words(part.explanation),
        tuple(_words(hint) for hint in part.hints),
        _words(essay.model_answer),
        _words(essay.rubric),
    )


def _words(content: Content | None) -> str:
    return line([markup.words(content)]) if content else ""


def _choices(asked: Interaction) -> tuple[tuple[str, str], ...]:
    choices = asked.choices if isinstance(asked, ChoiceInteraction) else ()
    return tuple((_words(choice.content), _words(choice.rationale)) for choice in choices)


def _answer(asked: Interaction) -> tuple[tuple[Row, ...], Iterable[str]]:
    """The rows that are right, and the words that are left over."""
    match asked:
        case ChoiceInteraction(choices):
            return _chosen((_words(choice.content), choice.correct) for choice in choices)
        case HottextInteraction(choices=words):
            return _chosen((line([word.text]), word.correct) for word in words)
        case HotspotInteraction(choices=spots):
            return _chosen((line([spot.label]), spot.correct) for spot in spots)
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
            return tuple((_words(thing.content),) for thing in things), ()
        case MatchInteraction() | AssociateInteraction() | GapMatchInteraction():
            return _paired(asked)
        case ExtendedTextInteraction() | UploadInteraction() | RawItem():
            return (), ()
        case _:
            assert_never(asked)


def _chosen(choices: Iterable[tuple[str, bool]]) -> tuple[tuple[Row, ...], Iterable[str]]:
    known = list(choices)
    return tuple((text,) for text, right in known if right), [text for text, right in known if not right]


def _paired(
    asked: MatchInteraction | AssociateInteraction | GapMatchInteraction,
) -> tuple[tuple[Row, ...], Iterable[str]]:
    if isinstance(asked, GapMatchInteraction):
        texts = {word.identifier: line([word.text]) for word in asked.words}
    else:
        things = (*asked.sources, *asked.targets) if isinstance(asked, MatchInteraction) else asked.choices
        texts = {thing.identifier: _words(thing.content) for thing in things}
    return paired([[name for name in pair if name in texts] for pair in asked.pairs], texts)


def paired(pairs: Iterable[Iterable[str]], texts: dict[str, str]) -> tuple[tuple[Row, ...], list[str]]:
    """The rows of what belongs together, by names that `texts` knows, and the texts that belong to nothing."""
    known = [tuple(pair) for pair in pairs]
    used = {name for pair in known for name in pair}
    over = sorted(text for name, text in texts.items() if name not in used)
    return tuple(tuple(texts[name] for name in pair) for pair in known), over


# --- by what each target can say -----------------------------------------------------------------------------------


def in_item(said: Said, part: Question) -> Said:
    """What a QTI item is to say: it has no place for hints, and no scale that begins below 0."""
    asked = part.interactions[0]
    below = isinstance(asked, SliderInteraction) and asked.lower < 0
    return replace(said, hints=(), right=tuple(row[:2] for row in said.right) if below else said.right)


def in_player(said: Said, part: Part) -> Said:
    """What the player is to say of a part.

    A title that an article's text says too is said once, as the heading; a question that asks nothing before its
    answer is named by its title; how an essay is marked is not for learners.
    """
    if isinstance(part, Article):
        return replace(said, body=markup.words(Content(_without_title(part))))
    before, after = _around(part)
    named = "" if any(_asks(block) for block in before) else part.title
    body = line([_words(Content(before)), " ", named, " ", _words(stem(replace(part, body=Content(after))))])
    return replace(said, body=body, rubric="")


def _around(question: Question) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The blocks before the interaction, and the others; all are others where gaps stand in lines."""
    blocks = question.body.blocks
    place = next((n for n, block in enumerate(blocks) if isinstance(block, InteractionPlace)), 0)
    return blocks[:place], blocks[place:]


def _asks(block: Block) -> bool:
    """Whether a line has words of its own, beside pictures and formulas."""
    if not isinstance(block, Paragraph | Heading):
        return False
    return any(markup.inline_words((child,)) for child in block.children if not isinstance(child, Image | Math))


def in_moodle(said: Said, part: Part) -> Said:
    """What Moodle is to say of a part: articles with their title, statements with Moodle's own two answers."""
    if isinstance(part, Article):
        titled = _without_title(part) != part.content.blocks
        return said if titled else replace(said, body=f"{said.title} {said.body}".strip())
    match kind(part):
        case Kind.TRUE_FALSE:
            return _stated(said, part)
        case Kind.HOTTEXT:
            return _listed(said, part)
        case Kind.HOTSPOT:
            return replace(said, right=(), over=(), picture="")
        case Kind.NUMERIC | Kind.SLIDER | Kind.GAP:
            return replace(said, right=_ranges(said, part), body=_measured(part))
        case Kind.ESSAY:
            return replace(said, hints=(), rubric=_for_graders(said, part.language), model_answer="")
        case Kind.UPLOAD:
            return replace(said, hints=())
        case _:
            return said


def _stated(said: Said, part: Question) -> Said:
    (asked,) = part.interactions
    assert isinstance(asked, ChoiceInteraction)
    why = {choice.identifier: pair[1] for choice, pair in zip(asked.choices, said.choices, strict=True)}
    right, over = _chosen((choice.identifier, choice.correct) for choice in asked.choices)
    choices = tuple((name, why[name]) for name in ("true", "false"))
    return replace(said, choices=choices, right=right, over=tuple(over))


def _listed(said: Said, part: Question) -> Said:
    """Words to mark as options, told apart by their number where one stands there more than once."""
    (asked,) = part.interactions
    assert isinstance(asked, HottextInteraction)
    words = [line([choice.text]) for choice in asked.choices]
    times, seen, shown = Counter(words), Counter[str](), []
    for word in words:
        seen[word] += 1
        shown.append(f"{word} ({seen[word]})" if times[word] > 1 else word)
    right, over = _chosen(zip(shown, (choice.correct for choice in asked.choices), strict=True))
    return replace(said, choices=tuple((word, "") for word in shown), right=right, over=tuple(sorted(over)))


def _ranges(said: Said, part: Question) -> tuple[Row, ...]:
    """Numbers as the middle of what is right, and how far off they may be."""
    rows = zip(said.right, part.interactions, strict=True)
    return tuple(_range(one) if isinstance(one, NumericInteraction | SliderInteraction) else row for row, one in rows)


def _range(asked: NumericInteraction | SliderInteraction) -> Row:
    low, high = asked.right.low, asked.right.high
    return str((low + high) / 2), str((high - low) / 2)


def _measured(part: Question) -> str:
    """The body with the field and the unit of its number; where the author drew the field, with the unit alone."""
    asked = part.interactions[0]
    unit = asked.unit if isinstance(asked, NumericInteraction | SliderInteraction) and stands_alone(part) else ""
    if not unit:
        return _words(stem(part))
    text = unit if "_____" in _words(stem(part)) else f"{'_' * 10} {unit}"
    shown = Paragraph((Text(text),))
    return _words(Content(tuple(shown if isinstance(one, InteractionPlace) else one for one in part.body.blocks)))


def _for_graders(said: Said, language: str) -> str:
    known = language if language in resources.languages() else "en"
    names: Any = resources.language(known)["canonical"]
    topics = ((names["rubric"][0], said.rubric), (names["model_answer"][0], said.model_answer))
    return " ".join(f"{name} {text}" for name, text in topics if text)


def _without_title(article: Article) -> tuple[Block, ...]:
    """The blocks of an article but the paragraph among the first three that is its title."""
    blocks = article.content.blocks
    titles = [n for n, b in enumerate(blocks[:3]) if isinstance(b, Paragraph) and _line_of(b) == article.title]
    return tuple(block for n, block in enumerate(blocks) if n not in titles[:1])


def _line_of(block: Block) -> str:
    return markup.words(Content((block,)))


def less(part: Part, said: Said) -> set[str]:
    """The targets that cannot say all of a part, and so must tell of it."""
    if isinstance(part, Article):
        return set()
    what = kind(part)
    by_people = what in (Kind.ESSAY, Kind.UPLOAD)
    elsewhere = what in (Kind.HOTTEXT, Kind.HOTSPOT, Kind.SLIDER, Kind.ASSOCIATE, Kind.ORDER)
    formatted = what in (Kind.MATCH, Kind.CATEGORIZE) and not _right_is_plain(part.interactions[0])
    targets = {
        "qti21": in_item(said, part) != said,
        "moodle": elsewhere or formatted or (by_people and bool(said.hints)),
    }
    return {target for target, lost in {**targets, **dict.fromkeys(SCORM, by_people)}.items() if lost}


def _right_is_plain(asked: Interaction) -> bool:
    assert isinstance(asked, MatchInteraction)
    contents = [target.content.blocks for target in asked.targets]
    lines = [blocks[0] for blocks in contents if len(blocks) == 1 and isinstance(blocks[0], Paragraph)]
    plain = [each for each in lines if all(isinstance(child, Text) for child in each.children)]
    return len(plain) == len(contents)
