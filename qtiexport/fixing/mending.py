"""One file, with all rewrites that keep its meaning."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from qtiexport.diagnostics import has_errors
from qtiexport.fixing.draft import Draft, Edits, drafted, edited
from qtiexport.fixing.meaning import meaning
from qtiexport.fixing.rewrites import Rewrite
from qtiexport.readers import Reading

Read = Callable[[bytes], Reading]
"""Reads the bytes of one file, with all that is known of it from outside."""

_MOST_READINGS = 24
"""So often at most is a file read for one rewrite; what could not be proved safe by then is left as it is."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A file before and after, and how many lines each rewrite exchanged, by code; nothing is after as before."""

    before: bytes
    after: bytes
    changes: tuple[tuple[str, int], ...] = ()

    @property
    def changed(self) -> bool:
        return self.before != self.after


def mend(data: bytes, suffix: str, identifier: str, read: Read, rewrites: Iterable[Rewrite]) -> Mended:
    """Apply the rewrites to the bytes of a file; one with a mistake in it, or no part, is left alone.

    `suffix` is that of its name, in lower case, and `identifier` the raw name that the file gives.
    """
    reading = read(data)
    if has_errors(reading.diagnostics) or not reading.parts:
        return Mended(data, data)
    draft = drafted(data, suffix, identifier, reading)
    changes = []
    for rewrite in rewrites:
        kept = _kept(draft, rewrite, read)
        if kept:
            changes.append((rewrite.code, len(kept)))
            after = edited(draft, kept)
            draft = drafted(after, suffix, identifier, read(after))
    return Mended(data, edited(draft, {}), tuple(changes))


def _kept(draft: Draft, rewrite: Rewrite, read: Read) -> Edits:
    """The edits of a rewrite that keep the meaning."""
    edits = {place: line for place, line in rewrite.edits(draft).items() if line != draft.lines[place]}
    if not edits:
        return {}
    trial = _Trial(draft, rewrite, read)
    kept = trial.safe(edits)
    # Edits that are safe apart need not be so together.
    return kept if len(kept) == len(edits) or trial.keeps(kept) else {}


@dataclass(slots=True)
class _Trial:
    """Tries edits out; counts how often the file was read."""

    draft: Draft
    rewrite: Rewrite
    read: Read
    readings: int = field(default=0)

    def safe(self, edits: Edits) -> Edits:
        """All edits if they keep the meaning together, else those of each half that do."""
        if self.readings >= _MOST_READINGS or not edits:
            return {}
        if self.keeps(edits):
            return edits
        places = sorted(edits)
        halves = (places[: len(places) // 2], places[len(places) // 2 :]) if len(places) > 1 else ()
        return {place: line for half in halves for place, line in self.safe({p: edits[p] for p in half}).items()}

    def keeps(self, edits: Edits) -> bool:
        """Whether the file means the same with these edits."""
        self.readings += 1
        after = self.read(edited(self.draft, edits))
        change = self.rewrite.change
        return bool(edits) and meaning(after, change) == meaning(self.draft.reading, change)
