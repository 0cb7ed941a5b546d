"""Markdown text becomes Content: CommonMark with tables, and a diagnostic for all that a package cannot carry."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from markdown_it.token import Token

from qtiexport import model
from qtiexport.diagnostics import Diagnostic
from qtiexport.markup.findings import Findings, Spot, excerpt
from qtiexport.markup.parser import NESTING, parser
from qtiexport.markup.spans import report_html, spans

# A line that begins with a letter and holds nothing that any rule of the parser, or of ours, reacts to.
_PLAIN = re.compile(r"[^\W\d_][^\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff\\`*_\[\]<>&!$]*\Z")
# What XML 1.0 forbids; a reader's source has none of it, other texts may.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_END = re.compile(r"\r\n?")
_REPLACEMENT = "\ufffd"


def from_markdown(text: str, path: str, first_line: int) -> tuple[model.Content, tuple[Diagnostic, ...]]:
    """Read CommonMark with tables.

    `path` and `first_line` (from 1) say where the text stands; columns count within the given lines. A line end within
    a paragraph is a blank, a hard one a `LineBreak`. The shallowest headings of the text get level 1.

    Reported, and kept as plain words: raw HTML (SRC008), links to anything but http, https and mailto (SRC009), what
    the model has no record for, such as images and formulas (SRC010), characters that XML forbids (SRC001).
    """
    if is_plain(text):
        return model.Content((model.Paragraph((model.Text(text),)),), first_line), ()
    text = _LINE_END.sub("\n", text)
    findings = Findings(text, path, first_line)
    environment: dict[str, Any] = {}
    tokens = parser().parse(_legal(text, findings), environment)
    content = model.Content(tuple(_Blocks(tokens, findings).up_to_end()), first_line)
    _report_references(tokens, environment, findings)
    return content, findings.all()


def is_plain(text: str) -> bool:
    """Whether the parser would make one paragraph with exactly this text of it, so that it need not be asked."""
    # A blank of any kind at the end would be taken off: those are not printable, but for the common one.
    return _PLAIN.match(text) is not None and text[-1] != " " and text[-1].isprintable()


def _legal(text: str, findings: Findings) -> str:
    for match in _FORBIDDEN.finditer(text):
        if findings.full("SRC001"):
            break
        line = text.count("\n", 0, match.start())
        here = Spot(line, match.start() - text.rfind("\n", 0, match.start()), 1)
        message = f"the character U+{ord(match[0]):04X} cannot stand in a package"
        findings.error("SRC001", here, message, "take the invisible character out")
    return _FORBIDDEN.sub(_REPLACEMENT, text)


class _Blocks:
    """One walk over the tokens of a text; `top` is the level of its shallowest headings."""

    def __init__(self, tokens: list[Token], findings: Findings) -> None:
        self._tokens = iter(tokens)
        self._findings = findings
        self._top = min((int(token.tag[1]) for token in tokens if token.type == "heading_open"), default=1)

    def up_to_end(self) -> Iterator[model.Block]:
        """The blocks up to the token that closes the one they stand in, or up to the last."""
        for token in self._tokens:
            if token.nesting == -1:
                return
            self._report_depth(token)
            yield from _MAKERS[token.type](self, token)

    def _report_depth(self, token: Token) -> None:
        # The parser leaves out what stands deeper than its limit, which only its last opening token shows.
        if token.nesting == 1 and token.level >= NESTING - 1:
            message = f"lists and quotes are nested deeper than {NESTING} levels"
            self._findings.error("SRC010", _begin(token), message, "take some levels of lists or quotes out")

    def paragraph(self, _token: Token) -> Iterator[model.Block]:
        yield model.Paragraph(self._line())

    def heading(self, token: Token) -> Iterator[model.Block]:
        children = self._line()
        if children:
            yield model.Heading(int(token.tag[1]) - self._top + 1, children)

    def _line(self) -> tuple[model.Inline, ...]:
        """The children of the inline token that comes next, past the token that closes its block."""
        children = spans(next(self._tokens), self._findings)
        next(self._tokens)
        return children

    def list_block(self, token: Token) -> Iterator[model.Block]:
        start = token.attrGet("start")
        if start is not None:
            message = f"a list that begins with {start} would begin with 1 in a package"
            self._findings.error(
                "SRC010", _begin(token), message, "begin the list with 1, or write the numbers as text"
            )
        yield model.ListBlock(token.type == "ordered_list_open", tuple(self._items()))

    def _items(self) -> Iterator[tuple[model.Block, ...]]:
        for token in self._tokens:
            if token.nesting == -1:
                return
            self._report_depth(token)
            yield tuple(self.up_to_end())

    def quote(self, _token: Token) -> Iterator[model.Block]:
        blocks = tuple(self.up_to_end())
        if blocks:
            yield model.BlockQuote(blocks)

    def code(self, token: Token) -> Iterator[model.Block]:
        yield model.CodeBlock(token.content.removesuffix("\n"), token.info.strip())

    def html(self, token: Token) -> Iterator[model.Block]:
        lines = token.content.strip("\n").split("\n")
        report_html(token.content.strip(), _begin(token), self._findings)
        children: list[model.Inline] = []
        for line in filter(None, lines):
            children += [model.LineBreak(), model.Text(line)] if children else [model.Text(line)]
        yield model.Paragraph(tuple(children))

    def rule(self, token: Token) -> Iterator[model.Block]:
        here = _begin(token)
        written = excerpt(self._findings.lines[here.line].strip())
        message = f"the dividing line “{written}” has no place in a package"
        self._findings.error("SRC010", here, message, "take the line out, or put a heading in its place")
        yield from ()

    def table(self, _token: Token) -> Iterator[model.Block]:
        head, *rows = self._rows()
        for row in rows:
            self._report_spare_cells(row, len(head[1]))
        yield model.Table(head[1], tuple(cells for _, cells in rows))

    def _rows(self) -> Iterator[tuple[int, tuple[tuple[model.Inline, ...], ...]]]:
        """Each row's line and cells, head first, past the token that closes the table."""
        for token in self._tokens:
            if token.type == "table_close":
                return
            if token.type == "tr_open":
                yield token.map[0] if token.map else 0, tuple(self._cells())

    def _cells(self) -> Iterator[tuple[model.Inline, ...]]:
        for token in self._tokens:
            if token.type == "tr_close":
                return
            if token.type in ("th_open", "td_open"):
                yield self._line()

    def _report_spare_cells(self, row: tuple[int, tuple[tuple[model.Inline, ...], ...]], columns: int) -> None:
        # The parser leaves cells without a head cell out.
        line = row[0]
        written = self._findings.lines[line]
        cells = _cell_count(written)
        if cells > columns:
            message = f"this row has {cells} cells, the head of its table has {columns}"
            help = "add a cell to the head, or write | within a cell as \\|"
            self._findings.error("SRC010", Spot(line, 1, len(written)), message, help)


_MAKERS: dict[str, Callable[[_Blocks, Token], Iterator[model.Block]]] = {
    "paragraph_open": _Blocks.paragraph,
    "heading_open": _Blocks.heading,
    "bullet_list_open": _Blocks.list_block,
    "ordered_list_open": _Blocks.list_block,
    "blockquote_open": _Blocks.quote,
    "code_block": _Blocks.code,
    "fence": _Blocks.code,
    "html_block": _Blocks.html,
    "hr": _Blocks.rule,
    "table_open": _Blocks.table,
}


def _begin(token: Token) -> Spot:
    return Spot(token.map[0] if token.map else 0)


def _cell_count(line: str) -> int:
    """The cells of a table row as written, marks of a surrounding quote left aside."""
    row = line.strip(" \t>").replace("\\|", "")
    return len(row.removeprefix("|").removesuffix("|").split("|"))


def _report_references(tokens: list[Token], environment: dict[str, Any], findings: Findings) -> None:
    """Report each `[label]: address` that no link of this text uses: nobody would ever see it."""
    defined: dict[str, Any] = environment.get("references", {})
    if not defined:
        return
    used = {child.meta.get("label") for token in tokens for child in token.children or ()}
    spare = [entry for label, entry in defined.items() if label not in used]
    for entry in [*spare, *environment.get("duplicate_refs", ())]:
        here = Spot(entry["map"][0])
        message = f"no link in this text uses the address “{excerpt(findings.lines[here.line].strip())}”"
        help = "take the line out, or write the link as [text](address)"
        findings.error("SRC010", here, message, help)
