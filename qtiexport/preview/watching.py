"""Whatever a course is made of, watched for changes."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from watchfiles import DefaultFilter, awatch

from qtiexport.pipeline import watched_paths
from qtiexport.preview.contract import Asked

# An editor saves in several steps; what comes within this time is one change. Milliseconds.
_TOGETHER = 400


@dataclass(frozen=True, slots=True)
class Places:
    """Folders that are watched with all that lies in them (`deep`), or for their own files alone (`flat`)."""

    deep: tuple[Path, ...]
    flat: tuple[Path, ...]


def places(asked: Asked) -> Places:
    """Where the sources, their media and the config lie. Folders, since editors exchange files by renaming."""
    sources, config = watched_paths(asked.paths, asked.config)
    deep = {path.resolve() for path in sources if path.is_dir()}
    beside = {path.resolve().parent for path in sources}
    if config is not None:
        beside.add(config.resolve().parent)
    flat = {path for path in beside if path.is_dir() and not any(path.is_relative_to(above) for above in deep)}
    return Places(tuple(sorted(deep)), tuple(sorted(flat)))


async def changed(asked: Asked, tell: Callable[[], None]) -> None:
    """Call `tell` whenever something was saved, for ever; also where a saved config names other sources."""
    while True:
        watched = places(asked)
        parts = ((watched.deep, True), (watched.flat, False))
        tasks = [asyncio.create_task(_until(watched, asked, tell, *part)) for part in parts if part[0]]
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            ended = await asyncio.gather(*tasks, return_exceptions=True)
        if any(isinstance(one, OSError) for one in ended):
            # A folder went away, or the system watches no more; it is asked again, but not without a breath.
            await asyncio.sleep(1)


async def _until(
    watched: Places, asked: Asked, tell: Callable[[], None], folders: tuple[Path, ...], recursive: bool
) -> None:
    """Watch folders until others are to be watched."""
    saved = awatch(
        *folders, watch_filter=DefaultFilter(), debounce=_TOGETHER, recursive=recursive, ignore_permission_denied=True
    )
    async for _ in saved:
        tell()
        if places(asked) != watched:
            return
