"""A document against the grammars: the first rules that every rendered document meets."""

from collections.abc import Iterator

from lxml import etree

from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.grammars import Fault, Grammars, Verdict, parse_xml
from qtiexport.rules.frame import Finding, Where, in_document, rule
from qtiexport.rules.frame import judge as judged


@rule("XSD001", "schema-invalid", Severity.ERROR)
def schema_invalid(verdict: Verdict) -> Iterator[Finding]:
    """A document is not what the grammar of its kind allows.

    What it checks: elements, attributes and values of the document against qtiexport's own grammar of its kind and,
    where the official schemas are at hand, against those of the standard too.

    Why it matters: an LMS that validates refuses the whole package; one that does not loses what it cannot read.

    Example: a choiceInteraction without `maxChoices`.

    Instead: mend the line that is named; where qtiexport wrote the document itself, report the message as a bug.
    """
    for fault in verdict.faults:
        yield Finding(fault.line, _sentence(fault), _HELP[fault.layer])


@rule("XSD002", "schema-unknown", Severity.ERROR)
def schema_unknown(root: etree._Element) -> Iterator[Finding]:
    """A document is of a kind that no grammar describes.

    What it checks: the root element and its namespace; for a manifest also the texts of `schema` and `schemaversion`.

    Why it matters: a document that nothing was compared with is not valid, it is unknown.

    Example: a QTI 2.1 item in the namespace of QTI 2.2.

    Instead: correct the namespace of the root element, or leave the document out of the package.
    """
    name = etree.QName(root)
    place = f"the namespace “{name.namespace}”" if name.namespace else "no namespace"
    message = f"no grammar describes a document that begins with “{name.localname}” in {place}"
    help = "correct the namespace of the root element; in a manifest, also the text of metadata/schema"
    yield Finding(root.sourceline or 0, message, help)


@rule("XSD003", "not-well-formed", Severity.ERROR)
def not_well_formed(fault: Fault) -> Iterator[Finding]:
    """A document is no well-formed XML, or brings a document type declaration.

    What it checks: that the bytes are XML 1.0 with namespaces, of sane size and depth, without DTD and entities.

    Why it matters: importers stop in the middle, some of them with half of the questions stored; entities can read
    files of the machine that imports.

    Example: `&nbsp;` in an item, an entity that XML does not know.

    Instead: write the character itself, close every element, take the DOCTYPE away.
    """
    help = "mend the XML at the line that is named, and leave out any document type declaration"
    yield Finding(fault.line, fault.message, help)


@rule("XSD004", "official-schemas-unusable", Severity.ERROR)
def official_schemas_unusable(verdict: Verdict) -> Iterator[Finding]:
    """The official schemas were asked for and cannot be used.

    What it checks: that the folder of official schemas holds each file that the document's kind needs, byte for byte
    as published; where SCORM packages are to hold the schemas of their manifest, that there is such a folder.

    Why it matters: a document whose schema could not be loaded is not valid, however good it looks.

    Example: a folder that lacks `w3/xml.xsd`.

    Instead: add the schemas again with `qtiexport schemas add`; see `qtiexport schemas list` for what is missing.
    """
    message = f"the official schemas cannot judge the document: {verdict.unusable}"
    yield Finding(
        0, message, "see “qtiexport schemas list” for what is missing, and add it with “qtiexport schemas add”"
    )


@rule("SRC067", "raw-item-unvalidated", Severity.WARNING)
def raw_item_unvalidated(verdict: Verdict) -> Iterator[Finding]:
    """An item that its author wrote in QTI was validated.

    What it checks: the official schemas are at hand when a `.qti.xml` file is packed. qtiexport's own grammar says
    nothing about such an item: it describes what qtiexport writes.

    Why it matters: the item is packed all the same, and nobody knows whether a system will take it.

    Example: a file `waves.en.qti.xml`, on a machine without official schemas.

    Instead: `qtiexport schemas add` with the schemas of QTI 2.1, once on each machine that builds.
    """
    if verdict.known and not verdict.layers and not verdict.unusable:
        message = (
            "this item was not validated: the layer “official” could not run, since no official schemas are at hand"
        )
        yield Finding(0, message, "add them with “qtiexport schemas add”")


GRAMMAR_RULES = (schema_invalid, schema_unknown, not_well_formed, official_schemas_unusable)
"""The rules of this module, in the order of their codes."""

_HELP = {
    "own": "mend the document at that line; if qtiexport wrote it, report this as a bug of qtiexport",
    "official": "mend the document at that line, and report that qtiexport's own grammar takes it: that is a bug",
}


def judge(
    document_path: str, data: bytes, package: str, grammars: Grammars, finished: bool = False
) -> tuple[etree._ElementTree | None, tuple[Diagnostic, ...], tuple[str, ...]]:
    """The document's tree for further rules, what the grammars say, and the layers that said it ("own", "official").

    There is no tree where the bytes are no XML that may be trusted. Places are written `package!document_path`.
    `finished` is that of `Grammars.validate_finished`.
    """
    where = in_document(package, document_path)
    tree = parse_xml(data)
    if isinstance(tree, Fault):
        return None, judged((not_well_formed,), tree, where), ()
    verdict = grammars.validate_finished(tree) if finished else grammars.validate(tree)
    return tree, _diagnostics(verdict, tree.getroot(), where), verdict.layers


def judge_foreign(
    data: bytes, shown: str, grammars: Grammars
) -> tuple[etree._ElementTree | None, tuple[Diagnostic, ...], tuple[str, ...]]:
    """The same for an item that its author wrote, whose places are those of its source at `shown`."""

    def where(line: int) -> Location:
        return Location(shown, line)

    tree = parse_xml(data)
    if isinstance(tree, Fault):
        return None, judged((not_well_formed,), tree, where), ()
    verdict = grammars.validate_foreign(tree)
    refused = (
        schema_invalid.rule.report(_sentence(fault), where(fault.line), "mend the item at that line")
        for fault in verdict.faults
    )
    missing = judged((official_schemas_unusable,) if verdict.unusable else (raw_item_unvalidated,), verdict, where)
    return tree, (*refused, *missing), verdict.layers


def _diagnostics(verdict: Verdict, root: etree._Element, where: Where) -> tuple[Diagnostic, ...]:
    if not verdict.known:
        return judged((schema_unknown,), root, where)
    unusable = judged((official_schemas_unusable,), verdict, where) if verdict.unusable else ()
    return judged((schema_invalid,), verdict, where) + unusable


def _sentence(fault: Fault) -> str:
    return fault.message if fault.layer == "own" else f"the official schema refuses this: {fault.message}"
