"""The strict recorder on what is rarer: reading, objectives, several attempts in one launch, and options of reporting.

No browser is needed.
"""

from dataclasses import replace
from typing import Any

import pytest

from tests.browser.calls import MARK, Call
from tests.browser.changes import Change, at_end, changed, lset
from tests.browser.logs import good
from tests.browser.recorder import judge
from tests.browser.session import SUBMIT, Session
from tests.browser.versions import SCORM12, SCORM2004, VERSIONS, Version


def written(version: Version, *pairs: tuple[str, str]) -> list[Call]:
    return [Call(version.function("SetValue"), pair) for pair in pairs]


def section(version: Version, index: int, *without: str) -> list[tuple[str, str]]:
    """All that is told of one section, but for the fields that are left out."""
    score = [("score.raw", "50"), ("score.min", "0"), ("score.max", "100")]
    status = [("status", "failed")]
    if version is SCORM2004:
        score.append(("score.scaled", "0.5"))
        status = [("success_status", "failed"), ("completion_status", "completed"), ("progress_measure", "1")]
    fields = [("id", f"section_{index}"), *score, *status]
    return [(f"cmi.objectives.{index}.{field}", value) for field, value in fields if field not in without]


def ended_with(version: Version, *pairs: tuple[str, str], **options: Any) -> list[str]:
    """The faults of a good log in which these values go with the end of the attempt."""
    session = good(version)
    place = next(i for i, call in enumerate(session.calls) if call.name == MARK) + 1
    calls = (*session.calls[:place], *written(version, *pairs), *session.calls[place:])
    return judge(replace(session, calls=calls, **options))


@pytest.mark.parametrize("version", VERSIONS, ids=lambda version: version.name)
def test_objectives_are_told_with_the_end(version: Version) -> None:
    """Two sections, each with id, score and status, are sound; so is a later launch that does not say the id again."""
    assert ended_with(version, *section(version, 0), *section(version, 1)) == []
    assert ended_with(version, *section(version, 0, "id"), sections=1) == []
    later = ended_with(version, *section(version, 0, "id"))
    assert later == ["objective 0 begins with score.raw where 0 was the next index and `id` comes first"]


OBJECTIVES: list[tuple[str, list[tuple[str, str]], str]] = [
    ("an index left out", section(SCORM2004, 1), "objective 1 begins with id where 0 was the next index"),
    ("id not first", [*section(SCORM2004, 0)[1:], section(SCORM2004, 0)[0]], "objective 0 begins with score.raw"),
    ("no status", section(SCORM2004, 0)[:5], "objective 0 has no status"),
    (
        "status before score",
        [section(SCORM2004, 0)[0], *section(SCORM2004, 0)[5:], *section(SCORM2004, 0)[1:5]],
        "the score comes first",
    ),
    ("an id with a space", [("cmi.objectives.0.id", "a b"), *section(SCORM2004, 0)[1:]], "'a b', which not"),
    (
        "a status of 1.2",
        [*section(SCORM2004, 0), ("cmi.objectives.0.status", "passed")],
        "cmi.objectives.0.status was set",
    ),
]


@pytest.mark.parametrize(("pairs", "fault"), [pytest.param(*row, id=name) for name, *row in OBJECTIVES])
def test_a_fault_of_objectives_is_found(pairs: list[tuple[str, str]], fault: str) -> None:
    found = ended_with(SCORM2004, *pairs)
    assert any(fault in message for message in found), found


def test_a_section_is_not_told_of_before_the_end() -> None:
    session = good(SCORM12)
    calls = (*session.calls[:5], *written(SCORM12, *section(SCORM12, 0)), *session.calls[5:])
    assert "cmi.objectives.0.id was set before the learner handed in" in judge(replace(session, calls=calls))


FAULTS: list[tuple[str, Version, Change, str]] = [
    ("a request of navigation", SCORM2004, at_end(Call("SetValue", ("adl.nav.request", "exitAll"))), "adl.nav.request"),
    (
        "a preference of the learner's",
        SCORM12,
        at_end(lset("cmi.student_preference.language", "de")),
        "which not every",
    ),
    (
        "a preference in 2004",
        SCORM2004,
        at_end(Call("SetValue", ("cmi.learner_preference.language", "de"))),
        "which not every",
    ),
    (
        "an answer is read",
        SCORM12,
        at_end(Call("LMSGetValue", ("cmi.interactions.0.id",))),
        "which not every platform gives",
    ),
    ("exit is read", SCORM2004, at_end(Call("GetValue", ("cmi.exit",))), "cmi.exit was read, which not every"),
    (
        "an element of the other version",
        SCORM12,
        at_end(Call("LMSGetValue", ("cmi.completion_status",))),
        "which not every platform gives",
    ),
    (
        "what was written is read",
        SCORM12,
        at_end(Call("LMSGetValue", ("cmi.core.lesson_status",), "passed")),
        "cmi.core.lesson_status was read after it was written",
    ),
    (
        "a pattern twice",
        SCORM2004,
        lambda log: [
            *log[:10],
            Call("SetValue", ("cmi.interactions.0.correct_responses.1.pattern", "a[,]c[,]d")),
            *log[10:],
        ],
        "interaction 0 has the pattern 'a[,]c[,]d' twice",
    ),
    (
        "initialized again after the end",
        SCORM12,
        lambda log: [*log, Call("LMSInitialize", ("",), "false", "101")],
        "LMSInitialize was called after LMSFinish",
    ),
]


@pytest.mark.parametrize(("version", "change", "fault"), [pytest.param(*row, id=name) for name, *row in FAULTS])
def test_a_rarer_fault_is_found(version: Version, change: Change, fault: str) -> None:
    found = changed(version, change)
    assert any(fault in message for message in found), found


def test_errors_may_be_asked_for_at_any_time() -> None:
    """The last error is no answer to a call of ours: it may be asked for after Finish, and may be any number."""
    session = good(SCORM12)
    asked = Call("LMSGetLastError", (), "101", "101")
    assert judge(replace(session, calls=(*session.calls[:-1], asked, session.calls[-1], asked))) == []


def test_the_state_may_be_read_again() -> None:
    """So a second window is noticed that has written meanwhile (S8)."""
    assert changed(SCORM12, at_end(Call("LMSGetValue", ("cmi.suspend_data",), "1;state=2"))) == []


def retried(*pairs: tuple[str, str], **options: Any) -> list[str]:
    """The faults of a good 2004 log, passed with 66.66, in which a second attempt ends with these values."""
    session = good(SCORM2004)
    again = [Call(MARK, (SUBMIT,)), *written(SCORM2004, *pairs, ("cmi.session_time", "PT20S")), Call("Commit", ("",))]
    return judge(replace(session, calls=(*session.calls[:-1], *again, session.calls[-1]), **options))


def test_a_better_attempt_writes_what_has_changed() -> None:
    """Minimum, maximum and status stand: only the score is written again."""
    assert retried(("cmi.score.raw", "100"), ("cmi.score.scaled", "1")) == []


def test_a_worse_attempt_lowers_nothing_unless_the_last_counts() -> None:
    worse = (("cmi.score.raw", "0"), ("cmi.score.scaled", "0"), ("cmi.success_status", "failed"))
    assert retried(*worse) == ["cmi.success_status fell from passed to failed"]
    assert retried(*worse, last_counts=True) == []


def test_an_attempt_may_stay_incomplete_by_option() -> None:
    """Where the source asks for it, an attempt that was not passed has a score and no status of its own (R9)."""
    session = good(SCORM12)
    calls = tuple(call for call in session.calls if call.arguments != ("cmi.core.lesson_status", "passed"))
    assert judge(replace(session, calls=calls, ends_open=True)) == []
    assert judge(replace(session, calls=calls)) == ["the final status was not written after the score"]


def test_after_the_end_nothing_of_it_is_wanted_again() -> None:
    """A launch that finds `passed` may end without a score: nothing is written that is not better."""
    version = SCORM12
    calls = (
        Call("LMSInitialize", ("",)),
        Call("LMSGetValue", (version.status,), "passed"),
        Call(MARK, (SUBMIT,)),
        *written(version, (version.session_time, "0000:00:02.00")),
        Call("LMSCommit", ("",)),
        Call("LMSFinish", ("",)),
    )
    assert judge(Session(version, calls)) == []


@pytest.mark.parametrize(
    ("element", "value"), [("cmi.mode", "review"), ("cmi.mode", "browse"), ("cmi.credit", "no-credit")]
)
def test_without_credit_only_the_time_is_written(element: str, value: str) -> None:
    """A status that stays unset is right there; anything that is written is a fault (R27)."""
    read = (Call("Initialize", ("",)), Call("GetValue", (element,), value))
    time = written(SCORM2004, ("cmi.session_time", "PT3S"))
    asked = Call("GetValue", ("cmi.completion_status",), "unknown")
    end = (Call("Commit", ("",)), Call("Terminate", ("",)))
    assert judge(Session(SCORM2004, (*read, asked, *time, *end))) == []
    found = judge(Session(SCORM2004, (*read, *written(SCORM2004, ("cmi.exit", "suspend")), *time, *end)))
    assert found == ["cmi.exit was set although nothing counts"]
