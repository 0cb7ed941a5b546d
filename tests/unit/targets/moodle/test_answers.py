"""The answers that are listed for Moodle are right by `scoring`, and what they miss is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtiexport import scoring
from qtiexport.model import TextEntryInteraction
from qtiexport.readers.canonical.patterns import portable
from qtiexport.targets.moodle.answers import answers
from tests import kinds

COLOURS = {"color", "colour", "colors", "colours"}


@pytest.mark.parametrize(
    ("entry", "listed", "losses"),
    [
        (kinds.text_entry("Seine", "la Seine"), {"Seine", "la Seine"}, ()),
        (kinds.text_entry("l'eau"), {"l'eau", "l\u2019eau", "l\u02bceau"}, ()),
        (kinds.text_entry("nai\u0308ve"), {"na\u00efve"}, ()),
        (kinds.text_entry("naïve", exact_accents=False), {"naïve", "naive"}, ("it compares accents",)),
        (kinds.text_entry("42", exact_accents=False), {"42"}, ()),
        (kinds.text_entry("New York", exact_spaces=False), {"New York"}, ("it compares blanks",)),
        (kinds.text_entry("Paris", exact_spaces=False), {"Paris"}, ()),
        (kinds.text_entry("gris", pattern="gr[ae]y", exact_case=True), {"gris", "gray", "grey"}, ()),
        (kinds.text_entry("gris", pattern="gr[ae]y"), {"gris", "gray", "grey"}, ("upper and lower case",)),
        (kinds.text_entry("gray", "grey", pattern="gr[ae]y"), {"gray", "grey"}, ()),
        (kinds.text_entry("color", pattern=portable("colou?rs?", False)), COLOURS, ()),
        (kinds.text_entry("i", pattern=portable("i{1,3}", False)), {"i", "ii", "iii"}, ()),
        (kinds.text_entry("7", pattern="[0-9]"), set("0123456789"), ()),
        (kinds.text_entry("a", pattern="a+"), {"a"}, ("it knows no patterns",)),
    ],
)
def test_right_answers_are_listed(entry: TextEntryInteraction, listed: set[str], losses: tuple[str, ...]) -> None:
    """Spellings that `scoring` takes are written out where they are few; what is lost is told with what to do."""
    found = answers(entry)
    assert set(found.texts) == listed
    assert found.texts[0] in (entry.answers[0], "na\u00efve")
    assert len(found.losses) == len(losses)
    assert all(word in loss.reason and loss.help for word, loss in zip(losses, found.losses, strict=True))


def test_a_text_of_many_apostrophes_has_them_all_alike() -> None:
    """More spellings than can be listed are listed in part, and that is told."""
    found = answers(kinds.text_entry("l'a d'b c'd e'f g'h"))
    assert "l\u2019a d\u2019b c\u2019d e\u2019f g\u2019h" in found.texts
    assert len(found.texts) == 3
    assert "too many ways" in found.losses[0].reason


LETTERS = st.text(st.sampled_from("aéï'\u2019 *\\b"), min_size=1, max_size=40).filter(str.strip)


@given(st.lists(LETTERS, min_size=1, max_size=5), st.booleans(), st.booleans(), st.booleans())
def test_every_listed_answer_is_right(said: list[str], case: bool, spaces: bool, accents: bool) -> None:
    """Moodle takes nothing that `scoring` does not, and the lists stay short."""
    entry = TextEntryInteraction(tuple(said), case, spaces, accents)
    found = answers(entry)
    assert all(scoring.accepts(entry, each) for each in found.texts)
    assert len(found.texts) <= 64 + 6 * len(said)
