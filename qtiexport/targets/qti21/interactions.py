"""The interactions that stand below the stem, as blocks: a view and a fragment for each kind (types.md 2 to 18)."""

from dataclasses import dataclass
from typing import assert_never

from markupsafe import Markup

from qtiexport import markup
from qtiexport.model import (
    AssociableChoice,
    AssociateInteraction,
    ChoiceInteraction,
    Content,
    ExtendedTextInteraction,
    GapMatchInteraction,
    GapText,
    HotspotInteraction,
    HottextInteraction,
    InlineChoiceInteraction,
    MatchForm,
    MatchInteraction,
    NumericInteraction,
    OrderInteraction,
    Question,
    RawItem,
    SliderInteraction,
    TextEntryInteraction,
    UploadInteraction,
)
from qtiexport.targets.qti21.arranging import apart, arranged
from qtiexport.targets.qti21.entries import inline
from qtiexport.targets.qti21.numbers import exact
from qtiexport.targets.qti21.rationales import ChoiceView, choice_view

# Some players stop typing at the expected length: it is to hold long words.
_LETTERS = 10


@dataclass(frozen=True, slots=True)
class AssociableView:
    """`uses` is matchMax: how often the choice can be used, "0" for any number of times."""

    identifier: str
    uses: str
    content: Markup


@dataclass(frozen=True, slots=True)
class WordView:
    identifier: str
    uses: str
    text: str


@dataclass(frozen=True, slots=True)
class SpotView:
    identifier: str
    shape: str
    coords: str
    label: str


@dataclass(frozen=True, slots=True)
class PictureView:
    """What a hotspot is shown on; `alt` says it in words."""

    address: str
    media_type: str
    width: str
    height: str
    alt: str


@dataclass(frozen=True, slots=True)
class InteractionView:
    """What the fragment `template` prints of an interaction; each takes what it knows and leaves the rest.

    `most` is maxChoices or maxAssociations, `content` the text with gaps or words to mark, or the line with an entry.
    """

    template: str
    shuffle: str = "false"
    most: str = "0"
    least: str | None = None
    choices: tuple[ChoiceView, ...] = ()
    sources: tuple[AssociableView, ...] = ()
    targets: tuple[AssociableView, ...] = ()
    words: tuple[WordView, ...] = ()
    spots: tuple[SpotView, ...] = ()
    picture: PictureView | None = None
    content: Markup | None = None
    lower: str = ""
    upper: str = ""
    step: str = ""
    unit: str = ""
    lines: str | None = None
    length: str | None = None


def block(question: Question, explained: bool) -> InteractionView:
    """The view of the one interaction of a question that stands alone; with rationales where it is `explained`."""
    interaction = question.interactions[0]
    match interaction:
        case ChoiceInteraction():
            return _choice(interaction, explained)
        case TextEntryInteraction() | NumericInteraction() | InlineChoiceInteraction():
            return InteractionView(_fragment("entry"), content=inline(question)[0])
        case MatchInteraction():
            return _match(interaction, question.identifier)
        case AssociateInteraction():
            return _associate(interaction, question.identifier)
        case OrderInteraction(choices):
            mixed = arranged(choices, question.identifier, (one.identifier for one in choices))
            shown = tuple(choice_view(one, None) for one in mixed)
            return InteractionView(_fragment("orderInteraction"), shuffle="true", choices=shown)
        case GapMatchInteraction():
            return _gap_match(interaction, question.identifier)
        case HottextInteraction(content, max_choices=most):
            return InteractionView(_fragment("hottextInteraction"), most=str(most), content=_text(content))
        case HotspotInteraction():
            return _hotspot(interaction)
        case SliderInteraction():
            return _slider(interaction)
        case ExtendedTextInteraction():
            return _essay(interaction)
        case UploadInteraction():
            return InteractionView(_fragment("uploadInteraction"))
        case RawItem():
            raise TypeError("a raw item is packed as it is")
        case _:
            assert_never(interaction)


def _fragment(name: str) -> str:
    return f"qti21/interactions/{name}.xml.j2"


def _choice(interaction: ChoiceInteraction, explained: bool) -> InteractionView:
    return InteractionView(
        _fragment("choiceInteraction"),
        shuffle=_flag(interaction.shuffle),
        most=str(interaction.max_choices),
        least=str(interaction.min_choices) if interaction.min_choices else None,
        choices=tuple(choice_view(one, one.rationale if explained else None) for one in interaction.choices),
    )


def _flag(value: bool) -> str:
    return str(value).lower()


def _match(interaction: MatchInteraction, item: str) -> InteractionView:
    """Classes stand as their author put them; what is matched one to one would stand beside its own."""
    once = interaction.form is MatchForm.MATCH
    key = (target for _, target in interaction.pairs)
    targets = arranged(interaction.targets, item, key) if once else interaction.targets
    return InteractionView(
        _fragment("matchInteraction"),
        shuffle=_flag(interaction.shuffle),
        most=str(len(interaction.sources)),
        sources=_associable(interaction.sources, "1"),
        targets=_associable(targets, "1" if once else "0"),
    )


def _associable(choices: tuple[AssociableChoice, ...], uses: str) -> tuple[AssociableView, ...]:
    return tuple(AssociableView(one.identifier, uses, markup.xhtml(one.content)) for one in choices)


def _associate(interaction: AssociateInteraction, item: str) -> InteractionView:
    return InteractionView(
        _fragment("associateInteraction"),
        shuffle=_flag(interaction.shuffle),
        most=str(len(interaction.pairs)),
        sources=_associable(apart(interaction.choices, item, interaction.pairs), "1"),
    )


def _gap_match(interaction: GapMatchInteraction, item: str) -> InteractionView:
    def word(one: GapText) -> WordView:
        return WordView(one.identifier, str(one.uses), one.text)

    return InteractionView(
        _fragment("gapMatchInteraction"),
        shuffle=_flag(interaction.shuffle),
        words=tuple(word(one) for one in arranged(interaction.words, item, (name for name, _ in interaction.pairs))),
        content=_text(interaction.content),
    )


def _text(content: Content) -> Markup:
    return markup.xhtml(content, heading=2)


def _hotspot(interaction: HotspotInteraction) -> InteractionView:
    image, asset = interaction.image, interaction.image.asset
    if asset is None:
        raise ValueError(f"the image {image.address!r} was not looked for")
    picture = PictureView(image.address, asset.media_type, str(asset.width), str(asset.height), image.alt)
    spots = tuple(
        SpotView(one.identifier, one.shape, ",".join(map(str, one.coords)), one.label) for one in interaction.choices
    )
    most = str(interaction.max_choices)
    return InteractionView(_fragment("hotspotInteraction"), most=most, spots=spots, picture=picture)


def _slider(interaction: SliderInteraction) -> InteractionView:
    return InteractionView(
        _fragment("sliderInteraction"),
        lower=exact(interaction.lower),
        upper=exact(interaction.upper),
        step=exact(interaction.step),
        unit=interaction.unit,
    )


def _essay(interaction: ExtendedTextInteraction) -> InteractionView:
    words = interaction.max_words or interaction.min_words
    return InteractionView(
        _fragment("extendedTextInteraction"),
        lines=str(interaction.lines) if interaction.lines else None,
        length=str(words * _LETTERS) if words else None,
    )
