"""The page's words on languages are true: each marker word of its table works, and so does its example of own ones."""

import tomllib

import pytest

from qtiexport import resources
from qtiexport.model import Part
from qtiexport.readers import READERS, Defaults
from qtiexport.readers.contract import Source
from qtiexport.readers.plain import phrases
from qtiexport.readers.plain.lines import passage, split
from qtiexport.readers.plain.vocabulary import vocabularies
from tests.unit.test_docs import SOURCE_FORMAT, blocks, described, rows

ROWS = rows(SOURCE_FORMAT, "language")


def test_the_table_has_every_language() -> None:
    known = [code for code in resources.languages() if "plain" in resources.language(code)]
    assert sorted(row[0] for row in ROWS) == known


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_every_marker_word_of_the_table_is_known(row: list[str]) -> None:
    """Number phrase, open phrase, each explanation word and both headings are of the row's language."""
    language, choose, every, explanation, right, wrong = row
    known = [one for one in vocabularies() if one.language == language]
    assert [one.number for one in phrases.numbers(passage(split(choose)), known)] == [2]
    assert len(phrases.open_numbers(passage(split(every)), known)) == 1
    for word in explanation.split(", "):
        assert phrases.marker(split(f"{word}:")[0], known) is not None, word
    assert [phrases.heading(split(line)[0], known) for line in (right, wrong)] == ["right", "wrong"]


def test_the_example_of_own_markers_reads_as_it_says() -> None:
    """The config and the text that the page shows, read together."""
    shown = blocks(SOURCE_FORMAT)
    place = next(place for place, block in enumerate(shown) if "[plain.markers." in block.text)
    text = shown[place + 1]
    found = READERS[".txt"].read(Source("q.txt", text.text, "q"), Defaults(markers=_markers(shown[place].text)))
    assert found.diagnostics == ()
    assert text.below == f"Reads as: {'; '.join(described(part) for part in _parts(found.parts))}."


def _markers(config: str) -> tuple[tuple[str, tuple[tuple[str, tuple[str, ...]], ...]], ...]:
    tables = tomllib.loads(config)["plain"]["markers"]
    return tuple(
        (language, tuple((name, tuple(patterns)) for name, patterns in lists.items()))
        for language, lists in tables.items()
    )


def _parts(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    assert parts
    return parts
