"""The pages of the question types are true: each example reads as the type of its page, without a finding."""

import re
from pathlib import Path

import pytest

from qtiexport.model import Kind, Question, kind
from qtiexport.readers import READERS, Defaults, Reading, Source, ending
from qtiexport.rules import RULES
from tests.unit.test_docs import ROOT, blocks

_FOLDER = ROOT / "docs" / "types"
INDEX = _FOLDER / "index.md"
PAGES = tuple(sorted(set(_FOLDER.glob("*.md")) - {INDEX}))


def _name(page: Path) -> str:
    return page.stem


def _reading(title: str, text: str) -> Reading:
    return READERS[ending(Path(title))].read(Source(title, text, title.partition(".")[0]), Defaults())


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_the_examples_of_a_page_read_as_its_type(page: Path) -> None:
    shown = [block for block in blocks(page) if block.title]
    readings = [_reading(one.title, one.text) for one in shown]
    assert [reading.diagnostics for reading in readings] == [()] * len(shown)
    parts = [part for reading in readings for part in reading.parts]
    assert {kind(part) if isinstance(part, Question) else "article" for part in parts} == {page.stem}


def test_every_kind_has_a_page_and_a_line_in_the_index() -> None:
    """Reading pages have theirs too."""
    assert {page.stem for page in PAGES} == {*Kind, "article"}
    linked = re.findall(r"^\| \[[^]]+\]\(([a-z-]+)\.md\) \|", INDEX.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(linked) == sorted(page.stem for page in PAGES)


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_a_page_fits_its_example_on_a_screen_and_names_rules_that_exist(page: Path) -> None:
    assert all(block.text.count("\n") < 30 for block in blocks(page))
    named = {word.strip("`(),.") for word in page.read_text(encoding="utf-8").split() if word.startswith(("`", "(`"))}
    assert {word for word in named if len(word) == 6 and word[:3].isupper() and word[3:].isdigit()} <= set(RULES)
