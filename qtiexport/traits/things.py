"""What there is to choose, to pair or to order in a question of any kind, and what of it is right."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from qtiexport.model import (
    AssociableChoice,
    AssociateInteraction,
    ChoiceInteraction,
    Content,
    ExtendedTextInteraction,
    GapMatchInteraction,
    HotspotChoice,
    HotspotInteraction,
    HottextInteraction,
    InlineChoiceInteraction,
    Interaction,
    MatchForm,
    MatchInteraction,
    NumericInteraction,
    OrderInteraction,
    Paragraph,
    Range,
    RawItem,
    SimpleChoice,
    SliderInteraction,
    Text,
    TextEntryInteraction,
    UploadInteraction,
)


@dataclass(frozen=True, slots=True)
class Thing:
    """One of several that a learner chooses, pairs or orders: `noun` is what an author calls it.

    `exact` is what else tells it from the others, such as the coordinates of an area. Only what is right or wrong by
    itself can be `right`.
    """

    identifier: str
    noun: str
    content: Content
    right: bool = False
    rationale: Content | None = None
    exact: str = ""


@dataclass(frozen=True, slots=True)
class Right:
    """One of the answers that are right: the things that it takes, by their identifiers, or a value.

    `place` counts from 1 where it matters which place or gap the answer belongs to, else it is 0.
    """

    names: tuple[str, ...]
    place: int = 0
    value: str = ""


def things(interaction: Interaction, line: int = 0) -> tuple[Thing, ...]:
    """The things of an interaction in the order of `identifier_groups`; words of a sentence have its `line`."""
    return tuple(_things(interaction, line))


def _things(interaction: Interaction, line: int) -> Iterator[Thing]:
    match interaction:
        case ChoiceInteraction(choices):
            yield from map(_option, choices)
        case InlineChoiceInteraction(choices):
            yield from (Thing(one.identifier, "option", _plain(one.text, line), one.correct) for one in choices)
        case MatchInteraction(form, sources, targets):
            yield from (_thing(one, "item") for one in sources)
            yield from (_thing(one, "class" if form is MatchForm.CATEGORIZE else "counterpart") for one in targets)
        case AssociateInteraction(choices) | OrderInteraction(choices):
            yield from (_thing(one, "item") for one in choices)
        case GapMatchInteraction(content, words):
            yield from (Thing(one.identifier, "word", _plain(one.text, content.line)) for one in words)
        case HottextInteraction(content, choices):
            yield from (Thing(one.identifier, "word", _plain(one.text, content.line), one.correct) for one in choices)
        case HotspotInteraction(image, choices):
            yield from (_area(one, image.line) for one in choices)
        case _:
            return


def _option(choice: SimpleChoice) -> Thing:
    return Thing(choice.identifier, "option", choice.content, choice.correct, choice.rationale)


def _thing(choice: AssociableChoice, noun: str) -> Thing:
    return Thing(choice.identifier, noun, choice.content)


def _area(spot: HotspotChoice, line: int) -> Thing:
    exact = f"{spot.shape} {' '.join(map(str, spot.coords))}"
    return Thing(spot.identifier, "area", _plain(spot.label, line), spot.correct, exact=exact)


def _plain(text: str, line: int) -> Content:
    return Content((Paragraph((Text(text),)),) if text else (), line)


def rights(interaction: Interaction) -> tuple[Right, ...]:
    """All that is right; people tell it of what they mark, and a whole item of its own."""
    match interaction:
        case ChoiceInteraction() | InlineChoiceInteraction() | HottextInteraction() | HotspotInteraction():
            return tuple(Right((choice.identifier,)) for choice in interaction.choices if choice.correct)
        case MatchInteraction():
            return tuple(map(Right, interaction.pairs))
        case AssociateInteraction():
            return tuple(Right((min(pair), max(pair))) for pair in interaction.pairs)
        case GapMatchInteraction():
            return tuple(Right((word,), place) for place, (word, _) in enumerate(interaction.pairs, 1))
        case OrderInteraction(choices):
            return tuple(Right((one.identifier,), place) for place, one in enumerate(choices, 1))
        case TextEntryInteraction():
            return tuple(Right((), value=value) for value in (*interaction.answers, _exactness(interaction)))
        case NumericInteraction() | SliderInteraction():
            return (Right((), value=interval(interaction.right)),)
        case ExtendedTextInteraction() | UploadInteraction() | RawItem():
            return ()
        case _:
            assert_never(interaction)


def _exactness(entry: TextEntryInteraction) -> str:
    return f"{entry.exact_case} {entry.exact_spaces} {entry.exact_accents} {entry.pattern}"


def interval(numbers: Range) -> str:
    """The numbers of a range in the way of mathematics, exact: [976/100, 986/100[ without its upper end."""
    opening, closing = "[" if numbers.includes_low else "]", "]" if numbers.includes_high else "["
    return f"{opening}{numbers.low}, {numbers.high}{closing}"
