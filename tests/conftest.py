"""Options and settings of all tests."""

from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.builds import SAMPLE, Dist, built
from tests.engine.responses import COMPARED

# No deadline: two busy cores say nothing about the code. The same examples on every machine: a check that fails on
# one run in ten is no check.
settings.register_profile("house", deadline=None, max_examples=50, derandomize=True)
settings.load_profile("house")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the one option of our own."""
    parser.addoption("--update-golden", action="store_true", help="write the golden files instead of comparing them")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Says how much the engine tests compared: a comparison of nothing must not look like success.

    It stands here and not beside those tests, since only this file is sure to be loaded where workers report to.
    """
    for outcome in ("passed", "failed"):
        for report in terminalreporter.stats.get(outcome, ()):
            for name, text in report.user_properties:
                if name == COMPARED:
                    terminalreporter.write_line(f"engine: {text}")


@pytest.fixture(scope="session")
def no_official_schemas(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A machine that has no official schemas, whatever lies in its user's folders."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("QTIEXPORT_SCHEMAS", raising=False)
        patch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))
        yield


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory, no_official_schemas: None) -> Dist:
    """The sample course in every target, built once for all tests of a process."""
    del no_official_schemas
    return built(SAMPLE, tmp_path_factory.mktemp("sample") / "dist")
