"""All texts that a regular expression of the portable subset (types.md 9) matches, where these are few."""

import re
from itertools import product

MOST = 64
"""More texts than these are not listed."""
_DEEPEST = 16
_LONGEST = 255
_COUNT = re.compile(r"\{([0-9]{1,3})(?:(,)([0-9]{0,3}))?\}")
_SIGNS = frozenset(".*+?()[]{}|^$\\")


class _EndlessError(Exception):
    """The texts are too many, or the pattern says something that this module does not know."""


def texts(pattern: str, exact_case: bool = True) -> tuple[str, ...] | None:
    """The texts that the pattern matches as a whole, each once, shortest choice first; None if they are not few.

    Without `exact_case`, letters of a class that differ by case alone count as one, the small one.
    """
    bare = pattern.removeprefix("^")
    bare = bare[:-1] if bare.endswith("$") and not bare.endswith("\\$") else bare
    reader = _Reader(bare, exact_case)
    try:
        found = reader.ways(0)
        return tuple(found) if reader.at == len(bare) else None
    except _EndlessError:
        return None


class _Reader:
    """Reads a pattern from left to right; every method gives the texts of what it read."""

    def __init__(self, pattern: str, exact_case: bool) -> None:
        self._pattern = pattern
        self._exact_case = exact_case
        self.at = 0

    def ways(self, depth: int) -> list[str]:
        """Alternatives, up to a closing bracket or the end."""
        if depth > _DEEPEST:
            raise _EndlessError
        found = self._sequence(depth)
        while self._take("|"):
            found = _few([*found, *self._sequence(depth)])
        return found

    def _sequence(self, depth: int) -> list[str]:
        found = [""]
        while self.at < len(self._pattern) and self._pattern[self.at] not in "|)":
            part = self._repeated(self._piece(depth))
            found = _joined(found, part)
        return found

    def _piece(self, depth: int) -> list[str]:
        if self._take("("):
            self._take("?:")
            found = self.ways(depth + 1)
            self._want(")")
            return found
        if self._take("["):
            return self._class()
        if self._take("\\"):
            return self._escaped()
        letter = self._next()
        if letter in _SIGNS:
            raise _EndlessError
        return [letter]

    def _escaped(self) -> list[str]:
        letter = self._next()
        if letter == "d":
            return list("0123456789")
        if letter.isalnum():
            raise _EndlessError
        return [letter]

    def _class(self) -> list[str]:
        if self._take("^"):
            raise _EndlessError
        found: list[str] = []
        while not self._take("]"):
            first = self._member()
            if len(first) == 1 and self._pattern[self.at : self.at + 1] == "-" and not self._ahead("-]"):
                self._want("-")
                first = _span(first[0], self._member())
            found = _few([*found, *first])
        return found if self._exact_case else _one_case(found)

    def _member(self) -> list[str]:
        return self._escaped() if self._take("\\") else [self._next()]

    def _repeated(self, part: list[str]) -> list[str]:
        if self._take("?"):
            return _few(["", *part])
        count = _COUNT.match(self._pattern, self.at)
        if count is None:
            if self._ahead("*") or self._ahead("+") or self._ahead("{"):
                raise _EndlessError
            return part
        self.at = count.end()
        return _times(part, int(count[1]), _upper(count))

    def _ahead(self, sign: str) -> bool:
        return self._pattern.startswith(sign, self.at)

    def _take(self, sign: str) -> bool:
        if not self._ahead(sign):
            return False
        self.at += len(sign)
        return True

    def _want(self, sign: str) -> None:
        if not self._take(sign):
            raise _EndlessError

    def _next(self) -> str:
        if self.at >= len(self._pattern):
            raise _EndlessError
        self.at += 1
        return self._pattern[self.at - 1]


def _few(found: list[str]) -> list[str]:
    once = list(dict.fromkeys(found))
    if len(once) > MOST:
        raise _EndlessError
    return once


def _one_case(letters: list[str]) -> list[str]:
    """Without the capitals of which the small letter is there."""
    return [letter for letter in letters if letter.lower() == letter or letter.lower() not in letters]


def _joined(heads: list[str], tails: list[str]) -> list[str]:
    if len(heads) * len(tails) > MOST * MOST:
        raise _EndlessError
    found = _few([head + tail for head, tail in product(heads, tails)])
    if any(len(text) > _LONGEST for text in found):
        raise _EndlessError
    return found


def _span(first: str, last: list[str]) -> list[str]:
    if len(last) != 1 or not 0 <= ord(last[0]) - ord(first) < MOST:
        raise _EndlessError
    return [chr(code) for code in range(ord(first), ord(last[0]) + 1)]


def _upper(count: re.Match[str]) -> int:
    """The most repetitions of a `{n}`, `{n,m}`; `{n,}` has none."""
    if count[2] and not count[3]:
        raise _EndlessError
    return int(count[3] or count[1])


def _times(part: list[str], least: int, most: int) -> list[str]:
    if most < least:
        raise _EndlessError
    found, one = ([""] if least == 0 else []), [""]
    for count in range(1, most + 1):
        one = _joined(one, part)
        if count >= least:
            found = _few([*found, *one])
    return found or [""]
