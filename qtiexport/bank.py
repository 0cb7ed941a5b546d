"""Folders of sources: which files there are, in which order, and what is known of them before they are read.

A `bank.toml` in a folder says what verbatim files cannot: their id, language, kind, tags, which option of one language
is which of another (sources.md 3), and the folder's title as a section.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from pathlib import Path

from qtiexport import media
from qtiexport.asides import AsideFile, beside_lone, course_root, is_explanation, pair, wrong_name
from qtiexport.config import NAME as CONFIG
from qtiexport.config import Config
from qtiexport.declared import ISO_639_1, nearest
from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.folders import Entry, walk
from qtiexport.identifiers import item_identifier
from qtiexport.model import Delivery, Metadata
from qtiexport.ordering import in_course_order, unknown_items
from qtiexport.pairing import Pairing, misplaced, paired
from qtiexport.readers import READERS, Aside, Defaults, Reading, Source, ending, stem
from qtiexport.readers.decoding import decode
from qtiexport.sidecar import NAME as SIDECAR
from qtiexport.sidecar import Note, Order, Pin, Sidecar
from qtiexport.sidecar import load as load_sidecar

_LANGUAGE = re.compile(r"([a-z]{2})(-[A-Z][a-z]{3})?(-[A-Z]{2})?\Z")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read. `shown` is its path in messages, `key` its path below the root, free of machine and folder.

    `section` is its place in `Found.sections`, `root` the folder, absolute, that its images lie in, too. `aside` is
    its explanation where that is a file of its own. `options` is what `bank.toml` says of their order at `ordered_at`:
    as in `sidecar.Order`, () for the same order; `mapped` says that it is said of this language alone. `first` says
    that `bank.toml` names its language first of the item's. The rest is what `readers.Source` says.
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
    options: tuple[int, ...] | tuple[str, ...] = ()
    ordered_at: Location | None = None
    mapped: bool = False
    first: bool = False
    root: Path = Path()
    aside: AsideFile | None = None


@dataclass(frozen=True, slots=True)
class BankSection:
    """A folder: `identifier` is made from its path below the root; the root's own has no `name`.

    `delivery` is how its `bank.toml` says that it is given, `delivered_at` where each of these keys stands.
    """

    identifier: str
    name: str
    titles: tuple[tuple[str, str], ...]
    delivery: Delivery = field(default_factory=Delivery)
    delivered_at: tuple[tuple[str, Location], ...] = field(default=(), compare=False)

    def title(self, language: str, course: str) -> str:
        """The section's title in a language: from `bank.toml`, else the folder's name, else the course's title."""
        return dict(self.titles).get(language) or self.name or course


@dataclass(frozen=True, slots=True)
class Found:
    """What lies in the paths of a build: `ignored` is not read, as shown to the author; `images` may be shown.

    `strays` are the errors of links and folders that cannot be read and of explanations that belong to no source: they
    fail a build, and keep nothing else from being read, unlike the errors in `diagnostics`.
    """

    files: tuple[SourceFile, ...]
    sections: tuple[BankSection, ...]
    ignored: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]
    images: tuple[Entry, ...] = ()
    strays: tuple[Diagnostic, ...] = ()


def find(paths: Sequence[Path], config: Config, base: Path | None = None) -> Found:
    """List the sources in the order of the course; paths below the folder `base` keep their steps from there."""
    listings = [walk(path, READERS, _steps(path, base)) for path in paths]
    entries = _unique(entry for listing in listings for entry in listing.files)
    sidecars = {folder: load_sidecar(path, path.as_posix()) for folder, path in _sidecars(entries)}
    pins = {path: pin for sidecar in sidecars.values() for path, pin in sidecar.pins}
    orders = {folder: sidecar.order for folder, sidecar in sidecars.items()}
    texts = [entry for entry in entries if _reads(entry)]
    read = [entry for entry in texts if not is_explanation(entry.path)]
    read = in_course_order(read, config.order, orders, lambda entry: _name(entry.path, pins))
    others = [entry for entry in entries if not _reads(entry) and not _steers(entry, config)]
    folders = list(dict.fromkeys(entry.folder for entry in read))
    sections = tuple(_section(folder, _sidecar_of(folder, read, sidecars)) for folder in folders)
    plain = [_file(e, folders.index(e.folder), sidecars.get(e.path.parent), pins, config) for e in read]
    asides, strays = pair([*texts, *beside_lone(paths)], [(file.path, file.identifier) for file in plain])
    tops = (*([config.path.parent] if config.path else ()), *paths)
    files = tuple(replace(f, root=course_root(f.path, tops), aside=asides.get(f.path)) for f in plain)
    refused = [mistake for listing in listings for mistake in listing.diagnostics]
    told = [mistake for folder, sidecar in sidecars.items() for mistake in _mistakes(folder, sidecar)]
    misnamed = {entry.shown: mistake for entry in others if (mistake := wrong_name(entry))}
    images = tuple(entry for entry in others if entry.path.suffix.lower() in media.SUFFIXES)
    named = [entry.shown for entry in others if entry not in images]
    named += (shown for listing in listings for shown in listing.ignored)
    ignored = tuple(shown for shown in dict.fromkeys(named) if shown not in misnamed)
    mistakes = tuple(dict.fromkeys((*told, *misnamed.values())))
    return Found(files, sections, ignored, mistakes, images, (*dict.fromkeys(refused), *strays))


def _reads(entry: Entry) -> bool:
    return ending(entry.path) in READERS


def _steps(path: Path, base: Path | None) -> tuple[str, ...]:
    whole = path.resolve()
    folder = whole if whole.is_dir() else whole.parent
    return folder.relative_to(base).parts if base and folder.is_relative_to(base) else ()


def _name(path: Path, pins: dict[Path, Pin]) -> str:
    """What an item is called before it is read: in `bank.toml`, else by its file."""
    pin = pins.get(path.resolve())
    return pin.identifier if pin else split_language(stem(path))[0]


def _steers(entry: Entry, config: Config) -> bool:
    """Whether a file is one of those that steer this build; a config that another one hides does not."""
    hidden = config.path is None or entry.path.resolve() != config.path.resolve()
    return entry.path.name == SIDECAR or (entry.path.name == CONFIG and not hidden)


def _mistakes(folder: Path, sidecar: Sidecar) -> Iterator[Diagnostic]:
    """What is wrong in a sidecar, by itself and beside the files of its folder."""
    yield from sidecar.diagnostics
    for path, pin in sidecar.pins:
        if not _is_source(path):
            wanted = "expected a file that ends in .txt, .md or .qti.xml"
            message = f"“{pin.key}” names “{path.name}”, which is not read, {wanted}"
            yield Diagnostic("CFG004", Severity.ERROR, message, pin.place, "name the text of the item, or take it out")
    named = _named(folder, sidecar)
    pinned = {(pin.identifier, pin.language) for _, pin in sidecar.pins}
    languages = _by_name((*named, *sorted(pinned)))
    yield from unknown_items(sidecar.order, set(languages), sidecar.order_place)
    for name, note in sidecar.notes:
        if not note.files and name not in languages:
            yield _without_file(name, note, sorted({one for one, _ in named}))
        elif note.options:
            yield from misplaced(name, note, languages.get(name, ()))


def _named(folder: Path, sidecar: Sidecar) -> list[tuple[str, str | None]]:
    """The item and the language of each file of a folder that its name tells, since `bank.toml` does not."""
    pinned = {path for path, _ in sidecar.pins}
    return [split_language(stem(path)) for path in _sources(folder) if path.resolve() not in pinned]


def _by_name(pairs: Iterable[tuple[str, str | None]]) -> dict[str, tuple[str, ...]]:
    """The languages of each item; of one whose files do not tell theirs, none."""
    found: dict[str, tuple[str, ...]] = {}
    for name, language in pairs:
        found[name] = (*found.get(name, ()), *((language,) if language else ()))
    return found


def _is_source(path: Path) -> bool:
    return ending(path) in READERS and not path.name.startswith((".", "~")) and not is_explanation(path)


def _sources(folder: Path) -> list[Path]:
    """All sources of a folder, also where one of them alone was named."""
    try:
        return [path for path in folder.iterdir() if _is_source(path) and path.is_file()]
    except OSError:
        return []


def _without_file(name: str, note: Note, stems: list[str]) -> Diagnostic:
    meant = nearest(name, stems)
    message = f"item “{name}” has no file in this folder"
    named = 'name its file, such as de = "FILE", or take the item out; a file of several questions is one item'
    advice = f"did you mean “{meant}”?" if meant else named
    return Diagnostic("CFG004", Severity.ERROR, message, note.place, advice)


def _sidecars(entries: Iterable[Entry]) -> list[tuple[Path, Path]]:
    """The sidecar of each folder that a source lies in, also where the source alone was named."""
    folders = dict.fromkeys(entry.path.parent for entry in entries)
    return [(folder, folder / SIDECAR) for folder in folders if (folder / SIDECAR).is_file()]


def _unique(entries: Iterable[Entry]) -> list[Entry]:
    """Each file once, in order; a link to a file that is listed itself is left out."""
    known: dict[Path, Entry] = {}
    for entry in sorted(entries, key=lambda entry: entry.path.is_symlink()):
        known.setdefault(entry.path.resolve(), entry)
    return in_course_order(known.values(), (), {}, lambda _: "")


def _sidecar_of(folder: tuple[str, ...], read: list[Entry], sidecars: dict[Path, Sidecar]) -> Sidecar | None:
    return next((sidecars[c.path.parent] for c in read if c.folder == folder and c.path.parent in sidecars), None)


def _section(folder: tuple[str, ...], sidecar: Sidecar | None) -> BankSection:
    name = " – ".join(_spoken(step) for step in folder)
    identifier = item_identifier("/".join(folder)) if folder else "root"
    if sidecar is None:
        return BankSection(identifier, name, ())
    return BankSection(identifier, name, sidecar.titles, sidecar.delivery, sidecar.delivered_at)


def _spoken(folder: str) -> str:
    """A folder's name as a title: without the number that sorts it, words apart, the first letter large."""
    words = re.sub(r"^[0-9]+[ ._-]+(?=.)", "", folder).replace("_", " ").replace("-", " ").strip() or folder
    return words[:1].upper() + words[1:]


def _file(entry: Entry, section: int, sidecar: Sidecar | None, pins: dict[Path, Pin], config: Config) -> SourceFile:
    name, language = split_language(stem(entry.path))
    pin = pins.get(entry.path.resolve())
    note = (dict(sidecar.notes).get(pin.identifier if pin else name) if sidecar else None) or Note(Location(""))
    ruled = _ruled(entry, config)
    order, at = _ordered(note, pin.language if pin else language)
    return SourceFile(
        path=entry.path,
        shown=entry.shown,
        key="/".join((*entry.folder, entry.path.name)),
        section=section,
        identifier=pin.identifier if pin else name,
        language=pin.language if pin else language,
        kind=note.kind or ruled,
        pinned_by=_pinned_by(pin, language, note.kind, ruled),
        metadata=note.told(pin.language if pin else language),
        options=order or (),
        ordered_at=at,
        mapped=at is not None and (pin.language if pin else language) in dict(note.options),
        first=pin is not None and pin.first,
    )


def _ordered(note: Note, language: str | None) -> tuple[Order, Location | None]:
    """The order of the options of the text in a language, and where it is said; one for all languages yields."""
    orders, places = dict(note.options), dict(note.ordered_at)
    said = next((name for name in (language, "") if name is not None and name in orders), None)
    return (None, None) if said is None else (orders[said], places[said])


def _pinned_by(pin: Pin | None, language: str | None, kind: str | None, ruled: str | None) -> str:
    """What told language and kind, where something did; one of two that told one each."""
    of_language = SIDECAR if pin else "the file name" if language else ""
    of_kind = SIDECAR if kind else "the config" if ruled else ""
    return " or ".join(dict.fromkeys(filter(None, (of_language, of_kind))))


def split_language(name: str) -> tuple[str, str | None]:
    """A file's name without its language, and the language that it ends in, if any."""
    first, dot, last = name.rpartition(".")
    code = _LANGUAGE.match(last)
    return (first, last) if dot and first and code and code[1] in ISO_639_1 else (name, None)


def _ruled(entry: Entry, config: Config) -> str | None:
    base = config.path.parent.resolve() if config.path else None
    if base is None or not entry.path.resolve().is_relative_to(base):
        return None
    place = entry.path.resolve().relative_to(base).as_posix()
    rules = (("question", config.questions), ("article", config.articles))
    return next((kind for kind, globs in rules if any(fnmatchcase(place, glob) for glob in globs)), None)


def read(file: SourceFile, data: bytes, defaults: Defaults, explanation: bytes = b"") -> Reading:
    """Decode and read one file, with the bytes of its explanation where that is one of its own.

    Unreadable bytes are a diagnostic and no part.
    """
    decoded = decode(data, file.shown)
    beside = decode(explanation, file.aside.shown) if file.aside else None
    if mistakes := (*decoded.diagnostics, *(beside.diagnostics if beside else ())):
        return Reading((), mistakes)
    source = Source(file.shown, decoded.text, file.identifier, file.language, file.kind, file.pinned_by, file.metadata)
    if file.aside and beside:
        source = replace(source, aside=Aside(file.aside.shown, beside.text))
    reading = READERS[ending(file.path)].read(source, defaults)
    return paired(reading, Pairing(file.options, file.ordered_at)) if file.ordered_at else reading


def defaults(config: Config) -> Defaults:
    """What the config says where a source is silent."""
    return Defaults(config.language, config.marking, config.points, config.shuffle, config.markers)
