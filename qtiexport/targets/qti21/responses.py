"""The responses of an item: what can be answered, what is right, and what each part of an answer is worth."""

from dataclasses import dataclass
from fractions import Fraction
from typing import assert_never
from unicodedata import normalize

from qtiexport import scoring
from qtiexport.model import (
    AssociateInteraction,
    ChoiceForm,
    ChoiceInteraction,
    Chosen,
    ExtendedTextInteraction,
    GapMatchInteraction,
    HotspotInteraction,
    HottextInteraction,
    InlineChoiceInteraction,
    Interaction,
    Marking,
    MatchInteraction,
    NumericInteraction,
    OrderInteraction,
    Question,
    RawItem,
    SliderInteraction,
    TextEntryInteraction,
    UploadInteraction,
    identifier_groups,
)
from qtiexport.targets.qti21.numbers import exact


@dataclass(frozen=True, slots=True)
class MapEntry:
    """`case` is caseSensitive, None where keys are no texts: engines take "true" for what is not written."""

    key: str
    value: str
    case: str | None = None


@dataclass(frozen=True, slots=True)
class Mapping:
    """QTI mapping: whole numbers as text, from 0 to `upper` where there is one."""

    upper: str | None
    entries: tuple[MapEntry, ...]


@dataclass(frozen=True, slots=True)
class Response:
    """A responseDeclaration; `correct` are its values, none where people mark."""

    identifier: str
    cardinality: str
    base: str
    correct: tuple[str, ...] = ()
    mapping: Mapping | None = None


def names(question: Question) -> tuple[str, ...]:
    """The response of each interaction; the one of a lone interaction has the name that QTI's own templates know."""
    if len(question.interactions) == 1:
        return ("RESPONSE",)
    return tuple(f"RESPONSE_{place}" for place, _ in enumerate(question.interactions, start=1))


def responses(question: Question) -> tuple[Response, ...]:
    """The declaration of each interaction's response, in their order."""
    pairs = zip(names(question), question.interactions, strict=True)
    return tuple(_response(name, interaction, question.marking) for name, interaction in pairs)


def _response(name: str, interaction: Interaction, marking: Marking) -> Response:
    match interaction:
        case ChoiceInteraction() | HottextInteraction() | HotspotInteraction():
            return _chosen(name, interaction, marking)
        case InlineChoiceInteraction(choices):
            return Response(name, "single", "identifier", tuple(one.identifier for one in choices if one.correct))
        case MatchInteraction() | GapMatchInteraction() | AssociateInteraction():
            return _paired(name, interaction, marking)
        case OrderInteraction(choices):
            return Response(name, "ordered", "identifier", tuple(one.identifier for one in choices))
        case TextEntryInteraction():
            return _text(name, interaction)
        case NumericInteraction(value=value):
            return Response(name, "single", "float", (exact(value),))
        case SliderInteraction(value=value):
            return Response(name, "single", slider_base(interaction), (exact(value),))
        case ExtendedTextInteraction():
            return Response(name, "single", "string")
        case UploadInteraction():
            return Response(name, "single", "file")
        case RawItem():
            raise TypeError("a raw item declares its responses itself")
        case _:
            assert_never(interaction)


def _chosen(name: str, interaction: Chosen, marking: Marking) -> Response:
    rule = scoring.rule(interaction, marking)
    correct = tuple(choice.identifier for choice in interaction.choices if choice.correct)
    cardinality = "multiple" if interaction.form is ChoiceForm.MULTIPLE else "single"
    if not isinstance(rule, scoring.SumRule):
        return Response(name, cardinality, "identifier", correct)
    (known,) = identifier_groups(interaction)
    entries = tuple(MapEntry(one, str(weight)) for one, weight in zip(known, rule.weights, strict=True))
    return Response(name, cardinality, "identifier", correct, Mapping(str(rule.upper), entries))


def _paired(
    name: str, interaction: MatchInteraction | GapMatchInteraction | AssociateInteraction, marking: Marking
) -> Response:
    rule = scoring.rule(interaction, marking)
    assert isinstance(rule, scoring.PairRule)
    correct = tuple(f"{one} {other}" for one, other in rule.pairs)
    mapping = None if rule.whole else Mapping(str(len(correct)), tuple(MapEntry(pair, "1") for pair in correct))
    return Response(name, "multiple", "directedPair" if rule.directed else "pair", correct, mapping)


def _text(name: str, entry: TextEntryInteraction) -> Response:
    """The mapping is for importers, who read no pattern: in their form engines compare texts, NFC and one blank."""
    answers = tuple(normalize("NFC", " ".join(answer.split())) for answer in entry.answers)
    keys = {answer if entry.exact_case else answer.casefold(): answer for answer in reversed(answers)}
    case = str(entry.exact_case).lower()
    entries = tuple(MapEntry(answer, "1", case) for answer in answers if answer in keys.values())
    return Response(name, "single", "string", answers[:1], Mapping(None, tuple(dict.fromkeys(entries))))


def slider_base(slider: SliderInteraction) -> str:
    """The base type of a slider's number: a float only where something of it has decimals."""
    numbers: tuple[Fraction, ...] = (slider.lower, slider.upper, slider.step, slider.value)
    whole = all(one.denominator == 1 for one in (*numbers, slider.right.low, slider.right.high))
    return "integer" if whole else "float"
