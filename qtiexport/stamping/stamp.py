"""What is written."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stamp:
    """Of the `item` (in a `bank.toml`) in a `language`: the text that it was translated from, and its revision.

    `source` is written as `translation_of` only where nothing else stands there.
    """

    item: str
    language: str
    source: str
    revision: str


class Unstampable(Exception):  # noqa: N818 - it is about the file, and no fault of the program
    """The file has no place for a stamp that every reader of it would find; the text says why, for the user."""
