"""Exchanging a file of the author's: the old one or the new one is there at any moment, never half of it."""

import os
import stat
import tempfile
from pathlib import Path

_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


def replace_file(path: Path, data: bytes) -> None:
    """Give a file new bytes, or make it; the mode stays.

    Raises OSError where the system refuses, and for a file that is read-only, a link, or known by a second name: what
    a link leads to may belong to somebody else.
    """
    there = path.stat() if path.exists() else None
    if path.is_symlink():
        raise PermissionError(1, "it is a link; mend the file that it leads to", str(path))
    if there and (not there.st_mode & _WRITABLE or not os.access(path, os.W_OK)):
        raise PermissionError(13, "it is read-only", str(path))
    if there and there.st_nlink > 1:
        raise PermissionError(1, "the file has a second name, which would keep the old text", str(path))
    _exchange(path, data, stat.S_IMODE(there.st_mode) if there else _usual_mode())


def _exchange(path: Path, data: bytes, mode: int) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        fresh.chmod(mode)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


def _usual_mode() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
