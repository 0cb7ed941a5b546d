"""What a QTI item that its author wrote says of itself, as far as others need to know."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from qtiexport.grammars.kinds import QTI
from qtiexport.grammars.parsing import parse_xml
from qtiexport.grammars.verdict import Fault

_ITEM = f"{{{QTI}}}assessmentItem"
_OUTCOMES = f"{{{QTI}}}outcomeDeclaration"
_VALUE = f"{{{QTI}}}defaultValue/{{{QTI}}}value"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_LINKS = ("src", "href", "data", "templateLocation", "altimg")
_ENCODINGS = frozenset(("UTF-8", "US-ASCII", "ASCII"))


@dataclass(frozen=True, slots=True)
class Reference:
    """A file that an element of the item names: its address as written."""

    element: str
    address: str
    line: int


@dataclass(frozen=True, slots=True)
class ItemFacts:
    """An item's own words; "" for what it does not say.

    `maximum` is what it declares as the highest score: the default of MAXSCORE, else the normalMaximum of SCORE.
    `scored` says that it declares SCORE, `bounded` that it declares MAXSCORE with a default.
    `references` are in the order of the document; addresses within it, and of the `data` scheme, are none.
    """

    identifier: str
    title: str
    language: str
    maximum: str
    scored: bool
    bounded: bool
    line: int
    references: tuple[Reference, ...]


def item_facts(text: str) -> ItemFacts | Fault:
    """What the text of a QTI 2.1 item says; a fault for any other text. Any text is taken."""
    tree = parse_xml(text.encode("utf-8", "surrogatepass"))
    if isinstance(tree, Fault):
        return tree
    root, encoding = tree.getroot(), (tree.docinfo.encoding or "UTF-8").upper()
    if encoding not in _ENCODINGS:
        return Fault(1, f"the document calls itself {encoding}, expected UTF-8", "xml")
    if root.tag != _ITEM:
        name = etree.QName(root)
        said = f"in the namespace “{name.namespace}”" if name.namespace else "in no namespace"
        return Fault(root.sourceline or 0, f"the document begins with “{name.localname}” {said}", "xml")
    maximum = _maximum(root)
    return ItemFacts(
        identifier=root.get("identifier", ""),
        title=" ".join(root.get("title", "").split()),
        language=root.get(_LANGUAGE, ""),
        maximum=maximum or _limit(root),
        scored=_outcome(root, "SCORE") is not None,
        bounded=bool(maximum),
        line=root.sourceline or 0,
        references=tuple(_references(root)),
    )


def _outcome(root: etree._Element, name: str) -> etree._Element | None:
    return next((one for one in root.iterchildren(_OUTCOMES) if one.get("identifier") == name), None)


def _maximum(root: etree._Element) -> str:
    declared = _outcome(root, "MAXSCORE")
    return (declared.findtext(_VALUE) or "").strip() if declared is not None else ""


def _limit(root: etree._Element) -> str:
    declared = _outcome(root, "SCORE")
    return (declared.get("normalMaximum") or "").strip() if declared is not None else ""


def _references(root: etree._Element) -> Iterator[Reference]:
    for element in root.iter(etree.Element):
        for name in _LINKS:
            address = element.get(name, "").strip()
            if address and not address.startswith("#") and not address.lower().startswith("data:"):
                yield Reference(etree.QName(element).localname, address, element.sourceline or 0)
