"""From a path to finished documents: the whole chain of one batch, in whichever process it runs."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from pathlib import Path

from qtiexport import bank, markup, media, model
from qtiexport.asides import settled
from qtiexport.bank import SourceFile
from qtiexport.diagnostics import Diagnostic, Location, Severity, has_errors
from qtiexport.grammars import Grammars, ItemFacts, item_facts, load
from qtiexport.model import ChoiceInteraction, ExtendedTextInteraction, Part, Question
from qtiexport.package import Document
from qtiexport.pipeline.changes import Fingerprint, fingerprint
from qtiexport.pipeline.contract import Tally
from qtiexport.pipeline.standing import languages_of
from qtiexport.proof import Piece, piece
from qtiexport.readers import Defaults, Reading
from qtiexport.readers.decoding import decode
from qtiexport.rules import DocumentVerdict, Levels, Lines, Ties, judge_document, judge_foreign, judge_part, settle
from qtiexport.targets import TARGETS, Fidelity, IndexEntry, Made, Settings, degradations
from qtiexport.traits.bank import BankTraits, bank_traits
from qtiexport.traits.languages import LanguageTraits


@dataclass(frozen=True, slots=True)
class Job:
    """What every batch of a build needs to know; picklable, since a batch may run in another process."""

    defaults: Defaults
    targets: tuple[str, ...]
    languages: tuple[str, ...]
    settings: Settings
    schemas: Path | None
    proof: bool = False
    levels: Levels = ()


@dataclass(frozen=True, slots=True)
class PartResult:
    """A part as it is remembered, and what each target made of it.

    `layers` judged its documents ("target:layer"); `ties` are what they say about their neighbours, by target.
    `languages` is what it is compared by with the same part in other languages.
    `bank` is what the rules over the whole bank know of a question; an article has none. `fingerprints` are of
    the targets that an LMS takes part by part.
    """

    entry: IndexEntry
    made: tuple[tuple[str, Made], ...]
    layers: tuple[str, ...]
    ties: tuple[tuple[str, Ties], ...]
    languages: LanguageTraits
    bank: BankTraits | None = None
    fingerprints: tuple[Fingerprint, ...] = ()


@dataclass(frozen=True, slots=True)
class Input:
    """A file that packages are made of: `key` is its path, free of machine and folder."""

    key: str
    sha256: str


@dataclass(frozen=True, slots=True)
class FileResult:
    """What came of one file; `sha256` is that of its bytes, "" when it could not be read at all.

    `beside` are the other files that it was made with, `used` the images among them by where they lie.
    `pieces` are its parts on the proof sheet, also those that an error keeps from the packages. `shown` is its path in
    messages.
    """

    key: str
    sha256: str
    section: int
    tally: Tally
    parts: tuple[PartResult, ...]
    diagnostics: tuple[Diagnostic, ...]
    beside: tuple[Input, ...] = ()
    used: tuple[media.Used, ...] = ()
    pieces: tuple[Piece, ...] = ()
    shown: str = ""

    def emptied(self) -> "FileResult":
        """The same without the documents' bytes, small enough to be kept for every file of a bank."""
        parts = tuple(
            replace(part, made=tuple((name, _emptied(made)) for name, made in part.made), ties=())
            for part in self.parts
        )
        return replace(self, parts=parts, pieces=())


def _emptied(made: Made) -> Made:
    """What a target made, without the bytes: that there was something tells it from a part that was left out."""
    documents = tuple(Document(document.path, b"") for document in made.documents)
    fragment = made.fragment and Document(made.fragment.path, b"")
    return replace(made, documents=documents, fragment=fragment, draft=b"")


def process(job: Job, files: Sequence[SourceFile]) -> tuple[FileResult, ...]:
    """Read, judge and make a batch of files, stage by stage (performance.md 5: stages keep the processor's caches)."""
    grammars, shelf = load(job.schemas), media.Shelf()
    reads = [read(file, job.defaults) for file in files]
    return tuple(_result(job, grammars, file, one, shelf) for file, one in zip(files, reads, strict=True))


@dataclass(frozen=True, slots=True)
class FileRead:
    """How a file was read, its bytes and those of its explanation; None for what could not be opened."""

    data: bytes | None
    reading: Reading
    aside: bytes | None = None


def read(file: SourceFile, defaults: Defaults) -> FileRead:
    """Read a file, with its explanation where that is a file of its own."""
    data = _bytes(file.path, file.shown)
    aside = _bytes(file.aside.path, file.aside.shown) if file.aside else b""
    if isinstance(data, bytes) and isinstance(aside, bytes):
        return FileRead(data, bank.read(file, data, defaults, aside), aside)
    mistakes = tuple(one for one in (data, aside) if isinstance(one, Diagnostic))
    return FileRead(_opened(data), Reading((), mistakes), _opened(aside))


def _opened(data: bytes | Diagnostic) -> bytes | None:
    return None if isinstance(data, Diagnostic) else data


def _sha256(data: bytes | None) -> str:
    return "" if data is None else hashlib.sha256(data).hexdigest()


def _bytes(path: Path, shown: str) -> bytes | Diagnostic:
    try:
        return path.read_bytes()
    except OSError as fault:
        message = f"the file cannot be read: {fault.strerror or fault}"
        return Diagnostic("SRC001", Severity.ERROR, message, Location(shown), "check that it may be read")


def _lines(data: bytes | None, shown: str) -> Lines:
    """The lines of a source, made once the first finding asks for them."""
    return cache(lambda: decode(data or b"", shown).text.split("\n"))


def _result(job: Job, grammars: Grammars, file: SourceFile, one: FileRead, shelf: media.Shelf) -> FileResult:
    lines = _lines(one.data, file.shown)
    switched_on = [code for code, severity in job.levels if severity]
    resolved = [_resolved(part, file, one.data or b"", shelf) for part in one.reading.parts]
    judged = (found for some in resolved for found in (*some.diagnostics, *judge_part(some.part, lines, switched_on)))
    found = settle((*one.reading.diagnostics, *judged), job.levels)
    sound = () if has_errors(found) else tuple(some.part for some in resolved)
    traits = [languages_of(file, part, job.defaults.language, one.reading.diagnostics) for part in sound]
    made = [_make(job, grammars, file, part, known) for part, known in zip(sound, traits, strict=True)]
    found += settle((diagnostic for _, told in made for diagnostic in told), job.levels)
    used = tuple(dict.fromkeys(used for some in resolved for used in some.used))
    return FileResult(
        key=file.key,
        sha256=_sha256(one.data),
        section=file.section,
        tally=tally(one.reading),
        parts=tuple(part for part, _ in made),
        diagnostics=found,
        beside=_beside(file, one, used),
        used=used,
        pieces=_pieces(job, file, (some.part for some in resolved)),
        shown=file.shown,
    )


def _resolved(part: Part, file: SourceFile, data: bytes, shelf: media.Shelf) -> media.Resolved:
    """The part with all files that it shows."""
    source = settled(file.path)
    if not _is_raw(part):
        return media.resolve(part, source.parent, file.root, shelf)
    assert isinstance(part, Question)
    facts = item_facts(decode(data, file.shown).text)
    named = [(one.address, one.line) for one in facts.references] if isinstance(facts, ItemFacts) else []
    return media.resolve_item(part, data, source, named, file.root, shelf)


def _is_raw(part: Part) -> bool:
    return isinstance(part, Question) and model.kind(part) is model.Kind.RAW


def _beside(file: SourceFile, one: FileRead, used: Iterable[media.Used]) -> tuple[Input, ...]:
    """The other files that went into a result, by their paths below the folder that was named, as sources are."""
    aside = (Input(file.aside.key, _sha256(one.aside)),) if file.aside else ()
    named = settled(file.path).parents[file.key.count("/")].resolve()
    return (*aside, *(Input(_below(Path(image.path), named, file.root), image.sha256) for image in used))


def _below(path: Path, named: Path, root: Path) -> str:
    """The path of an image below the first of two folders that it lies in; of one in neither only the name."""
    above = next((folder for folder in (named, root.resolve()) if path.is_relative_to(folder)), path.parent)
    return path.relative_to(above).as_posix()


def _pieces(job: Job, file: SourceFile, parts: Iterable[Part]) -> tuple[Piece, ...]:
    if not job.proof:
        return ()
    return tuple(piece(part, _entry(part, file.section)) for part in parts if _wanted(job, part))


def _wanted(job: Job, part: Part) -> bool:
    return not job.languages or part.language in job.languages


def tally(reading: Reading) -> Tally:
    """As what the parts of one file were read."""
    questions = sum(isinstance(part, Question) for part in reading.parts)
    unread = sum(account.part is None for account in reading.accounts) or int(not reading.accounts)
    return Tally(1, questions, len(reading.parts) - questions, unread)


def _make(
    job: Job, grammars: Grammars, file: SourceFile, part: Part, languages: LanguageTraits
) -> tuple[PartResult, tuple[Diagnostic, ...]]:
    """What the targets make of a part, and what they and the rules have to tell about it."""
    targets = job.targets if _wanted(job, part) else ()
    made = [(name, TARGETS[name].item(part, job.settings)) for name in targets]
    verdicts = [(name, _judged(part, document, name, grammars)) for name, one in made for document in _xml(one)]
    told = [*degradations(part, made), *(d for _, one in made for d in one.diagnostics)]
    told += (d for _, verdict in verdicts for d in verdict.diagnostics)
    layers = sorted({f"{name}:{layer}" for name, verdict in verdicts for layer in verdict.layers})
    ties = tuple((name, verdict.ties) for name, verdict in verdicts if verdict.ties)
    traits = bank_traits(part) if isinstance(part, Question) else None
    entry = _entry(part, file.section)
    marks = _fingerprints(part, made)
    return PartResult(entry, tuple(made), tuple(layers), ties, languages, traits, marks), tuple(told)


def _fingerprints(part: Part, made: Iterable[tuple[str, Made]]) -> tuple[Fingerprint, ...]:
    return tuple(
        fingerprint(name, part.language, part.identifier, one)
        for name, one in made
        if TARGETS[name].TAKES_PARTS and one.fidelity is not Fidelity.LEFT_OUT
    )


def _judged(part: Part, document: Document, target: str, grammars: Grammars) -> DocumentVerdict:
    """What is wrong with a document; an item that its author wrote is judged as such, and at its own place."""
    if _is_raw(part):
        return judge_foreign(document, part.location.path, grammars)
    return judge_document(document, target, grammars)


def _xml(made: Made) -> list[Document]:
    fragment = (made.fragment,) if made.fragment else ()
    return [document for document in (*made.documents, *fragment) if document.path.endswith(".xml")]


def _entry(part: Part, section: int) -> IndexEntry:
    question = isinstance(part, Question)
    choices = model.identifiers(part) if isinstance(part, Question) else ()
    return IndexEntry(
        identifier=part.identifier,
        language=part.language,
        question=question,
        title=part.title,
        section=section,
        points=part.points if isinstance(part, Question) else Fraction(0),
        words=_words(part),
        tags=part.metadata.tags,
        choices=choices,
        location=part.location,
        interactions=model.interaction_types(part) if isinstance(part, Question) else (),
        composite=isinstance(part, Question) and len(part.interactions) > 1,
        explained=isinstance(part, Question) and _explained(part),
        status=part.metadata.status,
        weight=part.weight if isinstance(part, Question) else Fraction(1),
        time_limit=part.time_limit if isinstance(part, Question) else 0,
    )


def _explained(question: Question) -> bool:
    """Whether learners are told something once they answered: a model answer is."""
    answers = (one.model_answer for one in question.interactions if isinstance(one, ExtendedTextInteraction))
    choices = (one.choices for one in question.interactions if isinstance(one, ChoiceInteraction))
    rationales = (choice.rationale for some in choices for choice in some)
    return question.explanation is not None or any(answers) or any(rationales)


def _words(part: Part) -> int:
    content = model.stem(part) if isinstance(part, Question) else part.content
    return len(markup.words(content).split())
