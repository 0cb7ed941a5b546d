"""The page over all sheets: what was built, what judged it, what targets lose, and everything that was found."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from types import SimpleNamespace

from markupsafe import Markup

from qtiexport import render
from qtiexport.diagnostics import Diagnostic, Severity
from qtiexport.proof.findings import FindingView, shown
from qtiexport.proof.labels import labels
from qtiexport.proof.names import sheet_name
from qtiexport.proof.parts import style
from qtiexport.proof.sheet import Fidelities, Sheet, Source, totals
from qtiexport.targets import Fidelity

_LAYERS = {"own": "own grammars", "official": "official schemas"}
_SHORT = 12


@dataclass(frozen=True, slots=True)
class Package:
    """A finished file: its size in bytes and its SHA-256 in hexadecimal."""

    name: str
    target: str
    language: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Report:
    """What the page tells. `layers` are by target; `read` numbers files, questions, articles and unread parts.

    `ignored` is what was not read at all; `sources` are by the path in messages.
    """

    course: str
    version: str
    sheets: tuple[Sheet, ...]
    read: tuple[int, int, int, int]
    packages: tuple[Package, ...]
    layers: tuple[tuple[str, tuple[str, ...]], ...]
    fidelities: Fidelities
    findings: tuple[Diagnostic, ...]
    ignored: tuple[str, ...]
    sources: Mapping[str, Source]


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A link to a sheet."""

    lang: str
    href: str
    title: str
    totals: str


@dataclass(frozen=True, slots=True)
class PackageRow:
    """A package as it is printed."""

    name: str
    target: str
    language: str
    size: str
    sha256: str
    layers: str


@dataclass(frozen=True, slots=True)
class LossRow:
    """One thing that a target says less well, and the parts that it concerns."""

    target: str
    how: str
    why: str
    parts: tuple["PartLink", ...]


@dataclass(frozen=True, slots=True)
class PartLink:
    """A part on its sheet."""

    href: str
    name: str


@dataclass(frozen=True, slots=True)
class FileRow:
    """The findings of one file."""

    label: str
    findings: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class ReportView:
    """The fields of `proof/report.html.j2`."""

    title: str
    course: str
    version: str
    summary: str
    style: Markup
    sheets: tuple[SheetRow, ...]
    packages: tuple[PackageRow, ...]
    losses: tuple[LossRow, ...]
    exact: str
    files: tuple[FileRow, ...]
    ignored: tuple[str, ...]
    counts: SimpleNamespace


def report(content: Report) -> bytes:
    """The page as bytes; it is in English, as the findings are."""
    title = next((sheet.title for sheet in content.sheets), content.course)
    losses = tuple(_losses(content.fidelities))
    view = ReportView(
        title=title,
        course=content.course,
        version=content.version,
        summary=_read(*content.read),
        style=style(title),
        sheets=tuple(_sheets(content)),
        packages=tuple(_packages(content)),
        losses=losses,
        exact="" if losses else "yes",
        files=tuple(_files(content)),
        ignored=content.ignored,
        counts=_counts(content.findings),
    )
    return render.text("proof/report.html.j2", view)


def _sheets(content: Report) -> Iterator[SheetRow]:
    for one in content.sheets:
        title = f"{one.title} – {labels(one.language)['sheet']}"
        yield SheetRow(one.language, sheet_name(one.language), title, totals(one))


def _read(files: int, questions: int, articles: int, unread: int) -> str:
    said = f"{files} files: {questions} questions, {articles} reading pages"
    return f"{said}, {unread} could not be read" if unread else said


def _packages(content: Report) -> Iterator[PackageRow]:
    layers = dict(content.layers)
    for one in content.packages:
        judged = " and ".join(_LAYERS.get(layer, layer) for layer in sorted(layers.get(one.target, ()), reverse=True))
        yield PackageRow(one.name, one.target, one.language, _size(one.bytes), one.sha256[:_SHORT], judged or "nothing")


def _size(count: int) -> str:
    return f"{count / 1000:,.1f} kB" if count < 1_000_000 else f"{count / 1_000_000:,.1f} MB"


def _losses(fidelities: Fidelities) -> Iterator[LossRow]:
    """One row for each target, kind and reason, with the parts that it concerns."""
    rows: dict[tuple[str, str, str], list[PartLink]] = {}
    for (identifier, language), told in fidelities.items():
        for target, fidelity, reasons in told:
            if fidelity is not Fidelity.EXACT:
                key = (target, str(fidelity), "; ".join(reasons) or "the target has no place for it")
                link = PartLink(f"{sheet_name(language)}#q-{identifier}", f"{identifier} ({language})")
                rows.setdefault(key, []).append(link)
    for (target, how, why), parts in sorted(rows.items(), key=lambda row: row[0]):
        yield LossRow(target, how, why, tuple(parts))


def _files(content: Report) -> Iterator[FileRow]:
    for path, found in groupby(content.findings, key=lambda one: one.location.path):
        source = content.sources.get(path, Source(path))
        yield FileRow(source.label, tuple(_finding(one, source) for one in found))


def _finding(one: Diagnostic, source: Source) -> FindingView:
    line = one.location.line
    return shown(one, f"line {line}" if line else "", source.href(line) if line else "")


def _counts(findings: Iterable[Diagnostic]) -> SimpleNamespace:
    severities = [one.severity for one in findings]
    return SimpleNamespace(**{severity.name.lower(): str(severities.count(severity)) for severity in Severity})
