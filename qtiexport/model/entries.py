"""What a learner types, picks within a sentence, sets or hands in."""

from dataclasses import dataclass, field
from fractions import Fraction

from qtiexport.model.content import Content


@dataclass(frozen=True, slots=True)
class TextEntryInteraction:
    """QTI textEntryInteraction for words: a gap in a sentence, or a short answer.

    `answers` are all right, NFC, one line each, never empty; the first is the one to show. White space around a
    response never counts. `exact_*` say whether upper and lower case, the white space between words, and accents do.
    `pattern` is a regular expression in the portable subset (types.md 9) that a response may match instead, or "".
    """

    answers: tuple[str, ...]
    exact_case: bool = False
    exact_spaces: bool = True
    exact_accents: bool = True
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Range:
    """The numbers that are right: from `low` to `high`, each with its end or without; both are exact decimals."""

    low: Fraction
    high: Fraction
    includes_low: bool = True
    includes_high: bool = True


@dataclass(frozen=True, slots=True)
class NumericInteraction:
    """QTI textEntryInteraction for a number; `value` is the one to show as right, and lies within `right`.

    `unit` is what stands behind the field, or "": the response is the number alone.
    """

    right: Range
    value: Fraction
    unit: str = ""


@dataclass(frozen=True, slots=True)
class InlineChoice:
    """QTI inlineChoice: plain text, since no markup may stand there."""

    identifier: str
    text: str
    correct: bool


@dataclass(frozen=True, slots=True)
class InlineChoiceInteraction:
    """QTI inlineChoiceInteraction: a list to choose from within a sentence; exactly one choice is right."""

    choices: tuple[InlineChoice, ...]
    shuffle: bool = False
    named: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class ExtendedTextInteraction:
    """QTI extendedTextInteraction: an essay, which people mark.

    `lines` is the height of the field, 0 where the author does not say. `min_words` and `max_words` are asked for, not
    enforced; 0: no limit. `model_answer` and `rubric` (how to mark) are for those who mark.
    """

    lines: int = 0
    min_words: int = 0
    max_words: int = 0
    model_answer: Content | None = None
    rubric: Content | None = None


@dataclass(frozen=True, slots=True)
class SliderInteraction:
    """QTI sliderInteraction: a number from `lower` to `upper` in steps; `value` is the one to show as right.

    `unit` is what stands behind the number, or "".
    """

    lower: Fraction
    upper: Fraction
    step: Fraction
    right: Range
    value: Fraction
    unit: str = ""


@dataclass(frozen=True, slots=True)
class UploadInteraction:
    """QTI uploadInteraction: a file to hand in. `kinds` are suffixes without a dot, () for any; bytes 0: no limit."""

    kinds: tuple[str, ...] = ()
    max_bytes: int = 0
