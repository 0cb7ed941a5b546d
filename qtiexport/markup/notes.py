"""Footnotes: `[^1]` in the text, and `[^1]: note` in a paragraph of its own, numbered in the order of their marks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markdown_it.token import Token

from qtiexport.markup.findings import Findings, Spot, excerpt


@dataclass(frozen=True, slots=True)
class Definition:
    """What a note says, as tokens, and the line (from 0) on which it begins."""

    tokens: tuple[Token, ...]
    line: int


class Footnotes:
    """The notes that one text defines, and the order in which it names them."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._defined: dict[str, Definition] = {}
        self._numbers: dict[str, int] = {}

    def taken_from(self, tokens: Iterable[Token]) -> list[Token]:
        """Remember the definitions among the tokens of a text; what is left is the text itself."""
        left: list[Token] = []
        stream = iter(tokens)
        for token in stream:
            if token.type == "footnote_reference_open":
                self._define(token, tuple(_inside(stream)))
            else:
                left.append(token)
        return left

    def _define(self, token: Token, tokens: tuple[Token, ...]) -> None:
        label, line = str(token.meta["label"]), token.map[0] if token.map else 0
        if label in self._defined:
            message = f"the note “{excerpt(label)}” is written twice in this text"
            self._findings.error("SRC042", Spot(line), message, "give the second one a name of its own")
        self._defined.setdefault(label, Definition(tokens, line))

    def number(self, label: str, here: Spot) -> int | None:
        """The number, from 1, of the note that a mark names; a mark without a note is reported."""
        if label not in self._defined:
            message = f"this text has no note “[^{excerpt(label)}]:”"
            help = f"write “[^{excerpt(label)}]: ...” in a line below; a sign that is no mark is written \\[^"
            self._findings.error("SRC042", here, message, help)
            return None
        return self._numbers.setdefault(label, len(self._numbers) + 1)

    def named(self) -> Iterator[Definition]:
        """The notes in the order of their numbers; notes that these name follow, while they are read."""
        place = 0
        while place < len(self._numbers):
            yield self._defined[list(self._numbers)[place]]
            place += 1

    def report_unnamed(self) -> None:
        """Report each note that no mark of the text names: nobody would ever see it."""
        for label, note in self._defined.items():
            if label not in self._numbers:
                message = f"no mark [^{excerpt(label)}] in this text names this note"
                help = "set the mark in the same text (question, option, explanation ...), or take the note out"
                self._findings.error("SRC042", Spot(note.line), message, help)


def _inside(stream: Iterator[Token]) -> Iterator[Token]:
    """The tokens up to the end of a definition; none stands within another one's text for long."""
    depth = 1
    for token in stream:
        depth += (token.type == "footnote_reference_open") - (token.type == "footnote_reference_close")
        if depth == 0:
            return
        if not token.type.startswith("footnote_reference"):
            yield token
