"""Walks over all texts of a question or an article."""

from collections.abc import Callable
from dataclasses import replace

from qtiexport.model.content import Content, Image, Paragraph
from qtiexport.model.course import Article, Part
from qtiexport.model.entries import ExtendedTextInteraction
from qtiexport.model.interactions import (
    AssociableChoice,
    AssociateInteraction,
    ChoiceInteraction,
    GapMatchInteraction,
    HotspotInteraction,
    HottextInteraction,
    Interaction,
    MatchInteraction,
    OrderInteraction,
    SimpleChoice,
)
from qtiexport.model.walking import inlines

Rewrite = Callable[[Content], Content]


def rewritten(part: Part, rewrite: Rewrite) -> Part:
    """The part with each of its texts exchanged for what `rewrite` gives, in reading order."""
    if isinstance(part, Article):
        return replace(part, content=rewrite(part.content))
    return replace(
        part,
        body=rewrite(part.body),
        interactions=tuple(_interaction(one, rewrite) for one in part.interactions),
        explanation=part.explanation and rewrite(part.explanation),
        rest=part.rest and rewrite(part.rest),
        hints=tuple(rewrite(hint) for hint in part.hints),
    )


def _interaction(interaction: Interaction, rewrite: Rewrite) -> Interaction:
    match interaction:
        case ChoiceInteraction():
            return replace(interaction, choices=tuple(_choice(choice, rewrite) for choice in interaction.choices))
        case OrderInteraction() | AssociateInteraction():
            return replace(interaction, choices=_associable(interaction.choices, rewrite))
        case MatchInteraction(_, sources, targets):
            first = _associable(sources, rewrite)
            return replace(interaction, sources=first, targets=_associable(targets, rewrite))
        case GapMatchInteraction(content) | HottextInteraction(content):
            return replace(interaction, content=rewrite(content))
        case ExtendedTextInteraction(model_answer=answer, rubric=rubric):
            told = answer and rewrite(answer)
            return replace(interaction, model_answer=told, rubric=rubric and rewrite(rubric))
        case HotspotInteraction(image):
            return replace(interaction, image=_image(image, rewrite))
        case _:
            return interaction


def _choice(choice: SimpleChoice, rewrite: Rewrite) -> SimpleChoice:
    return replace(choice, content=rewrite(choice.content), rationale=choice.rationale and rewrite(choice.rationale))


def _associable(choices: tuple[AssociableChoice, ...], rewrite: Rewrite) -> tuple[AssociableChoice, ...]:
    return tuple(replace(choice, content=rewrite(choice.content)) for choice in choices)


def _image(image: Image, rewrite: Rewrite) -> Image:
    """The picture of a hotspot stands in no text: it is shown to `rewrite` as a text of its own."""
    shown = rewrite(Content((Paragraph((image,)),), image.line))
    return next((child for child in inlines(shown) if isinstance(child, Image)), image)


def texts(part: Part) -> tuple[Content, ...]:
    """Every text of a part, in reading order; what stands both in `explanation` and in `rest` comes twice."""
    found: list[Content] = []

    def note(content: Content) -> Content:
        found.append(content)
        return content

    rewritten(part, note)
    return tuple(found)
