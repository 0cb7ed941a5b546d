"""How often and where the elements of a SCORM manifest may stand (scorm.md 0.3)."""

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from qtiexport.diagnostics import Severity
from qtiexport.rules.frame import Finding, rule
from qtiexport.rules.manifest import Manifest, place
from qtiexport.rules.scorm.launching import SCORM_TYPE
from qtiexport.rules.scorm.structure import ADLCP12, ADLCP2004, ADLNAV, IMSSS, leaves, namespace

_PARTS = ("metadata", "organizations", "resources")
_OF_12 = ("prerequisites", "maxtimeallowed", "timelimitaction", "datafromlms", "masteryscore")
_OF_2004 = ("timeLimitAction", "dataFromLMS", "completionThreshold", "data")
# What only something that runs can use.
_OF_SCOS = frozenset(
    (*(f"{{{ADLCP12}}}{name}" for name in _OF_12), *(f"{{{ADLCP2004}}}{name}" for name in _OF_2004))
) | {f"{{{ADLNAV}}}presentation"}
_ONCE = _OF_SCOS | {f"{{{IMSSS}}}sequencing"}


@rule("SCO015", "manifest-parts", Severity.ERROR)
def manifest_parts(manifest: Manifest) -> Iterator[Finding]:
    """A manifest has each of its three parts once.

    What it checks: the manifest has exactly one metadata, one organizations and one resources of its own.

    Why it matters: importers read the first that they find, or the last; ADL's checker fails the package.

    Example:
        <manifest ...><organizations .../><resources .../></manifest>

    Instead:
        <manifest ...><metadata>...</metadata><organizations .../><resources .../></manifest>
    """
    for name in _PARTS:
        count = len(list(manifest.root.iterchildren(f"{{{namespace(manifest.root)}}}{name}")))
        if count != 1:
            message = f"the manifest has {count or 'no'} {name}, expected one"
            yield Finding(place(manifest.root), message, f"keep one {name} element below manifest")


@rule("SCO016", "submanifest", Severity.ERROR)
def submanifest(manifest: Manifest) -> Iterator[Finding]:
    """A manifest holds no other.

    What it checks: no manifest element stands inside the manifest.

    Why it matters: SCORM 2004 gave them up, and importers pass over what is in them.

    Example:
        <manifest ...>...<manifest identifier="part-2">...</manifest></manifest>

    Instead: one manifest with an item for each part.
    """
    for each in manifest.all("manifest"):
        if each is not manifest.root:
            message = f"the manifest “{each.get('identifier', '')}” stands inside another"
            yield Finding(place(each), message, "move its items and resources into the outer one")


@rule("SCO017", "metadata-order", Severity.ERROR)
def metadata_order(manifest: Manifest) -> Iterator[Finding]:
    """The metadata of a package begin with schema and schemaversion.

    What it checks: the first two elements of the manifest's metadata are schema and schemaversion, in this order, and
    each stands there once.

    Why it matters: ADL's checker fails the package, and readers that take the first text take the wrong one.

    Example:
        <metadata><schemaversion>1.2</schemaversion><schema>ADL SCORM</schema></metadata>

    Instead:
        <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
    """
    space = f"{{{namespace(manifest.root)}}}"
    for metadata in manifest.root.iterchildren(f"{space}metadata"):
        names = [str(each.tag).removeprefix(space) for each in metadata.iterchildren("*")]
        said = [name for name in names if name in ("schema", "schemaversion")]
        if said and (names[:2] != ["schema", "schemaversion"] or len(said) > 2):
            message = f"metadata begins with {' and '.join(f'“{name}”' for name in names[:2])}"
            advice = "write schema first, then schemaversion, each once"
            yield Finding(place(metadata), f"{message}, expected “schema” and “schemaversion”, each once", advice)


@rule("SCO018", "element-repeated", Severity.ERROR)
def element_repeated(manifest: Manifest) -> Iterator[Finding]:
    """What an item or organization can say once stands there once.

    What it checks: an organization or item has at most one metadata, sequencing, presentation, completionThreshold,
    data, masteryscore and the like.

    Why it matters: one LMS takes the first, another the last.

    Example:
        <adlcp:masteryscore>60</adlcp:masteryscore><adlcp:masteryscore>80</adlcp:masteryscore>

    Instead:
        <adlcp:masteryscore>80</adlcp:masteryscore>
    """
    once = _ONCE | {f"{{{namespace(manifest.root)}}}metadata"}
    for element in (*manifest.all("organization"), *manifest.all("item")):
        counts = Counter(str(each.tag) for each in element.iterchildren("*"))
        for tag in (tag for tag, count in counts.items() if tag in once and count > 1):
            message = f"“{element.get('identifier', '')}” has {counts[tag]} {etree.QName(tag).localname} elements"
            yield Finding(place(element), message, "keep one of them")


@rule("SCO019", "sco-only", Severity.ERROR)
def sco_only(manifest: Manifest) -> Iterator[Finding]:
    """What only a SCO can use stands at an item that launches one.

    What it checks: time limits, launch data, completion thresholds, pass marks and buttons stand at items at the ends,
    and these launch a SCO, not an asset.

    Why it matters: a group and a plain page ask for nothing; ADL's checker fails the package.

    Example:
        <item identifier="chapter"><item ...>...</item><adlcp:dataFromLMS>x</adlcp:dataFromLMS></item>

    Instead: write it at each item inside.
    """
    types = {each.get("identifier"): each.get(SCORM_TYPE.get(namespace(each), "")) for each in manifest.all("resource")}
    ends = frozenset(leaves(manifest))
    for item in manifest.all("item"):
        if item in ends and types.get(item.get("identifierref")) != "asset":
            continue
        for each in (each for each in item.iterchildren("*") if each.tag in _OF_SCOS):
            message = f"{etree.QName(each).localname} stands at item “{item.get('identifier', '')}”, which is no SCO"
            yield Finding(place(each), message, "move it to an item that launches a SCO")
