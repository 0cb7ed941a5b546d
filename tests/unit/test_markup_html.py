"""Raw HTML in Markdown: what QTI 2.1 has becomes records, all else is reported, and no word is lost."""

import html as entities
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtiexport import markup
from qtiexport.diagnostics import Severity
from qtiexport.model import Content, Style


def read(text: str) -> Content:
    content, diagnostics = markup.from_markdown(text, "a.md", 1)
    assert diagnostics == ()
    return content


def told(text: str) -> list[tuple[str, int, str]]:
    """The code, line and message of each finding."""
    _, found = markup.from_markdown(text, "a.md", 1)
    return [(each.code, each.location.line, each.message) for each in found]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("H<sub>2</sub>O **m<sup>2</sup>**", "<p>H<sub>2</sub>O <strong>m<sup>2</sup></strong></p>"),
        ("<em>a *b*</em> <b><i>c</i></b>", "<p><em>a <em>b</em></em> <b><i>c</i></b></p>"),
        ("a<br>b<BR/>c", "<p>a<br/>b<br/>c</p>"),
        ('<abbr title="World Health Organization">WHO</abbr>', "<p><abbr>WHO</abbr> (World Health Organization)</p>"),
        ('<a href="https://a.org/ü">b</a>', '<p><a href="https://a.org/%C3%BC">b</a></p>'),
        ("<code>a &lt; b</code>", "<p><code>a &lt; b</code></p>"),
        (
            '<span lang="FR">a</span> <i xml:lang="la">b</i>',
            '<p><span lang="fr">a</span> <span lang="la"><i>b</i></span></p>',
        ),
        ('<bdo dir="rtl">a</bdo>', '<p><bdo dir="rtl">a</bdo></p>'),
        ("<span>a</span><sub></sub>", "<p>a</p>"),
        ("<p>a &amp; *b*\nc</p><p>d", "<p>a &amp; *b* c</p><p>d</p>"),
        ("<div>a<p>b</div>", "<p>a</p><p>b</p>"),
        ("# a\n\n<h2>b</h2>", "<h3>a</h3><h4>b</h4>"),
        ("<ul><li>a<li>b<ol><li>c</ol></ul>", "<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>"),
        ('<ol start="1" lang="fr"><li>a</ol>', '<ol><li><span lang="fr">a</span></li></ol>'),
        ("<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>"),
        ("<blockquote>a</blockquote><hr>", "<blockquote><p>a</p></blockquote><hr/>"),
        (
            '<pre><code class="language-py">\na &lt;\n b</code></pre>',
            '<pre><code class="language-py">a &lt;\n b</code></pre>',
        ),
        (
            "<table><caption>c</caption><thead><tr><th>a<th>b</thead><tbody><tr><td>1<td>2</tbody></table>",
            '<table><caption>c</caption><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>'
            "<tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
        ),
        (
            '<table><tr><th></th><th>a</th></tr><tr><th scope="row">1</th><td>2</td></tr></table>',
            '<table><thead><tr><td/><th scope="col">a</th></tr></thead>'
            '<tbody><tr><th scope="row">1</th><td>2</td></tr></tbody></table>',
        ),
    ],
)
def test_what_qti_has_is_kept(text: str, written: str) -> None:
    """Elements within a line and blocks become the records that Markdown makes too."""
    assert markup.html(read(text)) == written


@pytest.mark.parametrize("style", Style)
def test_every_style_is_read(style: Style) -> None:
    assert markup.html(read(f"a <{style}>b</{style}>")) == f"<p>a <{style}>b</{style}></p>"


@pytest.mark.parametrize(
    ("text", "found", "words"),
    [
        ("a <u>b</u>", [("SRC008", 1, "“<u>” has no place")], "a b"),
        ("a <del>b</del>", [("SRC008", 1, "“<del>” has no place")], "a b"),
        ("a\n<sub>b", [("SRC008", 2, "“<sub>” is not closed")], "a b"),
        ("a</sub>", [("SRC008", 1, "“</sub>” closes what is not open")], "a"),
        ("*a <b>c* d</b>", [("SRC008", 1, "“<b>” is not closed"), ("SRC008", 1, "“</b>” closes what")], "a c d"),
        ("<sub><sup>a</sub></sup>", [("SRC008", 1, "“<sup>” is not"), ("SRC008", 1, "“</sup>” closes")], "a"),
        ("a <p>b</p>", [("SRC008", 1, "“<p>” cannot stand within a line")], "a b"),
        ('a <b class="x" style="y">b</b>', [("SRC041", 1, "“class” of “<b>”"), ("SRC041", 1, "“style”")], "a b"),
        ('a <b onclick="x()">b</b>', [("SRC008", 1, "the attribute “onclick”")], "a b"),
        ('a <b title="x">b</b>', [("SRC008", 1, "the attribute “title”")], "a b"),
        ('<a href="javascript:x">b</a> a', [("SRC009", 1, "“javascript:x”")], "b a"),
        ("<a>b</a> a", [("SRC009", 1, "“” is no web address")], "b a"),
        ('[a <a href="https://b.org">b</a>](https://c.org)', [("SRC009", 1, "a link stands within a link")], "a b"),
        ("a\n\n<script>\nb\n</script>\nc", [("SRC008", 3, "“<script> b </script>”")], "a c"),
        ("<iframe src='b'>a</iframe>", [("SRC008", 1, "“<iframe src='b'>” has no place")], "a"),
        ("a\n\n<div>\n\nb\n\n</div>", [("SRC008", 3, "“<div>” is not"), ("SRC008", 7, "“</div>” closes")], "a b"),
        ("<table><tr><td>a</td></tr></table>", [("SRC008", 1, "has no row of heads")], "a"),
        ("<ul>a<li>b</ul>", [("SRC008", 1, "something else than <li>")], "b"),
        ("<li>a</li>", [("SRC008", 1, "“<li>” stands outside")], "a"),
        ('<ol start="3"><li>a</ol>', [("SRC010", 1, "begins with 3")], "a"),
        ('<p lang="x y">a</p>', [("SRC010", 1, "“x y” is no language tag")], "a"),
        ("<bdo>a</bdo> b", [("SRC008", 1, "does not say the direction")], "a b"),
        ("a <!-- b --> c", [("SRC008", 1, "the comment “<!-- b -->”")], "a <!-- b --> c"),
        ("<?php a ?>", [("SRC008", 1, "“<?php a ?>” is raw HTML")], "<?php a ?>"),
    ],
)
def test_what_no_package_carries_is_reported(text: str, found: list[tuple[str, int, str]], words: str) -> None:
    """Each thing that is dropped is named with its line; words stay, but for those of scripts."""
    met = told(text)
    assert [(code, line) for code, line, _ in met] == [(code, line) for code, line, _ in found]
    assert all(part in message for (_, _, message), (_, _, part) in zip(met, found, strict=True))
    assert markup.words(markup.from_markdown(text, "a.md", 1)[0]) == words


def test_only_what_changes_the_looks_is_a_mild_finding() -> None:
    _, found = markup.from_markdown('<b class="x">a</b> <u>b</u>', "a.md", 1)
    assert [(each.code, each.severity) for each in found] == [("SRC041", Severity.WARNING), ("SRC008", Severity.ERROR)]


TAGS = [
    "<b>",
    "</b>",
    "<sub>",
    "</sub>",
    "<p>",
    "</p>",
    "<ul>",
    "</ul>",
    "<li>",
    "</li>",
    "<div>",
    "</div>",
    "<u>",
    "</u>",
]
TAGS += ["<span lang=fr>", "</span>", "<blockquote>", "</blockquote>", "<h2>", "</h2>", "<br>", "<hr>", "<dl>", "</dl>"]
TAGS += ["<dt>", "<dd>", '<a href="https://a.org">', "</a>", "<code>", "</code>", "<x-y>", "</x-y>", "&lt;", "&#65;"]
PIECES = st.lists(st.sampled_from(TAGS) | st.sampled_from(["a", "b ", " c", "d\n", "é"]), min_size=1, max_size=15)


@given(PIECES, st.sampled_from(["<div>{}</div>", "x {}", "> {}", "- {}", "{}"]))
def test_no_word_of_html_is_lost(pieces: list[str], frame: str) -> None:
    """Whatever is opened, closed and crossed, what is no tag arrives in order, once."""
    text = frame.format("".join(pieces))
    said = markup.words(markup.from_markdown(text, "a.md", 1)[0])
    bare = entities.unescape(re.sub(r"<[^>]*>", "", text.removeprefix("> ").removeprefix("- ")))
    misplaced = any("something else than" in message for _, _, message in told(text))
    assert misplaced or re.sub(r"\s", "", said) == re.sub(r"\s", "", bare)
