"""Tags of raw HTML as they are written: name, attributes, opening or closing."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it.common import html_re

_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)")
_ATTRIBUTE = re.compile(r"""\s([A-Za-z_:][A-Za-z0-9:._-]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^"'=<>`\s]+))?""")
VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")
)
"""What HTML never closes."""
UNSEEN = frozenset(("script", "style", "template", "noscript"))
"""What holds no words for a learner."""
_UNSEEN = re.compile(r"<(script|style|template|noscript)\b.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)

_TAGS = (html_re.open_tag, html_re.close_tag, html_re.comment, html_re.processing, html_re.declaration, html_re.cdata)
_MARKUP = re.compile("|".join(f"(?:{pattern})" for pattern in _TAGS))
_ENDS = (("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"), ("<!", ">"))


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag; `name` and the names of attributes are in lower case, `written` is the whole of it.

    `alone`: it opens nothing that could hold words.
    """

    name: str
    attributes: tuple[tuple[str, str], ...]
    closing: bool
    alone: bool
    written: str

    def get(self, name: str) -> str | None:
        """The value of an attribute; the first of two counts, as in HTML."""
        return next((value for key, value in self.attributes if key == name), None)


def tag(written: str) -> Tag | None:
    """The tag that a piece of raw HTML is; `None` for comments, declarations and the like."""
    found = _NAME.match(written)
    if not found:
        return None
    name = found[1].lower()
    pairs = tuple(
        (one[1].lower(), html.unescape((one[2] or "").strip("\"'")))
        for one in _ATTRIBUTE.finditer(written, found.end())
    )
    return Tag(name, pairs, written.startswith("</"), name in VOID | UNSEEN or written.endswith("/>"), written)


def pieces(text: str) -> Iterator[tuple[int, str, bool]]:
    """Raw HTML as (place, piece, whether the piece is markup); a script or style is one piece of markup."""
    done = 0
    while found := _next(text, done):
        if found.start() > done:
            yield done, text[done : found.start()], False
        yield found.start(), found[0], True
        done = found.end()
    if done < len(text):
        yield done, text[done:], False


def _next(text: str, start: int) -> re.Match[str] | None:
    place = text.find("<", start)
    while place >= 0:
        found = None if _open_ended(text, place) else _UNSEEN.match(text, place) or _MARKUP.match(text, place)
        if found:
            return found
        place = text.find("<", place + 1)
    return None


def _open_ended(text: str, start: int) -> bool:
    """Whether a comment or the like begins that nothing ends; the pattern would look for its end in every way."""
    end = next((end for begin, end in _ENDS if text.startswith(begin, start)), None)
    return end is not None and text.find(end, start) < 0
