"""A package of several items: each is a test of its own, with its own score and its own saved answers (P24)."""

import shutil
import zipfile
from pathlib import Path

import pytest

from tests.browser.attempts import Launchable
from tests.browser.banks import SOURCES, run_cli
from tests.browser.play import Platform
from tests.browser.versions import SCORM12, VERSIONS, Version

pytestmark = pytest.mark.browser
_CONFIG = 'targets = ["scorm12", "scorm2004"]\npass_mark = 60\ncourse.id = "planets"\nscorm.items = "sections"\n'


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package of two sections with a question each, in both versions."""
    source = tmp_path_factory.mktemp("items") / "source"
    for folder, name in (("near", "b-nearest.de.md"), ("moons", "d-moon.de.md")):
        (source / folder).mkdir(parents=True)
        shutil.copy(SOURCES / name, source / folder)
    (source / "qtiexport.toml").write_text(_CONFIG, encoding="utf-8")
    run_cli("build", str(source), "--out", str(source.parent / "dist"))
    return source.parent / "dist"


def _items(packages: Path, version: Version) -> tuple[Launchable, ...]:
    target = "scorm12" if version is SCORM12 else "scorm2004"
    folder = packages / target
    if not folder.is_dir():
        with zipfile.ZipFile(packages / f"planets-de-{target}.zip") as archive:
            archive.extractall(folder)
    return Launchable.items(folder)


@pytest.mark.parametrize("version", VERSIONS, ids=lambda version: version.name)
def test_each_item_is_played_and_scored_by_itself(platform: Platform, packages: Path, version: Version) -> None:
    """The learner passes one item and fails the other; neither knows of the other's questions."""
    moons, near = _items(packages, version)
    wanted = ((moons, "Richtig", "100", "passed", "moon"), (near, "Venus", "0", "failed", "nearest"))
    for item, option, score, status, question in wanted:
        with platform.play(item, "de") as run:
            run.learner.press("start")
            run.learner.at_question(1, 1)
            run.learner.answer((option,))
            run.learner.hand_in()
            told = run.values()
            assert (told[version.score[0]], told[version.success]) == (score, status)
            assert [row["id"] for row in run.interactions()] == [question]
            run.leave()
