"""Stamps in a bank.toml: comments, order and spelling stay."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtiexport.stamping import Stamp, Unstampable, stamped_sidecar

FR = Stamp("a", "fr", "a.de", "0a1b2c3d4e5f")
EN = Stamp("a", "en", "a.de", "0a1b2c3d4e5f")
OTHER = Stamp("b.c", "fr", "b-c.de", "999999999999")


def test_an_item_gets_its_lines_above_the_comments_of_the_next() -> None:
    """What belongs to the next table stays above it."""
    text = '# head\n[item.a]   # c\noptions.fr = [1,  2]  # keep\n\n# next\n[section.title]\nde = "T"\n'
    told = 'translation_of.fr = "a.de"\nof_rev.fr = "0a1b2c3d4e5f"\n'
    assert stamped_sidecar(text, [FR]) == text.replace("# keep\n", f"# keep\n{told}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", '[item.a]\ntranslation_of.fr = "a.de"\nof_rev.fr = "0a1b2c3d4e5f"\n'),
        ("# only", '# only\n\n[item.a]\ntranslation_of.fr = "a.de"\nof_rev.fr = "0a1b2c3d4e5f"\n'),
        ("[item.a]\nof_rev.fr = '1' # c", "[item.a]\nof_rev.fr = \"0a1b2c3d4e5f\" # c\ntranslation_of.fr = \"a.de\"\n"),
        ("[item.a.of_rev]\nfr = '1'\n[item.a.translation_of]\nfr = 'de'\n",
         "[item.a.of_rev]\nfr = \"0a1b2c3d4e5f\"\n[item.a.translation_of]\nfr = 'de'\n"),
    ],
)  # fmt: skip
def test_what_stands_there_is_exchanged_and_what_does_not_is_added(text: str, expected: str) -> None:
    """The source that an author has named stays; the revision is the new one."""
    assert stamped_sidecar(text, [FR]).rstrip("\n") == expected.rstrip("\n")


def test_several_stamps_are_written_at_once() -> None:
    """Items and languages together, names with signs in quotes, line ends as they were."""
    made = stamped_sidecar("[item.a]\r\ntags = ['x']\r\n", [FR, EN, OTHER])
    assert "\n" not in made.replace("\r\n", "")
    assert tomllib.loads(made)["item"] == {
        "a": {
            "tags": ["x"],
            "translation_of": {"fr": "a.de", "en": "a.de"},
            "of_rev": {"fr": "0a1b2c3d4e5f", "en": "0a1b2c3d4e5f"},
        },
        "b.c": {"translation_of": {"fr": "b-c.de"}, "of_rev": {"fr": "999999999999"}},
    }
    assert stamped_sidecar(made, [FR, EN, OTHER]) == made


@pytest.mark.parametrize(
    "text", ["item = 1", "item = {a = 1}", "[item]\na = {of_rev = 'x'}", "[[item.a]]\nx = 1", "x ="]
)
def test_what_cannot_be_added_to_is_refused(text: str) -> None:
    """A file of another shape is left alone, with a reason."""
    with pytest.raises(Unstampable):
        stamped_sidecar(text, [FR])


ROWS = st.sampled_from(
    ["[item.a]", "[item.b]", "[item.a.of_rev]", "[item]", "a.of_rev.fr = '1'", "of_rev.fr = '1'", "fr = '2'",
     "translation_of.en = 'x'", "item.a.tags = []", "# c", "", "tags = [1, # x", "]", "x = {y = 1}", "[section.title]"]
)  # fmt: skip


@given(st.lists(ROWS, max_size=8))
def test_no_file_is_changed_into_another(rows: list[str]) -> None:
    """Whatever the file says, it says the same afterwards, and the stamps; or it is refused."""
    text = "\n".join(rows)
    try:
        made = stamped_sidecar(text, [FR, OTHER])
    except Unstampable:
        return
    table = tomllib.loads(made)
    assert table["item"]["a"]["of_rev"]["fr"] == FR.revision
    assert all(row in made for row in rows if row.startswith("#"))
