"""What stands within a line: inline tokens become the model's inline records."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby

from markdown_it.common.normalize_url import normalizeLink
from markdown_it.token import Token

from qtiexport import model
from qtiexport.markup import images, inlines, mathml, passages
from qtiexport.markup.context import Context
from qtiexport.markup.findings import Findings, Spot, excerpt
from qtiexport.markup.masking import visible
from qtiexport.markup.tags import UNSEEN, Tag, tag

_DEEPEST = 20
"""So many levels of emphasis and links may stand within each other; deeper ones are reported and become plain."""
_LINE_END = re.compile(r"[\n\r\f]")
_HTML_HELP = "write it in Markdown; to show it as it is, put it in back-ticks or write &lt; for <"
_COMMENT_HELP = "begin author comments with %% in a line of their own; an option's id ends the option's first line"

Children = tuple[model.Inline, ...]


def spans(token: Token, context: Context) -> Children:
    """The children of an `inline` token; neighbouring texts are one."""
    return _Line(token, context).children()


@dataclass(slots=True)
class _Open:
    """What was opened and is not closed yet: by Markdown, or by the HTML tag `tag`."""

    token: Token
    tag: Tag | None = None
    children: list[model.Inline] = field(default_factory=list)


class _Line:
    """One walk over the children of an inline token."""

    def __init__(self, token: Token, context: Context) -> None:
        self._token = token
        self._context = context
        self._findings = context.findings
        self._open: list[_Open] = [_Open(token)]

    def children(self) -> Children:
        """All that stands in the line."""
        self._report_loose_dollars()
        for child in self._token.children or ():
            if child.nesting == 1:
                self._begin(_Open(child))
            elif child.nesting == -1:
                self._leave_tags()
                self._end(self._of_markdown)
            else:
                self._put(self._leaf(child))
        self._leave_tags()
        return joined(self._open[0].children)

    def _put(self, children: Iterable[model.Inline]) -> None:
        self._open[-1].children.extend(children)

    def _begin(self, opened: _Open) -> None:
        # Beyond the limit the children join the level above, so that no later walk is deep.
        if len(self._open) > _DEEPEST:
            opened.children = self._open[-1].children
        self._open.append(opened)

    def _end(self, wrapped: Callable[[_Open, Children], Iterable[model.Inline]]) -> None:
        opened = self._open.pop()
        if len(self._open) > _DEEPEST:
            message = f"emphasis is nested deeper than {_DEEPEST} levels"
            help = "escape the * and _ that are not meant as emphasis with a backslash"
            self._findings.error("SRC010", self._spot("SRC010", 0, 0), message, help)
        else:
            self._put(wrapped(opened, joined(opened.children)))

    # --- Markdown ---------------------------------------------------------------------------------------------------

    def _of_markdown(self, opened: _Open, children: Children) -> Iterable[model.Inline]:
        match opened.token.type:
            case "em_open":
                return (model.Emphasis(children),)
            case "strong_open":
                return (model.Strong(children),)
            case "s_open":
                return self._struck(children)
            case "span_open":
                return self._passage(opened.token, children)
            case _:
                return self._link(opened.token, children)

    def _struck(self, children: Children) -> Children:
        message = "text struck out with ~~ has no place in a package"
        help = "say in words what no longer holds; a tilde that is none of those is written \\~"
        self._findings.error("SRC010", self._spot("SRC010", self._token.content.find("~~"), 2), message, help)
        return children

    def _passage(self, opening: Token, children: Children) -> Children:
        here = self._spot("SRC010", opening.meta["at"], 1)
        given = {**opening.attrs, **opening.meta.get("insecure_attrs", {})}
        other = next((name for name in given if name not in ("lang", "dir")), None)
        if other is not None or not given:
            message = f"the braces behind “{excerpt(_words(children))}” hold {f'“{other}”' if other else 'nothing'}"
            help = "write {lang=...} or {dir=...}; a brace that is text is written \\{"
            self._findings.error("SRC010", here, message, help)
        language, direction = (str(given[name]) if name in given else None for name in ("lang", "dir"))
        frame = passages.frame(language, direction, False, here, self._findings)
        return (replace(frame, children=children),) if frame and children else children

    def _link(self, opening: Token, children: Children) -> Children:
        title = opening.attrGet("title")
        if title:
            here = self._spot("SRC010", opening.meta["at"], 1)
            message = f"the title “{excerpt(str(title))}” of a link has no place in a package"
            self._findings.error("SRC010", here, message, "leave the title out, or say it in the text")
        here = self._spot("SRC009", opening.meta["at"], 1)
        return inlines.link(str(opening.attrs["href"]), children, here, self._findings)

    # --- what holds nothing -----------------------------------------------------------------------------------------

    def _leaf(self, child: Token) -> Iterable[model.Inline]:
        match child.type:
            case "softbreak":
                return (model.Text(" "),)
            case "hardbreak":
                return (model.LineBreak(),)
            case "code_inline":
                return (model.Code(child.content),)
            case "image":
                return _image(self._token, child, self._findings)
            case "html_inline":
                return self._html(child)
            case "formula":
                return self._formula(child)
            case "footnote_ref":
                return self._mark(child)
            case _:
                return self._context.abbreviations.within(_LINE_END.sub(" ", child.content))

    def _formula(self, child: Token) -> Iterator[model.Inline]:
        here = self._spot("SRC040", child.meta["at"], len(child.content) + 2 * len(child.markup))
        yield from formula(child.content, child.markup == "$$", here, self._findings)

    def _mark(self, child: Token) -> Iterator[model.Inline]:
        label = str(child.meta["label"])
        number = self._context.notes.number(label, self._spot("SRC042", child.meta["at"], len(label) + 3))
        yield model.NoteMark(number) if number else model.Text(f"[^{label}]")

    # --- HTML -------------------------------------------------------------------------------------------------------

    def _html(self, child: Token) -> Iterable[model.Inline]:
        here = self._spot("SRC008", child.meta["at"], len(child.content))
        found = tag(child.content)
        if found is None:
            report_html(child.content, here, self._findings)
            return _text(child.content)
        if found.closing:
            self._close(found, here)
            return ()
        if found.name == "img":
            return html_image(self._token, found, child.meta["at"], here, self._findings)
        if found.alone:
            return inlines.alone(found, here, self._findings)
        self._begin(_Open(child, found))
        return ()

    def _close(self, closing: Tag, here: Spot) -> None:
        """Close the tag's element, and what was opened in it; never beyond what Markdown opened last."""
        names = []
        for opened in reversed(self._open):
            if opened.tag is None:
                break
            names.append(opened.tag.name)
        if closing.name in UNSEEN:
            return
        if closing.name not in names:
            inlines.report_stray(closing, here, self._findings)
            return
        for _ in range(names.index(closing.name)):
            self._leave_tag()
        self._end(self._of_html)

    def _leave_tags(self) -> None:
        while self._open[-1].tag is not None:
            self._leave_tag()

    def _leave_tag(self) -> None:
        opened = self._open[-1]
        if opened.tag:
            inlines.report_unclosed(opened.tag, self._spot_of(opened), self._findings)
        self._end(lambda _, children: children)

    def _of_html(self, opened: _Open, children: Children) -> Children:
        assert opened.tag is not None
        if opened.tag.name == "a" and any(other.token.type == "link_open" or _links(other) for other in self._open):
            message, help = "a link stands within a link", "take one of the two links out"
            self._findings.error("SRC009", self._spot_of(opened), message, help)
            return children
        return inlines.element(opened.tag, children, self._spot_of(opened), self._findings)

    # --- places -----------------------------------------------------------------------------------------------------

    def _report_loose_dollars(self) -> None:
        place = visible(self._token.content).find("$$") if "$$" in self._token.content else -1
        if place >= 0:
            message, help = "“$$” begins a formula that nothing ends", "end it with $$, or write \\$\\$ for the signs"
            self._findings.error("SRC040", self._spot("SRC040", place, 2), message, help)

    def _spot_of(self, opened: _Open) -> Spot:
        return self._spot("SRC008", opened.token.meta["at"], len(opened.token.content))

    def _spot(self, code: str, start: int, length: int) -> Spot:
        return spot(self._token, self._findings, code, start, length)


def _links(opened: _Open) -> bool:
    return opened.tag is not None and opened.tag.name == "a"


def _words(children: Children) -> str:
    return "".join(child.text for child in children if isinstance(child, model.Text | model.Code))


def formula(latex: str, display: bool, here: Spot, findings: Findings) -> Children:
    """A formula, or a message and its characters where it cannot be set."""
    line = " ".join(latex.split())
    wrong = mathml.fault(line, display)
    if wrong is None:
        return (model.Math(line, display),)
    what, help = wrong
    findings.error("SRC040", here, f"the formula “{excerpt(line)}” {what}", help)
    return tuple(_text(line))


def _text(text: str) -> Iterator[model.Text]:
    # A character reference such as &#10; can name a line end.
    if text:
        yield model.Text(_LINE_END.sub(" ", text))


def _image(token: Token, child: Token, findings: Findings) -> Iterator[model.Inline]:
    here = spot(token, findings, "ACC001", child.meta["at"], 2)
    address = images.address(child)
    for code, message, help in images.faults(child, excerpt(address)):
        findings.error(code, here, message, help)
    alt = "" if child.attrGet("title") == images.DECORATIVE else images.alternative(child)
    yield model.Image(address, alt, line=findings.line(here))


def html_image(token: Token, img: Tag, at: int, here: Spot, findings: Findings) -> Iterator[model.Inline]:
    """An `img` of HTML, read as Markdown's image is: `token` is the inline token in whose content it stands."""
    inlines.report_attributes(img, here, findings, ("src", "alt"))
    alt = " ".join((img.get("alt") or "").split())
    image = Token("image", "img", 0, attrs={"src": normalizeLink(img.get("src") or ""), "alt": ""}, content=alt)
    image.children = [Token("text", "", 0, content=alt)] if alt else []
    image.meta["at"] = at
    return _image(token, image, findings)


def report_html(html: str, here: Spot, findings: Findings) -> None:
    """Report what is neither tag nor text: no target carries it, and nothing is left out in silence."""
    if html.startswith("<!--"):
        message, help = f"the comment “{excerpt(html)}” stands where no comment is read", _COMMENT_HELP
    else:
        message, help = f"“{excerpt(html)}” is raw HTML, which cannot be taken along", _HTML_HELP
    findings.error("SRC008", here, message, help)


def joined(children: Iterable[model.Inline]) -> Children:
    """The children with neighbouring texts made one."""
    made: list[model.Inline] = []
    for is_text, group in groupby(children, lambda child: isinstance(child, model.Text)):
        if is_text:
            made.append(model.Text("".join(child.text for child in group if isinstance(child, model.Text))))
        else:
            made.extend(group)
    return tuple(made)


def spot(token: Token, findings: Findings, code: str, start: int, length: int) -> Spot:
    """The spot of a part of an inline token's content, which lost the indent and marks before each of its lines."""
    first = token.map[0] if token.map else 0
    if findings.full(code):
        return Spot(first)
    line = first + token.content.count("\n", 0, start)
    begin = token.content.rfind("\n", 0, start) + 1
    end = token.content.find("\n", begin)
    segment = token.content[begin : end if end >= 0 else None].rstrip()
    shift = findings.lines[line].find(segment)
    within = min(length, len(segment) - (start - begin))
    return Spot(line, shift + start - begin + 1, within) if shift >= 0 else Spot(line)
