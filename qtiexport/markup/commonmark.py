"""Markdown text becomes Content, with a diagnostic for all that a package cannot carry."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from markdown_it.token import Token

from qtiexport import model
from qtiexport.diagnostics import Diagnostic
from qtiexport.markup import elementary, standins, tables
from qtiexport.markup.abbreviations import Abbreviations
from qtiexport.markup.context import Context
from qtiexport.markup.findings import Findings, Spot, excerpt
from qtiexport.markup.notes import Definition, Footnotes
from qtiexport.markup.parser import NESTING, parser
from qtiexport.markup.spans import formula, spans

# A line that begins with a letter and holds nothing that any rule of the parser, or of ours, reacts to.
_PLAIN = re.compile(r"[^\W\d_][^\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff\\`*_\[\]<>&!$~]*\Z")
# What XML 1.0 forbids; a reader's source has none of it, other texts may.
_FORBIDDEN = "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
_ILLEGAL = re.compile(_FORBIDDEN)
_ILLEGAL_OR_PLACE = re.compile(f"{_FORBIDDEN}|{standins.PATTERN}")
_LINE_END = re.compile(r"\r\n?")
_REPLACEMENT = "\ufffd"


def from_markdown(
    text: str, path: str, first_line: int, places: bool = False
) -> tuple[model.Content, tuple[Diagnostic, ...]]:
    """Read CommonMark with tables, formulas, footnotes, abbreviations, spans of another language, and some HTML.

    `path` and `first_line` (from 1) say where the text stands; columns count within the given lines. A line end within
    a paragraph is a blank, a hard one a `LineBreak`. The shallowest headings of the text get level 1. With `places` a
    stand-in within the words (`standins`) becomes the place of an interaction.

    Reported, and kept as plain words: HTML that no package can carry (SRC008; attributes SRC041), links to anything but
    http, https and mailto (SRC009), what the model has no record for (SRC010), formulas that cannot be set (SRC040),
    marks and notes that do not meet (SRC042), abbreviations that are not used (SRC043), characters that XML forbids
    (SRC001).
    """
    if is_plain(text):
        return model.Content((model.Paragraph((model.Text(text),)),), first_line), ()
    text = _LINE_END.sub("\n", text)
    findings = Findings(text, path, first_line)
    environment: dict[str, Any] = {}
    tokens = parser().parse(_legal(text, places, findings), environment)
    context = Context(findings, Abbreviations(environment, findings), Footnotes(findings))
    content = model.Content(tuple(_blocks(tokens, context)), first_line)
    _report_references(tokens, environment, findings)
    context.notes.report_unnamed()
    context.abbreviations.report_unmet()
    return standins.placed(content) if places else content, findings.all()


def _blocks(tokens: list[Token], context: Context) -> Iterator[model.Block]:
    """The blocks of a text, its notes last."""
    left = context.notes.taken_from(tokens)
    top = min((int(token.tag[1]) for token in tokens if token.type == "heading_open"), default=1)
    yield from _Blocks(left, top, context).up_to_end()
    notes = tuple(_note(note, top, context) for note in context.notes.named())
    if notes:
        yield model.Notes(notes)


def _note(note: Definition, top: int, context: Context) -> tuple[model.Block, ...]:
    blocks = tuple(_Blocks(note.tokens, top, context).up_to_end())
    if not blocks:
        help = "write its text behind the colon"
        context.findings.error("SRC042", Spot(note.line), "this note has no text", help)
    return blocks


def is_plain(text: str) -> bool:
    """Whether the parser would make one paragraph with exactly this text of it, so that it need not be asked."""
    # A blank of any kind at the end would be taken off: those are not printable, but for the common one.
    return _PLAIN.match(text) is not None and text[-1] != " " and text[-1].isprintable()


def _legal(text: str, places: bool, findings: Findings) -> str:
    """The text without what XML forbids, which is reported; stand-ins are kept where there may be any."""

    def legal(match: re.Match[str]) -> str:
        if len(match[0]) > 1:
            return match[0]
        if not findings.full("SRC001"):
            line = text.count("\n", 0, match.start())
            here = Spot(line, match.start() - text.rfind("\n", 0, match.start()), 1)
            message = f"the character U+{ord(match[0]):04X} cannot stand in a package"
            findings.error("SRC001", here, message, "take the invisible character out")
        return _REPLACEMENT

    return (_ILLEGAL_OR_PLACE if places else _ILLEGAL).sub(legal, text)


class _Blocks:
    """One walk over the tokens of a text; `top` is the level of its shallowest headings."""

    def __init__(self, tokens: Iterable[Token], top: int, context: Context) -> None:
        self._tokens = iter(tokens)
        self._context = context
        self._findings = context.findings
        self._top = top

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
        children = self._line()
        # Of a paragraph in which every word was reported, nothing may be left.
        if children:
            yield model.Paragraph(children)

    def heading(self, token: Token) -> Iterator[model.Block]:
        children = self._line()
        if children:
            yield model.Heading(int(token.tag[1]) - self._top + 1, children)

    def _line(self) -> tuple[model.Inline, ...]:
        """The children of the inline token that comes next, past the token that closes its block."""
        children = spans(next(self._tokens), self._context)
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

    def formula(self, token: Token) -> Iterator[model.Block]:
        yield model.Paragraph(formula(token.content, True, _begin(token), self._findings))

    def html(self, token: Token) -> Iterator[model.Block]:
        yield from elementary.blocks(token, self._top, self._findings)

    def rule(self, _token: Token) -> Iterator[model.Block]:
        yield model.Divider()

    def table(self, _token: Token) -> Iterator[model.Block]:
        head, *rows = self._rows()
        for row in rows:
            tables.report_spare_cells(row.line, len(head.cells), self._findings)
        yield tables.table(head.cells, tuple(row.cells for row in rows), head.alignments)

    def _rows(self) -> Iterator[tables.Row]:
        """The rows of a table, head first, past the token that closes it."""
        for token in self._tokens:
            if token.type == "table_close":
                return
            if token.type == "tr_open":
                yield tables.Row(token.map[0] if token.map else 0, *self._cells())

    def _cells(self) -> tuple[tuple[tables.Cell, ...], tuple[model.Alignment | None, ...]]:
        cells: list[tables.Cell] = []
        alignments: list[model.Alignment | None] = []
        for token in self._tokens:
            if token.type == "tr_close":
                break
            if token.type in ("th_open", "td_open"):
                alignments.append(tables.alignment(str(token.attrGet("style") or "")))
                cells.append(self._line())
        return tuple(cells), tuple(alignments)


_MAKERS: dict[str, Callable[[_Blocks, Token], Iterator[model.Block]]] = {
    "paragraph_open": _Blocks.paragraph,
    "heading_open": _Blocks.heading,
    "bullet_list_open": _Blocks.list_block,
    "ordered_list_open": _Blocks.list_block,
    "blockquote_open": _Blocks.quote,
    "code_block": _Blocks.code,
    "fence": _Blocks.code,
    "formula_block": _Blocks.formula,
    "html_block": _Blocks.html,
    "hr": _Blocks.rule,
    "table_open": _Blocks.table,
}


def _begin(token: Token) -> Spot:
    return Spot(token.map[0] if token.map else 0)


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
