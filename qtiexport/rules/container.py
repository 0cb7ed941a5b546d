"""PKG: a zip that is not unpacked, wholly or in part."""

from collections.abc import Iterable, Iterator

from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.rules.frame import Finding, judge, rule
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
