"""The pages for readers are true: what they show is run in their order, and every link of every page leads somewhere.

In a page, a fenced block with `title=PATH` is a file from there on; a `console` block is commands with what they print,
in which a line `...` stands for any lines.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from markdown_it import MarkdownIt

from qtiexport import cli, scoring
from qtiexport.cli import reference
from qtiexport.model import Marking
from qtiexport.rules import RULES
from tests.makers import interaction
from tests.published import faults
from tests.unit.test_docs import ROOT, Block, anchors, blocks, tables, without_sizes

DOCS = ROOT / "docs"
STORIES = (DOCS / "tutorial.md", *sorted((DOCS / "how-to").glob("*.md")))
EVERY = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.rglob("*.md")))


MARKINGS = (Marking.PER_OPTION_MINUS, Marking.PER_OPTION, Marking.ALL_OR_NOTHING)


def _name(page: Path) -> str:
    return page.stem


def _run(command: str, folder: Path) -> str:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {"PATH": path, "HOME": str(folder.parent), "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}
    done = subprocess.run(
        ["bash", "--norc", "-c", command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.stderr == "", done.stderr
    return done.stdout


def _commands(block: Block) -> Iterator[tuple[str, str]]:
    """Each command of a block with what it prints."""
    for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        yield command, shown


def _pattern(shown: str) -> str:
    lines = without_sizes(shown).split("\n")
    return "\n".join(r"(?:.*\n)*?.*" if line == "..." else re.escape(line) for line in lines)


def _told(page: Path, folder: Path) -> Iterator[tuple[str, str, str]]:
    """Each command of a page, what the page shows of it, and what it prints where all above it was done."""
    for block in blocks(page):
        if block.title:
            path = folder / block.title
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.text, encoding="utf-8")
        for command, shown in _commands(block) if block.form == "console" else ():
            yield command, shown, _run(command, folder)


@pytest.mark.parametrize("page", STORIES, ids=_name)
def test_every_command_prints_what_is_shown(page: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    folder = tmp_path / "work"
    folder.mkdir()
    told = list(_told(page, folder))
    wrong = [one for one in told if not re.fullmatch(_pattern(one[1]), without_sizes(one[2]))]
    if request.config.getoption("--update-golden"):
        _write(page, wrong)
    assert told
    assert "".join(f"$ {command}\n{printed}" for command, _, printed in wrong) == ""


def _write(page: Path, wrong: list[tuple[str, str, str]]) -> None:
    """Put what is printed where something else is shown; blocks that leave lines out are for a person to mend."""
    text = page.read_text(encoding="utf-8")
    for command, shown, printed in wrong:
        if "\n...\n" not in f"\n{shown}":
            text = text.replace(f"$ {command}\n{shown}", f"$ {command}\n{printed}")
    page.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("title", "schema"),
    [(".github/workflows/bank.yml", "GitHub Workflow"), (".pre-commit-config.yaml", ".pre-commit-config.yml")],
)
def test_files_for_ci_fit_their_published_schemas(title: str, schema: str) -> None:
    (block,) = (block for block in blocks(DOCS / "how-to" / "ci.md") if block.title == title)
    data = yaml.safe_load(block.text)
    # YAML 1.1 takes the key `on` for a truth.
    assert faults(schema, {{True: "on"}.get(key, key): value for key, value in data.items()}) == []


def test_the_table_of_inputs_is_that_of_the_action() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    (table,) = tables(DOCS / "how-to" / "ci.md", "input")
    spoken = {"config": "the nearest", "report": "none"}
    expected = [(name, spoken.get(name, given["default"])) for name, given in action["inputs"].items()]
    assert [(row[0], row[1]) for row in table] == expected


def _hrefs(page: Path) -> list[str]:
    tokens = MarkdownIt("commonmark").parse(page.read_text(encoding="utf-8"))
    inner = [child for token in tokens for child in token.children or ()]
    return [str(child.attrs["href"]) for child in inner if child.type == "link_open"]


@pytest.mark.parametrize("page", EVERY, ids=_name)
def test_every_link_of_every_page_leads_somewhere(page: Path) -> None:
    local = [href.partition("#") for href in _hrefs(page) if not href.startswith(("http:", "https:"))]
    places = [((page.parent / path).resolve() if path else page, anchor) for path, _, anchor in local]
    dead = [
        (place.name, anchor)
        for place, anchor in places
        if not place.exists() or (anchor and anchor not in anchors(place))
    ]
    assert dead == []


@pytest.mark.parametrize("page", EVERY, ids=_name)
def test_every_code_of_every_page_is_one_of_a_rule(page: Path) -> None:
    codes = set(re.findall(r"`([A-Z]{3}[0-9]{3})`", page.read_text(encoding="utf-8")))
    assert codes <= set(RULES)


def test_the_page_of_commands_is_made_from_the_program() -> None:
    page = (DOCS / "commands.md").read_text(encoding="utf-8")
    assert page == reference.markdown(cli.commands), "run `make docs`"


def test_the_table_of_markings_is_what_the_marking_says() -> None:
    (table,) = tables(DOCS / "explanation" / "marking.md", "chosen")
    chosen = {"both right ones": "AC", "one right one": "A", "one right, one wrong": "AB", "everything": "ABCD"}
    asked = interaction("+-+-", most=2)
    rows = [
        [str(float(scoring.share(asked, marking, set(chosen.get(row[0], ""))))) for marking in MARKINGS]
        for row in table
    ]
    assert [[str(float(cell.partition(":")[0])) for cell in row[1:]] for row in table] == rows
