"""`qtiexport.toml`: every key once, with its meaning; all mistakes are reported together.

The file is optional. It is looked for in the folder of the sources and in every folder above it.
"""

import difflib
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from typing import Any

from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.identifiers import is_identifier
from qtiexport.model import Marking

NAME = "qtiexport.toml"
# Ends of lines, control characters, and what no XML document can hold.
_NO_LINE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z")


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


@dataclass(frozen=True, slots=True)
class Key:
    """A key of the file, its field in `Config`, and what turns its TOML value into the field's value.

    `read` raises ValueError, with what was expected as its text, for any other value.
    """

    name: str
    attribute: str
    read: Callable[[Any], Any]


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip() or _NO_LINE.search(value):
        raise ValueError("one line of text")
    return value.strip()


def _identifier(value: Any) -> str:
    if not isinstance(value, str) or not is_identifier(value):
        raise ValueError("at most 32 letters a-z, digits, “_” and “-”, with a letter first")
    return value


def _version(value: Any) -> str:
    if len(text := _text(value)) > 20:
        raise ValueError("at most 20 characters")
    return text


def _language(value: Any) -> str:
    if not isinstance(value, str) or not _LANGUAGE.match(value):
        raise ValueError("a language code such as “de” or “pt-BR”")
    return value


def _titles(value: Any) -> tuple[tuple[str, str], ...]:
    if isinstance(value, Mapping):
        return tuple(sorted((_language(code), _text(title)) for code, title in value.items()))
    return (("", _text(value)),)


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
        words = [str(member) for member in kind]
        if value not in words:
            *others, last = [f"“{word}”" for word in words]
            raise ValueError(f"{', '.join(others)} or {last}")
        return kind(value)

    return read


KEYS: tuple[Key, ...] = (
    Key("course.id", "course_id", _identifier),
    Key("course.title", "course_title", _titles),
    Key("course.version", "course_version", _version),
    Key("language", "language", _language),
    Key("languages", "languages", _list(_language)),
    Key("targets", "targets", _list(_text)),
    Key("marking", "marking", _word(Marking)),
    Key("points", "points", _points),
    Key("pass_mark", "pass_mark", _pass_mark),
    Key("shuffle", "shuffle", _flag),
    Key("feedback", "feedback", _word(Feedback)),
    Key("kinds.questions", "questions", _list(_text)),
    Key("kinds.articles", "articles", _list(_text)),
    Key("schemas.path", "schemas", lambda value: Path(_text(value))),
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
    try:
        text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
        table = tomllib.loads(text, parse_float=Decimal)
    except (OSError, ValueError, ArithmeticError, RecursionError) as fault:  # bad bytes and syntax are ValueErrors
        return Loaded(Config(path=path), (_unreadable(shown, fault),))
    return _Reading(shown, _places(text), tuple(targets)).read(table, path)


def _unreadable(shown: str, fault: Exception) -> Diagnostic:
    found = re.search(r"at line (\d+), column (\d+)", str(fault))
    line, column = (int(found[1]), int(found[2])) if found else (0, 0)
    reason = str(fault).split(" (at ")[0].rstrip(".")
    reason = reason[:1].lower() + reason[1:]
    place = Location(shown, line, column)
    return Diagnostic("CFG003", Severity.ERROR, f"the config cannot be read: {reason}", place, "mend the TOML there")


@dataclass(frozen=True, slots=True)
class _Reading:
    """The walk through one file: collects values and mistakes."""

    shown: str
    places: Mapping[str, int]
    targets: tuple[str, ...]

    def read(self, table: Mapping[str, Any], path: Path) -> Loaded:
        found = dict(_flatten(table))
        known = {key.name: key for key in KEYS}
        mistakes = [self._unknown(name) for name in found if name not in known]
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
            message = f"“{key.name}” is {_shown(value)}, expected {fault}"
            return [self._report("CFG002", key.name, message, f"write {key.name} as {fault}")]
        return []

    def _unknown(self, name: str) -> Diagnostic:
        names = [key.name for key in KEYS]
        close = difflib.get_close_matches(name, names, n=1, cutoff=0.6)
        close = close or [known for known in names if known.split(".")[-1] == name.rsplit(".", maxsplit=1)[-1]][:1]
        advice = f"did you mean “{close[0]}”?" if close else f"the keys are {', '.join(names)}"
        return self._report("CFG001", name, f"unknown key {_shown(name)}", advice)

    def _unknown_targets(self, targets: Iterable[str]) -> list[Diagnostic]:
        wrong = [target for target in targets if target not in self.targets]
        return [
            self._report("CFG002", "targets", f"unknown target {_shown(target)}", _suggestion(target, self.targets))
            for target in wrong
        ]

    def _report(self, code: str, name: str, message: str, advice: str) -> Diagnostic:
        line = self.places.get(name.rsplit(".", 1)[-1], 0)
        return Diagnostic(code, Severity.ERROR, message, Location(self.shown, line), advice)


def _places(text: str) -> dict[str, int]:
    """The line on which each word of a key stands first: TOML's reader does not tell it."""
    places: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        key, sign, _ = line.strip().partition("=")
        if sign or key.startswith("["):
            for word in key.strip("[] \t").split("."):
                places.setdefault(word.strip(" \t\"'"), number)
    return places


def _suggestion(name: str, known: tuple[str, ...]) -> str:
    close = difflib.get_close_matches(name, known, n=1)
    return f"did you mean “{close[0]}”?" if close else f"the targets are {', '.join(known)}"


def _flatten(table: Mapping[str, Any]) -> Iterable[tuple[str, Any]]:
    """Keys as they are declared: tables are opened but for those that are a value (`course.title`)."""
    whole = {key.name for key in KEYS}
    groups = {key.name.split(".")[0] for key in KEYS if "." in key.name}
    for name, value in table.items():
        if name in groups and isinstance(value, Mapping) and name not in whole:
            yield from ((f"{name}.{inner}", entry) for inner, entry in value.items())
        else:
            yield name, value


def _shown(value: Any) -> str:
    # A whole number may have more digits than Python writes.
    text = f"{value:#x}" if isinstance(value, int) and abs(value) > 10**60 else str(value)
    text = text.lower() if isinstance(value, bool) else text
    return f"“{text if len(text) <= 60 else text[:59] + '…'}”"
