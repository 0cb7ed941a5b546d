"""Fixtures of the browser tests."""

from collections.abc import Iterator

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


def pytest_sessionfinish() -> None:
    chromium.close()
