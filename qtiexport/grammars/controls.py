"""The schemas that a package carries for its own manifest: ADL's control documents (scorm.md 0.3, P14)."""

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from qtiexport.grammars.compiling import UnusableError
from qtiexport.grammars.official import read_file, record
from qtiexport.package import Document

_XS = "{http://www.w3.org/2001/XMLSchema}"
_PARSER = etree.XMLParser(no_network=True, resolve_entities=False, load_dtd=False, huge_tree=False)


def schema_location(family: str, metadata: bool) -> str:
    """The text of a manifest's `xsi:schemaLocation`; with `metadata` also where LOM is described."""
    controls = record().controls[family]
    pairs = (*controls.locations, *((controls.metadata_location,) if metadata else ()))
    return " ".join(f"{namespace} {path}" for namespace, path in pairs)


def control_files(folder: Path, family: str, metadata: bool) -> tuple[Document, ...] | str:
    """The schemas of a family for the root of a package, from a store, by name; or why there are none, in words."""
    controls = record().controls[family]
    names = sorted((*controls.files, *(controls.metadata if metadata else ())))
    try:
        return tuple(Document(name, read_file(folder, controls.folder + name)) for name in names)
    except UnusableError as problem:
        return str(problem)


def referred(schema: bytes) -> tuple[tuple[str, int], ...]:
    """The addresses that a schema imports or includes, or takes its DTD from, each with its line; none of other bytes.

    Nothing is loaded, and entities stay as they are.
    """
    try:
        tree = etree.fromstring(schema, _PARSER).getroottree()
    except etree.XMLSyntaxError:
        return ()
    return tuple(_referred(tree))


def _referred(tree: etree._ElementTree) -> Iterator[tuple[str, int]]:
    if tree.docinfo.system_url:
        yield tree.docinfo.system_url, 1
    for element in tree.iter(f"{_XS}import", f"{_XS}include", f"{_XS}redefine"):
        if address := element.get("schemaLocation", "").strip():
            yield address, element.sourceline or 0


def located(manifest: etree._Element) -> tuple[str, ...]:
    """The addresses that a document's `xsi:schemaLocation` names, in its order."""
    said = manifest.get("{http://www.w3.org/2001/XMLSchema-instance}schemaLocation", "")
    return tuple(re.split(r"[ \t\r\n]+", said.strip())[1::2])
