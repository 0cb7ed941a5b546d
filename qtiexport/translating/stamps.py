"""Stamping: the author says that translations are up to date, and their files remember it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from qtiexport import bank, pipeline
from qtiexport.bank import SourceFile
from qtiexport.diagnostics import has_errors
from qtiexport.model import Part
from qtiexport.pipeline import Outcome, Request, Text
from qtiexport.rewriting import replace_file
from qtiexport.sidecar import NAME
from qtiexport.stamping import Stamp, Unstampable, stamped_markdown, stamped_sidecar
from qtiexport.traits.links import Pair, links
from qtiexport.traits.revision import revision

_BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Choice:
    """What is to be stamped: the items named, or `every` one; in `languages`, or with () in all."""

    items: tuple[str, ...]
    languages: tuple[str, ...] = ()
    every: bool = False

    def takes(self, pair: Pair) -> bool:
        """Whether a translation was chosen."""
        language = not self.languages or pair.text.language in self.languages
        return language and (self.every or pair.text.identifier in self.items)


@dataclass(frozen=True, slots=True)
class Done:
    """A translation that is at its source's revision now; `path` is the file that says so, as shown to the author.

    `changed` is False where it said so before.
    """

    identifier: str
    language: str
    source: str
    revision: str
    path: str
    changed: bool


@dataclass(frozen=True, slots=True)
class Refused:
    """A translation that was not stamped, and why."""

    identifier: str
    language: str
    reason: str


@dataclass(frozen=True, slots=True)
class Stamped:
    """What became of a choice; with errors in the `outcome` of reading nothing is stamped. `unknown` are no items."""

    outcome: Outcome
    done: tuple[Done, ...] = ()
    refused: tuple[Refused, ...] = ()
    unknown: tuple[str, ...] = ()
    known: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Task:
    """One translation to be stamped, in its file."""

    pair: Pair
    file: SourceFile
    text: Text
    alone: bool

    @property
    def stamp(self) -> Stamp:
        source = self.pair.source
        named = f"{source.identifier}.{source.language}"
        return Stamp(self.file.identifier, self.pair.text.language, named, source.revision)

    def done(self, path: str, changed: bool) -> Done:
        text, source = self.pair.text, self.pair.source
        return Done(text.identifier, text.language, source.language, source.revision, path, changed)

    def refused(self, reason: str) -> Refused:
        return Refused(self.pair.text.identifier, self.pair.text.language, reason)


def stamp(request: Request, choice: Choice) -> Stamped:
    """Write into the files of the chosen translations that they are up to date; each file is exchanged at once.

    A file that has no place for it is refused, and so is one that would be read in another way afterwards.
    """
    read = pipeline.survey(request)
    outcome, texts = read.outcome, read.texts
    found = links(text.traits for text in texts)
    known = tuple(dict.fromkeys(link.identifier for link in found))
    unknown = tuple(item for item in choice.items if item not in known)
    if has_errors(outcome.diagnostics) or unknown:
        return Stamped(outcome, unknown=unknown, known=known)
    places = {(text.traits.identifier, text.traits.language): text for text in texts}
    alone = _alone(texts)
    pairs = [pair for link in found for pair in link.pairs if choice.takes(pair)]
    tasks = [_task(pair, places, alone) for pair in pairs]
    results = tuple(result for group in _by_place(tasks) for result in _settled(group))
    done = tuple(result for result in results if isinstance(result, Done))
    return Stamped(outcome, done, tuple(result for result in results if isinstance(result, Refused)), known=known)


def _alone(texts: Iterable[Text]) -> set[Path]:
    """The files that hold one part only."""
    counts: dict[Path, int] = {}
    for text in texts:
        counts[text.file.path] = counts.get(text.file.path, 0) + 1
    return {path for path, count in counts.items() if count == 1}


def _task(pair: Pair, places: dict[tuple[str, str], Text], alone: set[Path]) -> _Task:
    text = places[pair.text.identifier, pair.text.language]
    return _Task(pair, text.file, text, text.file.path in alone)


def _by_place(tasks: Iterable[_Task]) -> Iterator[list[_Task]]:
    """The tasks by the file that is written: the text itself, or the `bank.toml` beside it."""
    groups: dict[Path, list[_Task]] = {}
    for task in tasks:
        groups.setdefault(_place(task.file), []).append(task)
    return iter(groups.values())


def _place(file: SourceFile) -> Path:
    return file.path if _is_markdown(file) else file.path.parent / NAME


def _is_markdown(file: SourceFile) -> bool:
    return file.path.suffix.lower() == ".md"


def _settled(tasks: list[_Task]) -> Iterator[Done | Refused]:
    """What becomes of the tasks of one file."""
    place = _place(tasks[0].file)
    fit = [task for task in tasks if not _unfit(task)]
    yield from (task.refused(_unfit(task)) for task in tasks if _unfit(task))
    waiting = [task for task in fit if task.pair.text.of_rev != task.pair.source.revision]
    fault = _written(place, waiting)
    if fault:
        yield from (task.refused(f"{place.as_posix()} {fault}") for task in waiting)
        return
    yield from (task.done(place.as_posix(), task in waiting) for task in fit)


def _written(place: Path, tasks: list[_Task]) -> str:
    """Write the stamps of one file; why that cannot be, or ""."""
    try:
        if tasks:
            _write(place, tasks)
    except Unstampable as fault:
        return f"cannot be stamped: {fault}"
    except OSError as fault:
        return f"cannot be written: {fault.strerror or fault}"
    return ""


def _unfit(task: _Task) -> str:
    """Why no stamp would be found again, or ""."""
    if _is_markdown(task.file):
        return ""
    if not task.alone:
        return "it stands in a .txt file of several questions; give it a file of its own, or write it as Markdown"
    if task.file.language is None:
        return f"neither the file's name nor {NAME} tells its language; rename it NAME.{task.pair.text.language}.txt"
    return ""


def _write(place: Path, tasks: list[_Task]) -> None:
    old = place.read_bytes() if place.exists() else b""
    text = old.decode("utf-8").removeprefix(_BOM)
    mark = _BOM if old.startswith(_BOM.encode()) else ""
    if not _is_markdown(tasks[0].file):
        replace_file(place, (mark + stamped_sidecar(text, (task.stamp for task in tasks))).encode())
        return
    for task in tasks:
        text = stamped_markdown(text, task.pair.text.location.line, task.stamp)
    new = (mark + text).encode()
    _compare(tasks, old, new)
    replace_file(place, new)


def _compare(tasks: list[_Task], old: bytes, new: bytes) -> None:
    """Raises Unstampable unless the new bytes are read as the old ones, with the stamps and nothing else."""
    file, defaults = tasks[0].file, tasks[0].text.defaults
    before, after = (bank.read(file, data, defaults) for data in (old, new))
    stamps = {task.pair.text.identifier: task.pair.source.revision for task in tasks}
    wanted = [(_same(part), stamps.get(part.identifier, part.metadata.of_rev)) for part in before.parts]
    if [(_same(part), part.metadata.of_rev) for part in after.parts] != wanted:
        raise Unstampable("it would be read in another way afterwards")


def _same(part: Part) -> tuple[str, str, str]:
    return part.identifier, part.language, revision(part)
