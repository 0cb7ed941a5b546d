"""The data that each kind of question has for itself."""

from typing import Any, assert_never

from qtiexport.model import (
    AssociableChoice,
    AssociateInteraction,
    ChoiceForm,
    ChoiceInteraction,
    ExtendedTextInteraction,
    GapMatchInteraction,
    HotspotInteraction,
    HottextInteraction,
    InlineChoiceInteraction,
    MatchForm,
    MatchInteraction,
    NumericInteraction,
    OrderInteraction,
    Question,
    RawItem,
    SimpleChoice,
    SliderInteraction,
    TextEntryInteraction,
    UploadInteraction,
    stands_alone,
)
from qtiexport.sco import gaps, nodes
from qtiexport.sco.keys import ROW_KEYS, keyed, mixed, unlike, unpaired
from qtiexport.sco.letters import refers_to_letters
from qtiexport.sco.prompt import behind


def fields(question: Question, explained: bool) -> dict[str, Any]:
    """The fields of a question's kind, `kind` first. Raises TypeError for a raw item, which nobody can play."""
    first = question.interactions[0]
    match first:
        case ChoiceInteraction():
            return _choice(question, first, explained)
        case TextEntryInteraction() | NumericInteraction() | InlineChoiceInteraction():
            return _entry(question) if stands_alone(question) else _cloze(question)
        case HottextInteraction():
            return _hottext(question, first)
        case HotspotInteraction():
            return _hotspot(first)
        case OrderInteraction():
            return _order(question, first)
        case MatchInteraction():
            return _match(question, first)
        case AssociateInteraction():
            return _associate(question, first)
        case GapMatchInteraction():
            return _gap_match(question, first)
        case SliderInteraction():
            return {"kind": "slider", **gaps.slider(first)}
        case ExtendedTextInteraction():
            return _essay(first, explained)
        case UploadInteraction(kinds, most):
            return {"kind": "upload", "kinds": list(kinds), "bytes": most}
        case RawItem():
            raise TypeError(f"{question.identifier} is an item that only QTI engines play")
        case _:
            assert_never(first)


# --- chosen ------------------------------------------------------------------------------------------------------


def _choice(question: Question, interaction: ChoiceInteraction, explained: bool) -> dict[str, Any]:
    keys = keyed(choice.identifier for choice in interaction.choices)
    return {
        "kind": "choice",
        "form": interaction.form,
        "choose": interaction.max_choices,
        "shuffle": interaction.shuffle,
        "letters": not interaction.shuffle or refers_to_letters(question),
        "choices": [_option(keys[one.identifier], one, interaction.form, explained) for one in interaction.choices],
        "right": _right(interaction, keys),
    }


def _option(key: str, choice: SimpleChoice, form: ChoiceForm, explained: bool) -> dict[str, Any]:
    why = nodes.optional(choice.rationale, explained)
    data: dict[str, Any] = {"key": key, "body": nodes.blocks(choice.content.blocks, heading=4), "why": why}
    if form is ChoiceForm.TRUE_FALSE:
        data["value"] = choice.identifier
    return data | ({"fixed": True} if choice.fixed else {})


def _right(interaction: ChoiceInteraction | HottextInteraction | HotspotInteraction, keys: dict[str, str]) -> str:
    return "".join(keys[choice.identifier] for choice in interaction.choices if choice.correct)


def _hottext(question: Question, interaction: HottextInteraction) -> dict[str, Any]:
    keys = keyed(choice.identifier for choice in interaction.choices)
    return {
        "kind": "hottext",
        "form": interaction.form,
        "choose": interaction.max_choices,
        "text": nodes.text((*interaction.content.blocks, *behind(question)), keys),
        "choices": [{"key": keys[choice.identifier], "label": choice.text} for choice in interaction.choices],
        "right": _right(interaction, keys),
    }


def _hotspot(interaction: HotspotInteraction) -> dict[str, Any]:
    keys = keyed(choice.identifier for choice in interaction.choices)
    image, asset = interaction.image, interaction.image.asset
    size = {"width": asset.width, "height": asset.height} if asset else {}
    spots = [
        {"key": keys[one.identifier], "label": one.label, "shape": one.shape, "coords": list(one.coords)}
        for one in interaction.choices
    ]
    return {
        "kind": "hotspot",
        "form": interaction.form,
        "choose": interaction.max_choices,
        "image": {"src": image.address, "alt": image.alt, **size},
        "choices": spots,
        "right": _right(interaction, keys),
    }


# --- order and pairs ---------------------------------------------------------------------------------------------


def _things(
    choices: tuple[AssociableChoice, ...], order: tuple[str, ...], keys: dict[str, str]
) -> list[dict[str, Any]]:
    texts = {choice.identifier: choice.content for choice in choices}
    return [{"key": keys[name], "body": nodes.blocks(texts[name].blocks, heading=4)} for name in order]


def _order(question: Question, interaction: OrderInteraction) -> dict[str, Any]:
    right = tuple(choice.identifier for choice in interaction.choices)
    order = unlike(mixed(question.identifier, right), right)
    keys = keyed(order)
    things = _things(interaction.choices, order, keys)
    return {"kind": "order", "choices": things, "right": "".join(keys[name] for name in right)}


def _match(question: Question, interaction: MatchInteraction) -> dict[str, Any]:
    """The targets of a match stand beside none that they belong to; classes keep the author's order."""
    names = tuple(target.identifier for target in interaction.targets)
    order = mixed(question.identifier, names)
    keys = keyed(order)
    right = [target for _, target in interaction.pairs]
    shown = unlike(order, right) if interaction.form is MatchForm.MATCH else names
    rows = tuple(source.identifier for source in interaction.sources)
    return {
        "kind": "match",
        "form": interaction.form,
        "shuffle": interaction.shuffle,
        "rows": _things(interaction.sources, rows, dict(zip(rows, ROW_KEYS, strict=False))),
        "targets": _things(interaction.targets, shown, keys),
        "right": "".join(keys[name] for name in right),
    }


def _associate(question: Question, interaction: AssociateInteraction) -> dict[str, Any]:
    names = (choice.identifier for choice in interaction.choices)
    order = unpaired(mixed(question.identifier, names), interaction.pairs)
    keys = keyed(order)
    right = "".join(keys[name] for pair in interaction.pairs for name in pair)
    return {"kind": "associate", "choices": _things(interaction.choices, order, keys), "right": right}


def _gap_match(question: Question, interaction: GapMatchInteraction) -> dict[str, Any]:
    words = {word.identifier: word for word in interaction.words}
    order = mixed(question.identifier, words)
    keys = keyed(order)
    right = [word for word, _ in interaction.pairs]
    shown = unlike(order, right) if interaction.shuffle else tuple(words)
    places = {gap: n for n, (_, gap) in enumerate(interaction.pairs)}
    return {
        "kind": "gap-match",
        "text": nodes.text((*interaction.content.blocks, *behind(question)), places),
        "words": [{"key": keys[name], "text": words[name].text, "uses": words[name].uses} for name in shown],
        "gaps": ROW_KEYS[: len(places)],
        "right": "".join(keys[name] for name in right),
    }


# --- typed and handed in -----------------------------------------------------------------------------------------


def _gaps(question: Question) -> list[dict[str, Any]]:
    known = TextEntryInteraction | NumericInteraction | InlineChoiceInteraction
    return [gaps.gap(question.identifier, one) for one in question.interactions if isinstance(one, known)]


def _entry(question: Question) -> dict[str, Any]:
    return {"kind": "entry", "gaps": _gaps(question)}


def _cloze(question: Question) -> dict[str, Any]:
    places = {str(n): n for n in range(len(question.interactions))}
    return {"kind": "cloze", "text": nodes.text(question.body.blocks, places), "gaps": _gaps(question)}


def _essay(interaction: ExtendedTextInteraction, explained: bool) -> dict[str, Any]:
    """How to mark it is for those who mark: it is not sent to the learner at all."""
    return {
        "kind": "essay",
        "lines": interaction.lines,
        "fewest": interaction.min_words,
        "most": interaction.max_words,
        "model": nodes.optional(interaction.model_answer, explained),
    }
