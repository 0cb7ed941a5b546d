"""HTML in several languages at once, as Moodle's filter of languages reads it (moodle.md 5).

A `span` of each language, one behind the other, is a set: the filter shows the learner's language of it, else the
first. The sets stand as deep in the blocks as all languages have the same ones, so that a `p` stays outside its spans.
"""

from collections.abc import Iterable, Sequence

from lxml import etree
from markupsafe import Markup

from qtiexport.markup.writers import serialised

_BLOCKS = frozenset(
    (
        *("blockquote", "caption", "dd", "div", "dl", "dt", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("hr", "li", "ol", "p", "pre", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    )
)

Texts = Sequence[tuple[str, str]]
"""A text by language, as HTML that is well-formed XML; the first is the one for all other languages."""


def separable(texts: Texts) -> bool:
    """Whether the filter would show each text whole: it takes the first end of a span for that of the language."""
    return _equal(texts) or not any("</span" in text for _, text in texts)


def multilang(texts: Texts) -> Markup:
    """The texts as one; what is equal in all languages stands once. They have to be `separable`."""
    if _equal(texts):
        return Markup(texts[0][1])
    languages = [language for language, _ in texts]
    roots = [_root(text) for _, text in texts]
    paired = _paired(languages, roots)
    return serialised(_spanned(languages, roots) if paired is None else paired)


def _equal(texts: Texts) -> bool:
    return len({text for _, text in texts}) == 1


def _root(text: str) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    for piece in ("<div>", text, "</div>"):
        parser.feed(piece)
    return parser.close()


def _paired(languages: Sequence[str], elements: Sequence[etree._Element]) -> etree._Element | None:
    """One element for those that stand in one place of all languages; None where they are not alike."""
    first = elements[0]
    if len({etree.tostring(element, method="c14n") for element in elements}) == 1:
        return _copy(first)
    if first.tag not in _BLOCKS or any(_head(element) != _head(first) for element in elements):
        return None
    if not any(child.tag in _BLOCKS for element in elements for child in element):
        return _spanned(languages, elements)
    return _parted(languages, elements)


def _parted(languages: Sequence[str], elements: Sequence[etree._Element]) -> etree._Element | None:
    """The same for blocks that hold blocks: they are alike if all that is in them is."""
    if any(len(element) != len(elements[0]) or _has_words(element) for element in elements):
        return None
    made = _empty(elements[0])
    for row in zip(*elements, strict=True):
        child = _paired(languages, row)
        if child is None:
            return None
        made.append(child)
    return made


def _spanned(languages: Sequence[str], elements: Iterable[etree._Element]) -> etree._Element:
    """An element like the first, with a set of the contents of all."""
    held = list(elements)
    made = _empty(held[0])
    for language, element in zip(languages, held, strict=True):
        span = etree.SubElement(made, "span", {"lang": language, "class": "multilang"})
        span.text = element.text or ""
        span.extend(element)
    return made


def _head(element: etree._Element) -> tuple[str, dict[str, str]]:
    return str(element.tag), {str(name): str(value) for name, value in element.attrib.items()}


def _has_words(element: etree._Element) -> bool:
    return any((text or "").strip() for text in (element.text, *(child.tail for child in element)))


def _empty(element: etree._Element) -> etree._Element:
    return etree.Element(*_head(element))


def _copy(element: etree._Element) -> etree._Element:
    made = _empty(element)
    made.text = element.text
    made.extend(element)
    return made
