"""Rules over single calls: which functions, with which arguments and values (`scorm.md` R2, R3, R11 to R14, R21)."""

from collections.abc import Iterator
from itertools import zip_longest

from tests.browser import grammar
from tests.browser.calls import Call
from tests.browser.session import Session

_SUPPORT = {"GetLastError": 0, "GetErrorString": 1, "GetDiagnostic": 1}
_ARGUMENTS = {**_SUPPORT, "GetValue": 1, "SetValue": 2, "Commit": 1}


def _speaking(session: Session) -> list[Call]:
    """The calls but those that ask for errors: these may come at any time, and their answer is no success."""
    support = {session.version.function(name) for name in _SUPPORT}
    return [call for call in session.real if call.name not in support]


def begins_and_ends_once(session: Session) -> Iterator[str]:
    """R3: Initialize first and once, Finish once and last."""
    first, last = session.version.function("Initialize"), session.version.finish
    names = [call.name for call in _speaking(session)]
    if names and names[0] != first:
        yield f"the first call is {names[0]}, not {first}"
    for name in (first, last):
        if names.count(name) > 1:
            yield f"{name} was called {names.count(name)} times"
    if last in names[:-1]:
        yield f"{names[names.index(last) + 1]} was called after {last}"


def speaks_one_version(session: Session) -> Iterator[str]:
    """R2: only functions of this run-time, each with exactly its arguments, all of them texts."""
    version = session.version
    counts = {version.function(name): count for name, count in _ARGUMENTS.items()}
    counts |= {version.function("Initialize"): 1, version.finish: 1}
    empty = {version.function("Initialize"), version.finish, version.function("Commit")}
    for call in session.real:
        if call.name not in counts:
            yield f"{call.name} is no function of SCORM {version.name}"
        elif len(call.arguments) != counts[call.name] or not all(isinstance(one, str) for one in call.arguments):
            yield f"{call} has not {counts[call.name]} text argument(s)"
        elif call.name in empty and call.arguments != ("",):
            yield f"{call} has an argument that is not empty"


def nothing_fails(session: Session) -> Iterator[str]:
    """Every call succeeds; only reading what was never set may answer 403 (2004), as `scorm.md` 0.2 says.

    A Commit that is refused because the page goes away is made good by the Finish that follows it at once (R23).
    """
    calls = _speaking(session)
    for call, after in zip_longest(calls, calls[1:]):
        failed = call.error != "0" or call.result in (False, "false", None)
        unset = call.name == "GetValue" and call.error == "403"
        leaving = call.name == session.version.function("Commit") and after and after.name == session.version.finish
        if failed and not unset and not leaving and not str(call).startswith(tuple(session.tolerated)):
            yield f"{call} was answered {call.result!r} with error {call.error}"


def values_fit(session: Session) -> Iterator[str]:
    """Every value is one that all platforms take (R11 to R14, R17, R20)."""
    for _, element, value in session.sets:
        if not grammar.takes(session.version, element, value):
            yield f"{element} was set to {value!r}, which not every platform takes"


def reads_fit(session: Session) -> Iterator[str]:
    """Nothing is read that is write-only somewhere, or that is none of a package's business."""
    for call in session.named("GetValue"):
        if call.arguments and not grammar.gives(session.version, str(call.arguments[0])):
            yield f"{call.arguments[0]} was read, which not every platform gives"


def nothing_twice(session: Session) -> Iterator[str]:
    """R21: no value is written a second time unchanged."""
    known: dict[str, str] = {}
    for _, element, value in session.sets:
        if known.get(element) == value:
            yield f"{element} was set to {value!r} again"
        known[element] = value


def nothing_is_read_back(session: Session) -> Iterator[str]:
    """What the package wrote itself is not asked for: some platforms answer with something else.

    The state alone is, since another window may have replaced it (S8); an answer that is no such state is let be.
    """
    written: set[str] = set()
    state = session.version.suspend_data
    for call in session.real:
        element = str(call.arguments[0]) if call.arguments else ""
        if call.name == session.version.function("GetValue") and element in written - {state}:
            yield f"{element} was read after it was written"
        if call.name == session.version.function("SetValue"):
            written.add(element)
