"""Reading the XML of packages without minding namespaces."""

from lxml import etree


def parsed(data: bytes) -> etree._Element:
    """The root, with every element called by its local name; comments are none of ours."""
    root = etree.fromstring(data)
    for element in root.iter():
        element.tag = etree.QName(element).localname
    return root


def one(root: etree._Element, path: str) -> etree._Element:
    """The only element at a path."""
    (found,) = root.findall(path)
    return found


def text(root: etree._Element, path: str) -> str:
    """The text of the only element at a path, with that of its children."""
    return "".join(str(piece) for piece in one(root, path).itertext())
