"""What the grammars of QTI 2.1 cannot see in items and tests (qti21.md 1 and 2)."""

from collections.abc import Iterator

from lxml import etree

from qtiexport.diagnostics import Diagnostic
from qtiexport.rules.frame import Finding, Ruled, Where, judge
from qtiexport.rules.qti import answering, assessment, choices, content, feedback, key, processing, score, variables
from qtiexport.rules.qti.document import QtiDocument, read

QtiRule = Ruled[[QtiDocument], Iterator[Finding]]

_BOTH: tuple[QtiRule, ...] = (
    variables.identifier_unsafe,
    variables.variable_duplicate,
    variables.variable_reserved,
    variables.declaration_shape,
    variables.value_not_of_base_type,
    variables.mapping_bounds,
    processing.outcome_undeclared,
    processing.variable_undeclared,
    processing.type_mismatch,
    feedback.feedback_outcome,
    feedback.feedback_never_shown,
    feedback.feedback_empty,
    content.title_empty,
    content.bare_text,
    content.uri_invalid,
    content.id_duplicate,
)
_ITEM: tuple[QtiRule, ...] = (
    choices.response_undeclared,
    choices.choice_cardinality,
    choices.choice_base_type,
    choices.choice_limits,
    choices.attribute_missing,
    choices.choice_duplicate,
    choices.response_shared,
    choices.response_unused,
    answering.response_type,
    answering.pair_reversed,
    answering.pairs_out_of_reach,
    answering.scale_invalid,
    answering.area_invalid,
    answering.interaction_misplaced,
    key.correct_not_a_choice,
    key.map_key_not_a_choice,
    key.correct_count,
    key.correct_duplicate,
    key.map_key_duplicate,
    processing.mapping_missing,
    processing.template_variables,
    processing.template_unknown,
    processing.template_and_rules,
    processing.map_unguarded,
    processing.correct_missing,
    processing.no_response_processing,
    content.body_missing,
    content.block_in_prompt,
    content.adaptive_never_completes,
)
# These two run the item's rules: they speak only where nothing else is wrong, since then the rest is the cause.
_RUN: tuple[QtiRule, ...] = (score.maximum_differs, feedback.feedback_outcome_unset)
_TEST: tuple[QtiRule, ...] = (
    assessment.part_duplicate,
    assessment.selection_too_large,
    assessment.section_empty,
    assessment.weight_undeclared,
    assessment.test_score_unset,
    assessment.time_limits_reversed,
)

QTI_RULES: tuple[QtiRule, ...] = (*_BOTH, *_ITEM, *_RUN, *_TEST)


def judge_item(root: etree._Element, where: Where) -> tuple[Diagnostic, ...]:
    """What is wrong with an assessmentItem that its grammar accepts."""
    document = read(root)
    found = judge((*_BOTH, *_ITEM), document, where)
    return found or judge(_RUN, document, where)


def judge_test(root: etree._Element, where: Where) -> tuple[Diagnostic, ...]:
    """What is wrong with an assessmentTest by itself; what it says of other files is in `ties`."""
    return judge((*_BOTH, *_TEST), read(root), where)
