"""How much findings weigh once the config was asked: severities that it sets, and rules that are off.

What breaks a package or leaves no question to build cannot be set: `fixed` says why.
"""

from collections.abc import Container, Iterable
from dataclasses import replace

from qtiexport.diagnostics import Diagnostic, Severity
from qtiexport.rules.frame import Rule

Levels = tuple[tuple[str, Severity | None], ...]
"""(code, severity) pairs that the config chose; None: off."""

_BUILT = ("XSD", "QTI", "MDL", "PKG", "SCO")
_READ = ("SRC", "KEY")
# Errors of other families without which a package would lose or mix up questions.
_LOSING = ("BNK107", "PRF003")


def fixed(rule: Rule) -> str:
    """Why an author cannot set the severity of a rule, as a clause; "" where it can be set."""
    family = rule.code[:3]
    if family in _BUILT:
        return "it judges the packages, and one that breaks it would not work in an LMS"
    if family == "CFG":
        return "it judges the settings themselves"
    if rule.severity is Severity.ERROR and family in _READ:
        return "without it there is no question that could be built"
    return "without it a question would be lost in a package" if rule.code in _LOSING else ""


def settled(found: Iterable[Diagnostic], chosen: Levels, optional: Container[str]) -> tuple[Diagnostic, ...]:
    """The diagnostics with the chosen severities, without those of rules that are off.

    A rule whose code is in `optional` is off unless a severity was chosen. Settling twice is settling once.
    """
    levels = dict(chosen)
    return tuple(
        _weighed(one, levels.get(one.code, one.severity) or one.severity)
        for one in found
        if (levels[one.code] is not None if one.code in levels else one.code not in optional)
    )


def _weighed(one: Diagnostic, severity: Severity) -> Diagnostic:
    # Most findings keep their severity; a copy of each would cost a large bank.
    return one if severity is one.severity else replace(one, severity=severity)
