"""The player's bundle is what its sources give, and no file of it grows too long."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from qtiexport.resources import templates_dir
from tests.builds import CHECKOUT

SCO = templates_dir() / "sco"
SOURCES = sorted((SCO / "src").rglob("*.js"))
FILES = sorted(
    path
    for folder in (SCO, templates_dir() / "scorm12" / "static", templates_dir() / "scorm2004" / "static")
    for path in folder.rglob("*")
    if path.suffix in (".j2", ".js", ".css", ".html")
)


def _name(path: Path) -> str:
    return path.relative_to(templates_dir()).as_posix()


@pytest.mark.skipif(
    not (shutil.which("node") and (CHECKOUT / "node_modules" / "esbuild").is_dir()), reason="npm ci was not run here"
)
def test_the_bundle_is_what_its_sources_give(tmp_path: Path) -> None:
    """`npm run bundle` changes nothing: what is committed was made of the sources that are committed."""
    made = tmp_path / "player.js"
    subprocess.run(["node", str(SCO / "bundle.mjs"), str(made)], check=True, capture_output=True)
    assert made.read_bytes() == (SCO / "static" / "player.js").read_bytes()


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_sources_are_small(path: Path) -> None:
    """No source of the player is longer than 300 lines."""
    assert path.read_text(encoding="utf-8").count("\n") <= 300


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_the_player_needs_no_inline_style_or_script(path: Path) -> None:
    """The page's Content-Security-Policy forbids inline style and script, so nothing of the player may use them."""
    text = path.read_text(encoding="utf-8")
    inline = r"""\sstyle\s*=\s*["']|\son[a-z]+\s*=\s*["']|setAttribute\(\s*["'](?:style|on)|cssText|<style|javascript:"""
    parsing = r"\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write"
    assert re.findall(f"{inline}|{parsing}", text) == []
    assert [tag for tag in re.findall(r"<script[^>]*>", text) if "src=" not in tag] == []


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_the_player_asks_nobody(path: Path) -> None:
    """A package is whole: the player loads nothing from elsewhere and sends nothing anywhere."""
    text = path.read_text(encoding="utf-8")
    assert set(re.findall(r"https?://[^\s\"'`)<>]+", text)) <= {"http://www.w3.org/2000/svg"}
    assert re.findall(r"\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|@import|url\((?!['\"]?(?:#|data:))", text) == []
