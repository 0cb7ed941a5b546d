"""Which part a finding belongs to: the one whose lines its place stands in."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from qtiexport.diagnostics import Diagnostic
from qtiexport.targets import IndexEntry


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding as the templates print it; `place` and `href` are "" where it stands at its part anyway."""

    severity: str
    code: str
    message: str
    help: str
    place: str = ""
    href: str = ""


def shown(found: Diagnostic, place: str = "", href: str = "") -> FindingView:
    """A finding for a template."""
    return FindingView(str(found.severity), found.code, found.message, found.help, place, href)


class Findings:
    """The findings of a run by the parts that they speak about.

    A part has those between its beginning and that of the next one in its file; the first of a file also has what
    stands above it.
    """

    def __init__(self, entries: Iterable[IndexEntry], found: Iterable[Diagnostic]) -> None:
        lines: dict[str, set[int]] = {}
        for entry in entries:
            lines.setdefault(entry.location.path, set()).add(entry.location.line)
        starts = {path: sorted(numbers) for path, numbers in lines.items()}
        self._found: dict[tuple[str, int], list[Diagnostic]] = {}
        for one in found:
            path = one.location.path
            if path in starts:
                here = starts[path][max(0, bisect_right(starts[path], one.location.line) - 1)]
                self._found.setdefault((path, here), []).append(one)

    def of(self, entry: IndexEntry) -> tuple[Diagnostic, ...]:
        """Those of one part, in the order in which they were given."""
        return tuple(self._found.get((entry.location.path, entry.location.line), ()))
