"""What a `bank.toml` says, as records."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from qtiexport.diagnostics import Diagnostic, Location
from qtiexport.model import Delivery, Metadata

NAME = "bank.toml"
CODE = "CFG004"
LANGUAGES = "a language code such as de or pt-BR"

Order = tuple[int, ...] | tuple[str, ...] | None
"""Which option of a text is which of the reference.

Numbers: for each option of the reference its place in this text, from 1. Names: those of this text's options, in their
order. None: the same order as in the reference.
"""


@dataclass(frozen=True, slots=True)
class Note:
    """What the sidecar says of an item, at `place`.

    `options` are the orders by language, "" standing for every language, and `ordered_at` are their places. `sources`
    and `revisions` are by language the text that it was translated from, and its revision then. `files` tells whether
    it names files; an item that does not speaks of those that are called `NAME.LANG.*`.
    """

    place: Location
    kind: str | None = None
    metadata: Metadata = field(default_factory=Metadata)
    options: tuple[tuple[str, Order], ...] = ()
    files: bool = False
    sources: tuple[tuple[str, str], ...] = ()
    revisions: tuple[tuple[str, str], ...] = ()
    ordered_at: tuple[tuple[str, Location], ...] = field(default=(), compare=False)

    def told(self, language: str | None) -> Metadata:
        """What it says of the text in a language; what it says of one of them alone needs the language."""
        source, revision = dict(self.sources).get(language or "", ""), dict(self.revisions).get(language or "", "")
        return replace(self.metadata, translation_of=source, of_rev=revision)


@dataclass(frozen=True, slots=True)
class Pin:
    """What the sidecar says of one file, at `place`; `first` says that it names this language first of the item's."""

    identifier: str
    language: str
    place: Location
    first: bool = field(default=False, compare=False)

    @property
    def key(self) -> str:
        """The key that names the file."""
        return f"item.{self.identifier}.{self.language}"


@dataclass(frozen=True, slots=True)
class Sidecar:
    """A `bank.toml`: pins by resolved path, notes by item, the section's titles by language, the mistakes (CFG004).

    `order` names items in the order in which they come first in the folder; `order_place` is where it stands.
    `delivery` is how the section is given, `delivered_at` the place of each of its keys that are there.
    """

    pins: tuple[tuple[Path, Pin], ...]
    notes: tuple[tuple[str, Note], ...]
    titles: tuple[tuple[str, str], ...]
    diagnostics: tuple[Diagnostic, ...]
    order: tuple[str, ...] = ()
    order_place: Location = field(default=Location(""), compare=False)
    delivery: Delivery = field(default_factory=Delivery)
    delivered_at: tuple[tuple[str, Location], ...] = field(default=(), compare=False)
