"""The only template engine: views in, parsed documents out.

Templates lay out and decide nothing (house.md, "Templates"); a test walks every template and holds it to that.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from lxml import etree

from qtiexport.package import Document
from qtiexport.resources import templates_dir

_DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'


class TemplateError(Exception):
    """A template gave a document that is not well-formed: a bug of ours, never of an author."""


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(templates_dir()),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )


@cache
def _template(name: str) -> Template:
    return _environment().get_template(name)


@cache
def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


def xml(template: str, view: Any) -> bytes:
    """Render `templates/<template>` with a view's fields and parse it at once; UTF-8 with an XML declaration.

    The parsed tree is what is written: Moodle shows the numeric references that templates escape quotes with
    literally (moodle.md 2), the serialiser needs none. Raises TemplateError if the text is not well-formed.
    """
    tree = _parsed(template, _template(template).render(view=view))
    return _DECLARATION + etree.tostring(tree, encoding="UTF-8") + b"\n"


def fragment(template: str, view: Any) -> bytes:
    """Render and parse one element that a larger document will hold; UTF-8, without a declaration."""
    return etree.tostring(_parsed(template, _template(template).render(view=view)), encoding="UTF-8")


def retold(element: bytes, path: str, text: str) -> bytes:
    """An element that was rendered before, with another text in the first one at `path` below it; UTF-8.

    Raises KeyError where there is none.
    """
    root = etree.fromstring(element, _parser())
    found = root.find(path)
    if found is None:
        raise KeyError(path)
    found.text = text
    return etree.tostring(root, encoding="UTF-8")


def _parsed(template: str, text: str) -> etree._Element:
    try:
        return etree.fromstring(text.encode("utf-8"), _parser())
    except etree.XMLSyntaxError as fault:
        raise TemplateError(f"{template}: {fault}") from fault


def stream(template: str, view: Any) -> Iterator[bytes]:
    """Render an XML frame piece by piece, so that a bank of any size never stands in memory; UTF-8.

    What passes is parsed on its way and forgotten at once. Raises TemplateError, at the latest behind the last piece,
    if the whole is not well-formed.
    """
    parser = etree.XMLPullParser(events=("end",), resolve_entities=False, no_network=True)
    try:
        for piece in _template(template).generate(view=view):
            data = piece.encode("utf-8")
            parser.feed(data)
            for _, element in parser.read_events():
                element.clear()
            yield data
        parser.close()
    except etree.XMLSyntaxError as fault:
        raise TemplateError(f"{template}: {fault}") from fault


def text(template: str, view: Any) -> bytes:
    """Render a document that is not XML (the HTML page of a SCO), UTF-8."""
    return _template(template).render(view=view).encode("utf-8")


def html(template: str, view: Any) -> bytes:
    """Render and parse one element of an HTML page; UTF-8 in HTML's syntax, where `<td/>` would not end a cell."""
    return etree.tostring(_parsed(template, _template(template).render(view=view)), encoding="UTF-8", method="html")


def pieces(template: str, view: Any) -> Iterator[bytes]:
    """Render a document that is not XML piece by piece, so that it never stands in memory; UTF-8."""
    return (piece.encode("utf-8") for piece in _template(template).generate(view=view))


def static(folder: str) -> tuple[Document, ...]:
    """The files under `templates/<folder>/static/`, byte for byte, by name."""
    root = templates_dir() / folder / "static"
    files = sorted(path for path in root.rglob("*") if path.is_file())
    return tuple(Document(path.relative_to(root).as_posix(), path.read_bytes()) for path in files)
