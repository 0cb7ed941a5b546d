"""Who decides on completion and success, and by which mark (scorm.md P16, P17, P19)."""

from collections.abc import Iterator
from fractions import Fraction

from lxml import etree

from qtiexport.diagnostics import Severity
from qtiexport.rules.frame import Finding, rule
from qtiexport.rules.manifest import Manifest, place
from qtiexport.rules.qti.values import number
from qtiexport.rules.scorm.structure import ADLCP12, ADLNAV, CP2004, IMSSS, leaves, namespace

_SEQUENCING = frozenset(
    f"{{{IMSSS}}}{name}"
    for name in ("sequencing", "deliveryControls", "objectives", "primaryObjective", "minNormalizedMeasure")
)
_CONTROLS = ("completionSetByContent", "objectiveSetByContent")


@rule("SCO010", "delivery-controls", Severity.ERROR)
def delivery_controls(manifest: Manifest) -> Iterator[Finding]:
    """In SCORM 2004 the content, not the LMS, says when it is complete and passed.

    What it checks: each item that launches a SCO has imsss:deliveryControls with completionSetByContent and
    objectiveSetByContent true.

    Why it matters: SAP SuccessFactors marks content complete on exit otherwise.

    Example:
        <item ...><title>Rivers</title></item>

    Instead:
        <imsss:sequencing><imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
    """
    if namespace(manifest.root) != CP2004:
        return
    for item in leaves(manifest):
        controls = item.find(f"{{{IMSSS}}}sequencing/{{{IMSSS}}}deliveryControls")
        if controls is None or any(controls.get(each) != "true" for each in _CONTROLS):
            message = f"item “{item.get('identifier', '')}” leaves completion or success to the system"
            yield Finding(place(item), message, f"add imsss:deliveryControls with {' and '.join(_CONTROLS)} “true”")


@rule("SCO011", "pass-mark", Severity.ERROR)
def pass_mark(manifest: Manifest) -> Iterator[Finding]:
    """A pass mark is one that the score can be compared with.

    What it checks: adlcp:masteryscore lies above 0 and is at most 100; imsss:minNormalizedMeasure lies from -1 to 1,
    in an objective with satisfiedByMeasure true; all items of a manifest have the same.

    Why it matters: LMSs overrule the content by this number; Moodle drops a masteryscore of 0.

    Example:
        <adlcp:masteryscore>0.6</adlcp:masteryscore> for six tenths (it means 0.6 per cent)

    Instead:
        <adlcp:masteryscore>60</adlcp:masteryscore>
    """
    marks: set[Fraction | None] = set()
    for element in manifest.root.iter(f"{{{ADLCP12}}}masteryscore", f"{{{IMSSS}}}minNormalizedMeasure"):
        mark = number(element.text or "")
        marks.add(mark)
        fault = _mark_fault(element, mark)
        if not fault and len(marks) > 1:
            fault = "differs from the pass mark of another item"
        if fault:
            message = f"the pass mark “{(element.text or '').strip()[:40]}” {fault}"
            yield Finding(place(element), message, "write the pass mark of the course, the same at every item")


def _mark_fault(element: etree._Element, mark: Fraction | None) -> str:
    percent = etree.QName(element).localname == "masteryscore"
    if mark is None or not (0 < mark <= 100 if percent else -1 <= mark <= 1):
        return f"is no number {'above 0, up to 100' if percent else 'from -1 to 1'}"
    if percent and 0 < mark < 1:
        return "is a share, expected a percentage"
    parent = element.getparent()
    if not percent and parent is not None and parent.get("satisfiedByMeasure") != "true":
        return "stands in an objective without satisfiedByMeasure “true”"
    return ""


@rule("SCO012", "sequencing-extra", Severity.ERROR)
def sequencing_extra(manifest: Manifest) -> Iterator[Finding]:
    """A package of one SCO asks for no sequencing and hides nothing of the LMS.

    What it checks: of imsss there are delivery controls and the primary objective only; there is no adlnav element.

    Why it matters: several LMSs refuse sequencing, and hidden buttons leave a learner without a way out.

    Example:
        <adlnav:hideLMSUI>exit</adlnav:hideLMSUI>

    Instead: leave it out.
    """
    for element in manifest.root.iter(f"{{{IMSSS}}}*", f"{{{ADLNAV}}}*"):
        if element.tag not in _SEQUENCING:
            name = f"{element.prefix or ''}:{etree.QName(element).localname}"
            message = f"{name} asks for sequencing, or hides buttons of the system"
            yield Finding(place(element), message, "leave the element out")
