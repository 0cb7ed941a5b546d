"""Files that belong to sources without being one: explanations in files of their own, and misnamed ones that steer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from os.path import normpath
from pathlib import Path

from qtiexport.config import NAME as CONFIG
from qtiexport.declared import nearest
from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.folders import Entry
from qtiexport.sidecar import NAME as SIDECAR

_MARK = ".explanation"
_SUFFIXES = (".md", ".txt")


@dataclass(frozen=True, slots=True)
class AsideFile:
    """A file beside a source: `shown` is its path in messages, `key` its path below the root."""

    path: Path
    shown: str
    key: str


def settled(path: Path) -> Path:
    """The path from the root of the system on, without “..”, its links kept: they are part of the author's folders."""
    return Path(normpath(path.absolute()))


def course_root(source: Path, tops: Iterable[Path]) -> Path:
    """The first of these folders, absolute, that a source lies in: images come from there and from nowhere else.

    A file among them stands for its folder.
    """
    place = settled(source)
    folders = (settled(top if top.is_dir() else top.parent) for top in tops)
    return next((folder for folder in folders if place.is_relative_to(folder)), place.parent)


def is_explanation(path: Path) -> bool:
    """Whether a source is by its name the explanation of another: `rivers.en.explanation.md`."""
    return path.stem.lower().endswith(_MARK) and len(path.stem) > len(_MARK)


def beside_lone(paths: Iterable[Path]) -> tuple[Entry, ...]:
    """The explanations of those paths that are sources named alone: no folder is listed, in which they would be met."""
    names = ((path, path.stem) for path in paths if path.is_file() and not is_explanation(path))
    wanted = (
        path.with_name(f"{name}{_MARK}{suffix}")
        for path, stem in names
        for name in dict.fromkeys((stem, stem.rpartition(".")[0] or stem))
        for suffix in _SUFFIXES
    )
    return tuple(Entry(path, (), path.as_posix()) for path in wanted if path.is_file())


def pair(
    texts: Iterable[Entry], sources: Sequence[tuple[Path, str]]
) -> tuple[dict[Path, AsideFile], tuple[Diagnostic, ...]]:
    """The explanation of each source that has one, and EXP001 and EXP002 for those that belong to none or are second.

    `sources` come with their identifiers. An explanation is called as its question's file, or as the identifier where
    only one language of it lies in the folder.
    """
    paired: dict[Path, AsideFile] = {}
    told: list[Diagnostic] = []
    apart = {settled(entry.path): entry for entry in texts if is_explanation(entry.path)}
    for entry in apart.values():
        name = entry.path.stem[: -len(_MARK)]
        beside = [one for one in sources if one[0].parent == entry.path.parent]
        source = _source(name, beside)
        if source is None:
            told.append(_alone(entry, name, beside))
        elif source in paired:
            told.append(_second(entry, paired[source]))
        else:
            paired[source] = AsideFile(entry.path, entry.shown, "/".join((*entry.folder, entry.path.name)))
    return paired, tuple(told)


def _source(name: str, beside: Iterable[tuple[Path, str]]) -> Path | None:
    found = [path for path, identifier in beside if name in (path.stem, identifier)]
    exact = [path for path in found if path.stem == name]
    return exact[0] if exact else found[0] if len(found) == 1 else None


def _alone(entry: Entry, name: str, beside: Iterable[tuple[Path, str]]) -> Diagnostic:
    stems = sorted({path.stem for path, _ in beside})
    several = [stem for stem in stems if stem.startswith(f"{name}.")]
    meant = nearest(name, stems)
    message = f"this explains “{name}”, and no question of that name is read beside it"
    if several:
        message = f"this explains “{name}”, which is there in several languages"
        help = f"say which one it is for: {several[0]}{_MARK}{entry.path.suffix}"
    elif meant:
        help = f"did you mean “{meant}”? then rename it to {meant}{_MARK}{entry.path.suffix}"
    else:
        help = "call it as the question's file, such as rivers.en.explanation.md beside rivers.en.md"
    return Diagnostic("EXP001", Severity.ERROR, message, Location(entry.shown), help)


def _second(entry: Entry, first: AsideFile) -> Diagnostic:
    message = f"the question has two explanations: this one and “{first.path.name}”"
    return Diagnostic("EXP002", Severity.ERROR, message, Location(entry.shown), "keep one of them")


def wrong_name(entry: Entry) -> Diagnostic | None:
    """The error of a file that was meant to steer the build: `banks.toml`; a backup such as `bank.toml~` was not."""
    name = entry.path.name
    meant = nearest(name.lower(), (SIDECAR, CONFIG), cutoff=0.88) if entry.path.suffix[1:].isalpha() else None
    if meant is None or name == meant:
        return None
    code = "CFG004" if meant == SIDECAR else "CFG003"
    message = f"a file of the name “{name}” is not read"
    return Diagnostic(code, Severity.ERROR, message, Location(entry.shown), f"did you mean “{meant}”? rename the file")
