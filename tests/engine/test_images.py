"""Images of a package are found and shown by an engine that this project did not write."""

import zipfile
from pathlib import Path

import pytest

from tests import illustrated
from tests.browser.banks import run_cli
from tests.engine.engine import running

pytestmark = pytest.mark.engine

LOADED = "images => images.map(image => [image.alt, image.complete, image.naturalWidth, image.naturalHeight])"


def test_an_item_shows_its_images(tmp_path: Path) -> None:
    """Each with its words, from the path that the item gives, in the size of its file."""
    source = illustrated.course(tmp_path / "source")
    run_cli("build", str(source), "--out", str(tmp_path / "dist"), "--target", "qti21", "--lang", "en")
    (package,) = (tmp_path / "dist").glob("*.zip")
    with zipfile.ZipFile(package) as archive:
        archive.extractall(tmp_path / "package")
    with running(tmp_path / "package" / "media") as engine:
        engine.show((tmp_path / "package" / "items" / "rivers.xml").read_bytes())
        engine.page.wait_for_load_state("networkidle")
        found = {alt: facts for alt, *facts in engine.page.locator("img").evaluate_all(LOADED)}
        assert engine.watch.faults() == []
    assert found == {
        "Map of three rivers": [True, 12, 8],
        "blue, like the sea": [True, 6, 4],
        "The Rhine at Cologne": [True, 9, 7],
        "A long line": [True, 8, 8],
        "The map once more": [True, 12, 8],
    }
