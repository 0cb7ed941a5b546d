"""Walks over all texts of a question or an article."""

from collections.abc import Callable
from dataclasses import replace

from qtiexport.model.content import Content
from qtiexport.model.course import Article, Interaction, Part

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
    choices = tuple(
        replace(choice, content=rewrite(choice.content), rationale=choice.rationale and rewrite(choice.rationale))
        for choice in interaction.choices
    )
    return replace(interaction, choices=choices)


def texts(part: Part) -> tuple[Content, ...]:
    """Every text of a part, in reading order; what stands both in `explanation` and in `rest` comes twice."""
    found: list[Content] = []

    def note(content: Content) -> Content:
        found.append(content)
        return content

    rewritten(part, note)
    return tuple(found)
