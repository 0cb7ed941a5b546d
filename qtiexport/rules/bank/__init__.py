"""Rules over the whole bank: what no question shows by itself.

They look at small records of all questions, and the work grows with their number.
"""

from collections.abc import Iterable, Iterator

from qtiexport.diagnostics import Diagnostic
from qtiexport.rules.bank import positions, sameness
from qtiexport.rules.bank.frame import BankRule
from qtiexport.rules.bank.identifiers import (
    IDENTIFIER_COLLISION,
    IDENTIFIER_VANISHED,
    Record,
    collisions,
    judge_release,
)
from qtiexport.rules.frame import Rule
from qtiexport.traits.bank import BankTraits

__all__ = ["BANK_RULES", "judge_bank", "judge_release"]

_RULES: tuple[BankRule, ...] = (
    positions.key_position_bias,
    positions.runs_of_same_key,
    sameness.duplicate_question,
    sameness.near_duplicate_question,
    sameness.answer_given_elsewhere,
    positions.unequal_option_counts,
    positions.true_share,
    sameness.duplicate_with_other_key,
)
BANK_RULES: tuple[Rule, ...] = tuple(
    sorted((*(each.rule for each in _RULES), IDENTIFIER_COLLISION, IDENTIFIER_VANISHED), key=lambda rule: rule.code)
)
"""The words of the rules, in the order of their codes."""


def judge_bank(records: Iterable[Record], traits: Iterable[BankTraits] = ()) -> tuple[Diagnostic, ...]:
    """Whether the parts of a bank can be told apart, and what its questions are as a whole, in the order of the course.

    What optional rules find is among it.
    """
    return (*collisions(records), *_found(tuple(traits)))


def _found(traits: tuple[BankTraits, ...]) -> Iterator[Diagnostic]:
    for each in _RULES:
        for finding in each(traits):
            yield each.rule.report(finding.message, finding.location, finding.help)
