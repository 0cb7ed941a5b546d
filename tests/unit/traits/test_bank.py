"""What is remembered of a question tells what the rules over a bank need, and no more."""

import pickle
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from qtiexport.model import ChoiceForm, Kind, OrderInteraction, Question
from qtiexport.traits.bank import MOST_WORDS, BankTraits, bank_traits, similarity
from qtiexport.traits.texts import unpacked
from tests import kinds
from tests.makers import interaction, question, true_false

_RIVERS = ("Rhine river", "Elbe river", "Oder river")


def _single(key: str = "+--", texts: tuple[str, ...] = _RIVERS, stem: str = "Which river is long?") -> Question:
    return question(interaction(key, ChoiceForm.SINGLE, 1, texts), stem=(stem,))


def _said(traits: BankTraits) -> frozenset[int]:
    return frozenset(unpacked(traits.said))


def test_the_place_of_the_key_is_known_where_there_is_one() -> None:
    """Single choice has the place of its option, true/false 0 or 1, and multiple choice none."""
    multiple = question(interaction("+--", ChoiceForm.MULTIPLE))
    asked = (_single("-+-"), question(true_false(True)), question(true_false(False)), multiple)
    assert [bank_traits(one).key for one in asked] == [1, 0, 1, -1]


def test_the_order_of_options_makes_no_other_question() -> None:
    """Digests of the question and of its key are the same in whatever order the options stand."""
    one, other = bank_traits(_single()), bank_traits(_single("--+", ("elbe river", "Oder river.", "Rhine river")))
    assert (one.asked, one.answered) == (other.asked, other.answered)


def test_another_key_or_word_makes_a_difference() -> None:
    """The key is no part of what is asked; every word is."""
    one, key, word = (bank_traits(each) for each in (_single(), _single("-+-"), _single(stem="Which river is short?")))
    assert one.asked == key.asked != word.asked
    assert one.answered != key.answered


def test_a_moved_boundary_makes_another_question() -> None:
    """An option is not mistaken for the end of the stem."""
    one = _single(texts=("A B", "C", "D"), stem="Which?")
    assert bank_traits(one).asked != bank_traits(_single(texts=("A", "B C", "D"), stem="Which?")).asked


def test_only_words_with_digits_are_numbers() -> None:
    """Variants of a calculation are told by their numbers, and no other word counts as one."""
    numbers = [bank_traits(_single(stem=stem)).numbers for stem in ("Add 3 to a_b", "add 3, to c", "Add 4 to a_b")]
    assert numbers[0] == numbers[1] != numbers[2]


def test_a_key_is_remembered_where_it_can_be_given_away() -> None:
    """A key of one short word, or of many words, is not looked for in other questions."""
    told = [bank_traits(_single(texts=(text, "x", "y"))).told for text in ("Rembrandt van Rijn", "42", "a " * 13)]
    assert [bool(each) for each in told] == [True, False, False]


def test_the_record_stays_small_however_long_the_text_is() -> None:
    """A question of a megabyte leaves a few kilobytes."""
    long = _single(stem=" ".join(f"word{number}" for number in range(100_000)))
    assert len(pickle.dumps(bank_traits(long))) < 4096


def test_similarity_counts_repeated_words() -> None:
    """The second occurrence of a word is a word of its own."""
    once, twice = (bank_traits(_single(stem=stem)) for stem in ("very long", "very very long"))
    assert 0.8 < similarity(_said(once), _said(twice)) < 1


def test_similarity_of_long_texts_is_estimated() -> None:
    """Two texts of which nine tenths are equal are found to be so by their samples."""
    words = [f"word{number}" for number in range(3000)]
    one, other = (bank_traits(_single(stem=" ".join(some))) for some in (words[:2850], words[150:]))
    assert len(_said(one)) == MOST_WORDS
    assert abs(similarity(_said(one), _said(other)) - 0.9) < 0.06


def test_nothing_is_alike_in_nothing() -> None:
    """Texts without a word share none."""
    assert similarity(frozenset(), frozenset()) == 0


_KEYS: list[tuple[Kind, Any]] = [
    (Kind.GAP, kinds.text_entry("Rhine")),
    (Kind.INLINE_CHOICE, kinds.inline_choice("g1", "smaller", "larger")),
    (Kind.NUMERIC, kinds.numeric("9.81", "0.04", "m/s²")),
    (Kind.SHORT_ANSWER, kinds.text_entry("Santa Claus")),
    (Kind.MATCH, replace(kinds.match(), pairs=(("can", "rom"), ("ita", "ott"), ("jap", "tok")))),
    (Kind.ORDER, OrderInteraction(kinds.order().choices[::-1])),
    (Kind.ASSOCIATE, replace(kinds.associate(), pairs=(("cap", "lys"), ("dem", "mon"), ("pro", "ant")))),
    (Kind.GAP_MATCH, replace(kinds.gap_match(), pairs=(("w2", "g1"), ("w1", "g2")))),
]


@pytest.mark.parametrize(("kind", "other"), _KEYS)
def test_another_answer_is_another_key_of_the_same_question(kind: Kind, other: Any) -> None:
    """What is asked stays; what is right does not."""
    base = kinds.question(kind)
    one, changed = bank_traits(base), bank_traits(replace(base, interactions=(other, *base.interactions[1:])))
    assert (one.asked, one.identifier) == (changed.asked, changed.identifier)
    assert one.answered != changed.answered


def test_names_and_order_of_things_make_no_other_question() -> None:
    """Rows of a match and pairs of equals may stand in any order, each pair either way round."""
    match, pairs = kinds.match(), kinds.associate()
    turned = replace(match, sources=match.sources[::-1], targets=match.targets[::-1], pairs=match.pairs[::-1])
    round_ = replace(pairs, pairs=tuple(pair[::-1] for pair in pairs.pairs[::-1]))
    for one, other in ((match, turned), (pairs, round_)):
        first, second = bank_traits(kinds.asked(one)), bank_traits(kinds.asked(other))
        assert (first.asked, first.answered) == (second.asked, second.answered)


def test_the_same_words_asked_in_another_way_are_another_question() -> None:
    """And so is a slider of another scale."""
    slider = replace(kinds.slider(), upper=Fraction(300))
    asked = [*map(kinds.question, Kind), kinds.asked(slider)]
    choices = (Kind.SINGLE, Kind.MULTIPLE, Kind.TRUE_FALSE)
    found = {bank_traits(one).asked for one in asked}
    assert len(found) >= len(asked) - len(choices)


def test_a_short_answer_can_be_given_away() -> None:
    """Its first answer is looked for in other questions, as a right option is; a gap's is not."""
    named = kinds.text_entry("Rembrandt van Rijn")
    told = [bank_traits(one).told for one in (kinds.asked(named), kinds.sentence("It is by ", named, "."))]
    assert [bool(one) for one in told] == [True, False]
