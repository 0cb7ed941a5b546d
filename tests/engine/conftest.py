"""Fixtures of the engine tests, and their line in the summary."""

from collections.abc import Iterator

import pytest

from tests.browser import chromium
from tests.engine.engine import Engine, running
from tests.engine.responses import COMPARED


@pytest.fixture(scope="session")
def engine() -> Iterator[Engine]:
    with running() as started:
        yield started


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Says how much was compared: a comparison of nothing must not look like success."""
    for outcome in ("passed", "failed"):
        for report in terminalreporter.stats.get(outcome, ()):
            for name, text in report.user_properties:
                if name == COMPARED:
                    terminalreporter.write_line(f"engine: {text}")


def pytest_sessionfinish() -> None:
    chromium.close()
