"""A package with an item for each section: scorm.md P24, with P8, P9, P11 to P13 and P17 for each of them."""

import re
from pathlib import Path

import pytest
from lxml import etree

from qtiexport.reporting.courses import courses
from tests.builds import SCORM, Dist, Package, built
from tests.sources import ARTICLE, CHOICE, SINGLE, TRUE_FALSE, write
from tests.xml import one, text

pytestmark = pytest.mark.usefixtures("no_official_schemas")
_CONFIG = 'pass_mark = 66.67\n[course]\nid = "water"\ntitle = "Water"\n[scorm]\nitems = "sections"\n'
_MARKS = ("masteryscore", "minNormalizedMeasure")


def _sources(folder: Path) -> Path:
    write(folder, "intro.md", text=ARTICLE)
    write(folder, "Rivers/elbe.md", text=CHOICE)
    write(folder, "Rivers/seine.md", text=SINGLE)
    write(folder, "_delta/danube.md", text=TRUE_FALSE)
    (folder / "Rivers" / "bank.toml").write_text(f'[section]\ntitle.en = "Rivers {"x" * 250}"\n', encoding="utf-8")
    (folder / "qtiexport.toml").write_text(_CONFIG, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory, no_official_schemas: None) -> Dist:
    """A course of an article in no folder and of two sections, in every version."""
    del no_official_schemas
    folder = tmp_path_factory.mktemp("sections")
    return built(_sources(folder / "source"), folder / "dist", targets=SCORM)


@pytest.fixture(params=SCORM)
def package(request: pytest.FixtureRequest, done: Dist) -> Package:
    """Its package in each version."""
    return done.one(request.param)


def _resources(package: Package) -> dict[str, etree._Element]:
    return {str(each.get("identifier")): each for each in package.manifest.iter("resource")}


def _items(package: Package) -> list[etree._Element]:
    return list(package.manifest.iter("item"))


def test_each_section_is_an_item_with_its_title(package: Package) -> None:
    """In the order of the sections, below the course; what lies in no folder has the course's title."""
    assert text(package.manifest, "organizations/organization/title") == "Water"
    titles = [text(item, "title") for item in _items(package)]
    assert titles[0] == "Water"
    assert sorted(title[:6] for title in titles) == ["Delta", "Rivers", "Water"]
    assert max(len(title) for title in titles) <= 200


def test_each_item_launches_a_page_of_its_own(package: Package) -> None:
    """Its resource is a SCO with the page, the data, the run-time and the player; the first item's comes first."""
    resources = _resources(package)
    launched = [resources[str(item.get("identifierref"))] for item in _items(package)]
    assert launched == list(resources.values())
    assert len({each.get("href") for each in launched}) == 3
    for each in launched:
        files = [str(file.get("href")) for file in each.iterfind("file")]
        assert str(each.get("href")) in files
        assert {"api.js", "player.js", "player.css"} < set(files)
        assert len([name for name in files if name.startswith("course-")]) == 1
        assert re.fullmatch(r"sco-[a-z0-9_-]+\.html", str(each.get("href")))


def test_the_files_are_listed_and_the_player_is_there_once(package: Package) -> None:
    """Every file is in a resource; three pages and their data share one player."""
    listed = {str(file.get("href")) for file in package.manifest.iter("file")}
    assert listed == set(package.names) - {"imsmanifest.xml"}
    assert package.names.count("player.js") == 1
    assert len(package.names) == len(set(package.names)) == 1 + 3 + 2 * 3


def test_a_page_loads_the_data_of_its_section(package: Package) -> None:
    """And that holds its parts alone, under an identifier of its own."""
    for each in _resources(package).values():
        name = str(each.get("href")).removeprefix("sco-").removesuffix(".html")
        page = package.read(str(each.get("href"))).decode("utf-8")
        assert re.findall(r'<script defer src="([^"]+)"', page) == ["api.js", f"course-{name}.js", "player.js"]
        data = package.read(f"course-{name}.js").decode("ascii")
        assert f'"id":"water-{name}"' in data
    rivers = next(package.read(name) for name in package.names if name.startswith("course-rivers"))
    assert b"Seine" in rivers
    assert b"Danube" not in rivers


def test_the_pass_mark_stands_at_each_item_that_has_questions(package: Package) -> None:
    """A section of reading pages has none, in the manifest as in its data (P17)."""
    marked = [any(True for _ in item.iter(*_MARKS)) for item in _items(package)]
    assert marked == [False, True, True]
    assert {mark.text for mark in package.manifest.iter(*_MARKS)} <= {"66.67", "0.6667"}


def test_identifiers_come_from_the_sections(done: Dist, tmp_path: Path) -> None:
    """Another title, another question and another section leave every identifier as it was (P9)."""
    source = _sources(tmp_path / "source")
    (source / "Rivers" / "bank.toml").unlink()
    write(source, "Rivers/rhine.md", text=SINGLE.replace("Seine", "Rhine").replace("Paris", "Basel"))
    write(source, "aaa/new.md", text=TRUE_FALSE.replace("Danube", "Rhine"))
    (source / "qtiexport.toml").write_text(_CONFIG.replace('"Water"', '"Other"'), encoding="utf-8")
    later = built(source, tmp_path / "dist", targets=SCORM)
    for target in SCORM:
        old, new = (
            {e.get("identifier") for e in one.one(target).manifest.iter() if e.get("identifier")}
            for one in (done, later)
        )
        assert old < new


def test_with_one_section_there_is_one_item(tmp_path: Path) -> None:
    """Named after its section, so that a second one leaves it alone."""
    write(tmp_path / "source", "rivers/elbe.md", text=CHOICE)
    (tmp_path / "source" / "qtiexport.toml").write_text(_CONFIG, encoding="utf-8")
    done = built(tmp_path / "source", tmp_path / "dist", targets=("scorm12",))
    assert one(done.one("scorm12").manifest, "organizations/organization/item").get("identifier") == "item-rivers"


def test_a_time_for_all_items_together_is_reported(tmp_path: Path) -> None:
    """Nobody would count it, so that it is told and not written."""
    write(tmp_path / "source", "rivers/elbe.md", text=CHOICE)
    text = _CONFIG.replace("[scorm]", 'time = "60 min"\n[scorm]')
    (tmp_path / "source" / "qtiexport.toml").write_text(text, encoding="utf-8")
    done = built(tmp_path / "source", tmp_path / "dist", targets=("scorm12",))
    assert [d.code for d in done.outcome.diagnostics if "course.time" in d.message] == ["PRF001"]
    assert b'"time":3600' not in done.one("scorm12").read("course-rivers.js")


@pytest.mark.parametrize("folder", ["Größe", "été", "مرحبا", "🙂", "a b", "1", "con", "index", "x" * 100, "Player"])
def test_folders_of_any_name_become_plain_files_and_identifiers(tmp_path: Path, folder: str) -> None:
    """No folder's name reaches a path or an identifier, and none meets the player's own files (P2, P8)."""
    write(tmp_path / "source", f"{folder}/elbe.md", text=CHOICE)
    write(tmp_path / "source", "player/seine.md", text=SINGLE)
    (tmp_path / "source" / "qtiexport.toml").write_text(_CONFIG, encoding="utf-8")
    done = built(tmp_path / "source", tmp_path / "dist", targets=("scorm12",))
    package = done.one("scorm12")
    identifiers = [str(each.get("identifier")) for each in package.manifest.iter("*") if each.get("identifier")]
    assert [name for name in package.names if not re.fullmatch(r"[a-z0-9][a-z0-9._/-]{0,99}", name)] == []
    assert [each for each in identifiers if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_-]{0,63}", each)] == []
    assert len(identifiers) == len(set(identifiers)) == 6
    assert len(package.names) == 8


def test_the_courses_of_all_items_can_be_read_back(package: Package) -> None:
    """A report over answers knows the questions of each item, under that item's own identifier."""
    found, faults = courses([package.path])
    assert faults == ()
    asked = {one.identifier: len(one.asked) for one in found}
    assert sorted(asked.values()) == [0, 1, 2]
    assert all(name.startswith("water-") for name in asked)
