"""Whatever a course is made of, watched for changes."""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from watchfiles import Change, DefaultFilter, awatch

from qtiexport.config import NAME
from qtiexport.pipeline import watched_paths
from qtiexport.preview.contract import Asked

# An editor saves in several steps; what comes within this time is one change. Milliseconds.
_TOGETHER = 400
# Where watching fails, it is tried again: after a breath at first, then after ever longer ones. Seconds.
_BREATH, _LONGEST_BREATH = 1, 30


@dataclass(frozen=True, slots=True)
class Places:
    """What is watched: `deep` folders with all that lies in them, `flat` ones for their own files alone.

    `names` are paths that matter wherever they lie, with the folders above them: a source or a config that may come
    or go. Of the folders in which they lie nothing else is looked at.
    """

    deep: tuple[Path, ...]
    flat: tuple[Path, ...]
    names: tuple[Path, ...] = ()

    @property
    def beside(self) -> tuple[Path, ...]:
        """All folders that are watched without those in them."""
        homes = {home for name in self.names if (home := _nearest(name.parent)) and not _within(home, self.deep)}
        return tuple(sorted({*self.flat, *homes}))

    def holds(self, path: Path) -> bool:
        """Whether a change of that path may change the course."""
        return (
            _within(path, self.deep)
            or (path.parent in self.flat and not path.name.startswith("."))
            or any(name.is_relative_to(path) for name in self.names)
        )

    def loses(self, path: Path) -> bool:
        """Whether a change of that path may be a folder that came anew, under a name that is watched already."""
        return any(folder.is_relative_to(path) for folder in (*self.deep, *self.beside))


def places(asked: Asked) -> Places:
    """Where the sources, their media and the config lie. Folders, since editors exchange files by renaming.

    Raises OSError where the working folder is gone.
    """
    paths, config = watched_paths(asked.paths, asked.config)
    sources = {path.resolve() for path in paths or (Path("source"),)}
    deep = tuple(sorted(path for path in sources if path.is_dir()))
    homes = {path.parent for path in sources if path.is_file()}
    if config and not asked.paths:
        # What the config's globs stand for may come to lie beside what they stand for now.
        homes |= {config.resolve().parent, *(path.parent for path in sources)}
    flat = {home for home in homes if home.is_dir() and not _within(home, deep)}
    names = {*sources, *(path.absolute() for path in paths), *(path.parent / NAME for path in sources)}
    return Places(deep, tuple(sorted(flat)), tuple(sorted(names | ({config.resolve()} if config else set()))))


def _within(path: Path, folders: Iterable[Path]) -> bool:
    return any(path.is_relative_to(folder) for folder in folders)


def _nearest(folder: Path) -> Path | None:
    """The folder, or the nearest above it that is there."""
    return next((place for place in (folder, *folder.parents) if place.is_dir()), None)


class _Mattering(DefaultFilter):
    """Changes that may change the course: no rubbish of editors, nothing that the preview itself writes."""

    def __init__(self, watched: Places, own: Path) -> None:
        super().__init__()
        self._watched = watched
        self._own = own.resolve()

    def __call__(self, change: Change, path: str) -> bool:
        place = Path(path)
        return super().__call__(change, path) and self._watched.holds(place) and not place.is_relative_to(self._own)


async def changed(asked: Asked, own: Path, tell: Callable[[], None], standing: asyncio.Event) -> None:
    """Call `tell` whenever something was saved, for ever; also where a saved config names other sources.

    `own` is the preview's folder, which is never watched. `standing` is set once all is watched for the first time,
    or cannot be. What the system does not tell, since it watches no more folders, is looked up again and again.
    """
    breath, polls = _BREATH, False
    while True:
        try:
            await _round(asked, own, tell, standing, polls)
            breath = _BREATH
        except Exception as fault:
            # A folder went away, or the system watches no more: a preview outlives that.
            standing.set()
            polls = polls or not isinstance(fault, FileNotFoundError)
            await asyncio.sleep(breath)
            breath = min(2 * breath, _LONGEST_BREATH)


async def _round(asked: Asked, own: Path, tell: Callable[[], None], standing: asyncio.Event, polls: bool) -> None:
    """Watch until other places are to be watched. Raises what kept it from watching."""
    watched = places(asked)
    parts = [(folders, deep) for folders, deep in ((watched.deep, True), (watched.beside, False)) if folders]
    tasks = [asyncio.create_task(_until(watched, asked, own, tell, *part, polls)) for part in parts]
    # Each of them has begun to watch after this.
    await asyncio.sleep(0)
    if standing.is_set():
        # What was saved while nothing was watched is told here.
        tell()
    standing.set()
    try:
        ended, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    for task in ended:
        task.result()


async def _until(
    watched: Places,
    asked: Asked,
    own: Path,
    tell: Callable[[], None],
    folders: tuple[Path, ...],
    recursive: bool,
    polls: bool,
) -> None:
    """Watch folders until others are to be watched."""
    saved = awatch(
        *folders,
        watch_filter=_Mattering(watched, own),
        debounce=_TOGETHER,
        recursive=recursive,
        ignore_permission_denied=True,
        force_polling=polls or None,
    )
    async for found in saved:
        if places(asked) != watched or any(watched.loses(Path(path)) for _, path in found):
            return
        tell()
