"""Markdown to Content: what is kept, and what is reported and where."""

import pytest

from qtiexport import markup
from qtiexport.diagnostics import Diagnostic, Severity
from qtiexport.markup.parser import NESTING
from qtiexport.model import (
    Alignment,
    Block,
    BlockQuote,
    Code,
    CodeBlock,
    Content,
    Emphasis,
    Heading,
    LineBreak,
    Link,
    ListBlock,
    Paragraph,
    Strong,
    Table,
    Text,
)


def _read(text: str) -> Content:
    content, diagnostics = markup.from_markdown(text, "a.md", 1)
    assert diagnostics == ()
    return content


def _wrong(text: str, first_line: int = 1) -> list[Diagnostic]:
    return list(markup.from_markdown(text, "a.md", first_line)[1])


def _p(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def _link(text: str) -> Link:
    return Link("HTTP://b.org", (Text(text),))


_EM = Emphasis((Text("b "), Strong((Text("c"),))))
_ROWS = (((Emphasis((Text("c"),)),), ()), ((Text("d"),), (Text("e|f"),)))
_TABLE = Table(((Text("a"),), (Text("b"),)), _ROWS, (None, Alignment.CENTER))


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("", ()),
        ("\n \n", ()),
        ("plain words, no signs", (_p("plain words, no signs"),)),
        ("a\nb  \nc\\\nd", (Paragraph((Text("a b"), LineBreak(), Text("c"), LineBreak(), Text("d"))),)),
        ("a *b **c*** `d*`", (Paragraph((Text("a "), _EM, Text(" "), Code("d*"))),)),
        ("snake_case 2*3 \\*a\\* &amp; &#65;", (_p("snake_case 2*3 *a* & A"),)),
        ("$5 and $6, [[a|b]], ==c==", (_p("$5 and $6, [[a|b]], ==c=="),)),
        ("\\$x_1$ `$x_1$` $x_1", (Paragraph((Text("$x_1$ "), Code("$x_1$"), Text(" $x_1"))),)),
        ("# a\n\n### b", (Heading(1, (Text("a"),)), Heading(3, (Text("b"),)))),
        ("### a\n\n#### b\n\nc\n---", (Heading(2, (Text("a"),)), Heading(3, (Text("b"),)), Heading(1, (Text("c"),)))),
        ("#\n\n>", ()),
        ("- a\n  - b\n- c", (ListBlock(False, ((_p("a"), ListBlock(False, ((_p("b"),),))), (_p("c"),))),)),
        ("1. a\n\n   b\n2.\n3. c", (ListBlock(True, ((_p("a"), _p("b")), (), (_p("c"),))),)),
        ("```py x\n  a < b\n\n\n```", (CodeBlock("  a < b\n\n", "py x"),)),
        ("    a\n    b", (CodeBlock("a\nb"),)),
        ("> a\n> > b", (BlockQuote((_p("a"), BlockQuote((_p("b"),)))),)),
        ("| a | b |\n|--|:-:|\n| *c* |\n| d | e\\|f |", (_TABLE,)),
        ("[a](<https://b.org/c d?e=ü&f> )", (Paragraph((Link("https://b.org/c%20d?e=%C3%BC&f", (Text("a"),)),)),)),
        ("<mailto:a@b.org>", (Paragraph((Link("mailto:a@b.org", (Text("mailto:a@b.org"),)),)),)),
        ("<c@d.org> a", (Paragraph((Link("mailto:c@d.org", (Text("c@d.org"),)), Text(" a"))),)),
        ("[a][x] [X]\n\n[x]: HTTP://b.org", (Paragraph((_link("a"), Text(" "), _link("X"))),)),
        ("a\u00a0\u2028b\u0085c", (_p("a\u00a0\u2028b\u0085c"),)),
        ("a &#10; b &#12; c", (_p("a   b   c"),)),
        ("e\u0301 \u00e9", (_p("e\u0301 \u00e9"),)),
    ],
)
def test_what_is_kept(text: str, blocks: tuple[Block, ...]) -> None:
    """CommonMark and tables become records, characters stay as written, and signs that mean nothing stay text."""
    assert _read(text).blocks == blocks


@pytest.mark.parametrize(
    ("text", "code", "place", "words"),
    [
        ("a <u>c</u>", "SRC008", (7, 3, "<u>"), "a c"),
        ("*a* `<i>` <wbr>", "SRC008", (7, 11, "<wbr>"), "a <i>"),
        ("x\n\n<form>\na\n</form>", "SRC008", (9, 1, "<form>"), "x a"),
        ("a\n  b <!-- c -->", "SRC008", (8, 5, "<!-- c -->"), "a b <!-- c -->"),
        ("> - a <wbr> b", "SRC008", (7, 7, "<wbr>"), "a b"),
        ("[a](javascript:b)", "SRC009", (7, 1, "["), "a"),
        ("a\n[b](c.md)", "SRC009", (8, 1, "["), "a b"),
        ("<ftp://a.org>", "SRC009", (7, 1, "<"), "ftp://a.org"),
        ("[a](http://)", "SRC009", (7, 1, "["), "a"),
        ("[a](http://b.org:x)", "SRC009", (7, 1, "["), "a"),
        ("[a](http://b.org/#c#d)", "SRC009", (7, 1, "["), "a"),
        ("x [](http://b.org)", "SRC009", (7, 3, "["), "x"),
        ("a ![](d.png) c", "ACC001", (7, 3, "!["), "a c"),
        ("| a |\n|---|\n| ![](c) |", "ACC001", (9, 3, "!["), "a"),
        ("![b](c.png 'decorative')", "ACC001", (7, 1, "!["), ""),
        ("![b *c*](d.png 'e')", "SRC010", (7, 1, "!["), "b c"),
        ("so $\\farc{1}{2}$ `$x^2$`", "SRC040", (7, 4, "$\\farc{1}{2}$"), "so \\farc{1}{2} $x^2$"),
        ("a ~~b~~ c", "SRC010", (7, 3, "~~"), "a b c"),
        ("a\n\n$$\nx_\n$$", "SRC040", (9, 0, ""), "a x_"),
        ("a\n$$ b", "SRC040", (8, 1, "$$"), "a $$ b"),
        ("a[^1]", "SRC042", (7, 2, "[^1]"), "a[^1]"),
        ("a\n\n[^1]: b", "SRC042", (9, 0, ""), "a"),
        ("a[^1]\n\n[^1]:", "SRC042", (9, 0, ""), "a[1]"),
        ("a[^1]\n\n[^1]: b\n[^1]: c", "SRC042", (10, 0, ""), "a[1] b"),
        ("a [b]{.c} d", "SRC010", (7, 3, "["), "a b d"),
        ("a [b]{lang=english} d", "SRC010", (7, 3, "["), "a b d"),
        ("a [b]{dir=up} d", "SRC010", (7, 3, "["), "a b d"),
        ("3. a", "SRC010", (7, 0, ""), "a"),
        ("[a](http://b.org 'c')", "SRC010", (7, 1, "["), "a"),
        ("| a |\n|---|\n| b | c |", "SRC010", (9, 1, "| b | c |"), "a b"),
        ("a\n\n[b]: http://c.org", "SRC010", (9, 0, ""), "a"),
        ("[b]\n\n[b]: http://c.org\n[b]: http://d.org", "SRC010", (10, 0, ""), "b"),
        ("> " * 30 + "a", "SRC010", (7, 0, ""), ""),
        ("a\n\u0001b", "SRC001", (8, 1, "\u0001"), "a \ufffdb"),
    ],
)
def test_what_is_reported(text: str, code: str, place: tuple[int, int, str], words: str) -> None:
    """What no package can carry is one error at its place, and its words stay."""
    content, diagnostics = markup.from_markdown(text, "a.md", 7)
    assert diagnostics[0].code == code
    (first,) = diagnostics
    shown = first.evidence[0]
    marked = shown.text[shown.column - 1 :][: shown.length]
    assert (first.location.line, first.location.column, marked) == place
    assert first.severity is Severity.ERROR
    assert markup.words(content) == words


def test_emphasis_deeper_than_anybody_writes_is_flat() -> None:
    """Emphasis within emphasis ends at a limit, so that no later walk over the content is deep; the words stay."""
    content, diagnostics = markup.from_markdown("*a **b " * 500 + "x" + "** c*" * 500, "a.md", 1)
    assert {each.code for each in diagnostics} == {"SRC010"}
    assert markup.words(content).count("b") == 500
    assert markup.xhtml(content).count("<em>") <= 20


def test_nesting_up_to_the_limit_is_kept() -> None:
    """Lists within lists are read down to the limit of the parser, and not one level is lost before it is told."""
    for depth in range(1, 12):
        text = "\n".join("  " * level + "- x" for level in range(depth))
        content, diagnostics = markup.from_markdown(text, "a.md", 1)
        assert diagnostics or markup.words(content) == " ".join("x" * depth)
        assert bool(diagnostics) == (2 * depth > NESTING - 1)


def test_many_mistakes_of_one_kind_are_counted() -> None:
    """Of a thousand tags ten are listed, and the rest is a number."""
    found = _wrong("<wbr>" * 1000)
    assert len(found) == 11
    assert found[-1].message == "990 more of the same kind follow in this text"


def test_lines_count_from_where_the_text_stands() -> None:
    """The first line of the text has the number that the caller gives, and the evidence is the line itself."""
    (found,) = _wrong("a\nb <del>c</del>", first_line=41)
    assert (found.location.line, found.location.column, found.evidence[0].text) == (42, 3, "b <del>c</del>")
    assert "say in words" in found.help
