"""Content as elements of QTI 2.1's XHTML subset, in no namespace; both writers walk these trees.

What may stand in what follows qti21.md 3: no bare text in a block container, blocks in a block quote, a table with
`tbody`, and few attributes. `lang` and `dir` stand on `span` and `bdo` only; formulas are in the namespace of MathML.
"""

from collections.abc import Iterable
from typing import assert_never

from lxml import etree

from qtiexport import model
from qtiexport.markup import mathml
from qtiexport.markup.words import note_mark

PLACE, GAP, HOTTEXT = "place", "gap", "hottext"
"""What stands in a tree for interactions and their parts, until a writer puts something in their place."""

_LOWEST_HEADING = 6


def block_root(content: model.Content, heading: int) -> etree._Element:
    """A `div` holding the blocks; `heading` (1 to 6) is the level that the content's own first level gets."""
    root = etree.Element("div")
    _append_blocks(root, content.blocks, heading)
    return root


def inline_root(children: Iterable[model.Inline]) -> etree._Element:
    """A `span` holding the inline children."""
    root = etree.Element("span")
    _append_inlines(root, children)
    return root


def _append_blocks(parent: etree._Element, blocks: Iterable[model.Block], heading: int) -> None:
    for block in blocks:
        _append_block(parent, block, heading)


def _append_block(parent: etree._Element, block: model.Block, heading: int) -> None:
    match block:
        case model.Paragraph(children):
            _append_inlines(etree.SubElement(parent, "p"), children)
        case model.Heading(level, children):
            tag = f"h{min(_LOWEST_HEADING, heading + level - 1)}"
            _append_inlines(etree.SubElement(parent, tag), children)
        case model.ListBlock():
            _append_list(parent, block, heading)
        case model.CodeBlock():
            _append_code_block(parent, block)
        case model.BlockQuote(blocks):
            _append_blocks(etree.SubElement(parent, "blockquote"), blocks, heading)
        case model.Table():
            _append_table(parent, block)
        case model.DefinitionList(entries):
            _append_definitions(etree.SubElement(parent, "dl"), entries, heading)
        case model.Divider():
            etree.SubElement(parent, "hr")
        case model.Notes():
            _append_notes(parent, block, heading)
        case model.InteractionPlace(index):
            etree.SubElement(parent, PLACE, index=str(index))
        case _:
            assert_never(block)


def _append_definitions(
    parent: etree._Element, entries: Iterable[model.Term | model.Description], heading: int
) -> None:
    for entry in entries:
        if isinstance(entry, model.Term):
            _append_inlines(etree.SubElement(parent, "dt"), entry.children)
        else:
            _append_item(etree.SubElement(parent, "dd"), entry.blocks, _is_tight(entry.blocks), heading)


def _append_notes(parent: etree._Element, notes: model.Notes, heading: int) -> None:
    # No links between mark and note: an id would have to differ from those of all texts on the same page.
    etree.SubElement(parent, "hr")
    made = etree.SubElement(parent, "ol")
    made.set("class", "footnotes")
    for item in notes.items:
        _append_item(etree.SubElement(made, "li"), item, _is_tight(item), heading)


def _append_list(parent: etree._Element, block: model.ListBlock, heading: int) -> None:
    tight = all(_is_tight(item) for item in block.items)
    made = etree.SubElement(parent, "ol" if block.ordered else "ul")
    for item in block.items:
        _append_item(etree.SubElement(made, "li"), item, tight, heading)


def _is_tight(item: tuple[model.Block, ...]) -> bool:
    """Whether an item is at most one paragraph, with nothing but lists below it: it then needs no `p`."""
    return all(isinstance(block, model.ListBlock) for block in item[1:])


def _append_item(parent: etree._Element, item: tuple[model.Block, ...], tight: bool, heading: int) -> None:
    if tight and item and isinstance(item[0], model.Paragraph):
        _append_inlines(parent, item[0].children)
        item = item[1:]
    _append_blocks(parent, item, heading)


def _append_code_block(parent: etree._Element, block: model.CodeBlock) -> None:
    code = etree.SubElement(etree.SubElement(parent, "pre"), "code")
    code.text = block.text
    language = block.language.split()
    if language:
        code.set("class", f"language-{language[0]}")


def _append_table(parent: etree._Element, block: model.Table) -> None:
    table = etree.SubElement(parent, "table")
    if block.caption:
        _append_inlines(etree.SubElement(table, "caption"), block.caption)
    # QTI wants a tbody with a row in every table: of a head alone it is made.
    head = etree.SubElement(etree.SubElement(table, "thead" if block.rows else "tbody"), "tr")
    for column, cell in enumerate(block.head):
        # The empty corner above the heads of rows is the head of nothing.
        corner = block.row_heads and column == 0 and not cell
        _append_cell(head, cell, "" if corner else "col", block, column)
    if not block.rows:
        return
    body = etree.SubElement(table, "tbody")
    for row in block.rows:
        made = etree.SubElement(body, "tr")
        for column, cell in enumerate(row):
            _append_cell(made, cell, "row" if block.row_heads and column == 0 else "", block, column)


def _append_cell(
    row: etree._Element, cell: tuple[model.Inline, ...], scope: str, table: model.Table, column: int
) -> None:
    made = etree.SubElement(row, "th", scope=scope) if scope else etree.SubElement(row, "td")
    alignment = table.alignments[column] if table.alignments else None
    if alignment:
        made.set("align", alignment)
    _append_inlines(made, cell)


def _append_inlines(parent: etree._Element, children: Iterable[model.Inline]) -> None:
    last: etree._Element | None = None
    for child in children:
        if not isinstance(child, model.Text):
            last = _append_inline(parent, child)
        elif last is None:
            parent.text = (parent.text or "") + child.text
        else:
            last.tail = (last.tail or "") + child.text


_Element = (
    model.Emphasis
    | model.Strong
    | model.Code
    | model.Styled
    | model.Span
    | model.Link
    | model.Math
    | model.NoteMark
    | model.LineBreak
    | model.InteractionPlace
    | model.Gap
    | model.Hottext
    | model.Image
)


def _append_inline(parent: etree._Element, child: _Element) -> etree._Element:
    match child:
        case model.Emphasis(children):
            return _nested(etree.SubElement(parent, "em"), children)
        case model.Strong(children):
            return _nested(etree.SubElement(parent, "strong"), children)
        case model.Styled(style, children):
            return _nested(etree.SubElement(parent, style), children)
        case model.Span():
            return _append_span(parent, child)
        case model.Link(href, children):
            return _nested(etree.SubElement(parent, "a", href=href), children)
        case model.Code(text):
            return _worded(etree.SubElement(parent, "code"), text)
        case model.NoteMark(number):
            return _worded(etree.SubElement(parent, "sup"), note_mark(number))
        case model.Math(latex, display):
            formula = mathml.math(latex, display)
            parent.append(formula)
            return formula
        case model.LineBreak():
            return etree.SubElement(parent, "br")
        case model.Image():
            return _append_image(parent, child)
        case model.Hottext(identifier, children):
            return _nested(etree.SubElement(parent, HOTTEXT, identifier=identifier), children)
        case model.Gap(identifier):
            return etree.SubElement(parent, GAP, identifier=identifier)
        case model.InteractionPlace(index):
            return etree.SubElement(parent, PLACE, index=str(index))
        case _:
            assert_never(child)


def _append_span(parent: etree._Element, span: model.Span) -> etree._Element:
    made = etree.SubElement(parent, "bdo" if span.override else "span")
    if span.language:
        made.set("lang", span.language)
    if span.direction:
        made.set("dir", span.direction)
    return _nested(made, span.children)


def _append_image(parent: etree._Element, image: model.Image) -> etree._Element:
    asset = image.asset
    if asset is None:
        raise ValueError(f"the image {image.address!r} was not looked for")
    return etree.SubElement(
        parent, "img", src=image.address, alt=image.alt, width=str(asset.width), height=str(asset.height)
    )


def _worded(element: etree._Element, text: str) -> etree._Element:
    element.text = text
    return element


def _nested(element: etree._Element, children: Iterable[model.Inline]) -> etree._Element:
    _append_inlines(element, children)
    return element
