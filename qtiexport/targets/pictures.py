"""The images of a part as a target shows them: each with the address that its file has from the document on."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar, cast

from qtiexport.model import (
    Asset,
    ChoiceInteraction,
    Content,
    ExtendedTextInteraction,
    Image,
    Inline,
    Interaction,
    Part,
    Question,
    changed,
    inlines,
    rewritten,
    texts,
)

P = TypeVar("P", bound=Part)


def placed(part: P, address: Callable[[Asset], str]) -> P:
    """The part with the addresses of its images exchanged for those that `address` gives to their assets."""
    if not part.illustrated:
        return part

    def place(child: Inline) -> Inline:
        if isinstance(child, Image) and child.asset:
            return replace(child, address=address(child.asset))
        return child

    return cast(P, rewritten(part, lambda text: changed(text, place)))


def assets(*contents: Content | None) -> tuple[Asset, ...]:
    """The assets that these texts show, each once, in reading order."""
    return tuple(dict.fromkeys(asset for text in contents if text for asset in _of(text)))


def _of(text: Content) -> Iterable[Asset]:
    return (child.asset for child in inlines(text) if isinstance(child, Image) and child.asset)


def shown(part: Part, explained: bool = True) -> tuple[Asset, ...]:
    """The assets of a part, without those of its explanation and rationales where these are not `explained`."""
    if not part.illustrated:
        return ()
    return assets(*texts(part if explained else _unexplained(part)))


def _unexplained(part: Part) -> Part:
    if not isinstance(part, Question):
        return part
    asked = tuple(_without_rationales(one) for one in part.interactions)
    return replace(part, explanation=None, rest=None, interactions=asked)


def _without_rationales(interaction: Interaction) -> Interaction:
    if isinstance(interaction, ChoiceInteraction):
        return replace(interaction, choices=tuple(replace(choice, rationale=None) for choice in interaction.choices))
    if isinstance(interaction, ExtendedTextInteraction):
        return replace(interaction, model_answer=None)
    return interaction
