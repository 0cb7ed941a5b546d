"""What of a part each target is to say, and which targets must tell that they say less."""

from collections import Counter
from dataclasses import replace
from typing import Any

from qtiexport import markup, resources
from qtiexport.model import (
    Article,
    Block,
    ChoiceInteraction,
    Content,
    Heading,
    HottextInteraction,
    Image,
    Interaction,
    InteractionPlace,
    Kind,
    MatchInteraction,
    Math,
    NumericInteraction,
    Paragraph,
    Part,
    Question,
    SliderInteraction,
    Text,
    kind,
    stands_alone,
    stem,
)
from tests.builds import SCORM
from tests.property.said import Row, Said, chosen, line, words


def in_item(said: Said, part: Question) -> Said:
    """What a QTI item is to say: it has no place for hints, and no scale that begins below 0."""
    asked = part.interactions[0]
    below = isinstance(asked, SliderInteraction) and asked.lower < 0
    right = tuple(row[:2] for row in said.right) if below else said.right
    return replace(said, hints=(), right=right, rubric=_for_graders(said, part.language))


def in_player(said: Said, part: Part) -> Said:
    """What the player is to say of a part.

    A title that an article's text says too is said once, as the heading; a question that asks nothing before its
    answer is named by its title; how an essay is marked is not for learners.
    """
    if isinstance(part, Article):
        return replace(said, body=markup.words(Content(_without_title(part))))
    before, after = _around(part)
    named = "" if any(_asks(block) for block in before) else part.title
    body = line([words(Content(before)), " ", named, " ", words(stem(replace(part, body=Content(after))))])
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
    right, over = chosen((choice.identifier, choice.correct) for choice in asked.choices)
    choices = tuple((name, why[name]) for name in ("true", "false"))
    return replace(said, choices=choices, right=right, over=tuple(over))


def _listed(said: Said, part: Question) -> Said:
    """Words to mark as options, told apart by their number where one stands there more than once."""
    (asked,) = part.interactions
    assert isinstance(asked, HottextInteraction)
    marked = [line([choice.text]) for choice in asked.choices]
    times, seen, shown = Counter(marked), Counter[str](), []
    for word in marked:
        seen[word] += 1
        shown.append(f"{word} ({seen[word]})" if times[word] > 1 else word)
    right, over = chosen(zip(shown, (choice.correct for choice in asked.choices), strict=True))
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
        return words(stem(part))
    text = unit if "_____" in words(stem(part)) else f"{'_' * 10} {unit}"
    shown = Paragraph((Text(text),))
    return words(Content(tuple(shown if isinstance(one, InteractionPlace) else one for one in part.body.blocks)))


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
        "qti21": bool(said.hints) or in_item(said, part).right != said.right,
        "moodle": elsewhere or formatted or (by_people and bool(said.hints)),
    }
    return {target for target, lost in {**targets, **dict.fromkeys(SCORM, by_people)}.items() if lost}


def _right_is_plain(asked: Interaction) -> bool:
    assert isinstance(asked, MatchInteraction)
    contents = [target.content.blocks for target in asked.targets]
    lines = [blocks[0] for blocks in contents if len(blocks) == 1 and isinstance(blocks[0], Paragraph)]
    plain = [each for each in lines if all(isinstance(child, Text) for child in each.children)]
    return len(plain) == len(contents)
