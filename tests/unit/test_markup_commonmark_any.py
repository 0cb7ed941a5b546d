"""Markdown to Content, whatever the text is: no word is lost, and no text is too hostile."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from qtiexport import markup
from qtiexport.markup.commonmark import is_plain
from qtiexport.model import (
    Content,
)


def _read(text: str) -> Content:
    content, diagnostics = markup.from_markdown(text, "a.md", 1)
    assert diagnostics == ()
    return content


@given(st.text(st.characters(exclude_characters="\n")).map("a".__add__))
@example("a\u00a0")
@example("a\ufeff")
@example("a: b - c 1) d")
def test_plain_text_is_read_as_the_parser_reads_it(text: str) -> None:
    """The short way for a line without signs gives what the long way gives."""
    if is_plain(text):
        longer, diagnostics = markup.from_markdown(f"{text}\n\n*", "a.md", 1)
        assert not diagnostics
        assert markup.from_markdown(text, "a.md", 1)[0].blocks == longer.blocks[:1]


_MARKDOWN = st.lists(
    st.sampled_from(
        (
            *(
                "a",
                "b c",
                " ",
                "\n",
                "\n\n",
                "*",
                "**",
                "_",
                "`",
                "```\n",
                "~~~",
                "> ",
                "- ",
                "1. ",
                "7) ",
                "    ",
                "\t",
            ),
            *(
                "# ",
                "## ",
                "---\n",
                "===\n",
                "| a | b |\n",
                "|---|---|\n",
                "| c |\n",
                "\\",
                "\\\n",
                "  \n",
                "&lt;",
                "&#0;",
            ),
            *(
                "[",
                "]",
                "(",
                ")",
                "![",
                "[a]: http://b\n",
                "<b>",
                "</b>",
                "<!--",
                "-->",
                "<",
                ">",
                "<http://c>",
                "&#12;",
                "[^1]",
                "[^1]: ",
                "*[b]: ",
                "]{lang=fr}",
                "~~",
                "<sub>",
                "</sub>",
                "<p>",
                "<li>",
                "<table>",
                "<td>",
                '<bdo dir="rtl">',
                "</bdo>",
                "<script>",
            ),
            *(
                "http://d",
                "javascript:",
                "$",
                "$$\n",
                "x^2",
                "\\frac{1}",
                "\u00a0",
                "\u2028",
                "\x0c",
                "\x00",
                "\r",
                "\ud800",
                "\U0001f600",
            ),
        )
    ),
    max_size=25,
).map("".join)


@given(st.one_of(st.text(), _MARKDOWN))
@example("[a]: b\r\n[a]")
@example("- " * 100)
def test_any_text_becomes_content_that_can_be_written(text: str) -> None:
    """No text raises; its HTML is well-formed, holds the same texts as the nodes, and errors lie within the text."""
    content, diagnostics = markup.from_markdown(text, "a.md", 1)
    assert etree.fromstring(f"<x>{markup.xhtml(content)}</x>") is not None
    written = etree.fromstring(f"<x>{markup.html(content)}</x>")
    assert "".join(written.itertext()) == "".join(_texts(markup.tree(content)))
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for found in diagnostics:
        shown = found.evidence[0]
        assert shown.text == lines[found.location.line - 1]
        assert shown.column - 1 + shown.length <= len(shown.text)


def _texts(nodes: list[markup.Node]) -> list[str]:
    texts: list[str] = []
    for node in nodes:
        if isinstance(node, str):
            texts.append(node)
        elif isinstance(node, list):
            texts += _texts([child for child in node[1:] if not isinstance(child, dict)])
    return texts


_WORDS = st.lists(st.text("abcäß0123", min_size=1, max_size=5), min_size=1, max_size=8)


@given(
    _WORDS, st.sampled_from(["{}", "*{}*", "**{}**", "`{}`", "# {}", "> {}", "- {}", "| {} |\n|---|", "```\n{}\n```"])
)
def test_words_are_kept(words: list[str], frame: str) -> None:
    """The words of a text arrive in order, in whatever block or emphasis they stand."""
    line = " ".join(words)
    assert markup.words(_read(frame.format(line))) == line


@pytest.mark.parametrize(
    "text",
    [
        *(
            "[" * 20_000,
            "![" * 5_000,
            "*a **b " * 5_000,
            "<!--" * 5_000,
            "`a``b" * 5_000,
            "$a_b$ " * 5_000,
            "$$a$" * 5_000,
            "[^1]" * 5_000,
            "[a]{b=" * 5_000,
            "*[a]: b\n" * 2_000,
            "[^1]: a\n" * 2_000,
            "$" + "{" * 900 + "$",
            "$" + "\\sqrt" * 180 + "$",
            "- " * 3_000,
        ),
        *(
            "<b>" * 10_000,
            "<p>" * 5_000,
            "<div>\n" + "<!--" * 20_000,
            "&amp;" * 10_000,
            "\\" * 20_000,
            "|a" * 99 + "|\n" + "|-" * 99 + "|\n" + "|x|\n" * 99,
        ),
    ],
)
def test_hostile_text_ends(text: str) -> None:
    """Signs that open much and close nothing are read in the time of the suite's limit, and can be written."""
    content, _ = markup.from_markdown(text, "a.md", 1)
    assert etree.fromstring(f"<x>{markup.xhtml(content)}</x>") is not None
