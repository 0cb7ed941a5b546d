"""The bones of a SCORM manifest: namespaces, version, organization and items (scorm.md 0.3, 0.4)."""

import unicodedata
from collections.abc import Iterator, Mapping

from lxml import etree

from qtiexport.diagnostics import Severity
from qtiexport.rules.frame import Finding, rule
from qtiexport.rules.manifest import Manifest, place

CP12 = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
CP2004 = "http://www.imsglobal.org/xsd/imscp_v1p1"
ADLCP12 = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
ADLCP2004 = "http://www.adlnet.org/xsd/adlcp_v1p3"
IMSSS = "http://www.imsglobal.org/xsd/imsss"
ADLNAV = "http://www.adlnet.org/xsd/adlnav_v1p3"
_PREFIXES: Mapping[str, Mapping[str, str]] = {
    CP12: {"adlcp": ADLCP12},
    CP2004: {
        "adlcp": ADLCP2004,
        "adlseq": "http://www.adlnet.org/xsd/adlseq_v1p3",
        "adlnav": ADLNAV,
        "imsss": IMSSS,
    },
}
_VERSIONS = {CP12: ("1.2",), CP2004: ("2004 3rd Edition", "2004 4th Edition")}
# Of the first and second edition of 2004: importers still read them.
_EARLY = ("CAM 1.3", "1.3")
_LONGEST_TITLE = 200


def is_early(version: str) -> bool:
    """Whether a schemaversion is that of an early edition of SCORM 2004."""
    return version in _EARLY


def is_scorm(root: etree._Element) -> bool:
    """Whether a manifest says that it is one of SCORM, by its namespace or, where QTI shares it, by its schema."""
    address = namespace(root)
    schema = (root.findtext(f"{{{address}}}metadata/{{{address}}}schema") or "").strip()
    return address == CP12 or (address == CP2004 and schema.upper().startswith("ADL"))


def namespace(root: etree._Element) -> str:
    """The namespace of an element, or ""."""
    return str(etree.QName(root).namespace or "")


def leaves(manifest: Manifest) -> Iterator[etree._Element]:
    """The items that group no others."""
    tag = f"{{{namespace(manifest.root)}}}item"
    return (each for each in manifest.all("item") if each.find(tag) is None)


@rule("SCO001", "namespace-prefix", Severity.ERROR)
def namespace_prefix(manifest: Manifest) -> Iterator[Finding]:
    """A manifest uses the prefixes that importers compare as text.

    What it checks: the packaging namespace is the default one, and each ADL and sequencing namespace in use has its
    customary prefix (adlcp, adlseq, adlnav, imsss).

    Why it matters: Moodle does not resolve namespaces: with other prefixes it finds no SCO, or takes it for an asset,
    which is complete as soon as it is opened.

    Example:
        <cp:manifest xmlns:cp="http://www.imsglobal.org/xsd/imscp_v1p1" ...>

    Instead:
        <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" ...>
    """
    customary = {address: prefix for prefix, address in _PREFIXES.get(namespace(manifest.root), {}).items()}
    told: set[tuple[str, str]] = set()
    for element in manifest.root.iter("*"):
        for prefixes, address in _used(element):
            expected = "" if address == namespace(manifest.root) else customary.get(address, prefixes[0])
            if expected not in prefixes and (prefixes[0], address) not in told:
                told.add((prefixes[0], address))
                message = f"the namespace {address} has {_prefix(prefixes[0])}, expected {_prefix(expected)}"
                yield Finding(place(element), message, "declare the namespace with the customary prefix")


def _prefix(prefix: str) -> str:
    return f"the prefix “{prefix}”" if prefix else "no prefix"


def _used(element: etree._Element) -> Iterator[tuple[tuple[str, ...], str]]:
    """The namespaces of the element and of its attributes, each with the prefixes that may have been written for it.

    libxml2 tells the prefix of an element, but of an attribute only which prefixes are declared for its namespace.
    """
    yield (element.prefix or "",), namespace(element)
    for name in element.attrib:
        address = etree.QName(name).namespace
        declared = tuple(prefix for prefix, uri in element.nsmap.items() if prefix and uri == address)
        if address and declared:
            yield declared, address


@rule("SCO002", "schema-version", Severity.ERROR)
def schema_version(manifest: Manifest) -> Iterator[Finding]:
    """A manifest says which SCORM it is, letter by letter.

    What it checks: schema is “ADL SCORM”; schemaversion is “1.2”, “2004 3rd Edition” or “2004 4th Edition”, as the
    namespace says, with no blanks around.

    Why it matters: Moodle takes every other text for 1.2, and a 2004 SCO then finds no API.

    Example:
        <schemaversion> 2004 4th edition </schemaversion>

    Instead:
        <schemaversion>2004 4th Edition</schemaversion>
    """
    early = _EARLY if namespace(manifest.root) == CP2004 else ()
    versions = _VERSIONS.get(namespace(manifest.root), ())
    wanted = {"schema": ("ADL SCORM",), "schemaversion": (*versions, *early)}
    for name, allowed in wanted.items():
        texts = [each for each in manifest.all(name) if _is_metadata(each, manifest)]
        found = (texts[0].text or "") if texts else ""
        if found not in allowed:
            line = place(texts[0]) if texts else place(manifest.root)
            expected = " or ".join(f"“{each}”" for each in allowed if each not in early)
            yield Finding(line, f"{name} is “{found[:120]}”, expected {expected}", "write the text exactly so")


def _is_metadata(element: etree._Element, manifest: Manifest) -> bool:
    parent = element.getparent()
    return parent is not None and parent.getparent() is manifest.root


@rule("SCO003", "title", Severity.ERROR)
def title(manifest: Manifest) -> Iterator[Finding]:
    """The organization and every item have a title that LMSs can store.

    What it checks: exactly one title, not blank, in one line, of at most 200 characters, without blanks at its ends.

    Why it matters: importers crash without a title, Moodle does not create an activity with one over 255 characters,
    ADL's checker warns above 200.

    Example:
        <item identifier="course"></item>

    Instead:
        <item identifier="course"><title>Rivers</title></item>
    """
    tag = f"{{{namespace(manifest.root)}}}title"
    for name in ("organization", "item"):
        for element in manifest.all(name):
            fault = _title_fault([each.text or "" for each in element.iterchildren(tag)])
            if fault:
                message = f"{name} “{element.get('identifier', '')}” has {fault}"
                yield Finding(place(element), message, "write one title of at most 200 characters in one line")


def _title_fault(titles: list[str]) -> str:
    if len(titles) != 1:
        return f"{len(titles)} titles, expected one" if titles else "no title"
    text = titles[0]
    if not text.strip():
        return "an empty title"
    if text != text.strip() or any(unicodedata.category(each) == "Cc" for each in text):
        return "a title with line ends, or with blanks at its ends"
    return f"a title of {len(text)} characters, expected at most 200" if len(text) > _LONGEST_TITLE else ""


@rule("SCO004", "organization", Severity.ERROR)
def organization(manifest: Manifest) -> Iterator[Finding]:
    """A package has one organization, and says that it is the default.

    What it checks: exactly one organization with at least one item, and a default of organizations.

    Why it matters: without one, Moodle makes a SCO of every resource, titled with its identifier; ADL's checker fails
    the package.

    Example:
        <organizations/>

    Instead:
        <organizations default="course"><organization identifier="course">...</organization></organizations>
    """
    count = len(manifest.all("organization"))
    if count != 1:
        yield Finding(
            place(manifest.root), f"the manifest has {count} organizations, expected one", "keep one organization"
        )
    elif not manifest.all("item"):
        yield Finding(place(manifest.all("organization")[0]), "the organization has no item", "add an item")
    for each in manifest.all("organizations"):
        if each.get("default") is None:
            yield Finding(place(each), "organizations has no default", "name the organization as default")


@rule("SCO005", "item-visible", Severity.ERROR)
def item_visible(manifest: Manifest) -> Iterator[Finding]:
    """Items say that they are visible.

    What it checks: each item has isvisible="true".

    Why it matters: the standard's default is true, but Open edX shows child items only where it is written.

    Example:
        <item identifier="rivers" identifierref="rivers-res">

    Instead:
        <item identifier="rivers" identifierref="rivers-res" isvisible="true">
    """
    for each in manifest.all("item"):
        if each.get("isvisible") != "true":
            message = f"item “{each.get('identifier', '')}” does not say isvisible “true”"
            yield Finding(place(each), message, "add isvisible=“true”")


@rule("SCO006", "item-reference", Severity.ERROR)
def item_reference(manifest: Manifest) -> Iterator[Finding]:
    """Items at the ends launch something, items that group others do not.

    What it checks: an item without items inside has an identifierref, an item with items inside has none.

    Why it matters: LMSs show a line that cannot be opened; ADL's checker fails the package.

    Example:
        <item identifier="rivers" isvisible="true"><title>Rivers</title></item>

    Instead:
        <item identifier="rivers" identifierref="rivers-res" isvisible="true"><title>Rivers</title></item>
    """
    ends = set(leaves(manifest))
    for each in manifest.all("item"):
        if (each in ends) == ("identifierref" in each.attrib):
            continue
        fault = "launches nothing" if each in ends else "groups others and yet launches something"
        message = f"item “{each.get('identifier', '')}” {fault}"
        yield Finding(place(each), message, "give an identifierref to items at the ends, and to no others")
