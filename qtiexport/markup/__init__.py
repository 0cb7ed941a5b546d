"""Markdown text becomes Content; Content becomes XHTML, HTML, the player's nodes, or plain words.

The one place where markup is read or written. Elements are built as a tree and serialised, never pasted together.
"""

from qtiexport.markup.commonmark import from_markdown
from qtiexport.markup.multilang import multilang, separable
from qtiexport.markup.standins import stand_in
from qtiexport.markup.words import BLANK, inline_words, is_inline, title_place, words
from qtiexport.markup.writers import Node, html, inline, inline_tree, titled, titled_html, tree, xhtml

__all__ = [
    "BLANK",
    "Node",
    "from_markdown",
    "html",
    "inline",
    "inline_tree",
    "inline_words",
    "is_inline",
    "multilang",
    "separable",
    "stand_in",
    "title_place",
    "titled",
    "titled_html",
    "tree",
    "words",
    "xhtml",
]
