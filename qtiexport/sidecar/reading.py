"""The walk through one `bank.toml`: every value and every mistake in it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from qtiexport import declared
from qtiexport.declared import Declared, Key, is_language, one_line
from qtiexport.diagnostics import Diagnostic, Location
from qtiexport.identifiers import is_identifier
from qtiexport.model import Metadata
from qtiexport.sidecar.contract import CODE, LANGUAGES, NAME, Note, Order, Pin, Sidecar
from qtiexport.sidecar.section import section_of

_FILE = "a file of this folder"
_TABLES = ("section", "item", "order")
_SAME = "same"
_REVISIONS = 'a line such as fr = "0a1b2c3d4e5f" for each language'
_SOURCES = 'a line such as fr = "de" for each language'
_ORDERS = (
    f'“{_SAME}”, or for each language “{_SAME}”, a list of places such as [2, 1, 3] or of names such as ["a", "b"]'
)


def _kind(value: Any) -> str:
    if value not in ("question", "article"):
        raise ValueError("“question” or “article”")
    return str(value)


def _tags(value: Any) -> Metadata:
    if not isinstance(value, list):
        raise ValueError('a list of words such as ["one", "two"]')
    return Metadata(tags=tuple(one_line(entry) for entry in value))


def _by_language(expected: str) -> Callable[[Any], tuple[tuple[str, str], ...]]:
    def read(value: Any) -> tuple[tuple[str, str], ...]:
        if not isinstance(value, Mapping) or not all(map(is_language, value)):
            raise ValueError(expected)
        return tuple((language, one_line(text)) for language, text in value.items())

    return read


def _options(value: Any) -> tuple[tuple[str, Order], ...]:
    if value == _SAME:
        return (("", None),)
    if not isinstance(value, Mapping) or not all(map(is_language, value)) or not all(map(_is_order, value.values())):
        raise ValueError(_ORDERS)
    return tuple((language, None if order == _SAME else tuple(order)) for language, order in value.items())


def _is_order(value: Any) -> bool:
    if value == _SAME:
        return True
    if not isinstance(value, list) or not value:
        return False
    return all(type(entry) is int for entry in value) or all(isinstance(e, str) and is_identifier(e) for e in value)


# The keys of an item; every other one is a language.
KEYS: tuple[Key, ...] = (
    Key("kind", "kind", _kind),
    Key("tags", "metadata", _tags),
    Key("options", "options", _options),
    Key("translation_of", "sources", _by_language(_SOURCES)),
    Key("of_rev", "revisions", _by_language(_REVISIONS)),
)
_KNOWN = {key.name: key for key in KEYS}


def load(path: Path, shown: str) -> Sidecar:
    """Read a sidecar; whatever is wrong in it is reported and skipped, the rest holds."""
    file = declared.load(path, shown, CODE, NAME)
    return _Reading(file, path.parent).read() if isinstance(file, Declared) else Sidecar((), (), (), (file,))


@dataclass(frozen=True, slots=True)
class _Reading:
    """The walk through one sidecar: collects pins and notes; its steps yield the mistakes."""

    file: Declared
    folder: Path
    pins: dict[Path, Pin] = field(default_factory=dict)
    notes: dict[str, Note] = field(default_factory=dict)

    def read(self) -> Sidecar:
        order: list[str] = []
        section = section_of(self.file)
        mistakes = (*self._unknown(), *self._order(order), *section.diagnostics, *self._items())
        return Sidecar(
            pins=tuple(self.pins.items()),
            notes=tuple(self.notes.items()),
            titles=section.titles,
            diagnostics=mistakes,
            order=tuple(order),
            order_place=Location(self.file.shown, self.file.line("order")),
            delivery=section.delivery,
            delivered_at=section.places,
        )

    def _unknown(self) -> Iterator[Diagnostic]:
        for name in self.file.table:
            if name not in _TABLES:
                yield self.file.unknown(name, _TABLES)

    def _order(self, order: list[str]) -> Iterator[Diagnostic]:
        value = self.file.table.get("order", [])
        try:
            order += dict.fromkeys(one_line(entry) for entry in value) if isinstance(value, list) else one_line("")
        except ValueError:
            yield self.file.wrong("order", value, 'a list of items such as ["first", "second"]')

    def _items(self) -> Iterator[Diagnostic]:
        items = self.file.table.get("item", {})
        if not isinstance(items, Mapping):
            yield self.file.wrong("item", items, "a table [item.NAME]")
            return
        for name, item in items.items():
            if isinstance(item, Mapping):
                yield from self._item(name, item)
            else:
                yield self.file.wrong(f"item.{name}", item, f"a table [item.{name}]")

    def _item(self, name: str, item: Mapping[str, Any]) -> Iterator[Diagnostic]:
        place = Location(self.file.shown, self.file.line(f"item.{name}"))
        languages = [key for key in item if _names_a_file(key)]
        values: dict[str, Any] = {"files": bool(languages)}
        for key, value in item.items():
            full = f"item.{name}.{key}"
            if key in languages:
                at = Location(self.file.shown, self.file.line(full))
                yield from self._pin(Pin(name, key, at, key == languages[0]), value)
            elif key not in _KNOWN:
                yield self.file.unknown(key, (*_KNOWN, LANGUAGES), f"item.{name}")
            else:
                try:
                    values[_KNOWN[key].attribute] = _KNOWN[key].read(value)
                except ValueError as fault:
                    yield self.file.wrong(full, value, fault)
        values["ordered_at"] = tuple((at, self._ordered_at(name, at)) for at, _ in values.get("options", ()))
        self.notes[name] = Note(place, **values)

    def _ordered_at(self, name: str, language: str) -> Location:
        whole = f"item.{name}.options.{language}" if language else f"item.{name}.options"
        return Location(self.file.shown, self.file.line(whole))

    def _pin(self, pin: Pin, value: Any) -> Iterator[Diagnostic]:
        path = _within(self.folder, value)
        if path is None:
            yield self.file.wrong(pin.key, value, _FILE)
        elif path in self.pins:
            message = f"“{pin.key}” and “{self.pins[path].key}” name the same file, {declared.quoted(value)}"
            yield self.file.report(pin.key, message, "let one item name it, in one language")
        else:
            self.pins[path] = pin


def _names_a_file(key: str) -> bool:
    """Whether a key of an item is a language, and no slip of the pen for another key: “tag” for “tags”."""
    return is_language(key) and (len(key) != 3 or declared.nearest(key, _KNOWN, cutoff=0.7) is None)


def _within(folder: Path, file: Any) -> Path | None:
    """The resolved path of a file of the folder; None for anything else, such as a name that no system takes."""
    try:
        path = (folder / file).resolve(strict=True)
        return path if path.parent == folder.resolve() and path.is_file() else None
    except (TypeError, ValueError, OSError, RuntimeError):
        return None
