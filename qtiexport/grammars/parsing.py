"""XML from anywhere, parsed without network, DTD or entities."""

from lxml import etree

from qtiexport.grammars.verdict import Fault
from qtiexport.grammars.wording import syntax_sentence

# One parser for all documents: making one costs as much as parsing a small document.
_PARSER = etree.XMLParser(no_network=True, resolve_entities=False, load_dtd=False, huge_tree=False)


def parse_xml(data: bytes) -> etree._ElementTree | Fault:
    """The tree of a document, or why it is none.

    Any bytes are taken. Refused are: XML that is not well-formed (undeclared prefixes included), every document type
    declaration, since it can hold entities, and what libxml2 holds for an attack: more than 256 levels, texts of more
    than 10 million bytes.
    """
    try:
        tree = etree.fromstring(data, _PARSER).getroottree()
    except etree.XMLSyntaxError as error:
        return Fault(error.lineno or 0, syntax_sentence(error.msg or ""), "xml")
    if tree.docinfo.internalDTD is not None:
        return Fault(0, "the document has a document type declaration, which can hold entities", "xml")
    return tree


def library_versions() -> tuple[tuple[str, str], ...]:
    """Name and version of the library that parses and validates, which lxml may take from the system."""
    return (("libxml2", ".".join(str(number) for number in etree.LIBXML_VERSION)),)
