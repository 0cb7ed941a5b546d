"""The sheet of one language: every part in the order of the course, with its findings and what targets lose."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import groupby
from types import SimpleNamespace

from markupsafe import Markup

from qtiexport import render, resources, scoring
from qtiexport.diagnostics import Diagnostic
from qtiexport.proof.findings import Findings, FindingView, shown
from qtiexport.proof.labels import labels, spoken
from qtiexport.proof.names import REPORT
from qtiexport.proof.parts import script, style
from qtiexport.proof.pieces import Piece
from qtiexport.targets import LOSS_CODE, Fidelity, IndexEntry

Fidelities = Mapping[tuple[str, str], tuple[tuple[str, Fidelity, tuple[str, ...]], ...]]
"""By identifier and language: target, fidelity, reasons."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source in the author's words (`basics/rivers.en.md`), and where it can be opened, "" if nowhere."""

    label: str
    pattern: str = ""

    def href(self, line: int) -> str:
        """The address of a line of it."""
        return self.pattern.replace("{line}", str(line))


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one sheet shows; `entries` and `pieces` stand in the same order, `sources` are by the path in messages.

    `unread` counts what could not be read, in whichever language it may be.
    """

    course: str
    version: str
    title: str
    language: str
    sections: tuple[str, ...]
    entries: Sequence[IndexEntry]
    pieces: Iterable[Piece]
    findings: tuple[Diagnostic, ...]
    unread: int = 0
    fidelities: Fidelities = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LossView:
    """What a target does less well: a label such as "Degraded in moodle", and why."""

    label: str
    reasons: str


@dataclass(frozen=True, slots=True)
class ItemView:
    """One part; `status`, `tags`, `degraded` and `found` are what the filters ask for."""

    anchor: str
    head: str
    title: str
    identifier: str
    source: str
    href: str
    bare: str
    status: str
    tags: str
    degraded: str
    found: str
    long: str
    html: Markup
    findings: tuple[FindingView, ...]
    losses: tuple[LossView, ...]


@dataclass(frozen=True, slots=True)
class EntryView:
    """A line of the contents."""

    anchor: str
    number: str
    title: str


@dataclass(frozen=True, slots=True)
class SectionView:
    """A folder of the course; its items are made while the page is written."""

    anchor: str
    title: str
    items: Iterable[ItemView]


@dataclass(frozen=True, slots=True)
class ContentsView:
    """A folder of the course in the contents."""

    anchor: str
    title: str
    entries: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True)
class SheetView:
    """The fields of `proof/sheet.html.j2`."""

    lang: str
    dir: str
    content_lang: str
    title: str
    running: str
    course: str
    version: str
    totals: str
    unread: str
    report: str
    labels: SimpleNamespace
    style: Markup
    script: Markup
    tags: tuple[str, ...]
    statuses: tuple[str, ...]
    contents: tuple[ContentsView, ...]
    sections: Iterable[SectionView]


def sheet(content: Sheet) -> Iterator[bytes]:
    """The page, piece by piece: a bank of any size never stands in memory."""
    return render.pieces("proof/sheet.html.j2", _Writing(content).view())


def totals(content: Sheet) -> str:
    """How much there is on the sheet, in its language."""
    questions = sum(entry.question for entry in content.entries)
    points = scoring.decimal(sum((entry.points * entry.weight for entry in content.entries), Fraction(0)))
    return labels(content.language)["totals"].format(q=questions, a=len(content.entries) - questions, p=points)


class _Writing:
    def __init__(self, content: Sheet) -> None:
        self._content = content
        self._labels = labels(content.language)
        self._findings = Findings(content.entries, content.findings)
        self._anchors = _anchors(content.entries)
        self._numbers = _numbers(content.entries)

    def view(self) -> SheetView:
        content, words = self._content, self._labels
        return SheetView(
            lang=spoken(content.language),
            dir=resources.direction(spoken(content.language)),
            content_lang=content.language,
            title=content.title,
            running=f"{content.title} – {words['sheet']}",
            course=content.course,
            version=content.version,
            totals=totals(content),
            unread=words["unread"].format(n=content.unread) if content.unread else "",
            report=REPORT,
            labels=SimpleNamespace(**words),
            style=style(f"{content.title} – {words['sheet']}"),
            script=script(),
            tags=tuple(sorted({tag for entry in content.entries for tag in entry.tags})),
            statuses=tuple(sorted({entry.status for entry in content.entries if entry.status})),
            contents=tuple(self._contents()),
            sections=self._sections(),
        )

    def _contents(self) -> Iterator[ContentsView]:
        places = range(len(self._content.entries))
        for section, group in groupby(places, key=lambda place: self._content.entries[place].section):
            entries = tuple(
                EntryView(self._anchors[place], self._numbers[place], self._content.entries[place].title)
                for place in group
            )
            yield ContentsView(f"section-{section}", self._content.sections[section], entries)

    def _sections(self) -> Iterator[SectionView]:
        numbered = enumerate(self._content.pieces)
        for section, group in groupby(numbered, key=lambda pair: pair[1].entry.section):
            items = (self._item(place, piece) for place, piece in group)
            yield SectionView(f"section-{section}", self._content.sections[section], items)

    def _item(self, place: int, piece: Piece) -> ItemView:
        entry = piece.entry
        # What a target loses is told of the target.
        found = [one for one in self._findings.of(entry) if one.code != LOSS_CODE]
        losses = tuple(self._losses(entry))
        source = self._content.sources[entry.location.path]
        return ItemView(
            anchor=self._anchors[place],
            head=self._head(place, entry),
            title=entry.title if piece.titled else "",
            identifier=entry.identifier,
            source=f"{source.label}:{entry.location.line}",
            href=source.href(entry.location.line),
            bare="" if source.pattern else "yes",
            status=entry.status,
            tags="\n".join(entry.tags),
            degraded="yes" if losses else "",
            found="yes" if found else "",
            long="yes" if piece.long else "",
            html=Markup(piece.html.decode("utf-8")),
            findings=tuple(shown(one) for one in found),
            losses=losses,
        )

    def _head(self, place: int, entry: IndexEntry) -> str:
        return self._labels["question"].format(n=self._numbers[place]) if entry.question else self._labels["reading"]

    def _losses(self, entry: IndexEntry) -> Iterator[LossView]:
        for target, fidelity, reasons in self._content.fidelities.get((entry.identifier, entry.language), ()):
            if fidelity is not Fidelity.EXACT:
                label = self._labels["degraded" if fidelity is Fidelity.DEGRADED else "left_out"]
                yield LossView(label.format(t=target), "; ".join(reasons))


def _anchors(entries: Iterable[IndexEntry]) -> list[str]:
    """An address within the page for each part: its identifier; where two have one, the later with its place."""
    taken: set[str] = set()
    anchors = []
    for place, entry in enumerate(entries, 1):
        anchor = f"q-{entry.identifier}"
        anchors.append(f"{anchor}.{place}" if anchor in taken else anchor)
        taken.add(anchors[-1])
    return anchors


def _numbers(entries: Iterable[IndexEntry]) -> list[str]:
    """The questions are counted through, as in the player; reading pages have no number."""
    count = 0
    numbers = []
    for entry in entries:
        count += entry.question
        numbers.append(str(count) if entry.question else "")
    return numbers
