"""The configured CommonMark parser. It is asked for tokens only: markdown-it never writes markup for us."""

from collections.abc import Callable
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, autolink, html_inline, image, link

InlineRule = Callable[[StateInline, bool], bool]

NESTING = 20
"""So many levels of lists, quotes and their items may stand within each other; more is reported."""


class _Parser(MarkdownIt):
    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 (the library's name)
        """Every address: `links.fault` reports the bad ones, where the library would leave them as text unseen."""
        return True


@cache
def parser() -> MarkdownIt:
    """CommonMark with tables.

    Raw HTML is recognised, so that it can be reported where it stands. Labels of references are kept, so that unused
    ones can be.
    """
    made = _Parser("commonmark", {"html": True, "maxNesting": NESTING, "store_labels": True})
    made.enable("table")
    for name, rule in _PLACED.items():
        made.inline.ruler.at(name, _placed(rule))
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


_PLACED: dict[str, InlineRule] = {"html_inline": html_inline, "link": link, "image": image, "autolink": autolink}
