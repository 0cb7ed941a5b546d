"""The packages of the sample course as an LMS meets them: scorm.md 1.1, row by row."""

import re
import zipfile
from itertools import chain

import pytest
from lxml import etree

from tests.builds import EVERY_TARGET, PACKED, SCORM, Dist, Package
from tests.xml import one

NAME = re.compile(r"[a-z0-9][a-z0-9._/-]*")
IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,63}")
LANGUAGES = ["de", "en", "fr"]
# Docebo's list (scorm.md 6.12), and what runs on a server.
REFUSED = {
    "asp",
    "aspx",
    "bat",
    "cgi",
    "cmd",
    "com",
    "dll",
    "exe",
    "jar",
    "jsp",
    "php",
    "phtml",
    "pl",
    "ps1",
    "py",
    "rb",
    "sh",
    "vbs",
    "war",
}


@pytest.fixture(params=[(target, language) for target in PACKED for language in LANGUAGES], ids="-".join)
def package(request: pytest.FixtureRequest, sample: Dist) -> Package:
    """Each zip of the sample."""
    return sample.one(*request.param)


@pytest.fixture(params=[(target, language) for target in SCORM for language in LANGUAGES], ids="-".join)
def scorm(request: pytest.FixtureRequest, sample: Dist) -> Package:
    """Each SCORM package of the sample."""
    return sample.one(*request.param)


def test_there_is_a_package_for_each_target_and_language(sample: Dist) -> None:
    """The sample builds without error into every target, in every language that it has."""
    assert [d for d in sample.outcome.diagnostics if d.severity != "info"] == []
    found = sorted((package.target, package.language) for package in sample.packages())
    assert found == sorted((target, language) for target in EVERY_TARGET for language in LANGUAGES)


def test_p1_the_manifest_is_the_first_entry(package: Package) -> None:
    """`imsmanifest.xml` stands first, at the root; the others follow by name."""
    first, *rest = package.names
    assert first == "imsmanifest.xml"
    assert rest == sorted(rest)


def test_p2_names_are_plain(package: Package) -> None:
    """Names are lower case, short, and cannot meet where case does not count."""
    assert [name for name in package.names if not NAME.fullmatch(name) or len(name) > 100 or ".." in name] == []
    assert len({name.lower() for name in package.names}) == len(package.names)
    assert NAME.fullmatch(package.path.name)


def test_p3_entries_say_nothing_of_the_machine(package: Package) -> None:
    """One date, one mode, one method; no comment, no extra field, no folder entries."""
    with zipfile.ZipFile(package.path) as archive:
        told = {(e.date_time, e.external_attr, e.compress_type, e.extra, e.comment) for e in archive.infolist()}
        assert archive.comment == b""
    assert told == {((1980, 1, 1, 0, 0, 0), 0o644 << 16, zipfile.ZIP_DEFLATED, b"", b"")}


def test_p4_nothing_can_be_executed(package: Package) -> None:
    """No entry has an extension that an LMS refuses to unpack."""
    assert [name for name in package.names if name.rpartition(".")[2] in REFUSED] == []


def test_p7_the_manifest_is_plain_utf8(package: Package) -> None:
    """UTF-8 without a byte order mark."""
    manifest = package.read("imsmanifest.xml")
    assert manifest.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n<manifest ')
    assert manifest.decode("utf-8")


def test_p8_identifiers_are_plain_and_unique(package: Package) -> None:
    """Every identifier is an NCName of at most 64 plain characters, and none stands twice in the manifest."""
    found = [str(e.get("identifier")) for e in package.manifest.iter() if e.get("identifier") is not None]
    assert len(found) > 1
    assert [identifier for identifier in found if not IDENTIFIER.fullmatch(identifier)] == []
    assert len(set(found)) == len(found)


def test_p10_no_two_packages_share_a_manifest_identifier(sample: Dist) -> None:
    """Targets and languages of one course are told apart."""
    packages = list(sample.packages(*PACKED))
    assert len({package.manifest.get("identifier") for package in packages}) == len(packages) == 12


def test_p11_titles_are_one_short_line(scorm: Package) -> None:
    """Organization and item have one title each, plain, not empty, at most 200 characters."""
    for element in chain(scorm.manifest.iter("organization"), scorm.manifest.iter("item")):
        title = one(element, "title").text or ""
        assert 0 < len(title.strip()) == len(title) <= 200
        assert "\n" not in title


def test_p12_the_item_launches_the_sco(scorm: Package) -> None:
    """One default organization, one visible leaf, the SCO first among the resources, a plain launch page."""
    root = scorm.manifest
    (organization,) = root.findall("organizations/organization")
    assert one(root, "organizations").get("default") == organization.get("identifier")
    (item,) = root.iter("item")
    first = root.findall("resources/resource")[0]
    assert (item.get("isvisible"), item.get("identifierref")) == ("true", first.get("identifier"))
    assert first.get("type") == "webcontent"
    assert "sco" in [
        value for name, value in first.attrib.items() if etree.QName(name).localname.lower() == "scormtype"
    ]
    assert re.fullmatch(r"[a-z]+\.html", str(first.get("href")))


def test_p13_the_manifest_lists_exactly_the_files(package: Package) -> None:
    """Every file is listed and every listed file is there, the launch page among them."""
    root = package.manifest
    listed = [str(file.get("href")) for file in root.iterfind("resources/resource/file")]
    assert sorted(listed) == sorted(package.names[1:])
    for resource in root.iterfind("resources/resource"):
        assert str(resource.get("href")) in [file.get("href") for file in resource.iterfind("file")]


def test_p13_what_is_referred_to_is_there(package: Package) -> None:
    """Every reference of the manifest meets an identifier."""
    root = package.manifest
    known = {element.get("identifier") for element in root.iter()}
    refs = [element.get(name) for element in root.iter() for name in ("identifierref", "default") if element.get(name)]
    assert [ref for ref in refs if ref not in known] == []


def test_p16_the_2004_content_reports_itself(sample: Dist) -> None:
    """completionSetByContent and objectiveSetByContent are true, and no other sequencing is there (P19)."""
    for package in sample.packages("scorm2004", "scorm2004-4"):
        (sequencing,) = package.manifest.iter("sequencing")
        assert [dict(child.attrib) for child in sequencing] == [
            {"completionSetByContent": "true", "objectiveSetByContent": "true"}
        ]


def test_p19_nothing_of_the_lms_is_hidden(scorm: Package) -> None:
    """No presentation, no navigation, no controlMode: a single SCO needs none."""
    tags = {element.tag for element in scorm.manifest.iter()}
    assert tags & {"presentation", "navigationInterface", "hideLMSUI", "controlMode", "rollupRules"} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_p20_the_editions_run_the_same_files(sample: Dist, language: str) -> None:
    """But for the manifest the two 2004 packages are the same."""
    third, fourth = (sample.one(target, language) for target in ("scorm2004", "scorm2004-4"))
    assert third.names == fourth.names
    assert [name for name in third.names if third.read(name) != fourth.read(name)] == ["imsmanifest.xml"]


def test_p23_packages_are_small(scorm: Package) -> None:
    """The sample has 24 questions of every kind: 60 kB at most for twenty, without its pictures."""
    with zipfile.ZipFile(scorm.path) as opened:
        media = sum(one.compress_size for one in opened.infolist() if one.filename.startswith("media/"))
    assert scorm.path.stat().st_size - media <= 60_000 * 24 // 20


def test_every_part_is_in_every_package(sample: Dist) -> None:
    """No target loses a part: what the sources hold is in the item files, the player's data and Moodle's file."""
    read = sample.outcome.tally
    for language in LANGUAGES:
        qti = sample.one("qti21", language)
        items = [name for name in qti.names if name.startswith("items/")]
        refs = [r.get("href") for r in etree.fromstring(qti.read("assessment.xml")).iter("{*}assessmentItemRef")]
        assert sorted(items) == sorted(str(ref) for ref in refs)
        parts = sample.one("scorm12", language).course["parts"]
        questions = [question.get("type") for question in sample.one("moodle", language).root]
        assert len(items) == sum(part["kind"] != "article" for part in parts) == read.questions // 3
        assert len(parts) == len(questions) - questions.count("category") == (read.questions + read.articles) // 3


def test_the_sums_are_those_of_the_files(sample: Dist) -> None:
    """SHA256SUMS and build.json name every package with its hash and size."""
    lines = (sample.folder / "SHA256SUMS").read_text().split("\n")[:-1]
    told = {entry["name"]: entry for entry in sample.report["artifacts"]}
    assert lines == [f"{entry['sha256']}  {name}" for name, entry in told.items()]
    for package in sample.packages():
        assert told[package.path.name]["bytes"] == package.path.stat().st_size
