"""BNK: what an author can mend that only shows over the whole bank."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.rules.frame import documented


class Record(Protocol):
    """What is known of a part of the bank: `identifier` is the item's, `location` where the author wrote it."""

    @property
    def identifier(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def location(self) -> Location: ...


IDENTIFIER_COLLISION = documented(
    "BNK107",
    "identifier-collision",
    Severity.ERROR,
    """Each question and article of one language has its own identifier.

    What it checks: no two sources of a bank give the same identifier in the same language. An identifier comes from
    `id` in the front matter or in a line before the question, from `bank.toml`, or from the file's name.

    Why it matters: the second would overwrite the first in every package; learning management systems would mix up
    their results.

    Example:
        source/rivers.de.txt and source/old/rivers.de.txt

    Instead:
        source/rivers.de.txt and source/old/rivers-2019.de.txt
    """,
)


def judge_bank(records: Iterable[Record]) -> tuple[Diagnostic, ...]:
    """Whether the parts of a bank can be told apart; each clash is told at the later part and names the earlier one."""
    return tuple(_collisions(records))


def _collisions(records: Iterable[Record]) -> Iterator[Diagnostic]:
    first: dict[tuple[str, str], Location] = {}
    for record in records:
        name = (record.identifier, record.language)
        other = first.get(name)
        if other is None:
            first[name] = record.location
        else:
            message = f"the identifier “{record.identifier}” ({record.language}) is already that of {other}"
            help = "write another `id`, or rename the file"
            yield IDENTIFIER_COLLISION.report(message, record.location, help)
