"""What authors call their files and courses: it survives every reader of manifests, and no path is made of it."""

import os
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from lxml import etree

from tests.builds import PACKED, SCORM, built, codes
from tests.sources import SINGLE, TRUE_FALSE, write
from tests.xml import parsed

pytestmark = pytest.mark.usefixtures("no_official_schemas")

HOSTILE = [
    "Größe & <Maß> \"quoted\" 'single'",
    "]]> <!-- --> <?x?> &amp; &#65;",
    "مرحبا بالعالم",
    "🙂 emoji 👩‍👩‍👧",
    "{{ title }} {% raw %} ${x} `y` \\n",
    "</title></text></script>",
    "e\u0301 decomposed and \u00e9 composed",
    "a\u00a0b\u202fc\u00add",
    "x" * 300,
]


def _titles(manifest: bytes) -> Iterator[list[str]]:
    """The titles of a SCORM manifest as three readers find them."""
    yield ["".join(e.itertext()) for e in etree.fromstring(manifest).iter("{*}title")]
    yield ["".join(e.itertext()) for e in ElementTree.fromstring(manifest).iterfind(".//{*}title")]
    found = re.findall(r"<title>(.*?)</title>", manifest.decode("utf-8"), re.DOTALL)
    plain = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&"))
    for entity, character in plain:
        found = [title.replace(entity, character) for title in found]
    yield found


@pytest.mark.parametrize("title", HOSTILE)
def test_p7_hostile_titles_survive_every_reader(tmp_path: Path, title: str) -> None:
    """A title reaches the LMS as it was written, whichever way the LMS reads XML; names stay plain (P2)."""
    source = tmp_path / "source"
    write(source, "q.md", text=SINGLE)
    quoted = title.replace("\\", "\\\\").replace('"', '\\"')
    (source / "qtiexport.toml").write_text(f'course.title = "{quoted}"\n', encoding="utf-8")
    done = built(source, tmp_path / "dist")
    assert [d for d in done.outcome.diagnostics if d.severity == "error"] == []
    expected = unicodedata.normalize("NFC", title if len(title) <= 200 else title[:199] + "…")
    for target in SCORM:
        package = done.one(target)
        for titles in _titles(package.read("imsmanifest.xml")):
            assert titles == [expected, expected]
        assert package.course["title"] == title
    assert parsed(done.one("qti21").read("assessment.xml")).get("title") == title
    assert all(p.path.name.isascii() and name.isascii() for p in done.packages(*PACKED) for name in p.names)


@pytest.mark.parametrize("name", ["Größe", "مرحبا", "🙂", "a b", "1", "ä", "a.b.c", "A", "-", "con", "x" * 100, "%41"])
def test_p2_p8_file_names_of_authors_become_plain(tmp_path: Path, name: str) -> None:
    """Whatever a source is called, paths and identifiers in packages are plain, and every target takes them."""
    source = tmp_path / "source"
    write(source, f"{name}.md", text=SINGLE)
    write(source, f"{name}/other.md", text=TRUE_FALSE)
    done = built(source, tmp_path / "dist")
    assert codes(done.outcome) == []
    for package in done.packages(*PACKED):
        identifiers = [str(e.get("identifier")) for e in package.manifest.iter() if e.get("identifier")]
        assert [n for n in package.names if not re.fullmatch(r"[a-z0-9][a-z0-9._/-]{0,99}", n)] == []
        assert [i for i in identifiers if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_-]{0,63}", i)] == []


def test_a_name_that_is_no_utf8_is_survived(tmp_path: Path) -> None:
    """A file name from another age, whose bytes are no UTF-8, is built or reported, never a traceback."""
    source = tmp_path / "source"
    source.mkdir()
    Path(os.fsdecode(os.fsencode(source) + b"/caf\xe9.md")).write_text(SINGLE)
    done = built(source, tmp_path / "dist")
    assert codes(done.outcome) == []
    assert (tmp_path / "dist" / "build.json").read_bytes().decode("utf-8")


def test_case_alone_tells_two_questions_apart(tmp_path: Path) -> None:
    """`A1` and `a1` are two items with two files, on every system."""
    write(tmp_path / "source", "A1.md", text=SINGLE)
    write(tmp_path / "source", "a1.md", text=TRUE_FALSE)
    done = built(tmp_path / "source", tmp_path / "dist")
    assert codes(done.outcome) == []
    assert len([name for name in done.one("qti21").names if name.startswith("items/")]) == 2


def test_one_id_twice_is_an_error_that_names_both(tmp_path: Path) -> None:
    """Two questions of one id and language: neither is built, both are named."""
    write(tmp_path / "source", "a/x.md", "b/x.md", text=SINGLE)
    outcome = built(tmp_path / "source", tmp_path / "dist").outcome
    assert outcome.artifacts == ()
    told = " ".join(f"{d.location} {d.message}" for d in outcome.diagnostics)
    assert "a/x.md" in told
    assert "b/x.md" in told
