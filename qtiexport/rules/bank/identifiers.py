"""The names of the parts: each its own, and the same from release to release."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.rules.bank.frame import few, listed
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

IDENTIFIER_VANISHED = documented(
    "BNK109",
    "identifier-vanished",
    Severity.WARNING,
    """Every item of the last build is still there.

    What it checks: on `build`, each identifier that `build.json` in the output folder has for a language that is built
    again is that of a source still. Without a last build of this course nothing is compared. The next build knows only
    what this one wrote, so that a loss is told once; with `--strict` it stops the build and is told again.

    Why it matters: learning management systems keep learners' records by these identifiers. A question whose file was
    renamed is a new one to them, and the answers given to the old one are lost to sight.

    Example:
        rivers.en.md was renamed to long-rivers.en.md

    Instead:
        long-rivers.en.md with the old name in its front matter:

        id: rivers
    """,
)


def collisions(records: Iterable[Record]) -> Iterator[Diagnostic]:
    """An error (BNK107) for each part that has the name of an earlier one, which it names."""
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


def judge_release(
    last: Iterable[tuple[str, str]], now: Iterable[tuple[str, str]], report: Location
) -> tuple[Diagnostic, ...]:
    """A warning (BNK109) at the `report` of the last build for those of its (identifier, language) pairs that are gone.

    Pairs of languages in which nothing is built now are passed over.
    """
    known = frozenset(now)
    before = frozenset(last)
    languages = {language for _, language in known}
    gone = sorted(pair for pair in before - known if pair[1] in languages)
    if not gone:
        return ()
    names = list(dict.fromkeys(identifier for identifier, _ in gone))
    spoken = listed([f"“{language}”" for language in sorted({language for _, language in gone})])
    new = sorted({identifier for identifier, language in known - before if language in {pair[1] for pair in gone}})
    verb, renamed = ("is", "it was") if len(names) == 1 else ("are", "they were")
    message = f"{few(names)} of the last build {verb} gone in {spoken}"
    fresh = f"; new {'is' if len(new) == 1 else 'are'} {few(new)}" if new else ""
    help = f"if {renamed} renamed, write the old name as `id`; if not, keep it so: a build without --strict accepts it"
    return (IDENTIFIER_VANISHED.report(message + fresh, report, help),)
