"""The order of a course: as the config and each `bank.toml` say, then by name, with numbers read as numbers."""

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Protocol, TypeVar

from qtiexport.declared import nearest, quoted
from qtiexport.diagnostics import Diagnostic, Location, Severity

Natural = list[tuple[int, int, str]]


class Placed(Protocol):
    """A file of a course: `folder` are the steps to it, `shown` is its path in messages."""

    @property
    def path(self) -> Path: ...
    @property
    def folder(self) -> tuple[str, ...]: ...
    @property
    def shown(self) -> str: ...


P = TypeVar("P", bound=Placed)


def natural(name: str) -> Natural:
    """A name as it sorts: `2-tides` before `10-moon`."""
    parts = re.split(r"([0-9]+)", name)
    return [(0, int(part), "") if part.isascii() and part.isdigit() else (1, 0, part) for part in parts]


def in_course_order(
    entries: Iterable[P],
    sections: Iterable[str],
    items: Mapping[Path, tuple[str, ...]],
    name: Callable[[P], str],
) -> list[P]:
    """Entries as learners meet them: a folder's own files first, then its folders.

    `sections` names folders with their steps ("basics/more") in the order in which they come first among their
    neighbours; `items` does so by folder for the files, which are known by their `name`.
    """
    places = {section: place for place, section in enumerate(sections)}
    ranks = {folder: {item: place for place, item in enumerate(order)} for folder, order in items.items()}

    def rank(entry: P) -> tuple[list[tuple[int, Natural]], int, Natural, str]:
        steps = ["/".join(entry.folder[: depth + 1]) for depth in range(len(entry.folder))]
        folders = [(places.get(step, len(places)), natural(entry.folder[depth])) for depth, step in enumerate(steps)]
        own = ranks.get(entry.path.parent, {})
        # The path as it is comes last: "1.md" and "01.md" are equal as numbers, and folders list in no order.
        return folders, own.get(name(entry), len(own)), natural(entry.path.name), entry.shown

    return sorted(entries, key=rank)


def unknown_items(order: Iterable[str], known: Iterable[str], place: Location) -> Iterable[Diagnostic]:
    """An error (CFG004) for each name in an `order` that no item of the folder has."""
    names = sorted(known)
    for name in order:
        if name not in names:
            meant = nearest(name, names)
            advice = f"did you mean “{meant}”?" if meant else "name an item of this folder, or take the name out"
            message = f"“order” names {quoted(name)}, which is no item of this folder"
            yield Diagnostic("CFG004", Severity.ERROR, message, place, advice)
