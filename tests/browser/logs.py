"""Good logs for the recorder's tests: what a sound package says in one attempt at two questions."""

from tests.browser.calls import MARK, Call
from tests.browser.session import SUBMIT, Session
from tests.browser.versions import SCORM12, Version


def good(version: Version) -> Session:
    """An attempt that is begun, answered, handed in and left; no rule finds a fault in it."""
    return Session(version, tuple(_scorm12() if version is SCORM12 else _scorm2004()))


def _scorm12() -> list[Call]:
    return [
        Call("LMSInitialize", ("",)),
        Call("LMSGetValue", ("cmi.core.lesson_status",), "not attempted"),
        Call("LMSGetValue", ("cmi.suspend_data",), ""),
        Call("LMSGetValue", ("cmi.interactions._count",), "0"),
        _set12("cmi.core.lesson_status", "incomplete"),
        _set12("cmi.core.exit", "suspend"),
        Call("LMSCommit", ("",)),
        *(_set12(f"cmi.interactions.0.{field}", value) for field, value in _answer12("q1", "choice", "a,c", "a,c,d")),
        _set12("cmi.suspend_data", "1;state=1"),
        _set12("cmi.core.session_time", "0000:00:12.50"),
        Call("LMSCommit", ("",)),
        *(_set12(f"cmi.interactions.1.{field}", value) for field, value in _answer12("q2", "true-false", "", "t")),
        _set12("cmi.suspend_data", "1;state=2"),
        _set12("cmi.core.session_time", "0000:00:14.00"),
        Call("LMSCommit", ("",)),
        Call(MARK, (SUBMIT,)),
        _set12("cmi.core.score.raw", "66.66"),
        _set12("cmi.core.score.min", "0"),
        _set12("cmi.core.score.max", "100"),
        _set12("cmi.core.lesson_status", "passed"),
        _set12("cmi.core.exit", ""),
        _set12("cmi.core.session_time", "0000:00:15.00"),
        Call("LMSCommit", ("",)),
        Call("LMSFinish", ("",)),
    ]


def _scorm2004() -> list[Call]:
    return [
        Call("Initialize", ("",)),
        Call("GetValue", ("cmi.completion_status",), "unknown"),
        Call("GetValue", ("cmi.suspend_data",), "", "403"),
        Call("GetValue", ("cmi.interactions._count",), "0"),
        _set("cmi.completion_status", "incomplete"),
        _set("cmi.exit", "suspend"),
        Call("Commit", ("",)),
        *(_set(f"cmi.interactions.0.{field}", value) for field, value in _answer2004("q1", "a[,]c", "a[,]c[,]d")),
        _set("cmi.suspend_data", "1;state=1"),
        _set("cmi.session_time", "PT12.5S"),
        Call("Commit", ("",)),
        *(_set(f"cmi.interactions.1.{field}", value) for field, value in _answer2004("q2", None, "b")),
        _set("cmi.suspend_data", "1;state=2"),
        _set("cmi.session_time", "PT14S"),
        Call("Commit", ("",)),
        Call(MARK, (SUBMIT,)),
        _set("cmi.score.raw", "66.66"),
        _set("cmi.score.min", "0"),
        _set("cmi.score.max", "100"),
        _set("cmi.score.scaled", "0.6666"),
        _set("cmi.completion_status", "completed"),
        _set("cmi.success_status", "passed"),
        _set("cmi.session_time", "PT15S"),
        Call("Commit", ("",)),
        Call("Terminate", ("",)),
    ]


def _answer12(identifier: str, kind: str, response: str, pattern: str) -> list[tuple[str, str]]:
    return [
        ("id", identifier),
        ("type", kind),
        ("time", "10:11:12"),
        ("correct_responses.0.pattern", pattern),
        ("weighting", "3"),
        ("student_response", response),
        ("result", "wrong"),
        ("latency", "00:00:12.50"),
    ]


def _answer2004(identifier: str, response: str | None, pattern: str) -> list[tuple[str, str]]:
    return [
        ("id", identifier),
        ("type", "choice"),
        ("timestamp", "2026-01-02T10:11:12.00Z"),
        ("correct_responses.0.pattern", pattern),
        ("weighting", "3"),
        *([] if response is None else [("learner_response", response)]),
        ("result", "incorrect"),
        ("latency", "PT12.5S"),
        ("description", "{lang=de}Was gehört dazu?"),
    ]


def _set12(element: str, value: str) -> Call:
    return Call("LMSSetValue", (element, value))


def _set(element: str, value: str) -> Call:
    return Call("SetValue", (element, value))
