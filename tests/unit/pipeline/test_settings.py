"""What the config sets is found in the packages: their names, their size, what manifests say, numbering, attempts."""

from pathlib import Path
from typing import Any

import pytest

from tests.builds import Dist, built, codes
from tests.sources import CHOICE, SINGLE, write
from tests.xml import one, parsed, text

pytestmark = pytest.mark.usefixtures("no_official_schemas")


def _built(folder: Path, config: str, **asked: Any) -> Dist:
    source = folder / "source"
    (source / "qtiexport.toml").write_text(f'[course]\nid = "rivers"\nversion = "1.2"\n{config}', encoding="utf-8")
    return built(source, folder / "dist", **{"targets": ("qti21", "scorm12", "moodle"), **asked})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with three questions in `source/`."""
    write(tmp_path / "source", "a.md", "b.md", text=SINGLE)
    write(tmp_path / "source", "c.md", text=CHOICE)
    return tmp_path


def _names(done: Dist) -> list[str]:
    return [package.path.name for package in done.packages()]


def test_packages_are_called_as_the_config_says(folder: Path) -> None:
    """Placeholders are filled, the suffix follows, and a target may have a name of its own."""
    config = '[output]\nname = "{target}.{course}_{language}-v{version}"\n[target.moodle]\nname = "bank-{language}"\n'
    done = _built(folder, config)
    assert _names(done) == ["bank-en.xml", "qti21.rivers_en-v1.2.zip", "scorm12.rivers_en-v1.2.zip"]
    assert sorted(done.report) == sorted(_built(folder, config).report)


def test_a_course_is_split_where_the_config_says(folder: Path) -> None:
    """Each target by itself; the number of the part stands behind the language, and names stay apart."""
    config = '[output]\nname = "{language}.{target}"\n[target.qti21]\nsplit = 2\n[target.moodle]\nsplit = 1\n'
    done = _built(folder, config)
    assert _names(done) == [
        "en-1.moodle.xml", "en-1.qti21.zip", "en-2.moodle.xml", "en-2.qti21.zip", "en-3.moodle.xml", "en.scorm12.zip",
    ]  # fmt: skip
    assert codes(done.outcome) == ["BNK103"]  # a.md and b.md ask the same
    first = next(package for package in done.packages("qti21"))
    assert len([name for name in first.names if name.startswith("items/")]) == 2


def test_moodle_numbers_options_as_the_config_says(folder: Path) -> None:
    """Its own default is `abc`."""
    for config, wanted in (("", "abc"), ('[target.moodle]\nanswernumbering = "none"', "none")):
        root = _built(folder, config, targets=("moodle",)).one("moodle").root
        assert {element.text for element in root.iter("answernumbering")} == {wanted}


@pytest.mark.parametrize(
    ("config", "wanted"),
    [("", "1"), ("attempts = 5", "1"), ('feedback = "each"', "1"), ('attempts = 0\nfeedback = "each"', "0")],
)
def test_attempts_reach_the_test_where_questions_are_handed_in_one_by_one(
    folder: Path, config: str, wanted: str
) -> None:
    """A test that is handed in as a whole takes one attempt."""
    (folder / "source" / "qtiexport.toml").write_text(config, encoding="utf-8")
    done = built(folder / "source", folder / "dist", targets=("qti21",))
    control = one(parsed(done.one("qti21").read("assessment.xml")), "testPart/itemSessionControl")
    assert control.get("maxAttempts") == wanted


ABOUT = """\
author = "A. Baker; & Söhne"
license = "CC BY 4.0"

[course.description]
en = "All about <rivers>."
de = "Alles über Flüsse."
"""


def test_the_manifest_says_who_wrote_the_course_and_what_may_be_done_with_it(folder: Path) -> None:
    """LOM of the QTI test: description in the package's language, the author as a vCard, the licence."""
    done = _built(folder, ABOUT)
    assert codes(done.outcome) == ["BNK103"]  # a.md and b.md ask the same
    manifest = done.one("qti21").manifest
    lom = one(manifest, "resources/resource[1]/metadata/lom")
    assert text(lom, "lifeCycle/contribute/entity") == (
        "BEGIN:VCARD\nVERSION:3.0\nFN:A. Baker\\; & Söhne\nN:A. Baker\\; & Söhne;;;;\nEND:VCARD"
    )
    assert text(lom, "rights/description/string") == "CC BY 4.0"
    assert text(lom, "general/description/string") == "All about <rivers>."


def test_without_a_word_the_manifest_says_nothing_of_it(folder: Path) -> None:
    """Nothing is invented."""
    manifest = _built(folder, "").one("qti21").manifest
    assert list(manifest.iter("entity", "rights", "description")) == []
