"""The regular expressions of patternMatch, matched in steps that are counted: no pattern can make the program hang.

Only what all engines have in common is known (types.md 9): literals, `.`, classes, groups, `|`, and `* + ? {n,m}`, from
`^` to `$`. A pattern is read into what it is made of; matching follows all ways at once, as sets of places in the text.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

_DEEPEST = 40
_MOST_STEPS = 1_000_000
Letters = tuple[tuple[str, str], ...]
"""Runs of letters, each from one to another."""

_BLANKS = (
    ("\t", "\r"),
    *((one, one) for one in " \u00a0\u1680\u202f\u205f\u3000\ufeff"),
    ("\u2000", "\u200a"),
    ("\u2028", "\u2029"),
)
_ENDS = (("\n", "\n"), ("\r", "\r"), ("\u2028", "\u2029"))
_SIGNS: dict[str, Letters] = {
    "t": (("\t", "\t"),),
    "n": (("\n", "\n"),),
    "r": (("\r", "\r"),),
    "s": _BLANKS,
    "d": (("0", "9"),),
}


class PatternError(Exception):
    """A pattern that is not known here, or that takes too many steps."""


@dataclass(slots=True)
class _Budget:
    steps: int = _MOST_STEPS

    def spend(self, steps: int) -> None:
        self.steps -= steps
        if self.steps < 0:
            raise PatternError


Places = frozenset[int]
Node = Callable[[str, Places, _Budget], Places]
"""Matches from each of these places in the text; gives all the places at which it can end."""


def matches(pattern: str, text: str) -> bool:
    """Whether the whole text fits a pattern from `^` to `$`. Raises PatternError for one that is not known here."""
    if not pattern.startswith("^") or not pattern.endswith("$") or pattern.endswith("\\$"):
        raise PatternError
    reader = _Reader(pattern[1:-1])
    node = reader.either(0)
    if reader.rest():
        raise PatternError
    return len(text) in node(text, frozenset((0,)), _Budget())


@dataclass(slots=True)
class _Reader:
    pattern: str
    at: int = field(default=0)

    def rest(self) -> str:
        return self.pattern[self.at :]

    def next(self) -> str:
        if self.at >= len(self.pattern):
            raise PatternError
        self.at += 1
        return self.pattern[self.at - 1]

    def takes(self, sign: str) -> bool:
        found = self.pattern.startswith(sign, self.at)
        self.at += len(sign) if found else 0
        return found

    def either(self, depth: int) -> Node:
        if depth > _DEEPEST:
            raise PatternError
        ways = [self.sequence(depth)]
        while self.takes("|"):
            ways.append(self.sequence(depth))
        return ways[0] if len(ways) == 1 else _either(ways)

    def sequence(self, depth: int) -> Node:
        parts: list[Node] = []
        while self.rest() and self.pattern[self.at] not in "|)":
            parts.append(self.repeated(self.atom(depth)))
        return _sequence(parts)

    def atom(self, depth: int) -> Node:
        sign = self.next()
        if sign == "(":
            if self.rest().startswith("?"):
                raise PatternError
            inside = self.either(depth + 1)
            if not self.takes(")"):
                raise PatternError
            return inside
        if sign == "[":
            return self.letters()
        if sign == "\\":
            return _one(self.escaped(), True)
        if sign in "*+?{}]^$":
            raise PatternError
        return _one(_ENDS, False) if sign == "." else _one(((sign, sign),), True)

    def escaped(self) -> Letters:
        sign = self.next()
        if sign.isalnum() and sign not in _SIGNS:
            raise PatternError
        return _SIGNS.get(sign, ((sign, sign),))

    def letters(self) -> Node:
        """A class, behind its bracket."""
        within = not self.takes("^")
        found: list[tuple[str, str]] = []
        while not self.takes("]"):
            first = self.letter()
            ranged = self.rest().startswith("-") and not self.rest().startswith("-]")
            found += self.upto(first) if ranged else first
        return _one(tuple(found), within)

    def letter(self) -> Letters:
        sign = self.next()
        return self.escaped() if sign == "\\" else ((sign, sign),)

    def upto(self, first: Letters) -> Letters:
        self.next()
        last = self.letter()
        if len(first) != 1 or len(last) != 1 or len(set(last[0])) != 1:
            raise PatternError
        return ((first[0][0], last[0][1]),)

    def repeated(self, node: Node) -> Node:
        for sign, least, most in (("*", 0, None), ("+", 1, None), ("?", 0, 1)):
            if self.takes(sign):
                return _repeated(node, least, most)
        return self.counted(node) if self.takes("{") else node

    def counted(self, node: Node) -> Node:
        inside = ""
        while not self.takes("}"):
            inside += self.next()
        least, comma, most = inside.partition(",")
        if not least.isdecimal() or len(inside) > 7 or (most and not most.isdecimal()):
            raise PatternError
        return _repeated(node, int(least), int(most) if most else None if comma else int(least))


def _one(letters: Letters, within: bool) -> Node:
    def fits(letter: str) -> bool:
        return any(first <= letter <= last for first, last in letters) is within

    def ends(text: str, starts: Places, budget: _Budget) -> Places:
        budget.spend((len(starts) + 1) * (len(letters) + 1))
        return frozenset(at + 1 for at in starts if at < len(text) and fits(text[at]))

    return ends


def _sequence(parts: list[Node]) -> Node:
    def ends(text: str, starts: Places, budget: _Budget) -> Places:
        for part in parts:
            starts = part(text, starts, budget) if starts else starts
        return starts

    return ends


def _either(ways: list[Node]) -> Node:
    def ends(text: str, starts: Places, budget: _Budget) -> Places:
        return frozenset().union(*(way(text, starts, budget) for way in ways))

    return ends


def _repeated(node: Node, least: int, most: int | None) -> Node:
    def ends(text: str, starts: Places, budget: _Budget) -> Places:
        for _ in range(least):
            budget.spend(1)
            starts = node(text, starts, budget)
        found, new, turns = starts, starts, least
        while new and (most is None or turns < most):
            new = node(text, new, budget) - found
            found, turns = found | new, turns + 1
        return found

    return ends
