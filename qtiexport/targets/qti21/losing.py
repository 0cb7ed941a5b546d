"""What a QTI 2.1 item cannot say of a question: said in another way, or left out, and told as a loss either way."""

from collections.abc import Iterator
from dataclasses import replace

from qtiexport.model import (
    ExtendedTextInteraction,
    Interaction,
    NumericInteraction,
    Question,
    SliderInteraction,
    UploadInteraction,
)
from qtiexport.resources import decimal_sign
from qtiexport.targets.contract import Loss, without_hints

_BELOW_ZERO = Loss("its scale begins below 0, which no slider can there: a number is to be typed", "ask for a number")
_TYPED = Loss("numbers count only if they are typed with a decimal point", "say so in the question")
_STEPS = Loss("some players move the slider in whole steps only", "choose a unit with whole numbers")
_FILE = Loss("kinds and size of the file are not said there", "say them in the question")
_WORDS = Loss("the limits of words only make the field larger", "say them in the question")


def sayable(question: Question) -> Question:
    """The question with what no item can say exchanged for what comes next to it."""
    return replace(question, interactions=tuple(_sayable(one) for one in question.interactions))


def _sayable(interaction: Interaction) -> Interaction:
    if isinstance(interaction, SliderInteraction) and interaction.lower < 0:
        return NumericInteraction(interaction.right, interaction.value, interaction.unit)
    return interaction


def losses(question: Question) -> tuple[Loss, ...]:
    """All that an item loses of a question, in the order of its parts."""
    told = (loss for interaction in question.interactions for loss in _of(interaction, question.language))
    return tuple(dict.fromkeys((*without_hints(question), *told)))


def _of(interaction: Interaction, language: str) -> Iterator[Loss]:
    match interaction:
        case SliderInteraction(lower=lower) if lower < 0:
            yield _BELOW_ZERO
            yield from _of(_sayable(interaction), language)
        case NumericInteraction() if decimal_sign(language) == ",":
            yield _TYPED
        case SliderInteraction(step=step) if step.denominator != 1:
            yield _STEPS
        case UploadInteraction(kinds, most) if kinds or most:
            yield _FILE
        case ExtendedTextInteraction(min_words=least, max_words=most) if least or most:
            yield _WORDS
        case _:
            return
