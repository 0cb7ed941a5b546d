"""Documents that lack something are a matter for their grammar: no rule raises over them."""

from collections.abc import Callable, Iterator
from copy import deepcopy

import pytest
from lxml import etree

from qtiexport.diagnostics import Diagnostic
from qtiexport.rules import moodle
from qtiexport.rules.frame import in_document
from qtiexport.rules.package import judge_manifest
from qtiexport.rules.qti import judge_item, judge_test
from qtiexport.rules.scorm import judge_scorm
from qtiexport.rules.ties import judge_ties, ties_of
from tests.unit.rules.changes import FIXTURES

_WHERE = in_document("p.zip", "d.xml")
_NAMES = ("imsmanifest.xml", "index.html")


def _manifest(root: etree._Element) -> tuple[Diagnostic, ...]:
    return (*judge_manifest(root, _NAMES, _WHERE), *judge_scorm(root, _NAMES, _WHERE))


def _test(root: etree._Element) -> tuple[Diagnostic, ...]:
    return (*judge_test(root, _WHERE), *judge_ties("p.zip", _NAMES, (ties_of("d.xml", root),)))


_JUDGES: dict[str, Callable[[etree._Element], tuple[Diagnostic, ...]]] = {
    "qti-item.xml": lambda root: judge_item(root, _WHERE),
    "qti-template.xml": lambda root: judge_item(root, _WHERE),
    "qti-test.xml": _test,
    "scorm12.txt": _manifest,
    "scorm2004.txt": _manifest,
    "mdl-question.xml": lambda root: moodle.judge_quiz(root, _WHERE),
    "mdl-gaps.xml": lambda root: moodle.judge_quiz(root, _WHERE),
}


def _root(name: str) -> etree._Element:
    data = (FIXTURES / name).read_bytes()
    return etree.fromstring(data if name.endswith(".xml") else data.partition(b"\n\n")[2])


def _shortened(root: etree._Element) -> Iterator[etree._Element]:
    """The document without one element, without one attribute, or without one text, each in turn."""
    for place, element in enumerate(root.iter("*")):
        for name in element.attrib:
            copy = deepcopy(root)
            del list(copy.iter("*"))[place].attrib[name]
            yield copy
        copy = deepcopy(root)
        other = list(copy.iter("*"))[place]
        other.text = None
        yield copy
        parent = other.getparent()
        if parent is not None:
            parent.remove(other)
            yield copy


@pytest.mark.parametrize("name", _JUDGES)
def test_no_missing_piece_makes_a_rule_raise(name: str) -> None:
    judged = [_JUDGES[name](copy) for copy in _shortened(_root(name))]
    assert len(judged) > 20
    assert sum(bool(found) for found in judged) > len(judged) // 10
