"""Each QTI rule speaks where it should, and nowhere else: see `changes`."""

import pytest
from lxml import etree

from qtiexport.diagnostics import Diagnostic
from qtiexport.rules.frame import in_document
from qtiexport.rules.qti import QTI_RULES, judge_item, judge_test
from tests.unit.rules.changes import FIXTURES, Change, changes, hold, parameters

_CODES = {each.rule.name: each.rule.code for each in QTI_RULES}
_FILES = ("qti-item", "qti-template", "qti-kinds", "qti-test")


def _judge(text: str) -> tuple[Diagnostic, ...]:
    root = etree.fromstring(text.encode())
    judge = judge_test if etree.QName(root).localname == "assessmentTest" else judge_item
    return judge(root, in_document("p.zip", "d.xml"))


def _base(name: str) -> str:
    return (FIXTURES / f"{name}.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", _FILES)
def test_the_unchanged_document_is_fine(name: str) -> None:
    assert _judge(_base(name)) == ()


@pytest.mark.parametrize("change", [each for name in _FILES for each in parameters(f"{name}.md")])
def test_a_change_is_reported_under_its_code_and_no_other(change: Change) -> None:
    hold(change, _base(change.file.removesuffix(".md")), _judge, _CODES)


@pytest.mark.parametrize("each", QTI_RULES, ids=lambda each: each.rule.code)
def test_every_rule_is_shown_broken_and_kept(each: object) -> None:
    rule = next(one.rule for one in QTI_RULES if one is each)
    shown = {change.verdict for name in _FILES for change in changes(f"{name}.md") if change.rule == rule.name}
    assert {"valid", str(rule.severity)} <= shown, f"{rule.code} {rule.name}"
