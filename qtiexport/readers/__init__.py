"""Readers turn one source text into parts: what every reader takes and gives, and the table of them."""

from pathlib import PurePath

from qtiexport.readers import markdown, plaintext, rawitem
from qtiexport.readers.contract import Account, Aside, Defaults, Fact, Reader, Reading, Source

_ALL: tuple[Reader, ...] = (plaintext, markdown, rawitem)

READERS: dict[str, Reader] = {suffix: reader for reader in _ALL for suffix in reader.SUFFIXES}
"""The reader of each file ending, in lower case; an ending may hold several dots."""

__all__ = ["READERS", "Account", "Aside", "Defaults", "Fact", "Reader", "Reading", "Source", "ending", "stem"]


def ending(path: PurePath) -> str:
    """The ending by which a reader knows a file, in lower case; the last suffix of a file that none reads."""
    name = path.name.lower()
    return next((one for one in READERS if name.endswith(one) and name != one), path.suffix.lower())


def stem(path: PurePath) -> str:
    """The name of a file without that ending."""
    return path.name[: len(path.name) - len(ending(path))]
