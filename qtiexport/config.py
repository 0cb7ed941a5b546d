"""`qtiexport.toml`: every key once, with its meaning; all mistakes are reported together.

The file is optional. It is looked for in the folder of the sources and in every folder above it.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from typing import Any

from qtiexport import declared
from qtiexport.declared import LANGUAGE, Declared, Key, one_line
from qtiexport.diagnostics import Diagnostic
from qtiexport.identifiers import is_identifier
from qtiexport.model import Marking

NAME = "qtiexport.toml"


class Feedback(StrEnum):
    """When a learner sees explanations, rationales and the key."""

    END = "end"
    EACH = "each"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Config:
    """What the config says; a field that it does not set has the default shown here."""

    course_id: str = ""
    """Identifier of the course, which LMSs keep learners' records by; empty: made from the items' identifiers."""
    course_title: tuple[tuple[str, str], ...] = ()
    """(language, title) pairs; the language "" stands for every language that has none of its own."""
    course_version: str = ""
    """The author's own version, at most 20 characters (SCORM's limit)."""
    language: str | None = None
    """The language of sources that do not tell theirs."""
    languages: tuple[str, ...] = ()
    """The languages to build; empty: all that there are."""
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
    feedback: Feedback = Feedback.END
    """When explanations are shown: at the end, after each question, or never."""
    questions: tuple[str, ...] = ()
    """Globs of sources, from the config's folder, that are questions whatever they look like."""
    articles: tuple[str, ...] = ()
    """Globs of sources, from the config's folder, that are articles whatever they look like."""
    schemas: Path | None = None
    """Folder of official schemas."""
    path: Path | None = field(default=None)
    """Where the config was read."""


def _identifier(value: Any) -> str:
    if not isinstance(value, str) or not is_identifier(value):
        raise ValueError("at most 32 letters a-z, digits, “_” and “-”, with a letter first")
    return value


def _version(value: Any) -> str:
    if len(text := one_line(value)) > 20:
        raise ValueError("at most 20 characters")
    return text


def _language(value: Any) -> str:
    if not isinstance(value, str) or not LANGUAGE.match(value):
        raise ValueError("a language code such as “de” or “pt-BR”")
    return value


def _titles(value: Any) -> tuple[tuple[str, str], ...]:
    if isinstance(value, Mapping):
        return tuple(sorted((_language(code), one_line(title)) for code, title in value.items()))
    return (("", one_line(value)),)


def _list(read: Callable[[Any], str]) -> Callable[[Any], tuple[str, ...]]:
    def each(value: Any) -> tuple[str, ...]:
        if not isinstance(value, list) or not value:
            raise ValueError("a list with at least one entry")
        return tuple(dict.fromkeys(read(entry) for entry in value))

    return each


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError("true or false")
    return value


def _hundredths(value: Any, least: Decimal, most: int) -> Fraction:
    expected = f"a number from {least} to {most}, in steps of 0.01"
    if isinstance(value, bool) or not isinstance(value, int | Decimal) or not Decimal(value).is_finite():
        raise ValueError(expected)
    # Compared before it becomes a fraction: 1e999999999 has as many digits as it says.
    if not least <= value <= most or Decimal(value).quantize(Decimal("0.01")) != value:
        raise ValueError(expected)
    return Fraction(value)


def _points(value: Any) -> Fraction:
    return _hundredths(value, Decimal("0.01"), 1000)


def _pass_mark(value: Any) -> Fraction:
    # What is below 1 is a share that was meant as a percentage: 0.6 for 60.
    return _hundredths(value, Decimal(1), 100)


def _word(kind: type[StrEnum]) -> Callable[[Any], StrEnum]:
    def read(value: Any) -> StrEnum:
        known = [str(member) for member in kind]
        if value not in known:
            raise ValueError(declared.words(known))
        return kind(value)

    return read


KEYS: tuple[Key, ...] = (
    Key("course.id", "course_id", _identifier),
    Key("course.title", "course_title", _titles),
    Key("course.version", "course_version", _version),
    Key("language", "language", _language),
    Key("languages", "languages", _list(_language)),
    Key("targets", "targets", _list(one_line)),
    Key("marking", "marking", _word(Marking)),
    Key("points", "points", _points),
    Key("pass_mark", "pass_mark", _pass_mark),
    Key("shuffle", "shuffle", _flag),
    Key("feedback", "feedback", _word(Feedback)),
    Key("kinds.questions", "questions", _list(one_line)),
    Key("kinds.articles", "articles", _list(one_line)),
    Key("schemas.path", "schemas", lambda value: Path(one_line(value))),
)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A config and the mistakes in it (CFG001 unknown key, CFG002 wrong value, CFG003 unreadable file)."""

    config: Config
    diagnostics: tuple[Diagnostic, ...] = ()


def find(start: Path) -> Path | None:
    """The nearest config in the folder of `start` or above it."""
    folder = start if start.is_dir() else start.parent
    places = (place / NAME for place in (folder.resolve(), *folder.resolve().parents))
    return next((place for place in places if place.is_file()), None)


def load(path: Path, shown: str, targets: Iterable[str]) -> Loaded:
    """Read a config; `shown` is its path in messages, `targets` are the names that `targets` may hold."""
    file = declared.load(path, shown, "CFG003", "the config", parse_float=Decimal)
    return (
        _Reading(file, tuple(targets)).read(path) if isinstance(file, Declared) else Loaded(Config(path=path), (file,))
    )


@dataclass(frozen=True, slots=True)
class _Reading:
    """The walk through one file: collects values and mistakes."""

    file: Declared
    targets: tuple[str, ...]

    def read(self, path: Path) -> Loaded:
        found = dict(_flatten(self.file.table))
        known = {key.name: key for key in KEYS}
        mistakes = [self.file.unknown(name, known, code="CFG001") for name in found if name not in known]
        values: dict[str, Any] = {}
        for name, key in known.items():
            if name in found:
                mistakes += self._value(key, found[name], values)
        mistakes += self._unknown_targets(values.get("targets", ()))
        if isinstance(values.get("schemas"), Path):
            values["schemas"] = path.parent / values["schemas"]
        return Loaded(Config(path=path, **values), tuple(mistakes))

    def _value(self, key: Key, value: Any, values: dict[str, Any]) -> list[Diagnostic]:
        try:
            values[key.attribute] = key.read(value)
        except ValueError as fault:
            return [self.file.wrong(key.name, value, fault, "CFG002")]
        return []

    def _unknown_targets(self, targets: Iterable[str]) -> list[Diagnostic]:
        wrong = [target for target in targets if target not in self.targets]
        return [
            self.file.report(
                "targets",
                f"unknown target {declared.quoted(target)}",
                declared.suggestion(target, self.targets, "targets"),
                "CFG002",
            )
            for target in wrong
        ]


def _flatten(table: Mapping[str, Any]) -> Iterable[tuple[str, Any]]:
    """Keys as they are declared: tables are opened but for those that are a value (`course.title`)."""
    whole = {key.name for key in KEYS}
    groups = {key.name.split(".")[0] for key in KEYS if "." in key.name}
    for name, value in table.items():
        if name in groups and isinstance(value, Mapping) and name not in whole:
            yield from ((f"{name}.{inner}", entry) for inner, entry in value.items())
        else:
            yield name, value
