"""What a rule over the whole bank finds, and how findings that all languages share become one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePath

from qtiexport.diagnostics import Location
from qtiexport.rules.frame import Ruled
from qtiexport.traits.bank import BankTraits

Traits = tuple[BankTraits, ...]
"""The questions of a bank, in the order of the course."""

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class BankFinding:
    """A fault at the place of one of the parts concerned, with `message` and `help` in the style of `Diagnostic`."""

    location: Location
    message: str
    help: str


BankRule = Ruled[[Traits], Iterator[BankFinding]]


def by_language(traits: Iterable[BankTraits]) -> dict[str, Traits]:
    """The questions of each language, in their order."""
    found: dict[str, list[BankTraits]] = {}
    for one in traits:
        found.setdefault(one.language, []).append(one)
    return {language: tuple(each) for language, each in found.items()}


def in_languages(found: Iterable[tuple[str, BankFinding]]) -> Iterator[BankFinding]:
    """Findings that are the same in several languages as one, at the place in the first of them.

    Translations keep the order of questions and options: what is wrong with it is wrong once.
    """
    joined: dict[tuple[str, str], list[tuple[str, BankFinding]]] = {}
    for language, finding in found:
        joined.setdefault((finding.message, finding.help), []).append((language, finding))
    for (message, help), each in joined.items():
        languages = listed([f"“{language}”" for language, _ in each])
        yield BankFinding(each[0][1].location, f"in {languages}, {message}", help)


def place(location: Location) -> str:
    """The place of another part as a message names it: no folder, since messages reach pages that are built."""
    return f"{PurePath(location.path).name}:{location.line}" if location.line else PurePath(location.path).name


def listed(names: list[str]) -> str:
    """The names as a list in words."""
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)


def few(names: list[str]) -> str:
    """The first names as a list in words, and how many more there are."""
    shown = [f"“{name}”" for name in names[:_SHOWN]]
    more = len(names) - _SHOWN
    return listed([*shown, f"{more} more"] if more > 0 else shown)
