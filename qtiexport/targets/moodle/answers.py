"""The right answers of a text entry as Moodle can list them, since it knows neither patterns nor accents.

Moodle compares a trimmed response with each answer, in the same case or in any, both composed (types.md 4, 8).
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from math import prod

from qtiexport import scoring
from qtiexport.model import TextEntryInteraction
from qtiexport.targets.contract import Loss
from qtiexport.targets.moodle.patterns import MOST, texts

_APOSTROPHES = "'\u2019\u02bc"
_ACCENTS = Loss(
    "it compares accents: an answer is right as it is written and without any accents, not with others",
    "list further spellings as answers",
)
_BLANKS = Loss(
    "it compares blanks: between two words exactly one is right",
    "list the spellings with other blanks as answers, or keep it where people type one blank",
)
_VARIANTS = Loss(
    "the answers can be typed in too many ways to list them all there: apostrophes and accents are right in part",
    "shorten the answers, or list fewer of them",
)
_PATTERN = Loss(
    "it knows no patterns, and this one matches too many texts to list them: only the answers are right there",
    "list the answers that matter",
)
_CASE = Loss(
    "the texts that the pattern matches are right there in upper and lower case alike",
    "set case: exact, or write the pattern for both cases",
)


@dataclass(frozen=True, slots=True)
class Answers:
    """The texts that are right, the first one to be shown; `losses` is what they miss or take beyond the source."""

    texts: tuple[str, ...]
    exact_case: bool
    losses: tuple[Loss, ...] = ()


def answers(entry: TextEntryInteraction) -> Answers:
    """All right answers, at most `MOST` for each listed spelling."""
    listed = [_composed(answer) for answer in entry.answers]
    whole = sum(_count(answer, entry) for answer in listed) <= MOST
    found = [way for answer in listed for way in (_ways(answer, entry) if whole else _some(answer, entry))]
    losses = [] if whole else [_VARIANTS]
    if not entry.exact_accents and any(letter.isalpha() for answer in listed for letter in answer):
        losses.append(_ACCENTS)
    if not entry.exact_spaces and any(" " in answer for answer in listed):
        losses.append(_BLANKS)
    matched, lost = _matched(entry)
    return Answers(tuple(dict.fromkeys((*listed, *found, *matched))), entry.exact_case, (*losses, *lost))


def _composed(answer: str) -> str:
    return " ".join(unicodedata.normalize("NFC", answer).split())


def _letters(letter: str, entry: TextEntryInteraction) -> tuple[str, ...]:
    """The ways to type a letter that are all right, the one that was written first."""
    if letter in _APOSTROPHES:
        return (letter, *(one for one in _APOSTROPHES if one != letter))
    base = unicodedata.normalize("NFD", letter)[0]
    return (letter,) if entry.exact_accents or base == letter else (letter, base)


def _count(answer: str, entry: TextEntryInteraction) -> int:
    return prod(len(_letters(letter, entry)) for letter in answer)


def _ways(answer: str, entry: TextEntryInteraction) -> Iterator[str]:
    return ("".join(way) for way in product(*(_letters(letter, entry) for letter in answer)))


def _some(answer: str, entry: TextEntryInteraction) -> Iterator[str]:
    """The ways in which people type: one kind of apostrophe all through, all accents or none."""
    for spelt in (answer, "".join(_letters(letter, entry)[-1] for letter in answer)):
        for sign in _APOSTROPHES:
            yield "".join(sign if letter in _APOSTROPHES else letter for letter in spelt)


def _matched(entry: TextEntryInteraction) -> tuple[tuple[str, ...], tuple[Loss, ...]]:
    """The texts of the entry's pattern, and what is lost with it."""
    if not entry.pattern:
        return (), ()
    found = texts(entry.pattern, entry.exact_case)
    if found is None:
        return (), (_PATTERN,)
    trimmed = tuple(dict.fromkeys(text for one in found if (text := unicodedata.normalize("NFC", one).strip())))
    loose = [text for text in trimmed if not entry.exact_case and not _right_in_any_case(text, entry)]
    return trimmed, (_CASE,) if loose else ()


def _right_in_any_case(text: str, entry: TextEntryInteraction) -> bool:
    return all(scoring.accepts(entry, one) for one in (text.upper(), text.lower(), text.swapcase()))
