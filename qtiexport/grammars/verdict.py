"""What the grammars say about a document."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One place where a document is not what a grammar allows.

    `line` counts from 1; 0: no line is known. `message` is one lower-case sentence without a full stop. `layer` is
    "own", "official", or "xml" for a document that is no well-formed XML at all.
    """

    line: int
    message: str
    layer: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome of a validation.

    `layers` are those that judged the document, of "own" and "official", in this order. `known` is false for a kind
    of document that no grammar describes. `unusable` says why an official schema that was asked for could not judge;
    empty otherwise.
    """

    layers: tuple[str, ...]
    faults: tuple[Fault, ...]
    known: bool
    unusable: str = ""

    @property
    def valid(self) -> bool:
        """Whether every layer at hand accepts the document: unknown and unusable are never a pass."""
        return self.known and not self.faults and not self.unusable
