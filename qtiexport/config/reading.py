"""The walk through one `qtiexport.toml`: every value and every mistake in it."""

import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from qtiexport import declared
from qtiexport.config import lint
from qtiexport.config.colours import TOKENS
from qtiexport.config.contract import Config, Loaded, Rulable
from qtiexport.config.keys import KEYS, WILD
from qtiexport.config.naming import name_faults
from qtiexport.config.values import UnfitError
from qtiexport.declared import Declared, Key, is_language
from qtiexport.diagnostics import Diagnostic
from qtiexport.markers import Markers

NAME = "qtiexport.toml"

# What an author may look for here, and where it stands instead.
_OF_SECTIONS = ("section", "sections", "select", "course.select")
_SECTION = "write title, select, shuffle and time of a section below [section] in the bank.toml of its folder"

Branch = Key | dict[str, "Branch"]
"""A declared key, or the keys of a table by the next step of their names."""


def find(start: Path) -> Path | None:
    """The nearest config in the folder of `start` or above it."""
    folder = start if start.is_dir() else start.parent
    places = (place / NAME for place in (folder.resolve(), *folder.resolve().parents))
    return next((place for place in places if place.is_file()), None)


def load(path: Path, shown: str, targets: Iterable[str], rules: Iterable[Rulable] = ()) -> Loaded:
    """Read a config; `shown` is its path in messages, `targets` and `rules` are what it may name."""
    file = declared.load(path, shown, "CFG003", "the config", parse_float=Decimal)
    if not isinstance(file, Declared):
        return Loaded(Config(path=path), (file,))
    return _Reading(file, tuple(targets), tuple(rules)).read(path)


def _grown() -> dict[str, Branch]:
    """The declared keys as a tree over the steps of their names."""
    tree: dict[str, Branch] = {}
    for key in KEYS:
        *tables, last = key.name.split(".")
        branch = tree
        for step in tables:
            inner = branch.setdefault(step, {})
            assert isinstance(inner, dict)
            branch = inner
        branch[last] = key
    return tree


_TREE = _grown()


@dataclass(frozen=True, slots=True)
class _Reading:
    """The walk through one file: collects values; its steps yield the mistakes."""

    file: Declared
    targets: tuple[str, ...]
    rules: tuple[Rulable, ...]
    values: dict[str, Any] = field(default_factory=dict)
    named: dict[str, list[tuple[str, Any]]] = field(default_factory=dict)

    def read(self, path: Path) -> Loaded:
        mistakes = [*self._table("", self.file.table, _TREE), *self._unknown_targets(self.values.get("targets", ()))]
        for attribute, pairs in self.named.items():
            self.values[attribute] = _by_language(pairs) if attribute == "markers" else tuple(sorted(pairs))
        if isinstance(self.values.get("schemas"), Path):
            self.values["schemas"] = path.parent / self.values["schemas"]
        config = Config(path=path, **self.values)
        mistakes += name_faults(config, self.file, self.targets)
        return Loaded(config, tuple(mistakes), self.file)

    def _table(self, within: str, table: Mapping[str, Any], branch: dict[str, Branch]) -> Iterator[Diagnostic]:
        for step, value in table.items():
            name = f"{within}.{step}" if within else step
            inner = self._branch(branch, step)
            if inner is None:
                yield self._unknown(name, within, branch)
            elif isinstance(inner, Key):
                yield from self._value(inner, name, value)
            elif not isinstance(value, Mapping):
                yield self._no_table(name, value, branch)
            elif name == "lint":
                yield from self._lint(value)
            else:
                yield from self._table(name, value, inner)

    def _branch(self, branch: dict[str, Branch], step: str) -> Branch | None:
        """What stands under a step: what is declared by this name, and what is for any name of its kind."""
        wild = next((name for name in WILD if name in branch), "")
        exact = None if step in WILD else branch.get(step)
        if not wild or not self._fits(wild, step):
            return exact
        general = branch[wild]
        if isinstance(exact, dict) and isinstance(general, dict):
            return {**general, **exact}
        return exact or general

    def _fits(self, wild: str, step: str) -> bool:
        """Whether a step is a name of the kind that `wild` stands for."""
        if wild == "LANG":
            return is_language(step)
        return step in self._names(wild)

    def _names(self, step: str) -> tuple[str, ...]:
        """The names that a declared step stands for."""
        return {"NAME": self.targets, "TOKEN": TOKENS}.get(step, (step,))

    def _value(self, key: Key, name: str, value: Any) -> Iterator[Diagnostic]:
        try:
            read = key.read(value)
        except ValueError as fault:
            yield self._wrong(key, name, value, fault)
            return
        steps = name.split(".")
        filled = [step for step, declared_as in zip(steps, key.name.split("."), strict=True) if declared_as in WILD]
        if filled:
            pair = (filled[0], (steps[-1], read) if key.attribute == "markers" else read)
            self.named.setdefault(key.attribute, []).append(pair)
        else:
            self.values[key.attribute] = read

    def _wrong(self, key: Key, name: str, value: Any, fault: ValueError) -> Diagnostic:
        if isinstance(fault, UnfitError) and fault.entry is not None:
            message = f"{declared.quoted(name)} holds {declared.quoted(_written(fault.entry))}, expected {fault}"
            return self.file.report(name, message, f"write each entry as {fault}", "CFG002")
        wrong = self.file.wrong(name, _written(value), fault, "CFG002")
        if isinstance(value, str) and _is_quoted(key, value):
            return replace(wrong, help=f"write it without quotes: {name} = {value}")
        return replace(wrong, help=fault.help) if isinstance(fault, UnfitError) and fault.help else wrong

    def _no_table(self, name: str, value: Any, branch: dict[str, Branch]) -> Diagnostic:
        """A value where a table stands; perhaps it was meant for a key of nearly that name."""
        wrong = self.file.wrong(name, _written(value), f"a table [{declared.quoted(name)[1:-1]}]", "CFG002")
        keys = [step for step, inner in branch.items() if isinstance(inner, Key)]
        close = declared.nearest(name, keys, cutoff=0.85)
        return replace(wrong, help=f"did you mean “{close}”?") if close else wrong

    def _unknown(self, name: str, within: str, branch: dict[str, Branch]) -> Diagnostic:
        """An unknown key, with the one that was meant: of its own table first, then of all."""
        if name in _OF_SECTIONS:
            return self.file.report(name, f"unknown key {declared.quoted(name)}", _SECTION, "CFG001")
        step, every = name.rpartition(".")[2], [key.name for key in KEYS]
        if "LANG" in branch:
            advice = f"{declared.quoted(step)} is no language code: write one such as ru or pt-BR"
            return self.file.report(name, f"unknown key {declared.quoted(name)}", advice, "CFG001")
        close = declared.nearest(step, own := list(self._steps(branch)))
        if close:
            meant: str | None = f"{within}.{close}" if within else close
        else:
            same = (key for key in every if key.rpartition(".")[2] == step not in WILD)
            meant = next(same, None) or (None if within else declared.nearest(name, every))
        known = [f"{within}.{one}" for one in own] if within else every
        advice = f"did you mean “{meant}”?" if meant else f"the keys are {', '.join(known)}"
        return self.file.report(name, f"unknown key {declared.quoted(name)}", advice, "CFG001")

    def _steps(self, branch: dict[str, Branch]) -> Iterator[str]:
        """What may stand under a table."""
        yield from dict.fromkeys(one for step in branch for one in self._names(step))

    def _lint(self, table: Mapping[str, Any]) -> list[Diagnostic]:
        found = lint.read(self.file, table, self.rules)
        self.values.update(severities=found.severities, ignores=found.ignores)
        return found.diagnostics

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


def _is_quoted(key: Key, text: str) -> bool:
    """Whether a text is what the key takes but for its quotes."""
    try:
        key.read(tomllib.loads(f"value = {text}", parse_float=Decimal)["value"])
    except (ValueError, ArithmeticError, RecursionError):
        return False
    return "\n" not in text


def _written(value: Any) -> Any:
    """A list or table as an author writes one, not as Python does; anything else as it is."""
    if not isinstance(value, list | Mapping):
        return value
    try:
        return json.dumps(value, ensure_ascii=False, default=str)
    except (ValueError, RecursionError):
        return "[…]"


def _by_language(pairs: list[tuple[str, Any]]) -> Markers:
    languages = sorted({language for language, _ in pairs})
    return tuple((one, tuple(sorted(lists for language, lists in pairs if language == one))) for one in languages)
