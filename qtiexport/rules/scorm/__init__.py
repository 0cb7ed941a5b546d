"""SCO: what LMSs and ADL's profile ask of a SCORM package, in 1.2 and both editions of 2004 (scorm.md 0.3, 0.4)."""

from collections.abc import Iterator, Sequence

from lxml import etree

from qtiexport.diagnostics import Diagnostic
from qtiexport.rules.frame import Finding, Ruled, Where, judge
from qtiexport.rules.manifest import Manifest, read_manifest
from qtiexport.rules.scorm import launching, parts, structure, text, tracking, values
from qtiexport.rules.scorm.structure import is_scorm

__all__ = ["MANIFEST_RULES", "TEXT_RULES", "is_scorm", "judge_scorm", "judge_text"]

MANIFEST_RULES: tuple[Ruled[[Manifest], Iterator[Finding]], ...] = (
    structure.namespace_prefix,
    structure.schema_version,
    structure.title,
    structure.organization,
    structure.item_visible,
    structure.item_reference,
    launching.sco_type,
    launching.launch_page,
    launching.sco_first,
    tracking.delivery_controls,
    tracking.pass_mark,
    tracking.sequencing_extra,
    parts.manifest_parts,
    parts.submanifest,
    parts.metadata_order,
    parts.element_repeated,
    parts.sco_only,
    values.completion_threshold,
    values.word_unknown,
    values.attribute_misplaced,
    values.resource_type,
    values.over_length,
    values.version_early,
    values.schemas_unnamed,
    values.base_unsafe,
    values.href_absent,
)
TEXT_RULES: tuple[Ruled[[bytes], Iterator[Finding]], ...] = (text.manifest_text, text.title_altered)


def judge_scorm(root: etree._Element, names: Sequence[str], where: Where) -> tuple[Diagnostic, ...]:
    """What is wrong with a SCORM manifest that its grammar and `judge_manifest` accept."""
    return judge(MANIFEST_RULES, read_manifest(root, names), where)


def judge_text(data: bytes, where: Where) -> tuple[Diagnostic, ...]:
    """What plain readers make of the bytes of a SCORM manifest."""
    return judge(TEXT_RULES, data, where)
