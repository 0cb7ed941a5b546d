"""The little language in which the language files write marker words, turned into regular expressions.

| written | means |
|---|---|
| a word | itself, in any case; straight and curly apostrophes and all hyphens are one |
| a blank | any blanks, with or without marks of emphasis; in a language without blanks between words: perhaps some |
| `N` | a number word or digits; the only group of the expression |
| `(a|b)` | one of these |
| `[a|b]` | one of these, or nothing |
| `*` | any further letters of the word |
| `.` | the end of a sentence or line must follow |

Every expression takes linear time: repeats are bounded or followed by what they cannot hold.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from qtiexport.readers.plain.fold import nfc

_TOKEN = re.compile(
    r"[\[\](|)*.]|\s+|(?<![A-Za-zÀ-ɏ])N(?![A-Za-zÀ-ɏ])|(?:(?!(?<![A-Za-zÀ-ɏ])N(?![A-Za-zÀ-ɏ]))[^\[\](|)*.\s])+"
)
_GAP, _ANY_GAP = r"[\s*_]+", r"[\s*_]*"
_LETTER = r"[^\W\d_]"
_SENTENCE_END = r"(?=[^\S\n]*[*_]*[^\S\n]*(?:[.!?:;)\]。！？：；）]|\n|\Z))"
_ALIKE = {"'": "['’ʼ＇]", "-": "[-‐‑–]"}


@dataclass(frozen=True, slots=True)
class _Item:
    """A piece of a pattern: `glued` to what stands before it, or with a blank between."""

    expression: str
    glued: bool
    optional: bool


def expression(patterns: Iterable[str], numbers: Sequence[Sequence[str]], spaced: bool) -> str:
    """One regular expression for any of the patterns, each holding at most one group: its number.

    Raises ValueError for a pattern with an unclosed bracket or without a word.
    """
    alternatives = [_Parser(pattern, numbers, spaced).parse() for pattern in patterns]
    joined = f"(?:{'|'.join(alternatives)})" if alternatives else r"(?!)"
    return rf"(?<!{_LETTER}){joined}(?!{_LETTER})" if spaced else joined


class _Parser:
    def __init__(self, pattern: str, numbers: Sequence[Sequence[str]], spaced: bool) -> None:
        self._pattern = pattern
        self._tokens = _TOKEN.findall(nfc(pattern).strip())
        self._spaced = spaced
        self._number = _number(numbers, spaced)
        self._place = 0

    def parse(self) -> str:
        result = self._alternatives("")
        if self._place < len(self._tokens):
            raise ValueError(f"“{self._pattern}” closes a bracket that it does not open")
        return result

    def _alternatives(self, closer: str) -> str:
        found = [self._sequence()]
        while self._peek() == "|":
            self._place += 1
            found.append(self._sequence())
        if closer:
            if self._peek() != closer:
                raise ValueError(f"“{self._pattern}” does not close a bracket that it opens")
            self._place += 1
        return f"(?:{'|'.join(found)})"

    def _sequence(self) -> str:
        items: list[_Item] = []
        glued = True
        while (token := self._peek()) not in ("", "|", ")", "]"):
            self._place += 1
            if token.isspace():
                glued = False
                continue
            items.append(self._item(token, glued))
            glued = True
        return self._joined(items)

    def _item(self, token: str, glued: bool) -> _Item:
        match token:
            case "(":
                return _Item(self._alternatives(")"), glued, False)
            case "[":
                return _Item(self._alternatives("]"), glued, True)
            case "*":
                return _Item(rf"{_LETTER}{{0,24}}", True, False)
            case ".":
                return _Item(_SENTENCE_END, True, False)
            case "N":
                return _Item(self._number, glued, False)
        return _Item("".join(_ALIKE.get(sign, re.escape(sign)) for sign in token), glued, False)

    def _joined(self, items: list[_Item]) -> str:
        needed = next((place for place, item in enumerate(items) if not item.optional), None)
        if needed is None:
            raise ValueError(f"“{self._pattern}” has a part without a word that must be there")
        before = "".join(f"(?:{item.expression}{self._gap(after)})?" for item, after in pairwise(items[: needed + 1]))
        return before + items[needed].expression + "".join(self._later(item) for item in items[needed + 1 :])

    def _later(self, item: _Item) -> str:
        whole = self._gap(item) + item.expression
        return f"(?:{whole})?" if item.optional else whole

    def _gap(self, item: _Item) -> str:
        if item.expression == _SENTENCE_END:
            return ""
        if self._spaced:
            return "" if item.glued else _GAP
        return _ANY_GAP

    def _peek(self) -> str:
        return self._tokens[self._place] if self._place < len(self._tokens) else ""


def _number(numbers: Sequence[Sequence[str]], spaced: bool) -> str:
    words = sorted((nfc(word) for spellings in numbers for word in spellings), key=lambda word: (-len(word), word))
    either = "|".join([*(re.escape(word) for word in words), r"\d{1,3}"])
    return rf"({either})(?![^\W_])" if spaced else rf"({either})"
