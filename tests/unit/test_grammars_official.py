"""The official schemas as second layer, and that the own grammars stay within them."""

import copy
import pickle
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from qtiexport.grammars import Fault, Grammars, load, parse_xml, validating
from qtiexport.grammars.official import Record, compiled, fault_of, record
from tests.beside import CHECKER, SCHEMAS

DOCUMENTS = Path(__file__).resolve().parents[1] / "fixtures" / "documents"
WITH_SCHEMA = sorted(path for path in DOCUMENTS.rglob("*.xml") if path.parent.name != "moodle")
SCORM_12 = DOCUMENTS / "scorm12" / "imsmanifest.xml"
MOODLE = DOCUMENTS / "moodle" / "quiz.xml"
LEFT_OUT = "scorm12/ims_xml.xsd"

needs_schemas = pytest.mark.skipif(SCHEMAS is None, reason="the official schemas do not lie beside this checkout")


def tree_of(data: bytes) -> etree._ElementTree:
    tree = parse_xml(data)
    assert not isinstance(tree, Fault), tree
    return tree


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A small store of our own copies, in a folder whose name needs care."""
    assert SCHEMAS is not None
    folder = tmp_path / "Schemas für 100 % – & more"
    for path in record().families["scorm-1.2"].files:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(SCHEMAS / path, folder / path)
    return folder


@needs_schemas
@pytest.mark.parametrize("path", WITH_SCHEMA, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_what_follows_the_frames_is_valid_in_every_official_version(path: Path) -> None:
    verdict = load(SCHEMAS, thorough=True).validate(tree_of(path.read_bytes()))
    assert verdict.valid, verdict
    assert verdict.layers == ("own", "official")


@needs_schemas
def test_the_independent_checker_agrees_on_what_follows_the_frames() -> None:
    command = [sys.executable, str(CHECKER), "--qti21", "all", "--quiet", *map(str, WITH_SCHEMA)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@needs_schemas
@pytest.mark.parametrize("path", WITH_SCHEMA, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_whatever_the_own_grammar_accepts_of_a_changed_document_the_official_one_accepts(path: Path) -> None:
    own, both = load(None), load(SCHEMAS)
    accepted = 0
    for change, document in changed(tree_of(path.read_bytes())):
        if own.validate(document).valid:
            accepted += 1
            assert both.validate(document).valid, change
    assert accepted > 20


def changed(tree: etree._ElementTree) -> Iterator[tuple[str, etree._ElementTree]]:
    """The document with one change at a time, as read back from its text: every element, every attribute."""
    for place in range(sum(1 for _ in tree.iter())):
        for name, change in CHANGES.items():
            document = copy.deepcopy(tree)
            element = list(document.iter())[place]
            change(element)
            yield f"{name} of {element.tag!r}", tree_of(etree.tostring(document))
        for attribute in list(list(tree.iter())[place].attrib):
            for value in VALUES:
                document = copy.deepcopy(tree)
                element = list(document.iter())[place]
                element.set(attribute, value)
                yield f"{attribute}={value!r} of {element.tag!r}", tree_of(etree.tostring(document))


def _remove(element: etree._Element) -> None:
    if (parent := element.getparent()) is not None:
        parent.remove(element)


def _double(element: etree._Element) -> None:
    if element.getparent() is not None:
        element.addnext(copy.deepcopy(element))


def _move_back(element: etree._Element) -> None:
    if (following := element.getnext()) is not None:
        following.addnext(element)


def _strip(element: etree._Element) -> None:
    for attribute in list(element.attrib)[-1:]:
        del element.attrib[attribute]


def _empty(element: etree._Element) -> None:
    element.text = None


def _add_text(element: etree._Element) -> None:
    element.text = "text"


def _add_tail(element: etree._Element) -> None:
    if element.getparent() is not None:
        element.tail = "text"


CHANGES = {
    "removal": _remove,
    "doubling": _double,
    "place": _move_back,
    "last attribute": _strip,
    "emptiness": _empty,
    "text": _add_text,
    "tail": _add_tail,
}
VALUES = ("", "x", "0", "-1", "1.5", "true", "a b", "A-b_1", "../x", "a/b.xml", "http://x/y", "de", "multiple", "float")


@needs_schemas
def test_an_official_refusal_is_told_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    """The own grammar is taken away here: it is meant to refuse everything that the official one refuses."""
    monkeypatch.setattr(validating, "own_schema", lambda _: etree.XMLSchema(etree.fromstring(ANYTHING)))
    broken = SCORM_12.read_bytes().replace(b"<title>", b"<name>").replace(b"</title>", b"</name>")
    verdict = load(SCHEMAS).validate(tree_of(broken))
    assert verdict.layers == ("own", "official")
    assert {fault.layer for fault in verdict.faults} == {"official"}
    assert "element “name” must not stand here" in verdict.faults[0].message


ANYTHING = b"""<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  targetNamespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2">
  <xs:element name="manifest" type="xs:anyType"/>
</xs:schema>"""


@needs_schemas
def test_a_store_works_from_a_folder_of_any_name(store: Path) -> None:
    assert load(store).validate(tree_of(SCORM_12.read_bytes())).layers == ("own", "official")


@needs_schemas
def test_a_missing_official_file_makes_the_document_not_valid_and_is_named(store: Path) -> None:
    (store / LEFT_OUT).unlink()
    verdict = load(store).validate(tree_of(SCORM_12.read_bytes()))
    assert not verdict.valid
    assert verdict.layers == ("own",)
    assert f"“{LEFT_OUT}” cannot be read" in verdict.unusable


@needs_schemas
@pytest.mark.parametrize("damage", [b"", b"<not a schema", b"\x00", b"<xs/>"])
def test_a_damaged_official_file_makes_the_document_not_valid_and_is_named(store: Path, damage: bytes) -> None:
    (store / LEFT_OUT).write_bytes(damage)
    verdict = load(store).validate(tree_of(SCORM_12.read_bytes()))
    assert not verdict.valid
    assert f"“{LEFT_OUT}” is not the published file" in verdict.unusable


@needs_schemas
def test_an_official_file_changed_by_one_byte_is_not_used(store: Path) -> None:
    path = store / "scorm12" / "adlcp_rootv1p2.xsd"
    path.write_bytes(path.read_bytes() + b"\n")
    assert (
        "“scorm12/adlcp_rootv1p2.xsd” is not the published file"
        in load(store).validate(tree_of(SCORM_12.read_bytes())).unusable
    )


def test_a_folder_that_is_not_there_makes_the_document_not_valid(tmp_path: Path) -> None:
    verdict = load(tmp_path / "nowhere").validate(tree_of(SCORM_12.read_bytes()))
    assert not verdict.valid
    assert "cannot be read" in verdict.unusable


def test_moodle_xml_has_no_official_schema_and_needs_none(tmp_path: Path) -> None:
    verdict = load(tmp_path / "nowhere").validate(tree_of(MOODLE.read_bytes()))
    assert verdict.valid
    assert verdict.layers == ("own",)


def test_an_own_fault_is_told_once_and_the_official_schemas_are_not_asked(tmp_path: Path) -> None:
    broken = SCORM_12.read_bytes().replace(b"1.2</schemaversion>", b"1.1</schemaversion>")
    verdict = load(tmp_path / "nowhere").validate(tree_of(broken))
    assert verdict.unusable == ""
    assert [fault.layer for fault in verdict.faults] == ["own"]


@needs_schemas
def test_every_recorded_file_is_needed_by_a_family_or_a_package_and_lies_beside_the_checkout() -> None:
    assert SCHEMAS is not None
    needed = {path for family in record().families.values() for path in family.files}
    for brought in record().controls.values():
        needed |= {brought.folder + name for name in (*brought.files, *brought.metadata)}
    assert needed == set(record().digests)
    assert [fault for path in sorted(needed) if (fault := fault_of(SCHEMAS, path))] == []


def test_every_location_and_entry_is_a_recorded_file() -> None:
    recorded: Record = record()
    entries = {path for family in recorded.families.values() for _, path in family.entries}
    assert entries | set(recorded.locations.values()) <= set(recorded.digests)


@needs_schemas
def test_no_family_leaves_out_a_file_that_it_compiles_from(tmp_path: Path) -> None:
    """A store with a family's own files only is enough for that family, and `schemas list` can trust the list."""
    assert SCHEMAS is not None
    for name, family in record().families.items():
        if name.startswith("qti-2.1") and name != "qti-2.1-manifest":
            continue  # the three big ones share all but one file; together they would take two seconds more
        folder = tmp_path / name
        for path in family.files:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(SCHEMAS / path, folder / path)
        assert not isinstance(compiled(folder, name), str), compiled(folder, name)


def test_grammars_can_be_sent_to_a_worker(tmp_path: Path) -> None:
    grammars = Grammars(tmp_path, thorough=True)
    assert pickle.loads(pickle.dumps(grammars)) == grammars
