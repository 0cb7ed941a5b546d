"""Putting a mended source in the place of the old one: wholly, or not at all."""

import os
import stat
import tempfile
from pathlib import Path


def replace(path: Path, before: bytes, after: bytes) -> str:
    """Exchange a file that still holds `before`, and keep its mode; what hinders it is returned as words, else "".

    The new file is written beside the old one and renamed over it, so that a process killed at any moment leaves the
    one or the other. A link is left alone: what it leads to may belong to somebody else.
    """
    try:
        return _hindered(path, before) or _replaced(path, after)
    except OSError as fault:
        return fault.strerror or str(fault)


def _hindered(path: Path, before: bytes) -> str:
    if path.is_symlink():
        return "it is a link; mend the file that it leads to"
    if not path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
        return "it is read-only"
    return "" if path.read_bytes() == before else "it was changed meanwhile; run again"


def _replaced(path: Path, after: bytes) -> str:
    mode = stat.S_IMODE(path.stat().st_mode)
    handle, name = tempfile.mkstemp(prefix=".", suffix=".new", dir=path.parent)
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(after)
        fresh.chmod(mode)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
    return ""
