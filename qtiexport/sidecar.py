"""`bank.toml`: what is known of the files in its folder (sources.md 3).

[section.title]
de = "Grundlagen"

[item.o2o-strategy]
de = "000.txt"
fr = "001.txt"
options.fr = [5, 1, 4, 2, 3]    # the place in fr of the reference's options 1 to 5
kind = "question"
tags = ["marketing"]
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.model import Metadata

NAME = "bank.toml"
_KINDS = ("question", "article")
# Ends of lines, control characters, and what no XML document can hold.
_NO_LINE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Note:
    """What the sidecar says of an item; `options` are by language the places, from 1, of the reference's options."""

    kind: str | None
    metadata: Metadata
    options: tuple[tuple[str, tuple[int, ...]], ...]


@dataclass(frozen=True, slots=True)
class Pin:
    """What the sidecar says of one file."""

    identifier: str
    language: str


@dataclass(frozen=True, slots=True)
class Sidecar:
    """A `bank.toml`: pins by resolved path, notes by item, the section's titles by language, the mistakes (CFG004)."""

    pins: tuple[tuple[Path, Pin], ...]
    notes: tuple[tuple[str, Note], ...]
    titles: tuple[tuple[str, str], ...]
    diagnostics: tuple[Diagnostic, ...]


class _Mistake(NamedTuple):
    """What is wrong and what to do, before the file's name is put to it."""

    message: str
    advice: str


def load(path: Path, shown: str) -> Sidecar:
    """Read a sidecar; whatever is wrong in it is reported and skipped, the rest holds."""
    try:
        table = tomllib.loads(path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n"))
    except (OSError, ValueError, RecursionError) as fault:  # bad bytes, syntax and endless numbers are ValueErrors
        return Sidecar((), (), (), (_unreadable(shown, fault),))
    pins: list[tuple[Path, Pin]] = []
    notes: list[tuple[str, Note]] = []
    titles: list[tuple[str, str]] = []
    steps = (*_titles(table, titles), *_unknown(table), *_items(table, path.parent, pins, notes))
    mistakes = tuple(_report(shown, step.message, step.advice) for step in steps)
    return Sidecar(tuple(pins), tuple(notes), tuple(sorted(titles)), mistakes)


def _unreadable(shown: str, fault: Exception) -> Diagnostic:
    found = re.search(r" \(at line (\d+), column (\d+)\)", str(fault))
    place = Location(shown, int(found[1]), int(found[2])) if found else Location(shown)
    reason = str(fault)[: found.start()] if found else str(fault)
    message = f"{NAME} cannot be read: {reason[:1].lower()}{reason[1:].rstrip('.')}"
    return Diagnostic("CFG004", Severity.ERROR, message, place, "mend the TOML there")


def _report(shown: str, message: str, advice: str) -> Diagnostic:
    return Diagnostic("CFG004", Severity.ERROR, message, Location(shown), advice)


def _unknown(table: Mapping[str, Any]) -> Iterator[_Mistake]:
    for key in table:
        if key not in ("section", "item"):
            yield _Mistake(f"unknown table “{key}”", "write [section.title] or [item.NAME]")


def _titles(table: Mapping[str, Any], titles: list[tuple[str, str]]) -> Iterator[_Mistake]:
    section = table.get("section", {})
    found = section.get("title", {}) if isinstance(section, Mapping) else None
    if not isinstance(found, Mapping):
        yield _Mistake("section.title is no table of languages", 'write [section.title] with lines such as de = "..."')
        return
    for language, title in found.items():
        if _line(title):
            titles.append((language, title.strip()))
        else:
            yield _Mistake(f"section.title.{language} is no line of text", "write the title in quotes")


def _items(
    table: Mapping[str, Any], folder: Path, pins: list[tuple[Path, Pin]], notes: list[tuple[str, Note]]
) -> Iterator[_Mistake]:
    items = table.get("item", {})
    if not isinstance(items, Mapping):
        yield _Mistake("“item” is no table", "write [item.NAME]")
        return
    for name, item in items.items():
        mistake = _shape(name, item)
        if mistake:
            yield mistake
            continue
        notes.append((name, _note(item)))
        yield from _files(name, item, folder, pins)


def _shape(name: str, item: Any) -> _Mistake | None:
    """What is wrong with the kind, tags or options of an item."""
    if not isinstance(item, Mapping):
        return _Mistake(f"item.{name} is no table", f"write [item.{name}]")
    if item.get("kind", "question") not in _KINDS:
        return _Mistake(
            f"item.{name}.kind is “{item['kind']}”, expected “question” or “article”", "write one of the two"
        )
    if not _strings(item.get("tags", [])):
        return _Mistake(f"item.{name}.tags is no list of words", 'write tags = ["one", "two"]')
    options = item.get("options", {})
    if not isinstance(options, Mapping) or not all(_places(places) for places in options.values()):
        return _Mistake(f"item.{name}.options is no map of places", "write options.LANG = [2, 1, 3]")
    return None


def _note(item: Mapping[str, Any]) -> Note:
    options = tuple((language, tuple(places)) for language, places in item.get("options", {}).items())
    return Note(item.get("kind"), Metadata(tags=tuple(item.get("tags", ()))), options)


def _files(name: str, item: Mapping[str, Any], folder: Path, pins: list[tuple[Path, Pin]]) -> Iterator[_Mistake]:
    for language, file in item.items():
        if language in ("kind", "tags", "options"):
            continue
        place = _within(folder, file)
        if place is None:
            yield _Mistake(
                f"item.{name}.{language} names no file in this folder: {_shown(file)}", "mend the file's name"
            )
        else:
            pins.append((place, Pin(name, language)))


def _within(folder: Path, file: Any) -> Path | None:
    """The resolved path of a file of the folder; None for anything else, such as a name that no system takes."""
    try:
        place = (folder / file).resolve(strict=True)
    except (TypeError, ValueError, OSError, RuntimeError):
        return None
    return place if place.is_relative_to(folder.resolve()) and place.is_file() else None


def _shown(value: Any) -> str:
    text = str(value)
    return f"“{text if len(text) <= 60 else text[:59] + '…'}”"


def _line(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip()) and not _NO_LINE.search(value)


def _strings(value: Any) -> bool:
    return isinstance(value, list) and all(_line(entry) for entry in value)


def _places(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(entry, int) and not isinstance(entry, bool) for entry in value)
