"""Spreading work over cores: the results are those of one core, in the order of the work."""

import os
from collections.abc import Sequence

import pytest

from qtiexport import workers


def _doubled(batch: Sequence[int]) -> list[int]:
    return [2 * number for number in batch]


def _where(batch: Sequence[int]) -> tuple[int, int]:
    return os.getpid(), len(batch)


def _failing(batch: Sequence[int]) -> None:
    raise ValueError(f"batch of {len(batch)}")


@pytest.mark.parametrize("jobs", [0, 1, 2])
@pytest.mark.parametrize("size", [0, 1, workers.BATCH, workers.BATCH + 1, 7 * workers.BATCH + 3])
def test_results_come_in_the_order_of_the_work(jobs: int, size: int) -> None:
    """However many processes, all work is done once and its results are in order."""
    if jobs == 0:
        size = min(size, workers._WORTH_A_POOL - 1)
    results = list(workers.run(_doubled, range(size), jobs))
    assert [number for batch in results for number in batch] == [2 * number for number in range(size)]
    assert [len(batch) for batch in results] == [len(batch) for batch in workers.batches(range(size))]


def test_batches_are_bounded() -> None:
    """No batch is larger than `BATCH`, and none is empty."""
    sizes = [len(batch) for batch in workers.batches(range(250))]
    assert sizes == [100, 100, 50]
    assert workers.batches([]) == []


def test_little_work_stays_in_the_process() -> None:
    """For few files no pool is started: it would cost more than it saves."""
    places = {place for place, _ in workers.run(_where, range(150))}
    assert places == {os.getpid()}


def test_two_jobs_leave_the_process() -> None:
    """Asked for two processes, the work is done in others than this one."""
    places = {place for place, _ in workers.run(_where, range(400), 2)}
    assert os.getpid() not in places


def test_much_work_asks_for_a_pool(monkeypatch: pytest.MonkeyPatch) -> None:
    """From some size on a build takes every core by itself."""
    monkeypatch.setattr(workers, "_WORTH_A_POOL", 10)
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert {place for place, _ in workers.run(_where, range(10))} != {os.getpid()}


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_in_a_worker_is_not_swallowed(jobs: int) -> None:
    """A bug in a worker ends the run with its own exception."""
    with pytest.raises(ValueError, match="batch of 3"):
        list(workers.run(_failing, range(3), jobs))
