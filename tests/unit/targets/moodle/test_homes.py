"""Each kind of question has its home in Moodle, and the page about targets says which."""

import re

import pytest

from qtiexport.model import Kind
from tests import kinds
from tests.builds import CHECKOUT
from tests.unit.targets.moodle.made import made, root

HOMES = {
    kind: home
    for kind, home in re.findall(
        r"^\| `([a-z-]+)` \| ([a-z]+)", (CHECKOUT / "docs" / "targets.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    if kind in set(Kind)
}


def test_the_page_has_every_kind() -> None:
    """No kind is forgotten in the table of homes."""
    assert list(HOMES) == [str(kind) for kind in Kind]


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.RAW])
def test_a_kind_becomes_the_type_that_the_page_says(kind: Kind) -> None:
    """Moodle calls Cloze multianswer in its menus, and cloze in its files."""
    assert root(kinds.question(kind)).get("type") == HOMES[kind].replace("multianswer", "cloze")


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.RAW])
def test_the_page_says_what_every_question_of_a_kind_loses(kind: Kind) -> None:
    """Kinds that lose something whatever the question says are those that Moodle has no exact home for."""
    approximate = {Kind.ORDER, Kind.ASSOCIATE, Kind.HOTTEXT, Kind.HOTSPOT, Kind.SLIDER}
    assert bool(made(kinds.question(kind)).losses) == (kind in approximate)
