"""Options and settings of all tests."""

import os
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
    """Adds the options of our own; what runs when stands in `docs/testing.md`."""
    parser.addoption("--update-golden", action="store_true", help="write the golden files instead of comparing them")
    parser.addoption(
        "--matrix",
        choices=("sample", "whole"),
        default=os.environ.get("QTIEXPORT_MATRIX", "sample"),
        help="how many combinations of state, theme, direction and version are played",
    )
    parser.addoption("--lms", action="store_true", help="play packages on the learning platforms of build/lms, too")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves the learning platforms out unless asked for them: they want an environment of their own."""
    if config.getoption("lms"):
        return
    left_out = [item for item in items if item.get_closest_marker("lms")]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]


@pytest.fixture(scope="session")
def matrix(pytestconfig: pytest.Config) -> str:
    """`sample` or `whole`: how many combinations the matrix of the player is to have in this run."""
    return str(pytestconfig.getoption("matrix"))


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
