"""What targets share: names, sections in use, and how losses are told."""

from fractions import Fraction

import pytest

from qtiexport.diagnostics import Location, Severity
from qtiexport.package import Document
from qtiexport.targets import Fidelity, Index, IndexEntry, Made, SectionEntry, degradations
from qtiexport.targets.contract import Loss
from tests import makers

DOCUMENT = Document("a.xml", b"<a/>")
LOSS, OTHER = Loss("it has no place", "move it"), Loss("it has no time", "wait")


def _entry(identifier: str, section: int, question: bool = True) -> IndexEntry:
    return IndexEntry(identifier, "de", question, "T", section, Fraction(1), 1, (), (), Location("a.md"))


def _index(*entries: IndexEntry, part: int = 0) -> Index:
    return Index("course-1", "", "T", "de", tuple(SectionEntry(name, name) for name in "abc"), entries, part)


@pytest.mark.parametrize(("part", "name"), [(0, "course-1-de"), (3, "course-1-de-3")])
def test_a_package_is_named_after_course_language_and_part(part: int, name: str) -> None:
    """The number is there only where a course was split."""
    assert _index(part=part).name == name


def test_sections_keep_their_order_and_empty_ones_are_passed_over() -> None:
    """Each filled section comes once with its entries in order, whatever order they were read in."""
    filled = list(_index(_entry("x", 2), _entry("y", 0), _entry("z", 2)).filled)
    assert [(section.identifier, [e.identifier for e in entries]) for section, entries in filled] == [
        ("a", ["y"]),
        ("c", ["x", "z"]),
    ]


def test_reading_alone_is_not_scored() -> None:
    """One question is enough to be marked, none is not."""
    assert not _index(_entry("x", 0, question=False)).scored
    assert _index(_entry("x", 0, question=False), _entry("y", 0)).scored


@pytest.mark.parametrize(
    ("made", "fidelity"),
    [
        (Made(), Fidelity.LEFT_OUT),
        (Made(losses=(LOSS,)), Fidelity.LEFT_OUT),
        (Made(documents=(DOCUMENT,)), Fidelity.EXACT),
        (Made(fragment=DOCUMENT), Fidelity.EXACT),
        (Made(fragment=DOCUMENT, losses=(LOSS,)), Fidelity.DEGRADED),
    ],
)
def test_fidelity_follows_from_what_was_made(made: Made, fidelity: Fidelity) -> None:
    """What was not made is left out, what was made with a loss is degraded."""
    assert made.fidelity is fidelity


def test_a_loss_is_told_once_for_all_targets_that_share_it() -> None:
    """One information for each loss, at the question, with the targets that lose it."""
    question = makers.question(makers.interaction("+-"))
    made = [("qti21", Made(losses=(LOSS,))), ("moodle", Made(losses=(OTHER, LOSS))), ("scorm12", Made())]
    told = degradations(question, made)
    assert [(d.code, d.severity, d.location, d.help) for d in told] == [
        ("PRF001", Severity.INFO, question.location, "move it"),
        ("PRF001", Severity.INFO, question.location, "wait"),
    ]
    assert [d.message for d in told] == [
        "“rivers” is degraded in qti21 and moodle: it has no place",
        "“rivers” is degraded in moodle: it has no time",
    ]


def test_what_is_lost_everywhere_is_told_once_for_a_target() -> None:
    """The same words at the same place for every part, so that a bank of a thousand such parts is told of it once."""
    loss = Loss("it has no alternative text", "say it in the question", "every picture with areas")
    parts = [makers.question(makers.interaction("+-"), identifier=name) for name in ("a", "b")]
    told = {one for part in parts for one in degradations(part, [("moodle", Made(losses=(loss,)))])}
    (only,) = told
    assert only.message == "every picture with areas is degraded in moodle: it has no alternative text"
    assert only.location == Location("the target moodle")
