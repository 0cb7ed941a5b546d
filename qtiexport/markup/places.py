"""What stands in the places of interactions in a text: a target says what, this puts it there.

A tree holds `place` (with the `index` of an interaction), `gap` and `hottext` (with an `identifier`) where the content
has `InteractionPlace`, `Gap` and `Hottext`. QTI knows the last two by these names; the player gets all three as nodes.
"""

from collections.abc import Mapping, Sequence

from lxml import etree

from qtiexport.markup.elements import GAP, HOTTEXT, PLACE

_FLOWS = ("li", "dd", "td", "th")


def fill(root: etree._Element, places: Sequence[str]) -> None:
    """Put an element, as text, in the place of each interaction. Raises ValueError for a place that has none."""
    for element in list(root.iter(PLACE)):
        _replace(element, "", [etree.fromstring(_of(places, element))])


def word(root: etree._Element, places: Sequence[str], gaps: Mapping[str, str]) -> None:
    """Put texts in the place of interactions and gaps, and leave the words of hottexts as words."""
    for element in list(root.iter(PLACE)):
        _replace(element, _of(places, element), [])
    for element in list(root.iter(GAP)):
        _replace(element, gaps[str(element.get("identifier"))], [])
    for element in list(root.iter(HOTTEXT)):
        _replace(element, element.text or "", list(element))


def enclose(root: etree._Element) -> None:
    """Put the gaps that stand straight in a list item or a cell into a `span`: QTI takes them in lines only."""
    for element in list(root.iter(GAP)):
        parent = element.getparent()
        if parent is not None and parent.tag in _FLOWS:
            line = etree.Element("span")
            line.tail, element.tail = element.tail, None
            parent.replace(element, line)
            line.append(element)


def _of(places: Sequence[str], element: etree._Element) -> str:
    index = int(str(element.get("index")))
    if index >= len(places):
        raise ValueError(f"interaction {index} is no text: a target says what stands in its place")
    return places[index]


def _replace(element: etree._Element, text: str, children: Sequence[etree._Element]) -> None:
    """Put a text and elements in the place of the element."""
    parent = element.getparent()
    assert parent is not None
    place, tail = parent.index(element), element.tail or ""
    parent.remove(element)
    _append_text(parent, place, text)
    for offset, child in enumerate(children):
        parent.insert(place + offset, child)
    _append_text(parent, place + len(children), tail)


def _append_text(parent: etree._Element, place: int, text: str) -> None:
    """Add text before the child at a place."""
    if place == 0:
        parent.text = (parent.text or "") + text or None
    else:
        before = parent[place - 1]
        before.tail = (before.tail or "") + text or None
