"""What every reader takes and gives."""

from dataclasses import dataclass, field
from fractions import Fraction
from typing import Protocol

from qtiexport.diagnostics import Diagnostic, Location
from qtiexport.markers import Markers
from qtiexport.model import Marking, Metadata, Part


@dataclass(frozen=True, slots=True)
class Defaults:
    """What holds where a source says nothing itself; from the config.

    `markers` stand beside those of the language files.
    """

    language: str | None = None
    marking: Marking = Marking.PER_OPTION_MINUS
    points: Fraction = Fraction(1)
    shuffle: bool = False
    markers: Markers = ()


@dataclass(frozen=True, slots=True)
class Aside:
    """An explanation in a file of its own, read and decoded as a `Source`; its path says which form it has."""

    path: str
    text: str

    @property
    def is_markdown(self) -> bool:
        return self.path.lower().endswith(".md")


@dataclass(frozen=True, slots=True)
class Source:
    """One file, read and decoded, with all that is known of it from outside.

    `path` is shown to the author. `text` has "\\n" line ends only, no BOM, and no character that XML 1.0 forbids.
    `identifier` is the raw, unfolded name: from `bank.toml`, else the file stem without its language part.
    `language` and `kind` ("question", "article") are `None` unless the file name, `bank.toml` or a folder rule pins
    them; `pinned_by` says what did, for `explain`.
    """

    path: str
    text: str
    identifier: str
    language: str | None = None
    kind: str | None = None
    pinned_by: str = ""
    metadata: Metadata = field(default_factory=Metadata)
    aside: Aside | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a reader understood, and why: `explain` prints them in order.

    `topic` is one of kind, language, identifier, title, prompt, type, choose, choice, key, rationale, explanation,
    hint, model answer and rubric. `value` is what was understood ("question", "3", the option's text), `reason` the
    evidence in words.
    """

    topic: str
    value: str
    reason: str = ""
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """How one part was read, also when it could not be: then `part` is None and the diagnostics say why."""

    facts: tuple[Fact, ...]
    part: Part | None


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of one source: an account for each part that it holds, and the author's mistakes."""

    accounts: tuple[Account, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def parts(self) -> tuple[Part, ...]:
        return tuple(account.part for account in self.accounts if account.part is not None)


class Reader(Protocol):
    """A module that reads files of `SUFFIXES`. `read` is pure: the same source gives an equal reading."""

    @property
    def SUFFIXES(self) -> tuple[str, ...]: ...  # noqa: N802

    def read(self, source: Source, defaults: Defaults) -> Reading: ...
