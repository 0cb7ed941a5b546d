"""MDL: what Moodle's importer asks of Moodle XML, and what it spoils in silence (moodle.md 5, types.md)."""

from collections.abc import Iterator

from lxml import etree

from qtiexport.diagnostics import Diagnostic
from qtiexport.rules.frame import Finding, Ruled, Where, judge
from qtiexport.rules.moodle.answers import fraction_sum, fraction_unlisted, too_few_answers, wildcard_unescaped
from qtiexport.rules.moodle.gaps import gap_unreadable, gap_without_word
from qtiexport.rules.moodle.languages import languages_tangled
from qtiexport.rules.moodle.texts import (
    file_not_beside,
    idnumber_duplicate,
    idnumber_length,
    markup_unescaped,
    name_length,
)
from qtiexport.rules.moodle.types import marker_astray, order_incomplete, pair_incomplete, type_pieces

QUESTION_RULES: tuple[Ruled[[etree._Element], Iterator[Finding]], ...] = (
    fraction_unlisted,
    fraction_sum,
    name_length,
    too_few_answers,
    idnumber_length,
    markup_unescaped,
    file_not_beside,
    type_pieces,
    gap_unreadable,
    gap_without_word,
    order_incomplete,
    wildcard_unescaped,
    pair_incomplete,
    marker_astray,
    languages_tangled,
)
QUIZ_RULES: tuple[Ruled[[etree._Element], Iterator[Finding]], ...] = (idnumber_duplicate,)


def judge_quiz_question(root: etree._Element, where: Where) -> tuple[Diagnostic, ...]:
    """What Moodle would refuse or spoil in one `question` element."""
    return judge(QUESTION_RULES, root, where)


def judge_quiz(root: etree._Element, where: Where) -> tuple[Diagnostic, ...]:
    """The same for a whole `quiz`, and what its questions must not share."""
    single = (found for question in root.iterchildren("question") for found in judge_quiz_question(question, where))
    return (*single, *judge(QUIZ_RULES, root, where))
