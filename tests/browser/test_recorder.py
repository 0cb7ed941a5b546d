"""The strict recorder finds every fault that it is there for, and none in a sound log. No browser is needed."""

from dataclasses import replace

import pytest

from tests.browser import grammar
from tests.browser.calls import MARK, Call
from tests.browser.changes import Change, at_end, changed, inserted_before, lset, moved_before, put, swapped, without
from tests.browser.logs import good
from tests.browser.recorder import judge
from tests.browser.session import SUBMIT, Session
from tests.browser.versions import SCORM12, SCORM2004, VERSIONS, Version


@pytest.mark.parametrize("version", VERSIONS, ids=lambda version: version.name)
def test_a_sound_log_has_no_fault(version: Version) -> None:
    assert judge(good(version)) == []


def test_a_log_without_calls_has_no_fault() -> None:
    assert judge(Session(SCORM12, ())) == []


FAULTS: list[tuple[str, Version, Change, str]] = [
    ("not initialized first", SCORM12, lambda log: [log[1], log[0], *log[2:]], "first call is LMSGetValue"),
    ("initialized twice", SCORM12, at_end(Call("LMSInitialize", ("",))), "LMSInitialize was called 2 times"),
    ("finished twice", SCORM12, at_end(Call("LMSFinish", ("",))), "LMSFinish was called 2 times"),
    ("a call after the end", SCORM2004, lambda log: [*log, Call("Commit", ("",))], "called after Terminate"),
    ("the other version", SCORM12, at_end(Call("Commit", ("",))), "Commit is no function of SCORM 1.2"),
    ("commit without argument", SCORM12, at_end(Call("LMSCommit", ())), "has not 1 text argument"),
    ("a number for a text", SCORM12, at_end(lset("cmi.core.score.raw", 50)), "has not 2 text argument"),
    ("set with one argument", SCORM12, at_end(Call("LMSSetValue", ("cmi.core.exit",))), "has not 2 text argument"),
    ("set without arguments", SCORM12, at_end(Call("LMSSetValue", ())), "has not 2 text argument"),
    ("finish with an argument", SCORM2004, lambda log: [*log[:-1], Call("Terminate", ("x",))], "is not empty"),
    ("a refused value", SCORM12, at_end(lset("cmi.core.exit", "suspend", "false", "405")), "'false' with error 405"),
    ("an error of reading", SCORM12, at_end(Call("LMSGetValue", ("cmi.x",), "", "201")), "with error 201"),
    ("nothing returned", SCORM12, at_end(lset("cmi.core.exit", "suspend", None)), "answered None"),
    ("unknown element", SCORM12, at_end(lset("cmi.comments", "hello")), "cmi.comments was set"),
    ("the other vocabulary", SCORM12, put("cmi.interactions.0.result", "incorrect"), "'incorrect', which not"),
    ("the other vocabulary in 2004", SCORM2004, put("cmi.interactions.0.result", "wrong"), "'wrong', which not"),
    ("an id with a hyphen", SCORM2004, put("cmi.interactions.0.id", "q-1"), "'q-1', which not"),
    ("a section by a name with a blank", SCORM12, at_end(lset("cmi.objectives.0.id", "a b")), "'a b', which not"),
    (
        "a section's status in 2004",
        SCORM2004,
        at_end(Call("SetValue", ("cmi.objectives.0.status", "passed"))),
        "'passed', which not",
    ),
    ("raw above 100", SCORM12, put("cmi.core.score.raw", "100.5"), "'100.5', which not"),
    ("three decimals", SCORM12, put("cmi.core.score.raw", "66.666"), "'66.666', which not"),
    ("an exponent", SCORM2004, put("cmi.score.scaled", "1e-7"), "'1e-7', which not"),
    ("no leading digit", SCORM2004, put("cmi.score.scaled", ".5"), "'.5', which not"),
    ("a maximum of its own", SCORM2004, put("cmi.score.max", "6"), "'6', which not"),
    ("milliseconds", SCORM12, put("cmi.core.session_time", "00:00:03.456"), "which not every platform takes"),
    ("a period in 1.2", SCORM12, put("cmi.core.session_time", "PT3S"), "which not every platform takes"),
    ("a period of three decimals", SCORM2004, put("cmi.session_time", "PT3.456S"), "which not every"),
    ("an empty period", SCORM2004, put("cmi.session_time", "PT"), "which not every platform takes"),
    ("a time of no day", SCORM12, put("cmi.interactions.0.time", "24:00:00"), "which not every platform takes"),
    ("JavaScript's date", SCORM2004, put("cmi.interactions.0.timestamp", "2026-01-02T10:11:12.123Z"), "which not"),
    ("a date without fraction", SCORM2004, put("cmi.interactions.0.timestamp", "2026-01-02T10:11:12Z"), "which not"),
    ("a year after 2037", SCORM2004, put("cmi.interactions.0.timestamp", "2038-01-02T10:11:12.00Z"), "which not"),
    ("state of 4,001 bytes", SCORM12, put("cmi.suspend_data", "x" * 4001), "cmi.suspend_data was set"),
    ("state beyond ASCII", SCORM2004, put("cmi.suspend_data", "ä"), "cmi.suspend_data was set"),
    ("location of 256", SCORM12, at_end(lset("cmi.core.lesson_location", "x" * 256)), "lesson_location was set"),
    ("exit normal in 1.2", SCORM12, put("cmi.core.exit", "normal"), "'normal', which not"),
    ("status browsed", SCORM12, at_end(lset("cmi.core.lesson_status", "browsed")), "'browsed', which not"),
    ("a description of 251", SCORM2004, put("cmi.interactions.0.description", "x" * 251), "which not"),
    ("a description of two lines", SCORM2004, put("cmi.interactions.0.description", "x\ny"), "which not"),
    ("a description with a brace", SCORM2004, put("cmi.interactions.0.description", "{x} = 3"), "which not"),
    ("a value again", SCORM12, at_end(lset("cmi.core.score.max", "100")), "was set to '100' again"),
    (
        "an index left out",
        SCORM12,
        lambda log: [
            replace(
                call,
                arguments=(str(call.arguments[0]).replace("interactions.1", "interactions.2"), *call.arguments[1:]),
            )
            for call in log
        ],
        "interaction 2 was written where 1 was the next index",
    ),
    ("no latency", SCORM12, without("cmi.interactions.0.latency"), "interaction 0 has the fields id, type"),
    (
        "no response in 1.2",
        SCORM12,
        without("cmi.interactions.0.student_response"),
        "interaction 0 has the fields id, type",
    ),
    ("type first", SCORM2004, swapped("cmi.interactions.0.id", "cmi.interactions.0.type"), "has the fields type, id"),
    ("2004's separator in 1.2", SCORM12, put("cmi.interactions.0.student_response", "a[,]c"), "no response of type"),
    ("1.2's separator in 2004", SCORM2004, put("cmi.interactions.0.learner_response", "a,c"), "no response of type"),
    ("a choice twice", SCORM2004, put("cmi.interactions.0.learner_response", "a[,]a"), "no response of type"),
    ("an empty response", SCORM2004, put("cmi.interactions.0.learner_response", ""), "no response of type"),
    ("an empty pattern", SCORM12, put("cmi.interactions.0.correct_responses.0.pattern", ""), "no response of type"),
    ("a word for t", SCORM12, put("cmi.interactions.1.student_response", "true"), "no response of type"),
    (
        "an answer taken up again",
        SCORM12,
        moved_before(22, "cmi.interactions.0.latency"),
        "comes back to an answer that was finished",
    ),
    (
        "a Commit within an answer",
        SCORM12,
        lambda log: [*log[:10], Call("LMSCommit", ("",)), *log[10:]],
        "comes back to an answer that was finished",
    ),
    (
        "fifteen values",
        SCORM12,
        at_end(*(lset("cmi.core.lesson_location", str(place)) for place in range(15))),
        "15 values were written before one LMSFinish",
    ),
    (
        "two answers in one Commit",
        SCORM2004,
        lambda log: [call for place, call in enumerate(log) if place != 18],
        "2 answers were written before one Commit",
    ),
    ("a Commit of nothing", SCORM12, lambda log: [*log[:7], log[6], *log[7:]], "a Commit without a new value"),
    ("no session time", SCORM12, without("cmi.core.session_time"), "without the session's time"),
    (
        "an answer that is not committed",
        SCORM12,
        lambda log: log[:15],
        "cmi.interactions.0.id was never committed",
    ),
    ("a score too early", SCORM12, moved_before(7, "cmi.core.score.raw"), "'66.66' before the learner handed in"),
    ("a status too early", SCORM2004, moved_before(7, "cmi.success_status"), "'passed' before the learner"),
    ("no mark at all", SCORM12, lambda log: [c for c in log if c.name != MARK], "before the learner handed in"),
    ("no minimum", SCORM12, without("cmi.core.score.min"), "the score is not whole"),
    ("no scaled score", SCORM2004, without("cmi.score.scaled"), "the score is not whole"),
    (
        "a status without a score",
        SCORM12,
        lambda log: [call for call in log if "score" not in str(call.arguments[0])],
        "the score is not whole: nothing was written",
    ),
    (
        "the status before the score",
        SCORM2004,
        swapped("cmi.score.scaled", "cmi.success_status"),
        "the final status was not written after the score",
    ),
    (
        "a score without a status",
        SCORM12,
        lambda log: [call for call in log if call.arguments != ("cmi.core.lesson_status", "passed")],
        "the final status was not written after the score",
    ),
    (
        "a Commit between score and status",
        SCORM12,
        inserted_before(("cmi.core.lesson_status", "passed"), Call("LMSCommit", ("",))),
        "a Commit stands between the score and the final status",
    ),
    ("two different scores", SCORM2004, put("cmi.score.scaled", "0.6667"), "are not one score"),
    (
        "failed after passed",
        SCORM12,
        at_end(lset("cmi.core.lesson_status", "failed")),
        "cmi.core.lesson_status fell from passed to failed",
    ),
    (
        "a relaunch that lowers the status",
        SCORM12,
        lambda log: [log[0], replace(log[1], result="passed"), *log[2:]],
        "cmi.core.lesson_status fell from passed to incomplete",
    ),
    ("status left unset", SCORM12, lambda log: [*log[:4], *log[7:]], "an unset status was not made incomplete"),
    ("no exit at the start", SCORM2004, without("cmi.exit"), "an unset status was not made incomplete"),
]


@pytest.mark.parametrize(
    ("version", "change", "fault"),
    [pytest.param(*row, id=name) for name, *row in FAULTS],
)
def test_a_fault_is_found(version: Version, change: Change, fault: str) -> None:
    """The one change of the log brings a message that says so."""
    found = changed(version, change)
    assert any(fault in message for message in found), found


def test_a_score_has_no_place_in_a_course_without_questions() -> None:
    found = judge(replace(good(SCORM12), scored=False))
    assert "cmi.core.score.raw was set in a course without questions" in found


def test_indices_go_on_after_those_that_the_platform_holds() -> None:
    found = judge(replace(good(SCORM2004), stored=3))
    assert "interaction 0 was written where 3 was the next index" in found


@pytest.mark.parametrize(
    ("anew", "fields", "fault"),
    [
        (True, ["time", "student_response", "result"], ""),
        (False, ["time", "student_response", "result"], "comes back to an answer that was finished"),
        (True, ["id", "student_response"], "interaction 0: id was written anew"),
    ],
    ids=["what changes", "without the option", "an id"],
)
def test_an_answer_is_written_anew_only_where_the_course_asks_for_it(anew: bool, fields: list[str], fault: str) -> None:
    """Its time, response and result may then follow at its own index, in a Commit of their own (R15)."""
    values = {"time": "10:12:13", "student_response": "a,d", "result": "correct", "id": "q1"}
    again = [lset(f"cmi.interactions.0.{field}", values[field]) for field in fields]
    further = [*again, lset("cmi.core.session_time", "0000:00:14.50"), Call("LMSCommit", ("",))]
    session = good(SCORM12)
    end = session.submitted
    found = judge(replace(session, calls=(*session.calls[:end], *further, *session.calls[end:]), anew=anew))
    assert any(fault in message for message in found) if fault else found == []


def test_a_call_that_was_made_to_fail_is_no_fault() -> None:
    """`tolerated` names it; the same call is a fault in a session that does not."""
    failing = Call("LMSCommit", ("",), "false", "101")
    session = good(SCORM12)
    calls = tuple(failing if call.name == "LMSCommit" else call for call in session.calls)
    assert judge(replace(session, calls=calls, tolerated=("LMSCommit",))) == []
    assert len(judge(replace(session, calls=calls))) == 3


def test_a_commit_that_finish_makes_good_is_no_fault() -> None:
    """The one directly before Finish may be refused, since the page goes away; a Finish that is refused may not."""
    session = good(SCORM2004)
    commit, finish = (replace(call, result="false", error="391") for call in session.calls[-2:])
    assert judge(replace(session, calls=(*session.calls[:-2], commit, session.calls[-1]))) == []
    assert judge(replace(session, calls=(*session.calls[:-1], finish))) != []


def test_true_and_false_have_their_words_in_each_version() -> None:
    assert grammar.is_response(SCORM12, "true-false", "t")
    assert grammar.is_response(SCORM2004, "true-false", "false")
    assert not grammar.is_response(SCORM2004, "true-false", "f")


def test_a_choice_has_at_most_36_answers() -> None:
    """Moodle refuses the 37th (351)."""
    keys = "abcdefghijklmnopqrstuvwxyz0123456789"
    assert grammar.is_response(SCORM12, "choice", ",".join(keys))
    assert not grammar.is_response(SCORM12, "choice", ",".join(keys + "a"))


def test_the_mark_is_no_call() -> None:
    """A mark alone neither begins nor ends a session."""
    assert judge(Session(SCORM2004, (Call(MARK, (SUBMIT,)),))) == []
