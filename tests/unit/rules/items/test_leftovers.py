"""What was left to be written, or is still markup, is told once and at its place, in questions and in articles."""

from dataclasses import replace

import pytest

from qtiexport.rules.items import judge_question
from tests.makers import content, interaction, question
from tests.unit.rules.items.judged import judged

_TEMPLATE = """\
---
lang: en
---
TODO What is the question?

- [x] TODO The right option
- [ ] Another option
- [ ] TODO A wrong option

## Explanation

Because of the rain.
"""
_PAGE = "---\nlang: en\nkind: article\n---\n# {title}\n\n{text}\n"
_QUESTION = (
    "---\nlang: en\n---\nWhich river does this map show?\n\n{text}\n\n- [x] Rhine\n- [ ] Danube\n- [ ] Seine\n\n"
    "## Explanation\n\nIt is the Rhine.\n"
)
_RAW = [
    ("![a map](img/the rhine.png)", "![a map](img/the rhine.png)"),
    ("![a map][rhine]", "![a map][rhine]"),
    ("| a | b |\n|---|\n| 1 | 2 |", "|---|"),
    ("a | b\n--- | --- | ---\n1 | 2", "--- | ---"),
]


def test_a_template_is_told_once_with_all_its_lines() -> None:
    """Five findings would say no more than one."""
    (found,) = (each for each in judged(_TEMPLATE) if each.code == "ITM124")
    assert (found.code, found.location.line) == ("ITM124", 4)
    assert found.message == "“TODO” is left to be written in the texts of lines 4, 6 and 8"
    assert [evidence.line for evidence in found.evidence] == [4, 6, 8]


@pytest.mark.parametrize(("title", "text", "line"), [("TODO", "The Rhine.", 5), ("The Rhine", "Long.\n\nTODO", 9)])
def test_an_article_is_still_to_be_written_too(title: str, text: str, line: int) -> None:
    """In its title as in its text."""
    (found,) = judged(_PAGE.format(title=title, text=text))
    assert (found.code, found.location.line, found.message) == ("ITM124", line, "“TODO” is left to be written")


@pytest.mark.parametrize(("text", "shown"), _RAW)
@pytest.mark.parametrize("form", [_PAGE, _QUESTION], ids=["article", "question"])
def test_markup_that_was_read_as_text_is_told(form: str, text: str, shown: str) -> None:
    """In Markdown, learners would see the signs."""
    (found,) = judged(form.format(title="Rivers", text=text))
    assert found.code == "ITM128"
    assert f"“{shown}”" in found.message


@pytest.mark.parametrize(
    "text",
    [
        "Write `![a map](img/the rhine.png)` there.",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "What joy! [Read on](https://example.org/a)",
        "It is |x| --- or so --- or |y|.",
        "```\n| a | b |\n|---|\n```",
    ],
)
def test_what_looks_like_markup_is_none(text: str) -> None:
    """Program text is meant as it stands, and so are single signs."""
    assert judged(_PAGE.format(title="Rivers", text=text)) == ()


def test_the_plain_form_is_shown_as_it_stands() -> None:
    """Nobody expects an image of it."""
    text = "Which sign begins ![an image](a b.png) in it?\n- [x] the first\n- [ ] the second\n- [ ] the third\n"
    assert "ITM128" not in [each.code for each in judged(f"{text}\nExplanation: It is the first.")]


def test_an_explanation_in_a_file_of_its_own_has_no_line_in_the_source() -> None:
    """Its line belongs to another file, and would show the author a wrong one."""
    said = replace(content("TODO"), line=3)
    asked = question(interaction("+--"), stem=("TODO Which river is it?",), explanation=said, rest=said)
    made = replace(asked, body=replace(asked.body, line=4), explanation_path="rivers.explanation.md")
    (found,) = (each for each in judge_question(made) if each.code == "ITM124")
    assert found.message == "“TODO” is left to be written in line 4 and in the file of the explanation"
