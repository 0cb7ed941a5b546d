"""Fields for words and numbers have room for every right answer."""

import pytest

from qtiexport.model import Gapped
from qtiexport.targets import Settings, qti21
from tests import kinds
from tests.xml import one, parsed


@pytest.mark.parametrize(
    ("entry", "longest"),
    [
        (kinds.text_entry("Rhine"), 5),
        (kinds.text_entry("Rhine", "the river that is called Rhine"), 30),
        (kinds.text_entry("colour", pattern="hues? of [0-9]{1,20}"), 28),
        (kinds.numeric("9.81"), 4),
        (kinds.numeric("-1234567.000000000001"), 21),
        (kinds.numeric("5", "0.000000000001"), 14),
    ],
)
def test_no_right_answer_is_longer_than_its_field(entry: Gapped, longest: int) -> None:
    """Some players stop typing at the expected length: a learner who knows the answer could not give it."""
    (document,) = qti21.item(kinds.asked(entry), Settings()).documents
    said = one(parsed(document.content), "itemBody//textEntryInteraction").get("expectedLength") or ""
    assert int(said) > longest
