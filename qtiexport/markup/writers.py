"""The forms in which Content leaves: XHTML for QTI, HTML for Moodle, nodes for the player.

They differ in how they tell language and direction only. QTI 2.1 knows `xml:lang` and no direction: there the words
stand between the marks of Unicode that isolate them (UAX 9), which every engine's text layout obeys.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from lxml import etree
from markupsafe import Markup

from qtiexport.markup.elements import block_root, inline_root
from qtiexport.markup.places import enclose, fill, word
from qtiexport.markup.words import title_place
from qtiexport.model import Content, Heading, Inline, Text

Node: TypeAlias = str | list["Node"] | dict[str, str]
"""A text, or an element as [tag, {attributes} if there are any, Node ...]."""


_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_MARKS = {"ltr": ("\u2066", "\u2069"), "rtl": ("\u2067", "\u2069")}
_OVERRIDES = {"ltr": ("\u2066\u202d", "\u202c\u2069"), "rtl": ("\u2067\u202e", "\u202c\u2069")}


def xhtml(content: Content, *, heading: int = 3, places: Sequence[Markup] = ()) -> Markup:
    """The blocks in QTI 2.1's XHTML subset, in no namespace; `heading` (1 to 6) is the level of the first headings.

    `places` has an element for each interaction that stands in the content. Gaps and hottexts come as `gap` and
    `hottext`, with their identifier, no gap straight in a list item or a cell. Raises ValueError for an
    `InteractionPlace` without an element.
    """
    root = _for_qti(block_root(content, heading))
    fill(root, places)
    enclose(root)
    return serialised(root)


def html(
    content: Content, *, heading: int = 3, places: Sequence[str] = (), gaps: Mapping[str, str] | None = None
) -> Markup:
    """The blocks as HTML that is well-formed XML too.

    `places` and `gaps` (by identifier) have the text, not markup, that stands for an interaction and a gap; hottexts
    are the words that they are. Raises ValueError, or KeyError, for one that has no text.
    """
    root = block_root(content, heading)
    word(root, places, gaps or {})
    return serialised(root)


def titled(title: str, content: Content, *, heading: int) -> Markup:
    """The blocks as `xhtml` under a title, which is the heading of level `heading`; their own stand below it.

    Where the author wrote the title as a paragraph of the text, that paragraph becomes the heading in its place.
    """
    return serialised(_for_qti(_titled(title, content, heading)))


def titled_html(title: str, content: Content, *, heading: int) -> Markup:
    """The same as `html`."""
    return serialised(_titled(title, content, heading))


def _titled(title: str, content: Content, heading: int) -> etree._Element:
    place = title_place(title, content)
    before, after = (content.blocks[:place], content.blocks[place + 1 :]) if place is not None else ((), content.blocks)
    root = block_root(Content(before), heading + 1)
    root.extend(block_root(Content((Heading(1, (Text(title),)),)), heading))
    root.extend(block_root(Content(after), heading + 1))
    return root


def inline(children: Iterable[Inline]) -> Markup:
    """What stands within a line, as `xhtml` writes it."""
    return serialised(_for_qti(inline_root(children)))


def _for_qti(root: etree._Element) -> etree._Element:
    for element in root.iter("span", "bdo"):
        language = element.attrib.pop("lang", None)
        direction = element.attrib.pop("dir", None)
        if language:
            element.set(_LANG, str(language))
        if direction:
            _enclose(element, *(_OVERRIDES if element.tag == "bdo" else _MARKS)[str(direction)])
        element.tag = "span"
    return root


def _enclose(element: etree._Element, opening: str, closing: str) -> None:
    element.text = opening + (element.text or "")
    if len(element):
        element[-1].tail = (element[-1].tail or "") + closing
    else:
        element.text += closing


def tree(content: Content, *, heading: int = 3) -> list[Node]:
    """The blocks as nodes for JSON: the same elements, attributes and texts as `html`, without namespaces.

    Interactions are ["place", {"index": "0"}], gaps and hottexts ["gap" or "hottext", {"identifier": NAME}, ...].
    """
    return _nodes(block_root(content, heading))


def inline_tree(children: Iterable[Inline]) -> list[Node]:
    """The same for what stands within a line."""
    return _nodes(inline_root(children))


def serialised(root: etree._Element) -> Markup:
    """What stands between the tags of the root, which has no attributes."""
    if root.text is None and not len(root):
        return Markup("")
    whole = etree.tostring(root, encoding="unicode")
    return Markup(whole[whole.index(">") + 1 : whole.rindex("<")])


def _nodes(element: etree._Element) -> list[Node]:
    """The children of an element, texts among them."""
    nodes: list[Node] = [element.text] if element.text else []
    for child in element:
        head: list[Node] = [str(child.tag).rpartition("}")[2]]
        if child.attrib:
            head.append({str(name): str(value) for name, value in child.attrib.items()})
        nodes.append(head + _nodes(child))
        if child.tail:
            nodes.append(child.tail)
    return nodes
