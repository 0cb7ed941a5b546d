"""Lines of the canonical form: comments, program text, and where each part of a line stands."""

import pytest

from qtiexport.readers.canonical.lines import lines_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a\n```\nb\n```\nc", "2 3 4"),
        ("~~~~\n```\n~~~\n~~~~\na", "1 2 3 4"),
        ("``` py\na\n``` b\n```", "1 2 3 4"),
        ("```a`b\nc", ""),
        ("- ```\n  a\n  ```\nb", "2 3"),
        ("- [ ] ```\n  a\n- [ ] b", "2"),
        ("  ```\n  a\nb", "1 2"),
        ("1. - ~~~\n     a", "2"),
        ("> ```\n> a", ""),
    ],
)
def test_program_text_is_known(text: str, code: str) -> None:
    """Lines of fenced blocks are marked; a block in a list item ends with the item, one in a quote is Markdown's."""
    lines, _ = lines_of(text)
    assert [line.number for line in lines if line.code] == [int(number) for number in code.split()]


@pytest.mark.parametrize(
    ("text", "line"), [("a\n```\nb", 2), ("```\n```\n~~~", 3), ("```\na\n```", 0), ("- ```\n  a", 0)]
)
def test_a_block_that_is_never_closed(text: str, line: int) -> None:
    """The line that opens it is named, unless the end of a list item closes it."""
    unclosed = lines_of(text)[1]
    assert (unclosed.number if unclosed else 0) == line


def test_comments_of_the_author_are_left_out() -> None:
    """Lines that begin with %% are not read, indented or not, but in program text; the others keep their numbers."""
    lines, _ = lines_of("a\n%% b\n  %%c\nd %% e\n```\n%% f\n```\n    %% g")
    assert [(line.number, line.text) for line in lines] == [
        (1, "a"),
        (4, "d %% e"),
        (5, "```"),
        (6, "%% f"),
        (7, "```"),
        (8, "    %% g"),
    ]


def test_only_a_line_feed_ends_a_line() -> None:
    """Other characters that Python takes for line ends stand within lines."""
    lines, _ = lines_of("a\u2028b\u0085c\x0cd\x1ce\nf")
    assert [line.number for line in lines] == [1, 2]


def test_parts_of_a_line_keep_their_place() -> None:
    """A line that was cut or dedented still knows its column and the whole source line."""
    (line,), _ = lines_of("  \t- [x] a")
    assert line.indent == 4
    assert (line.dedented(2).text, line.dedented(2).column) == ("\t- [x] a", 3)
    assert (line.dedented(3).column, line.dedented(4).column, line.dedented(9).column) == (3, 4, 4)
    cut = line.after(3).until(5)
    assert (cut.text, cut.column, cut.raw, cut.blank) == ("- [x]", 4, "  \t- [x] a", False)
