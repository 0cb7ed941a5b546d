"""Fixtures of the browser tests."""

from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

import pytest
from playwright.sync_api import expect

from tests.browser import banks, chromium
from tests.browser.banks import Shelf
from tests.browser.play import Platform
from tests.browser.server import Site, serving
from tests.browser.versions import VERSIONS, Version


@pytest.fixture(scope="session")
def platform() -> Iterator[Platform]:
    """The platform's server, for all tests of a worker."""
    with serving(Site()) as site:
        yield Platform(site)


RARE = ("test_preview_failures.py", "test_performance.py", "test_aria.py", "test_print.py", "test_frugal.py")
"""Files that only the whole matrix has: what they look at changes seldom, and takes long."""

# Machines that build elsewhere at the same time are slow; nothing waits longer than it must.
expect.set_options(timeout=10_000)


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """`package(bank, language, version)`: an unpacked package."""
    return Shelf(tmp_path_factory.mktemp("banks"))


@pytest.fixture(params=VERSIONS, ids=lambda version: version.name)
def version(request: pytest.FixtureRequest) -> Version:
    """Both run-times, one after the other."""
    value: Version = request.param
    return value


@pytest.fixture(params=banks.LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    """Both languages of the bank."""
    value: str = request.param
    return value


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """In a sample, what is played in both versions is played in one of them: which one follows from the test's name."""
    if config.getoption("matrix") == "whole":
        return
    names: dict[str, list[Version]] = {}
    for item in items:
        if played := _version(item):
            names.setdefault(_bare(item, played), []).append(played)
    idle = [item for item in items if (one := _version(item)) and one is not _chosen(names, _bare(item, one))]
    idle += [item for item in items if item not in set(idle) and _is_rare(item)]
    items[:] = [item for item in items if item not in set(idle)]
    config.hook.pytest_deselected(items=idle)


def _is_rare(item: pytest.Item) -> bool:
    """Whether a test is left to the whole matrix: long ones, and every second peril."""
    if item.path.parent != Path(__file__).parent:
        return False
    name = item.nodeid.rpartition("::")[2]
    peril = item.path.name == "test_hostile.py" and "learner_comes_through" in name
    return item.path.name in RARE or (peril and crc32(name.encode()) % 2 == 0)


def _version(item: pytest.Item) -> Version | None:
    """The version of a play; None for what is no play in one."""
    spec = getattr(item, "callspec", None)
    found = spec.params.get("version") if spec and item.path.parent == Path(__file__).parent else None
    return found if isinstance(found, Version) else None


def _bare(item: pytest.Item, version: Version) -> str:
    return item.nodeid.replace(version.name, "")


def _chosen(names: dict[str, list[Version]], name: str) -> Version:
    return names[name][crc32(name.encode()) % len(names[name])]


def pytest_sessionfinish() -> None:
    chromium.close()
