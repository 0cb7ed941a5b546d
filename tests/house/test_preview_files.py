"""The scripts of the preview's workbench: small, all in use, and nothing in them that its own policy forbids."""

import re
from pathlib import Path

import pytest

from qtiexport.resources import templates_dir
from tests.house.test_player_files import inline

STATIC = templates_dir() / "preview" / "static"
SCRIPTS = sorted(STATIC.glob("*.js"))
FILES = sorted(path for path in (templates_dir() / "preview").rglob("*") if path.is_file())


def _name(path: Path) -> str:
    return path.name


def test_every_script_is_imported() -> None:
    """From `main.js` on each of them is reached: none was left behind."""
    reached: set[str] = set()
    waiting = ["main.js"]
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += re.findall(r"""\bfrom ["']\./([^"']+)["']""", (STATIC / name).read_text(encoding="utf-8"))
    assert sorted(reached) == [path.name for path in SCRIPTS]


@pytest.mark.parametrize("path", SCRIPTS, ids=_name)
def test_scripts_are_small(path: Path) -> None:
    """No script is longer than 200 lines."""
    assert path.read_text(encoding="utf-8").count("\n") <= 200


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_nothing_is_inline_and_nothing_foreign(path: Path) -> None:
    """What the page's policy would stop is not there, nor an address of anybody else."""
    text = path.read_text(encoding="utf-8")
    assert inline(text) == []
    assert set(re.findall(r"https?://[^\s\"'`)<>]+", text)) <= {"http://www.w3.org/2000/svg"}
