"""Where a finding stands, as programs want it: a file on disk, a part of its line, and a mark that stays."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from qtiexport.diagnostics import Diagnostic

# A document in a package is written as `package!document` (rules/frame.py).
_INSIDE = re.compile(r"(.+?\.(?:zip|xml))!(.+)\Z", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Place:
    """The place of one finding.

    `file` is a file on disk, `inside` the document in it if it is a package. `line`, `column` and `end` count
    characters from 1, 0 for none; `end` is the column behind the last character of what is meant. A line of a document
    inside a package is none of the file, so `line` is then 0.
    """

    file: str
    inside: str
    line: int
    column: int
    end: int


def place(diagnostic: Diagnostic) -> Place:
    """The place of a diagnostic."""
    where = diagnostic.location
    inside = _INSIDE.match(where.path)
    if inside:
        return Place(inside[1], inside[2], 0, 0, 0)
    lengths = (e.length for e in diagnostic.evidence if (e.line, e.column) == (where.line, where.column))
    length = next(lengths, 0)
    return Place(where.path, "", where.line, where.column, where.column + length if where.column and length else 0)


def fingerprints(found: Iterable[Diagnostic]) -> Iterator[str]:
    """A mark for each diagnostic, 64 hexadecimal digits, all different.

    It comes from code, path and the author's line, not from the number of the line, so that a finding is known again
    after lines were added above it; equal findings are told apart by their order.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    for diagnostic in found:
        same = (diagnostic.code, diagnostic.location.path, _said(diagnostic))
        seen[same] += 1
        text = "\0".join((*same, str(seen[same])))
        yield hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _said(diagnostic: Diagnostic) -> str:
    if diagnostic.evidence:
        return diagnostic.evidence[0].text.strip()
    return diagnostic.message
