"""The pages of the question types are true: each example reads as the type of its page, without a finding."""

from pathlib import Path

import pytest

from qtiexport.model import Kind, Question, kind
from qtiexport.readers import markdown
from qtiexport.readers.contract import Defaults, Source
from qtiexport.rules import RULES
from tests.unit.test_docs import ROOT, blocks

PAGES = tuple(sorted((ROOT / "docs" / "types").glob("*.md")))


def _name(page: Path) -> str:
    return page.stem


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_the_examples_of_a_page_read_as_its_type(page: Path) -> None:
    shown = [block for block in blocks(page) if block.title.endswith(".md")]
    readings = [markdown.read(Source(one.title, one.text, one.title.partition(".")[0]), Defaults()) for one in shown]
    assert [reading.diagnostics for reading in readings] == [()] * len(shown)
    kinds = {kind(part) for reading in readings for part in reading.parts if isinstance(part, Question)}
    assert kinds == {Kind(page.stem)}


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_a_page_fits_its_example_on_a_screen_and_names_rules_that_exist(page: Path) -> None:
    assert all(block.text.count("\n") < 30 for block in blocks(page))
    named = {word.strip("`(),.") for word in page.read_text(encoding="utf-8").split() if word.startswith(("`", "(`"))}
    assert {word for word in named if len(word) == 6 and word[:3].isupper() and word[3:].isdigit()} <= set(RULES)
