"""SVG: read without its DTD, stripped of all that does not draw, and written anew."""

import re
from collections.abc import Iterator

from lxml import etree

from qtiexport.diagnostics import Severity
from qtiexport.media.allowed import (
    EDITORS,
    ELEMENTS,
    NAMESPACE,
    XLINK,
    XML,
    is_address,
    is_attribute,
    is_style,
)
from qtiexport.media.contract import Fault, Picture, refused
from qtiexport.media.kinds import TYPES

_NUMBER = re.compile(r"\s*\+?([0-9]*\.?[0-9]+(?:[eE][+-]?[0-9]{1,2})?)\s*([a-z]*)\s*\Z")
# CSS: so many of its pixels are a unit; percentages and font sizes say nothing about a picture.
_UNITS = {"": 1.0, "px": 1.0, "pt": 96 / 72, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_LARGEST = 100_000
_SMALLEST, _GREATEST = 1e-6, 1e9
# So many elements may be drawn, those that `use` repeats counted each time.
_MOST_DRAWN = 100_000
# So deep may parts that are repeated repeat others.
_DEEPEST = 20
# What a browser gives to a drawing that says nothing of its size.
_USUAL = (300, 150)
_SHOWN = 5


def picture(data: bytes, name: str) -> Picture | Fault:
    """The drawing of a file, made safe; what was taken out of it is told (MED006)."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True, remove_comments=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return refused(f"the drawing “{name}” is damaged: it is no well-formed XML", "export it once more as plain SVG")
    if root.tag != f"{{{NAMESPACE}}}svg":
        return refused(f"“{name}” is no SVG: its root is not svg in SVG's namespace", "export it as plain SVG")
    if root.getroottree().docinfo.internalDTD is not None and _has_entities(root):
        return refused(f"the drawing “{name}” declares entities", "export it as plain SVG")
    taken = tuple(dict.fromkeys(_cleaned(root)))
    if _drawn(root) > _MOST_DRAWN:
        return refused(f"the drawing “{name}” repeats its parts without end", "export it as plain SVG without clones")
    width, height = _size(root)
    content = etree.tostring(_alone(root), encoding="UTF-8", xml_declaration=True)
    told = (_taken(name, taken),) if taken else ()
    return Picture(content, ".svg", TYPES["SVG"], width, height, told)


def _has_entities(root: etree._Element) -> bool:
    dtd = root.getroottree().docinfo.internalDTD
    declared = dtd is not None and next(dtd.iterentities(), None) is not None
    return declared or any(isinstance(each, etree._Entity) for each in root.iter())


def _drawn(root: etree._Element) -> int:
    """How many elements a drawing draws; of one that repeats itself, or does so very deeply, more than any may."""
    places = {str(each.get("id")): each for each in root.iter() if each.get("id")}
    known: dict[str, int] = {}

    def count(element: etree._Element, depth: int) -> int:
        found = 1 + sum(count(child, depth) for child in element)
        place = _repeated(element)
        if place not in places:
            return found
        if place not in known:
            known[place] = _MOST_DRAWN
            known[place] = count(places[place], depth + 1) if depth < _DEEPEST else _MOST_DRAWN
        return min(_MOST_DRAWN + 1, found + known[place])

    return count(root, 0)


def _repeated(element: etree._Element) -> str:
    """The name of the part that a `use` repeats; "" for every other element."""
    hrefs = (str(value) for name, value in element.items() if str(name).endswith("href"))
    return next(hrefs, "").removeprefix("#") if _names(str(element.tag))[1] == "use" else ""


def _cleaned(root: etree._Element) -> Iterator[str]:
    """Takes out of a drawing what may not stay; the names of what somebody could miss."""
    for element in list(root.iter()):
        if not isinstance(element.tag, str):
            _remove(element)
            continue
        address, local = _names(element.tag)
        if address != NAMESPACE or local not in ELEMENTS or (local == "style" and not _is_style(element)):
            if element is not root and _remove(element) and address == NAMESPACE and local not in EDITORS:
                yield local
        else:
            yield from _cleaned_attributes(element, local)


def _cleaned_attributes(element: etree._Element, local: str) -> Iterator[str]:
    for name, value in list(element.attrib.items()):
        address, short = _names(str(name))
        if address not in ("", XLINK, XML):
            del element.attrib[name]
        elif not _may_stay(address, short, str(value), local):
            del element.attrib[name]
            yield f"{short} of {local}"


def _may_stay(address: str, name: str, value: str, element: str) -> bool:
    if name == "href":
        return is_address(value, element)
    if address == XLINK:
        return False
    return name in ("space", "lang") if address == XML else is_attribute(name, value)


def _names(tag: str) -> tuple[str, str]:
    """The namespace of a name, or "", and its local part."""
    address, _, local = tag.rpartition("}")
    return address.removeprefix("{"), local


def _is_style(element: etree._Element) -> bool:
    """Whether a style sheet may stay: only text, since what stands between two elements would be joined to one word."""
    return len(element) == 0 and is_style(element.text or "")


def _remove(element: etree._Element) -> bool:
    """Takes an element out, whatever follows it kept; False where one around it is gone already."""
    parent = element.getparent()
    if parent is None:
        return False
    before = element.getprevious()
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    element.tail = None
    parent.remove(element)
    return True


def _alone(root: etree._Element) -> etree._Element:
    """The root without the names of other namespaces and without its DTD."""
    etree.cleanup_namespaces(root, top_nsmap={None: NAMESPACE})
    return root


def _size(root: etree._Element) -> tuple[int, int]:
    """The size in pixels: as width and height say, else as the viewBox does, which also completes one by the other."""
    width, height = _pixels(root.get("width", "")), _pixels(root.get("height", ""))
    box = _box(root.get("viewBox", ""))
    if not (width and height) and box:
        ratio = box[1] / box[0]
        width, height = width or (height / ratio if height else box[0]), height or (width * ratio if width else box[1])
    found = width or _USUAL[0], height or _USUAL[1]
    return min(_LARGEST, max(1, round(found[0]))), min(_LARGEST, max(1, round(found[1])))


def _pixels(length: str) -> float:
    """A length in pixels; 0 where it says nothing about the picture itself."""
    found = _NUMBER.match(length)
    size = float(found[1]) * _UNITS.get(found[2], 0.0) if found else 0.0
    # What is smaller is no size of a picture; neither can be reckoned with for ever.
    return min(size, _GREATEST) if size > _SMALLEST else 0.0


def _box(value: str) -> tuple[float, float] | None:
    numbers = re.split(r"[\s,]+", value.strip())
    sizes = [_pixels(number) for number in numbers[2:]]
    return (sizes[0], sizes[1]) if len(numbers) == 4 and all(0 < size < _GREATEST for size in sizes) else None


def _taken(name: str, taken: tuple[str, ...]) -> Fault:
    more = f" and {len(taken) - _SHOWN} more" if len(taken) > _SHOWN else ""
    message = (
        f"of the drawing “{name}” was left out what runs, fetches or leads away: {', '.join(taken[:_SHOWN])}{more}"
    )
    return Fault("MED006", Severity.WARNING, message, "look at the picture; to be rid of this, export it as plain SVG")
