"""The narrow door to all rules: RULES for their words, `judge_...` for their verdicts.

What an author can mend comes first (`judge_part`, `judge_bank`, `judge_languages`), then each document by itself
(`judge_document`), then the package as a whole (`judge_package`).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from lxml import etree

from qtiexport.diagnostics import Diagnostic, Location, has_errors
from qtiexport.grammars import Fault, Grammars, parse_xml
from qtiexport.package import OWN_ITEMS, Document
from qtiexport.rules import moodle, package, scorm, source
from qtiexport.rules import schema as grammar
from qtiexport.rules.answering import ANSWER_RULES
from qtiexport.rules.areas import AREA_RULES
from qtiexport.rules.bank import BANK_RULES, judge_bank, judge_release
from qtiexport.rules.container import container_refused, judge_container, judge_sums, sum_differs
from qtiexport.rules.control import CONTROL_RULES, is_schema, judge_control
from qtiexport.rules.excerpts import Lines
from qtiexport.rules.frame import Rule, Where, in_document
from qtiexport.rules.images import IMAGE_RULES
from qtiexport.rules.items import ACCESS_RULES, ITEM_RULES, KEY_ITEM_RULES, judge_access
from qtiexport.rules.joining import JOINING_RULES
from qtiexport.rules.keys import KEY_RULES
from qtiexport.rules.languages import TRANSLATION_RULES, judge_languages
from qtiexport.rules.levels import Levels, fixed, settled
from qtiexport.rules.manifest import MANIFEST
from qtiexport.rules.names import NAME_RULES, judge_names
from qtiexport.rules.package import judge_manifest
from qtiexport.rules.qti import QTI_RULES, judge_item, judge_test
from qtiexport.rules.qti.elements import NAMESPACE
from qtiexport.rules.rawitems import RAW_ITEM_RULES
from qtiexport.rules.reading import SRC_RULES
from qtiexport.rules.reports import REPORT_RULES
from qtiexport.rules.source import judge_part
from qtiexport.rules.surroundings import CONFIG_RULES, OUTPUT_RULES, PROFILE_RULES, TIME_RULES
from qtiexport.rules.texts import TEXT_RULES
from qtiexport.rules.tidiness import TIDINESS_RULES
from qtiexport.rules.ties import TIE_RULES, Ties, judge_ties, ties_of

__all__ = [
    "RULES",
    "DocumentVerdict",
    "Levels",
    "Lines",
    "Rule",
    "Ties",
    "fixed",
    "is_schema",
    "judge_access",
    "judge_bank",
    "judge_container",
    "judge_document",
    "judge_foreign",
    "judge_languages",
    "judge_package",
    "judge_part",
    "judge_release",
    "judge_sums",
    "settle",
]

RULES: dict[str, Rule] = {
    each.code: each
    for each in (
        *CONFIG_RULES,
        *SRC_RULES,
        *ANSWER_RULES,
        *JOINING_RULES,
        *RAW_ITEM_RULES,
        grammar.raw_item_unvalidated.rule,
        *TIDINESS_RULES,
        *TEXT_RULES,
        *KEY_RULES,
        *IMAGE_RULES,
        *(each.rule for each in AREA_RULES),
        source.per_option_without_number.rule,
        *(each.rule for each in (*KEY_ITEM_RULES, *ITEM_RULES, *ACCESS_RULES)),
        *TIME_RULES,
        *BANK_RULES,
        *TRANSLATION_RULES,
        *PROFILE_RULES,
        grammar.schema_invalid.rule,
        grammar.schema_unknown.rule,
        grammar.not_well_formed.rule,
        grammar.official_schemas_unusable.rule,
        *(each.rule for each in QTI_RULES),
        *(each.rule for each in (*moodle.QUESTION_RULES, *moodle.QUIZ_RULES)),
        *(each.rule for each in NAME_RULES),
        *(each.rule for each in package.MANIFEST_RULES),
        *(each.rule for each in TIE_RULES),
        *(each.rule for each in scorm.TEXT_RULES),
        *(each.rule for each in scorm.MANIFEST_RULES),
        *(each.rule for each in CONTROL_RULES),
        container_refused.rule,
        sum_differs.rule,
        *OUTPUT_RULES,
        *REPORT_RULES,
    )
}
"""Every code that the program may report, in the order in which it looks."""

_OPTIONAL = frozenset(code for code, each in RULES.items() if each.optional)


def settle(found: Iterable[Diagnostic], chosen: Levels) -> tuple[Diagnostic, ...]:
    """What an author is told of what was found, once the severities that the config chose are set."""
    return settled(found, chosen, _OPTIONAL)


@dataclass(frozen=True, slots=True)
class DocumentVerdict:
    """What is wrong with one document; `layers` are the grammars that ran, `ties` what it says about its neighbours."""

    diagnostics: tuple[Diagnostic, ...]
    layers: tuple[str, ...]
    ties: Ties | None = None


def judge_document(document: Document, package: str, grammars: Grammars, finished: bool = False) -> DocumentVerdict:
    """Judge one XML document of a package by its grammars and then, if they accept it, by the rules of its kind.

    What lies in the folder of items that their author wrote is judged as such. `finished` says that the package may be
    another tool's: then the official schemas may take of a SCORM manifest what the own grammar does not know.
    """
    if document.path.startswith(f"{OWN_ITEMS}/"):
        return judge_foreign(document, f"{package}!{document.path}", grammars)
    tree, faults, layers = grammar.judge(document.path, document.content, package, grammars, finished)
    if tree is None or has_errors(faults):
        return DocumentVerdict(faults, layers)
    root = tree.getroot()
    found = (*faults, *_judge_root(root, in_document(package, document.path)))
    return DocumentVerdict(found, layers, ties_of(document.path, root) if _is_qti(root) else None)


def judge_foreign(document: Document, shown: str, grammars: Grammars) -> DocumentVerdict:
    """Judge an item that its author wrote, as it lies at `shown`: by the official schemas, and by its links.

    How it asks and marks is the author's own: the own grammar and the rules for items describe what qtiexport writes.
    """
    tree, faults, layers = grammar.judge_foreign(document.content, shown, grammars)
    if tree is None or has_errors(faults):
        return DocumentVerdict(faults, layers)
    return DocumentVerdict(faults, layers, ties_of(document.path, tree.getroot()))


def _is_qti(root: etree._Element) -> bool:
    return etree.QName(root).namespace == NAMESPACE


def _judge_root(root: etree._Element, where: Where) -> tuple[Diagnostic, ...]:
    judge = _KINDS.get(str(root.tag))
    return judge(root, where) if judge else ()


_KINDS: dict[str, Callable[[etree._Element, Where], tuple[Diagnostic, ...]]] = {
    f"{{{NAMESPACE}}}assessmentItem": judge_item,
    f"{{{NAMESPACE}}}assessmentTest": judge_test,
    "quiz": moodle.judge_quiz,
    "question": moodle.judge_quiz_question,
}


def judge_package(
    package: str,
    names: Sequence[str],
    manifest: bytes,
    ties: Iterable[Ties] = (),
    schemas: Mapping[str, bytes] = MappingProxyType({}),
) -> tuple[Diagnostic, ...]:
    """Judge a package with a manifest as a whole: its names in the order of the zip, its manifest, its documents' ties.

    `schemas` are the files of the package that `is_schema` knows, with their bytes. The grammar of the manifest is the
    matter of `judge_document`; a manifest that cannot be parsed is passed over here.
    """
    tree = parse_xml(manifest)
    root = None if isinstance(tree, Fault) else tree.getroot()
    return (
        *judge_names(names, _whole(package)),
        *(() if root is None else _judge_manifest(root, names, manifest, in_document(package, MANIFEST))),
        *(() if root is None else judge_control(package, root, names, schemas)),
        *judge_ties(package, names, ties),
    )


def _whole(package: str) -> Where:
    """The package itself is the place of what its names do wrong."""
    return lambda _line: Location(package)


def _judge_manifest(root: etree._Element, names: Sequence[str], data: bytes, where: Where) -> tuple[Diagnostic, ...]:
    found = judge_manifest(root, names, where)
    if scorm.is_scorm(root):
        found += (*scorm.judge_text(data, where), *scorm.judge_scorm(root, names, where))
    return found
