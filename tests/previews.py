"""A preview that runs beside a test, and small courses for it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from typing import Any

from qtiexport.preview import Asked, Running, serve
from tests.sources import SINGLE, write


@contextmanager
def previewing(*paths: Path, **asked: Any) -> Iterator[str]:
    """The address of a preview, without the last slash, for as long as the context lasts."""
    ready: Queue[Running | BaseException] = Queue()
    thread = threading.Thread(target=_serve, args=(Asked(paths, **asked), ready), daemon=True)
    thread.start()
    running = ready.get(timeout=60)
    if isinstance(running, BaseException):
        raise running
    try:
        yield running.address.rstrip("/")
    finally:
        running.stop()
        thread.join(timeout=30)
        assert not thread.is_alive(), "the preview did not end"


def _serve(asked: Asked, ready: "Queue[Running | BaseException]") -> None:
    try:
        serve(asked, ready.put)
    except BaseException as fault:
        ready.put(fault)


def course(folder: Path, text: str = SINGLE) -> Path:
    """A folder of sources with one question, and its path; written again, it is saved by its author."""
    write(folder, "river.md", text=text)
    return folder
