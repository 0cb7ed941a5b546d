"""`qtiexport validate` on SCORM packages of other tools: scorm.md P21, with the three trial results of 0.3."""

import zipfile
from pathlib import Path

import pytest

from qtiexport.pipeline import validate
from tests.beside import SCHEMAS
from tests.builds import codes
from tests.unit.rules.changes import FIXTURES

pytestmark = pytest.mark.usefixtures("no_official_schemas")
needs_schemas = pytest.mark.skipif(SCHEMAS is None, reason="the official schemas do not lie beside this checkout")
_LOCATION = (
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imscp_v1p1'
    " imscp_v1p1.xsd http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd http://www.imsglobal.org/xsd/imsss"
    ' imsss_v1p0.xsd" identifier="water" '
)


def _zip(folder: Path, *changes: tuple[str, str], files: dict[str, bytes] | None = None) -> Path:
    """A package of SCORM 2004 as another tool may write it: the fixture's, with changes to the manifest."""
    listing, _, manifest = (FIXTURES / "scorm2004.txt").read_text(encoding="utf-8").partition("\n\n")
    for old, new in changes:
        assert manifest.count(old) == 1, old
        manifest = manifest.replace(old, new)
    path = folder / "foreign.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("imsmanifest.xml", manifest)
        for name, data in (dict.fromkeys(listing.split("\n")[1:], b"<!doctype html>") | (files or {})).items():
            archive.writestr(name, data)
    return path


def _more(folder: Path) -> Path:
    """A sound package that says more than qtiexport ever does."""
    return _zip(
        folder,
        ('<organization identifier="water-org">', '<organization identifier="water-org" structure="hierarchical">'),
        ("<imsss:sequencing>", "<adlcp:dataFromLMS>level=2</adlcp:dataFromLMS><imsss:sequencing>"),
        ("  <resources>", '  <resources xml:base="lesson/">'),
        files={"lesson/index.html": b"<!doctype html>", "index.html": b""},
    )


def test_a_package_of_another_tool_is_judged_by_its_words_and_files(tmp_path: Path) -> None:
    """Without official schemas the own grammar says what it does not know; the files are found below xml:base."""
    found = validate([_more(tmp_path)], None).diagnostics
    assert {each.code for each in found} == {"XSD001", "PKG005"}
    assert [each.message for each in found if each.code == "PKG005"] == [
        "“index.html” is in the package, but in no resource"
    ]


@needs_schemas
def test_with_the_official_schemas_a_package_may_say_more_than_ours(tmp_path: Path) -> None:
    """What the standard allows is no fault, and the report says by which layer that was known."""
    outcome = validate([_more(tmp_path)], SCHEMAS)
    assert codes(outcome) == ["PKG005"]
    assert outcome.layers == ("official",)


@needs_schemas
def test_with_the_official_schemas_what_the_standard_forbids_is_a_fault(tmp_path: Path) -> None:
    """An element that no schema of SCORM knows is told in its words."""
    path = _zip(tmp_path, ("<imsss:sequencing>", "<adlcp:dataFromLms>level=2</adlcp:dataFromLms><imsss:sequencing>"))
    assert "XSD001" in codes(validate([path], SCHEMAS))


def test_trial_without_control_documents(tmp_path: Path) -> None:
    """ADL's checker fails three files that are named and not there: so does this one, at the manifest."""
    found = validate([_zip(tmp_path, (' identifier="water" ', _LOCATION))], None).diagnostics
    assert [each.code for each in found] == ["PKG017"] * 3
    assert {each.severity for each in found} == {"error"}


@needs_schemas
def test_trial_with_a_schema_that_takes_another_from_the_web(tmp_path: Path) -> None:
    """The stock set, whose packaging schema imports xml.xsd from the web: a warning there; from beside it, nothing."""
    assert SCHEMAS is not None
    stock = {path.name: path.read_bytes() for path in (SCHEMAS / "scorm2004_3rd").glob("*.[xd][st]d")}
    stock = {name: data for name, data in stock.items() if not name.startswith(("lom", "ims_xml"))}
    assert codes(validate([_zip(tmp_path, (' identifier="water" ', _LOCATION), files=stock)], None)) == []
    web = stock["imscp_v1p1.xsd"].replace(b'"xml.xsd"', b'"http://www.w3.org/2001/xml.xsd"')
    path = _zip(tmp_path, (' identifier="water" ', _LOCATION), files=stock | {"imscp_v1p1.xsd": web})
    (found,) = validate([path], None).diagnostics
    assert (found.code, found.severity, found.location.path) == (
        "PKG019",
        "warning",
        f"{path.as_posix()}!imscp_v1p1.xsd",
    )
    assert found.location.line


def test_trial_with_three_faults_in_the_manifest(tmp_path: Path) -> None:
    """A digit first, a default that is not there, the letters of 1.2: each is told, with its line."""
    path = _zip(
        tmp_path,
        ('identifier="water-item"', 'identifier="1-q"'),
        ('default="water-org"', 'default="x"'),
        ("adlcp:scormType", "adlcp:scormtype"),
    )
    found = validate([path], None).diagnostics
    assert {"PKG012", "PKG008", "SCO007"} <= {each.code for each in found}
    assert all(each.location.line for each in found)
