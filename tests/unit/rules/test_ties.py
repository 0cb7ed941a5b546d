"""What documents say about their neighbours is held against the package."""

import pytest
from lxml import etree

from qtiexport.rules.qti.elements import NAMESPACE
from qtiexport.rules.ties import Link, Ties, is_external, judge_ties, resolve, ties_of
from tests.unit.rules.changes import FIXTURES

_ITEM = Ties("rivers.xml", outcomes=frozenset({"SCORE", "MAXSCORE"}))
_NAMES = ("imsmanifest.xml", "rivers.xml", "sea.xml", "test.xml")


def _test(text: str = "") -> Ties:
    whole = (FIXTURES / "qti-test.xml").read_text(encoding="utf-8")
    old, _, new = text.partition(" => ")
    assert whole.count(old)
    return ties_of("test.xml", etree.fromstring(whole.replace(old, new).encode()))


def _codes(names: tuple[str, ...], *ties: Ties) -> list[str]:
    return [each.code for each in judge_ties("p.zip", names, ties)]


def test_a_test_whose_items_are_there_is_fine() -> None:
    assert _codes(_NAMES, _ITEM, _test("x => x")) == []


@pytest.mark.parametrize("change", ["sea.xml => Sea.xml", "sea.xml => items/sea.xml", "sea.xml => ../sea.xml"])
def test_a_reference_to_an_item_that_is_not_there_is_reported(change: str) -> None:
    assert _codes(_NAMES, _ITEM, _test(change)) == ["QTI076"]


def test_a_reference_with_an_escape_leads_to_its_file() -> None:
    assert _codes(_NAMES, _ITEM, _test("sea.xml => s%65a.xml")) == []


def test_a_variable_that_no_item_declares_is_reported_where_it_is_counted() -> None:
    found = judge_ties("p.zip", _NAMES, (_ITEM, _test('variableIdentifier="SCORE" => variableIdentifier="POINTS"')))
    assert [(each.code, each.location.line) for each in found] == [("QTI077", 18)]


def test_a_test_of_reading_alone_may_sum_nothing() -> None:
    assert _codes(("test.xml",), Ties("test.xml", counted=(("SCORE", 3),))) == []


def test_a_picture_is_looked_for_beside_its_item() -> None:
    item = etree.fromstring(f'<assessmentItem xmlns="{NAMESPACE}"><img src="../images/a.png"/></assessmentItem>')
    ties = ties_of("items/rivers.xml", item)
    assert ties.links == (Link("img", "../images/a.png", "images/a.png", 1),)
    assert _codes(("images/a.png", "items/rivers.xml"), ties) == []
    assert _codes(("items/images/a.png", "items/rivers.xml"), ties) == ["PKG014"]


@pytest.mark.parametrize("target", ["https://example.org/a", "mailto:a@example.org", "//example.org/a", "#top", ""])
def test_links_out_of_the_package_are_nobodys_business(target: str) -> None:
    assert is_external(target)


@pytest.mark.parametrize(
    ("base", "target", "path"),
    [("a/b.xml", "c.xml", "a/c.xml"), ("b.xml", "c%20d.xml#x", "c d.xml"), ("a/b.xml", "../../c.xml", "../c.xml")],
)
def test_a_link_is_resolved_from_its_document(base: str, target: str, path: str) -> None:
    assert resolve(base, target) == path
