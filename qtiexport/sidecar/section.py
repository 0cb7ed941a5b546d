"""`[section]` of a `bank.toml`: the folder's title in each language, and how its questions are given."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from qtiexport import declared
from qtiexport.declared import Declared, Key, is_language, one_line, seconds
from qtiexport.diagnostics import Diagnostic, Location
from qtiexport.model import Delivery
from qtiexport.sidecar.contract import LANGUAGES


@dataclass(frozen=True, slots=True)
class SectionTable:
    """What the table says; `places` are those of the keys of `delivery` that are there."""

    titles: tuple[tuple[str, str], ...]
    delivery: Delivery
    places: tuple[tuple[str, Location], ...]
    diagnostics: tuple[Diagnostic, ...]


def _select(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 < value <= _MOST:
        raise ValueError(f"a whole number from 1 to {_MOST}")
    return value


def _shuffle(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError("true or false")
    return value


_MOST = 100_000
# The keys beside the title.
KEYS: tuple[Key, ...] = (
    Key("select", "select", _select),
    Key("shuffle", "shuffle", _shuffle),
    Key("time", "time_limit", seconds),
)
_KNOWN = {key.name: key for key in KEYS}


def section_of(file: Declared) -> SectionTable:
    """Read the table; whatever is wrong in it is reported and skipped."""
    reading = _Reading(file)
    mistakes = tuple(reading.read())
    places = tuple((name, Location(file.shown, file.line(f"section.{name}"))) for name in reading.there)
    return SectionTable(tuple(sorted(reading.titles.items())), Delivery(**reading.values), places, mistakes)


@dataclass(frozen=True, slots=True)
class _Reading:
    """The walk through the table: collects titles and values; its steps yield the mistakes."""

    file: Declared
    titles: dict[str, str] = field(default_factory=dict)
    values: dict[str, Any] = field(default_factory=dict)
    there: list[str] = field(default_factory=list)

    def read(self) -> Iterator[Diagnostic]:
        section = self.file.table.get("section", {})
        if not isinstance(section, Mapping):
            yield self.file.wrong("section", section, "a table [section.title]")
            return
        for name, value in section.items():
            if name == "title":
                yield from self._titles(value)
            elif name in _KNOWN:
                yield from self._value(_KNOWN[name], value)
            else:
                yield self.file.unknown(name, ("title", *_KNOWN), "section")

    def _value(self, key: Key, value: Any) -> Iterator[Diagnostic]:
        try:
            self.values[key.attribute] = key.read(value)
            self.there.append(key.name)
        except ValueError as fault:
            yield self.file.wrong(f"section.{key.name}", value, fault)

    def _titles(self, titles: Any) -> Iterator[Diagnostic]:
        if not isinstance(titles, Mapping):
            yield self.file.wrong("section.title", titles, 'a table of languages with lines such as de = "Harbour"')
            return
        for language, title in titles.items():
            yield from self._title(language, title)

    def _title(self, language: str, title: Any) -> Iterator[Diagnostic]:
        name = f"section.title.{language}"
        if not is_language(language):
            message = f"{declared.quoted(name)} is no title in a language"
            yield self.file.report(name, message, f"write {LANGUAGES} as the key")
            return
        try:
            self.titles[language] = one_line(title)
        except ValueError as fault:
            yield self.file.wrong(name, title, fault)
