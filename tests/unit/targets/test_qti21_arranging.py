"""The order in which choices are shown does not tell how they belong together."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from qtiexport.targets.qti21.arranging import apart, arranged
from tests import kinds

ITEMS = st.text("abc-", min_size=1, max_size=8)
NAMES = st.lists(st.sampled_from("abcdefgh"), min_size=2, max_size=8, unique=True)


@given(NAMES, st.integers(0, 3), ITEMS)
def test_the_right_ones_are_never_in_their_order(names: list[str], over: int, item: str) -> None:
    """Choices that belong nowhere, wherever they stand, hide no order; nothing is lost or different the next time."""
    key = names[: max(2, len(names) - over)]
    shown = [one.identifier for one in arranged(kinds.things(*names), item, key)]
    assert sorted(shown) == sorted(names)
    assert [name for name in shown if name in key] != key
    assert shown == [one.identifier for one in arranged(kinds.things(*names), item, key)]


def test_a_lone_right_one_may_stand_anywhere() -> None:
    """One choice has no order."""
    assert len(arranged(kinds.things("a", "b"), "item", ["a"])) == 2
    assert len(arranged(kinds.things("a"), "item", ["a"])) == 1


@given(st.integers(2, 6), st.integers(0, 2), ITEMS)
def test_no_two_of_a_pair_stand_beside_each_other(count: int, over: int, item: str) -> None:
    """Neither does any player show them so that reading on is enough."""
    pairs = [(f"a{n}", f"b{n}") for n in range(count)]
    names = [*(name for pair in pairs for name in pair), *(f"c{n}" for n in range(over))]
    shown = [one.identifier for one in apart(kinds.things(*names), item, pairs)]
    assert sorted(shown) == sorted(names)
    assert not {frozenset(pair) for pair in pairs} & {frozenset(beside) for beside in pairwise(shown)}


def test_a_lone_pair_has_no_other_order() -> None:
    """Two things stand beside each other in any order."""
    assert len(apart(kinds.things("a", "b"), "item", [("a", "b")])) == 2
