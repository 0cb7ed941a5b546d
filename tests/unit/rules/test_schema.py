"""The rules that hold a document to its grammar."""

from pathlib import Path

import pytest

from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.grammars import load
from qtiexport.package import Document
from qtiexport.rules import judge_document
from qtiexport.rules.schema import GRAMMAR_RULES, judge, judge_foreign
from tests.beside import SCHEMAS

DOCUMENTS = Path(__file__).resolve().parents[2] / "fixtures" / "documents"
ITEM = (DOCUMENTS / "qti21" / "item-per-option-minus.xml").read_bytes()


def codes(diagnostics: tuple[Diagnostic, ...]) -> list[str]:
    return [diagnostic.code for diagnostic in diagnostics]


def test_a_valid_document_gives_its_tree_and_nothing_else() -> None:
    tree, diagnostics, layers = judge("items/a.xml", ITEM, "course.zip", load(None))
    assert tree is not None
    assert tree.getroot().get("identifier") == "sour-dough"
    assert diagnostics == ()
    assert layers == ("own",)


@pytest.mark.skipif(SCHEMAS is None, reason="the official schemas do not lie beside this checkout")
def test_with_official_schemas_both_layers_are_told() -> None:
    assert judge("items/a.xml", ITEM, "course.zip", load(SCHEMAS))[1:] == ((), ("own", "official"))


def test_an_invalid_document_is_xsd001_at_its_place_in_the_package() -> None:
    tree, diagnostics, layers = judge("items/a.xml", ITEM.replace(b' maxChoices="0"', b""), "course.zip", load(None))
    assert tree is not None
    assert layers == ("own",)
    (diagnostic,) = diagnostics
    assert (diagnostic.code, diagnostic.severity) == ("XSD001", Severity.ERROR)
    assert diagnostic.location == Location("course.zip!items/a.xml", 29)
    assert diagnostic.message == "element “choiceInteraction” lacks the attribute “maxChoices”"


def test_each_fault_of_a_document_is_told() -> None:
    broken = ITEM.replace(b' maxChoices="0"', b"").replace(b'showHide="show"', b'showHide="sometimes"')
    assert codes(judge("a.xml", broken, "p.zip", load(None))[1]) == ["XSD001"] * 5


def test_a_document_of_an_unknown_kind_is_xsd002_and_no_layer_ran() -> None:
    tree, diagnostics, layers = judge("a.xml", b'<a xmlns="urn:x"/>', "p.zip", load(None))
    assert tree is not None
    assert layers == ()
    assert codes(diagnostics) == ["XSD002"]
    assert "“a” in the namespace “urn:x”" in diagnostics[0].message


@pytest.mark.parametrize("data", [b"", b"<a>", b"<a>&nbsp;</a>", b"<!DOCTYPE a><a/>", b"\xff\xfe\x00"])
def test_what_is_not_trustworthy_xml_is_xsd003_and_gives_no_tree(data: bytes) -> None:
    tree, diagnostics, layers = judge("a.xml", data, "p.zip", load(None))
    assert tree is None
    assert layers == ()
    assert codes(diagnostics) == ["XSD003"]


def test_unusable_official_schemas_are_xsd004_and_the_own_layer_still_ran(tmp_path: Path) -> None:
    _, diagnostics, layers = judge("a.xml", ITEM, "p.zip", load(tmp_path))
    assert layers == ("own",)
    assert codes(diagnostics) == ["XSD004"]
    assert "“qtiv2p1p2/imsqti_v2p1p2.xsd” cannot be read" in diagnostics[0].message


def test_all_four_rules_are_errors_in_the_order_of_their_codes() -> None:
    assert [rule.rule.code for rule in GRAMMAR_RULES] == ["XSD001", "XSD002", "XSD003", "XSD004"]
    assert {rule.rule.severity for rule in GRAMMAR_RULES} == {Severity.ERROR}


FOREIGN = ITEM.replace(b"<itemBody>", b'<itemBody id="body" class="wide">', 1)


def test_an_item_of_the_authors_own_is_not_compared_with_the_own_grammar() -> None:
    """What no official schema could judge is told, at the source itself, and is no error."""
    tree, diagnostics, layers = judge_foreign(FOREIGN, "a.qti.xml", load(None))
    assert (tree is not None, layers) == (True, ())
    assert [(each.code, each.severity) for each in diagnostics] == [("SRC067", Severity.WARNING)]
    assert diagnostics[0].location == Location("a.qti.xml")


@pytest.mark.skipif(SCHEMAS is None, reason="the official schemas do not lie beside this checkout")
def test_an_item_of_the_authors_own_is_judged_by_the_official_schema() -> None:
    assert judge_foreign(FOREIGN, "a.qti.xml", load(SCHEMAS))[1:] == ((), ("official",))
    broken = FOREIGN.replace(b' maxChoices="0"', b' maxChoices="many"')
    _, (diagnostic,), layers = judge_foreign(broken, "a.qti.xml", load(SCHEMAS))
    assert (diagnostic.code, diagnostic.location, layers) == ("XSD001", Location("a.qti.xml", 29), ("official",))


def test_an_item_of_the_authors_own_is_not_packed_unseen_where_its_schemas_are_broken(tmp_path: Path) -> None:
    assert codes(judge_foreign(FOREIGN, "a.qti.xml", load(tmp_path))[1]) == ["XSD004"]


@pytest.mark.parametrize("data", [b"", b"<a>", b"<!DOCTYPE a><a/>"])
def test_an_item_of_the_authors_own_is_trustworthy_xml(data: bytes) -> None:
    assert codes(judge_foreign(data, "a.qti.xml", load(None))[1]) == ["XSD003"]


def test_a_finished_package_tells_the_authors_own_items_by_their_folder() -> None:
    """What `validate` finds there is judged as at its build: not by the grammar of what qtiexport writes."""
    own = judge_document(Document("own/a.xml", FOREIGN), "course.zip", load(None))
    assert [(each.code, each.location.path) for each in own.diagnostics] == [("SRC067", "course.zip!own/a.xml")]
    assert "XSD001" in codes(judge_document(Document("items/a.xml", FOREIGN), "course.zip", load(None)).diagnostics)
