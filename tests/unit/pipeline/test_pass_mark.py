"""The pass mark is one number: in the manifests, in the player and in the QTI test (scorm.md P17)."""

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qtiexport import scoring
from tests.builds import Dist, built
from tests.sources import SINGLE, write
from tests.xml import one, parsed, text

pytestmark = pytest.mark.usefixtures("no_official_schemas")


def _marks(done: Dist) -> tuple[Fraction, ...]:
    """The pass mark as a share, from everywhere that it is written."""
    old, new = done.one("scorm12"), done.one("scorm2004")
    told = old.course["pass"]
    (mastery,) = old.manifest.iter("masteryscore")
    (measure,) = new.manifest.iter("minNormalizedMeasure")
    reached, needed = one(parsed(done.one("qti21").read("assessment.xml")), "outcomeProcessing//gte")
    share = Fraction(text(needed, "baseValue")) / Fraction(text(reached, "baseValue"))
    assert old.course["pass"] == new.course["pass"]
    return (
        Fraction(str(mastery.text)) / 100,
        Fraction(str(measure.text)),
        Fraction(told["n"], told["d"]),
        Fraction(told["percent"]) / 100,
        share,
    )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=8)
@given(st.integers(100, 10_000))
def test_p17_the_pass_mark_is_one_number(tmp_path: Path, hundredths: int) -> None:
    """masteryscore, minNormalizedMeasure, player and QTI test say exactly the same, for every mark from 1 to 100."""
    write(tmp_path / "source", "q.md", text=SINGLE)
    mark = Fraction(hundredths, 100)
    (tmp_path / "source" / "qtiexport.toml").write_text(f"pass_mark = {scoring.decimal(mark)}\n")
    done = built(tmp_path / "source", tmp_path / "dist", targets=("qti21", "scorm12", "scorm2004"))
    assert _marks(done) == (mark / 100,) * 5


@pytest.mark.parametrize("mark", ["1", "66.67", "100", "50", "33.3", "1.01", "99.99"])
def test_p17_known_marks(tmp_path: Path, mark: str) -> None:
    """The marks that went wrong elsewhere: the least, thirds, the whole."""
    write(tmp_path / "source", "q.md", text=SINGLE)
    (tmp_path / "source" / "qtiexport.toml").write_text(f"pass_mark = {mark}\n")
    done = built(tmp_path / "source", tmp_path / "dist", targets=("qti21", "scorm12", "scorm2004"))
    assert _marks(done) == (Fraction(mark) / 100,) * 5
