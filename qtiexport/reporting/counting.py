"""How often each question got which answer."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from statistics import median

from qtiexport.reporting.contract import OPEN, Asked, Count, Entry, Form, Result, Said
from qtiexport.reporting.responses import shown
from qtiexport.reporting.verdicts import seconds


@dataclass(frozen=True, slots=True)
class Marked:
    """An entry with its response taken apart, and the share of the points that its result tells, if any."""

    entry: Entry
    said: Said
    share: Fraction | None

    @property
    def answered(self) -> bool:
        """Whether there is a response, even one that names nothing of the question."""
        return bool(self.said.picks or self.said.strange)


def counting(entries: Iterable[Entry], every: bool) -> tuple[Entry, ...]:
    """The entries that count: with `every` all, else the last one of each learner and question.

    Where nothing names the learner, nobody knows which is the last: each counts.
    """
    last: dict[tuple[str, str, int], Entry] = {}
    for entry in entries:
        key = (entry.learner, entry.identifier, entry.place[-1] if every or not entry.learner else 0)
        if key not in last or entry.place >= last[key].place:
            last[key] = entry
    return tuple(last.values())


def result(asked: Asked, marked: Sequence[Marked], discrimination: float | None, most: int) -> Result:
    """What was counted of one interaction; of answers that no package lists, at most `most` are told."""
    answered = [one for one in marked if one.answered]
    shares = [one.share for one in marked if one.share is not None]
    found = Counter(pick for one in answered for pick in one.said.picks)
    picks = _order(asked, found)
    told = picks[:most] if asked.form in (*OPEN, Form.ORDER) else picks
    times = [time for one in marked if (time := seconds(one.entry.latency)) is not None]
    return Result(
        asked=asked,
        told=len(marked),
        answered=len(answered),
        right=shares.count(Fraction(1)),
        partly=sum(0 < share < 1 for share in shares),
        wrong=shares.count(Fraction(0)),
        unmarked=len(marked) - len(shares),
        ease=sum(shares, Fraction(0)) / len(shares) if shares else None,
        discrimination=discrimination,
        seconds=round(median(times), 1) if times else None,
        counts=tuple(_counts(asked, answered, found, told)),
        unlisted=len(picks) - len(told),
    )


def _counts(
    asked: Asked, answered: Sequence[Marked], found: Mapping[str, int], picks: Iterable[str]
) -> Iterator[Count]:
    verdicts = _verdicts(answered) if asked.form in OPEN else {}
    for pick in picks:
        right = verdicts.get(pick) if asked.form in OPEN else pick in asked.right
        count = found.get(pick, 0)
        yield Count(pick, shown(asked, pick), right, count, Fraction(count, max(1, len(answered))))


def _verdicts(answered: Iterable[Marked]) -> dict[str, bool | None]:
    """Whether the LMS has an open answer as right; None where it says nothing, or not always the same."""
    told: dict[str, set[bool | None]] = defaultdict(set)
    for one in answered:
        for pick in one.said.picks:
            told[pick].add(one.share == 1 if one.share is not None else None)
    return {pick: verdicts.pop() if len(verdicts) == 1 else None for pick, verdicts in told.items()}


def _order(asked: Asked, found: Mapping[str, int]) -> list[str]:
    """The picks in the order in which they are told: options as they stand, anything else the most frequent first."""
    if asked.form in (Form.CHOICE, Form.TRUE_FALSE):
        return [thing.key for thing in asked.things]
    if asked.form in OPEN:
        return sorted(found, key=lambda pick: (-found[pick], pick))
    rows = [row.key for row in asked.rows]
    picks = dict.fromkeys((*asked.right, *found))
    return sorted(picks, key=lambda pick: (_row(rows, pick), pick not in asked.right, -found.get(pick, 0), pick))


def _row(rows: list[str], pick: str) -> int:
    """Where the left side of a pair stands; 0 for what has none."""
    left = pick.partition(".")[0]
    return rows.index(left) if left in rows else 0
