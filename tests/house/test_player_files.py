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


def test_every_source_is_in_the_bundle() -> None:
    """Each source is imported, from `main.js` on: none was left behind."""
    reached: set[Path] = set()
    waiting = [SCO / "src" / "main.js"]
    while waiting:
        path = waiting.pop()
        if path not in reached:
            reached.add(path)
            text = path.read_text(encoding="utf-8")
            imports = re.findall(r"""(?:\bfrom|^import) ["'](\.[^"']+)["']""", text, re.MULTILINE)
            waiting += [(path.parent / name).resolve() for name in imports]
    assert sorted(reached) == SOURCES


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_sources_are_small(path: Path) -> None:
    """No source of the player is longer than 300 lines."""
    assert path.read_text(encoding="utf-8").count("\n") <= 300


def inline(text: str) -> list[str]:
    """What the page's Content-Security-Policy forbids: inline style and script, and what makes code of a text."""
    styles = r"""\sstyle\s*=\s*["']|<style|cssText|setAttribute\(\s*["']style"""
    scripts = (
        r"""\son[a-z]+\s*=\s*["']|setAttribute\(\s*["']on|javascript:|<script(?![^>]*\ssrc=)[^>]*>|<script[^>]*>[^<]"""
    )
    parsing = r"\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write"
    return re.findall(f"{styles}|{scripts}|{parsing}", text)


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_the_player_needs_no_inline_style_or_script(path: Path) -> None:
    """Nothing of the player uses what its own Content-Security-Policy forbids."""
    assert inline(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "text",
    [
        "<p style='x'>",
        "<p onclick='x()'>",
        "<style>p{}</style>",
        "<script>x()</script>",
        "<script defer src='a.js'>x()</script>",
        "<a href='javascript:x'>",
        'node.setAttribute("style", x)',
        "node.innerHTML = x",
        "eval(x)",
    ],
)
def test_inline_style_and_script_are_found(text: str) -> None:
    """The search above finds each of them."""
    assert inline(text) != []


def test_the_page_forbids_inline_style_and_script() -> None:
    """The page's policy takes scripts and styles from its own files alone."""
    page = (SCO / "index.html.j2").read_text(encoding="utf-8")
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert {"default-src 'self'", "script-src 'self'", "style-src 'self'"} <= set(policy.split("; "))
    assert "unsafe" not in policy


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_the_player_asks_nobody(path: Path) -> None:
    """A package is whole: the player loads nothing from elsewhere and sends nothing anywhere."""
    text = path.read_text(encoding="utf-8")
    # Names of kinds of elements, which nobody fetches.
    names = {"http://www.w3.org/2000/svg", "http://www.w3.org/1998/Math/MathML"}
    assert set(re.findall(r"https?://[^\s\"'`)<>]+", text)) <= names
    assert re.findall(r"\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|@import|url\((?!['\"]?(?:#|data:))", text) == []
