"""The workbench: the last build, and who wants to hear of the next one."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

from qtiexport.preview.building import rebuilt
from qtiexport.preview.contract import Asked, Built

# A browser that went away is only noticed when something is sent. Seconds.
_PATIENCE = 15


class Bench:
    """What the server knows. Builds run one after the other, in a thread; all else belongs to the event loop."""

    def __init__(self, asked: Asked, folder: Path) -> None:
        self.built = Built()
        self._asked = asked
        self._folder = folder
        self._changed = asyncio.Event()
        self._alone = asyncio.Lock()
        self._listeners: set[asyncio.Queue[int]] = set()

    async def build(self) -> None:
        """Build now, or once the build is over that is running."""
        async with self._alone:
            self.built = await asyncio.to_thread(rebuilt, self._asked, self._folder, self.built)

    def change(self) -> None:
        """Something was saved."""
        self._changed.set()

    async def rebuild(self) -> None:
        """Build after each change, for ever; what is saved during a build asks for another."""
        while True:
            await self._changed.wait()
            self._changed.clear()
            self._tell(-self.built.number)
            await self.build()
            self._tell(self.built.number)

    def _tell(self, number: int) -> None:
        for listener in self._listeners:
            listener.put_nowait(number)

    async def events(self) -> AsyncIterator[str]:
        """Server-sent events: the number of the last build, at once and after each; "building" when one begins."""
        mine: asyncio.Queue[int] = asyncio.Queue()
        self._listeners.add(mine)
        try:
            yield _event(self.built.number)
            while True:
                try:
                    yield _event(await asyncio.wait_for(mine.get(), _PATIENCE))
                except TimeoutError:
                    yield ": still here\n\n"
        finally:
            self._listeners.discard(mine)


def _event(number: int) -> str:
    return "event: building\ndata: now\n\n" if number < 0 else f"event: built\ndata: {number}\n\n"
