"""Regular expressions of authors (`accept_regex`), in the part of the dialects that all engines share (types.md 9).

They are parsed here and written anew: `\\d`, `\\s` and `.` are spelt out, and letters stand for both cases unless case
counts. How many ways there are to match is counted on the way, so that no response can keep an engine busy.
"""

from dataclasses import dataclass

from qtiexport.readers.canonical.report import Report
from qtiexport.readers.canonical.settings import Settings
from qtiexport.readers.plain.reports import quoted
from qtiexport.scoring import BLANKS

LONGEST = 200
DEEPEST = 10
MOST_WAYS = 1_000_000
"""So many ways of matching one response may have to be tried."""

_ENDLESS = 100
_MOST_COUNT = 50
_SPECIAL = frozenset(".*+?()[]{}|^$\\")
_COUNTS = ("*", "+", "?", "{")
_DIGITS = "0-9"
# What `.` takes is another thing at the ends of lines in every dialect.
_ANY = "[^\\n\\r\u2028\u2029]"
_WIDE = 0x10000


class PatternError(Exception):
    """Why a pattern cannot be used; `at` is the place in it, from 0."""

    def __init__(self, at: int, message: str) -> None:
        super().__init__(message)
        self.at = at


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a pattern as it is written anew.

    `ways` is how many ways there are to match it, `repeats` whether something in it repeats, `empty` whether it
    matches nothing at all.
    """

    text: str
    ways: int = 1
    repeats: bool = False
    empty: bool = False


def joined(settings: Settings, report: Report) -> str:
    """The patterns of a question as one, "" where it has none; what is wrong with one is reported (SRC021)."""
    entry, made = settings.entry("accept_regex"), []
    for pattern in settings.details.patterns:
        try:
            made.append(portable(pattern, settings.details.exact_case))
        except PatternError as fault:
            assert entry is not None
            message = f"the pattern {quoted(pattern)} {fault} (sign {fault.at + 1})"
            help = "use letters, . [abc] (a|b) \\d \\s ? * + {2} only, or write the answers out as alternatives"
            report.error("SRC021", entry.line, message, help, entry.span)
    return "|".join(f"({one})" for one in made) if len(made) > 1 else "".join(made)


def portable(pattern: str, exact_case: bool) -> str:
    """The pattern as every engine understands it, without anchors. Raises PatternError."""
    if len(pattern) > LONGEST:
        raise PatternError(LONGEST, f"is longer than {LONGEST} signs")
    begin = pattern.startswith("^")
    end = len(pattern) - (pattern.endswith("$") and not _is_escaped(pattern, len(pattern) - 1))
    parser = _Parser(pattern, max(begin, end), exact_case)
    parser.place = int(begin)
    made = parser.alternation(0)
    if parser.place < parser.end:
        raise PatternError(parser.place, "closes a group that was not opened")
    if made.empty:
        raise PatternError(0, "takes an answer without any sign")
    return made.text


def _is_escaped(pattern: str, place: int) -> bool:
    before = pattern[:place]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


class _Parser:
    def __init__(self, pattern: str, end: int, exact_case: bool) -> None:
        self._pattern = pattern
        self._exact = exact_case
        self.end = end
        self.place = 0

    def alternation(self, depth: int) -> Piece:
        """Ways that `|` divides, up to the end or the parenthesis that closes them."""
        if depth > DEEPEST:
            raise PatternError(self.place, f"has groups nested deeper than {DEEPEST} levels")
        ways = [self._sequence(depth)]
        while self._peek() == "|":
            self.place += 1
            ways.append(self._sequence(depth))
        text = "|".join(way.text for way in ways)
        return Piece(text, sum(w.ways for w in ways), any(w.repeats for w in ways), any(w.empty for w in ways))

    def _sequence(self, depth: int) -> Piece:
        pieces: list[Piece] = []
        ways = 1
        while self._peek() not in ("", "|", ")"):
            start = self.place
            pieces.append(self._counted(self._atom(depth), start))
            ways *= pieces[-1].ways
            if ways > MOST_WAYS:
                raise PatternError(start, "could keep an engine busy for too long: it repeats or branches too often")
        text = "".join(piece.text for piece in pieces)
        return Piece(text, ways, any(piece.repeats for piece in pieces), all(piece.empty for piece in pieces))

    def _peek(self) -> str:
        return self._pattern[self.place] if self.place < self.end else ""

    # --- one sign, class or group -----------------------------------------------------------------------------------

    def _atom(self, depth: int) -> Piece:
        sign = self._peek()
        if sign == "(":
            return self._group(depth)
        if sign == "[":
            return Piece(self._class())
        if sign == "\\":
            return Piece(self._escape())
        if sign in "*+?{":
            raise PatternError(self.place, f"has “{sign}” with nothing before it to repeat")
        if sign in "^$]}":
            raise PatternError(self.place, f"has “{sign}” in a place where engines differ")
        self.place += 1
        return Piece(_ANY if sign == "." else self._letter(sign))

    def _group(self, depth: int) -> Piece:
        opened = self.place
        self.place += 1
        if self._peek() == "?":
            raise PatternError(opened, "has a group that begins with “(?”, which not every engine knows")
        inner = self.alternation(depth + 1)
        if self._peek() != ")":
            raise PatternError(opened, "opens a group that is not closed")
        self.place += 1
        return Piece(f"({inner.text})", inner.ways, inner.repeats, inner.empty)

    def _escape(self) -> str:
        name = self._pattern[self.place + 1] if self.place + 1 < self.end else ""
        self.place += 2
        if name == "d":
            return f"[{_DIGITS}]"
        if name == "s":
            return BLANKS
        return self._literal(name)

    def _literal(self, sign: str) -> str:
        """An escaped sign that stands for itself."""
        if not sign or sign.isalnum() or sign.isspace():
            raise PatternError(self.place - 2, f"has “\\{sign}”, which not every engine knows")
        return f"\\{sign}" if sign in _SPECIAL else sign

    def _letter(self, letter: str) -> str:
        # What is no single UTF-16 unit cannot stand in a class, nor before a count, in every engine.
        if letter >= chr(_WIDE):
            return f"({letter})"
        cases = self._cases(letter)
        return f"[{''.join(cases)}]" if len(cases) > 1 else letter

    def _cases(self, letter: str) -> tuple[str, ...]:
        both = dict.fromkeys((letter.upper(), letter.lower(), letter))
        return (letter,) if self._exact else tuple(one for one in both if len(one) == 1)

    # --- classes ----------------------------------------------------------------------------------------------------

    def _class(self) -> str:
        opened = self.place
        self.place += 1
        negated = self._peek() == "^"
        self.place += negated
        members = ""
        while self._peek() != "]":
            if not self._peek():
                raise PatternError(opened, "opens a class with “[” that is not closed")
            members += self._member()
        if not members:
            raise PatternError(opened, "has an empty class “[]”")
        self.place += 1
        return f"[{'^' if negated else ''}{members}]"

    def _member(self) -> str:
        first = self._single()
        if len(first) > 1 or self._peek() != "-" or self._pattern[self.place + 1 : self.place + 2] == "]":
            return first if len(first) > 1 else self._safe(first)
        self.place += 1
        last = self._single()
        if len(last) > 1 or not (first <= last and first.isalnum() and last.isalnum()):
            raise PatternError(
                self.place - 1, f"has the range “{first}-{last}”, which is none of letters or digits upwards"
            )
        return self._range(first, last)

    def _single(self) -> str:
        """One sign of a class, or the range or signs that an escape stands for."""
        sign = self._peek()
        if (sign in ("[", "^", "&", "-") and not (sign == "-" and self._at_edge())) or sign >= chr(_WIDE):
            raise PatternError(self.place, f"has “{sign}” within a class, where engines differ")
        self.place += 1
        if sign != "\\":
            return sign
        name = self._peek()
        self.place += 1
        if name in ("d", "s"):
            return _DIGITS if name == "d" else BLANKS[1:-1]
        if name == "&" or name >= chr(_WIDE):
            raise PatternError(self.place - 2, f"has “{name}” within a class, where engines differ")
        return self._literal(name)[-1:]

    def _at_edge(self) -> bool:
        """Whether the sign is the first or the last of its class, where a hyphen is one."""
        return self._pattern[self.place - 1] == "[" or self._pattern[self.place + 1 : self.place + 2] == "]"

    def _safe(self, sign: str) -> str:
        return f"\\{sign}" if sign in "\\]^-[" else "".join(self._cases(sign))

    def _range(self, first: str, last: str) -> str:
        lower, upper = f"{first.lower()}-{last.lower()}", f"{first.upper()}-{last.upper()}"
        plain = first.isascii() and last.isascii() and first.isupper() == last.isupper()
        return f"{first}-{last}" if self._exact or not plain or lower == upper else lower + upper

    # --- counts -----------------------------------------------------------------------------------------------------

    def _counted(self, piece: Piece, start: int) -> Piece:
        """The piece with the count behind it, if there is one."""
        sign = self._peek()
        if sign not in _COUNTS:
            return piece
        least, most = self._count()
        if self._peek() in _COUNTS:
            raise PatternError(self.place, f"has “{self._peek()}” behind a count, which not every engine knows")
        if most != 1 and (piece.repeats or piece.empty or (most is None and piece.ways > 1)):
            raise PatternError(
                start, "repeats a group that repeats or branches itself, which could keep an engine busy"
            )
        return Piece(piece.text + _spelt(least, most), _ways(piece, least, most), most != 1, piece.empty or not least)

    def _count(self) -> tuple[int, int | None]:
        sign = self._peek()
        self.place += 1
        if sign != "{":
            return {"*": (0, None), "+": (1, None), "?": (0, 1)}[sign]
        start = self.place - 1
        close = self._pattern.find("}", self.place, self.end)
        said = self._pattern[self.place : close] if close >= 0 else ""
        least, comma, most = said.partition(",")
        self.place = close + 1
        numbers = [one for one in (least, most) if one]
        if not least or any(not one.isascii() or not one.isdigit() or int(one[:4]) > _MOST_COUNT for one in numbers):
            raise PatternError(
                start, f"has a count in braces that is none up to {_MOST_COUNT}, such as {{2}} or {{2,4}}"
            )
        high = int(most) if most else None if comma else int(least)
        if high is not None and (high < int(least) or not high):
            raise PatternError(start, "has a count in braces whose most is below its least")
        return int(least), high


def _spelt(least: int, most: int | None) -> str:
    simple = {(0, None): "*", (1, None): "+", (0, 1): "?", (1, 1): ""}
    if (least, most) in simple:
        return simple[least, most]
    return f"{{{least}}}" if least == most else f"{{{least},{'' if most is None else most}}}"


def _ways(piece: Piece, least: int, most: int | None) -> int:
    """How many ways there are to match a piece so many times; an endless repetition counts as a hundred."""
    if most is None:
        return _ENDLESS
    ways = 0
    for count in range(least, most + 1):
        ways += min(piece.ways, MOST_WAYS) ** min(count, 20) if piece.ways > 1 else 1
    return min(ways, MOST_WAYS + 1)
