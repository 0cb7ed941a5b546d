"""The configured CommonMark parser. It is asked for tokens only: markdown-it never writes markup for us."""

from collections.abc import Callable
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from mdit_py_plugins.attrs import attrs_plugin
from mdit_py_plugins.footnote import footnote_plugin

from qtiexport.markup.abbreviations import abbreviation_line
from qtiexport.markup.dollars import formula_block, inline_formula

InlineRule = Callable[[StateInline, bool], bool]

_PLACED = ("html_inline", "link", "image", "autolink", "formula", "span", "footnote_ref")
_INTERRUPTING = ["paragraph", "reference", "blockquote", "list"]
NESTING = 20
"""So many levels of lists, quotes and their items may stand within each other; more is reported."""


class _Parser(MarkdownIt):
    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 (the library's name)
        """Every address: `links.fault` reports the bad ones, where the library would leave them as text unseen."""
        return True


@cache
def parser() -> MarkdownIt:
    """CommonMark with tables, formulas, footnotes, abbreviations and spans of another language.

    Raw HTML and struck-out text are recognised, so that they can be reported where they stand. Labels of references
    are kept, so that unused ones can be.
    """
    made = _Parser("commonmark", {"html": True, "maxNesting": NESTING, "store_labels": True})
    made.enable(["table", "strikethrough"])
    footnote_plugin(made, inline=False, move_to_end=False, always_match_refs=True)
    attrs_plugin(made, after=(), spans=True)
    made.inline.ruler.before("escape", "formula", inline_formula)
    made.block.ruler.before("fence", "formula_block", formula_block, {"alt": _INTERRUPTING})
    made.block.ruler.before("reference", "abbreviation", abbreviation_line, {"alt": ["paragraph", "reference"]})
    for rule in made.inline.ruler.__rules__:
        if rule.name in _PLACED:
            made.inline.ruler.at(rule.name, _placed(rule.fn))
    return made


def _placed(rule: InlineRule) -> InlineRule:
    """The rule, which also notes in `meta["at"]` of the token it makes where in the inline text that begins."""

    def run(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        found = rule(state, silent)
        if found and not silent:
            # A rule first flushes the text before it as a token of its own.
            token = state.tokens[count]
            (state.tokens[count + 1] if token.type == "text" else token).meta["at"] = start
        return found

    return run
