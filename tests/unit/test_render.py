"""The template engine: text is escaped, nothing undefined passes, and every document is parsed."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2
import pytest
from lxml import etree
from markupsafe import Markup

from qtiexport import render


@dataclass(frozen=True, slots=True)
class _View:
    text: Any
    more: Any = ()


@pytest.fixture
def templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of templates of this test alone."""
    monkeypatch.setattr(render, "templates_dir", lambda: tmp_path)
    for cached in (render._environment, render._template):
        cached.cache_clear()
    yield tmp_path
    for cached in (render._environment, render._template):
        cached.cache_clear()


HOSTILE = ["<b>", "&amp;", "\"'", "]]>", "<!--", "{{ 7 }}", "{% raw %}", "ä 🙂 \u2028 \u00a0", "\t a  b ", "<?x?>"]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_escaped_once(templates: Path, text: str) -> None:
    """Whatever an author writes comes out of the parsed document as it was, in content and in attributes."""
    (templates / "a.j2").write_text('<a b="{{ view.text }}">{{ view.text }}</a>')
    root = etree.fromstring(render.xml("a.j2", _View(text)))
    assert root.text == text
    # Tabs and line ends in attributes are blanks to XML (2.11, 3.3.3).
    assert root.get("b") == text.replace("\t", " ")
    assert len(root) == 0


def test_markup_is_not_escaped(templates: Path) -> None:
    """What the markup writer made stands as elements."""
    (templates / "a.j2").write_text("<a>{{ view.text }}</a>")
    assert render.fragment("a.j2", _View(Markup("<b>x</b>"))) == b"<a><b>x</b></a>"


def test_quotes_are_not_written_as_numbers(templates: Path) -> None:
    """Moodle shows numeric references literally: quotes in text stand as they are."""
    (templates / "a.j2").write_text("<a>{{ view.text }}</a>")
    assert render.fragment("a.j2", _View('"it\'s"')) == b'<a>"it\'s"</a>'


def test_a_document_has_a_declaration_and_a_fragment_none(templates: Path) -> None:
    """A document is UTF-8 and says so; a fragment will stand within another one."""
    (templates / "a.j2").write_text('<?xml version="1.0" encoding="UTF-8"?>\n<a>{{ view.text }}</a>\n')
    assert render.xml("a.j2", _View("ä")) == '<?xml version="1.0" encoding="UTF-8"?>\n<a>ä</a>\n'.encode()
    assert render.fragment("a.j2", _View("ä")) == "<a>ä</a>".encode()


@pytest.mark.parametrize("source", ["{{ view.missing }}", "{{ nothing }}", "{% for x in view.none %}{% endfor %}"])
def test_an_undefined_name_raises(templates: Path, source: str) -> None:
    """A field that a view does not have is a bug and never an empty text."""
    (templates / "a.j2").write_text(f"<a>{source}</a>")
    with pytest.raises(jinja2.UndefinedError):
        render.xml("a.j2", _View(""))


@pytest.mark.parametrize("source", ["<a>", "<a></b>", "", "text", "<a/><a/>", "<a b=1/>", "<a>&undefined;</a>"])
def test_what_is_not_well_formed_raises(templates: Path, source: str) -> None:
    """A template that gives no XML is a bug that is met at once, in each of the three ways to render."""
    (templates / "a.j2").write_text(source)
    for made in (render.xml, render.fragment, lambda name, view: list(render.stream(name, view))):
        with pytest.raises(render.TemplateError, match=r"a\.j2"):
            made("a.j2", _View(""))


def test_no_entity_reads_a_file(templates: Path) -> None:
    """Nothing in a document makes the parser read from disk."""
    (templates / "secret").write_text("secret")
    (templates / "a.j2").write_text(f'<!DOCTYPE a [<!ENTITY x SYSTEM "{templates / "secret"}">]><a>&x;</a>')
    assert b">secret" not in render.xml("a.j2", _View(""))


def test_a_stream_is_the_document_in_pieces(templates: Path) -> None:
    """A stream gives what a template renders, piece by piece, and takes its parts only when they are needed."""
    (templates / "a.j2").write_text("<a>{% for one in view.more %}<b>{{ one }}</b>{% endfor %}</a>")
    taken: list[int] = []

    def more() -> Iterator[str]:
        for number in range(1000):
            taken.append(number)
            yield "x" * 1000

    pieces = render.stream("a.j2", _View("", more()))
    first = next(pieces)
    assert len(taken) < 10
    assert len(etree.fromstring(first + b"".join(pieces))) == 1000


def test_html_is_text(templates: Path) -> None:
    """The page of a SCO is no XML; its texts are escaped all the same."""
    (templates / "a.j2").write_text("<!doctype html><title>{{ view.text }}</title>")
    assert render.text("a.j2", _View("<ä>")) == "<!doctype html><title>&lt;ä&gt;</title>".encode()


def test_static_files_are_copied_by_name(templates: Path) -> None:
    """Static files come byte for byte, with forward slashes, sorted; a folder without any has none."""
    (templates / "t" / "static" / "sub").mkdir(parents=True)
    (templates / "t" / "static" / "b.js").write_bytes(b"{{ raw }}\r\n\xff")
    (templates / "t" / "static" / "sub" / "a.css").write_bytes(b"a")
    assert [(d.path, d.content) for d in render.static("t")] == [("b.js", b"{{ raw }}\r\n\xff"), ("sub/a.css", b"a")]
    assert render.static("none") == ()


def test_an_element_is_told_again_with_another_text() -> None:
    """Only the text at the path is another; a path that leads nowhere is a bug of ours."""
    element = "<q><name><text>old</text></name><text>a &lt; b ä</text></q>".encode()
    assert render.retold(element, "name/text", "new & <b>") == (
        "<q><name><text>new &amp; &lt;b&gt;</text></name><text>a &lt; b ä</text></q>".encode()
    )
    with pytest.raises(KeyError):
        render.retold(element, "name/title", "new")
