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

Every expression takes linear time: repeats are bounded or followed by what they cannot hold. `first words` are what a
search looks up before it runs an expression, which is ten times as fast as trying everywhere.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from qtiexport.markers import ENDING, TOKEN
from qtiexport.readers.plain.fold import lowered, nfc

_GAP, _ANY_GAP = r"[\s*_]+", r"[\s*_]*"
DIGIT = "0"
"""Stands for any digits among first words."""
_LETTER = r"[^\W\d_]"
_ENDING, _SHORT_ENDING = rf"{_LETTER}{{0,24}}", rf"{_LETTER}{{0,{ENDING}}}"
_SENTENCE_END = r"(?=[^\S\n]*[*_]*[^\S\n]*(?:[.!?:;)\]。！？：；）]|\n|\Z))"
_FIRST = re.compile(rf"{_LETTER}+|\d")
_ALIKE = {"'": "['’ʼ＇]", "-": "[-‐‑–]"}
_SIGNS = str.maketrans({**dict.fromkeys("’ʼ＇", "'"), **dict.fromkeys("‐‑–", "-")})


@dataclass(frozen=True, slots=True)
class _Item:
    """A piece of a pattern: `glued` to what stands before it, or with a blank between."""

    expression: str
    glued: bool
    optional: bool
    firsts: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Phrases:
    """Phrases to be found in running text, their last group being the number.

    `firsts` are their first words in lower case, "0" for digits; a word that ends in * may go on.
    """

    source: str
    firsts: tuple[str, ...]

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """The phrases as one expression: compiled when a text first needs it, which most languages' never do."""
        return re.compile(self.source, re.IGNORECASE)


def phrases(patterns: Iterable[str], numbers: Sequence[Sequence[str]], spaced: bool) -> Phrases:
    """The patterns as phrases, each holding at most one number. Raises ValueError like `expression`."""
    parsed = [_Parser(pattern, numbers, spaced).parse() for pattern in patterns]
    return Phrases(_either(parsed, spaced), _firsts(parsed))


def expression(patterns: Iterable[str], spaced: bool) -> str:
    """One regular expression for any of the patterns, which hold no number.

    Raises ValueError for a pattern with an unclosed bracket or without a word.
    """
    return _either([_Parser(pattern, (), spaced).parse() for pattern in patterns], spaced)


def first_words(patterns: Iterable[str], spaced: bool) -> tuple[str, ...]:
    """The first words of patterns, as `Phrases` has them."""
    return _firsts([_Parser(pattern, (), spaced).parse() for pattern in patterns])


def _firsts(parsed: list["_Item"]) -> tuple[str, ...]:
    return tuple(sorted({first for item in parsed for first in item.firsts}))


def _either(parsed: list["_Item"], spaced: bool) -> str:
    joined = f"(?:{'|'.join(item.expression for item in parsed)})" if parsed else r"(?!)"
    return rf"(?<!{_LETTER}){joined}(?!{_LETTER})" if spaced else joined


class _Parser:
    def __init__(self, pattern: str, numbers: Sequence[Sequence[str]], spaced: bool) -> None:
        self._pattern = pattern
        self._tokens = TOKEN.findall(nfc(pattern).strip().translate(_SIGNS))
        self._spaced = spaced
        self._number = _number(numbers, spaced)
        self._firsts = frozenset([DIGIT, *(lowered(nfc(word)) for spellings in numbers for word in spellings)])
        self._place = 0

    def parse(self) -> _Item:
        result = self._alternatives("", glued=True, optional=False)
        if self._place < len(self._tokens):
            raise ValueError(f"“{self._pattern}” closes a bracket that it does not open")
        return result

    def _alternatives(self, closer: str, glued: bool, optional: bool) -> _Item:
        found = [self._sequence()]
        while self._peek() == "|":
            self._place += 1
            found.append(self._sequence())
        if closer:
            if self._peek() != closer:
                raise ValueError(f"“{self._pattern}” does not close a bracket that it opens")
            self._place += 1
        firsts = frozenset().union(*(one.firsts for one in found))
        return _Item(f"(?:{'|'.join(one.expression for one in found)})", glued, optional, firsts)

    def _sequence(self) -> _Item:
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
                return self._alternatives(")", glued, False)
            case "[":
                return self._alternatives("]", glued, True)
            case "*":
                return _Item(_ENDING if self._spaced else _SHORT_ENDING, True, False)
            case ".":
                return _Item(_SENTENCE_END, True, False)
            case "N":
                return _Item(self._number, glued, False, self._firsts)
        word = "".join(_ALIKE.get(sign, re.escape(sign)) for sign in token)
        return _Item(word, glued, False, frozenset([_first(token)]))

    def _joined(self, items: list[_Item]) -> _Item:
        needed = next((place for place, item in enumerate(items) if not item.optional), None)
        if needed is None:
            raise ValueError(f"“{self._pattern}” has a part without a word that must be there")
        before = "".join(f"(?:{item.expression}{self._gap(after)})?" for item, after in pairwise(items[: needed + 1]))
        after = "".join(self._later(item) for item in items[needed + 1 :])
        firsts = frozenset().union(*(_opened(items, place) for place in range(needed + 1)))
        return _Item(before + items[needed].expression + after, True, False, firsts)

    def _later(self, item: _Item) -> str:
        whole = self._gap(item) + item.expression
        return f"(?:{whole})?" if item.optional else whole

    def _gap(self, item: _Item) -> str:
        # Blanks before what may be empty, and then blanks again, could be divided in many ways.
        if item.expression in (_SENTENCE_END, _ENDING, _SHORT_ENDING):
            return ""
        if self._spaced:
            return "" if item.glued else _GAP
        return _ANY_GAP

    def _peek(self) -> str:
        return self._tokens[self._place] if self._place < len(self._tokens) else ""


def _first(word: str) -> str:
    """What a word is looked up by: its letters up to the first other sign, as texts are divided."""
    found = _FIRST.match(lowered(word))
    if found is None:
        return lowered(word)
    return DIGIT if found[0].isdecimal() else found[0]


def _opened(items: list[_Item], place: int) -> frozenset[str]:
    """The first words of an item; with a * where the next item is glued to it."""
    following = items[place + 1] if place + 1 < len(items) else None
    if following is None or not following.glued or following.expression == _SENTENCE_END:
        return items[place].firsts
    return frozenset(first if first == DIGIT else f"{first.rstrip('*')}*" for first in items[place].firsts)


def _number(numbers: Sequence[Sequence[str]], spaced: bool) -> str:
    words = sorted((nfc(word) for spellings in numbers for word in spellings), key=lambda word: (-len(word), word))
    either = "|".join([*(re.escape(word) for word in words), r"\d{1,3}"])
    return rf"({either})(?![^\W_])" if spaced else rf"({either})"
