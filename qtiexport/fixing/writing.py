"""Putting a mended source in the place of the old one: wholly, or not at all."""

from pathlib import Path

from qtiexport.rewriting import replace_file


def replace(path: Path, before: bytes, after: bytes) -> str:
    """Exchange a file that still holds `before`; what hinders it is returned as words, else "".

    A link is left alone, and so is what is read-only or has a second name.
    """
    try:
        if path.read_bytes() != before:
            return "it was changed meanwhile; run again"
        replace_file(path, after)
    except OSError as fault:
        return fault.strerror or str(fault)
    return ""
