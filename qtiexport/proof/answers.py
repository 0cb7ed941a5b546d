"""What is right in a question, as it stands below its text: options, pairs, an order, areas of a picture."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from qtiexport.model import (
    AssociableChoice,
    AssociateInteraction,
    ChoiceForm,
    ChoiceInteraction,
    HotspotInteraction,
    Image,
    Interaction,
    MatchInteraction,
    OrderInteraction,
    SimpleChoice,
)
from qtiexport.proof.spots import SpotView, box, size, spots
from qtiexport.proof.texts import Labels, embedded, line, text


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """An option: `right` and `rationale` are empty for a wrong option and where there is no rationale."""

    letter: str
    name: str
    text: Markup
    right: str
    rationale: Markup


@dataclass(frozen=True, slots=True)
class ChoicesView:
    """The fields of `proof/answers/choices.html.j2`, as `view.answer`."""

    choices: tuple[ChoiceView, ...]
    template: str = "proof/answers/choices.html.j2"


@dataclass(frozen=True, slots=True)
class PictureView:
    """The fields of `proof/answers/picture.html.j2`: numbered outlines over a picture, and the list of them.

    `box` is the picture's in its own pixels, `size` that of the numbers; without the picture there are no `spots`.
    """

    image: Markup
    box: str
    size: str
    spots: tuple[SpotView, ...]
    choices: tuple[ChoiceView, ...]
    template: str = "proof/answers/picture.html.j2"


@dataclass(frozen=True, slots=True)
class PairView:
    """Two things that belong together."""

    left: Markup
    right: Markup


@dataclass(frozen=True, slots=True)
class PairsView:
    """The fields of `proof/answers/pairs.html.j2`: `rest` is what belongs to nothing, under a label."""

    pairs: tuple[PairView, ...]
    sign: str
    rest: tuple[Markup, ...]
    label: str
    template: str = "proof/answers/pairs.html.j2"


@dataclass(frozen=True, slots=True)
class OrderView:
    """The fields of `proof/answers/order.html.j2`, in the right order."""

    items: tuple[Markup, ...]
    template: str = "proof/answers/order.html.j2"


AnswerView = ChoicesView | PictureView | PairsView | OrderView


def answer(interaction: Interaction, words: Labels) -> AnswerView | None:
    """What stands at the place of an interaction; None where the answer stands in the text or under a label."""
    match interaction:
        case ChoiceInteraction(choices):
            shown = (_choice(place, choice, interaction, words) for place, choice in enumerate(choices))
            return ChoicesView(tuple(shown))
        case MatchInteraction(_, sources, targets, pairs):
            return _pairs((*sources, *targets), pairs, "→", words)
        case AssociateInteraction(choices, pairs):
            return _pairs(choices, pairs, "↔", words)
        case OrderInteraction(choices):
            return OrderView(tuple(text(choice.content) for choice in choices))
        case HotspotInteraction():
            return _picture(interaction, words)
        case _:
            return None


def _choice(place: int, choice: SimpleChoice, interaction: ChoiceInteraction, words: Labels) -> ChoiceView:
    named = interaction.named and interaction.form is not ChoiceForm.TRUE_FALSE
    return ChoiceView(
        letter=_letter(place),
        name=choice.identifier if named else "",
        text=text(choice.content),
        right=words["right"] if choice.correct else "",
        rationale=text(choice.rationale) if choice.rationale else Markup(""),
    )


def _letter(place: int) -> str:
    return chr(ord("A") + place) if place < 26 else str(place + 1)


def _pairs(
    things: Iterable[AssociableChoice], pairs: tuple[tuple[str, str], ...], sign: str, words: Labels
) -> PairsView:
    said = {thing.identifier: text(thing.content) for thing in things}
    paired = {name for pair in pairs for name in pair}
    rest = tuple(shown for name, shown in said.items() if name not in paired)
    return PairsView(tuple(PairView(said[a], said[b]) for a, b in pairs), sign, rest, words["left_over"])


def _picture(interaction: HotspotInteraction, words: Labels) -> PictureView:
    image = embedded(interaction.image)
    there = isinstance(image, Image)
    return PictureView(
        image=line((image,)),
        box=box(interaction.image),
        size=str(size(interaction.image)),
        spots=tuple(spots(interaction)) if there else (),
        choices=tuple(_areas(interaction, words)),
    )


def _areas(interaction: HotspotInteraction, words: Labels) -> Iterator[ChoiceView]:
    for number, spot in enumerate(interaction.choices, 1):
        right = words["right"] if spot.correct else ""
        yield ChoiceView(str(number), "", Markup.escape(spot.label), right, Markup(""))
