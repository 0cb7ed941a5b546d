"""Responses as the player writes them: an answer of a whole question is one text (`answers.js`)."""

from collections.abc import Iterable, Sequence
from typing import Any

from qtiexport.model import (
    AssociateInteraction,
    ChoiceInteraction,
    GapMatchInteraction,
    HotspotInteraction,
    HottextInteraction,
    InlineChoiceInteraction,
    Interaction,
    MatchInteraction,
    OrderInteraction,
    Question,
    identifier_groups,
    stands_alone,
)
from qtiexport.sco.keys import keyed, mixed
from qtiexport.scoring import Response


def encode(question: Question, played: dict[str, Any], *responses: Response) -> str:
    """The player's answer for a response to each interaction; `played` is the question's data."""
    if not stands_alone(question):
        lines = [_gap(question, one, response) for one, response in zip(question.interactions, responses, strict=True)]
        return "\n".join(lines) if any(lines) else ""
    (response,) = responses
    return _alone(question, played, response) if response else ""


def _gap(question: Question, interaction: Interaction, response: Response) -> str:
    if isinstance(interaction, InlineChoiceInteraction) and response:
        names = (choice.identifier for choice in interaction.choices)
        return keyed(mixed(question.identifier, names))[str(response)]
    return str(response)


def _alone(question: Question, played: dict[str, Any], response: Response) -> str:
    first = question.interactions[0]
    match first:
        case ChoiceInteraction() | HottextInteraction() | HotspotInteraction():
            return _chosen(first, played, {response} if isinstance(response, str) else {str(one) for one in response})
        case OrderInteraction(choices):
            keys = dict(zip((choice.identifier for choice in choices), played["right"], strict=True))
            return "".join(keys[str(one)] for one in response)
        case AssociateInteraction():
            return _associated(first, played, _pairs(response))
        case MatchInteraction(_, sources, targets):
            keys = keyed(mixed(question.identifier, (target.identifier for target in targets)))
            return _slots([source.identifier for source in sources], {s: keys[t] for s, t in _pairs(response)})
        case GapMatchInteraction(_, words, pairs):
            keys = keyed(mixed(question.identifier, (word.identifier for word in words)))
            return _slots([gap for _, gap in pairs], {gap: keys[word] for word, gap in _pairs(response)})
        case _:
            return _gap(question, first, response)


def _pairs(response: Response) -> list[tuple[str, str]]:
    return [one for one in response if not isinstance(one, str)]


def _chosen(
    interaction: ChoiceInteraction | HottextInteraction | HotspotInteraction, played: dict[str, Any], names: set[str]
) -> str:
    (identifiers,) = identifier_groups(interaction)
    pairs = zip(identifiers, played["choices"], strict=True)
    return "".join(data["key"] for identifier, data in pairs if identifier in names)


def _associated(interaction: AssociateInteraction, played: dict[str, Any], pairs: Iterable[tuple[str, str]]) -> str:
    names = [name for pair in interaction.pairs for name in pair]
    keys = dict(zip(names, played["right"], strict=True))
    return "".join(sorted("".join(sorted(keys[name] for name in pair)) for pair in pairs))


def _slots(names: Sequence[str], keys: dict[str, str]) -> str:
    return "".join(keys.get(name, "-") for name in names)
