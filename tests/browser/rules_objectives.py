"""Rules over the objectives, which are a course's sections (`scorm.md` R16)."""

import re
from collections.abc import Iterator

from tests.browser.session import Session

_OBJECTIVE = re.compile(r"cmi\.objectives\.(\d+)\.(.+)")
_SCORE = ("score.raw", "score.min", "score.max", "score.scaled")
_STATUS = ("status", "success_status", "completion_status")


def _objectives(session: Session) -> Iterator[tuple[int, int, list[str]]]:
    """Each objective that goes into one Commit: which Commit, which objective, its fields in their order."""
    for place, (_, window) in enumerate(session.windows()):
        found: dict[int, list[str]] = {}
        for call in window:
            if match := _OBJECTIVE.fullmatch(str(call.arguments[0]) if call.arguments else ""):
                found.setdefault(int(match[1]), []).append(match[2])
        yield from ((place, index, fields) for index, fields in found.items())


def objectives_wait_for_the_end(session: Session) -> Iterator[str]:
    """Nothing is told of a section before the learner handed in."""
    for place, element, _ in session.sets:
        if _OBJECTIVE.fullmatch(element) and place < session.submitted:
            yield f"{element} was set before the learner handed in"


def objectives_are_dense(session: Session) -> Iterator[str]:
    """Each new objective takes the next index, and its id comes first."""
    known = session.sections
    for _, index, fields in _objectives(session):
        if index > known or (index == known and fields[0] != "id"):
            yield f"objective {index} begins with {fields[0]} where {known} was the next index and `id` comes first"
        known = max(known, index + 1)


def objectives_are_whole(session: Session) -> Iterator[str]:
    """The score of a section as that of the whole: raw, min, max, in 2004 scaled; then its status; each field once."""
    for _, index, fields in _objectives(session):
        order = [name for name in fields if name in (*_SCORE, *_STATUS)]
        if order != sorted(order, key=(*_SCORE, *_STATUS).index) or len(set(fields)) < len(fields):
            yield f"objective {index} has the fields {', '.join(fields)}: the score comes first, then the status, once"
        if not any(name in _STATUS for name in fields):
            yield f"objective {index} has no status"
