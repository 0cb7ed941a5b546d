"""PKG: a zip that is not unpacked, wholly or in part."""

from collections.abc import Iterable, Iterator

from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.rules.frame import Finding, Where, judge, rule
from qtiexport.unpack import Refusal


@rule("PKG015", "container-refused", Severity.ERROR)
def container_refused(refusal: Refusal) -> Iterator[Finding]:
    """A package is a zip that can be unpacked without harm.

    What it checks: the file is a zip; it keeps to the limits of size, number and compression; no entry is encrypted,
    damaged, a link, or named so that it would lie outside its folder or meet another.

    Why it matters: LMSs refuse such a package, or a hostile one harms the server that unpacks it.

    Example: an entry named `../../startup.sh`.

    Instead: a zip made by a build, or one whose files were packed anew by an ordinary tool.
    """
    entry = f"“{refusal.name}”: " if refusal.name else ""
    yield Finding(0, f"{entry}{refusal.reason}", "pack the files anew, as plain files with plain names")


def judge_container(package: str, refusals: Iterable[Refusal]) -> tuple[Diagnostic, ...]:
    """What was refused on unpacking a package, each at the package's own place."""
    place = Location(package)
    return tuple(found for each in refusals for found in judge((container_refused,), each, lambda _line: place))


@rule("PKG016", "sum-differs", Severity.ERROR)
def sum_differs(name: str) -> Iterator[Finding]:
    """The files of an output folder are those that the build wrote.

    What it checks: each file that `SHA256SUMS` names is there and has the hash that stands there.

    Why it matters: it was changed since, or a build was killed and never finished.

    Example: a package that was unpacked, changed and packed again.

    Instead: build again; a build also finishes what a killed one left.
    """
    yield Finding(0, f"“{name}” is not the file that SHA256SUMS names", "build again")


def judge_sums(folder: str, altered: Iterable[str]) -> tuple[Diagnostic, ...]:
    """The files of an output folder that are not what its sums say, each at its own place."""
    return tuple(found for name in altered for found in judge((sum_differs,), name, _at(f"{folder}/{name}")))


def _at(path: str) -> Where:
    return lambda _line: Location(path)
