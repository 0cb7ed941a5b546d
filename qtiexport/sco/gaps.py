"""What a learner types or picks: the data of one gap."""

from typing import Any, assert_never

from qtiexport import scoring
from qtiexport.model import (
    Gapped,
    InlineChoiceInteraction,
    NumericInteraction,
    Range,
    SliderInteraction,
    TextEntryInteraction,
)
from qtiexport.sco.keys import keyed, mixed


def gap(question: str, interaction: Gapped) -> dict[str, Any]:
    """A gap of a text, or the field of a short answer; `question` is the item's identifier."""
    match interaction:
        case TextEntryInteraction():
            return _text(interaction)
        case NumericInteraction(right, value, unit):
            return _number(right, scoring.decimal(value), unit)
        case InlineChoiceInteraction():
            return _choice(question, interaction)
        case _:
            assert_never(interaction)


def _text(entry: TextEntryInteraction) -> dict[str, Any]:
    ignore = {"case": not entry.exact_case}
    return {"kind": "text", "pattern": scoring.pattern(entry), "answers": list(entry.answers), "ignore": ignore}


def _number(right: Range, answer: str, unit: str) -> dict[str, Any]:
    return {
        "kind": "number",
        "low": [right.low.numerator, right.low.denominator],
        "high": [right.high.numerator, right.high.denominator],
        "lowIn": right.includes_low,
        "highIn": right.includes_high,
        "answer": answer,
        "unit": unit,
    }


def _choice(question: str, interaction: InlineChoiceInteraction) -> dict[str, Any]:
    texts = {choice.identifier: choice.text for choice in interaction.choices}
    order = mixed(question, texts)
    keys = keyed(order)
    shown = order if interaction.shuffle else tuple(texts)
    return {
        "kind": "choice",
        "choices": [{"key": keys[name], "text": texts[name]} for name in shown],
        "right": next(keys[choice.identifier] for choice in interaction.choices if choice.correct),
    }


def slider(interaction: SliderInteraction) -> dict[str, Any]:
    """A slider: its ends and its step, and the numbers that are right."""
    return {
        "lower": scoring.decimal(interaction.lower),
        "upper": scoring.decimal(interaction.upper),
        "step": scoring.decimal(interaction.step),
        "unit": interaction.unit,
        "gap": _number(interaction.right, scoring.decimal(interaction.value), interaction.unit),
    }
