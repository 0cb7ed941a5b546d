"""Readers turn one source text into parts: what every reader takes and gives, and the table of them."""

from qtiexport.readers import markdown, plaintext
from qtiexport.readers.contract import Account, Aside, Defaults, Fact, Reader, Reading, Source

_ALL: tuple[Reader, ...] = (plaintext, markdown)

READERS: dict[str, Reader] = {suffix: reader for reader in _ALL for suffix in reader.SUFFIXES}
"""The reader of each file ending, in lower case."""

__all__ = ["READERS", "Account", "Aside", "Defaults", "Fact", "Reader", "Reading", "Source"]
