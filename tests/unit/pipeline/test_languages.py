"""A question in each language becomes packages of every target, and the player speaks each."""

import zipfile
from pathlib import Path

import pytest
from lxml import etree

from qtiexport.diagnostics import Severity
from qtiexport.pipeline import Request, build
from qtiexport.targets import TARGETS
from tests.unit.readers.test_languages import LANGUAGES, PARTS, bold

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output folder of one question in every language, told by the text alone."""
    folder = tmp_path_factory.mktemp("languages")
    for language in LANGUAGES:
        (folder / f"plant-{language}-q.txt").write_text(bold(language, "- "), encoding="utf-8")
    outcome = build(Request((folder,), folder / "dist", targets=tuple(TARGETS)))
    problems = [one for one in outcome.diagnostics if one.severity is not Severity.INFO]
    assert problems == []
    assert not any("the player has no texts" in one.message for one in outcome.diagnostics)
    return folder / "dist"


def packages(dist: Path, language: str, target: str) -> Path:
    (found,) = dist.glob(f"*-{language}-{target}{TARGETS[target].SUFFIX}")
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_items_are_in_their_language(dist: Path, language: str) -> None:
    """Each QTI item and test says its language, and holds the author's options."""
    with zipfile.ZipFile(packages(dist, language, "qti21")) as package:
        items = [etree.fromstring(package.read(name)) for name in package.namelist() if name.startswith("items/")]
    assert [item.get(_XML_LANG) for item in items] == [language]
    (item,) = items
    shown = "".join(item.itertext())
    assert all(option in shown for option in PARTS[language]["options"])


@pytest.mark.parametrize("target", ["scorm12", "scorm2004", "scorm2004-4"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_learners_page_is_in_its_language(dist: Path, language: str, target: str) -> None:
    """The page says its language and reads from the left, and the player speaks no other."""
    with zipfile.ZipFile(packages(dist, language, target)) as package:
        page = package.read("index.html").decode()
        data = package.read("course.js").decode()
    assert f'lang="{language}"' in page
    assert 'dir="rtl"' not in page
    assert ("Hand in the test" in data) is (language == "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_moodle_holds_the_text(dist: Path, language: str) -> None:
    """The stem and the options stand in the Moodle file as they were written."""
    text = packages(dist, language, "moodle").read_text(encoding="utf-8")
    assert PARTS[language]["options"][0] in text
