"""A text with gaps of any kind: multianswer, which Moodle reads from a code within the text (types.md 4 to 6).

A gap is `{weight:TYPE:=right~wrong}`; the weights are whole numbers and add up to the question's points. Signs of the
code within an answer are written as numeric references, never with backslashes, which stay in the answer.
"""

from fractions import Fraction
from typing import assert_never

from qtiexport import scoring
from qtiexport.model import Gapped, InlineChoiceInteraction, Marking, NumericInteraction, Question, TextEntryInteraction
from qtiexport.targets.contract import Loss
from qtiexport.targets.moodle import numbers, texts
from qtiexport.targets.moodle.answers import answers
from qtiexport.targets.moodle.views import ClozeView, Said
from qtiexport.targets.settings import Settings

_SIGNS = str.maketrans({sign: f"&#{ord(sign)};" for sign in '&<>"\\#~}{*%='})
_WILDCARD = "&#92;&#42;"
_WHOLE = Loss(
    "it cannot mark all or nothing, and marks each gap by itself",
    "choose per-part to have equal marks everywhere",
)


def said(question: Question, settings: Settings) -> Said:
    """A question whose gaps stand within its lines."""
    gaps = [one for one in question.interactions if isinstance(one, Gapped)]
    weight, weighed = _weight(question)
    coded = [_gap(one, weight) for one in gaps]
    text = texts.filled(question.body, [code for code, _ in coded], sign="{")
    losses = dict.fromkeys(loss for _, some in coded for loss in some)
    view = ClozeView(texts.head(question, settings, text))
    return Said("multianswer", view, (*losses, *weighed, *whole(question, len(gaps), _WHOLE)))


def whole(question: Question, parts: int, loss: Loss) -> tuple[Loss, ...]:
    """The loss of a question of which all parts have to be right, where each part is marked by itself."""
    return (loss,) if question.marking is Marking.ALL_OR_NOTHING and parts > 1 else ()


def _weight(question: Question) -> tuple[int, tuple[Loss, ...]]:
    """The points of each gap; what is lost where they are no whole number."""
    points, count = question.points * question.weight, len(question.interactions)
    each = points / count
    if each.denominator == 1:
        return int(each), ()
    weight = max(1, round(each))
    what = f"a gap has whole points there, so that it counts {weight * count} instead of {_shown(points)}"
    multiple = "whole points" if count == 1 else f"a multiple of {count} points"
    return weight, (Loss(what, f"give the question {multiple}, or set its mark in the quiz"),)


def _shown(points: Fraction) -> str:
    return scoring.decimal(points)


def _gap(asked: Gapped, weight: int) -> tuple[str, tuple[Loss, ...]]:
    """The code of a gap and what it loses."""
    match asked:
        case TextEntryInteraction():
            found = answers(asked)
            right = "~".join(f"={_escaped(answer).replace('&#42;', _WILDCARD)}" for answer in found.texts)
            return _code(weight, "SHORTANSWER_C" if found.exact_case else "SHORTANSWER", right), found.losses
        case NumericInteraction():
            right = "=" + ":".join(numbers.middle(asked.right))
            return _code(weight, "NUMERICAL", right) + _unit(asked.unit), numbers.losses(asked.right)
        case InlineChoiceInteraction():
            options = (f"{'=' if one.correct else ''}{_escaped(texts.plain(one.text))}" for one in asked.choices)
            return _code(weight, "MULTICHOICE_S" if asked.shuffle else "MULTICHOICE", "~".join(options)), ()
        case _:
            assert_never(asked)


def _code(weight: int, kind: str, answers: str) -> str:
    return f"{{{weight}:{kind}:{answers}}}"


def _unit(unit: str) -> str:
    return f" {texts.plain(unit)}" if unit else ""


def _escaped(answer: str) -> str:
    return answer.translate(_SIGNS)
