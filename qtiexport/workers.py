"""Spreading work over cores. It never changes a byte: results come back in the order of the work."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from typing import TypeVar

Work = TypeVar("Work")
Result = TypeVar("Result")

BATCH = 100
# Below this many files a pool costs more than it saves (performance.md 3).
_WORTH_A_POOL = 500
# Batches that may lie finished before the parent takes them: bounds its memory.
_AHEAD = 4


def batches(work: Sequence[Work]) -> list[Sequence[Work]]:
    """The work in slices of at most `BATCH`."""
    return [work[start : start + BATCH] for start in range(0, len(work), BATCH)]


def run(function: Callable[[Sequence[Work]], Result], work: Sequence[Work], jobs: int = 0) -> Iterator[Result]:
    """`function` of each batch of `work`, in order.

    `function`, work and results are picklable. `jobs` 0 chooses: one process for little work, else one a core.
    """
    if jobs == 1 or (not jobs and len(work) < _WORTH_A_POOL):
        return (function(batch) for batch in batches(work))
    return _pooled(function, batches(work), jobs or os.cpu_count() or 1)


def _pooled(
    function: Callable[[Sequence[Work]], Result], queue: Iterable[Sequence[Work]], jobs: int
) -> Iterator[Result]:
    with ProcessPoolExecutor(jobs) as pool:
        running: deque[Future[Result]] = deque()
        for batch in queue:
            running.append(pool.submit(function, batch))
            if len(running) >= jobs + _AHEAD:
                yield running.popleft().result()
        while running:
            yield running.popleft().result()
