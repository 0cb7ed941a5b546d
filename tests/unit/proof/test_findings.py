"""Findings come to the part that they speak about."""

from fractions import Fraction

from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.proof.findings import Findings
from qtiexport.targets import IndexEntry


def _entry(identifier: str, location: Location) -> IndexEntry:
    return IndexEntry(identifier, "en", True, "T", 0, Fraction(1), 1, (), (), location)


def _found(path: str, line: int) -> Diagnostic:
    return Diagnostic("ITM101", Severity.WARNING, f"line {line}", Location(path, line), "mend it")


def test_each_part_of_a_file_has_the_findings_of_its_lines() -> None:
    """What stands above the first part is told at the first, and what is in no part of the sheet nowhere."""
    first, second = _entry("a", Location("q.md", 5)), _entry("b", Location("q.md", 20, 3))
    found = [_found("q.md", 1), _found("q.md", 19), _found("q.md", 20), _found("q.md", 99), _found("other.md", 5)]
    shelf = Findings([first, second], found)
    assert [one.location.line for one in shelf.of(first)] == [1, 19]
    assert [one.location.line for one in shelf.of(second)] == [20, 99]
