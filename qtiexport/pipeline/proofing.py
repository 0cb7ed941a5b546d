"""The pages of the proof: what was kept for them while the parts were made, written once everything is known."""

import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote

from qtiexport import dist, proof
from qtiexport.package import Document, Spool
from qtiexport.pipeline.contract import Outcome
from qtiexport.pipeline.ground import Ground
from qtiexport.pipeline.reading import FileResult
from qtiexport.pipeline.titles import course_title, inputs_digest
from qtiexport.proof import Piece, Seen
from qtiexport.proof.sheet import Fidelities, Source
from qtiexport.targets import Fidelity, IndexEntry

# The folder of sources as it is named to a command, and as the pages beside it see it.
_USUAL: dict[tuple[Path, ...], str] = {(Path("source"),): "../source/", (Path(),): "../"}
_BESIDE = (Path("dist"), Path("proof"))


@dataclass(slots=True)
class _Heap:
    """What waits for one language's sheet."""

    pages: Spool
    entries: list[IndexEntry] = field(default_factory=list)
    forms: list[tuple[bool, bool]] = field(default_factory=list)
    seen: list[tuple[Seen, ...]] = field(default_factory=list)

    def pieces(self) -> Iterator[Piece]:
        for entry, form, page in zip(self.entries, self.forms, self.pages.in_order(), strict=True):
            yield Piece(entry, page.content, *form)


class Proofs:
    """Collects the pieces of the sheets, by language."""

    def __init__(self) -> None:
        self._spools = ExitStack()
        self.heaps: dict[str, _Heap] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._spools.close()

    @property
    def names(self) -> tuple[str, ...]:
        """The files that a build writes for them."""
        return proof.ACCESSIBILITY, proof.REPORT, *(proof.sheet_name(language) for language in sorted(self.heaps))

    def add(self, result: FileResult) -> None:
        """Take over the pieces of a file."""
        for piece in result.pieces:
            language = piece.entry.language
            if language not in self.heaps:
                self.heaps[language] = _Heap(self._spools.enter_context(Spool()))
            heap = self.heaps[language]
            heap.pages.add(Document(piece.entry.identifier, piece.html))
            heap.entries.append(piece.entry)
            heap.forms.append((piece.titled, piece.long))
            heap.seen.append(piece.seen)


@dataclass(frozen=True, slots=True)
class Told:
    """What the pages say beside the parts: `course` is the course's identifier, the rows are those of `build.json`."""

    course: str
    artifacts: tuple[dist.Artifact, ...] = ()
    layers: Sequence[Mapping[str, Any]] = ()
    items: Sequence[Mapping[str, Any]] = ()


def write(ground: Ground, proofs: Proofs, outcome: Outcome, told: Told, folder: Path) -> tuple[dist.Artifact, ...]:
    """Write every page into `folder`, and tell what they are for `build.json`."""
    sources = dict(_sources(ground))
    fidelities = _fidelities(told.items)
    sheets = [_sheet(ground, proofs, outcome, told, language) for language in sorted(proofs.heaps)]
    shown = [replace(sheet, sources=sources, fidelities=fidelities) for sheet in sheets]
    (folder / proof.REPORT).write_bytes(proof.report(_report(ground, outcome, told, tuple(shown))))
    for sheet in shown:
        with (folder / proof.sheet_name(sheet.language)).open("wb") as file:
            file.writelines(proof.sheet(sheet))
    names = [(proof.REPORT, ""), *((proof.sheet_name(sheet.language), sheet.language) for sheet in shown)]
    inputs = inputs_digest(outcome)
    return tuple(artifact(folder / name, language, inputs) for name, language in names)


def write_alone(ground: Ground, proofs: Proofs, outcome: Outcome, told: Told) -> tuple[str, ...]:
    """Write every page into the output folder, each whole or not at all; their names come back."""
    out = ground.request.out
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".proof", dir=out) as folder:
        pages = write(ground, proofs, outcome, told, Path(folder))
        for page in pages:
            (Path(folder) / page.name).replace(out / page.name)
    return tuple(page.name for page in pages)


def artifact(path: Path, language: str, inputs: str) -> dist.Artifact:
    """A page that was written, for `build.json`; `inputs` is the hash of its sources."""
    return dist.Artifact(path.name, proof.TARGET, language, dist.sha256(path), path.stat().st_size, inputs)


def _report(ground: Ground, outcome: Outcome, told: Told, sheets: tuple[proof.Sheet, ...]) -> proof.Report:
    tally = outcome.tally
    return proof.Report(
        course=told.course,
        version=ground.config.course_version,
        sheets=sheets,
        read=(tally.files, tally.questions, tally.articles, tally.unread),
        packages=tuple(proof.Package(a.name, a.target, a.language, a.bytes, a.sha256) for a in told.artifacts),
        layers=tuple((str(row["target"]), tuple(row["schemas"])) for row in told.layers),
        findings=outcome.diagnostics,
        ignored=outcome.ignored,
        fidelities=_fidelities(told.items),
        sources=dict(_sources(ground)),
    )


def _sheet(ground: Ground, proofs: Proofs, outcome: Outcome, told: Told, language: str) -> proof.Sheet:
    heap = proofs.heaps[language]
    title = course_title(ground.config, language, heap.entries)
    return proof.Sheet(
        course=told.course,
        version=ground.config.course_version,
        title=title,
        language=language,
        sections=tuple(section.title(language, title) for section in ground.found.sections),
        entries=heap.entries,
        pieces=heap.pieces(),
        findings=outcome.diagnostics,
        unread=outcome.tally.unread,
    )


def _fidelities(items: Iterable[Mapping[str, Any]]) -> Fidelities:
    """The rows of `build.json` by part; an exact one says nothing that anybody has to read."""
    told: dict[tuple[str, str], list[tuple[str, Fidelity, tuple[str, ...]]]] = {}
    for row in items:
        fidelity = Fidelity(row["fidelity"])
        if fidelity is not Fidelity.EXACT:
            key = (str(row["id"]), str(row["language"]))
            told.setdefault(key, []).append((str(row["target"]), fidelity, tuple(row.get("why", ()))))
    return {key: tuple(rows) for key, rows in told.items()}


def _sources(ground: Ground) -> Iterator[tuple[str, Source]]:
    """Each source by its path in messages: how it is called below its root, and where it lies from the pages.

    It is linked in the layout that everybody has: `source/`, or the folder itself, beside the folder of the pages. So
    no page holds a path of its machine, and sources that move as a whole give the same bytes.
    """
    request = ground.request
    root = _USUAL.get(request.paths) if request.out in _BESIDE else None
    for file in ground.found.files:
        yield file.shown, Source(file.key, f"{root}{quote(file.key)}" if root else "")
