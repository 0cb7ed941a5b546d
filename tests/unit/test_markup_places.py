"""Gaps in texts, where QTI 2.1 takes them."""

import pytest

from qtiexport import markup
from qtiexport.model import (
    Block,
    BlockQuote,
    Content,
    DefinitionList,
    Description,
    Gap,
    ListBlock,
    Paragraph,
    Table,
    Text,
)

LINE = (Text("a "), Gap("g"), Text(" b"))
SPAN = 'a <span><gap identifier="g"/></span> b'


@pytest.mark.parametrize(
    ("block", "xhtml"),
    [
        (Paragraph(LINE), '<p>a <gap identifier="g"/> b</p>'),
        (BlockQuote((Paragraph(LINE),)), '<blockquote><p>a <gap identifier="g"/> b</p></blockquote>'),
        (ListBlock(False, ((Paragraph(LINE),),)), f"<ul><li>{SPAN}</li></ul>"),
        (DefinitionList((Description((Paragraph(LINE),)),)), f"<dl><dd>{SPAN}</dd></dl>"),
        (Table((LINE,), ()), f'<table><tbody><tr><th scope="col">{SPAN}</th></tr></tbody></table>'),
    ],
)
def test_a_gap_stands_in_a_line(block: Block, xhtml: str) -> None:
    """Straight in a list item or a cell the standard takes none: there a span holds it, and the words stay."""
    assert markup.xhtml(Content((block,))) == xhtml
