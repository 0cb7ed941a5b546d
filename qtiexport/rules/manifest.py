"""A manifest as the rules look at it: read in one pass, for QTI, SCORM 1.2 and SCORM 2004 alike."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from qtiexport.rules.ties import is_external, resolve

MANIFEST = "imsmanifest.xml"
BASE = "{http://www.w3.org/XML/1998/namespace}base"


@dataclass(frozen=True, slots=True)
class ManifestFile:
    """A `file` or the `href` of a resource: as written, and the path in the package that it leads to."""

    href: str
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class ManifestResource:
    """A resource with its files; `launch` is its own href, if it has one inside the package."""

    identifier: str
    launch: ManifestFile | None
    files: tuple[ManifestFile, ...]
    dependencies: tuple[tuple[str, int], ...]
    line: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """A manifest as the rules look at it, with the names of the package that it stands in."""

    root: etree._Element
    names: Sequence[str]
    resources: tuple[ManifestResource, ...]
    elements: Mapping[str, Sequence[etree._Element]]

    def all(self, name: str) -> Sequence[etree._Element]:
        """The elements of a local name in the manifest's own namespace, in document order."""
        return self.elements.get(name, ())


def read_manifest(root: etree._Element, names: Sequence[str]) -> Manifest:
    """Index a manifest of any of the content packaging namespaces."""
    namespace = f"{str(root.tag).rpartition('}')[0]}}}" if str(root.tag).startswith("{") else ""
    elements: dict[str, list[etree._Element]] = {}
    for element in root.iter(f"{namespace}*"):
        elements.setdefault(str(element.tag)[len(namespace) :], []).append(element)
    resources = tuple(_resource(each, namespace) for each in elements.get("resource", ()))
    return Manifest(root, names, resources, elements)


def _resource(element: etree._Element, namespace: str) -> ManifestResource:
    files = tuple(_file(each) for each in element.iterchildren(f"{namespace}file"))
    dependencies = tuple(
        (each.get("identifierref", ""), place(each)) for each in element.iterchildren(f"{namespace}dependency")
    )
    href = element.get("href")
    launch = None if href is None or is_external(href) else _file(element)
    return ManifestResource(element.get("identifier", ""), launch, files, dependencies, place(element))


def _file(element: etree._Element) -> ManifestFile:
    href = element.get("href", "")
    return ManifestFile(href, resolve(MANIFEST, _base(element) + href), place(element))


def _base(element: etree._Element) -> str:
    """What `xml:base` of the element and of those around it puts before its href; packages of other tools have it."""
    around = (element, *element.iterancestors())
    return "".join(each.get(BASE, "") for each in reversed(around))


def place(element: etree._Element) -> int:
    """The line from 1, or 0 where the parser kept none."""
    return int(element.sourceline or 0)
