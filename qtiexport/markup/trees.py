"""A block of raw HTML as a tree of elements; what is not closed, or closes nothing, is reported on the way."""

from collections.abc import Callable
from dataclasses import dataclass, field

from qtiexport.markup import inlines
from qtiexport.markup.findings import Findings, Spot
from qtiexport.markup.tags import UNSEEN, VOID, Tag, pieces, tag

_DEEPEST = 20
"""So many elements may stand within each other; deeper ones are reported and left out, their words stay."""
# What a tag closes that HTML lets an author leave open.
_FLOW = ("p", "div", "ul", "ol", "dl", "pre", "blockquote", "table", "hr", "h1", "h2", "h3", "h4", "h5", "h6")
_ENDS = {
    **dict.fromkeys(_FLOW, ("p",)),
    "li": ("li", "p"),
    "dt": ("dt", "dd", "p"),
    "dd": ("dt", "dd", "p"),
    "tr": ("tr", "td", "th"),
    "td": ("td", "th"),
    "th": ("td", "th"),
    "tbody": ("thead", "tr", "td", "th"),
}
_OPTIONAL = frozenset(("p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot"))
# What a tag that begins an item does not close beyond.
_BOUNDS = frozenset(("ul", "ol", "dl", "table", "blockquote", "div"))


@dataclass(frozen=True, slots=True)
class Element:
    """An element of raw HTML; `at` is its place in the block's text, `children` grow while it is open."""

    tag: Tag
    here: Spot
    at: int
    children: list["Element | str"] = field(default_factory=list)


class _Builder:
    def __init__(self, root: Element, findings: Findings, spot: Callable[[int, str], Spot]) -> None:
        self._open = [root]
        self._findings = findings
        self._spot = spot

    def text(self, text: str) -> None:
        self._open[-1].children.append(text)

    def tag(self, found: Tag, at: int) -> None:
        here = self._spot(at, found.written)
        if found.closing:
            self._close(found, here)
            return
        self._close_optional(found.name)
        element = Element(found, here, at)
        if len(self._open) > _DEEPEST:
            message = f"elements are nested deeper than {_DEEPEST} levels"
            self._findings.error("SRC008", here, message, "take some levels out")
        else:
            self._open[-1].children.append(element)
            if not found.alone:
                self._open.append(element)

    def _close(self, closing: Tag, here: Spot) -> None:
        names = [element.tag.name for element in reversed(self._open[1:])]
        if closing.name not in names:
            if closing.name not in VOID | UNSEEN:
                inlines.report_stray(closing, here, self._findings)
            return
        for _ in range(names.index(closing.name)):
            self._leave()
        self._open.pop()

    def _close_optional(self, name: str) -> None:
        """Close the items that a new one of the same list or table ends."""
        ended = _ENDS.get(name, ())
        names: list[str] = []
        for element in reversed(self._open[1:]):
            if element.tag.name in _BOUNDS or element.tag.name not in _OPTIONAL:
                break
            names.append(element.tag.name)
        last = max((place for place, name in enumerate(names) if name in ended), default=-1)
        for _ in range(last + 1):
            self._open.pop()

    def _leave(self) -> None:
        element = self._open.pop()
        if element.tag.name not in _OPTIONAL:
            inlines.report_unclosed(element.tag, element.here, self._findings)

    def end(self) -> None:
        while len(self._open) > 1:
            self._leave()


def tree(
    text: str, findings: Findings, spot: Callable[[int, str], Spot], other: Callable[[str, Spot], None]
) -> Element:
    """The elements of a block under a root without a name; `other` is told of comments and the like."""
    root = Element(Tag("", (), False, False, ""), Spot(0), 0)
    builder = _Builder(root, findings, spot)
    for at, piece, is_markup in pieces(text):
        found = tag(piece) if is_markup else None
        if found:
            builder.tag(found, at)
        else:
            if is_markup:
                other(piece, spot(at, piece))
            builder.text(piece)
    builder.end()
    return root
