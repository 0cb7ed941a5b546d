"""Making a question of its divided text (sources.md 4, steps 7 to 9)."""

from dataclasses import dataclass

from qtiexport.identifiers import choice_letter
from qtiexport.model import (
    ChoiceForm,
    ChoiceInteraction,
    Content,
    InteractionPlace,
    Metadata,
    Question,
    SimpleChoice,
)
from qtiexport.readers.contract import Defaults
from qtiexport.readers.plain import content
from qtiexport.readers.plain.analysis import Analysed
from qtiexport.readers.plain.fold import fold
from qtiexport.readers.plain.lines import Line, passage
from qtiexport.readers.plain.sections import Choice, Division
from qtiexport.readers.plain.structure import Caption, Free, Segment
from qtiexport.readers.plain.titles import sentence_starts
from qtiexport.readers.plain.vocabulary import Vocabulary

_COLONS = (":", "：")


@dataclass(frozen=True, slots=True)
class Found:
    """What was read of a question: all that its record is made of.

    `key` are the right options by place from 0; `stated` is the number to choose, None where none is stated; `open`
    says that all that apply are asked for. `parts` are the segments of the explanation.
    """

    identifier: str
    title: str
    division: Division
    key: tuple[int, ...]
    stated: int | None
    open: bool
    parts: tuple[Segment, ...]
    bullets: tuple[Analysed, ...]


def question(
    path: str, found: Found, language: str, words: Vocabulary, defaults: Defaults, metadata: Metadata
) -> Question:
    """The record of a question; of use only if no error was found in reading it."""
    stem = content.content(found.division.stem.lines)
    explanation = content.of(found.parts)
    rationales = _rationale_by_option(found.bullets)
    first = found.division.stem.lines[0]
    return Question(
        identifier=found.identifier,
        language=language,
        title=found.title,
        body=Content((*(stem.blocks if stem else ()), InteractionPlace(0)), first.number),
        interactions=(_interaction(found, rationales, words, defaults),),
        marking=defaults.marking,
        points=defaults.points,
        explanation=explanation,
        rest=_rest(found.parts, found.bullets, words) if rationales else explanation,
        hints=(),
        metadata=metadata,
        location=first.span().location(path),
    )


def _rationale_by_option(bullets: tuple[Analysed, ...]) -> dict[int, Content]:
    """What the explanation says of an option, copied: the text after the separator and the continuation lines."""
    copies = ((one.named.option, content.content((one.named.rest, *one.lines))) for one in bullets)
    return {option: copy for option, copy in copies if copy}


def is_true_false(choices: tuple[Choice, ...], words: Vocabulary) -> tuple[str, ...]:
    """The identifiers `true` and `false` in the order of the two options that say so, else ()."""
    said = tuple(fold(choice.text) for choice in choices)
    pairs = [dict(zip(pair, ("true", "false"), strict=True)) for pair in words.true_false]
    known = next((pair for pair in pairs if set(said) == set(pair) and len(said) == len(pair)), None)
    return tuple(known[text] for text in said) if known else ()


def _interaction(
    found: Found, rationales: dict[int, Content], words: Vocabulary, defaults: Defaults
) -> ChoiceInteraction:
    choices = found.division.choices
    single = len(found.key) == 1 and found.stated in (None, 1) and not found.open
    names = is_true_false(choices, words) if single else ()
    form = ChoiceForm.TRUE_FALSE if names else ChoiceForm.SINGLE if single else ChoiceForm.MULTIPLE
    made = tuple(
        SimpleChoice(
            identifier=names[place] if names else choice_letter(place),
            content=content.content(choice.lines) or Content(()),
            correct=place in found.key,
            rationale=rationales.get(place),
        )
        for place, choice in enumerate(choices)
    )
    limit = 1 if single else found.stated or 0
    return ChoiceInteraction(made, form, limit, defaults.shuffle, named=bool(names))


def _rest(parts: tuple[Segment, ...], bullets: tuple[Analysed, ...], words: Vocabulary) -> Content | None:
    """The explanation without the analysed bullets, their headings, and introductions to what is no longer there."""
    gone = {one.segment for one in bullets} | _headings(parts, {one.segment for one in bullets})
    kept: list[Segment] = []
    follows = False
    for place in range(len(parts) - 1, -1, -1):
        part = None if place in gone else parts[place]
        if isinstance(part, Free) and not follows:
            part = _without_introduction(part, words)
        follows = part is not None
        if part is not None:
            kept.append(part)
    return content.of(tuple(reversed(kept)))


def _headings(parts: tuple[Segment, ...], analysed: set[int]) -> set[int]:
    """The headings above analysed bullets."""
    above: int | None = None
    found = set()
    for place, part in enumerate(parts):
        if isinstance(part, Caption):
            above = place
        elif place in analysed and above is not None:
            found.add(above)
    return found


def _without_introduction(part: Free, words: Vocabulary) -> Free | None:
    """The text without its last sentence, if that ends in a colon; None if nothing is left."""
    read = passage(part.lines)
    if not read.text.rstrip("*_").endswith(_COLONS):
        return part
    start = sentence_starts(read.text, words.abbreviations)[-1]
    kept = read.text[:start]
    if not kept.strip() or kept.count("**") % 2 or kept.count("__") % 2:
        return None
    return _without_introduction(Free(_cut(read.lines, start)), words)


def _cut(lines: tuple[Line, ...], end: int) -> tuple[Line, ...]:
    """The lines up to the character `end` of their joined text."""
    left = end
    cut = []
    for line in lines:
        if left > 0:
            cut.append(Line(line.number, line.source, line.text[:left].rstrip(), line.start))
        left -= len(line.text) + 1
    return tuple(line for line in cut if line.text)
