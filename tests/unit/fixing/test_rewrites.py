"""Each rewrite mends its habit, and leaves alone what only looks like it."""

import pytest

from tests.unit.fixing.sources import HEAD, OPTIONS, after, mended

_BELOW = "\n## Explanation\n\n"


def _explained(text: str) -> str:
    """The explanation after mending, of a question that is tidy else."""
    start = HEAD + OPTIONS + _BELOW
    made = after(start + text + "\n")
    assert made.startswith(start)
    return made.removeprefix(start).removesuffix("\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It  is   so.", "It is so."),
        ("It is `a  b`  here.", "It is `a  b` here."),
        ("## no\n\n- a  b\n  - c  d", "## no\n\n- a b\n  - c d"),
        ("> It  is.", "> It is."),
        ("See  [it  is](https://example.org/a).", "See [it is](https://example.org/a)."),
    ],
)
def test_doubled_blanks_become_one(text: str, expected: str) -> None:
    """Blanks between words mean nothing in prose, wherever it stands."""
    assert _explained(text.replace("## ", "#### ")) == expected.replace("## ", "#### ")


@pytest.mark.parametrize(
    "text",
    [
        "It is `a  b`.",
        "```\na  b\n```",
        "Text.\n\n    a  b",
        "| a  b | c |\n|---|---|\n| d  e | f |",
        "-   wide\n-   list",
        "It\u00a0\u00a0is, it\u202f is.",
        "One `a\nb  c` two.",
        "It is\\  so.",
        "Five  \nsix.",
    ],
)
def test_blanks_that_mean_something_stay(text: str) -> None:
    """Program text, tables, the indent of lists, no-break blanks and kept line ends are as they were."""
    assert _explained(text) == text


def test_the_front_matter_and_comments_are_not_respaced() -> None:
    """Only prose is: keys may be aligned, and comments are the author's."""
    text = f"---\nlang:    en\n---\n%% a  comment\n{HEAD}{OPTIONS}"
    assert after(text) == text


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("So it is.  And then?", "So it is. And then?"),
        ("a  b    c", "a  b    c"),
        ("  a  b", "  a  b"),
        ("a\tb  c", "a\tb  c"),
        ("x =  5 *  3", "x =  5 *  3"),
    ],
)
def test_columns_of_the_plain_form_stay(line: str, expected: str) -> None:
    """In the plain form only two blanks between words are mended, and none in a line that draws columns."""
    below = "Which river is it?\n- [x] Rhine\n- [ ] Elbe\nExplanation: It is.\n\n"
    assert after(f"{below}{line}\n", "rivers.en.txt") == f"{below}{expected}\n"


def test_loose_accents_become_letters_but_in_program_text() -> None:
    """Text is made NFC; code in a line or a block stays, since it is not ours to change."""
    loose = "e\u0301"
    assert _explained(f"Caf{loose}") == "Café"
    for code in (f"`{loose}`", f"```\n{loose}\n```", f"[a](https://example.org/{loose})"):
        assert _explained(code) == code


def test_what_is_safe_is_mended_beside_what_is_not() -> None:
    """One line that may not be changed does not keep the others from it."""
    assert _explained("Cafe\u0301\n\n`e\u0301`\n\nThe\u0301") == "Café\n\n`e\u0301`\n\nThé"


def test_options_get_one_sign_where_they_have_several() -> None:
    """Mixed signs become hyphens; one sign throughout is a style."""
    assert after(f"{HEAD}* [x] Rhine\n- [ ] Elbe\n+ [ ] Oder\n") == f"{HEAD}- [x] Rhine\n- [ ] Elbe\n- [ ] Oder\n"
    assert after(f"{HEAD}* [x] Rhine\n* [ ] Elbe\n") == f"{HEAD}* [x] Rhine\n* [ ] Elbe\n"


def test_lists_in_markdown_keep_their_signs() -> None:
    """Another sign begins another list."""
    assert _explained("- a\n- b\n\n* c\n* d") == "- a\n- b\n\n* c\n* d"


def test_bullets_of_the_plain_form_become_hyphens() -> None:
    """Word processors mix them; an article's dashes are none of ours."""
    text = "Which river is it?\n• Rhine\n•Elbe\n- Oder\nExplanation: The **Rhine** is."
    assert after(text, "rivers.en.txt") == text.replace("• ", "- ").replace("•", "- ")
    article = "A long walk along a river\n\n– So it is.\n- Is it?"
    assert after(article, "rivers.en.txt") == article


def test_blanks_at_the_end_go_unless_they_keep_the_line() -> None:
    """One blank or a tab is nothing; two blanks below which the text goes on are a line break."""
    assert _explained("It is. \nSo\t\n \n*yes*  \nno") == "It is.\nSo\n\n*yes*  \nno"
    text = "```\na \n```"
    assert _explained(text) == text


def test_the_plain_form_has_no_kept_line_ends() -> None:
    """There, blanks at the end are nothing, however many."""
    text = "Which river is it?  \n- [x] Rhine   \n- [ ] Elbe\t"
    assert after(text, "rivers.en.txt") == "Which river is it?\n- [x] Rhine\n- [ ] Elbe"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEAD + OPTIONS, f"---\nid: rivers\n---\n{HEAD}{OPTIONS}"),
        (f"---\nlang: en\n---\n{HEAD}{OPTIONS}", f"---\nid: rivers\nlang: en\n---\n{HEAD}{OPTIONS}"),
        (f"---\nid: elbe\n---\n{HEAD}{OPTIONS}", f"---\nid: elbe\n---\n{HEAD}{OPTIONS}"),
    ],
)
def test_a_file_says_its_name(text: str, expected: str) -> None:
    """The identifier that the file's name gives stands in the front matter, unless another does."""
    assert after(text, ids=True) == expected
    assert after(text) == text


def test_each_of_several_questions_says_its_name() -> None:
    """The number that the place gives becomes a part of the name, and stays when another question is put before."""
    text = f"## One\n<!-- points: 2 -->\n{HEAD}{OPTIONS}\n## Two\n<!-- id: two -->\n{HEAD}{OPTIONS}"
    assert after(text, ids=True) == text.replace("<!-- points", "<!-- id: rivers-1; points")
    plain = "Which?\n- [x] a\n- [ ] b\n---\nid: two\nWhat?\n- [x] c\n- [ ] d"
    assert after(plain, "rivers.en.txt", ids=True) == f"id: rivers-1\n{plain}"


def test_a_verbatim_question_is_given_no_line() -> None:
    """A plain file of one question stays verbatim, even where names are written."""
    text = "Which?\n- [x] a\n- [ ] b"
    assert mended(text.encode(), "rivers.en.txt", ids=True).changes == ()


def test_a_name_that_was_folded_is_written_as_folded() -> None:
    """The identifier stays the same, also where the file's name could not be one."""
    assert after(HEAD + OPTIONS, "flüße.en.md", ids=True).startswith("---\nid: flusse-")
