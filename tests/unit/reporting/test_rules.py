"""Each code of a report is shown by an export or package that breaks it and by one that does not."""

from pathlib import Path
from typing import Any

import pytest

from qtiexport.reporting import Wish, report
from qtiexport.rules import RULES
from tests.unit.reporting.made import choice, codes, course, packed, rows

GOOD = rows(("A", "rivers_1", "a", "correct"))
OTHER = course(id="other")
Case = tuple[str | bytes, tuple[dict[str, Any] | bytes, ...]]

BROKEN: dict[str, Case] = {
    "RPT001": (b"PK\x03\x04", (course(),)),
    "RPT002": (rows(("A", "rivers_1", "a", ""), header="wer,Frage,Antwort,Ergebnis"), (course(),)),
    "RPT003": (GOOD, (b"window.OTHER = 1;",)),
    "RPT004": (GOOD, (course(choice("lakes")),)),
    "RPT005": (f"{GOOD}\nB,,b,wrong", (course(),)),
    "RPT006": (f"{GOOD}\nB,lakes_1,b,wrong", (course(),)),
    "RPT007": (GOOD, (course(), OTHER)),
    "RPT008": (f"{GOOD}\nB,rivers_1,e,wrong", (course(),)),
    "RPT009": (f"{GOOD}\nB,rivers_1,b,falsch", (course(),)),
}
KEPT: dict[str, Case] = {
    **dict.fromkeys(BROKEN, (GOOD, (course(),))),
    "RPT005": (f"{GOOD}\n,,,", (course(),)),
    "RPT006": (f"{GOOD}\nB,lakes_1,b,wrong", (course(), course(choice("lakes"), id="other"))),
    "RPT007": (GOOD, (course(), course(choice("lakes"), id="other"))),
    "RPT008": (f"{GOOD}\nB,rivers_1,d,wrong", (course(),)),
    "RPT009": (f"{GOOD}\nB,rivers_1,b,0.25", (course(),)),
}


def _codes(folder: Path, case: Case) -> list[str]:
    export, courses = case
    (folder / "export.csv").write_bytes(export if isinstance(export, bytes) else export.encode("utf-8"))
    packages = tuple(packed(folder / f"{n}.zip", one) for n, one in enumerate(courses))
    return codes(report(Wish(folder / "export.csv", packages, {})))


def test_every_code_is_shown() -> None:
    """None was forgotten."""
    assert set(BROKEN) == {code for code in RULES if code.startswith("RPT")}


@pytest.mark.parametrize("code", BROKEN)
def test_a_report_is_told_the_code_and_no_other(tmp_path: Path, code: str) -> None:
    """What breaks a rule is reported under it, and what keeps it is not reported at all."""
    assert _codes(tmp_path, BROKEN[code]) == [code]
    assert _codes(tmp_path, KEPT[code]) == []
