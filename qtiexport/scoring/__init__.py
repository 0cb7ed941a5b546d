"""The one marking of a response.

QTI response processing, the player's marking, Moodle's fractions, MAXSCORE and pass marks are all derived from the
rules here and from nothing else (sources.md 9, types.md). Marks are exact fractions, never floats.
"""

from qtiexport.scoring.decimals import decimal, number, shown
from qtiexport.scoring.markings import MARKINGS, settled
from qtiexport.scoring.rules import (
    MatchRule,
    OrderForm,
    OrderRule,
    PairRule,
    PeopleRule,
    RangeRule,
    Rule,
    SumRule,
    TextRule,
    rule,
)
from qtiexport.scoring.shares import Response, is_marked, lies_within, marks, share
from qtiexport.scoring.texts import BLANKS, accepts, pattern

__all__ = [
    "BLANKS",
    "MARKINGS",
    "MatchRule",
    "OrderForm",
    "OrderRule",
    "PairRule",
    "PeopleRule",
    "RangeRule",
    "Response",
    "Rule",
    "SumRule",
    "TextRule",
    "accepts",
    "decimal",
    "is_marked",
    "lies_within",
    "marks",
    "number",
    "pattern",
    "rule",
    "settled",
    "share",
    "shown",
]
