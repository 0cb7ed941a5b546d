"""Severities that the config chose are set, what is off is not told, and what breaks a package cannot be chosen."""

import pytest

from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.rules import RULES, fixed, settle
from qtiexport.rules.levels import settled

FOUND = tuple(
    Diagnostic(code, severity, "found", Location("a.md", 1), "mend it")
    for code, severity in (("SRC016", Severity.WARNING), ("KEY101", Severity.WARNING), ("PRF001", Severity.INFO))
)


def _told(found: tuple[Diagnostic, ...]) -> list[tuple[str, str]]:
    return [(one.code, str(one.severity)) for one in found]


def test_without_a_choice_everything_stays() -> None:
    """What nobody chose keeps its rule's severity."""
    assert settle(FOUND, ()) == FOUND


def test_chosen_severities_are_set_and_what_is_off_goes() -> None:
    """A choice holds for its own code alone."""
    chosen = (("KEY101", Severity.ERROR), ("SRC016", None))
    assert _told(settle(FOUND, chosen)) == [("KEY101", "error"), ("PRF001", "info")]


def test_settling_twice_is_settling_once() -> None:
    """Findings pass through several hands, and each may settle them."""
    chosen = (("KEY101", Severity.INFO), ("PRF001", None))
    once = settle(FOUND, chosen)
    assert settle(once, chosen) == once


def test_optional_rules_are_told_only_where_they_are_chosen() -> None:
    """A rule that is off by itself is switched on by a severity, and stays off where it is off."""
    assert _told(settled(FOUND, (), {"KEY101"})) == [("SRC016", "warning"), ("PRF001", "info")]
    assert ("KEY101", "info") in _told(settled(FOUND, (("KEY101", Severity.INFO),), {"KEY101"}))
    assert "KEY101" not in dict(_told(settled(FOUND, (("KEY101", None),), {"KEY101"})))


@pytest.mark.parametrize("code", ["SRC001", "KEY001", "XSD001", "QTI009", "PKG010", "CFG005", "BNK107", "PRF003"])
def test_what_breaks_a_package_is_fixed(code: str) -> None:
    """The reason is a clause that a message can end with."""
    reason = fixed(RULES[code])
    assert reason[:1].islower()
    assert not reason.endswith(".")


@pytest.mark.parametrize("code", ["SRC015", "SRC016", "KEY101", "PRF001", "PRF002"])
def test_what_advises_may_be_set(code: str) -> None:
    """Warnings and notes about sources are the author's own business."""
    assert fixed(RULES[code]) == ""
