"""Images on their way from the folders of the sources into every package, and only where they are shown."""

import base64
import hashlib
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from qtiexport import media
from qtiexport.pipeline import Outcome, Request, build, check, proof, validate
from tests import illustrated, pictures
from tests.beside import CHECKER
from tests.builds import EVERY_TARGET, PACKED, SCORM, Dist, built, codes

TELLS_NOTHING_NEW = {"PRF001"}


def _told(outcome: Outcome) -> set[str]:
    """The codes of an outcome but for advice on how questions are written."""
    return {code for code in codes(outcome) if not code.startswith("ITM")}


def _name(image: str) -> str:
    digest = hashlib.sha256(illustrated.IMAGES[image]).hexdigest()
    suffix = Path(image).suffix
    return f"{digest[:24]}{suffix}"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, no_official_schemas: None) -> Dist:
    """The illustrated course in every target."""
    del no_official_schemas
    folder = tmp_path_factory.mktemp("illustrated")
    return built(illustrated.course(folder / "source"), folder / "dist")


def _media(made: Dist, target: str, language: str = "en") -> list[str]:
    return [name.removeprefix("media/") for name in made.one(target, language).names if name.startswith("media/")]


def _rasters(names: list[str]) -> list[str]:
    return sorted(name for name in names if not name.endswith(".svg"))


def test_the_course_builds_without_a_word(made: Dist) -> None:
    """Into every target, in both languages; nothing is said but that QTI has no place for hints."""
    assert _told(made.outcome) == TELLS_NOTHING_NEW
    assert len(list(made.packages())) == 2 * len(EVERY_TARGET)
    assert made.outcome.ignored == ()


def test_finished_packages_are_found_good(made: Dist) -> None:
    """`validate` looks at the images and at what lists and shows them."""
    outcome = validate([made.folder], None)
    assert (codes(outcome), len(outcome.judged)) == ([], 2 * len(EVERY_TARGET))


@pytest.mark.skipif(CHECKER is None, reason="the checker lies beside the checkout on our own machines only")
def test_an_independent_checker_finds_the_packages_good(made: Dist) -> None:
    """Against the official schemas, each zip as a whole."""
    packages = [str(package.path) for package in made.packages(*PACKED)]
    command = [sys.executable, str(CHECKER), "--qti21", "all", *packages]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize("target", SCORM)
def test_a_package_holds_each_picture_once(made: Dist, target: str) -> None:
    """Two files of the same bytes are one; a drawing that two parts show is one."""
    shown = ("map.png", "the rhine.jpg", "long.gif", "hint.png", "lake.webp")
    assert _rasters(_media(made, target)) == sorted(map(_name, shown))
    assert [name[-4:] for name in _media(made, target) if name.endswith(".svg")] == [".svg"]


def test_a_picture_is_packed_where_it_is_shown_only(made: Dist) -> None:
    """QTI has no place for hints, so not for their images; another language has its own."""
    assert _name("hint.png") not in _media(made, "qti21")
    assert [_media(made, target, "de") for target in PACKED] == [[_name("german.png")]] * len(PACKED)
    assert not any(_name("german.png") in _media(made, target) for target in PACKED)


@pytest.mark.parametrize("target", PACKED)
def test_bytes_are_packed_as_they_are(made: Dist, target: str) -> None:
    """Each under the name that its content gives it."""
    package = made.one(target, "en")
    assert package.read(f"media/{_name('the rhine.jpg')}") == illustrated.IMAGES["the rhine.jpg"]
    assert b"<rect" in next(package.read(name) for name in package.names if name.endswith(".svg"))


def test_an_item_shows_its_images_from_where_it_lies(made: Dist) -> None:
    """With their words and their sizes; its resource lists each file once."""
    package = made.one("qti21", "en")
    item = package.read("items/rivers.xml").decode("utf-8")
    path = f"media/{_name('map.png')}"
    assert f'<img src="../{path}" alt="Map of three rivers" width="12" height="8"/>' in item
    listed = [
        [str(file.get("href")) for file in resource.iterfind("{*}file")]
        for resource in package.manifest.iterfind(".//{*}resource")
    ]
    (entry,) = (hrefs for hrefs in listed if "items/rivers.xml" in hrefs)
    assert entry.count(path) == 1
    assert [name for name in entry if name.startswith("media/")] == sorted(
        {f"media/{name}" for name in _media(made, "qti21")} - {f"media/{_name('lake.webp')}"}
    )


def test_a_test_shows_the_images_of_its_reading_texts(made: Dist) -> None:
    """From where it lies itself; its own resource lists them."""
    package = made.one("qti21", "en")
    path = f"media/{_name('lake.webp')}"
    assert f'src="{path}" alt="A lake at night"' in package.read("assessment.xml").decode("utf-8")
    (test,) = (r for r in package.manifest.iterfind(".//{*}resource") if r.get("href") == "assessment.xml")
    assert path in [file.get("href") for file in test.iterfind("{*}file")]


@pytest.mark.parametrize("target", SCORM)
def test_the_player_is_told_path_words_and_size(made: Dist, target: str) -> None:
    """Relative to its page; an image alone is not what names the options."""
    (part,) = (part for part in made.one(target, "en").course["parts"] if part["id"] == "rivers")
    told = {"src": f"media/{_name('map.png')}", "alt": "Map of three rivers", "width": "12", "height": "8"}
    assert part["before"] == [["p", ["img", told]]]
    assert part["ask"][0] == "Which rivers are "


def test_moodle_has_each_file_beside_the_text_that_shows_it(made: Dist) -> None:
    """And in no other place, since Moodle keeps files by field."""
    root = made.one("moodle", "en").root
    found = {
        (str(parent.tag), str(file.get("name")))
        for parent in root.iter()
        for file in parent.iterfind("file")
        if not str(file.get("name")).endswith(".svg")
    }
    assert found == {
        ("questiontext", _name("map.png")),
        ("questiontext", _name("lake.webp")),
        ("generalfeedback", _name("again.png")),
        ("answer", _name("the rhine.jpg")),
        ("feedback", _name("long.gif")),
        ("hint", _name("hint.png")),
    }
    (photograph,) = (file for file in root.iter("file") if file.get("name") == _name("the rhine.jpg"))
    assert base64.b64decode(photograph.text or "", validate=True) == illustrated.IMAGES["the rhine.jpg"]
    assert f"@@PLUGINFILE@@/{_name('map.png')}" in "".join(root.itertext())


def test_what_is_never_shown_is_not_packed(tmp_path: Path) -> None:
    """Without feedback there is no explanation, so none of its images."""
    source = illustrated.course(tmp_path / "source")
    (source / "img" / "again.png").write_bytes(pictures.raster("PNG", (31, 31)))
    (source / "qtiexport.toml").write_text('feedback = "never"\n', encoding="utf-8")
    made = built(source, tmp_path / "dist")
    assert _told(made.outcome) == TELLS_NOTHING_NEW
    shown = sorted(map(_name, ("map.png", "the rhine.jpg", "lake.webp")))
    assert _rasters(_media(made, "qti21")) == shown
    assert _rasters(_media(made, "scorm12")) == sorted([*shown, _name("hint.png")])


def test_the_report_lists_every_file_that_went_in(made: Dist) -> None:
    """By its path below the folder of the course, with the hash of its bytes there."""
    inputs = {entry["path"]: entry["sha256"] for entry in made.report["inputs"]}
    for name, data in illustrated.IMAGES.items():
        assert inputs.pop(f"img/{name}") == hashlib.sha256(data).hexdigest()
    assert set(inputs) == {"rivers.en.md", "fluss.de.md", "read/lakes.en.md"}


def test_a_new_picture_is_a_new_input(made: Dist, tmp_path: Path) -> None:
    """Same source, same bytes, wherever it lies; another picture under the same name gives other packages."""
    source = illustrated.course(tmp_path / "elsewhere")
    assert built(source, tmp_path / "same").files == made.files
    (source / "img" / "german.png").write_bytes(pictures.raster("PNG", (4, 4)))
    other = built(source, tmp_path / "other")
    assert other.report["artifacts"][0]["inputs"] != made.report["artifacts"][0]["inputs"]
    assert other.one("qti21", "en").path.read_bytes() == made.one("qti21", "en").path.read_bytes()


def test_an_image_that_nothing_shows_is_named(tmp_path: Path) -> None:
    """Once all sources were read; with a mistake in one nobody knows what it shows."""
    source = illustrated.course(tmp_path / "source")
    (source / "img" / "spare.png").write_bytes(pictures.raster("PNG"))
    outcome = check(Request((source,), tmp_path / "dist", jobs=1))
    (told,) = (d for d in outcome.diagnostics if d.code == "MED007")
    assert (told.location.path, str(told.severity)) == ((source / "img" / "spare.png").as_posix(), "info")
    (source / "rivers.en.md").write_text(illustrated.QUESTION.replace("[x]", "[ ]"), encoding="utf-8")
    assert "MED007" not in codes(check(Request((source,), tmp_path / "dist", jobs=1)))


def test_a_picture_that_changes_while_packages_are_built_stops_the_build(tmp_path: Path) -> None:
    """What was not checked is not packed; the old packages stay."""
    source = illustrated.course(tmp_path / "source")

    def spoil(done: int, total: int) -> None:
        if done == total:
            (source / "img" / "the rhine.jpg").write_bytes(pictures.raster("JPEG", (2, 2)))

    outcome = build(Request((source,), tmp_path / "dist", targets=("qti21",), jobs=1), spoil)
    assert [d.code for d in outcome.diagnostics if d.severity == "error"] == ["MED008"]
    assert list((tmp_path / "dist").glob("*")) == []


def test_moodle_checks_the_same_as_it_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its questions hold the bytes themselves, so they are read earlier there."""
    source = illustrated.course(tmp_path / "source")
    monkeypatch.setattr(media, "content", lambda _: None)
    outcome = build(Request((source,), tmp_path / "dist", targets=("moodle",), jobs=1))
    assert {d.code for d in outcome.diagnostics if d.severity == "error"} == {"MED008"}


def test_workers_make_the_same_packages(made: Dist, tmp_path: Path) -> None:
    """One process or two."""
    source = illustrated.course(tmp_path / "source")
    assert built(source, tmp_path / "dist", jobs=2).files == made.files


def _without(package: Path, gone: str, out: Path) -> Path:
    with zipfile.ZipFile(package) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            if name != gone:
                new.writestr(name, old.read(name))
    return out


def test_a_finished_package_that_lost_a_picture_is_found(made: Dist, tmp_path: Path) -> None:
    """By the manifest that lists it, and in QTI by the item that shows it."""
    lost = f"media/{_name('map.png')}"
    for target, wanted in (("qti21", {"PKG006", "PKG014"}), ("scorm12", {"PKG006"})):
        broken = _without(made.one(target, "en").path, lost, tmp_path / f"{target}.zip")
        assert set(codes(validate([broken], None))) == wanted


def test_a_source_that_was_named_alone_has_the_images_of_its_folder(tmp_path: Path) -> None:
    """With a config above, also those of the whole course."""
    source = illustrated.course(tmp_path / "source")
    rivers, lakes = source / "rivers.en.md", source / "read" / "lakes.en.md"
    assert _told(check(Request((rivers,), tmp_path / "dist", jobs=1))) == TELLS_NOTHING_NEW
    assert "MED001" in codes(check(Request((lakes,), tmp_path / "dist", jobs=1)))
    (source / "qtiexport.toml").write_text("", encoding="utf-8")
    assert "MED001" not in codes(check(Request((lakes,), tmp_path / "dist", jobs=1)))


def test_the_proof_shows_images_as_they_are_packed(tmp_path: Path) -> None:
    """Within the page, so that it stands alone; of a drawing what is left of it."""
    source = illustrated.course(tmp_path / "source")
    (source / "img" / "blue.svg").write_bytes(pictures.svg('<script>alert(1)</script><rect width="6" height="4"/>'))
    proof(Request((source,), tmp_path / "pages", jobs=1))
    page = (tmp_path / "pages" / "proof.en.html").read_text(encoding="utf-8")
    data = base64.b64encode(illustrated.IMAGES["the rhine.jpg"]).decode("ascii")
    assert f'src="data:image/jpeg;base64,{data}" alt="The Rhine at Cologne"' in page
    drawings = [base64.b64decode(each) for each in re.findall(r"data:image/svg\+xml;base64,([^\"]*)", page)]
    assert [(b"<rect" in drawing, b"script" in drawing) for drawing in drawings] == [(True, False)] * 2
