"""What a QTI 2.1 item cannot say of a question, told as losses: never left out in silence."""

from collections.abc import Iterator

from qtiexport.model import (
    ExtendedTextInteraction,
    NumericInteraction,
    Question,
    SliderInteraction,
    UploadInteraction,
)
from qtiexport.resources import decimal_comma
from qtiexport.targets.contract import Loss, without_hints


def losses(question: Question) -> tuple[Loss, ...]:
    """All that an item loses of a question, in the order of its parts."""
    told = (loss for interaction in question.interactions for loss in _of(interaction, question.language))
    return tuple(dict.fromkeys((*without_hints(question), *told)))


def _of(interaction: object, language: str) -> Iterator[Loss]:
    match interaction:
        case NumericInteraction() if decimal_comma(language):
            yield Loss("numbers count only if they are typed with a decimal point", "say so in the question")
        case SliderInteraction(step=step) if step.denominator != 1:
            yield Loss("some players move the slider in whole steps only", "choose a unit with whole numbers")
        case UploadInteraction(kinds, most) if kinds or most:
            yield Loss("kinds and size of the file are not said there", "say them in the question")
        case ExtendedTextInteraction(min_words=least, max_words=most) if least or most:
            yield Loss("limits of words only make the field larger", "say them in the question")
        case _:
            return
