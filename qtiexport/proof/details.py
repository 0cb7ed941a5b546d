"""What the sheet says about a question below its text: how it is asked, marked and answered, in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import PurePath

from qtiexport import scoring
from qtiexport.model import (
    MARKED_BY_PEOPLE,
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
    Question,
    RawItem,
    SliderInteraction,
    TextEntryInteraction,
    UploadInteraction,
    kind,
)
from qtiexport.proof.texts import Labels, number
from qtiexport.scoring import OrderForm, OrderRule

_BYTES = 1024 * 1024
_Shuffling = ChoiceInteraction | InlineChoiceInteraction | MatchInteraction | AssociateInteraction | GapMatchInteraction


@dataclass(frozen=True, slots=True)
class RowView:
    """One detail: a label and what holds."""

    label: str
    value: str


def details(question: Question, words: Labels) -> tuple[RowView, ...]:
    """All details of a question but its metadata, in the order in which they are read."""
    rows = (*_worth(question, words), *_asked(question, words), *_marked(question, words), *_shuffled(question, words))
    return tuple(RowView(words[label], value) for label, value in rows)


Row = tuple[str, str]
"""The name of a label, and a value."""


def _worth(question: Question, words: Labels) -> Iterator[Row]:
    yield "type", words[kind(question)]
    total = scoring.decimal(question.points * question.weight)
    factors = f"{scoring.decimal(question.points)} × {scoring.decimal(question.weight)}"
    yield "points", total if question.weight == 1 else f"{total} ({factors})"
    if question.time_limit:
        yield "time", words["seconds"].format(n=question.time_limit)


def _asked(question: Question, words: Labels) -> Iterator[Row]:
    """What the answer may be; of several gaps each thing once."""
    rows = (row for one in question.interactions for row in _of(one, question.language, words))
    yield from dict.fromkeys(rows)


def _of(one: Interaction, language: str, words: Labels) -> Iterator[Row]:
    match one:
        case ChoiceInteraction(form=form, max_choices=most) | HotspotInteraction(form=form, max_choices=most):
            if form is ChoiceForm.MULTIPLE:
                yield "choose", str(most or words["choose_any"])
        case HottextInteraction(max_choices=most):
            yield "choose", str(most or words["choose_any"])
            yield "hot_words", words["in_brackets"]
        case TextEntryInteraction():
            yield from _typed(one, words)
        case GapMatchInteraction():
            yield from _dragged(one)
        case ExtendedTextInteraction():
            yield from _essay(one, words)
        case SliderInteraction(lower, upper, step):
            low, high, by = (number(value, language) for value in (lower, upper, step))
            yield "scale", words["steps"].format(r=words["range"].format(a=low, b=high), s=by)
        case UploadInteraction(kinds, most):
            yield "files", ", ".join(kinds) or words["any_file"]
            if most:
                yield "size", f"{number(round(Fraction(most, _BYTES), 2), language)} MB"
        case RawItem(source):
            yield "file", PurePath(source).name
        case _:
            return


def _typed(entry: TextEntryInteraction, words: Labels) -> Iterator[Row]:
    told = [words["case_counts" if entry.exact_case else "case_ignored"]]
    told += [] if entry.exact_accents else [words["accents_ignored"]]
    told += [] if entry.exact_spaces else [words["spaces_ignored"]]
    yield "spelling", "; ".join(told)
    if entry.pattern:
        yield "pattern", entry.pattern


def _dragged(one: GapMatchInteraction) -> Iterator[Row]:
    placed = {word for word, _ in one.pairs}
    yield "pool", " · ".join(word.text for word in one.words)
    rest = [word.text for word in one.words if word.identifier not in placed]
    if rest:
        yield "left_over", " · ".join(rest)


def _essay(one: ExtendedTextInteraction, words: Labels) -> Iterator[Row]:
    if one.lines:
        yield "lines", str(one.lines)
    if one.min_words and one.max_words:
        yield "words", words["range"].format(a=one.min_words, b=one.max_words)
    elif one.min_words or one.max_words:
        most = one.max_words > 0
        yield "words", words["at_most" if most else "at_least"].format(n=one.max_words if most else one.min_words)


def _marked(question: Question, words: Labels) -> Iterator[Row]:
    first, how = question.interactions[0], scoring.rule(question.interactions[0], question.marking)
    if kind(question) in MARKED_BY_PEOPLE:
        yield "marking", words["people"]
    elif isinstance(first, Chosen):
        if first.form is ChoiceForm.MULTIPLE:
            yield "marking", _by_option(question, first, words)
    elif isinstance(how, OrderRule):
        whole = how.form is OrderForm.WHOLE
        parts = len(how.key) - (how.form is OrderForm.ADJACENT)
        yield "marking", words["whole" if whole else question.marking].format(r=Fraction(1, parts or 1))
    else:
        yield from _by_part(question, words)


def _by_part(question: Question, words: Labels) -> Iterator[Row]:
    first = question.interactions[0]
    pairs = first.pairs if isinstance(first, MatchInteraction | AssociateInteraction | GapMatchInteraction) else ()
    parts = len(pairs) or len(question.interactions)
    share = "per-pair" if isinstance(first, MatchInteraction | AssociateInteraction) else "per-gap"
    if parts > 1:
        whole = question.marking is Marking.ALL_OR_NOTHING
        yield "marking", words["whole" if whole else share].format(r=Fraction(1, parts))


def _by_option(question: Question, interaction: Chosen, words: Labels) -> str:
    right = sum(choice.correct for choice in interaction.choices)
    wrong = len(interaction.choices) - right
    shares = {"r": Fraction(1, right or 1), "w": Fraction(1, wrong or 1)}
    return words[question.marking].format(**shares)


def _shuffled(question: Question, words: Labels) -> Iterator[Row]:
    shuffles = [one.shuffle for one in question.interactions if isinstance(one, _Shuffling)]
    if shuffles:
        yield "shuffle", words["shuffled" if any(shuffles) else "fixed"]
