"""Rules over the score and the status (`scorm.md` R4 to R7)."""

from collections.abc import Iterator
from itertools import pairwise

from tests.browser.calls import Call
from tests.browser.session import FINAL, Session

_WEIGHT = {"incomplete": 0, "failed": 1, "completed": 2, "passed": 3}
_KEPT = ("completed", "passed")


def no_score_before_submit(session: Session) -> Iterator[str]:
    """R6: no score and no final status before the learner handed in; no score at all in a course without questions."""
    for place, element, value in session.written(session.version.score) + session.final:
        if place < session.submitted:
            yield f"{element} was set to {value!r} before the learner handed in"
        elif element in session.version.score and not session.scored:
            yield f"{element} was set in a course without questions"


def score_before_status(session: Session) -> Iterator[str]:
    """R6: the whole score, then the final status, with no Commit between the two; so for every attempt of a launch."""
    if not session.scored:
        return
    known = set(session.version.score) if session.standing else set()
    told = bool(session.standing)
    for place, (_, window) in enumerate(session.windows()):
        score, final = _places(session, window)
        known |= set(score.values())
        if (score or final) and known != set(session.version.score):
            yield f"the score is not whole: {', '.join(score.values()) or 'nothing'} was written"
        elif score and final and min(final) < max(score):
            yield "the final status was not written after the score"
        elif score and not (final or told or session.ends_open):
            yield _late(session, place)
        told = told or bool(final)


def _places(session: Session, window: list[Call]) -> tuple[dict[int, str], list[int]]:
    """Where in a window the elements of the score are written, and where a status that ends an attempt."""
    rows = [(place, str(one.arguments[0]), str(one.arguments[1])) for place, one in enumerate(window) if _is_pair(one)]
    both = {session.version.status, session.version.success}
    score = {place: element for place, element, _ in rows if element in session.version.score}
    return score, [place for place, element, value in rows if element in both and value in FINAL]


def _is_pair(call: Call) -> bool:
    return len(call.arguments) == 2


def _late(session: Session, place: int) -> str:
    if any(_places(session, window)[1] for _, window in session.windows()[place + 1 :]):
        return "a Commit stands between the score and the final status"
    return "the final status was not written after the score"


def score_is_one_fraction(session: Session) -> Iterator[str]:
    """R7: raw and scaled are the same number, rounded down at the same digit."""
    last = {element: value for _, element, value in session.written(session.version.score)}
    raw, scaled = last.get("cmi.score.raw"), last.get("cmi.score.scaled")
    if raw is not None and scaled is not None and round(float(raw) * 100) != round(float(scaled) * 10_000):
        yield f"raw {raw} and scaled {scaled} are not one score"


def status_never_falls(session: Session) -> Iterator[str]:
    """R5: a recorded passed or completed is never lowered, unless the last attempt counts."""
    if session.last_counts:
        return
    for element in dict.fromkeys((session.version.status, session.version.success)):
        read = [str(call.result) for call in session.named("GetValue") if call.arguments == (element,)]
        held = [word for word in read[:1] if word in _KEPT] + [value for _, _, value in session.written({element})]
        for before, after in pairwise(held):
            if before in _KEPT and _WEIGHT.get(after, -1) < _WEIGHT[before]:
                yield f"{element} fell from {before} to {after}"


def unset_status_becomes_incomplete(session: Session) -> Iterator[str]:
    """R4: a status that was never set becomes `incomplete`, with exit `suspend`, in the first Commit."""
    version = session.version
    read = [call for call in session.named("GetValue") if call.arguments == (version.status,)]
    if session.is_practice or not read or read[0].result not in version.unset:
        return
    end, window = session.windows()[0]
    head = {call.arguments for call in window}
    if not end.endswith("Commit") or not {(version.status, "incomplete"), (version.exit, "suspend")} <= head:
        yield "an unset status was not made incomplete, with exit suspend, in the first Commit"


def practice_is_silent(session: Session) -> Iterator[str]:
    """R27: in a review, or without credit, nothing but the session's time is written."""
    for _, element, _ in session.sets:
        if session.is_practice and element != session.version.session_time:
            yield f"{element} was set although nothing counts"
