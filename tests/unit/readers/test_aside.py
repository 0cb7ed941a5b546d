"""An explanation in a file of its own reads as if it stood with its question, and is told with its own lines."""

import pytest

from qtiexport.markup import words
from qtiexport.model import Content, ListBlock, Question, choice_interaction
from qtiexport.readers import READERS, Aside, Defaults, Reading, Source

PLAIN = "Which river flows through Paris?\n- Seine\n- Rhône\n"
TICKED = "Which river flows through Paris?\n- [x] Seine\n- [ ] Rhône\n"
MARKDOWN = "Which river flows through Paris?\n\n- [x] Seine\n- [ ] Rhône\n"


def _read(name: str, text: str, explanation: str, form: str, kind: str | None = None) -> Reading:
    aside = Aside(f"rivers.explanation.{form}", explanation)
    source = Source(name, text, "rivers", "en", kind, "the config", aside=aside)
    return READERS[f".{name.rpartition('.')[2]}"].read(source, Defaults())


def _question(reading: Reading) -> Question:
    assert reading.diagnostics == ()
    (part,) = reading.parts
    assert isinstance(part, Question)
    return part


def _said(content: Content | None) -> str:
    assert content is not None
    return words(content)


@pytest.mark.parametrize("text", ["It is **Seine**.\n\nIt ends at Le Havre.\n", "\n\nExplanation: It is **Seine**.\n"])
def test_a_plain_explanation_is_the_key_of_a_plain_question(text: str) -> None:
    """Its bold words, with or without a marker word before them."""
    part = _question(_read("rivers.txt", PLAIN, text, "txt"))
    assert [choice.identifier for choice in choice_interaction(part).choices if choice.correct] == ["A"]
    assert _said(part.explanation).startswith("It is Seine.")
    assert part.explanation_path == "rivers.explanation.txt"


def test_an_analysis_in_a_plain_explanation_gives_rationales() -> None:
    """As below a marker word: each option's own, and the rest as the explanation's."""
    text = "Right answer:\n- Seine: it crosses the city.\n\nWrong answers:\n- Rhône: it flows through Lyon.\n"
    part = _question(_read("rivers.txt", PLAIN, text, "txt"))
    seine, rhone = choice_interaction(part).choices
    assert (seine.correct, rhone.correct) == (True, False)
    assert [_said(choice.rationale) for choice in (seine, rhone)] == ["it crosses the city.", "it flows through Lyon."]


@pytest.mark.parametrize(("name", "text"), [("rivers.txt", TICKED), ("rivers.md", MARKDOWN)])
def test_an_explanation_in_markdown_is_read_as_markdown(name: str, text: str) -> None:
    """Beside a question of either form."""
    part = _question(_read(name, text, "%% a comment\nBoth *are* rivers:\n\n- one\n- two\n", "md"))
    assert part.explanation is not None
    assert isinstance(part.explanation.blocks[1], ListBlock)
    assert (part.rest, _said(part.explanation)) == (part.explanation, "Both are rivers: one two")
    assert part.explanation.line == 2


def test_a_plain_explanation_beside_a_question_in_markdown_is_verbatim() -> None:
    """No sign in it is markup but the bold of the plain form."""
    part = _question(_read("rivers.md", MARKDOWN, "It is <b>so</b> *and* **so**.\n", "txt"))
    assert _said(part.explanation) == "It is <b>so</b> *and* so."


@pytest.mark.parametrize(
    ("text", "code", "line", "shown"),
    [
        ("It is\n**Loire**.\n", "KEY101", 2, [2]),
        ("Right answer:\n- Seine: it.\n\nNonsense:\n- Rhône: so.\n", "KEY007", 4, [4, 1]),
        ("It is **Seine**.\n\nWhich lake is large?\n- [ ] Garda\n- [x] Como\n", "SRC007", 4, [4]),
    ],
)
def test_a_mistake_in_the_explanation_is_told_with_its_own_line(
    text: str, code: str, line: int, shown: list[int]
) -> None:
    """Not with a line that the question's file does not have; so are the lines that show it."""
    (told,) = (d for d in _read("rivers.txt", PLAIN, text, "txt").diagnostics if d.code == code)
    assert (told.location.path, told.location.line) == ("rivers.explanation.txt", line)
    assert [evidence.line for evidence in told.evidence] == shown


def test_what_the_explanation_says_of_the_key_is_placed_in_it() -> None:
    """`explain` points into the file that the bold words stand in."""
    (account,) = _read("rivers.txt", PLAIN, "So\nit is **Seine**.\n", "txt").accounts
    (fact,) = (fact for fact in account.facts if fact.topic == "key")
    assert str(fact.location).startswith("rivers.explanation.txt:2")


@pytest.mark.parametrize(("name", "text"), [("rivers.txt", TICKED), ("rivers.md", MARKDOWN)])
def test_a_mistake_in_markdown_has_its_place(name: str, text: str) -> None:
    """Path, line and column of the explanation's file."""
    (told,) = _read(name, text, "So\n\nit is <font>bold</font>", "md").diagnostics[:1]
    assert (told.code, str(told.location)) == ("SRC008", "rivers.explanation.md:3:7")


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [("rivers.txt", f"{PLAIN}Explanation: **Seine**\n", 4), ("rivers.md", f"{MARKDOWN}\n## Explanation\n\nSo.\n", 6)],
)
@pytest.mark.parametrize("form", ["txt", "md"])
def test_two_explanations_are_one_too_many(name: str, text: str, line: int, form: str) -> None:
    """The one in the question's own file is pointed at."""
    reading = _read(name, text, "It is **Seine**.\n", form)
    assert ([d.code for d in reading.diagnostics], reading.parts) == (["EXP002"], ())
    assert reading.diagnostics[0].location.line == line


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("rivers.txt", f"{TICKED}\n---\n\n{TICKED}"),
        ("rivers.md", f"## A\n<!-- id: a -->\n{MARKDOWN}\n## B\n<!-- id: b -->\n{MARKDOWN}"),
    ],
)
def test_an_explanation_belongs_to_one_question(name: str, text: str) -> None:
    """In a file of two nobody knows to which."""
    reading = _read(name, text, "So.\n", "md")
    assert [(d.code, "2 questions" in d.message) for d in reading.diagnostics] == [("EXP001", True)]


@pytest.mark.parametrize("name", ["rivers.txt", "rivers.md"])
def test_an_article_has_no_explanation(name: str) -> None:
    """It is one."""
    reading = _read(name, "Rivers flow.\n", "So.\n", "md", kind="article")
    assert [d.code for d in reading.diagnostics] == ["EXP001"]


@pytest.mark.parametrize(("name", "text"), [("rivers.txt", TICKED), ("rivers.md", MARKDOWN)])
@pytest.mark.parametrize("form", ["txt", "md"])
def test_an_explanation_without_text_is_told(name: str, text: str, form: str) -> None:
    """It was forgotten, or saved elsewhere."""
    reading = _read(name, text, " \n\n", form)
    assert [(d.code, d.location.path) for d in reading.diagnostics] == [("SRC014", f"rivers.explanation.{form}")]


def test_without_any_key_the_help_is_the_usual_one() -> None:
    """An explanation in Markdown says nothing about the key of a plain question."""
    assert [d.code for d in _read("rivers.txt", PLAIN, "It is **Seine**.\n", "md").diagnostics] == ["KEY001"]
