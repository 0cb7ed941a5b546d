"""The strict recorder knows the words of every type of interaction. No browser is needed."""

from dataclasses import replace

import pytest

from tests.browser import types
from tests.browser.calls import Call
from tests.browser.logs import good
from tests.browser.recorder import judge
from tests.browser.session import Session
from tests.browser.versions import SCORM12, SCORM2004, VERSIONS, Version

SOUND = [
    (SCORM12, "choice", "a,c", "a,c,d"),
    (SCORM12, "matching", "1.b,2.a", "1.b,2.b"),
    (SCORM12, "sequencing", "c,a", "a,c"),
    (SCORM12, "numeric", "-9.81", "9.81"),
    (SCORM12, "fill-in", "Seine, la", "x" * 255),
    (SCORM2004, "choice", "a[,]c", "a"),
    (SCORM2004, "true-false", "true", "false"),
    (SCORM2004, "matching", "1[.]b[,]2[.]b", "a[.]b"),
    (SCORM2004, "sequencing", "c[,]a", "a[,]c"),
    (SCORM2004, "numeric", "-12345.678", "9.76[:]9.86"),
    (SCORM2004, "numeric", "0", "5[:]5"),
    (SCORM2004, "fill-in", "one, two {x}", "{case_matters=false}la Seine"),
    (SCORM2004, "fill-in", " {x}", "{case_matters=true}a:b;c[.]d"),
]


@pytest.mark.parametrize(("version", "kind", "response", "pattern"), SOUND)
def test_the_portable_strings_fit(version: Version, kind: str, response: str, pattern: str) -> None:
    """What every platform was seen to take, as a response and as a right answer."""
    assert types.is_response(version, kind, response)
    assert types.is_pattern(version, kind, pattern)


@pytest.mark.parametrize(
    ("version", "kind", "response"),
    [
        (SCORM12, "fill-in", "x" * 256),
        (SCORM12, "long-fill-in", "words"),
        (SCORM12, "matching", "1.b,1.a"),
        (SCORM2004, "matching", "1.b"),
        (SCORM2004, "sequencing", "a[,]a"),
        (SCORM2004, "choice", ""),
        (SCORM2004, "numeric", "1e3"),
        (SCORM2004, "numeric", "+5"),
        (SCORM2004, "numeric", "123456"),
        (SCORM2004, "fill-in", "{x}"),
        (SCORM2004, "fill-in", "a,{x}"),
        (SCORM2004, "fill-in", "x" * 251),
        (SCORM2004, "fill-in", "a,b,c,d,e,f,g,h,i,j,k"),
        (SCORM2004, "long-fill-in", "two\nlines"),
        (SCORM2004, "long-fill-in", "x" * 4001),
        (SCORM2004, "other", "words"),
    ],
)
def test_a_response_that_a_platform_refuses_is_found(version: Version, kind: str, response: str) -> None:
    assert not types.is_response(version, kind, response)


@pytest.mark.parametrize(
    ("kind", "pattern"),
    [
        ("fill-in", "Seine"),
        ("fill-in", "{case_matters=false}"),
        ("fill-in", "{case_matters=false}one, two"),
        ("fill-in", "{case_matters=false} Seine"),
        ("fill-in", "{case_matters=false}{x}"),
        ("fill-in", "{case_matters=false}" + "x" * 231),
        ("numeric", "[:]9.86"),
        ("numeric", "9.86"),
        ("numeric", "9.86[:]9.76"),
        ("long-fill-in", "words"),
    ],
)
def test_a_right_answer_that_a_platform_refuses_is_found(kind: str, pattern: str) -> None:
    assert not types.is_pattern(SCORM2004, kind, pattern)


def _told(version: Version, *changes: tuple[str, str | None]) -> Session:
    """The good log with other values for fields of its first interaction; None leaves one out."""
    session = good(version)
    calls = list(session.calls)
    for field, value in changes:
        element = f"cmi.interactions.0.{field}"
        place = next(n for n, call in enumerate(calls) if call.arguments[0] == element)
        calls[place : place + 1] = [replace(calls[place], arguments=(element, value))] if value is not None else []
    return replace(session, calls=tuple(calls))


ESSAY = (("correct_responses.0.pattern", None), ("result", "neutral"))


def test_an_essay_is_told_without_a_right_answer() -> None:
    """Neutral, in 1.2 as a text to fill in; a choice without a right answer is none."""
    short = _told(SCORM12, ("type", "fill-in"), ("student_response", "We met …"), *ESSAY)
    long = _told(SCORM2004, ("type", "long-fill-in"), ("learner_response", "We met, and " * 90), *ESSAY)
    assert judge(short) == judge(long) == []
    assert judge(_told(SCORM2004, ("correct_responses.0.pattern", None)))


def _with_patterns(*texts: str) -> list[str]:
    """The faults of a text to fill in that has more right answers behind its first one."""
    session = _told(
        SCORM2004,
        ("type", "fill-in"),
        ("correct_responses.0.pattern", "{case_matters=false}Seine"),
        ("learner_response", "Seine"),
    )
    place = next(n for n, call in enumerate(session.calls) if str(call.arguments[0]).endswith(".pattern"))
    more = [
        Call("SetValue", (f"cmi.interactions.0.correct_responses.{n}.pattern", text)) for n, text in _counted(texts)
    ]
    return judge(replace(session, calls=(*session.calls[: place + 1], *more, *session.calls[place + 1 :])))


def _counted(texts: tuple[str, ...]) -> list[tuple[int, str]]:
    return [(int(text[0]), f"{{case_matters=false}}{text[1:]}") for text in texts]


def test_a_text_may_have_several_right_answers_one_after_the_other() -> None:
    assert _with_patterns("1la Seine", "2the Seine") == []
    assert _with_patterns("2la Seine")


@pytest.mark.parametrize("version", VERSIONS, ids=lambda version: version.name)
def test_the_gaps_of_one_text_are_told_together(version: Version) -> None:
    """Two interactions before one Commit are too many, but for gaps of one question."""
    session = good(version)
    saved = next(n for n, call in enumerate(session.calls) if call.arguments == ("cmi.suspend_data", "1;state=1"))
    together = (*session.calls[:saved], *session.calls[saved + 3 :])
    assert "2 answers" in " ".join(judge(replace(session, calls=together)))
    assert judge(replace(session, calls=tuple(map(_renamed, together)))) == []


def _renamed(call: Call) -> Call:
    """The questions q1 and q2 become gaps of one."""
    if not str(call.arguments[0]).endswith(".id"):
        return call
    return replace(call, arguments=(call.arguments[0], f"q_g{str(call.arguments[1])[1:]}"))
