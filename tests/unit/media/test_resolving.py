"""From the path that an author wrote to a file that can be packed, and never to one outside the course."""

import hashlib
import os
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtiexport.media import Resolved, Shelf, content, resolve
from qtiexport.model import Asset, Content, Image, Paragraph, inlines, texts
from tests import makers, pictures

PNG = pictures.raster("PNG")


def _images(*addresses: str) -> Content:
    return Content(tuple(Paragraph((Image(a, "a map", line=n),)) for n, a in enumerate(addresses, 1)))


def _resolved(root: Path, *addresses: str, folder: str = "") -> Resolved:
    part = replace(makers.article(), content=_images(*addresses))
    return resolve(part, root / folder, root, Shelf())


def _told(found: Resolved) -> list[str]:
    return [diagnostic.code for diagnostic in found.diagnostics]


def _asset(found: Resolved) -> Asset:
    (image,) = [child for text in texts(found.part) for child in inlines(text) if isinstance(child, Image)]
    assert image.asset is not None
    return image.asset


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course with an image in a folder, and one outside of it."""
    root = tmp_path / "course"
    (root / "img").mkdir(parents=True)
    (root / "deep" / "er").mkdir(parents=True)
    (root / "img" / "a map.png").write_bytes(PNG)
    (tmp_path / "secret.png").write_bytes(PNG)
    return root


def test_an_image_is_named_by_its_content(course: Path) -> None:
    """Its name in packages says nothing of the author's, and its hash is that of the bytes to pack."""
    found = _resolved(course, "img/a map.png")
    digest = hashlib.sha256(PNG).hexdigest()
    path = str(course / "img" / "a map.png")
    assert found.diagnostics == ()
    assert _asset(found) == Asset(path, f"{digest[:24]}.png", digest, "image/png", 6, 4)
    assert [(used.path, used.sha256) for used in found.used] == [(path, digest)]


@pytest.mark.parametrize(
    ("address", "folder"),
    [
        ("../img/a map.png", "deep"),
        ("../../img/./a map.png", "deep/er"),
        ("er/../../img/a map.png", "deep"),
        ("./img/a map.png", ""),
        ("img//a map.png", ""),
    ],
)
def test_a_path_may_go_up_within_the_course(course: Path, address: str, folder: str) -> None:
    """From the folder of the source on."""
    assert _told(_resolved(course, address, folder=folder)) == []


@pytest.mark.parametrize(
    "address",
    [
        "../secret.png",
        "img/../../secret.png",
        "deep/../../course/../secret.png",
        "/etc/hostname.png",
        "//server/share/a.png",
        "~/a.png",
        "C:/a.png",
        "c:a.png",
        "img\\a map.png",
        "..\\secret.png",
        "file:///etc/hostname.png",
        "file:a.png",
        "http://example.org/a.png",
        "HTTPS://example.org/a.png",
        "data:image/png;base64,AAAA",
        "javascript:alert(1)",
        "a\x00.png",
        "a\n.png",
        "",
        " ",
    ],
)
def test_what_is_no_path_in_the_course_is_refused(course: Path, address: str) -> None:
    """Before anything is looked for on the disk."""
    assert _told(_resolved(course, address)) == ["MED001"]


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("img/A Map.png", "spelled “a map.png”"),
        ("IMG/a map.png", "spelled “img”"),
        ("img/a mop.png", "there is no image"),
        ("img", "is a folder"),
        (".", "is a folder"),
        ("img/a map.png/b.png", "there is no image"),
        ("img/a map.png?x=1", "there is no image"),
        ("x" * 5000, "there is no image"),
    ],
)
def test_what_is_not_there_is_told(course: Path, address: str, said: str) -> None:
    """With the spelling that is there, also where the system does not care about capitals."""
    (told,) = _resolved(course, address).diagnostics
    assert (told.code, said in told.message) == ("MED002", True)


@pytest.mark.parametrize(
    ("address", "folder"), [("img/a mop.png", "."), ("img/a map.jpg", "."), ("../img/a mop.PNG", "img")]
)
def test_a_misspelt_name_is_told_with_the_path_to_write(course: Path, address: str, folder: str) -> None:
    """From the source on, in a form that Markdown reads, so that nobody has to search."""
    (told,) = _resolved(course, address, folder=folder).diagnostics
    assert told.help == f"did you mean “{'a%20map.png' if folder == 'img' else 'img/a%20map.png'}”?"


def test_a_folder_is_told_with_its_nearest(course: Path) -> None:
    """Not with an image beside it."""
    (course / "imgg.png").write_bytes(PNG)
    (told,) = _resolved(course, "imgg/a map.png").diagnostics
    assert told.help == "did you mean “img”?"


def test_another_image_is_not_suggested_for_its_ending(course: Path) -> None:
    """“nope” and “unused” have nothing in common but “.png”."""
    (course / "unused.png").write_bytes(PNG)
    (told,) = _resolved(course, "nope.png").diagnostics
    assert "did you mean" not in told.help


def test_both_ways_to_write_an_accent_name_the_same_file(course: Path) -> None:
    """A Mac writes file names in the one, and keyboards in the other."""
    (course / unicodedata.normalize("NFD", "fluß-ö.png")).write_bytes(PNG)
    assert _told(_resolved(course, unicodedata.normalize("NFC", "fluß-ö.png"))) == []


def test_links_are_followed_only_within_the_course(course: Path) -> None:
    """A link to another image of the course is fine; one that leads out, also by way of a folder, is not."""
    (course / "inner.png").symlink_to("img/a map.png")
    (course / "outer.png").symlink_to("../secret.png")
    (course / "up").symlink_to("..")
    (course / "dead.png").symlink_to("nothing.png")
    (course / "loop.png").symlink_to("loop.png")
    addresses = ["inner.png", "outer.png", "up/secret.png", "dead.png", "loop.png"]
    assert [_told(_resolved(course, address)) for address in addresses] == [
        [],
        ["MED001"],
        ["MED001"],
        ["MED002"],
        ["MED002"],
    ]


def test_a_linked_folder_of_sources_has_its_images(course: Path, tmp_path: Path) -> None:
    """Sources are read through links to folders; what lies beside them there may be shown."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "map.png").write_bytes(PNG)
    (course / "linked").symlink_to(elsewhere)
    assert _told(_resolved(course, "map.png", folder="linked")) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes in folders")
def test_a_pipe_is_no_image(course: Path) -> None:
    """It would never end."""
    os.mkfifo(course / "pipe.png")
    assert _told(_resolved(course, "pipe.png")) == ["MED002"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="this account may read everything")
def test_a_file_that_may_not_be_read_is_told(course: Path) -> None:
    """With the reason, and not as missing."""
    (course / "img" / "a map.png").chmod(0)
    (told,) = _resolved(course, "img/a map.png").diagnostics
    assert "this account may not read it" in told.message


def test_a_file_that_is_too_large_is_not_read(course: Path) -> None:
    """More than 5 MB."""
    (course / "a.png").write_bytes(PNG + bytes(5 * 1024 * 1024))
    (told,) = _resolved(course, "a.png").diagnostics
    assert (told.code, "more than 5 MB" in told.message) == ("MED003", True)


@pytest.mark.parametrize(("data", "codes"), [(PNG + bytes(1024 * 1024), ["MED004"]), (PNG + bytes(1000), [])])
def test_a_large_file_is_told_of(course: Path, data: bytes, codes: list[str]) -> None:
    """From 1 MB on; it is packed all the same."""
    (course / "a.png").write_bytes(data)
    found = _resolved(course, "a.png")
    assert _told(found) == codes
    assert content(_asset(found)) == data


def test_a_mistake_has_the_place_of_its_image(course: Path) -> None:
    """The line of each; in the explanation's own file where the explanation has one."""
    question = makers.question(makers.interaction("+-"), explanation=_images("b.png"), rest=_images("b.png"))
    question = replace(question, explanation_path="rivers.explanation.md", hints=(_images("img/a map.png", "c.png"),))
    found = resolve(question, course, course, Shelf())
    places = {(told.location.path, told.location.line, told.message) for told in found.diagnostics}
    assert places == {
        ("rivers.md", 2, "there is no image “c.png”"),
        ("rivers.explanation.md", 1, "there is no image “b.png”"),
    }


def test_a_warning_is_told_once_a_part(course: Path) -> None:
    """However often the image is shown."""
    (course / "a.svg").write_bytes(pictures.svg("<script/>"))
    found = _resolved(course, "a.svg", "./a.svg", "a.svg")
    assert [(told.code, told.location.line) for told in found.diagnostics] == [("MED006", 1)]


def test_the_bytes_to_pack_are_those_that_were_checked(course: Path) -> None:
    """A drawing is made safe once more when it is packed, and has the hash that it had."""
    (course / "a.svg").write_bytes(pictures.svg('<script/><path d="M0 0"/>'))
    asset = _asset(_resolved(course, "a.svg"))
    data = content(asset)
    assert data is not None
    assert (hashlib.sha256(data).hexdigest(), b"script" in data) == (asset.sha256, False)


def test_a_file_that_was_changed_meanwhile_has_no_bytes_to_pack(course: Path) -> None:
    """Nor has one that is gone."""
    (course / "a.svg").write_bytes(pictures.svg())
    assets = [_asset(_resolved(course, address)) for address in ("a.svg", "img/a map.png")]
    (course / "a.svg").write_bytes(pictures.svg("<path/>"))
    (course / "img" / "a map.png").unlink()
    assert [content(asset) for asset in assets] == [None, None]


@given(address=st.text(max_size=60))
def test_no_address_makes_it_raise(address: str) -> None:
    """Any text is an image of the course or a mistake with a place."""
    root = Path(__file__).resolve().parent
    assert set(_told(_resolved(root, address))) <= {"MED001", "MED002", "MED003"}
