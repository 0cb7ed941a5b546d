"""Rules over the score and the status (`scorm.md` R4 to R7)."""

from collections.abc import Iterator
from itertools import pairwise

from tests.browser.session import Session

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
    """R6: the whole score, then the final status, with no Commit between the two.

    A further attempt of the same launch writes what it changes, which may be less or nothing.
    """
    final, score = (
        [row for row in rows if row[0] < session.first_end]
        for rows in (session.final, session.written(session.version.score))
    )
    if not session.scored or not (final or score):
        return
    if {element for _, element, _ in score} != set(session.version.score):
        yield f"the score is not whole: {', '.join(element for _, element, _ in score) or 'nothing'} was written"
    elif not final or final[0][0] < score[-1][0]:
        yield "the final status was not written after the score"
    elif session.version.function("Commit") in [call.name for call in session.calls[score[0][0] : final[-1][0]]]:
        yield "a Commit stands between the score and the final status"


def score_is_one_fraction(session: Session) -> Iterator[str]:
    """R7: raw and scaled are the same number, rounded down at the same digit."""
    last = {element: value for _, element, value in session.written(session.version.score)}
    raw, scaled = last.get("cmi.score.raw"), last.get("cmi.score.scaled")
    if raw is not None and scaled is not None and round(float(raw) * 100) != round(float(scaled) * 10_000):
        yield f"raw {raw} and scaled {scaled} are not one score"


def status_never_falls(session: Session) -> Iterator[str]:
    """R5: a recorded passed or completed is never lowered."""
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
    if not read or read[0].result not in version.unset:
        return
    end, window = session.windows()[0]
    head = {call.arguments for call in window}
    if not end.endswith("Commit") or not {(version.status, "incomplete"), (version.exit, "suspend")} <= head:
        yield "an unset status was not made incomplete, with exit suspend, in the first Commit"
