"""What targets make less well of a part, told to its author."""

from collections.abc import Iterable

from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.model import Part
from qtiexport.targets.contract import LOSS_CODE, Loss, Made


def degradations(question: Part, made: Iterable[tuple[str, Made]]) -> tuple[Diagnostic, ...]:
    """One information (PRF001) for each thing that targets lose of a part, naming all that lose it.

    What is lost everywhere is told at the targets, in the same words for every part, so that it is shown once.
    """
    targets: dict[Loss, list[str]] = {}
    for target, one in made:
        for loss in one.losses:
            targets.setdefault(loss, []).append(target)
    return tuple(
        _told(question.identifier, question.location, loss, " and ".join(names), "is degraded in")
        for loss, names in targets.items()
    )


def unjoined(identifier: str, location: Location, loss: Loss, target: str) -> Diagnostic:
    """The information (PRF001) why a target does not join the translations of a part."""
    return _told(identifier, location, loss, target, "is not joined with its translations in")


def _told(identifier: str, location: Location, loss: Loss, targets: str, what: str) -> Diagnostic:
    subject = loss.everywhere or f"“{identifier}”"
    place = Location(f"the target {targets}") if loss.everywhere else location
    return Diagnostic(LOSS_CODE, Severity.INFO, f"{subject} {what} {targets}: {loss.reason}", place, loss.help)
