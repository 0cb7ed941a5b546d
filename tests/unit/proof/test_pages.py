"""The pages of the proof as a build writes them: what stands on them, where it leads, and what cannot break them."""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from qtiexport import markup
from qtiexport.model import Article, Content, Hottext, Part, Question, inlines, texts
from qtiexport.pipeline import Request, build, explain, proof
from tests.builds import SAMPLE, Dist, built
from tests.sources import ARTICLE, CHOICE, SINGLE, write

HOSTILE = """\
---
id: hostile
lang: en
title: </title></script><script>alert(1)</script>
author: '"><img src=x onerror=alert(2)>'
tags: ['"><b>']
---
Which of these is &lt;script&gt;alert(3)&lt;/script&gt;?

- [x] `</article>`
- [ ] "onmouseover="alert(4)
"""
LONG_WAY: dict[str, Any] = {"targets": ("moodle",), "proof": True}


def page(folder: Path, name: str) -> html.HtmlElement:
    return html.document_fromstring((folder / name).read_bytes())


def text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def part(folder: Path, name: str, identifier: str) -> html.HtmlElement:
    found: html.HtmlElement = page(folder, name).xpath("//article[@id=$id]", id=f"q-{identifier}")[0]
    return found


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Dist:
    return built(SAMPLE, tmp_path_factory.mktemp("proof") / "dist", proof=True)


def test_there_is_a_sheet_for_each_language_and_a_report(sample: Dist) -> None:
    """They are files of the build like the packages: in build.json and in SHA256SUMS."""
    names = ["accessibility.html", "proof.de.html", "proof.en.html", "proof.fr.html", "proof.html"]
    assert [a["name"] for a in sample.report["artifacts"] if a["target"] == "proof"] == names
    sums = (sample.folder / "SHA256SUMS").read_text(encoding="utf-8")
    for name in names:
        assert f"{hashlib.sha256((sample.folder / name).read_bytes()).hexdigest()}  {name}\n" in sums


@pytest.mark.parametrize("language", ["de", "en", "fr"])
def test_every_word_of_every_part_is_on_the_sheet(sample: Dist, language: str) -> None:
    """Stem, options, rationales, explanations, hints and reading pages, each at its own part."""
    _, readings = explain(Request((SAMPLE,), sample.folder))
    parts = [one for _, reading in readings for one in reading.parts if one.language == language]
    assert len(parts) == 26
    sheet = page(sample.folder, f"proof.{language}.html")
    for one in parts:
        (found,) = sheet.xpath("//article[@id=$id]", id=f"q-{one.identifier}")
        told = bare(" ".join((_spoken(found), *found.xpath(".//@alt"))))
        pieces = (piece for content in _contents(one) for piece in _pieces(content))
        missing = [words for words in pieces if bare(words) not in told]
        assert missing == []


def _spoken(element: html.HtmlElement) -> str:
    """The text of an element, with formulas as their author wrote them."""
    for formula in element.xpath(".//math"):
        for child in list(formula):
            formula.remove(child)
        formula.text = formula.get("alttext")
    return str(element.text_content())


def bare(words: str) -> str:
    """Without blanks, which markup may add between blocks."""
    return re.sub(r"\s+", "", words)


def _pieces(content: Content) -> list[str]:
    """What stands together: in the place of a gap the sheet has what is right there, and signs between hot words."""
    said = markup.words(content)
    hot = any(isinstance(child, Hottext) for child in inlines(content))
    return re.findall(r"\w+", said) if hot else said.split(markup.BLANK)


def _contents(one: Part) -> Iterator[Content]:
    """Each block by itself: what stands between two blocks is the page's matter."""
    for content in (one.content,) if isinstance(one, Article) else _texts(one):
        yield from (Content((block,)) for block in content.blocks)


def _texts(question: Question) -> tuple[Content, ...]:
    """All but the explanation as a whole: what of it stands at the options is told there."""
    return texts(replace(question, explanation=None))


def test_the_key_is_told_in_words(tmp_path: Path) -> None:
    """A right option says so in a word, not by colour alone, and a wrong one does not."""
    write(tmp_path / "source", "rivers.md")
    done = built(tmp_path / "source", tmp_path / "dist", **LONG_WAY)
    options = part(done.folder, "proof.en.html", "rivers").xpath(".//ol[@class='choices']/li")
    assert [text(one) for one in options] == ["A Rhine ✓ right", "B Havel", "C Elbe ✓ right"]


def test_the_points_of_the_sheet_are_those_that_count(tmp_path: Path) -> None:
    """Points are summed with their weights: it is what a learner can reach."""
    write(tmp_path / "source", "a.md", text=CHOICE.replace("lang: en", "lang: en\npoints: 2\nweight: 1.5"))
    write(tmp_path / "source", "b.md", text=SINGLE)
    done = built(tmp_path / "source", tmp_path / "dist", **LONG_WAY)
    assert "2 questions, 0 reading pages, 4 points" in text(page(done.folder, "proof.en.html"))


def test_rules_are_told_in_words(tmp_path: Path) -> None:
    """Type, points, number, marking with its shares, order, and what the author says beside the text."""
    source = CHOICE.replace("lang: en", "lang: en\npoints: 2.5\nchoose: 2\ntags: [water, sea]\nstatus: review")
    write(tmp_path / "source", "rivers.md", text=source)
    done = built(tmp_path / "source", tmp_path / "dist", **LONG_WAY)
    rows = part(done.folder, "proof.en.html", "rivers").xpath(".//dl/div")
    assert [(text(one[0]), text(one[1])) for one in rows] == [
        ("Type", "several answers"),
        ("Points", "2.5"),
        ("To choose", "2"),
        ("Marking", "each right option earns 1/2 of the marks, each wrong one takes 1; never less than 0"),
        ("Order", "as here"),
        ("Tags", "water, sea"),
        ("Status", "review"),
    ]


def test_sources_are_linked_where_they_lie_beside_the_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Relative to the page, percent-encoded; in any other layout a source is told and not linked."""
    write(tmp_path / "source", "my rivers.md")
    monkeypatch.chdir(tmp_path)
    told = set()
    for source, out, link in (
        ("source", "dist", ["../source/my%20rivers.md"]),
        (".", "dist", ["../source/my%20rivers.md"]),
        ("source", "out/dist", []),
        (str(tmp_path / "source"), "dist", []),
    ):
        done = built(Path(source), Path(out), **LONG_WAY)
        identifier = done.report["items"][0]["id"]
        (where,) = part(done.folder, "proof.en.html", identifier).xpath(".//p[@class='where']")
        assert where.xpath("a/@href") == link
        told.add(text(where).removeprefix(f"{identifier} · ").removeprefix("source/"))
    assert told == {"my rivers.md:4"}


def test_nothing_in_a_source_breaks_a_page(tmp_path: Path) -> None:
    """Texts, titles and metadata that look like markup stay text; the scripts of a page are ours alone."""
    write(tmp_path / "source", "hostile.md", text=HOSTILE)
    write(tmp_path / "source", "plain.md", text=SINGLE)
    done = built(tmp_path / "source", tmp_path / "dist", **LONG_WAY)
    assert done.outcome.artifacts, done.outcome.diagnostics
    for name in ("proof.html", "proof.en.html"):
        found = page(done.folder, name)
        assert found.xpath("//img | //b | //*[@onerror or @onmouseover]") == []
        assert all("alert" not in script for script in found.xpath("//script/text()"))
    assert "alert(1)" in text(part(done.folder, "proof.en.html", "hostile"))
    assert len(page(done.folder, "proof.en.html").xpath("//main//article")) == 2


@pytest.mark.parametrize("name", ["proof.html", "proof.de.html"])
def test_a_page_stands_alone(sample: Dist, name: str) -> None:
    """It asks for nothing: no address is loaded, only followed; and it names neither machine nor moment."""
    raw = (sample.folder / name).read_text(encoding="utf-8")
    found = html.document_fromstring(raw.encode())
    assert found.xpath("//link | //script[@src] | //iframe") == []
    assert all(address.startswith("data:image/") for address in found.xpath("//img/@src"))
    assert re.findall(r"url\(|@import|file:|/tmp/|/home/|20[0-9]{2}-[0-9]{2}-[0-9]{2}T", raw) == []


def test_the_report_tells_packages_layers_and_losses(sample: Dist) -> None:
    """Every package with its hash and its judges, and each thing that a target says less well with its parts."""
    found = page(sample.folder, "proof.html")
    rows = {text(row[0]): [text(cell) for cell in row[1:]] for row in found.xpath("//tbody/tr")}
    packages = [a for a in sample.report["artifacts"] if a["target"] != "proof"]
    assert set(rows) == {a["name"] for a in packages}
    assert all(rows[a["name"]][3] == a["sha256"][:12] for a in packages)
    assert all("own grammars" in row[4] for row in rows.values())
    (loss,) = found.xpath("//ul[@class='losses']/li[contains(., 'hints')]")
    assert loss.xpath(".//a/@href")[0] == "proof.de.html#q-heading-levels"
    assert part(sample.folder, "proof.de.html", "heading-levels") is not None


def test_a_narrow_build_keeps_the_other_sheets(tmp_path: Path) -> None:
    """With one language its sheet and the report are new, the others stay; without the proof all of them go."""
    write(tmp_path / "source", "a.md", text=SINGLE)
    write(tmp_path / "source", "a.de.md", text=SINGLE.replace("lang: en", "lang: de"))
    out = tmp_path / "dist"
    everything = built(tmp_path / "source", out, **LONG_WAY).files
    narrow = built(tmp_path / "source", out, **LONG_WAY, languages=("de",)).files
    assert narrow["proof.en.html"] == everything["proof.en.html"]
    assert {"proof.html", "proof.de.html"} <= set(narrow)
    without = built(tmp_path / "source", out, targets=("moodle",))
    assert [name for name in without.files if name.startswith("proof")] == []
    assert b"proof" not in (out / "SHA256SUMS").read_bytes()


def test_the_proof_of_sources_with_errors_shows_what_could_be_read(tmp_path: Path) -> None:
    """`build` writes nothing; `proof` shows the good questions, the findings, and how much is missing."""
    write(tmp_path / "source", "good.md")
    write(tmp_path / "source", "bad.md", text=SINGLE.replace("[x]", "[ ]"))
    out = tmp_path / "proof"
    assert not build(Request((tmp_path / "source",), tmp_path / "dist", proof=True)).pages
    outcome = proof(Request((tmp_path / "source",), out))
    assert outcome.pages == ("proof.html", "proof.en.html")
    assert sorted(path.name for path in out.iterdir()) == ["proof.en.html", "proof.html"]
    sheet = page(out, "proof.en.html")
    assert sheet.xpath("//main//article/@id") == ["q-good"]
    assert "1 questions or texts could not be read" in text(sheet.xpath("//header[@class='top']")[0])
    assert "KEY001" in text(page(out, "proof.html"))


def test_two_parts_of_one_name_have_two_addresses(tmp_path: Path) -> None:
    """A clash of identifiers is an error of the sources, and the sheet still shows both."""
    write(tmp_path / "source", "x/rivers.md", "y/rivers.md")
    proof(Request((tmp_path / "source",), tmp_path / "proof"))
    ids = page(tmp_path / "proof", "proof.en.html").xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {"q-rivers", "q-rivers.2"} <= set(ids)


def test_reading_pages_have_no_number(tmp_path: Path) -> None:
    """Questions are counted through, as the learner sees them; a reading page is called one."""
    write(tmp_path / "source", "1.md", "3.md")
    write(tmp_path / "source", "2.md", text=ARTICLE)
    done = built(tmp_path / "source", tmp_path / "dist", **LONG_WAY)
    heads = [text(one) for one in page(done.folder, "proof.en.html").xpath("//article//h3/a")]
    assert heads == ["Question 1", "Reading page", "Question 2"]


def test_equal_sources_give_equal_pages(tmp_path: Path) -> None:
    """Also where two processes share the work."""
    for count in range(3):
        write(tmp_path / "source", f"{count}.md")
    one = built(tmp_path / "source", tmp_path / "one", **LONG_WAY).files
    two = built(tmp_path / "source", tmp_path / "two", **{**LONG_WAY, "jobs": 2}).files
    assert one == two
    assert json.loads(one["build.json"])["artifacts"]
