"""What was understood of an answer that is a table or a list: the facts that `explain` prints."""

from collections.abc import Iterable

from qtiexport.markup import words
from qtiexport.model import (
    AssociableChoice,
    AssociateInteraction,
    HotspotInteraction,
    Interaction,
    MatchInteraction,
    OrderInteraction,
)
from qtiexport.readers.canonical.answers import Asked
from qtiexport.readers.canonical.blocks import AnswerBlock


def report_facts(made: Interaction, block: AnswerBlock, asked: Asked) -> None:
    """Note each choice and the key."""
    facts = asked.facts
    for choice in _choices(made):
        facts.add("choice", choice)
    facts.add("key", ", ".join(_key(made)), "", block.head)


def _choices(made: Interaction) -> Iterable[str]:
    match made:
        case MatchInteraction():
            return _listed((*made.sources, *made.targets))
        case OrderInteraction() | AssociateInteraction():
            return _listed(made.choices)
        case HotspotInteraction():
            return (f"{one.identifier}  {one.label or one.shape}" for one in made.choices)
        case _:
            return ()


def _listed(choices: Iterable[AssociableChoice]) -> Iterable[str]:
    return (f"{one.identifier}  {words(one.content)}" for one in choices)


def _key(made: Interaction) -> Iterable[str]:
    match made:
        case MatchInteraction():
            return (f"{source} → {target}" for source, target in made.pairs)
        case OrderInteraction():
            return (one.identifier for one in made.choices)
        case AssociateInteraction():
            return (f"{one} ↔ {other}" for one, other in made.pairs)
        case HotspotInteraction():
            return (one.identifier for one in made.choices if one.correct)
        case _:
            return ()
