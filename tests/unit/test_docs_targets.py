"""The pages are true to the code: what becomes of each kind in each target, and the markings that it knows."""

import hashlib
import re
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from unittest import mock

import pytest

from qtiexport import media
from qtiexport.model import (
    Asset,
    AssociableChoice,
    Content,
    ExtendedTextInteraction,
    Interaction,
    Kind,
    Marking,
    MatchForm,
    MatchInteraction,
    OrderInteraction,
    Question,
    RawItem,
    UploadInteraction,
)
from qtiexport.model.kinds import MARKED_BY_PEOPLE
from qtiexport.scoring import MARKINGS, share
from qtiexport.targets import TARGETS, Made, Settings
from tests import kinds, raw_items
from tests.unit.targets.moodle.made import PNG
from tests.unit.test_docs import ROOT, SOURCE_FORMAT, TARGETS_PAGE, tables

MARKING = ROOT / "docs" / "explanation" / "marking.md"
COLUMNS = (("qti21",), ("scorm12", "scorm2004", "scorm2004-4"), ("moodle",))
_WHOLE = (Marking.ALL_OR_NOTHING,)


def _kinds(cell: str) -> list[Kind]:
    """The kinds whose pages a cell links to."""
    return [Kind(name) for name in re.findall(r"types/([a-z-]+)\.md", cell)]


def _table(page: Path) -> list[list[str]]:
    """The one table of kinds on the page whose first cells link to the pages of kinds."""
    (table,) = (table for table in tables(page, "kind") if _kinds(table[0][0]))
    return table


FATES = {_kinds(row[0])[0]: row[1:] for row in _table(TARGETS_PAGE)}


def _bare(interaction: Interaction, own: Path) -> Interaction:
    """Without what makes the kind degraded only where it is written; `own` is a file of an author's item."""
    match interaction:
        case ExtendedTextInteraction():
            return replace(interaction, min_words=0, max_words=0)
        case UploadInteraction():
            return UploadInteraction()
        case RawItem():
            own.write_text(raw_items.item(), encoding="utf-8")
            return RawItem(str(own), hashlib.sha256(own.read_bytes()).hexdigest())
        case _:
            return interaction


def _made(kind: Kind, marking: Marking, target: str, own: Path) -> Made:
    asked = kinds.question(kind)
    bare = tuple(_bare(one, own) for one in asked.interactions)
    question: Question = replace(asked, marking=marking, interactions=bare)
    with mock.patch.object(media, "content", side_effect=_content):
        return TARGETS[target].item(question, Settings())


_FOUND = media.content


def _content(asset: Asset) -> bytes:
    """The bytes of an asset; the pictures of the samples are on no disk."""
    return _FOUND(asset) or PNG


def _fate(made: Made) -> str:
    if made.diagnostics:
        return "left out"
    return "degraded" if made.losses else "exact"


@pytest.mark.parametrize("kind", Kind)
def test_the_table_says_what_becomes_of_a_kind(kind: Kind, tmp_path: Path) -> None:
    """Marked as the kind is by default; and each marking that costs something is named."""
    for cell, names in zip(FATES[kind], COLUMNS, strict=True):
        for name in names:
            first, *others = (_made(kind, marking, name, tmp_path / "own.xml") for marking in MARKINGS[kind])
            assert cell.startswith(_fate(first)), name
            costly = [one for one, made in zip(MARKINGS[kind][1:], others, strict=True) if made.losses != first.losses]
            assert [one for one in MARKINGS[kind] if re.search(rf"(?<!-){one}(?!-)", cell)] == costly, name


def test_the_table_of_orders_is_what_the_marking_says() -> None:
    """Whoever compares the markings sees marks that are earned."""
    (table,) = tables(MARKING, "order given")
    asked = kinds.question(Kind.ORDER).interactions[0]
    assert isinstance(asked, OrderInteraction)
    names = dict(zip("ABCD", (choice.identifier for choice in asked.choices), strict=True))
    for given, *cells in table:
        response = [names[letter] for letter in given]
        assert [share(asked, one, response) for one in MARKINGS[Kind.ORDER]] == [Fraction(cell) for cell in cells]


def test_the_table_of_parts_is_what_the_marking_says() -> None:
    """The same of pairs, which are marked as gaps are."""
    (table,) = tables(MARKING, "right")
    pairs = tuple((f"s{place}", f"t{place}") for place in range(4))
    sides = [tuple(AssociableChoice(name, Content(())) for name in side) for side in zip(*pairs, strict=True)]
    asked = MatchInteraction(MatchForm.MATCH, sides[0], sides[1], pairs)
    for right, *cells in table:
        response = pairs[: int(right[0])]
        assert [share(asked, one, response) for one in MARKINGS[Kind.MATCH]] == [Fraction(cell) for cell in cells]


def test_the_table_of_markings_has_every_kind_with_its_own() -> None:
    """The first is the default; right or wrong is one that makes no difference."""
    found = {kind: row[1] for row in _table(SOURCE_FORMAT) for kind in _kinds(row[0])}
    told = {kind: "right or wrong" if known == _WHOLE else ", ".join(known) for kind, known in MARKINGS.items()}
    people = dict.fromkeys(MARKED_BY_PEOPLE, "people mark")
    assert found == {kind: said for kind, said in (told | people).items() if kind is not Kind.RAW}
