"""What the items of a SCORM manifest launch (scorm.md 0.3, 0.4, P12)."""

import re
from collections.abc import Iterator

from lxml import etree

from qtiexport.diagnostics import Severity
from qtiexport.rules.frame import Finding, rule
from qtiexport.rules.manifest import Manifest, place
from qtiexport.rules.scorm.structure import ADLCP12, ADLCP2004, CP12, CP2004, leaves, namespace

SCORM_TYPE = {CP12: f"{{{ADLCP12}}}scormtype", CP2004: f"{{{ADLCP2004}}}scormType"}


def launched(manifest: Manifest) -> Iterator[etree._Element]:
    """The resources that leaf items launch, in document order."""
    wanted = {each.get("identifierref") for each in leaves(manifest)}
    return (each for each in manifest.all("resource") if each.get("identifier") in wanted)


@rule("SCO007", "sco-type", Severity.ERROR)
def sco_type(manifest: Manifest) -> Iterator[Finding]:
    """What is launched says that it is a SCO.

    What it checks: a launched resource has type webcontent and adlcp:scormtype (in 2004: adlcp:scormType) sco.

    Why it matters: without it an LMS takes the page for an asset: it gets no API, and no score is stored.

    Example:
        <resource type="webcontent" adlcp:scormtype="sco" ...> in a manifest of SCORM 2004

    Instead:
        <resource type="webcontent" adlcp:scormType="sco" ...>
    """
    wanted = SCORM_TYPE.get(namespace(manifest.root), "")
    for each in launched(manifest):
        name = each.get("identifier", "")
        if each.get("type") != "webcontent":
            message = f"resource “{name}” has type “{each.get('type', '')}”, expected webcontent"
            yield Finding(place(each), message, "write type=“webcontent”")
        if each.get(wanted) != "sco":
            attribute = f"adlcp:{wanted.rpartition('}')[2]}"
            yield Finding(
                place(each), f"resource “{name}” has no {attribute} “sco”", f"write {attribute}=“sco”, in these letters"
            )


@rule("SCO008", "launch-page", Severity.ERROR)
def launch_page(manifest: Manifest) -> Iterator[Finding]:
    """What is launched is a plain page of the package.

    What it checks: a launched resource has an href with a file extension and without query or fragment, and its item
    has no parameters.

    Why it matters: some LMSs drop the query, and ADL's checker wants the extension.

    Example:
        <resource href="index.html?lang=de" ...>

    Instead:
        <resource href="index.html" ...>
    """
    for each in launched(manifest):
        href = each.get("href", "")
        if not re.fullmatch(r"[^?#]*\.[A-Za-z0-9]+", href):
            message = (
                f"resource “{each.get('identifier', '')}” launches “{href[:120]}”, expected a page such as index.html"
            )
            yield Finding(place(each), message, "launch a file with an extension, and no “?” or “#”")
    for each in manifest.all("item"):
        if "parameters" in each.attrib:
            message = f"item “{each.get('identifier', '')}” has launch parameters, which some systems drop"
            yield Finding(place(each), message, "leave parameters out")


@rule("SCO009", "sco-first", Severity.ERROR)
def sco_first(manifest: Manifest) -> Iterator[Finding]:
    """The SCO is the first resource.

    What it checks: the first resource of the manifest is one that an item launches.

    Why it matters: some importers launch the first resource, whatever the items say.

    Example:
        <resources><resource identifier="shared" .../><resource identifier="sco" .../></resources>

    Instead:
        <resources><resource identifier="sco" .../><resource identifier="shared" .../></resources>
    """
    scos, every = set(launched(manifest)), manifest.all("resource")
    if scos and every[0] not in scos:
        message = f"the first resource “{every[0].get('identifier', '')}” is launched by no item"
        yield Finding(place(every[0]), message, "move the resource of the SCO to the front")
