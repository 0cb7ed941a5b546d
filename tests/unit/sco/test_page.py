"""The data of the player: the contract between `sco.py` and `player.js`, field by field."""

import json
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtiexport import resources, sco
from qtiexport.config import Feedback
from qtiexport.model import (
    CodeBlock,
    Content,
    Delivery,
    Heading,
    InteractionPlace,
    ListBlock,
    Marking,
    Paragraph,
    Part,
    Text,
)
from tests import makers


def _data(part: Part, feedback: Feedback = Feedback.END) -> dict[str, Any]:
    made = sco.part(part, feedback)
    data: dict[str, Any] = json.loads(made.decode("ascii"))
    return data


PLAY = sco.Play(
    identifier="course-1",
    version="1.0",
    title="Wasser & <Land>",
    language="de-AT",
    sections=(sco.PlaySection("one", "Eins"), sco.PlaySection("two-b", "Zwei", Delivery(select=1))),
    keys=(("rivers", "A", "B"), ("lakes",)),
    pass_mark=None,
    playing=sco.Playing(),
)


def _documents(play: sco.Play = PLAY) -> dict[str, bytes]:
    parts = [
        sco.part(makers.question(makers.interaction("+-")), play.playing.feedback),
        sco.part(makers.article(), play.playing.feedback),
    ]
    return {document.path: document.content for document in sco.documents(play, [1, 0], parts)}


def _course(play: sco.Play = PLAY) -> dict[str, Any]:
    script = _documents(play)["course.js"].decode("ascii")
    start = "window.QTIEXPORT_COURSE = "
    assert script.startswith(start)
    assert script.endswith(";\n")
    course: dict[str, Any] = json.loads(script[len(start) : -2])
    return course


def test_a_question_in_full() -> None:
    """Every field of the contract, for a question that has everything."""
    question = makers.question(
        makers.interaction("+-", rationales=True),
        identifier="two-rivers",
        stem=("Look.", "Which one?"),
        points=Fraction(5, 2),
        explanation=makers.content("Because."),
        rest=makers.content("Rest."),
        hints=(makers.content("Think."),),
    )
    assert _data(question) == {
        "kind": "choice",
        "id": "two-rivers",
        "interaction": "two_rivers_20adfa",
        "title": "Rivers",
        "form": "multiple",
        "points": [5, 2],
        "counted": True,
        "time": 0,
        "choose": 0,
        "shuffle": False,
        "letters": True,
        "before": [["p", "Look."]],
        "ask": ["Which one?"],
        "after": [],
        "choices": [
            {"key": "a", "body": [["p", "text A"]], "why": [["p", "because of A"]]},
            {"key": "b", "body": [["p", "text B"]], "why": [["p", "because of B"]]},
        ],
        "marks": {"rule": "sum", "weights": [1, -1], "upper": 1, "limit": 0},
        "right": "a",
        "hints": [[["p", "Think."]]],
        "explanation": [["p", "Because."]],
        "rest": [["p", "Rest."]],
    }


def test_an_article_in_full() -> None:
    """A reading page has its blocks and a guess of the minutes that it takes."""
    assert _data(makers.article()) == {
        "kind": "article", "id": "lakes", "title": "Lakes", "minutes": 1, "body": [["p", "Lakes are still."]],
    }  # fmt: skip
    assert _data(makers.article(body=("word " * 1000,)))["minutes"] == 5


@pytest.mark.parametrize(
    ("marking", "most", "marks"),
    [
        (Marking.PER_OPTION_MINUS, 0, {"rule": "sum", "weights": [2, -3, 2, 2, -3], "upper": 6, "limit": 0}),
        (Marking.PER_OPTION, 3, {"rule": "sum", "weights": [1, 0, 1, 1, 0], "upper": 3, "limit": 3}),
        (Marking.ALL_OR_NOTHING, 0, {"rule": "match"}),
    ],
)
def test_the_marks_are_those_of_scoring(marking: Marking, most: int, marks: dict[str, Any]) -> None:
    """The player gets the rule that every other target is derived from."""
    data = _data(makers.question(makers.interaction("+-++-", most=most), marking=marking))
    assert data["marks"] == marks
    assert (data["right"], data["choose"]) == ("acd", most)


def test_true_false_has_keys_and_values() -> None:
    """True/false choices keep one-character keys and say which value they are."""
    data = _data(makers.question(makers.true_false(right=False)))
    assert [(choice["key"], choice["value"]) for choice in data["choices"]] == [("a", "true"), ("b", "false")]
    assert (data["form"], data["right"], data["marks"], data["choose"]) == ("true-false", "b", {"rule": "match"}, 1)


def test_up_to_36_choices_have_a_key_of_one_character() -> None:
    """Letters, then digits: SCORM takes one character a choice."""
    choices = _data(makers.question(makers.interaction("+" * 36)))["choices"]
    assert "".join(choice["key"] for choice in choices) == "abcdefghijklmnopqrstuvwxyz0123456789"


PLACE = InteractionPlace(0)
P, Q = Paragraph((Text("p"),)), Paragraph((Text("q?"),))
CODE = CodeBlock("x = 1")
LIST = ListBlock(False, ((P,),))


@pytest.mark.parametrize(
    ("blocks", "before", "ask", "after"),
    [
        ((Q,), [], ["q?"], []),
        ((P, Q), [["p", "p"]], ["q?"], []),
        ((Q, CODE), [], ["q?"], [["pre", ["code", "x = 1"]]]),
        ((P, CODE, Q, LIST), [["p", "p"], ["pre", ["code", "x = 1"]]], ["q?"], [["ul", ["li", "p"]]]),
        ((CODE,), [["pre", ["code", "x = 1"]]], ["Rivers"], []),
        ((Heading(1, (Text("h"),)),), [], ["h"], []),
    ],
)
def test_the_last_line_of_the_stem_asks(blocks: tuple[Any, ...], before: Any, ask: Any, after: Any) -> None:
    """The legend is the last paragraph of the stem; what stands around it stays around it; without any, the title."""
    question = replace(makers.question(makers.interaction("+-")), body=Content((*blocks, PLACE)))
    data = _data(question)
    assert (data["before"], data["ask"], data["after"]) == (before, ask, after)


@pytest.mark.parametrize("feedback", Feedback)
def test_never_means_that_nothing_is_in_the_data(feedback: Feedback) -> None:
    """With "never" no explanation, rest or rationale is sent to the learner's browser at all."""
    question = makers.question(
        makers.interaction("+-", rationales=True), explanation=makers.content("Because."), rest=makers.content("Rest.")
    )
    data = _data(question, feedback)
    told = [data["explanation"], data["rest"], *(choice["why"] for choice in data["choices"])]
    assert all(one is None for one in told) is (feedback is Feedback.NEVER)
    assert all(one for one in told) is (feedback is not Feedback.NEVER)


@pytest.mark.parametrize(
    ("shuffle", "said", "letters"),
    [
        (False, "Because.", True),
        (True, "Because.", False),
        (True, "Answer B is wrong.", True),
        (True, "Antwort B ist falsch.", True),
        (True, "La réponse C est fausse.", True),
        (True, "An answer Because.", False),
        (True, "Plan B is best.", False),
        (True, "الإجابة ب غير صحيحة.", True),
        (True, "الإجابة باريس غير صحيحة.", False),
    ],
)
def test_letters_are_shown_where_they_mean_something(shuffle: bool, said: str, letters: bool) -> None:
    """Shuffled choices have no letters, unless a text of the question speaks of one."""
    asked = makers.interaction("+-", shuffle=shuffle)
    assert _data(makers.question(asked, explanation=makers.content(said)))["letters"] is letters


def test_a_course_in_full() -> None:
    """Every field of the course, and each part with the section that it belongs to."""
    course = _course()
    assert {name: course[name] for name in course if name not in ("texts", "parts", "content")} == {
        "format": 2,
        "id": "course-1",
        "version": "1.0",
        "title": "Wasser & <Land>",
        "lang": "de-AT",
        "dir": "ltr",
        "pass": None,
        "feedback": "end",
        "attempts": 1,
        "retry": "all",
        "grade": "best",
        "navigation": "free",
        "time": 0,
        "extensions": 10,
        "enforce": False,
        "status": "passed-failed",
        "journal": "attempts",
        "verdicts": {"passed": "", "failed": ""},
        "description": "",
        "sections": [
            {"id": "one", "title": "Eins", "select": 0, "shuffle": False, "time": 0},
            {"id": "two_b_c23d6e", "title": "Zwei", "select": 1, "shuffle": False, "time": 0},
        ],
    }
    assert [part.get("hash") for part in course["parts"]] == ["567b9b", None]
    assert [(part["section"], part["id"]) for part in course["parts"]] == [(1, "rivers"), (0, "lakes")]
    assert course["texts"].items() <= resources.language("de")["player"].items()


@pytest.mark.parametrize(
    ("language", "direction", "spoken"),
    [
        ("de", "ltr", "de"),
        ("fr-CA", "ltr", "fr"),
        ("ar-MA", "rtl", "ar"),
        ("zh-Hans-CN", "ltr", "zh"),
        ("zh-TW", "ltr", "en"),
        ("he-IL", "rtl", "en"),
        ("fi", "ltr", "en"),
    ],
)
def test_the_language_decides_direction_and_texts(language: str, direction: str, spoken: str) -> None:
    """Right-to-left languages say so; where the player has no texts of language and script it speaks English."""
    course = _course(replace(PLAY, language=language))
    assert (course["lang"], course["dir"]) == (language, direction)
    assert course["texts"].items() <= resources.language(spoken)["player"].items()
    assert sco.speaks(language) is (language.split("-", maxsplit=1)[0] == spoken)
    assert course.get("textLang") == (None if sco.speaks(language) else spoken)


def test_the_content_key_covers_what_a_saved_state_rests_on() -> None:
    """Eight digits over items and choices, in order: they change with these, and with nothing else."""
    key = _course()["content"]
    assert len(key) == 8
    assert int(key, 16) >= 0
    assert _course(replace(PLAY, title="Other", version="2", sections=PLAY.sections[::-1]))["content"] == key
    others = [
        (("lakes",), ("rivers", "A", "B")),
        (("rivers", "B", "A"), ("lakes",)),
        (("rivers", "A", "B"),),
        (("rivers", "A"), ("B", "lakes")),
    ]
    assert len({_course(replace(PLAY, keys=keys))["content"] for keys in others} | {key}) == 5


@given(st.integers(1, 10_000))
def test_the_pass_mark_is_text_and_exact_fraction(hundredths: int) -> None:
    """The percentage is shown as it was written, and decided on as an exact fraction."""
    told = _course(replace(PLAY, pass_mark=Fraction(hundredths, 100)))["pass"]
    assert Fraction(told["percent"]) == Fraction(hundredths, 100)
    assert Fraction(told["n"], told["d"]) == Fraction(hundredths, 10_000)


HOSTILE = ["</script><script>alert(1)</script>", "<!--", "\u2028\u2029", "\\", '"', "'", "ä🙂", "]]>", "${x}", "`"]


@pytest.mark.parametrize("said", HOSTILE)
def test_data_are_ascii_and_cannot_leave_a_script(said: str) -> None:
    """No text ends the script, whatever page it is put into, and every text comes back whole."""
    question = makers.question(makers.interaction("+-", texts=(said, "x")), title=said, stem=(said,))
    made = sco.part(question, Feedback.END)
    assert b"<" not in made
    assert max(made) < 128
    data = json.loads(made)
    assert (data["title"], data["ask"], data["choices"][0]["body"]) == (said, [said], [["p", said]])
    script = _documents(replace(PLAY, title=said))["course.js"]
    assert b"<" not in script
    assert max(script) < 128


def test_the_page_is_titled_and_escaped() -> None:
    """The page names the course, its language and direction; nothing of it is markup."""
    page = _documents(replace(PLAY, language="he"))["index.html"].decode("utf-8")
    assert '<html lang="he" dir="rtl">' in page
    assert '<p class="after" lang="en" dir="ltr">' in page
    assert "<title>Wasser &amp; &lt;Land&gt;</title>" in page


def test_the_files_of_a_sco() -> None:
    """The page, its data, the player's script and style, by name."""
    assert list(_documents()) == ["course.js", "index.html", "player.css", "player.js"]
