"""Which values the attributes and elements of a SCORM manifest may have (scorm.md 0.3)."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from lxml import etree

from qtiexport.diagnostics import Severity
from qtiexport.rules.frame import Finding, rule
from qtiexport.rules.manifest import BASE, Manifest, place
from qtiexport.rules.qti.values import number
from qtiexport.rules.scorm.launching import SCORM_TYPE, launched
from qtiexport.rules.scorm.structure import ADLCP12, ADLCP2004, CP2004, is_early, namespace

_ADLSEQ = "http://www.adlnet.org/xsd/adlseq_v1p3"
_FOURTH = "2004 4th Edition"
_BOOLEAN = ("true", "false")
_TIME_LIMIT = tuple(f"{act},{say}" for act in ("exit", "continue") for say in ("message", "no message"))
# An attribute that stands elsewhere is passed over by every reader.
_PLACES: Mapping[str, tuple[str, ...]] = {
    f"{{{ADLCP12}}}scormtype": ("resource",),
    f"{{{ADLCP2004}}}scormType": ("resource",),
    f"{{{ADLCP2004}}}sharedDataGlobalToSystem": ("organization",),
    f"{{{_ADLSEQ}}}objectivesGlobalToSystem": ("organization",),
}
_BOOLEANS = (f"{{{ADLCP2004}}}sharedDataGlobalToSystem", f"{{{_ADLSEQ}}}objectivesGlobalToSystem")
_TEXTS = {f"{{{ADLCP12}}}datafromlms": 255, f"{{{ADLCP2004}}}dataFromLMS": 4000}
_ATTRIBUTES = {"version": 20, "identifierref": 2000, "href": 2000, "parameters": 1000, "type": 1000}


@rule("SCO020", "completion-threshold", Severity.ERROR)
def completion_threshold(manifest: Manifest) -> Iterator[Finding]:
    """A completion threshold is written as its edition wants it.

    What it checks: in the 4th Edition completionThreshold has no text, and minProgressMeasure and progressWeight are
    numbers from 0 to 1; in the 3rd Edition its text is such a number and it has no attributes.

    Why it matters: the other edition's form is passed over, and the item is never complete, or at once.

    Example:
        <adlcp:completionThreshold>0.8</adlcp:completionThreshold> in the 4th Edition

    Instead:
        <adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.8"/>
    """
    versions = [each.text or "" for each in manifest.all("schemaversion")]
    for each in manifest.root.iter(f"{{{ADLCP2004}}}completionThreshold"):
        fault = _of_fourth(each) if _FOURTH in versions else _of_third(each)
        if fault:
            yield Finding(place(each), f"completionThreshold {fault}", "write it as this edition does, from 0 to 1")


def _of_fourth(element: etree._Element) -> str:
    if (element.text or "").strip():
        return f"has the text “{(element.text or '').strip()[:40]}”, expected attributes"
    for name in ("minProgressMeasure", "progressWeight"):
        if not _share(element.get(name, "0")):
            return f"has {name} “{element.get(name, '')[:40]}”, expected a number from 0 to 1"
    said = element.get("completedByMeasure", "false")
    return "" if said in _BOOLEAN else f"has completedByMeasure “{said[:40]}”, expected true or false"


def _of_third(element: etree._Element) -> str:
    if element.attrib:
        return "has attributes, expected a number as its text"
    text = (element.text or "").strip()
    return "" if _share(text) else f"is “{text[:40]}”, expected a number from 0 to 1"


def _share(text: str) -> bool:
    value = number(text)
    return value is not None and Fraction(0) <= value <= 1


@rule("SCO021", "word-unknown", Severity.ERROR)
def word_unknown(manifest: Manifest) -> Iterator[Finding]:
    """Words of a vocabulary are words of it, and truth values true or false.

    What it checks: timeLimitAction is one of its four words; objectivesGlobalToSystem and sharedDataGlobalToSystem are
    true or false.

    Why it matters: an LMS takes its default instead, and a time limit ends otherwise than it was meant to.

    Example:
        <adlcp:timeLimitAction>exit, message</adlcp:timeLimitAction>

    Instead:
        <adlcp:timeLimitAction>exit,message</adlcp:timeLimitAction>
    """
    for each in manifest.root.iter(f"{{{ADLCP12}}}timelimitaction", f"{{{ADLCP2004}}}timeLimitAction"):
        if (each.text or "") not in _TIME_LIMIT:
            message = f"the action at a time limit is “{(each.text or '')[:40]}”"
            yield Finding(place(each), f"{message}, expected {' or '.join(_TIME_LIMIT)}", "write one of these words")
    for element in manifest.root.iter("*"):
        for name in (name for name in _BOOLEANS if element.get(name, "true") not in _BOOLEAN):
            message = f"{etree.QName(name).localname} is “{element.get(name, '')[:40]}”, expected true or false"
            yield Finding(place(element), message, "write true or false")


@rule("SCO022", "attribute-misplaced", Severity.ERROR)
def attribute_misplaced(manifest: Manifest) -> Iterator[Finding]:
    """ADL's attributes stand at the elements that they are for.

    What it checks: scormtype (2004: scormType) stands at resources only, objectivesGlobalToSystem and
    sharedDataGlobalToSystem at organizations only, and persistState nowhere.

    Why it matters: elsewhere they mean nothing, and what they were to say is not said; persistState was taken out of
    SCORM.

    Example:
        <item identifier="rivers" adlcp:scormType="sco" ...>

    Instead:
        <resource identifier="rivers-res" adlcp:scormType="sco" ...>
    """
    for element in manifest.root.iter("*"):
        for name in element.attrib:
            here = etree.QName(element).localname
            word = etree.QName(name).localname
            if here not in _PLACES.get(str(name), (here,)):
                yield Finding(place(element), f"{word} stands at {here}, where it means nothing", "move it or drop it")
            elif name == f"{{{ADLCP2004}}}persistState":
                yield Finding(place(element), "persistState is no longer part of SCORM", "take the attribute out")


@rule("SCO023", "resource-type", Severity.ERROR)
def resource_type(manifest: Manifest) -> Iterator[Finding]:
    """Every resource says of what type it is.

    What it checks: a resource that nothing launches has a type, and adlcp:scormtype (2004: scormType) “sco” or “asset”.

    Why it matters: ADL's checker fails the package; importers that guess may list shared files as lessons.

    Example:
        <resource identifier="shared" type="webcontent">

    Instead:
        <resource identifier="shared" type="webcontent" adlcp:scormType="asset">
    """
    named, told = SCORM_TYPE.get(namespace(manifest.root), ""), frozenset(launched(manifest))
    for each in (each for each in manifest.all("resource") if each not in told):
        word = f"adlcp:{named.rpartition('}')[2]}"
        if not each.get("type"):
            yield Finding(place(each), f"resource “{each.get('identifier', '')}” has no type", "write webcontent")
        if each.get(named) not in ("sco", "asset"):
            message = f"resource “{each.get('identifier', '')}” has no {word} “sco” or “asset”"
            yield Finding(place(each), message, f"write {word}=“asset” where nothing launches it")


@rule("SCO024", "over-length", Severity.WARNING)
def over_length(manifest: Manifest) -> Iterator[Finding]:
    """Texts of a manifest are no longer than every LMS has to store.

    What it checks: version has at most 20 characters, parameters and type 1,000, identifierref and href 2,000, the data
    for a SCO 4,000 (1.2: 255).

    Why it matters: an LMS may cut what is longer, and need not say so.

    Example:
        <manifest version="second edition, revised in spring" ...>

    Instead:
        <manifest version="2.1" ...>
    """
    for element in manifest.root.iter("*"):
        own = _ATTRIBUTES.items() if namespace(element) == namespace(manifest.root) else ()
        long = [(name, len(element.get(name, "")), most) for name, most in own if len(element.get(name, "")) > most]
        text, most = element.text or "", _TEXTS.get(str(element.tag), 0)
        if most and len(text) > most:
            long.append((etree.QName(element).localname, len(text), most))
        for name, length, most in long:
            yield Finding(place(element), f"{name} has {length} characters, expected at most {most}", "shorten it")


@rule("SCO025", "version-early", Severity.WARNING)
def version_early(manifest: Manifest) -> Iterator[Finding]:
    """A package of SCORM 2004 is of an edition that systems still name.

    What it checks: schemaversion is not “CAM 1.3” or “1.3”, as the first and second edition write it.

    Why it matters: Moodle and ADL's checker take it; several systems document the 3rd Edition and later ones only.

    Example:
        <schemaversion>CAM 1.3</schemaversion>

    Instead:
        <schemaversion>2004 3rd Edition</schemaversion>
    """
    if namespace(manifest.root) != CP2004:
        return
    for each in manifest.all("schemaversion"):
        if is_early(each.text or ""):
            message = f"schemaversion “{each.text}” is that of an early edition of SCORM 2004"
            yield Finding(place(each), message, "write “2004 3rd Edition”, if the package is one")


@rule("SCO026", "schemas-unnamed", Severity.WARNING)
def schemas_unnamed(manifest: Manifest) -> Iterator[Finding]:
    """Schemas in a package are named by its manifest.

    What it checks: where schemas lie in the package, the manifest has an xsi:schemaLocation.

    Why it matters: nobody looks at schemas that are not named; they only make the package larger.

    Example:
        imscp_rootv1p1p2.xsd in the package, and a manifest without schemaLocation

    Instead: name them in schemaLocation, or leave them out.
    """
    brought = [name for name in manifest.names if name.endswith(".xsd")]
    named = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation" in manifest.root.attrib
    if brought and not named:
        message = f"“{brought[0]}” lies in the package, and the manifest has no schemaLocation"
        yield Finding(place(manifest.root), message, "name the schemas in schemaLocation, or leave them out")


@rule("SCO027", "base-unsafe", Severity.ERROR)
def base_unsafe(manifest: Manifest) -> Iterator[Finding]:
    """A base that is put before paths is a folder of the package.

    What it checks: xml:base ends in a slash, does not begin with one, and has no backslash.

    Why it matters: importers put base and path together as text: “lesson” and “index.html” make “lessonindex.html”.

    Example:
        <resources xml:base="lesson">

    Instead:
        <resources xml:base="lesson/">
    """
    for each in manifest.root.iter("*"):
        base = each.get(BASE)
        if base is not None and (not base.endswith("/") or base.startswith("/") or "\\" in base):
            message = f"xml:base “{base[:120]}” is no folder of the package"
            yield Finding(place(each), message, "end it with a slash, and begin it with none")


@rule("SCO028", "href-absent", Severity.ERROR)
def href_absent(manifest: Manifest) -> Iterator[Finding]:
    """A file element names a file.

    What it checks: each file has an href that is not empty.

    Why it matters: importers that copy what is listed stop there, or copy the whole folder.

    Example:
        <file/>

    Instead:
        <file href="index.html"/>
    """
    for each in manifest.all("file"):
        if not each.get("href", "").strip():
            yield Finding(place(each), "a file element has no href", "name the file, or take the element out")
