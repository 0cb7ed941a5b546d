"""Exchanging a file of the author's: the old one or the new one is there at any moment, never half of it."""

import os
import tempfile
from pathlib import Path


def replace_file(path: Path, data: bytes) -> None:
    """Give a file new bytes; its mode stays, and a link keeps pointing at it.

    Raises OSError where the system refuses, also for a file that is read-only.
    """
    place = path.resolve()
    if place.exists() and not os.access(place, os.W_OK):
        raise PermissionError(13, "it is read-only", str(path))
    handle, name = tempfile.mkstemp(dir=place.parent, prefix=f".{place.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(place.stat().st_mode & 0o7777 if place.exists() else _usual_mode())
        Path(name).replace(place)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _usual_mode() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
