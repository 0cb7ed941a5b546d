"""A rule carries its words, and one without them does not load."""

from collections.abc import Iterator

import pytest

from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.rules.frame import Finding, documented, in_document, judge, rule

_TEXT = """A river has a name.

    What it checks: each river.
    More of it.

    Why it matters:

    Because.

    Example:
        <river/>

    Instead
        <river name="Nile"/>
    """


def test_the_sections_are_read_with_their_lines_and_code_kept() -> None:
    found = documented("XYZ001", "river-name", Severity.WARNING, _TEXT)
    assert (found.summary, found.what, found.why) == ("A river has a name.", "each river.\nMore of it.", "Because.")
    assert (found.example, found.instead) == ("    <river/>", '    <river name="Nile"/>')


@pytest.mark.parametrize(
    ("code", "name", "text"),
    [
        ("XYZ1", "river-name", _TEXT),
        ("XYZ001", "River name", _TEXT),
        ("XYZ001", "river-name", ""),
        ("XYZ001", "river-name", _TEXT.replace("Instead", "In stead")),
        ("XYZ001", "river-name", _TEXT.replace("Because.", "")),
        ("XYZ001", "river-name", _TEXT.replace("A river has a name.", "A river\nhas a name.")),
        ("XYZ001", "river-name", _TEXT.replace("What it checks", "Why").replace("Why it matters", "What it checks")),
    ],
)
def test_a_rule_out_of_shape_does_not_load(code: str, name: str, text: str) -> None:
    with pytest.raises(ValueError, match="XYZ"):
        documented(code, name, Severity.ERROR, text)


def test_a_function_stays_a_function_and_its_findings_become_diagnostics() -> None:
    def look(rivers: tuple[str, ...]) -> Iterator[Finding]:
        for line, name in enumerate(rivers, 1):
            if not name:
                yield Finding(line, "a river has no name", "name it")

    look.__doc__ = _TEXT
    ruled = rule("XYZ001", "river-name", Severity.WARNING)(look)
    assert list(ruled(("", "Nile"))) == [Finding(1, "a river has no name", "name it")]
    place = Location("p.zip!rivers.xml", 2)
    assert judge((ruled,), ("Nile", ""), in_document("p.zip", "rivers.xml")) == (
        Diagnostic("XYZ001", Severity.WARNING, "a river has no name", place, "name it"),
    )
