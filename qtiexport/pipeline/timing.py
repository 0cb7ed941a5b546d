"""Limits of time, and those who need more of it."""

from collections.abc import Iterable, Sequence

from qtiexport.diagnostics import Diagnostic, Severity
from qtiexport.pipeline.ground import Ground
from qtiexport.targets import IndexEntry


def inextensible(ground: Ground, entries: Sequence[IndexEntry]) -> Iterable[Diagnostic]:
    """A note (ACC104) where the config forbids to extend what has a limit: the whole, a section or a question."""
    settings = ground.settings
    deliveries = any(one.time_limit for one in settings.deliveries)
    is_timed = settings.time_limit > 0 or deliveries or any(entry.time_limit for entry in entries)
    if is_timed and settings.extensions == 0:
        message = "time is limited, and “course.extensions” keeps learners from extending it"
        advice = "allow ten extensions (the default), or keep it so where the time itself is what is tested"
        yield Diagnostic("ACC104", Severity.INFO, message, ground.extensions_at, advice)
