"""Texts in several languages at once: each learner sees the one, and the elements around it stay whole."""

import pytest

from qtiexport import markup
from tests.filtered import shown

DE, FR = 'lang="de" class="multilang"', 'lang="fr" class="multilang"'


def _both(german: str, french: str) -> str:
    return str(markup.multilang([("de", german), ("fr", french)]))


def test_a_paragraph_stays_outside_its_languages() -> None:
    """A `p` within a `span` is no HTML, and editors tear it apart."""
    assert _both("<p>der <em>Fluss</em></p>", "<p>le fleuve</p>") == (
        f"<p><span {DE}>der <em>Fluss</em></span><span {FR}>le fleuve</span></p>"
    )


def test_what_is_equal_stands_once() -> None:
    """Blocks of formulas, lines and pictures are not doubled."""
    assert _both("<p>der</p><hr/><p>1 &lt; 2</p>", "<p>le</p><hr/><p>1 &lt; 2</p>") == (
        f"<p><span {DE}>der</span><span {FR}>le</span></p><hr/><p>1 &lt; 2</p>"
    )
    assert _both("<p>Rhin</p>", "<p>Rhin</p>") == "<p>Rhin</p>"


def test_words_without_a_block_stand_side_by_side() -> None:
    """So the words of a text that are options."""
    assert _both("x &lt; 5", "y") == f"<span {DE}>x &lt; 5</span><span {FR}>y</span>"


@pytest.mark.parametrize(
    ("german", "french"),
    [
        ("<p>a</p>", ""),
        ("", "<p>a</p><p>b</p>"),
        ("<p>a</p><p>b</p>", "<p>c</p>"),
        ("<p>a</p><ul><li>b</li><li>c</li></ul>", "<p>a</p><ul><li>b</li></ul>"),
        ("<p>a</p><ul><li>b<ul><li>c</li></ul></li></ul>", "<p>a</p><ul><li>d<ul><li>e</li></ul></li></ul>"),
        ("<p>a</p><p>b</p>", "<h4>a</h4><p>c</p>"),
        ("<p>a</p><hr/>", "<p>b</p><p>c</p>"),
        ("<ul><li>a</li><li>b</li></ul>", "<ol><li>c</li><li>d</li></ol>"),
        ('<table><tbody><tr><td>a</td><th scope="row">b</th></tr></tbody></table>', "<table><tbody/></table>"),
        ("<blockquote><p>a</p><p>b</p></blockquote>", "<blockquote><p>c</p><p>d</p></blockquote>"),
        ('<p>a <bdo dir="rtl">b</bdo></p><p>c</p>', "<p>d</p><p>e</p>"),
        ("<pre><code>a\n b</code></pre>", "<pre><code>c</code></pre>"),
    ],
)  # fmt: skip
def test_each_learner_sees_the_own_text_and_nothing_else(german: str, french: str) -> None:
    """Whatever the blocks are like, the filter leaves each text as it was alone."""
    for one, other in ((german, french), (french, german)):
        joined = _both(one, other)
        assert [shown(joined, language) for language in ("de", "fr", "pl")] == [one, other, one]


def test_a_span_within_a_language_is_refused_where_it_would_cut() -> None:
    """The filter takes the first end of a span for that of the language; what is equal is in no language."""
    marked = '<p>Der <span lang="fr">Doubs</span></p>'
    assert not markup.separable([("de", marked), ("fr", "<p>Le Doubs</p>")])
    assert not markup.separable([("de", "<p>Der Doubs</p>"), ("fr", marked)])
    assert markup.separable([("de", marked), ("fr", marked)])
    assert markup.separable([("de", "<p>Der Doubs</p>"), ("fr", "<p>Le <bdo>Doubs</bdo></p>")])
