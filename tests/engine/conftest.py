"""Fixtures of the engine tests."""

from collections.abc import Iterator

import pytest

from tests.browser import chromium
from tests.engine.engine import Engine, running


@pytest.fixture(scope="session")
def engine() -> Iterator[Engine]:
    with running() as started:
        yield started


def pytest_sessionfinish() -> None:
    chromium.close()
