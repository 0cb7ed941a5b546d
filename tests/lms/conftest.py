"""Fixtures of the round trips: those of the browser tests, and each platform, started once."""

from collections.abc import Iterator

import pytest

from tests.browser.banks import GRADED, Shelf
from tests.browser.conftest import package, platform, pytest_sessionfinish, version
from tests.browser.versions import SCORM12, VERSIONS, Version
from tests.lms.peers import Peer, Scormhost, WagtailLms, running

__all__ = ["package", "platform", "pytest_sessionfinish", "version"]
PEERS = [*(("scormhost", version) for version in VERSIONS), ("wagtail-lms", SCORM12)]


@pytest.fixture(scope="session", params=PEERS, ids=lambda row: f"{row[0]}-{row[1].name}")
def peer(
    request: pytest.FixtureRequest, package: Shelf, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Peer, Version]]:
    """A platform with the German package of the bank, and its run-time."""
    name, version = request.param
    archive = package.archive(GRADED, "de", version)
    if name == "scormhost":
        folder = tmp_path_factory.mktemp("scormhost")
        with running("scormhost_site.py", folder, "/health") as address:
            yield Scormhost(address, folder, archive), version
    else:
        with running("wagtail_site.py", archive, "/stored/") as address:
            yield WagtailLms(address), version
