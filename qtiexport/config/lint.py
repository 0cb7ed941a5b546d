"""`[lint]`: how much findings weigh, and which are not told.

[lint]
SRC016 = "off"

[[lint.ignore]]
rule = "PRF001"
files = ["basics/*.md"]
reason = "the other target is not ours"
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from qtiexport import declared
from qtiexport.config import values
from qtiexport.config.contract import Ignore, Rulable
from qtiexport.config.keys import LEVELS
from qtiexport.declared import Declared, one_line, quoted
from qtiexport.diagnostics import Diagnostic, Location, Severity

_FIELDS = ("rule", "files", "reason")
_NEEDED = {
    "rule": "name the rule by its code or name",
    "files": 'name the files, such as files = ["basics/*.md"]',
    "reason": "say for whoever reads it next why the findings are no fault here",
}


@dataclass(frozen=True, slots=True)
class Lint:
    """What `[lint]` says: (code, severity) pairs by code, with None for off; ignores; its mistakes."""

    severities: tuple[tuple[str, Severity | None], ...]
    ignores: tuple[Ignore, ...]
    diagnostics: list[Diagnostic]


def read(file: Declared, table: Mapping[str, Any], rules: Iterable[Rulable]) -> Lint:
    """Read the table `[lint]` of a config; `rules` are those that it may name."""
    reading = _Reading(file, tuple(rules))
    mistakes = [mistake for name, value in table.items() for mistake in reading.entry(name, value)]
    return Lint(tuple(sorted(reading.severities.items())), tuple(reading.ignores), mistakes)


@dataclass(frozen=True, slots=True)
class _Reading:
    """The walk through `[lint]`: collects what holds; its steps yield the mistakes."""

    file: Declared
    rules: tuple[Rulable, ...]
    severities: dict[str, Severity | None] = field(default_factory=dict)
    ignores: list[Ignore] = field(default_factory=list)

    def entry(self, name: str, value: Any) -> Iterator[Diagnostic]:
        """A rule with its severity, or all ignores."""
        if name != "ignore":
            yield from self._level(name, value)
        elif isinstance(value, list):
            for place, one in enumerate(value):
                yield from self._ignore(f"lint.ignore.{place}", one)
        else:
            yield self.file.wrong("lint.ignore", value, "tables [[lint.ignore]]", "CFG002")

    def _level(self, name: str, value: Any) -> Iterator[Diagnostic]:
        key = f"lint.{name}"
        rule = self._rule(name)
        if not isinstance(rule, Rulable):
            yield self.file.report(key, f"unknown rule {quoted(name)}", rule, "CFG001")
        elif value not in LEVELS:
            yield self.file.wrong(key, value, declared.words(LEVELS), "CFG002")
        elif rule.fixed and value != Severity.ERROR:
            yield self._fixed(key, rule, f"the severity of {rule.code} cannot be set")
        elif rule.code in self.severities:
            yield self.file.report(key, f"{rule.code} has a severity already", "keep one of the two lines", "CFG002")
        else:
            self.severities[rule.code] = None if value == "off" else Severity(value)

    def _rule(self, name: str) -> Rulable | str:
        """The rule of a code or name; else the advice for what is none, or for a name that several rules have."""
        found = [rule for rule in self.rules if name in (rule.code, rule.name)]
        if len(found) == 1:
            return found[0]
        if found:
            return f"write its code: {declared.words(rule.code for rule in found)}"
        known = tuple(word for rule in self.rules for word in (rule.code, rule.name))
        close = declared.nearest(name, known)
        return f"did you mean “{close}”?" if close else "the rules and their codes stand in the page of rules"

    def _fixed(self, key: str, rule: Rulable, message: str) -> Diagnostic:
        return self.file.report(
            key, f"{message}: {rule.fixed}", "take the line out, and mend what it reports", "CFG002"
        )

    def _ignore(self, key: str, entry: Any) -> Iterator[Diagnostic]:
        if not isinstance(entry, Mapping):
            yield self.file.wrong(key, entry, "a table of rule, files and reason", "CFG002")
            return
        said: dict[str, Any] = {}
        mistakes = [
            *(self.file.unknown(name, _FIELDS, key, "CFG001") for name in entry if name not in _FIELDS),
            *(mistake for name in _FIELDS for mistake in self._field(key, name, entry, said)),
        ]
        yield from mistakes
        if not mistakes:
            place = Location(self.file.shown, self.file.line(key))
            self.ignores.append(Ignore(said["rule"], said["files"], said["reason"], place))

    def _field(self, key: str, name: str, entry: Mapping[str, Any], said: dict[str, Any]) -> Iterator[Diagnostic]:
        """Read one field of an ignore into `said`."""
        whole = f"{key}.{name}"
        if name not in entry:
            yield self.file.report(key, f"an ignore has no {name}", _NEEDED[name], "CFG002")
            return
        try:
            said[name] = values.listed(one_line)(entry[name]) if name == "files" else one_line(entry[name])
        except ValueError as fault:
            yield self.file.wrong(whole, entry[name], fault, "CFG002")
            return
        if name == "rule":
            yield from self._named(whole, said)

    def _named(self, key: str, said: dict[str, Any]) -> Iterator[Diagnostic]:
        """Put the code of the rule that an ignore names into `said`."""
        rule = self._rule(said["rule"])
        if not isinstance(rule, Rulable):
            yield self.file.report(key, f"unknown rule {quoted(said['rule'])}", rule, "CFG002")
        elif rule.fixed:
            yield self._fixed(key, rule, f"{rule.code} cannot be ignored")
        else:
            said["rule"] = rule.code
