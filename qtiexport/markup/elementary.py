"""Blocks of raw HTML become records of the model: those that QTI 2.1 has, and the words of all others."""

import html
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from markdown_it.token import Token

from qtiexport import model
from qtiexport.markup import inlines, passages, tables
from qtiexport.markup.findings import Findings, Spot
from qtiexport.markup.spans import html_image, joined, report_html
from qtiexport.markup.trees import Element, tree

Node = Element | str

_BLANKS = re.compile(r"[ \t\n\r\f]+")
_LANGUAGE = re.compile(r"language-(\S+)")
_HEADING = re.compile(r"h[1-6]\Z")
_PARTS = frozenset(("li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "caption"))


def blocks(token: Token, top: int, findings: Findings) -> Iterator[model.Block]:
    """The blocks of a token `html_block`; `top` is the level of the shallowest heading of the text around."""
    return _Reader(token, top, findings).blocks()


class _Reader:
    def __init__(self, token: Token, top: int, findings: Findings) -> None:
        self._line = token.map[0] if token.map else 0
        self._text = token.content
        self._top = top
        self._findings = findings
        # As an inline token, so that images are read as Markdown's are.
        self._token = Token("inline", "", 0, content=token.content, map=token.map)

    def blocks(self) -> Iterator[model.Block]:
        root = tree(
            self._text, self._findings, self._spot, lambda piece, here: report_html(piece, here, self._findings)
        )
        return self._within(root.children)

    def _spot(self, at: int, written: str) -> Spot:
        line = self._line + self._text.count("\n", 0, at)
        first = written.split("\n", 1)[0]
        place = self._findings.lines[line].find(first) if line < len(self._findings.lines) else -1
        return Spot(line, place + 1, len(first)) if place >= 0 else Spot(min(line, len(self._findings.lines) - 1))

    # --- blocks -----------------------------------------------------------------------------------------------------

    def _within(self, nodes: Iterable[Node]) -> Iterator[model.Block]:
        """The blocks that the nodes are; words beside them are paragraphs."""
        for is_block, group in groupby(nodes, _is_block):
            if is_block:
                for element in group:
                    assert isinstance(element, Element)
                    yield from self._block(element)
            else:
                yield from self._paragraph(self._inlines(group))

    def _paragraph(self, children: inlines.Children) -> Iterator[model.Block]:
        if children := _trimmed(children):
            yield model.Paragraph(children)

    def _block(self, element: Element) -> Iterator[model.Block]:
        name = element.tag.name
        if name not in ("ol", "ul", "pre"):
            self._report_attributes(element)
        if _HEADING.match(name):
            children = self._words(element)
            return iter((model.Heading(max(1, int(name[1]) - self._top + 1), children),) if children else ())
        if name in _PARTS:
            return self._loose(element)
        return self._framed(_MAKERS[name](self, element), element)

    def _loose(self, element: Element) -> Iterator[model.Block]:
        message = f"“<{element.tag.name}>” stands outside of the list or table that it belongs to"
        self._findings.error("SRC008", element.here, message, "put the list or table around it")
        return self._within(element.children)

    def _text_block(self, element: Element) -> Iterator[model.Block]:
        return self._within(element.children)

    def _list(self, element: Element) -> Iterator[model.Block]:
        if element.tag.get("start") not in (None, "1"):
            message = f"a list that begins with {element.tag.get('start')} would begin with 1 in a package"
            help = "begin the list with 1, or write the numbers as text"
            self._findings.error("SRC010", element.here, message, help)
        inlines.report_attributes(element.tag, element.here, self._findings, ("start",))
        items = tuple(self._item(part) for part in self._parts(element, ("li",)))
        if items:
            yield model.ListBlock(element.tag.name == "ol", items)

    def _item(self, part: Element) -> tuple[model.Block, ...]:
        self._report_attributes(part)
        return tuple(self._framed(self._within(part.children), part))

    def _definitions(self, element: Element) -> Iterator[model.Block]:
        parts = self._parts(element, ("dt", "dd"))
        entries = tuple(
            model.Term(self._words(part)) if part.tag.name == "dt" else model.Description(self._item(part))
            for part in parts
        )
        if entries:
            yield model.DefinitionList(entries)

    def _quote(self, element: Element) -> Iterator[model.Block]:
        inner = tuple(self._within(element.children))
        if inner:
            yield model.BlockQuote(inner)

    def _code(self, element: Element) -> Iterator[model.Block]:
        parts = [child for child in element.children if child != ""]
        inner = parts[0] if len(parts) == 1 else None
        code = inner if isinstance(inner, Element) and inner.tag.name == "code" else element
        language = _LANGUAGE.search(code.tag.get("class") or "")
        for holder in dict.fromkeys((element.tag, code.tag)):
            kept = ("class",) if language and holder is code.tag else ()
            inlines.report_attributes(holder, element.here, self._findings, kept)
        text = "".join(self._verbatim(code))
        yield model.CodeBlock(text.removeprefix("\n").removesuffix("\n"), language[1] if language else "")

    def _verbatim(self, element: Element) -> Iterator[str]:
        for child in element.children:
            if isinstance(child, str):
                yield html.unescape(child)
            else:
                inlines.refuse(child.tag, child.here, self._findings)
                yield from self._verbatim(child)

    def _divider(self, _element: Element) -> Iterator[model.Block]:
        yield model.Divider()

    # --- tables -----------------------------------------------------------------------------------------------------

    def _table(self, element: Element) -> Iterator[model.Block]:
        caption = next((part for part in _elements(element) if part.tag.name == "caption"), None)
        rows = [self._cells(row) for row in self._rows(element)]
        rows = [row for row in rows if row]
        if not rows or any(cell.tag.name != "th" for cell in rows[0]):
            message = "this table has no row of heads: its first row is not made of <th> alone"
            self._findings.error("SRC008", element.here, message, "write the cells of the first row as <th>")
        if any(len(row) != len(rows[0]) for row in rows):
            message = "the rows of this table have different numbers of cells"
            self._findings.error("SRC010", element.here, message, "give each row as many cells as the first one")
            return
        if rows:
            yield self._table_of(rows, caption)

    def _table_of(self, rows: list[list[Element]], caption: Element | None) -> model.Table:
        row_heads = len(rows) > 1 and all(row[0].tag.name == "th" for row in rows[1:])
        head, *body = (tuple(self._cell(cell) for cell in row) for row in rows)
        words = self._words(caption) if caption else ()
        return tables.table(head, tuple(body), caption=words, row_heads=row_heads)

    def _rows(self, element: Element) -> Iterator[Element]:
        for part in self._parts(element, ("caption", "thead", "tbody", "tfoot", "tr")):
            self._report_attributes(part)
            if part.tag.name == "tr":
                yield part
            elif part.tag.name != "caption":
                yield from self._parts(part, ("tr",))

    def _cells(self, row: Element) -> list[Element]:
        return self._parts(row, ("th", "td"))

    def _cell(self, cell: Element) -> inlines.Children:
        inlines.report_attributes(cell.tag, cell.here, self._findings, ("scope",))
        return self._line_of(cell)

    # --- parts ------------------------------------------------------------------------------------------------------

    def _parts(self, element: Element, names: tuple[str, ...]) -> list[Element]:
        """The elements of these names in a list or table; what else stands there is reported."""
        parts = []
        for child in element.children:
            if isinstance(child, Element) and child.tag.name in names:
                parts.append(child)
            elif isinstance(child, Element) or child.strip():
                here = child.here if isinstance(child, Element) else element.here
                message = f"something else than {_either(names)} stands right in “<{element.tag.name}>”"
                self._findings.error("SRC008", here, message, f"put it into {_either(names)}")
        return parts

    def _words(self, element: Element) -> inlines.Children:
        self._report_attributes(element)
        return self._line_of(element)

    def _line_of(self, element: Element) -> inlines.Children:
        children = _trimmed(self._inlines(element.children))
        return passages.passage(element.tag, children, element.here, self._findings)

    def _report_attributes(self, element: Element) -> None:
        inlines.report_attributes(element.tag, element.here, self._findings)

    def _framed(self, made: Iterator[model.Block], element: Element) -> Iterator[model.Block]:
        """The blocks, each of their lines in the language and direction of the element that they stand in."""
        frame = passages.frame_of(element.tag, element.here, self._findings)
        if frame is None:
            return made
        return (model.relined(block, lambda line: (replace(frame, children=line),) if line else ()) for block in made)

    def _inlines(self, nodes: Iterable[Node]) -> inlines.Children:
        return joined(child for node in nodes for child in self._inline(node))

    def _inline(self, node: Node) -> Iterable[model.Inline]:
        if isinstance(node, str):
            return _text(node)
        if node.tag.name == "img":
            return html_image(self._token, node.tag, node.at, node.here, self._findings)
        if node.tag.alone:
            return inlines.alone(node.tag, node.here, self._findings)
        return inlines.element(node.tag, self._inlines(node.children), node.here, self._findings)


_MAKERS: dict[str, Callable[[_Reader, Element], Iterator[model.Block]]] = {
    "p": _Reader._text_block,
    "div": _Reader._text_block,
    "ul": _Reader._list,
    "ol": _Reader._list,
    "dl": _Reader._definitions,
    "blockquote": _Reader._quote,
    "pre": _Reader._code,
    "table": _Reader._table,
    "hr": _Reader._divider,
}


def _is_block(node: Node) -> bool:
    if isinstance(node, str):
        return False
    name = node.tag.name
    return name in _MAKERS or name in _PARTS or bool(_HEADING.match(name))


def _elements(element: Element) -> Iterator[Element]:
    return (child for child in element.children if isinstance(child, Element))


def _either(names: tuple[str, ...]) -> str:
    return " or ".join(f"<{name}>" for name in names)


def _text(text: str) -> Iterator[model.Text]:
    line = html.unescape(_BLANKS.sub(" ", text))
    if line:
        yield model.Text(_BLANKS.sub(" ", line))


def _trimmed(children: inlines.Children) -> inlines.Children:
    """The children without blanks at both ends."""
    made = list(children)
    if made and isinstance(made[0], model.Text):
        made[0] = model.Text(made[0].text.lstrip(" "))
    if made and isinstance(made[-1], model.Text):
        made[-1] = model.Text(made[-1].text.rstrip(" "))
    return tuple(child for child in made if not isinstance(child, model.Text) or child.text)
