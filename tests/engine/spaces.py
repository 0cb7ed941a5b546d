"""Responses that a learner can give to a question: all of a small space, or some that chance finds."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, combinations, permutations, product
from math import prod
from random import Random

from qtiexport.model import (
    AssociateInteraction,
    ChoiceForm,
    ChoiceInteraction,
    ExtendedTextInteraction,
    GapMatchInteraction,
    HotspotInteraction,
    HottextInteraction,
    InlineChoiceInteraction,
    Interaction,
    MatchForm,
    MatchInteraction,
    NumericInteraction,
    OrderInteraction,
    Question,
    SliderInteraction,
    TextEntryInteraction,
)
from qtiexport.scoring import Response, decimal
from tests.right import right

_SMALL = 256
"""All choices of eight options; of a larger space so many responses are drawn:"""
_DRAWN = 100

_AROUND = ("", " ", "\t", "\u00a0", "\u3000", "x", ".")
_LETTERS = "aAeEéÉe\u0301'\u2019sSſßiIİı -0123456789"
_NUMBERS = ("", "abc", "1,5", ".5", "5.", "1e2", "1e-2", "+3", "−4", "٣", "１２", "1 000", "1.2.3", "²", "9" * 65, "-")
_PLAIN = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,12})?|abc|")


def every(question: Question) -> list[tuple[Response, ...]]:
    """Each combination of the responses to each interaction."""
    return list(product(*(list(_responses(one)) for one in question.interactions)))


def _responses(interaction: Interaction) -> Iterator[Response]:
    match interaction:
        case ChoiceInteraction() | HottextInteraction() | HotspotInteraction():
            names = [choice.identifier for choice in interaction.choices]
            most = len(names) if interaction.form is ChoiceForm.MULTIPLE else 1
            yield from chain.from_iterable(combinations(names, size) for size in range(most + 1))
        case InlineChoiceInteraction(choices):
            yield from ("", *(choice.identifier for choice in choices))
        case OrderInteraction(choices):
            yield from ((), *permutations([choice.identifier for choice in choices]))
        case MatchInteraction(form, sources, targets):
            yield from _matched([s.identifier for s in sources], [t.identifier for t in targets], form)
        case GapMatchInteraction(_, words, pairs):
            for filled in product(["", *(word.identifier for word in words)], repeat=len(pairs)):
                yield tuple((word, gap) for word, (_, gap) in zip(filled, pairs, strict=True) if word)
        case AssociateInteraction(choices):
            yield from _associated(tuple(choice.identifier for choice in choices))
        case TextEntryInteraction(answers):
            yield from _texts(answers)
        case NumericInteraction() | SliderInteraction():
            yield from _numbers(interaction)
        case ExtendedTextInteraction():
            yield from ("", "Some words.", "two\nlines")
        case _:
            yield ""


def _matched(sources: Sequence[str], targets: Sequence[str], form: MatchForm) -> Iterator[Response]:
    for chosen in product(["", *targets], repeat=len(sources)):
        used = [target for target in chosen if target]
        if form is MatchForm.CATEGORIZE or len(used) == len(set(used)):
            yield tuple((source, target) for source, target in zip(sources, chosen, strict=True) if target)


def _associated(names: tuple[str, ...]) -> Iterator[tuple[tuple[str, str], ...]]:
    """Every way to pair some of the names, each of them once at most."""
    if len(names) < 2:
        yield ()
        return
    first, rest = names[0], names[1:]
    yield from _associated(rest)
    for other in rest:
        left = tuple(name for name in rest if name != other)
        yield from (((other, first), *pairs) for pairs in _associated(left))


def _texts(answers: Sequence[str]) -> Iterator[str]:
    for answer in answers:
        for said in (answer, answer.upper(), answer.lower(), answer.title(), answer.replace(" ", "  "), answer[1:]):
            yield from (f"{before}{said}{after}" for before, after in product(_AROUND, repeat=2))


def _numbers(interaction: NumericInteraction | SliderInteraction) -> Iterator[str]:
    yield from _NUMBERS
    for end in (interaction.right.low, interaction.right.high, interaction.value):
        for off in (0, 1, -1):
            said = decimal(end + off * (interaction.right.high - interaction.right.low) / 4)
            yield from (said, said.replace(".", ","), f" {said} ", f"{said}0", f"{said}e0", f"+{said}")


def portable(question: Question) -> tuple[tuple[Response, ...], ...]:
    """Responses that every engine reads alike, none first: all of a small space, else the right one and drawn ones.

    Numbers are plain decimals: `9,81` and `1 000` are numbers to the player only.
    """
    spaces = [
        [said for said in dict.fromkeys(_responses(one)) if _is_plain(one, said)] for one in question.interactions
    ]
    none: tuple[Response, ...] = tuple("" for _ in spaces)
    if prod(map(len, spaces)) <= _SMALL:
        return tuple(dict.fromkeys((none, *product(*spaces))))
    chance = Random(f"{question.identifier} {question.language}")
    drawn = [tuple(map(chance.choice, spaces)) for _ in range(_DRAWN)]
    return tuple(dict.fromkeys((none, right(question), *drawn)))


def _is_plain(interaction: Interaction, response: Response) -> bool:
    numeric = isinstance(interaction, NumericInteraction | SliderInteraction)
    return not numeric or _PLAIN.fullmatch(str(response)) is not None


def some(question: Question, chance: Random, count: int) -> list[tuple[Response, ...]]:
    """As many responses, each part of them drawn from all that there are, or typed at random."""
    spaces = [list(_responses(one)) for one in question.interactions]
    return [tuple(_drawn(one, space, chance) for one, space in _zipped(question, spaces)) for _ in range(count)]


def _zipped(question: Question, spaces: list[list[Response]]) -> Iterator[tuple[Interaction, list[Response]]]:
    return zip(question.interactions, spaces, strict=True)


def _drawn(interaction: Interaction, space: list[Response], chance: Random) -> Response:
    if isinstance(interaction, TextEntryInteraction | NumericInteraction) and chance.random() < 0.5:
        answer = interaction.answers[0] if isinstance(interaction, TextEntryInteraction) else decimal(interaction.value)
        return _spoilt(answer, chance)
    return chance.choice(space)


def _spoilt(text: str, chance: Random) -> str:
    """The text with some letters exchanged, left out or put in."""
    letters = list(text)
    for _ in range(chance.randrange(3)):
        at = chance.randrange(len(letters) + 1)
        letters[at : at + chance.randrange(2)] = chance.choice(["", chance.choice(_LETTERS)])
    return "".join(letters)
