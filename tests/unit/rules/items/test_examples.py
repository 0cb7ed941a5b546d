"""The examples in the documentation of each rule of one question are sources: the first breaks it, the second does not.

A page of rules that shows what the program does not do would be worse than none.
"""

import textwrap

import pytest

from qtiexport.rules.frame import Rule
from qtiexport.rules.items import EVERY_ITEM_RULE
from tests.unit.rules.items.judged import judged

_RULES = [pytest.param(each.rule, id=each.rule.code) for each in EVERY_ITEM_RULE]


@pytest.mark.parametrize("rule", _RULES)
def test_the_example_breaks_its_rule_and_no_other(rule: Rule) -> None:
    found = judged(textwrap.dedent(rule.example))
    assert {each.code for each in found if each.code == rule.code or not _is_off(each.code)} == {rule.code}, found
    assert {each.severity for each in found if each.code == rule.code} == {rule.severity}


@pytest.mark.parametrize("rule", _RULES)
def test_what_stands_instead_breaks_no_rule(rule: Rule) -> None:
    found = judged(textwrap.dedent(rule.instead))
    assert [each for each in found if each.code == rule.code or not _is_off(each.code)] == []


@pytest.mark.parametrize("rule", _RULES)
def test_a_finding_shows_the_words_of_the_author_where_there_are_any(rule: Rule) -> None:
    text = textwrap.dedent(rule.example)
    found = next(each for each in judged(text) if each.code == rule.code)
    lines = text.split("\n")
    assert all(evidence.text == lines[evidence.line - 1] for evidence in found.evidence)
    assert bool(found.evidence) is (rule.code not in _OF_THE_WHOLE)
    if found.location.column:
        assert found.location.column == found.evidence[0].column


_OF_THE_WHOLE = {"ITM114", "ITM120", "ITM132", "ITM133", "ITM134", "ITM135"}
"""Rules that find something missing, which no words show."""


def _is_off(code: str) -> bool:
    return any(each.rule.code == code and each.rule.optional for each in EVERY_ITEM_RULE)
