"""Where findings stand for programs: files, columns, and marks that survive a change of other lines."""

from dataclasses import replace

import pytest
from hypothesis import given

from qtiexport import output
from qtiexport.diagnostics import Diagnostic, Evidence, Location, Severity
from qtiexport.output.places import Place, fingerprints, place
from tests.outcomes import INSIDE, MISTAKE, OUTCOME, REPORTS


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("source/a.md", Place("source/a.md", "", 2, 3, 5)),
        ("dist/a.zip!imsmanifest.xml", Place("dist/a.zip", "imsmanifest.xml", 0, 0, 0)),
        ("a-moodle.xml!a-moodle.xml", Place("a-moodle.xml", "a-moodle.xml", 0, 0, 0)),
        ("source/wow!.txt", Place("source/wow!.txt", "", 2, 3, 5)),
    ],
)
def test_a_place_is_in_a_file_on_disk(path: str, expected: Place) -> None:
    """A document inside a package stands in the package, whose lines it has none of; other marks are no door."""
    evidence = (Evidence(1, "x", 3, 9), Evidence(2, "abcd", 3, 2))
    assert place(Diagnostic("SRC001", Severity.ERROR, "m", Location(path, 2, 3), "h", evidence)) == expected


def test_the_end_is_known_from_evidence_at_the_place_alone() -> None:
    """Without a mark at the very place only its beginning is known."""
    assert place(MISTAKE).end == 31
    assert place(replace(MISTAKE, evidence=MISTAKE.evidence[1:])).end == 0


def test_a_finding_is_known_again_below_new_lines() -> None:
    """The line's number is not in the mark; code, path and the line's text are."""
    (mark,) = fingerprints([MISTAKE])
    moved = replace(MISTAKE, location=replace(MISTAKE.location, line=99))
    others = [
        replace(MISTAKE, code="KEY001"),
        replace(MISTAKE, location=Location("source/b.txt", 7, 12)),
        replace(MISTAKE, evidence=(Evidence(7, "other"),)),
    ]
    assert list(fingerprints([moved])) == [mark]
    assert mark not in {other for one in others for other in fingerprints([one])}


def test_equal_findings_have_marks_of_their_own() -> None:
    """No two findings of a run share a mark, not even equal ones."""
    assert len(set(fingerprints([INSIDE, INSIDE, *OUTCOME.diagnostics]))) == 6


@given(REPORTS)
def test_what_programs_read_is_ascii(told: output.Report) -> None:
    """No console can spoil a form for programs: no quote becomes another one on the way."""
    for form in ("json", "sarif", "gitlab", "junit"):
        assert output.FORMATS[form](told).isascii()
