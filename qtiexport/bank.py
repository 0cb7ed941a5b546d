"""Folders of sources: which files there are, in which order, and what is known of them before they are read.

A `bank.toml` in a folder says what verbatim files cannot: their id, language, kind, tags, which option of one language
is which of another (sources.md 3), and the folder's title as a section.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from pathlib import Path

from qtiexport.config import Config
from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.identifiers import choice_letter, item_identifier
from qtiexport.model import Metadata, Question
from qtiexport.readers import READERS, Account, Defaults, Fact, Reading, Source
from qtiexport.readers.decoding import decode
from qtiexport.sidecar import NAME as SIDECAR
from qtiexport.sidecar import Pin, Sidecar
from qtiexport.sidecar import load as load_sidecar

# The two-letter codes of ISO 639-1: a stem such as `notes.old` must not be read as a language.
_CODES = (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en "
    "eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv "
    "ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne "
    "ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st "
    "su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
)
_ISO_639_1 = frozenset(_CODES.split())
_LANGUAGE = re.compile(r"([a-z]{2})(-[A-Z][a-z]{3})?(-[A-Z]{2})?\Z")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read. `shown` is its path in messages, `key` its path below the root, free of machine and folder.

    `section` is its place in `Found.sections`. The rest is what `readers.Source` says.
    """

    path: Path
    shown: str
    key: str
    section: int
    identifier: str
    language: str | None = None
    kind: str | None = None
    pinned_by: str = ""
    metadata: Metadata = field(default_factory=Metadata)
    options: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class BankSection:
    """A folder: `identifier` is made from its path below the root; the root's own has no `name`."""

    identifier: str
    name: str
    titles: tuple[tuple[str, str], ...]

    def title(self, language: str, course: str) -> str:
        """The section's title in a language: from `bank.toml`, else the folder's name, else the course's title."""
        return dict(self.titles).get(language) or self.name or course


@dataclass(frozen=True, slots=True)
class Found:
    """What lies in the paths of a build; `ignored` are the files that no reader reads, as shown to the author."""

    files: tuple[SourceFile, ...]
    sections: tuple[BankSection, ...]
    ignored: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class _Candidate:
    path: Path
    folder: tuple[str, ...]
    shown: str


def find(paths: Iterable[Path], config: Config) -> Found:
    """List the sources in the order of the course: a folder's own files first, then its folders, numbers as numbers."""
    candidates = _unique(candidate for path in paths for candidate in _walk(path))
    sidecars = {folder: load_sidecar(path, path.as_posix()) for folder, path in _sidecars(candidates)}
    pins = {path: pin for sidecar in sidecars.values() for path, pin in sidecar.pins}
    read = [c for c in candidates if c.path.suffix.lower() in READERS]
    others = [c for c in candidates if c.path.suffix.lower() not in READERS and c.path.suffix != ".toml"]
    folders = list(dict.fromkeys(c.folder for c in read))
    sections = tuple(_section(folder, _sidecar_of(folder, read, sidecars)) for folder in folders)
    files = tuple(_file(c, folders.index(c.folder), sidecars.get(c.path.parent), pins, config) for c in read)
    mistakes = tuple(mistake for sidecar in sidecars.values() for mistake in sidecar.diagnostics)
    return Found(files, sections, tuple(c.shown for c in others), mistakes)


def _sidecars(candidates: Iterable[_Candidate]) -> list[tuple[Path, Path]]:
    """The sidecar of each folder that a source lies in, also where the source alone was named."""
    folders = dict.fromkeys(candidate.path.parent for candidate in candidates)
    return [(folder, folder / SIDECAR) for folder in folders if (folder / SIDECAR).is_file()]


def _unique(candidates: Iterator[_Candidate]) -> list[_Candidate]:
    known: dict[Path, _Candidate] = {}
    for candidate in candidates:
        known.setdefault(candidate.path.resolve(), candidate)
    return sorted(known.values(), key=_rank)


def _rank(candidate: _Candidate) -> tuple[list[list[tuple[int, int, str]]], list[tuple[int, int, str]], str]:
    # The path as it is comes last: "1.md" and "01.md" are equal as numbers, and folders list in no order.
    return [_natural(step) for step in candidate.folder], _natural(candidate.path.name), candidate.shown


def _natural(name: str) -> list[tuple[int, int, str]]:
    parts = re.split(r"([0-9]+)", name)
    return [(0, int(part), "") if part.isascii() and part.isdigit() else (1, 0, part) for part in parts]


def _walk(root: Path) -> Iterator[_Candidate]:
    if root.is_file():
        yield _Candidate(root, (), root.as_posix())
        return
    for path in root.rglob("*"):
        steps = path.relative_to(root).parts
        if path.is_file() and not any(step.startswith((".", "~")) for step in steps):
            yield _Candidate(path, steps[:-1], path.as_posix())


def _sidecar_of(folder: tuple[str, ...], read: list[_Candidate], sidecars: dict[Path, Sidecar]) -> Sidecar | None:
    return next((sidecars[c.path.parent] for c in read if c.folder == folder and c.path.parent in sidecars), None)


def _section(folder: tuple[str, ...], sidecar: Sidecar | None) -> BankSection:
    name = " – ".join(_spoken(step) for step in folder)
    identifier = item_identifier("/".join(folder)) if folder else "root"
    return BankSection(identifier, name, sidecar.titles if sidecar else ())


def _spoken(folder: str) -> str:
    """A folder's name as a title: without the number that sorts it, words apart, the first letter large."""
    words = re.sub(r"^[0-9]+[ ._-]+(?=.)", "", folder).replace("_", " ").replace("-", " ").strip() or folder
    return words[:1].upper() + words[1:]


def _file(
    candidate: _Candidate, section: int, sidecar: Sidecar | None, pins: dict[Path, Pin], config: Config
) -> SourceFile:
    stem, language = _split_language(candidate.path.stem)
    pin = pins.get(candidate.path.resolve())
    note = dict(sidecar.notes).get(pin.identifier if pin else stem) if sidecar else None
    kind = (note.kind if note else None) or _ruled(candidate, config)
    language = pin.language if pin else language
    return SourceFile(
        path=candidate.path,
        shown=candidate.shown,
        key="/".join((*candidate.folder, candidate.path.name)),
        section=section,
        identifier=pin.identifier if pin else stem,
        language=language,
        kind=kind,
        pinned_by=SIDECAR
        if pin or (note and note.kind)
        else "the file name"
        if language
        else "the config"
        if kind
        else "",
        metadata=note.metadata if note else Metadata(),
        options=dict(note.options).get(language or "", ()) if note else (),
    )


def _split_language(stem: str) -> tuple[str, str | None]:
    name, dot, last = stem.rpartition(".")
    code = _LANGUAGE.match(last)
    return (name, last) if dot and name and code and code[1] in _ISO_639_1 else (stem, None)


def _ruled(candidate: _Candidate, config: Config) -> str | None:
    base = config.path.parent.resolve() if config.path else None
    if base is None or not candidate.path.resolve().is_relative_to(base):
        return None
    place = candidate.path.resolve().relative_to(base).as_posix()
    rules = (("question", config.questions), ("article", config.articles))
    return next((kind for kind, globs in rules if any(fnmatchcase(place, glob) for glob in globs)), None)


def read(file: SourceFile, data: bytes, defaults: Defaults) -> Reading:
    """Decode and read one file; unreadable bytes are a diagnostic and no part."""
    decoded = decode(data, file.shown)
    if decoded.diagnostics:
        return Reading((), decoded.diagnostics)
    source = Source(file.shown, decoded.text, file.identifier, file.language, file.kind, file.pinned_by, file.metadata)
    reading = READERS[file.path.suffix.lower()].read(source, defaults)
    return _paired(reading, file) if file.options else reading


def _paired(reading: Reading, file: SourceFile) -> Reading:
    """Give the options the identifiers of the reference language's, as the map in `bank.toml` says."""
    wrong = tuple(
        _wrong_map(part, file) for part in reading.parts if isinstance(part, Question) and not _fits(part, file)
    )
    accounts = tuple(_pair(account, file) for account in reading.accounts)
    return Reading(accounts, (*reading.diagnostics, *wrong))


def _fits(question: Question, file: SourceFile) -> bool:
    return sorted(file.options) == list(range(1, len(_choices(question)) + 1))


def _pair(account: Account, file: SourceFile) -> Account:
    part = account.part
    if not isinstance(part, Question) or not _fits(part, file):
        return account
    return Account((*account.facts, _pairing(file.options)), _relettered(part, file.options))


def _pairing(options: tuple[int, ...]) -> Fact:
    pairs = sorted((choice_letter(place - 1), choice_letter(reference)) for reference, place in enumerate(options))
    return Fact("pairing", ", ".join(f"{own} is {other}" for own, other in pairs), f"the option map in {SIDECAR}")


def _choices(question: Question) -> tuple[object, ...]:
    return question.interactions[0].choices


def _relettered(question: Question, options: tuple[int, ...]) -> Question:
    letters = {place - 1: choice_letter(reference) for reference, place in enumerate(options)}
    interaction = question.interactions[0]
    choices = tuple(replace(c, identifier=letters[place]) for place, c in enumerate(interaction.choices))
    return replace(question, interactions=(replace(interaction, choices=choices),))


def _wrong_map(part: Question, file: SourceFile) -> Diagnostic:
    count = len(_choices(part))
    found = ", ".join(map(str, file.options))
    message = f"the option map of “{part.identifier}” in {SIDECAR} is [{found}], but this file has {count} options"
    advice = f"give each of the places 1 to {count} once"
    return Diagnostic("CFG004", Severity.ERROR, message, Location(file.shown, 1), advice)


def defaults(config: Config) -> Defaults:
    """What the config says where a source is silent."""
    return Defaults(config.language, config.marking, config.points, config.shuffle)
