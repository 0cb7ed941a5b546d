"""Each rule about packages, manifests and Moodle XML speaks where it should, and nowhere else: see `changes`."""

import pytest
from lxml import etree

from qtiexport.diagnostics import Diagnostic
from qtiexport.rules import control, judge_package, moodle, names, package, scorm
from qtiexport.rules.frame import Rule, in_document
from tests.unit.rules.changes import FIXTURES, Change, changes, hold, parameters

_RULES: tuple[Rule, ...] = (
    *(each.rule for each in names.NAME_RULES),
    *(each.rule for each in package.MANIFEST_RULES),
    control.schema_missing.rule,
    *(each.rule for each in scorm.MANIFEST_RULES),
    *(each.rule for each in scorm.TEXT_RULES),
    *(each.rule for each in moodle.QUESTION_RULES),
    *(each.rule for each in moodle.QUIZ_RULES),
)
_CODES = {each.name: each.code for each in _RULES}
_BASES = {
    "package": "package.txt",
    "scorm12": "scorm12.txt",
    "scorm2004": "scorm2004.txt",
    "mdl-question": "mdl-question.xml",
    "mdl-gaps": "mdl-gaps.xml",
}


def _judge(text: str) -> tuple[Diagnostic, ...]:
    if text.startswith("<quiz>"):
        return moodle.judge_quiz(etree.fromstring(text.encode()), in_document("q.xml", "q.xml"))
    listing, _, manifest = text.partition("\n\n")
    return judge_package("p.zip", listing.split("\n"), manifest.encode())


def _base(name: str) -> str:
    return (FIXTURES / _BASES[name]).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", _BASES)
def test_the_unchanged_package_is_fine(name: str) -> None:
    assert _judge(_base(name)) == ()


@pytest.mark.parametrize("change", [each for name in _BASES for each in parameters(f"{name}.md")])
def test_a_change_is_reported_under_its_code_and_no_other(change: Change) -> None:
    hold(change, _base(change.file.removesuffix(".md")), _judge, _CODES)


@pytest.mark.parametrize("rule", _RULES, ids=lambda rule: rule.code)
def test_every_rule_is_shown_broken_and_kept(rule: Rule) -> None:
    shown = {each.verdict for name in _BASES for each in changes(f"{name}.md") if each.rule == rule.name}
    assert {"valid", str(rule.severity)} <= shown


def test_a_manifest_with_a_byte_order_mark_is_reported() -> None:
    listing, _, manifest = _base("scorm12").partition("\n\n")
    found = judge_package("p.zip", listing.split("\n"), b"\xef\xbb\xbf" + manifest.encode())
    assert [each.code for each in found] == ["SCO013"]


def test_a_package_without_entries_is_reported_without_a_manifest() -> None:
    assert [each.code for each in judge_package("p.zip", (), b"")] == ["PKG001"]


def test_the_rules_of_scorm_are_broken_in_sixty_ways() -> None:
    """What ADL's checker and importers ask of a package (scorm.md 0.3, P21) is shown broken, rule by rule."""
    broken = [
        each
        for name in ("package", "scorm12", "scorm2004")
        for each in changes(f"{name}.md")
        if each.verdict != "valid"
    ]
    assert len(broken) >= 60
    assert len({each.rule for each in broken}) >= 35
