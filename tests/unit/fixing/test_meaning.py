"""What a file means is compared for every kind of question, to the letter where letters count."""

from dataclasses import replace

import pytest

from qtiexport.fixing.meaning import meaning
from qtiexport.model import Kind, Question
from qtiexport.readers import Account, Reading
from tests import kinds


def _reading(question: Question) -> Reading:
    return Reading((Account((), question),), ())


def _single(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_means_itself_and_no_other(kind: Kind) -> None:
    """A question means the same as itself under any change, and not the same as another kind."""
    same = meaning(_reading(kinds.question(kind)), _single)
    others = [meaning(_reading(kinds.question(other)), _single) for other in Kind if other is not kind]
    assert same == meaning(_reading(kinds.question(kind)), _single)
    assert same not in others


def test_a_pattern_is_kept_to_the_letter() -> None:
    """Two blanks in a regular expression are two; in an answer, one is as good."""
    entries = [
        kinds.text_entry("Santa Claus", pattern="a b"),
        kinds.text_entry("Santa Claus", pattern="a  b"),
        kinds.text_entry("Santa  Claus", pattern="a b"),
    ]
    base = kinds.question(Kind.SHORT_ANSWER)
    one, pattern, answer = (meaning(_reading(replace(base, interactions=(e,))), _single) for e in entries)
    assert one == answer
    assert one != pattern
