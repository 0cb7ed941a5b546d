"""Every room that looks at questions takes every kind of them."""

from dataclasses import replace

import pytest

from qtiexport.diagnostics import Location
from qtiexport.model import Kind, Question
from qtiexport.pairing import Pairing, paired
from qtiexport.pipeline.reading import _entry
from qtiexport.proof import piece
from qtiexport.readers import Account, Reading
from qtiexport.rules import RULES, judge_bank, judge_languages, judge_part
from qtiexport.traits.bank import bank_traits
from qtiexport.traits.languages import Standing, language_traits
from qtiexport.traits.links import links
from tests import kinds

_OPTIONAL = frozenset(code for code, rule in RULES.items() if rule.optional)


def _in(language: str, kind: Kind) -> Question:
    return replace(kinds.question(kind), language=language)


@pytest.mark.parametrize("language", ["en", "de", "ja", "gsw"])
@pytest.mark.parametrize("kind", Kind)
def test_no_room_is_closed_to_a_kind(kind: Kind, language: str) -> None:
    """Judged alone, in its bank and among its languages, remembered, paired and shown, in any language."""
    question = _in(language, kind)
    assert all(found.message and found.help for found in judge_part(question, switched_on=_OPTIONAL))
    traits = [bank_traits(each) for each in (question, replace(question, identifier="other"))]
    assert [found.code for found in judge_bank((), traits)].count("BNK103") == 1
    texts = [language_traits(each, Standing()) for each in (question, _in("fr", kind))]
    assert len(judge_languages(links(texts))) < len(RULES)
    assert paired(Reading((Account((), question),), ()), Pairing((), Location("bank.toml"))).parts
    entry = _entry(question, 0)
    assert (entry.question, entry.words > 0, piece(question, entry).html[:5]) == (True, True, b"<div>")
