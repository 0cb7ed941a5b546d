"""What `[scorm]` changes in packages, and nothing else: scorm.md P14, P15, P18, P22."""

import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from qtiexport.grammars import schema_location
from qtiexport.pipeline import validate
from tests.beside import CHECKER, SCHEMAS
from tests.builds import SCORM, Dist, Package, built
from tests.sources import CHOICE, SINGLE, write
from tests.xml import one, text

pytestmark = pytest.mark.usefixtures("no_official_schemas")
needs_schemas = pytest.mark.skipif(SCHEMAS is None, reason="the official schemas do not lie beside this checkout")
_LOCATION = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"
_ABOUT = """
[course]
id = "water"
description = "What flows & stands."
author = "Baker, A.; Smith"
license = "CC BY 4.0"
"""


def _built(folder: Path, scorm: str = "", about: str = _ABOUT, **asked: Any) -> Dist:
    source = folder / "source"
    write(source, "rivers.md", text=CHOICE.replace("lang: en", "lang: en\ntags: [Elbe & Havel, water]"))
    write(source, "cities/seine.md", text=SINGLE.replace("lang: en", "lang: en\ntags: [water]"))
    (source / "qtiexport.toml").write_text(f"pass_mark = 66.67\n{about}\n[scorm]\n{scorm}\n", encoding="utf-8")
    return built(source, folder / "dist", targets=SCORM, **asked)


def _errors(done: Dist) -> list[str]:
    return [f"{d.code} {d.location} {d.message}" for d in done.outcome.diagnostics if d.severity != "info"]


def _unpacked(package: Package, folder: Path) -> Path:
    with zipfile.ZipFile(package.path) as archive:
        archive.extractall(folder / package.target)
    return folder / package.target


# --- the schemas of the manifest --------------------------------------------------------------------------------


def test_p15_without_schemas_there_is_neither_a_schema_nor_a_schema_location(tmp_path: Path) -> None:
    """By default a package names no schema and holds none."""
    for package in _built(tmp_path).packages():
        assert _LOCATION not in package.manifest.attrib
        assert [name for name in package.names if name.endswith((".xsd", ".dtd"))] == []


@needs_schemas
@pytest.mark.parametrize("metadata", ["false", "true"])
def test_p14_the_schemas_that_are_named_are_there_and_need_nothing_else(tmp_path: Path, metadata: str) -> None:
    """Every address of schemaLocation is a file at the root; a reader without network validates by what is unpacked.

    libxml2 refuses the published schema of SCORM 1.2's metadata, whoever imports it.
    """
    done = _built(tmp_path, f"schemas = true\nmetadata = {metadata}", schemas=SCHEMAS)
    assert _errors(done) == []
    for package in done.packages():
        folder = _unpacked(package, tmp_path)
        said = etree.parse(folder / "imsmanifest.xml").getroot().attrib[_LOCATION].split()
        assert all((folder / name).is_file() for name in said[1::2])
        if package.target != "scorm12" or metadata == "false":
            assert _driven(folder, said).validate(etree.parse(folder / "imsmanifest.xml"))


def _driven(folder: Path, said: list[str]) -> etree.XMLSchema:
    """The schema of all that a manifest names, by the files of its folder alone."""
    xs = "http://www.w3.org/2001/XMLSchema"
    root = etree.Element(f"{{{xs}}}schema", targetNamespace="urn:driver")
    for namespace, name in zip(said[::2], said[1::2], strict=True):
        etree.SubElement(root, f"{{{xs}}}import", namespace=namespace, schemaLocation=name)
    path = folder / "driver.xsd"
    path.write_bytes(etree.tostring(root))
    return etree.XMLSchema(etree.parse(path, etree.XMLParser(no_network=True)))


@needs_schemas
def test_p14_the_schemas_are_those_that_were_published(tmp_path: Path) -> None:
    """Byte for byte, and one set for each edition."""
    assert SCHEMAS is not None
    done = _built(tmp_path, "schemas = true", schemas=SCHEMAS)
    folders = {"scorm12": "scorm12", "scorm2004": "scorm2004_3rd", "scorm2004-4": "scorm2004_4th"}
    for package in done.packages():
        brought = [name for name in package.names if name.endswith((".xsd", ".dtd"))]
        assert brought
        for name in brought:
            assert package.read(name) == (SCHEMAS / folders[package.target] / name).read_bytes()


@needs_schemas
def test_p14_both_validate_and_the_independent_checker_know_packages_with_schemas(tmp_path: Path) -> None:
    """What was built is found in order, with the official schemas at hand and without."""
    done = _built(tmp_path, "schemas = true\nmetadata = true", schemas=SCHEMAS)
    assert validate([done.folder], None).diagnostics == validate([done.folder], SCHEMAS).diagnostics == ()
    paths = [str(package.path) for package in done.packages()]
    checked = subprocess.run([sys.executable, str(CHECKER), "--quiet", *paths], capture_output=True, check=False)
    assert checked.returncode == 0, checked.stdout


@needs_schemas
def test_p14_the_command_line_asks_for_schemas_too(tmp_path: Path) -> None:
    """`--scorm-schemas` gives the same packages as the config."""
    (tmp_path / "b").mkdir()
    by_config = _built(tmp_path, "schemas = true", schemas=SCHEMAS)
    by_option = _built(tmp_path / "b", "", schemas=SCHEMAS, scorm_schemas=True)
    for package in by_config.packages():
        assert package.path.read_bytes() == by_option.one(package.target).path.read_bytes()


@pytest.mark.parametrize("metadata", [False, True])
@pytest.mark.parametrize("family", ["scorm-1.2", "scorm-2004-3rd", "scorm-2004-4th"])
def test_a_schema_location_pairs_namespaces_with_files_at_the_root(family: str, metadata: bool) -> None:
    """Addresses are plain names, so that nothing is looked for elsewhere."""
    said = schema_location(family, metadata).split()
    assert all(namespace.startswith("http://") for namespace in said[::2])
    assert all(name.endswith(".xsd") and "/" not in name for name in said[1::2])
    assert any("LOM" in namespace or "imsmd" in namespace for namespace in said) == metadata


def test_schemas_that_are_asked_for_and_missing_stop_the_build(tmp_path: Path) -> None:
    """Without a folder of schemas, at the line of the config that asks for them, and once for all targets."""
    done = _built(tmp_path, "schemas = true")
    assert [(d.code, d.location.line) for d in done.outcome.diagnostics] == [("XSD004", 10)]
    assert not list(done.folder.glob("*.zip"))


def test_an_option_that_cannot_be_met_is_named(tmp_path: Path) -> None:
    """Where the command line asks for schemas, no line of the config is blamed."""
    (found,) = _built(tmp_path, scorm_schemas=True).outcome.diagnostics
    assert (found.code, str(found.location)) == ("XSD004", "--scorm-schemas")


def test_a_folder_without_the_schemas_stops_the_build(tmp_path: Path) -> None:
    """The first file that is missing is named."""
    (tmp_path / "empty").mkdir()
    done = _built(tmp_path, "schemas = true", schemas=tmp_path / "empty")
    assert {d.code for d in done.outcome.diagnostics} == {"XSD004"}
    assert "“scorm12/adlcp_rootv1p2.xsd” cannot be read" in done.outcome.diagnostics[0].message


# --- the pass mark in the manifest ------------------------------------------------------------------------------


@pytest.mark.parametrize(("config", "asked"), [("mastery = false", {}), ("", {"mastery": False})])
def test_p18_the_pass_mark_can_stay_out_of_the_manifest(tmp_path: Path, config: str, asked: dict[str, Any]) -> None:
    """By the config or by `--no-mastery`; the player has it all the same, and nothing else changes."""
    done = _built(tmp_path, config, **asked)
    assert _errors(done) == []
    for package in done.packages():
        names = {element.tag for element in package.manifest.iter("*")}
        assert names.isdisjoint({"masteryscore", "minNormalizedMeasure", "primaryObjective", "objectives"})
        assert package.course["pass"]["percent"] == "66.67"
        if package.target != "scorm12":
            assert one(package.manifest, "organizations//deliveryControls").get("objectiveSetByContent") == "true"


# --- what the course is about -----------------------------------------------------------------------------------


def test_p22_by_default_a_manifest_says_nothing_in_lom(tmp_path: Path) -> None:
    """Importers read none of it: it is there for those who ask."""
    for package in _built(tmp_path).packages():
        assert b"lom" not in package.read("imsmanifest.xml")


def test_p22_lom_of_12_says_what_the_config_says(tmp_path: Path) -> None:
    """Title, language, description, key words, author and licence, each text with its language."""
    done = _built(tmp_path, "metadata = true")
    assert _errors(done) == []
    lom = one(done.one("scorm12").manifest, "metadata/lom")
    assert text(lom, "general/language") == "en"
    assert text(lom, "general/description/langstring") == "What flows & stands."
    assert [each.text for each in lom.iterfind("general/keyword/langstring")] == ["Elbe & Havel", "water"]
    assert "FN:Baker\\, A.\\; Smith" in text(lom, "lifecycle/contribute/centity/vcard")
    assert text(lom, "rights/description/langstring") == "CC BY 4.0"
    tagged = [each.get("{http://www.w3.org/XML/1998/namespace}lang") for each in lom.iter("langstring")]
    assert set(tagged) == {"en", "x-none"}


@pytest.mark.parametrize("target", SCORM[1:])
def test_p22_lom_of_2004_says_the_same(tmp_path: Path, target: str) -> None:
    """In IEEE LOM, whose texts are called otherwise."""
    done = _built(tmp_path, "metadata = true")
    lom = one(done.one(target).manifest, "metadata/lom")
    assert text(lom, "general/description/string") == "What flows & stands."
    assert [each.text for each in lom.iterfind("general/keyword/string")] == ["Elbe & Havel", "water"]
    assert "FN:Baker\\, A.\\; Smith" in text(lom, "lifeCycle/contribute/entity")
    assert text(lom, "rights/description/string") == "CC BY 4.0"
    assert {each.get("language") for each in lom.iter("string")} == {"en"}


def test_p22_what_is_not_said_is_left_out(tmp_path: Path) -> None:
    """Without description, author and licence there are no empty elements."""
    lom = one(_built(tmp_path, "metadata = true", about="").one("scorm12").manifest, "metadata/lom")
    assert {child.tag for child in lom} == {"general"}
    assert "description" not in {child.tag for child in lom.iter("*")}


@needs_schemas
def test_p22_lom_is_valid_by_the_official_schemas(tmp_path: Path) -> None:
    """A description of 1,000 characters, the most that the config takes, passes in both versions."""
    long = _ABOUT.replace("What flows & stands.", "a" * 1000)
    done = _built(tmp_path, "metadata = true", about=long, schemas=SCHEMAS)
    assert _errors(done) == []
    assert set(done.outcome.layers) == {f"{t}:{kind}" for t in SCORM for kind in ("own", "official")}


def test_p22_importers_that_compare_prefixes_see_the_same_titles(tmp_path: Path) -> None:
    """No element of LOM has the name of one that importers look for without a namespace."""
    manifest = _built(tmp_path, "metadata = true").one("scorm2004").read("imsmanifest.xml").decode("utf-8")
    assert manifest.count("<title>") == 2
    assert manifest.count("<lom:title>") == 1
