"""The strongest check of an item: its own rules, run on its own correct response, earn its stated maximum."""

from collections.abc import Iterator
from fractions import Fraction

from qtiexport.diagnostics import Severity
from qtiexport.rules.frame import Finding, rule
from qtiexport.rules.qti.document import QtiDocument
from qtiexport.rules.qti.evaluate import declared, outcomes
from qtiexport.rules.qti.feedback import correct_responses
from qtiexport.rules.qti.values import Scalar, number


@rule("QTI040", "maximum-differs", Severity.ERROR)
def maximum_differs(document: QtiDocument) -> Iterator[Finding]:
    """The correct response earns what the item states as its maximum.

    What it checks: the response processing is run, with exact numbers, on the correct responses; SCORE must then equal
    the default value of MAXSCORE and the normalMaximum of SCORE, as far as these are given.

    Why it matters: no engine compares them. A test's percentage and pass mark are wrong when they differ.

    Example:
        MAXSCORE 3.0 and rules by which the correct response earns 2.0

    Instead:
        MAXSCORE 2.0
    """
    for place, stated, maximum in _stated(document):
        earned = _earned(document)
        if earned is not None and earned != maximum:
            message = f"the correct response earns {_shown(earned)}, but {stated} says {_shown(maximum)}"
            yield Finding(place, message, "make the rules and the stated maximum agree")


def _stated(document: QtiDocument) -> Iterator[tuple[int, str, Scalar]]:
    """Line, name and value of each maximum that the item states."""
    maximum, score = document.variables.get("MAXSCORE"), document.variables.get("SCORE")
    if maximum is not None:
        for value in declared(maximum, maximum.default):
            yield maximum.line, "MAXSCORE", value
    if score is not None and score.normal_maximum is not None:
        limit = number(score.normal_maximum)
        if limit is not None:
            yield score.line, "normalMaximum", limit


def _earned(document: QtiDocument) -> Scalar | None:
    """SCORE of the correct response; None where an asked response declares none or the rules cannot be run."""
    responses = correct_responses(document)
    asked = document.interactions()
    if not asked or any(each.get("responseIdentifier") not in responses for each in asked):
        return None
    found = outcomes(document, responses)
    score = found.get("SCORE", ()) if found else ()
    return score[0] if score else None


def _shown(value: Scalar) -> str:
    return f"{float(value):.12g}" if isinstance(value, Fraction) else str(value)
