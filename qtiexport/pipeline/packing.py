"""From finished documents to packages in the staging folder, written as a stream."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from heapq import merge
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import Self

from qtiexport import dist, media
from qtiexport.diagnostics import Diagnostic
from qtiexport.grammars import load
from qtiexport.package import Document, Spool, write_zip
from qtiexport.pipeline.changes import Since
from qtiexport.pipeline.contract import Outcome
from qtiexport.pipeline.controls import controls
from qtiexport.pipeline.ground import Ground
from qtiexport.pipeline.linking import in_order, orders
from qtiexport.pipeline.reading import FileResult, PartResult
from qtiexport.pipeline.titles import course_name, course_title, in_language, inputs_digest, verdicts
from qtiexport.rules import Ties, is_schema, judge_document, judge_package
from qtiexport.targets import (
    SEVERAL,
    TARGETS,
    About,
    Edition,
    Fidelity,
    Index,
    IndexEntry,
    Made,
    SectionEntry,
    Stream,
    changed_file,
    packed_path,
)

_MANIFEST = "imsmanifest.xml"


@dataclass(slots=True)
class _Heap:
    """What waits for one package: finished documents, fragments for `course`, index entries, the documents' ties.

    `drafts` are those of the fragments, where translations are to be joined.
    """

    documents: Spool
    fragments: Spool
    drafts: Spool
    entries: list[IndexEntry] = field(default_factory=list)
    ties: list[Ties] = field(default_factory=list)

    @property
    def questions(self) -> int:
        return sum(entry.question for entry in self.entries)

    def add(self, entry: IndexEntry, made: Made) -> None:
        files = tuple(document.path for document in made.documents)
        self.entries.append(replace(entry, files=files, assets=made.assets))
        for document in made.documents:
            self.documents.add(document)
        if made.fragment:
            self.fragments.add(made.fragment)
        if made.fragment and made.draft:
            self.drafts.add(Document(made.fragment.path, made.draft))


@dataclass(frozen=True, slots=True)
class Waiting:
    """A part that waits as a fragment, the `place`-th of its heap; its bytes stay in the spools until then."""

    entry: IndexEntry
    heap: _Heap
    place: int

    @property
    def made(self) -> Made:
        return Made(fragment=self.heap.fragments.at(self.place))

    @property
    def draft(self) -> bytes:
        return self.heap.drafts.at(self.place).content


class Assembly:
    """Collects what the batches made, by target and language; a full package is followed by a next one.

    `splits` are (target, number) pairs: how many questions fill a package, where it is fewer than the target takes.
    What an earlier build had already, in `since`, is left out.
    """

    def __init__(self, splits: Iterable[tuple[str, int]] = (), since: Since | None = None) -> None:
        self._splits = dict(splits)
        self._known = since.held if since else frozenset()
        self._spools = ExitStack()
        self.heaps: dict[tuple[str, str], list[_Heap]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._spools.close()

    @property
    def held(self) -> Iterator[tuple[str, tuple[tuple[IndexEntry, ...], ...]]]:
        """A target and the entries of each package, for each target and language."""
        for (target, _), heaps in sorted(self.heaps.items()):
            yield target, tuple(tuple(heap.entries) for heap in heaps)

    def add(self, result: FileResult) -> None:
        """Take over the documents of a file."""
        for part in result.parts:
            self._add(part)

    def _add(self, part: PartResult) -> None:
        known = {mark.target for mark in part.fingerprints if mark in self._known}
        for target, made in part.made:
            if target not in known and made.fidelity is not Fidelity.LEFT_OUT:
                heap = self.put(target, part.entry.language, part.entry, made)
                heap.ties += (ties for name, ties in part.ties if name == target)

    def put(self, target: str, language: str, entry: IndexEntry, made: Made) -> _Heap:
        """Let what was made of one part wait for the package of a language; the heap comes back."""
        heaps = self.heaps.setdefault((target, language), [])
        most = self._splits.get(target, TARGETS[target].MAX_QUESTIONS)
        if not heaps or (most and entry.question and heaps[-1].questions >= most):
            heaps.append(self._heap())
        heaps[-1].add(entry, made)
        return heaps[-1]

    def taken(self, target: str) -> tuple[Waiting, ...]:
        """Take out all that waits for a target that makes fragments, language by language, in order."""
        mine = [self.heaps.pop(key) for key in sorted(self.heaps) if key[0] == target]
        waiting = (heap for heaps in mine for heap in heaps)
        return tuple(Waiting(entry, heap, place) for heap in waiting for place, entry in enumerate(heap.entries))

    def _heap(self) -> _Heap:
        return _Heap(self._spool(), self._spool(), self._spool())

    def _spool(self) -> Spool:
        return self._spools.enter_context(Spool())


@dataclass(frozen=True, slots=True)
class Packed:
    """The packages that lie in the staging folder; with an error in `diagnostics` they go no further."""

    course: str
    artifacts: tuple[dist.Artifact, ...]
    layers: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(artifact.name for artifact in self.artifacts)


def assemble(ground: Ground, assembly: Assembly, folder: Path, outcome: Outcome) -> Packed:
    """Write every package into `folder` and judge it."""
    course = course_name(ground.config, outcome)
    packer = _Packer(ground, folder, course, outcome)
    for (target, language), heaps in sorted(assembly.heaps.items()):
        for place, heap in enumerate(heaps, 1):
            packer.pack(target, language, heap, (place, len(heaps)))
    layers = {layer for result in outcome.results for part in result.parts for layer in part.layers} | packer.layers
    return Packed(course, tuple(packer.artifacts), tuple(sorted(layers)), tuple(packer.diagnostics))


class _Packer:
    """Writes packages one after the other and keeps what is to be told of them."""

    def __init__(self, ground: Ground, folder: Path, course: str, outcome: Outcome) -> None:
        self._ground, self._folder, self._course = ground, folder, course
        self._inputs, self._orders = inputs_digest(outcome), orders(outcome.results)
        self._entries = [part.entry for result in outcome.results for part in result.parts if part.made]
        self._grammars = load(ground.schemas)
        self.artifacts: list[dist.Artifact] = []
        self.layers: set[str] = set()
        self.diagnostics: list[Diagnostic] = []

    def pack(self, target: str, language: str, heap: _Heap, part: tuple[int, int]) -> None:
        """One package, a zip or the lone file that the target streams; `part` is its number and that of all parts."""
        index = self._index(language, heap, part)
        fragments = (document.content for document in heap.fragments.in_order())
        made = TARGETS[target].course(index, fragments, self._ground.settings)
        name = f"{self._name(target, language, index.part)}{TARGETS[target].SUFFIX}"
        if TARGETS[target].SUFFIX == ".zip":
            around = [one for one in made if isinstance(one, Document)]
            around += controls(target, self._ground.settings.packaging, self._ground.schemas)
            self._zip(name, around, heap, target)
        else:
            self._lone(name, made)
        path = self._folder / name
        self.artifacts.append(
            dist.Artifact(name, target, language, dist.sha256(path), path.stat().st_size, self._inputs)
        )

    def _name(self, target: str, language: str, part: int) -> str:
        """The package's name as the config wants it; the number of a part stands behind the language."""
        said = self._ground.config
        return said.name(target).format(
            course=self._course,
            language=f"{language}-{part}" if part else language,
            target=target,
            version=said.course_version,
        )

    def _index(self, language: str, heap: _Heap, part: tuple[int, int]) -> Index:
        number, parts = part
        # Of several languages it is that of the first part; else they are the same.
        spoken = heap.entries[0].language
        several = language == SEVERAL
        # What holds changes alone keeps the title of the whole: an LMS files it by that.
        told = [e for e in self._entries if e.language == spoken] if self._ground.since else heap.entries
        title = self._title(spoken, told, part)
        sections = tuple(
            SectionEntry(section.identifier, section.title(spoken, title), section.delivery)
            for section in self._ground.found.sections
        )
        said = self._ground.config
        about = About(in_language(said.course_description, spoken), said.course_author, said.course_license)
        entries = tuple(in_order(entry, self._orders) for entry in heap.entries)
        place = number if parts > 1 else 0
        ends = verdicts(said, spoken)
        others = tuple(self._edition(one, part) for one in self._languages if one != spoken) if several else ()
        return Index(
            self._course, said.course_version, title, language, sections, entries, place, about, ends, spoken, others
        )

    @property
    def _languages(self) -> list[str]:
        return sorted({entry.language for entry in self._entries})

    def _title(self, language: str, entries: Sequence[IndexEntry], part: tuple[int, int]) -> str:
        number, parts = part
        title = course_title(self._ground.config, language, entries, alone=parts == 1)
        return title + (f" ({number}/{parts})" if parts > 1 else "")

    def _edition(self, language: str, part: tuple[int, int]) -> Edition:
        """What a package of several languages says in one of them."""
        said = self._ground.config
        title = self._title(language, [one for one in self._entries if one.language == language], part)
        titles = tuple(section.title(language, title) for section in self._ground.found.sections)
        description = in_language(said.course_description, language)
        return Edition(language, title, titles, verdicts(said, language), description)

    def _zip(self, name: str, around: list[Document], heap: _Heap, target: str) -> None:
        first = [document for document in around if document.path == _MANIFEST]
        rest = sorted((document for document in around if document.path != _MANIFEST), key=lambda d: d.path)
        ties = [*heap.ties, *self._judge(name, around, target)]
        names: list[str] = []
        waiting = merge(rest, heap.documents.by_path(), self._media(heap, rest), key=lambda d: d.path)
        with (self._folder / name).open("wb") as stream:
            write_zip(stream, _noted(names, first, waiting))
        schemas = {document.path: document.content for document in around if is_schema(document.path)}
        self.diagnostics += judge_package(name, names, first[0].content, ties, schemas)

    def _media(self, heap: _Heap, around: Iterable[Document]) -> Iterator[Document]:
        """The images of a package by path, read as they are packed; one that was changed since stops the build.

        What stands around the items already, such as a logo that a question shows too, is not packed twice.
        """
        shown = {packed_path(asset): (asset, entry.location) for entry in heap.entries for asset in entry.assets}
        for path in shown.keys() & {document.path for document in around}:
            del shown[path]
        for path, (asset, location) in sorted(shown.items(), key=lambda pair: pair[0]):
            data = media.content(asset)
            if data is None:
                self.diagnostics.append(changed_file(asset, location))
            # The name keeps its place, so that no other rule misses the file, too.
            yield Document(path, data or b"")

    def _judge(self, name: str, around: Iterable[Document], target: str) -> list[Ties]:
        """Judge the documents that stand around the items; their ties come back."""
        documents = (document for document in around if document.path.endswith(".xml"))
        verdicts = [judge_document(document, name, self._grammars) for document in documents]
        self.diagnostics += (d for verdict in verdicts for d in verdict.diagnostics)
        self.layers |= {f"{target}:{layer}" for verdict in verdicts for layer in verdict.layers}
        return [verdict.ties for verdict in verdicts if verdict.ties]

    def _lone(self, name: str, made: Iterable[Document | Stream]) -> None:
        """Write a stream, whose parts were judged one by one and whose frame is parsed as it is rendered."""
        with (self._folder / name).open("wb") as file:
            for piece in (piece for one in made if isinstance(one, Stream) for piece in one.pieces):
                file.write(piece)


def _noted(names: list[str], first: Iterable[Document], rest: Iterable[Document]) -> Iterator[Document]:
    """The documents in the order of the zip, each path noted on its way."""
    for document in chain(first, rest):
        names.append(document.path)
        yield document
