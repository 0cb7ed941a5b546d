"""Content as XHTML, as the player's nodes and as words: three writers of one tree."""

from typing import Any

import pytest
from lxml import etree
from markupsafe import Markup

from qtiexport import markup
from qtiexport.grammars.official import compiled
from qtiexport.model import (
    Alignment,
    Block,
    BlockQuote,
    Code,
    CodeBlock,
    Content,
    DefinitionList,
    Description,
    Direction,
    Divider,
    Emphasis,
    Heading,
    Inline,
    InteractionPlace,
    LineBreak,
    Link,
    ListBlock,
    Math,
    NoteMark,
    Notes,
    Paragraph,
    Span,
    Strong,
    Style,
    Styled,
    Table,
    Term,
    Text,
)
from tests.beside import SCHEMAS

_A, _B = Paragraph((Text("a"),)), Paragraph((Text("b"),))
_CASES: list[tuple[Block, str, list[Any], str]] = [
    (Paragraph((Text("1 < 2 & “3”"),)), "<p>1 &lt; 2 &amp; “3”</p>", ["p", "1 < 2 & “3”"], "1 < 2 & “3”"),
    (
        Paragraph((Text("a "), Emphasis((Text("b"), Strong((Text("c"),)))), Text(" d"))),
        "<p>a <em>b<strong>c</strong></em> d</p>",
        ["p", "a ", ["em", "b", ["strong", "c"]], " d"],
        "a bc d",
    ),
    (
        Paragraph((Code("x<y"), LineBreak(), Link("https://a.org/?b&c", (Text("l"),)))),
        '<p><code>x&lt;y</code><br/><a href="https://a.org/?b&amp;c">l</a></p>',
        ["p", ["code", "x<y"], ["br"], ["a", {"href": "https://a.org/?b&c"}, "l"]],
        "x<y l",
    ),
    (Heading(2, (Text("h"),)), "<h4>h</h4>", ["h4", "h"], "h"),
    (Heading(9, (Text("h"),)), "<h6>h</h6>", ["h6", "h"], "h"),
    (
        ListBlock(False, ((_A,), (_B, ListBlock(True, ((_A,), ()))))),
        "<ul><li>a</li><li>b<ol><li>a</li><li/></ol></li></ul>",
        ["ul", ["li", "a"], ["li", "b", ["ol", ["li", "a"], ["li"]]]],
        "a b a",
    ),
    (
        ListBlock(True, ((_A, _B), (_A,))),
        "<ol><li><p>a</p><p>b</p></li><li><p>a</p></li></ol>",
        ["ol", ["li", ["p", "a"], ["p", "b"]], ["li", ["p", "a"]]],
        "a b a",
    ),
    (
        CodeBlock("if a:\n    <b>\n", 'py "x"'),
        '<pre><code class="language-py">if a:\n    &lt;b&gt;\n</code></pre>',
        ["pre", ["code", {"class": "language-py"}, "if a:\n    <b>\n"]],
        "if a: <b>",
    ),
    (CodeBlock("x"), "<pre><code>x</code></pre>", ["pre", ["code", "x"]], "x"),
    (
        BlockQuote((_A, BlockQuote((_B,)))),
        "<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>",
        ["blockquote", ["p", "a"], ["blockquote", ["p", "b"]]],
        "a b",
    ),
    (
        Table(((Text("h"),), ()), (((Text("a"),), (Code("b"),)),)),
        '<table><thead><tr><th scope="col">h</th><th scope="col"/></tr></thead>'
        "<tbody><tr><td>a</td><td><code>b</code></td></tr></tbody></table>",
        [
            "table",
            ["thead", ["tr", ["th", {"scope": "col"}, "h"], ["th", {"scope": "col"}]]],
            ["tbody", ["tr", ["td", "a"], ["td", ["code", "b"]]]],
        ],
        "h a b",
    ),
    (
        Table(((), (Text("h"),)), (((Text("a"),), (Text("b"),)),), (None, Alignment.RIGHT), True, (Text("c"),)),
        '<table><caption>c</caption><thead><tr><td/><th scope="col" align="right">h</th></tr></thead>'
        '<tbody><tr><th scope="row">a</th><td align="right">b</td></tr></tbody></table>',
        [
            "table",
            ["caption", "c"],
            ["thead", ["tr", ["td"], ["th", {"scope": "col", "align": "right"}, "h"]]],
            ["tbody", ["tr", ["th", {"scope": "row"}, "a"], ["td", {"align": "right"}, "b"]]],
        ],
        "c h a b",
    ),
    (
        DefinitionList((Term((Text("t"),)), Description((_A,)), Description((_A, _B)))),
        "<dl><dt>t</dt><dd>a</dd><dd><p>a</p><p>b</p></dd></dl>",
        ["dl", ["dt", "t"], ["dd", "a"], ["dd", ["p", "a"], ["p", "b"]]],
        "t a a b",
    ),
    (Divider(), "<hr/>", ["hr"], ""),
    (
        Paragraph((Text("H"), *(Styled(style, (Text("2"),)) for style in Style), NoteMark(1))),
        f"<p>H{''.join(f'<{style}>2</{style}>' for style in Style)}<sup>[1]</sup></p>",
        ["p", "H", *([str(style), "2"] for style in Style), ["sup", "[1]"]],
        f"H{'2' * len(Style)}[1]",
    ),
    (
        Paragraph((Text("a "), Math("x_1"), Text(" b"))),
        '<p>a <math xmlns="http://www.w3.org/1998/Math/MathML" display="inline" alttext="x_1">'
        "<mrow><msub><mi>x</mi><mn>1</mn></msub></mrow></math> b</p>",
        [
            "p",
            "a ",
            [
                "math",
                {"display": "inline", "alttext": "x_1"},
                ["mrow", ["msub", ["mi", "x"], ["mn", "1"]]],
            ],
            " b",
        ],
        "a x_1 b",
    ),
]


@pytest.mark.parametrize(("block", "xhtml", "node", "words"), _CASES)
def test_each_block_in_three_forms(block: Block, xhtml: str, node: list[Any], words: str) -> None:
    """XHTML, nodes and words of each kind of block are what QTI, the player and a title need."""
    content = Content((block,))
    assert markup.xhtml(content) == Markup(xhtml)
    assert markup.tree(content) == [node]
    assert markup.words(content) == words


def test_notes_stand_below_a_line_without_links() -> None:
    """A note is found by its number: an id would have to differ from those of every other text on the page."""
    notes = Content((Notes(((_A,), (_A, _B))),))
    assert markup.xhtml(notes) == '<hr/><ol class="footnotes"><li>a</li><li><p>a</p><p>b</p></li></ol>'
    assert markup.words(notes) == "a a b"


@pytest.mark.parametrize(
    ("span", "xhtml", "html"),
    [
        (Span((Text("a"),), "fr"), '<span xml:lang="fr">a</span>', '<span lang="fr">a</span>'),
        (
            Span((Text("a"), Code("b")), "he", Direction.RIGHT_TO_LEFT),
            '<span xml:lang="he">\u2067a<code>b</code>\u2069</span>',
            '<span lang="he" dir="rtl">a<code>b</code></span>',
        ),
        (
            Span((Text("a"),), "", Direction.LEFT_TO_RIGHT),
            "<span>\u2066a\u2069</span>",
            '<span dir="ltr">a</span>',
        ),
        (
            Span((Text("a"),), "", Direction.RIGHT_TO_LEFT, True),
            "<span>\u2067\u202ea\u202c\u2069</span>",
            '<bdo dir="rtl">a</bdo>',
        ),
    ],
)
def test_language_and_direction_are_told_in_the_words_of_each_form(span: Span, xhtml: str, html: str) -> None:
    """QTI 2.1 has `xml:lang` and no direction, which the isolates of Unicode tell; HTML and the player have both."""
    content = Content((Paragraph((span, Text("z"))),))
    assert markup.xhtml(content) == f"<p>{xhtml}z</p>"
    assert markup.inline((span,)) == xhtml
    assert markup.html(content) == f"<p>{html}z</p>"
    made = etree.fromstring(html)
    (node,) = markup.inline_tree((span,))
    assert list(node)[:2] == [made.tag, dict(made.attrib)]
    assert markup.words(content).endswith("z")


def test_blocks_follow_one_another() -> None:
    """Blocks stand one after the other without anything between; no content is empty text."""
    assert markup.xhtml(Content((_A, _B))) == "<p>a</p><p>b</p>"
    assert markup.tree(Content((_A, _B))) == [["p", "a"], ["p", "b"]]
    assert (markup.xhtml(Content(())), markup.tree(Content(())), markup.words(Content(()))) == ("", [], "")


@pytest.mark.parametrize(("heading", "tags"), [(1, ["h1", "h3"]), (3, ["h3", "h5"]), (5, ["h5", "h6"])])
def test_headings_are_shifted(heading: int, tags: list[str]) -> None:
    """The content's first level becomes the level asked for, deeper ones follow, none is below h6."""
    content = Content((Heading(1, (Text("a"),)), BlockQuote((Heading(3, (Text("b"),)),))))
    found = [element.tag for element in etree.fromstring(f"<x>{markup.xhtml(content, heading=heading)}</x>").iter()]
    assert [tag for tag in found if str(tag).startswith("h")] == tags
    assert markup.tree(content, heading=heading) == [[tags[0], "a"], ["blockquote", [tags[1], "b"]]]


def test_what_stands_within_a_line() -> None:
    """Inline children have the same three forms without a block around them."""
    children: tuple[Inline, ...] = (Text("a < "), Strong((Text("b"),)), Text(" c"))
    assert markup.inline(children) == Markup("a &lt; <strong>b</strong> c")
    assert markup.inline_tree(children) == ["a < ", ["strong", "b"], " c"]
    assert markup.inline_words(children) == "a < b c"
    assert markup.inline(()) == ""


@pytest.mark.parametrize("block", [InteractionPlace(0), Paragraph((Text("a"), InteractionPlace(0)))])
def test_a_place_of_an_interaction_has_no_markup(block: Block) -> None:
    """A target that forgets to split the body at its interactions hears of it; the words go on without."""
    with pytest.raises(ValueError, match="interaction 0"):
        markup.xhtml(Content((block,)))
    assert markup.words(Content((block, _B))).endswith("b")


def test_one_paragraph_may_stand_within_a_line() -> None:
    """Only content of exactly one paragraph is inline."""
    assert markup.is_inline(Content((_A,)))
    assert not markup.is_inline(Content((_A, _B)))
    assert not markup.is_inline(Content((CodeBlock("a"),)))
    assert not markup.is_inline(Content(()))


def test_words_keep_the_authors_blanks_but_line_ends() -> None:
    """Blanks and line ends in a row are one blank; a no-break space is the author's own and stays."""
    content = Content((Paragraph((Text(" a  b\u00a0? "), LineBreak(), Text("c\td"))), CodeBlock("e\n\n  f")))
    assert markup.words(content) == "a b\u00a0? c d e f"


def test_many_children_take_linear_time() -> None:
    """Each child is appended without a walk over those before it: a hundred thousand are no wait."""
    children = tuple(child for _ in range(50_000) for child in (Text("a"), Code("b")))
    assert len(markup.inline(children)) == 50_000 * len("a<code>b</code>")


@pytest.mark.skipif(SCHEMAS is None, reason="no official schemas beside the checkout")
def test_every_form_is_valid_in_an_item() -> None:
    """The official QTI 2.1 schema takes all blocks in itemBody and in a simpleChoice, one paragraph in a prompt."""
    assert SCHEMAS is not None
    frames = (Paragraph((Span((Text("a"),), "he", Direction.RIGHT_TO_LEFT),)), Notes(((_A,), (_A, _B))))
    blocks = (*(block for block, *_ in _CASES), *frames)
    xml = _ITEM.format(body=markup.xhtml(Content(blocks)), inline=markup.inline((Text("a"), Code("b"), LineBreak())))
    schema = compiled(SCHEMAS, "qti-2.1")
    assert isinstance(schema, etree.XMLSchema)
    schema.assertValid(etree.fromstring(xml))


_ITEM = """<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="a" title="a" adaptive="false"
 timeDependent="false"><responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"/>
<itemBody>{body}<choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="1">
<prompt>{inline}</prompt><simpleChoice identifier="A">{body}</simpleChoice>
</choiceInteraction></itemBody></assessmentItem>"""


def test_a_table_of_a_head_alone_keeps_its_head_where_a_row_must_stand() -> None:
    table = Table(((Text("river"),), (Text("sea"),)), ())
    rows = '<tr><th scope="col">river</th><th scope="col">sea</th></tr>'
    assert markup.xhtml(Content((table,))) == f"<table><tbody>{rows}</tbody></table>"


def test_a_title_that_stands_in_the_text_becomes_the_heading_there() -> None:
    """A title is never said twice: written as a paragraph near the beginning it is the heading, else it comes first."""
    kicker, lakes = Paragraph((Text("Nature"),)), Paragraph((Text("All about lakes"),))
    content = Content((kicker, lakes, Heading(1, (Text("Depth"),))))
    written = "<p>Nature</p><h2>All about lakes</h2><h3>Depth</h3>"
    assert markup.titled("All about lakes", content, heading=2) == written
    assert markup.titled("Lakes", content, heading=2).startswith("<h2>Lakes</h2><p>Nature</p><p>All about lakes</p>")
    assert markup.title_place("All about lakes", Content((kicker, kicker, kicker, lakes))) is None
