"""The table of rules is whole, and judging goes from grammar to meaning."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from qtiexport.grammars import load
from qtiexport.package import Document
from qtiexport.resources import PACKAGE
from qtiexport.rules import RULES, documentation, judge_document, judge_package
from tests.unit.rules.changes import FIXTURES

_DOCUMENTS = FIXTURES.parent / "documents"
_CODE = re.compile("[A-Z]{3}[0-9]{3}")


def _literals(folder: Path) -> Iterator[str]:
    """Every text in the code below a folder that has the shape of a code."""
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and _CODE.fullmatch(node.value):
                yield node.value


def test_every_code_in_the_program_has_a_rule_and_every_rule_a_place_in_the_program() -> None:
    assert set(_literals(PACKAGE)) == set(RULES)


def test_every_rule_without_a_function_is_reported_by_somebody_else() -> None:
    outside = {code for folder in PACKAGE.iterdir() if folder.name != "rules" for code in _codes_of(folder)}
    words = set(RULES) - outside - set(_functions())
    assert words == {"BNK107", "BNK109"}


def _codes_of(path: Path) -> Iterator[str]:
    if path.is_dir():
        yield from _literals(path)
    elif path.suffix == ".py":
        tree = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        yield from (str(node.value) for node in tree if isinstance(node, ast.Constant) and node.value in RULES)


def _functions() -> Iterator[str]:
    """The codes of all decorated rule functions."""
    for path in sorted((PACKAGE / "rules").rglob("*.py")):
        yield from re.findall(r'^@rule\("([A-Z]{3}[0-9]{3})"', path.read_text(encoding="utf-8"), re.MULTILINE)


def test_names_differ_within_a_family() -> None:
    names = [(each.code[:3], each.name) for each in RULES.values()]
    assert len(names) == len(set(names))


def test_the_page_of_rules_is_made_from_the_code() -> None:
    page = PACKAGE.parent / "docs" / "rules.md"
    made = documentation.markdown(RULES.values())
    assert page.read_text(encoding="utf-8") == made, "write documentation.markdown(RULES.values()) to docs/rules.md"


@pytest.mark.parametrize("code", RULES)
def test_a_rule_is_printed_with_its_four_sections(code: str) -> None:
    text = documentation.text(RULES[code])
    assert text.startswith(f"{code} {RULES[code].name} ({RULES[code].severity}): ")
    assert [text.count(f"\n{name}:") for name in ("What it checks", "Why it matters", "Example", "Instead")] == [1] * 4


@pytest.mark.parametrize("path", sorted(_DOCUMENTS.rglob("*.xml")), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_example_document_is_fine(path: Path) -> None:
    verdict = judge_document(Document(path.name, path.read_bytes()), "p.zip", load(None))
    assert verdict.diagnostics == ()
    assert verdict.layers == ("own",)


def test_a_document_that_its_grammar_refuses_is_judged_by_nothing_else() -> None:
    data = (FIXTURES / "qti-item.xml").read_bytes().replace(b'title="Rivers"', b"")
    verdict = judge_document(Document("i.xml", data), "p.zip", load(None))
    assert {each.code for each in verdict.diagnostics} == {"XSD001"}
    assert verdict.ties is None


def test_a_document_that_its_grammar_accepts_is_judged_by_its_meaning() -> None:
    data = (FIXTURES / "qti-item.xml").read_bytes().replace(b"<value>rhine</value>", b"<value>elbe</value>")
    (found,) = judge_document(Document("items/i.xml", data), "p.zip", load(None)).diagnostics
    assert (found.code, found.location.path, found.location.line) == ("QTI009", "p.zip!items/i.xml", 4)


def test_the_ties_of_a_document_are_judged_with_its_package() -> None:
    test = judge_document(Document("test.xml", (FIXTURES / "qti-test.xml").read_bytes()), "p.zip", load(None))
    assert test.ties is not None
    manifest = (FIXTURES / "package.txt").read_text(encoding="utf-8")
    listing, _, xml = manifest.partition("\n\n")
    found = judge_package("p.zip", listing.split("\n"), xml.encode(), (test.ties,))
    assert {each.code for each in found} == {"QTI076"}


@pytest.mark.parametrize("data", [b"", b"\x00", b"<", b"<manifest/>", b"<a>" * 1000, b"\xff\xfe<\x00"])
def test_a_broken_manifest_raises_nothing(data: bytes) -> None:
    assert {each.code for each in judge_package("p.zip", ("imsmanifest.xml",), data)} <= {"PKG012"}
