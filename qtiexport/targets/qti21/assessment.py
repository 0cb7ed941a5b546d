"""The assessmentTest of a package: its sections, with what is read before their items (types.md 19)."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup

from qtiexport import render
from qtiexport.config import Feedback, Navigation
from qtiexport.identifiers import digest
from qtiexport.package import Document
from qtiexport.targets.contract import Asked, CourseLoss, Index, IndexEntry, SectionEntry
from qtiexport.targets.qti21.numbers import floating
from qtiexport.targets.qti21.passing import PassView, passing
from qtiexport.targets.settings import Settings
from qtiexport.targets.whole import answered_once, told_elsewhere

PATH = "assessment.xml"

# A reference without the weight counts 1, so that it is written only where some question counts more or less.
_WEIGHT = "WEIGHT"
# Weighs what people mark as any other question, and all else 0: so the sum is what they may still give.
_UNMARKED = "UNMARKED"


@dataclass(frozen=True, slots=True)
class WeightView:
    identifier: str
    value: str


@dataclass(frozen=True, slots=True)
class ItemRef:
    """A reference to an item; `time` is its limit in seconds, None for none."""

    identifier: str
    href: str
    time: str | None
    weights: tuple[WeightView, ...]


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section of the test; `readings` are shown to candidates before its items.

    `time` is in seconds, `select` the number of items that are drawn, `shuffle` "true"; each is None where it is not
    asked for.
    """

    identifier: str
    title: str
    time: str | None
    select: str | None
    shuffle: str | None
    readings: tuple[Markup, ...]
    items: tuple[ItemRef, ...]


@dataclass(frozen=True, slots=True)
class TestView:
    """The fields of `assessmentTest.xml.j2`.

    `time` is in seconds, None without a limit. `weight` is the weight that scores are summed with, None where each
    counts 1. `passing` is None without a pass mark.
    """

    identifier: str
    title: str
    language: str
    time: str | None
    navigation_mode: str
    submission_mode: str
    attempts: str
    show_feedback: str
    sections: tuple[SectionView, ...]
    weight: str | None
    passing: PassView | None


def document(index: Index, fragments: Iterable[bytes], settings: Settings) -> Document:
    """The test of one package; `fragments` are the texts of its articles, in order."""
    return Document(PATH, render.xml("qti21/assessmentTest.xml.j2", _test(index, fragments, settings)))


_SAID_TO_ALL = {
    Asked.FEEDBACK: ("explanations are shown to everybody after handing in", 'choose feedback = "never", or keep it so')
}


def losses(settings: Settings) -> tuple[CourseLoss, ...]:
    """Attempts, where a test is handed in as a whole: QTI takes one then; and explanations that only some may see."""
    each = settings.feedback is Feedback.EACH
    once = () if each else answered_once(settings, 'choose feedback = "each", or set it where the test is delivered')
    return (*once, *told_elsewhere(settings, _SAID_TO_ALL))


def _test(index: Index, fragments: Iterable[bytes], settings: Settings) -> TestView:
    readings = dict(zip((e.identifier for e in index.entries if not e.question), fragments, strict=True))
    each = settings.feedback is Feedback.EACH
    weights = _weights(index, settings)
    return TestView(
        identifier=index.name,
        title=index.title,
        language=index.language,
        time=_seconds(settings.time_limit),
        navigation_mode="linear" if settings.navigation is Navigation.LINEAR else "nonlinear",
        submission_mode="individual" if each else "simultaneous",
        # A test that is handed in as a whole takes each answer once.
        attempts=str(settings.attempts) if each else "1",
        show_feedback=str(settings.feedback is not Feedback.NEVER).lower(),
        sections=tuple(_section(section, entries, readings, weights) for section, entries in index.filled),
        weight=_WEIGHT if _WEIGHT in weights else None,
        passing=passing(settings, index.verdicts, _UNMARKED if _UNMARKED in weights else None)
        if any(entry.question for entry in index.entries)
        else None,
    )


def _weights(index: Index, settings: Settings) -> tuple[str, ...]:
    """The weights that the references of a test need."""
    weighted = any(entry.weight != 1 for entry in index.entries)
    unmarked = settings.pass_mark is not None and any(entry.by_people for entry in index.entries)
    return (*((_WEIGHT,) if weighted else ()), *((_UNMARKED,) if unmarked else ()))


def _section(
    section: SectionEntry, entries: tuple[IndexEntry, ...], readings: dict[str, bytes], weights: tuple[str, ...]
) -> SectionView:
    asked = [entry for entry in entries if entry.question]
    given = section.delivery
    return SectionView(
        identifier=f"section-{digest(section.identifier, length=12)}",
        title=section.title,
        time=_seconds(given.time_limit),
        # To draw all is to give all; a part of a course may even hold fewer.
        select=str(given.select) if 0 < given.select < len(asked) else None,
        shuffle="true" if given.shuffle and asked else None,
        readings=tuple(Markup(readings[e.identifier].decode("utf-8")) for e in entries if not e.question),
        items=tuple(_reference(entry, weights) for entry in asked),
    )


def _reference(entry: IndexEntry, weights: tuple[str, ...]) -> ItemRef:
    values = {_WEIGHT: entry.weight, _UNMARKED: entry.weight if entry.by_people else Fraction(0)}
    return ItemRef(
        identifier=f"ref-{digest(entry.identifier, length=12)}",
        href=entry.files[0],
        time=_seconds(entry.time_limit),
        weights=tuple(WeightView(name, floating(values[name])) for name in weights),
    )


def _seconds(limit: int) -> str | None:
    return floating(limit) if limit else None
