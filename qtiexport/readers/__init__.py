"""Readers turn one source text into parts: what every reader takes and gives, and later the table of them."""

from qtiexport.readers.contract import Account, Defaults, Fact, Reader, Reading, Source

__all__ = ["Account", "Defaults", "Fact", "Reader", "Reading", "Source"]
