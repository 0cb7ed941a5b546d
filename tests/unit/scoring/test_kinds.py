"""The marks of every kind that is no list of options: the tables of types.md, and what holds for every response."""

from fractions import Fraction
from itertools import combinations, permutations, product

import pytest

from qtiexport import scoring
from qtiexport.model import Kind, Marking, MatchForm, Question
from tests import kinds


def _marks(question: Question, *responses: scoring.Response) -> Fraction:
    return scoring.marks(question, *responses)


def _pairs(*said: str) -> set[tuple[str, str]]:
    return {(one, other) for one, other in (pair.split() for pair in said)}


@pytest.mark.parametrize(
    ("given", "marks"),
    [
        (("can ott", "ita rom", "jap tok"), 3),
        (("can ott", "ita rom", "jap mil"), 2),
        (("can rom", "ita ott", "jap tok"), 1),
        (("can ott",), 1),
        (("can tok", "ita ott", "jap rom"), 0),
        ((), 0),
    ],
)
def test_match(given: tuple[str, ...], marks: int) -> None:
    """Each right pair earns its part: the row of types.md 10."""
    assert _marks(kinds.question(Kind.MATCH), _pairs(*given)) == marks


@pytest.mark.parametrize(
    ("given", "marks"),
    [
        ("mammal bird mammal bird", "2"),
        ("mammal mammal mammal mammal", "1"),
        ("mammal bird fish fish", "1"),
        ("mammal fish fish fish", "0.5"),
        ("fish fish fish fish", "0"),
        ("bird mammal bird mammal", "0"),
    ],
)
def test_categorize(given: str, marks: str) -> None:
    """Each thing in its class earns its part: the row of types.md 10."""
    question = kinds.asked(kinds.match(MatchForm.CATEGORIZE), points="2")
    response = set(zip(("cow", "hen", "bat", "owl"), given.split(), strict=True))
    assert _marks(question, response) == Fraction(marks)


def test_a_whole_match_needs_every_pair() -> None:
    """With all-or-nothing a pair less, or a wrong one, earns nothing."""
    question = kinds.asked(kinds.match(), marking=Marking.ALL_OR_NOTHING, points="3")
    assert _marks(question, _pairs("can ott", "ita rom", "jap tok")) == 3
    assert _marks(question, _pairs("can ott", "ita rom")) == 0
    assert _marks(question, _pairs("can ott", "ita rom", "jap mil")) == 0


@pytest.mark.parametrize(
    ("given", "marks"),
    [
        (("cap mon", "dem lys", "pro ant"), 3),
        (("mon cap", "lys dem", "ant pro"), 3),
        (("cap mon",), 1),
        (("cap lys", "dem mon", "pro ant"), 1),
        ((), 0),
    ],
)
def test_associate(given: tuple[str, ...], marks: int) -> None:
    """Pairs have no direction: the row of types.md 16."""
    assert _marks(kinds.question(Kind.ASSOCIATE), _pairs(*given)) == marks


@pytest.mark.parametrize(
    ("marking", "given", "marks"),
    [
        (Marking.ALL_OR_NOTHING, "physical link network transport", 3),
        (Marking.ALL_OR_NOTHING, "physical link", 0),
        (Marking.ADJACENT_PAIRS, "link network transport physical", 2),
        (Marking.ADJACENT_PAIRS, "network transport physical link", 2),
        (Marking.ADJACENT_PAIRS, "physical link transport network", 1),
        (Marking.ADJACENT_PAIRS, "transport network link physical", 0),
        (Marking.PLACES, "link physical network transport", Fraction(3, 2)),
        (Marking.PLACES, "link network transport physical", 0),
        (Marking.PLACES, "", 0),
    ],
)
def test_order(marking: Marking, given: str, marks: Fraction) -> None:
    """Whole, neighbours and places: the rows of types.md 11."""
    assert _marks(kinds.asked(kinds.order(), marking=marking, points="3"), tuple(given.split())) == marks


@pytest.mark.parametrize("marking", [Marking.ALL_OR_NOTHING, Marking.ADJACENT_PAIRS, Marking.PLACES])
def test_only_the_right_order_earns_everything(marking: Marking) -> None:
    """Of all 24 permutations one earns full marks, and none less than nothing."""
    question = kinds.asked(kinds.order(), marking=marking)
    names = ("physical", "link", "network", "transport")
    earned = {order: _marks(question, order) for order in permutations(names)}
    assert [order for order, mark in earned.items() if mark == 1] == [names]
    assert min(earned.values()) >= 0


@pytest.mark.parametrize(
    ("given", "marks"),
    [
        (("w1 g1", "w2 g2"), 2),
        (("w1 g1", "w3 g2"), 1),
        (("w2 g1", "w1 g2"), 0),
        (("w1 g1",), 1),
        ((), 0),
    ],
)
def test_gap_match(given: tuple[str, ...], marks: int) -> None:
    """Each gap with its word earns its part: the row of types.md 12."""
    assert _marks(kinds.question(Kind.GAP_MATCH), _pairs(*given)) == marks


@pytest.mark.parametrize(
    ("responses", "marks"),
    [
        (("Seine", "2.1", "g3a"), 3),
        (("la seine", "1.9", "g3a"), 3),
        (("Seine", "2.3", "g3b"), 2),
        (("Seine", "1.89", ""), 1),
        (("", "2,1", "g3a"), 2),
        (("Seine", "abc", "g3a"), 2),
        (("", "", ""), 0),
    ],
)
def test_mixed_gaps(responses: tuple[str, ...], marks: int) -> None:
    """Each gap of a text is worth the same: the row of types.md 6."""
    assert _marks(kinds.question(Kind.GAP), *responses) == marks


def test_whole_gaps_need_every_gap() -> None:
    """With all-or-nothing one wrong gap earns nothing."""
    question = kinds.sentence("a ", kinds.text_entry("x"), kinds.text_entry("y"), marking=Marking.ALL_OR_NOTHING)
    assert [_marks(question, *given) for given in product("xz", "yz")] == [1, 0, 0, 0]


def test_hottext_is_marked_as_options_are() -> None:
    """Right words add, wrong ones subtract."""
    question = kinds.question(Kind.HOTTEXT)
    names = ("cat", "sleeps", "dog", "barks")
    for size in range(5):
        for chosen in combinations(names, size):
            right, wrong = len({"sleeps", "barks"} & set(chosen)), len({"cat", "dog"} & set(chosen))
            assert _marks(question, set(chosen)) == max(Fraction(0), Fraction(right - wrong, 2))


@pytest.mark.parametrize(
    ("given", "marks"), [("95", 1), ("100", 1), ("105", 1), ("90", 0), ("110", 0), ("", 0), ("0", 0)]
)
def test_slider(given: str, marks: int) -> None:
    """The bounds are right: the row of types.md 17."""
    assert _marks(kinds.question(Kind.SLIDER), given) == marks


@pytest.mark.parametrize("kind", [Kind.ESSAY, Kind.UPLOAD])
def test_what_people_mark_earns_nothing_by_itself(kind: Kind) -> None:
    """Whatever is handed in, marks wait for a person."""
    question = kinds.question(kind)
    assert _marks(question, "a long text") == 0
    assert not scoring.is_marked(question)


def test_what_marks_itself_says_so() -> None:
    """Every kind but essay and upload earns marks."""
    marked = {kind for kind in Kind if kind is not Kind.RAW and scoring.is_marked(kinds.question(kind))}
    assert marked == set(Kind) - {Kind.ESSAY, Kind.UPLOAD, Kind.RAW}


@pytest.mark.parametrize(
    ("kind", "said", "default", "expected"),
    [
        (Kind.MATCH, None, Marking.PER_OPTION_MINUS, Marking.PER_PART),
        (Kind.MATCH, None, Marking.ALL_OR_NOTHING, Marking.ALL_OR_NOTHING),
        (Kind.ORDER, None, Marking.PER_OPTION, Marking.ALL_OR_NOTHING),
        (Kind.ORDER, Marking.PLACES, Marking.PER_OPTION, Marking.PLACES),
        (Kind.HOTTEXT, None, Marking.PER_OPTION, Marking.PER_OPTION),
        (Kind.SINGLE, None, Marking.PER_OPTION_MINUS, Marking.PER_OPTION_MINUS),
    ],
)
def test_the_marking_that_holds(kind: Kind, said: Marking | None, default: Marking, expected: Marking) -> None:
    """The author's word comes first, then the course's where the kind knows it, then the kind's own."""
    assert scoring.settled(kind, said, default) is expected
