"""The pages of the question types are true: each example reads as the type of its page, without a finding."""

from pathlib import Path

import pytest

from qtiexport.model import Kind, Question, kind
from qtiexport.readers import READERS, Defaults, Reading, Source, ending
from qtiexport.rules import RULES
from tests.unit.test_docs import ROOT, blocks

PAGES = tuple(sorted((ROOT / "docs" / "types").glob("*.md")))


def _name(page: Path) -> str:
    return page.stem


def _reading(title: str, text: str) -> Reading:
    return READERS[ending(Path(title))].read(Source(title, text, title.partition(".")[0]), Defaults())


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_the_examples_of_a_page_read_as_its_type(page: Path) -> None:
    shown = [block for block in blocks(page) if block.title]
    readings = [_reading(one.title, one.text) for one in shown]
    assert [reading.diagnostics for reading in readings] == [()] * len(shown)
    kinds = {kind(part) for reading in readings for part in reading.parts if isinstance(part, Question)}
    assert kinds == {Kind(page.stem)}


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_a_page_fits_its_example_on_a_screen_and_names_rules_that_exist(page: Path) -> None:
    assert all(block.text.count("\n") < 30 for block in blocks(page))
    named = {word.strip("`(),.") for word in page.read_text(encoding="utf-8").split() if word.startswith(("`", "(`"))}
    assert {word for word in named if len(word) == 6 and word[:3].isupper() and word[3:].isdigit()} <= set(RULES)
