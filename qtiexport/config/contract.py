"""What a config says, as records."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from typing import Any

from qtiexport.config.decisions import Decisions
from qtiexport.declared import Declared
from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.manifest import Items
from qtiexport.markers import Markers
from qtiexport.model import Marking

OUTPUT_NAME = "{course}-{language}-{target}"
TOGETHER = "together"
"""What stands for languages where all of them go into one package."""


class Numbering(StrEnum):
    """How Moodle labels options, in Moodle's own words."""

    LOWER = "abc"
    UPPER = "ABCD"
    DIGITS = "123"
    ROMAN_LOWER = "iii"
    ROMAN_UPPER = "IIII"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Rulable:
    """A rule as the config may name it. `fixed` says why its severity cannot be set, as a clause; "": it can."""

    code: str
    name: str
    fixed: str = ""


@dataclass(frozen=True, slots=True)
class Ignore:
    """Findings under `code` in files that match one of the globs `files` (from the config's folder) are not told."""

    code: str
    files: tuple[str, ...]
    reason: str
    location: Location


@dataclass(frozen=True, slots=True)
class Config(Decisions):
    """What the config says, beside the decisions; a field that it does not set has the default shown here."""

    course_id: str = ""
    """Identifier of the course, which LMSs keep learners' records by; empty: made from the items' identifiers."""
    course_title: tuple[tuple[str, str], ...] = ()
    """(language, title) pairs; the language "" stands for every language that has none of its own."""
    course_version: str = ""
    """The author's own version, at most 20 characters (SCORM's limit)."""
    course_description: tuple[tuple[str, str], ...] = ()
    """(language, text) pairs as in `course_title`; at most 1,000 characters each (LOM's limit)."""
    course_author: str = ""
    """Who wrote the course, on one line."""
    course_license: str = ""
    """The licence of the course, on one line."""
    passed_text: tuple[tuple[str, str], ...] = ()
    """(language, text) pairs as in `course_title`: what a learner reads who reached the pass mark."""
    failed_text: tuple[tuple[str, str], ...] = ()
    """The same for one who did not."""
    sources: tuple[str, ...] = ()
    """Paths and globs, from the config's folder, that are read where no path is named; empty: `source/`."""
    order: tuple[str, ...] = ()
    """Folders of the sources in the order of their sections; the others follow by name."""
    language: str | None = None
    """The language of sources that do not tell theirs."""
    languages: tuple[str, ...] = ()
    """The languages to build, empty: all that there are; `TOGETHER` alone: all of them, in one package of SCORM."""
    targets: tuple[str, ...] = ()
    """The targets to build; empty: the default ones."""
    marking: Marking = Marking.PER_OPTION_MINUS
    """How questions with several right options are marked, unless they say so themselves."""
    points: Fraction = Fraction(1)
    """Points of a question that states none; above 0, in steps of 0.01."""
    pass_mark: Fraction | None = None
    """Percentage to reach, from 1 to 100, in steps of 0.01; None: nothing is passed or failed."""
    shuffle: bool = False
    """Whether options are shuffled for each learner, unless the question says so itself."""
    light: tuple[tuple[str, str], ...] = ()
    """(token, colour) pairs of the player where it is light, by token; a colour is `#` and six digits."""
    dark: tuple[tuple[str, str], ...] = ()
    """The same where it is dark."""
    logo: str = ""
    """Path of an image from the config's folder on, shown in the player's bar."""
    logo_dark: str = ""
    """The same where the player is dark; "": `logo`, on white."""
    logo_alt: tuple[tuple[str, str], ...] = ()
    """(language, text) pairs as in `course_title`: words for those who do not see the logo."""
    questions: tuple[str, ...] = ()
    """Globs of sources, from the config's folder, that are questions whatever they look like."""
    articles: tuple[str, ...] = ()
    """Globs of sources, from the config's folder, that are articles whatever they look like."""
    schemas: Path | None = None
    """Folder of official schemas."""
    output_name: str = OUTPUT_NAME
    """The name of a package without its suffix, with `{course}`, `{language}`, `{target}` and `{version}`."""
    names: tuple[tuple[str, str], ...] = ()
    """(target, name) pairs for targets whose packages are named otherwise."""
    splits: tuple[tuple[str, int], ...] = ()
    """(target, number) pairs: how many questions one package takes at most, where it is fewer than the target's own."""
    numbering: Numbering = Numbering.LOWER
    """How Moodle labels options."""
    multilang: bool = False
    """Whether Moodle gets the translations of a question as one question."""
    scorm_items: Items = Items.COURSE
    """What an LMS lists of a SCORM package."""
    scorm_schemas: bool = False
    """Whether SCORM packages hold the official schemas of their manifest."""
    scorm_mastery: bool = True
    """Whether the pass mark stands in SCORM manifests."""
    scorm_metadata: bool = False
    """Whether SCORM manifests say what the course is about."""
    severities: tuple[tuple[str, Severity | None], ...] = ()
    """(code, severity) pairs, by code; None: the rule is off."""
    ignores: tuple[Ignore, ...] = ()
    """Findings that are not told, in the order of the file."""
    markers: Markers = ()
    """The author's own marker words of the plain form."""
    path: Path | None = field(default=None)
    """Where the config was read."""

    @property
    def together(self) -> bool:
        """Whether a package of SCORM holds all languages."""
        return self.languages == (TOGETHER,)

    @property
    def built(self) -> tuple[str, ...]:
        """The languages to build one by one; empty: all that there are."""
        return () if self.together else self.languages

    def name(self, target: str) -> str:
        """The name of a target's packages, with placeholders."""
        return dict(self.names).get(target, self.output_name)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A config and the mistakes in it (CFG001 unknown key, CFG002 wrong value, CFG003 unreadable file).

    `file` is what was read; None without a config that can be read.
    """

    config: Config
    diagnostics: tuple[Diagnostic, ...] = ()
    file: Declared | None = field(default=None, compare=False)

    def has(self, key: str) -> bool:
        """Whether a dotted key stands in the file, even with a value that it cannot have."""
        *tables, last = key.split(".")
        table: Any = self.file.table if self.file else {}
        for name in tables:
            table = table.get(name, {}) if isinstance(table, Mapping) else {}
        return isinstance(table, Mapping) and last in table

    def place(self, key: str) -> Location:
        """Where a dotted key stands."""
        return Location(self.file.shown, self.file.line(key)) if self.file else Location("")
