"""Keys in the habit of other tools and misspelt markers: an error as before, whose help names what was seen."""

import pytest

from qtiexport.model import Article, choice_interaction
from tests.unit.readers.plain_reading import codes, question, reading

_ASK = "Which river is the one? Choose one answer.\n"


@pytest.mark.parametrize(
    ("text", "said", "line"),
    [
        (f"{_ASK}- a\n- b\nExplanation: It is so.\nAnswer: B", "“Answer: B” is how another tool states the key", 5),
        (f"{_ASK}a\nb\nANSWER: A\n", "“ANSWER: A” is how another tool", 4),
        (f"{_ASK}- a\n- b\nExplanation:\nSolution: a\n", "“Solution: a” is how another tool", 5),
        (f"{_ASK}- a\n- b\nExplanation:\nAntwort : a\n", "“Antwort : a” is how another tool", 5),
        (f"{_ASK}- a\n- b *\nExplanation: So.", "the * at the end of the option “b *” is not read as a key", 3),
        (f"{_ASK}- a*\n- b\nExplanation: So.", "the * at the end of the option “a*” is not read as a key", 2),
        (f"{_ASK}- a\n- **b**\nExplanation: So.", "the bold type of the option “**b**” is not read as a key", 3),
    ],
)
def test_a_key_of_another_tool_is_named_and_not_read(text: str, said: str, line: int) -> None:
    """KEY001 stays; its help says what was seen and what is needed, and the evidence shows it."""
    found = reading(text, language="en")
    assert codes(found) == ["KEY001"]
    assert found.parts == ()
    (error,) = found.diagnostics
    assert said in error.help
    assert "tick the right options" in error.help
    assert "bold in the explanation" in error.help
    assert [shown.line for shown in error.evidence][1:] == [line]


@pytest.mark.parametrize(
    "text",
    [
        f"{_ASK}- a *\n- b *\nExplanation: So.",
        f"{_ASK}- **a**\n- **b**\nExplanation: So.",
        f"{_ASK}- a\n- b\nExplanation: So.\nAnswers:",
        f"{_ASK}- a\n- b\nExplanation: The answer is hard.",
    ],
)
def test_what_sets_no_option_apart_is_not_named(text: str) -> None:
    """Marks that all options have, and words that state nothing, are not taken for a key of another tool."""
    (error,) = reading(text, language="en").diagnostics
    assert error.code == "KEY001"
    assert error.help.startswith("tick the right options")


@pytest.mark.parametrize("last", ["Answer: B", "ANSWER: B", "Solution: b is right"])
def test_a_key_of_another_tool_below_the_options(last: str) -> None:
    """A line that states the key after the options stays an error, and so does a text that has nothing else."""
    for text, code in ((f"{_ASK}- a\n- b\n{last}", "SRC004"), (f"Which one?\nA. a\nB. b\n{last}", "SRC002")):
        (error,) = reading(text, language="en").diagnostics
        assert error.code == code
        assert f"“{last}” is how another tool states the key" in error.help
    (error,) = reading(f"{_ASK}- a\n- b\n{last}\nExplanation: So.", language="en").diagnostics
    assert (error.code, "how another tool" in error.help) == ("SRC003", True)


def test_a_pinned_question_names_the_key_of_another_tool() -> None:
    """A text that is to be a question has the same help where it reads as an article."""
    (error,) = reading("Rivers.\na\nb\nANSWER: A", language="en", kind="question").diagnostics
    assert (error.code, "“ANSWER: A” is how another tool" in error.help) == ("SRC002", True)


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("Explanaton: The **a**.", "Explanation"),
        ("**Explantion:** a", "Explanation"),
        ("Erläuterug: Das ist so.", "Erläuterung"),
        ("Erlauterung", "Erläuterung"),
        ("## Begründng", "Begründung"),
        ("Corrige : a", "Corrigé"),
    ],
)
def test_a_misspelt_marker_is_named(line: str, word: str) -> None:
    """A line that is almost a marker is asked about: where a question is doubted, and where an article has a list."""
    for text in ("Which one?\n- a\n- b\n", "Name the river that flows north.\n- a\n- b\n\n"):
        found = reading(f"{text}{line}", language="en")
        assert codes(found) == ["SRC002"]
        assert f"did you mean “{word}:”" in found.diagnostics[0].help
    (error,) = reading(f"{_ASK}- a\n- b\n{line.partition(':')[0]}:", language="en").diagnostics
    assert error.code == "SRC004"
    assert ("did you mean" in error.help) is (word == "Explanation")


@pytest.mark.parametrize(
    "line",
    [
        *("Application :", "Implications:", "Exploration:", "Explaining it takes long.", "Rationing:", "Losungswort:"),
        *("Commentary", "Feeding:", "Les corridors", "Losing", "- Explanaton:", "Verklärung"),
    ],
)
def test_an_article_with_a_list_stays_one(line: str) -> None:
    """Words that only resemble a marker make no question of an article."""
    (part,) = reading(f"Three things to know.\n- a\n- b\n\n{line}\nMore is said here.", language="en").parts
    assert isinstance(part, Article)


def test_a_misspelt_marker_in_a_pinned_article_is_text() -> None:
    """Who says that a text is an article is not asked again."""
    text = "Name the river that flows north.\n- a\n- b\nExplanaton: The a."
    assert reading(text, language="en", kind="article").diagnostics == ()


def test_an_option_in_bold_may_have_a_key() -> None:
    """Where the key is known, what another tool would read changes nothing."""
    part = question(f"{_ASK}- **a**\n- b *\nExplanation: The answer is **a**.")
    assert [choice.correct for choice in choice_interaction(part).choices] == [True, False]


_LIST = "- Paris\n- Lyon\n- Nice\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"What is the capital? Tick the right answer.\n{_LIST}Answer: Paris", "“Answer: Paris” is how another tool"),
        (f"What is the capital? Tick the right answer.\n{_LIST}The answer is **Paris**.", "for a question, tick"),
        (f"Choose the right capital:\n{_LIST}Solution: **Paris**.", "“Solution: **Paris**.” is how another tool"),
        (f"Choose the right capital.\n\n{_LIST}\nAnswer: A", "“Answer: A” is how another tool"),
        (f"Choose the right capital.\n\n{_LIST}\nAnswer: Paris", "“Answer: Paris” is how another tool"),
        ("Choose the right capital.\n- Paris *\n- Lyon", "the * at the end of the option “Paris *”"),
        (f"Quelle est la capitale ? Cochez la bonne réponse.\n{_LIST}Réponse : Paris", "“Réponse : Paris” is how"),
        (f"Was ist die Hauptstadt? Kreuzen Sie an!\n{_LIST}Antwort: Paris", "“Antwort: Paris” is how another tool"),
        (
            f"Kreuzen Sie die Hauptstadt an.\n{_LIST}\nErläuterungen zur Lösung:\n\nEs ist Paris.",
            "mean “Erläuterung:”?",
        ),
    ],
)
def test_a_question_that_would_show_its_answer_is_doubted(text: str, said: str) -> None:
    """SRC002, not an article that tells learners the answer, where something below a list states it."""
    found = reading(text, language="en")
    assert codes(found) == ["SRC002"]
    assert said in found.diagnostics[0].help
    assert found.parts == ()


@pytest.mark.parametrize(
    "text",
    [
        f"Towns differ.\n\n{_LIST}\nSolution: build less, and elsewhere.",
        f"Towns differ.\n\n{_LIST}\nMany go there.\n\nAnswer: Paris",
        f"Towns\n\nThey differ.\n\n{_LIST}\nExplanations of the trend:\n\nMany go there.",
        "Towns\n\nThey differ:\n- **Paris**\n- Lyon",
        f"Why go? It is large. It is old.\n{_LIST}",
        f"Towns:\n{_LIST}The answer is hard.",
    ],
)
def test_an_article_that_only_speaks_of_solutions_stays_one(text: str) -> None:
    """Words of keys, bold and questions in running text make no question of an article with a list."""
    (part,) = reading(text, language="en").parts
    assert isinstance(part, Article)


def test_ticked_boxes_below_a_request_need_no_doubt() -> None:
    """A question that says which options are right is one, whatever follows the question mark."""
    assert codes(reading("Which is it? Tick the right answer.\n- [x] a\n- [ ] b", language="en")) == []
