"""The assessmentTest of a package: its sections, with what is read before their items (types.md 19)."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from qtiexport import render
from qtiexport.config import Feedback
from qtiexport.identifiers import digest
from qtiexport.package import Document
from qtiexport.targets.contract import Index, IndexEntry, Loss, SectionEntry, Settings, answered_once
from qtiexport.targets.qti21.numbers import floating

PATH = "assessment.xml"


@dataclass(frozen=True, slots=True)
class ItemRef:
    identifier: str
    href: str


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section of the test; `readings` are shown to candidates before its items."""

    identifier: str
    title: str
    readings: tuple[Markup, ...]
    items: tuple[ItemRef, ...]


@dataclass(frozen=True, slots=True)
class TestView:
    """The fields of `assessmentTest.xml.j2`; `pass_share` is the share of MAXSCORE to reach, None without one."""

    identifier: str
    title: str
    language: str
    submission_mode: str
    attempts: str
    show_feedback: str
    sections: tuple[SectionView, ...]
    pass_share: str | None


def document(index: Index, fragments: Iterable[bytes], settings: Settings) -> Document:
    """The test of one package; `fragments` are the texts of its articles, in order."""
    return Document(PATH, render.xml("qti21/assessmentTest.xml.j2", _test(index, fragments, settings)))


def losses(settings: Settings) -> tuple[Loss, ...]:
    """The number of attempts, in a test that is handed in as a whole: QTI takes one then."""
    each = settings.feedback is Feedback.EACH
    return () if each else answered_once(settings, 'choose feedback = "each", or set it where the test is delivered')


def _test(index: Index, fragments: Iterable[bytes], settings: Settings) -> TestView:
    readings = dict(zip((e.identifier for e in index.entries if not e.question), fragments, strict=True))
    share = settings.pass_mark / 100 if settings.pass_mark else None
    each = settings.feedback is Feedback.EACH
    return TestView(
        identifier=index.name,
        title=index.title,
        language=index.language,
        submission_mode="individual" if each else "simultaneous",
        # A test that is handed in as a whole takes each answer once.
        attempts=str(settings.attempts) if each else "1",
        show_feedback=str(settings.feedback is not Feedback.NEVER).lower(),
        sections=tuple(_section(section, entries, readings) for section, entries in index.filled),
        pass_share=floating(share) if share else None,
    )


def _section(section: SectionEntry, entries: tuple[IndexEntry, ...], readings: dict[str, bytes]) -> SectionView:
    return SectionView(
        identifier=f"section-{digest(section.identifier, length=12)}",
        title=section.title,
        readings=tuple(Markup(readings[e.identifier].decode("utf-8")) for e in entries if not e.question),
        items=tuple(ItemRef(f"ref-{digest(e.identifier, length=12)}", e.files[0]) for e in entries if e.question),
    )
