"""The site of the documentation: built without a warning, whole in itself, every link alive."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest
from lxml import html

from tests.builds import CHECKOUT

pytestmark = pytest.mark.xdist_group("site")
DOCS = CHECKOUT / "docs"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site; a warning is an error, as in `make docs`."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", "-b", "html", "-d", str(folder / "trees")]
    done = subprocess.run(
        [*command, str(DOCS), str(folder / "html")], cwd=CHECKOUT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return folder / "html"


def _pages(site: Path) -> Iterator[tuple[Path, html.HtmlElement]]:
    for path in sorted(site.rglob("*.html")):
        yield path, html.fromstring(path.read_bytes())


def test_every_page_is_in_the_site(site: Path) -> None:
    """Each page of docs/ is a page of the site."""
    made = {path.relative_to(site).with_suffix(".md").as_posix() for path in site.rglob("*.html")}
    assert {path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md")} <= made


def test_a_reader_fetches_nothing_from_elsewhere(site: Path) -> None:
    """No script, style, font or picture comes from another host."""
    remote = [
        (path.name, address)
        for path, page in _pages(site)
        for address in page.xpath("//@src | //link/@href | //form/@action")
        if address.startswith(("http:", "https:", "//"))
    ]
    styles = [path.name for path in site.rglob("*.css") if "url(http" in path.read_text(encoding="utf-8")]
    assert (remote, styles) == ([], [])


def test_every_link_of_the_site_leads_somewhere(site: Path) -> None:
    """Each link to a page finds it, and each to a place in a page finds that too."""
    pages = dict(_pages(site))
    marks = {path: set(page.xpath("//@id")) for path, page in pages.items()}
    dead = []
    for path, page in pages.items():
        for address in page.xpath("//a/@href"):
            place, mark = urldefrag(unquote(address))
            target = Path(os.path.normpath(path.parent / place)) if place else path
            if not address.startswith(("http:", "https:")):
                dead += [(path.name, address)] if not _alive(target, mark, marks) else []
    assert dead == []


def _alive(target: Path, mark: str, marks: dict[Path, set[str]]) -> bool:
    return target.exists() and (not mark or target not in marks or mark in marks[target])


def test_files_are_named(site: Path) -> None:
    """A block that is a file shows its name, which the plain Markdown holds in the fence."""
    page = html.fromstring((site / "tutorial.html").read_bytes())
    names = [name.text_content() for name in page.xpath("//*[@class='caption-text']")]
    assert "source/clouds.en.txt" in names
