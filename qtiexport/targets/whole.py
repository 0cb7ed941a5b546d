"""What targets cannot say of a course as a whole: its attempts, its time, how its sections are given."""

from collections.abc import Iterable, Mapping

from qtiexport.config import Feedback, Navigation
from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.targets.contract import LOSS_CODE, Asked, CourseLoss, Target
from qtiexport.targets.settings import Settings


def answered_once(settings: Settings, help: str) -> tuple[CourseLoss, ...]:
    """The loss of a target that takes each answer once; empty where one attempt is all that is asked for."""
    if settings.attempts == 1:
        return ()
    return (CourseLoss(Asked.ATTEMPTS, "each question is answered once there", help),)


def told_elsewhere(settings: Settings, helps: Mapping[Asked, tuple[str, str]]) -> tuple[CourseLoss, ...]:
    """The losses of a target that has no test of its own kind: `helps` are the reason and the remedy for each."""
    return tuple(CourseLoss(asked, *helps[asked]) for asked in _asked(settings) if asked in helps)


def _asked(settings: Settings) -> tuple[Asked, ...]:
    """What the settings ask for beyond the usual, but for the attempts."""
    wanted = {
        Asked.FEEDBACK: settings.feedback is Feedback.PASSED and settings.pass_mark is not None,
        Asked.NAVIGATION: settings.navigation is not Navigation.FREE,
        Asked.TIME: settings.time_limit > 0,
        Asked.PASSED: settings.verdicts,
        Asked.SELECT: any(one.select for one in settings.deliveries),
        Asked.SHUFFLE: any(one.shuffle for one in settings.deliveries),
        Asked.SECTION_TIME: any(one.time_limit for one in settings.deliveries),
    }
    return tuple(asked for asked, is_wanted in wanted.items() if is_wanted)


def course_degradations(
    settings: Settings, targets: Iterable[tuple[str, Target]], places: Mapping[Asked, Location]
) -> tuple[Diagnostic, ...]:
    """One information (PRF001) for each thing that the config asks for and targets cannot say, at its place."""
    losing: dict[CourseLoss, list[str]] = {}
    for name, target in targets:
        for loss in target.losses(settings):
            losing.setdefault(loss, []).append(name)
    return tuple(
        Diagnostic(
            LOSS_CODE,
            Severity.INFO,
            f"{_spoken(loss.asked, settings)} is degraded in {' and '.join(names)}: {loss.reason}",
            places.get(loss.asked, Location("")),
            loss.help,
        )
        for loss, names in losing.items()
    )


def _spoken(asked: Asked, settings: Settings) -> str:
    if asked is not Asked.ATTEMPTS:
        return f"“{asked}”"
    return f"{settings.attempts} attempts" if settings.attempts else "any number of attempts"
