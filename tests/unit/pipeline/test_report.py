"""What `build.json` says of each part and target."""

import pytest

from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.package import Document
from qtiexport.pipeline.contract import Tally
from qtiexport.pipeline.reading import FileResult, PartResult
from qtiexport.pipeline.report import items
from qtiexport.targets import IndexEntry, Made
from qtiexport.targets.contract import Loss
from qtiexport.traits.languages import Standing, language_traits
from tests import makers

DOCUMENT = Document("a.xml", b"<a/>")
LOSS = Loss("it has no place", "move it")
TOLD = Diagnostic("PRF001", Severity.INFO, "it is left out there", Location("rivers.md", 1), "keep it so")


@pytest.mark.parametrize(
    ("made", "fidelity", "why"),
    [
        (Made(documents=(DOCUMENT,)), "exact", None),
        (Made(documents=(DOCUMENT,), diagnostics=(TOLD,)), "exact", None),
        (Made(fragment=DOCUMENT, losses=(LOSS,)), "degraded", ["it has no place"]),
        (Made(diagnostics=(TOLD,)), "left out", ["it is left out there"]),
    ],
)
def test_what_is_not_exact_says_why(made: Made, fidelity: str, why: list[str] | None) -> None:
    """A part that a target degrades or leaves out has its reasons; one that is exact has none."""
    part = makers.question(makers.interaction("+-"))
    entry = IndexEntry("rivers", "en", True, "Rivers", 0, part.points, 1, (), (), part.location)
    result = PartResult(entry, (("moodle", made),), (), (), language_traits(part, Standing()))
    (row,) = items([FileResult("rivers.md", "", 0, Tally(), (result,), ())])
    assert (row["fidelity"], row.get("why")) == (fidelity, why)
