"""What may be written as a marker word of one's own, in the little language of the language files.

A pattern without a fault can be read, and takes linear time on any text: it can be matched at one place in few ways.
"""

import re
import unicodedata
from dataclasses import dataclass, field

Markers = tuple[tuple[str, tuple[tuple[str, tuple[str, ...]], ...]], ...]
"""A user's own marker words: by language, by list, the patterns."""
LISTS = ("choose", "ask", "all", "explanation", "right", "wrong")
"""The lists of marker words that a user can add to."""
_NUMBERED = ("choose", "ask")
_N = "(?<![A-Za-zÀ-ɏ])N(?![A-Za-zÀ-ɏ])"
TOKEN = re.compile(rf"[\[\](|)*.]|\s+|{_N}|(?:(?!{_N})[^\[\](|)*.\s])+")
"""The pieces of a pattern: brackets and signs, blanks, the N that stands for a number, words."""
ENDING = 4
"""So many letters * stands for in a language without blanks, where no blank ends the word."""
_BRACKETS = {"(": ")", "[": "]"}
_NUMBER = "N"
_JOINTS = "'’ʼ-‐‑·・,"
_LONGEST, _DEEPEST = 200, 5
# In so many ways a pattern may match at one place.
_MOST_WAYS = 5000


def pattern_fault(pattern: str, name: str = "") -> str | None:
    """What is wrong with a pattern, in words for its author; None if nothing is.

    `name` is the list that it is to stand in, "" for any.
    """
    if len(pattern) > _LONGEST:
        return f"{_quoted(pattern[:40] + '…')} is longer than {_LONGEST} characters"
    tokens = TOKEN.findall(unicodedata.normalize("NFC", pattern).strip())
    fault = _signs_fault(tokens) or _Walk(tokens).fault() or _number_fault(tokens, name)
    return f"{_quoted(pattern)} {fault}" if fault else None


def _signs_fault(tokens: list[str]) -> str | None:
    """A sign in a place where it means nothing."""
    if not tokens:
        return "holds no word"
    for place, token in enumerate(tokens):
        before, after = tokens[place - 1] if place else "", "".join(tokens[place + 1 : place + 2])
        if token == "*" and not (_is_word(before) and after[:1] in ("", "|", ")", "]", ".", " ", "\t")):
            return "has a * that does not end a word: write it right after the first letters of the word"
        if token == "." and place < len(tokens) - 1:
            return "has a . within it: only the last sign may be one, and stands for the end of a sentence"
        if _is_word(token) and (strange := _strange(token)):
            return f"holds {_quoted(strange)}: words are made of letters and digits, with ' or - between them"
    return None


def _number_fault(tokens: list[str], name: str) -> str | None:
    count = tokens.count(_NUMBER)
    if count > 1:
        return "holds N more than once"
    if name in _NUMBERED and not _has_number(tokens):
        return "needs N, the number of answers, outside of brackets"
    if count and name and name not in _NUMBERED:
        return "holds N, which stands for a number: only patterns of “choose” and “ask” have one"
    return None


def _has_number(tokens: list[str]) -> bool:
    """Whether every text that matches has a number."""
    depth = 0
    for token in tokens:
        depth += (token in _BRACKETS) - (token in _BRACKETS.values())
        if token == _NUMBER and not depth:
            return "|" not in tokens or not _splits(tokens)
    return False


def _splits(tokens: list[str]) -> bool:
    """Whether the whole pattern is divided by a | outside of brackets."""
    depth = 0
    for token in tokens:
        depth += (token in _BRACKETS) - (token in _BRACKETS.values())
        if token == "|" and not depth:
            return True
    return False


@dataclass(slots=True)
class _Part:
    """One of several texts in a bracket: whether it has a word that must be there, its first letter, its ways."""

    needed: bool = False
    first: str = ""
    ways: int = 1


@dataclass(slots=True)
class _Open:
    """A bracket that is open, "" for the whole pattern."""

    sign: str
    parts: list[_Part] = field(default_factory=lambda: [_Part()])

    def ways(self) -> int:
        """Only parts that begin alike can match one text; a part that begins with a bracket is like any other."""
        alike = max(sum(one.first in (part.first, "") or not part.first for one in self.parts) for part in self.parts)
        return alike * max(part.ways for part in self.parts) * (2 if self.sign == "[" else 1)


class _Walk:
    """The brackets of a pattern, from left to right."""

    def __init__(self, tokens: list[str]) -> None:
        self._tokens = tokens
        self._open = [_Open("")]

    def fault(self) -> str | None:
        for token in self._tokens:
            if fault := self._step(token):
                return fault
        if len(self._open) > 1:
            return "does not close a bracket that it opens"
        return self._end(self._open[0])

    def _step(self, token: str) -> str | None:
        part = self._open[-1].parts[-1]
        if token in _BRACKETS:
            self._open.append(_Open(token))
            return f"has more than {_DEEPEST} brackets within each other" if len(self._open) > _DEEPEST + 1 else None
        if token in _BRACKETS.values():
            return self._close(token)
        if token == "|":
            self._open[-1].parts.append(_Part())
        elif token == "*":
            part.ways *= ENDING + 1
        elif _is_word(token):
            part.first = part.first or token[:1].casefold()
            part.needed = True
        return None

    def _close(self, token: str) -> str | None:
        closed = self._open.pop()
        if not self._open or _BRACKETS.get(closed.sign) != token:
            return "closes a bracket that it does not open"
        if fault := self._end(closed):
            return fault
        outer = self._open[-1].parts[-1]
        outer.ways *= closed.ways()
        outer.needed = outer.needed or closed.sign == "("
        return None

    def _end(self, closed: _Open) -> str | None:
        if not all(part.needed for part in closed.parts):
            return "has a part without a word that must be there"
        if closed.ways() > _MOST_WAYS:
            return "can be matched in too many ways: use fewer * and [ ], or divide it into several patterns"
        return None


def _is_word(token: str) -> bool:
    return bool(token) and not token.isspace() and token not in ("*", ".", "|", "(", ")", "[", "]")


def _strange(word: str) -> str:
    """The first character that no word may hold, or may not begin with."""
    if not word[0].isalnum():
        return word[0]
    return next((sign for sign in word if not (sign.isalnum() or sign in _JOINTS or _is_accent(sign))), "")


def _is_accent(sign: str) -> bool:
    return unicodedata.category(sign).startswith("M")


def _quoted(text: str) -> str:
    return f"“{text}”"
