"""`languages = "together"`: one SCORM package for all languages; what one of them lacks is told."""

from pathlib import Path

import pytest

from qtiexport.pipeline import Request, check
from tests.builds import Dist, built
from tests.sources import SINGLE, write
from tests.unit.pipeline.test_translations import DE, FR

pytestmark = pytest.mark.usefixtures("no_official_schemas")

ON = 'languages = "together"\n'
GAPS = "---\nlang: {0}\ntitle: {0}\n---\nRhein {0}?\n\n{1}\n\n## Explanation\nπ\n"


def _course(folder: Path, config: str = ON) -> Path:
    """A choice, and what is typed, in German and French: text here, a number there; and a choice in English."""
    write(folder, "rivers.de.md", text=DE)
    write(folder, "rivers.fr.md", text=FR)
    write(folder, "more/gaps.de.md", text=GAPS.format("de", "[[4]]"))
    write(folder, "more/gaps.fr.md", text=GAPS.format("fr", "[[= 4]]"))
    write(folder, "single.en.md", text=SINGLE)
    said = f'{config}[course]\nid = "rivers"\n[lint]\nTRN001 = "off"\n'
    (folder / "qtiexport.toml").write_text(said, encoding="utf-8")
    return folder


def _names(done: Dist) -> list[str]:
    return sorted(path.name for path in done.folder.glob("rivers-*") if "scorm12" in path.name)


def _told(done: Dist) -> list[str]:
    return [one.message for one in done.outcome.diagnostics if "for learners who choose" in one.message]


def test_scorm_has_one_package_and_the_others_one_a_language(tmp_path: Path) -> None:
    """QTI and Moodle know no switch: there each language stays in its own."""
    done = built(_course(tmp_path / "source"), tmp_path / "dist")
    assert _names(done) == ["rivers-mul-scorm12.zip"]
    assert len(list(done.folder.glob("*-qti21.zip"))) == 3
    assert {row["language"] for row in done.report["artifacts"] if row["target"] == "scorm2004"} == {"mul"}


def test_what_a_language_lacks_is_told(tmp_path: Path) -> None:
    """Once for both targets, at the text that is shown instead; the same when nothing is written."""
    done = built(_course(tmp_path / "source"), tmp_path / "dist")
    assert _told(done) == [
        "“gaps” stands in “de” for learners who choose “en”",
        "“gaps” stands in “de” for learners who choose “fr”, since the two differ in what can be answered",
        "“rivers” stands in “de” for learners who choose “en”",
        "“single” stands in “en” for learners who choose “de”",
        "“single” stands in “en” for learners who choose “fr”",
    ]
    found = [one for one in done.outcome.diagnostics if "for learners who choose" in one.message]
    assert {(one.code, Path(one.location.path).name) for one in found} == {
        ("PRF001", "gaps.de.md"), ("PRF001", "rivers.de.md"), ("PRF001", "single.en.md"),
    }  # fmt: skip
    assert check(Request((tmp_path / "source",), tmp_path / "dist")).diagnostics == done.outcome.diagnostics


def test_languages_asked_for_have_packages_of_their_own(tmp_path: Path) -> None:
    """`--lang` builds what it names, and says what that means for the package of all."""
    done = built(_course(tmp_path / "source"), tmp_path / "dist", languages=("de",))
    assert _names(done) == ["rivers-de-scorm12.zip"]
    assert [
        one.code for one in done.outcome.diagnostics if "each language has a package of its own" in one.message
    ] == ["PRF001"]


def test_the_same_source_gives_the_same_bytes(tmp_path: Path) -> None:
    """Whatever the number of processes is."""
    source = _course(tmp_path / "source")
    first, second = built(source, tmp_path / "one", jobs=1), built(source, tmp_path / "two", jobs=2)
    name = "rivers-mul-scorm2004.zip"
    assert (first.folder / name).read_bytes() == (second.folder / name).read_bytes()


def test_a_course_of_one_language_is_its_own_package(tmp_path: Path) -> None:
    """Nothing is to be chosen there; the name says that more may come."""
    write(tmp_path / "source", "single.en.md", text=SINGLE)
    (tmp_path / "source/qtiexport.toml").write_text(f'{ON}[course]\nid = "rivers"\n', encoding="utf-8")
    assert _names(built(tmp_path / "source", tmp_path / "dist")) == ["rivers-mul-scorm12.zip"]
