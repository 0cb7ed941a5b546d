"""The words of the run-time that every platform takes: the intersection grammar of `scorm.md` 0.2.

Where Moodle (`moodle.md` 4), scorm-again and the standard differ, the narrowest wins. An element
that is not in the table is one that the player has no business writing.
"""

import re
from collections.abc import Callable

from tests.browser import types
from tests.browser.types import is_response
from tests.browser.versions import SCORM12, SCORM2004, Version

__all__ = ["element_name", "gives", "is_response", "takes"]

Grammar = Callable[[str], bool]

_INDEXED = re.compile(r"\.\d+(?=\.|$)")


def element_name(element: str) -> str:
    """The element with its indices written as `n`: `cmi.interactions.3.id` is `cmi.interactions.n.id`."""
    return _INDEXED.sub(".n", element)


def takes(version: Version, element: str, value: str) -> bool:
    """Whether every platform takes `value` for `element`; an unknown or read-only element takes nothing."""
    grammar = (_SCORM12 if version is SCORM12 else _SCORM2004).get(element_name(element))
    return grammar is not None and grammar(value)


def gives(version: Version, element: str) -> bool:
    """Whether every platform answers when `element` is read, be it with `""`; what is write-only answers nowhere."""
    return (_READ12 if version is SCORM12 else _READ2004).fullmatch(element_name(element)) is not None


def _like(pattern: str) -> Grammar:
    compiled = re.compile(pattern)
    return lambda value: compiled.fullmatch(value) is not None


def _one_of(*words: str) -> Grammar:
    return lambda value: value in words


def _between(low: float, high: float, decimals: int) -> Grammar:
    """A plain decimal: a leading digit, no exponent, at most so many decimals."""
    plain = _like(rf"-?\d{{1,3}}(?:\.\d{{1,{decimals}}})?")
    return lambda value: plain(value) and low <= float(value) <= high


def _line(limit: int) -> Grammar:
    return _like(rf"[^\n\r\u2028\u2029\x00-\x1f]{{0,{limit}}}")


_identifier = _like(r"[A-Za-z0-9_]{1,64}")
_state = _like(r"[\x20-\x7e]{0,4000}")
_long_state = _like(r"[\x20-\x7e]{0,60000}")
_percentage = _between(0, 100, 2)
_clock_span = _like(r"\d{2,4}:[0-5]\d:[0-5]\d(?:\.\d{1,2})?")
_period = _like(r"P(?=\d|T\d)(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,2})?S)?)?")
_clock = _like(r"(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d")
# Moodle's grammar of years ends in 2038; two decimals and the zone are what both it and scorm-again take (R13).
_moment = _like(
    r"20(?:[0-2]\d|3[0-7])-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d\dZ"
)
_description = _like(
    r"(?:\{lang=[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*\})?(?:[^{\n\r\u2028\u2029][^\n\r\u2028\u2029]{0,249})?"
)

_INTERACTION: dict[str, Grammar] = {
    "id": _identifier,
    "objectives.n.id": _identifier,
    "correct_responses.n.pattern": _line(255),
    "weighting": _between(0, 100, 4),
}
_OBJECTIVE: dict[str, Grammar] = {
    "id": _identifier,
    "score.raw": _percentage,
    "score.min": _one_of("0"),
    "score.max": _one_of("100"),
}
# What is not here is read-only (`cmi.core.student_name`), the learner's own (`cmi.student_preference`,
# `cmi.learner_preference`), appended to instead of set (`cmi.comments`), or what some platform breaks at
# (`adl.nav.request`, `moodle.md` 3).
_SCORM12: dict[str, Grammar] = (
    {
        "cmi.core.lesson_status": _one_of("incomplete", "completed", "passed", "failed"),
        "cmi.core.exit": _one_of("", "suspend"),
        "cmi.core.session_time": _clock_span,
        "cmi.core.lesson_location": _like(r"[\x20-\x7e]{0,255}"),
        "cmi.core.score.raw": _percentage,
        "cmi.core.score.min": _one_of("0"),
        "cmi.core.score.max": _one_of("100"),
        "cmi.suspend_data": _state,
    }
    | {
        f"cmi.interactions.n.{field}": grammar
        for field, grammar in {
            **_INTERACTION,
            "type": _one_of(*types.names(SCORM12)),
            "time": _clock,
            "student_response": _line(255),
            "result": lambda value: value in ("correct", "wrong", "neutral") or _between(0, 100, 7)(value),
            "latency": _clock_span,
        }.items()
    }
    | {
        f"cmi.objectives.n.{field}": grammar
        for field, grammar in {
            **_OBJECTIVE,
            "status": _one_of("incomplete", "completed", "passed", "failed"),
        }.items()
    }
)
_SCORM2004: dict[str, Grammar] = (
    {
        "cmi.completion_status": _one_of("incomplete", "completed"),
        "cmi.success_status": _one_of("passed", "failed"),
        "cmi.exit": _one_of("suspend", "normal"),
        "cmi.session_time": _period,
        "cmi.location": _like(r"[\x20-\x7e]{0,255}"),
        "cmi.progress_measure": _between(0, 1, 4),
        "cmi.score.raw": _percentage,
        "cmi.score.min": _one_of("0"),
        "cmi.score.max": _one_of("100"),
        "cmi.score.scaled": _between(0, 1, 4),
        "cmi.suspend_data": _long_state,
    }
    | {
        f"cmi.interactions.n.{field}": grammar
        for field, grammar in {
            **_INTERACTION,
            "type": _one_of(*types.names(SCORM2004)),
            "timestamp": _moment,
            "learner_response": _line(4000),
            "result": lambda value: value in ("correct", "incorrect", "neutral") or _between(0, 100, 7)(value),
            "latency": _period,
            "description": _description,
        }.items()
    }
    | {
        f"cmi.objectives.n.{field}": grammar
        for field, grammar in {
            **_OBJECTIVE,
            "score.scaled": _between(0, 1, 4),
            "success_status": _one_of("passed", "failed"),
            "completion_status": _one_of("incomplete", "completed"),
            "progress_measure": _between(0, 1, 4),
            "description": _description,
        }.items()
    }
)

_SCORE = r"score\.(?:raw|min|max|_children)"
_COUNTED = r"(?:interactions|objectives)\.(?:_count|_children)"
_READ12 = re.compile(
    rf"cmi\.(?:_version|suspend_data|launch_data|comments_from_lms|{_COUNTED}|objectives\.n\.(?:id|status|{_SCORE})"
    rf"|core\.(?:_children|student_id|student_name|lesson_location|lesson_mode|lesson_status|credit|entry|total_time|{_SCORE})"
    r"|student_data\.(?:_children|mastery_score|max_time_allowed|time_limit_action)"
    r"|student_preference\.(?:_children|language|audio|speed|text))"
)
_READ2004 = re.compile(
    rf"cmi\.(?:_version|suspend_data|launch_data|location|mode|credit|entry|total_time|learner_id|learner_name|{_COUNTED}"
    r"|completion_status|completion_threshold|success_status|scaled_passing_score|progress_measure"
    r"|max_time_allowed|time_limit_action"
    rf"|(?:score\.scaled|{_SCORE})"
    rf"|objectives\.n\.(?:id|success_status|completion_status|progress_measure|description|score\.scaled|{_SCORE})"
    r"|interactions\.n\.(?:id|type|result|learner_response|timestamp)"
    r"|learner_preference\.(?:_children|language|audio_level|delivery_speed|audio_captioning))"
)
