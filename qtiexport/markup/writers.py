"""The two forms in which Content leaves: XHTML for documents, nodes for the player."""

from collections.abc import Iterable
from typing import TypeAlias

from lxml import etree
from markupsafe import Markup

from qtiexport.markup.elements import block_root, inline_root
from qtiexport.markup.words import title_place
from qtiexport.model import Content, Heading, Inline, Text

Node: TypeAlias = str | list["Node"] | dict[str, str]
"""A text, or an element as [tag, {attributes} if there are any, Node ...]."""


def xhtml(content: Content, *, heading: int = 3) -> Markup:
    """The blocks in QTI 2.1's XHTML subset, in no namespace; `heading` (1 to 6) is the level of the first headings.

    Raises ValueError for an `InteractionPlace`: a target splits the body at its places first.
    """
    return _serialised(block_root(content, heading))


def titled(title: str, content: Content, *, heading: int) -> Markup:
    """The blocks under a title, which is the heading of level `heading`; their own headings stand below it.

    Where the author wrote the title as a paragraph of the text, that paragraph becomes the heading in its place.
    """
    head = xhtml(Content((Heading(1, (Text(title),)),)), heading=heading)
    place = title_place(title, content)
    before, after = (content.blocks[:place], content.blocks[place + 1 :]) if place is not None else ((), content.blocks)
    return xhtml(Content(before), heading=heading + 1) + head + xhtml(Content(after), heading=heading + 1)


def inline(children: Iterable[Inline]) -> Markup:
    """The same for what stands within a line."""
    return _serialised(inline_root(children))


def tree(content: Content, *, heading: int = 3) -> list[Node]:
    """The blocks as nodes for JSON: the same elements, attributes and texts as `xhtml`."""
    return _nodes(block_root(content, heading))


def inline_tree(children: Iterable[Inline]) -> list[Node]:
    """The same for what stands within a line."""
    return _nodes(inline_root(children))


def _serialised(root: etree._Element) -> Markup:
    """What stands between the tags of the root, which has no attributes."""
    if root.text is None and not len(root):
        return Markup("")
    whole = etree.tostring(root, encoding="unicode")
    return Markup(whole[whole.index(">") + 1 : whole.rindex("<")])


def _nodes(element: etree._Element) -> list[Node]:
    """The children of an element, texts among them."""
    nodes: list[Node] = [element.text] if element.text else []
    for child in element:
        head: list[Node] = [str(child.tag)]
        if child.attrib:
            head.append({str(name): str(value) for name, value in child.attrib.items()})
        nodes.append(head + _nodes(child))
        if child.tail:
            nodes.append(child.tail)
    return nodes
