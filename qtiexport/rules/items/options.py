"""What stands beside each other in a question and is to be told apart: options, items of an order, words to drag."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from qtiexport.identifiers import choice_letter
from qtiexport.model import (
    AssociableChoice,
    AssociateInteraction,
    ChoiceForm,
    ChoiceInteraction,
    Content,
    GapMatchInteraction,
    HotspotInteraction,
    InlineChoiceInteraction,
    Interaction,
    MatchInteraction,
    OrderInteraction,
    Question,
)
from qtiexport.rules.items.passages import Passage, passage, plain
from qtiexport.rules.items.words import tokens


@dataclass(frozen=True, slots=True)
class Option:
    """A choice: `letter` is that of its place, which texts may call it by; `tokens` are its words and figures.

    What is neither right nor wrong by itself, such as an item of an order, is not `correct`.
    """

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
class Group:
    """Options beside each other. `chosen`: the answer is chosen from them; `shuffle` is that of their interaction."""

    options: tuple[Option, ...]
    chosen: bool = False
    shuffle: bool = False

    @property
    def right(self) -> tuple[Option, ...]:
        return tuple(option for option in self.options if option.correct)

    @property
    def wrong(self) -> tuple[Option, ...]:
        return tuple(option for option in self.options if not option.correct)


def beside(question: Question) -> Iterator[Group]:
    """The things of each interaction that are to be told apart, one group after the other."""
    for interaction in question.interactions:
        yield from _groups(interaction, question.body.line)


def _groups(interaction: Interaction, line: int) -> Iterator[Group]:
    """The groups of an interaction; what stands within a sentence has the `line` at which the text begins."""
    match interaction:
        case ChoiceInteraction(form=ChoiceForm.TRUE_FALSE):
            return
        case ChoiceInteraction():
            yield _choices(interaction)
        case InlineChoiceInteraction(choices, shuffle):
            options = (_option(n, plain(one.text, line), one.correct) for n, one in enumerate(choices))
            yield Group(tuple(options), True, shuffle)
        case MatchInteraction(_, sources, targets):
            yield _things(sources)
            yield _things(targets)
        case AssociateInteraction(choices) | OrderInteraction(choices):
            yield _things(choices)
        case GapMatchInteraction(content, words):
            yield _words((word.text for word in words), content.line or line)
        case HotspotInteraction(image, spots):
            yield _words((spot.label for spot in spots), image.line)
        case _:
            # Of a text that is typed, a slider and a file there is one; words to be marked may well be repeated.
            return


def _choices(interaction: ChoiceInteraction) -> Group:
    options = (
        _option(place, passage(choice.content), choice.correct, choice.rationale)
        for place, choice in enumerate(interaction.choices)
    )
    return Group(tuple(options), True, interaction.shuffle)


def _things(choices: Iterable[AssociableChoice]) -> Group:
    return Group(tuple(_option(place, passage(choice.content)) for place, choice in enumerate(choices)))


def _words(texts: Iterable[str], line: int) -> Group:
    return Group(tuple(_option(place, plain(text, line)) for place, text in enumerate(texts)))


def _option(place: int, text: Passage, correct: bool = False, rationale: Content | None = None) -> Option:
    why = passage(rationale) if rationale else None
    return Option(choice_letter(place), text, correct, why, tuple(tokens(text.words)))
