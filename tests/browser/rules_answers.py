"""Rules over the interactions and over what goes into one Commit (`scorm.md` R10, R11, R15, R21)."""

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

from tests.browser import types
from tests.browser.calls import Call
from tests.browser.session import Session, answer_index
from tests.browser.versions import SCORM12

MOST_VALUES_BETWEEN_COMMITS = 14
# What an answer that is changed has anew.
_CHANGING = {"time", "timestamp", "student_response", "learner_response", "result", "latency"}
_GAP = re.compile(r"_g\d+\Z")


def indices_are_dense(session: Session) -> Iterator[str]:
    """R15: each answer takes the next index after those that the platform holds."""
    for place, index in enumerate(session.answers):
        if index != session.stored + place:
            yield f"interaction {index} was written where {session.stored + place} was the next index"


def answers_are_whole(session: Session) -> Iterator[str]:
    """R10: every field, in this order; in 2004 an unanswered question has no response (types.md 1.5).

    A type that can do without has no pattern; a text of 2004 may have several, one after the other. What is written
    anew is judged by `only_what_changes_is_written_anew`.
    """
    wanted = list(session.version.answer)
    for index, fields in session.answers.items():
        names, _ = _first_and_later(session, fields)
        kind = dict(fields).get("type", "")
        more = _further_patterns(names) if kind == "fill-in" and session.version is not SCORM12 else 0
        kept = [name for name in names if name not in {_pattern(place) for place in range(1, more + 1)}]
        lacking = {"learner_response", *([_pattern(0)] if types.may_lack_pattern(kind) else [])}
        if kept != [name for name in wanted if name in kept] or not set(wanted) - set(kept) <= lacking:
            yield f"interaction {index} has the fields {', '.join(names)}; expected {', '.join(wanted)}"


def _first_and_later(session: Session, fields: Iterable[tuple[str, str]]) -> tuple[list[str], list[str]]:
    """The fields as they were written first, and where the course asks for it, those that were written anew."""
    names = [name for name, _ in fields if not name.startswith("objectives.")]
    repeated = (place for place, name in enumerate(names) if name in names[:place])
    end = next(repeated, len(names)) if session.anew else len(names)
    return names[:end], names[end:]


def only_what_changes_is_written_anew(session: Session) -> Iterator[str]:
    """R15: an answer that is changed keeps its id, type, pattern and weight."""
    for index, fields in session.answers.items():
        _, later = _first_and_later(session, fields)
        for name in sorted(set(later) - _CHANGING):
            yield f"interaction {index}: {name} was written anew"


def _pattern(place: int) -> str:
    return f"correct_responses.{place}.pattern"


def _further_patterns(names: list[str]) -> int:
    """How many patterns follow the first one directly, counted on."""
    if _pattern(0) not in names:
        return 0
    behind = names[names.index(_pattern(0)) + 1 :]
    return sum(1 for _ in takewhile(lambda pair: pair[1] == _pattern(pair[0]), enumerate(behind, 1)))


def responses_fit_their_type(session: Session) -> Iterator[str]:
    """R11: the response and each pattern are written as their type says; a pattern is never empty."""
    response = "student_response" if session.version is SCORM12 else "learner_response"
    for index, fields in session.answers.items():
        kind = dict(fields).get("type", "")
        for name, value in fields:
            is_pattern = name.startswith("correct_responses.")
            fits = types.is_pattern if is_pattern else types.is_response
            if (is_pattern or name == response) and not fits(session.version, kind, value):
                yield f"interaction {index}: {name} {value!r} is no response of type {kind!r}"


def patterns_differ(session: Session) -> Iterator[str]:
    """R11: no right answer is written twice to one interaction, which Moodle refuses (351)."""
    for index, fields in session.answers.items():
        patterns = [value for name, value in fields if name.startswith("correct_responses.")]
        for value in sorted({value for value in patterns if patterns.count(value) > 1}):
            yield f"interaction {index} has the pattern {value!r} twice"


def answers_are_not_mixed(session: Session) -> Iterator[str]:
    """R10: an answer is written in one go; no other element and no Commit stands within it.

    Where answers are written anew, each time is a go of its own, with a Commit of its own.
    """
    current: int | None = None
    done: set[int] = set()
    for call in session.real:
        if not call.name.endswith(("SetValue", "Commit")):
            continue
        index = answer_index(call)
        if current is not None and index != current:
            done.add(current)
        if session.anew and call.name.endswith("Commit"):
            done.clear()
        if index in done:
            yield f"{call} comes back to an answer that was finished"
        current = index


def commits_are_frugal(session: Session) -> Iterator[str]:
    """R21: at most 14 values a Commit, at most one answer in it, and no Commit without a value.

    The gaps of one text are one answer: each of them has 14 values. Answers that waited for the platform go together.
    Objectives are not counted: there are as many as there are sections.

    Only at the very end may a Commit be empty: going out of sight and going away can be the same hundredth of a second.
    """
    windows = session.windows()
    for place, (end, window) in enumerate(windows):
        answers = {index for call in window if (index := answer_index(call)) is not None}
        counted = [call for call in window if not str(call.arguments[:1]).startswith("('cmi.objectives.")]
        if len(counted) > MOST_VALUES_BETWEEN_COMMITS * max(1, len(answers)):
            yield f"{len(counted)} values were written before one {end or 'end'}"
        if len({_GAP.sub("", name) for name in _identifiers(window)}) > session.together:
            yield f"{len(answers)} answers were written before one {end or 'end'}"
        last = windows[place + 1 : place + 2] == [(session.version.finish, [])]
        if not window and end.endswith("Commit") and not last:
            yield "a Commit without a new value"


def _identifiers(window: Iterable[Call]) -> Iterator[str]:
    """The ids of the interactions that are written, each with what makes it one of many."""
    for call in window:
        if answer_index(call) is None or len(call.arguments) < 2:
            continue
        element, value = map(str, call.arguments[:2])
        if element.endswith(".id") and ".objectives." not in element:
            yield value


def answers_carry_the_time(session: Session) -> Iterator[str]:
    """R21: with every answer and every score goes the session's time; nothing is left uncommitted."""
    for end, window in session.windows():
        elements = [str(call.arguments[0]) for call in window if call.arguments]
        weighty = [one for one in elements if one.startswith("cmi.interactions.") or one in session.version.score]
        if weighty and session.version.session_time not in elements:
            yield f"{weighty[0]} was committed without the session's time"
        if weighty and not end:
            yield f"{weighty[0]} was never committed"
