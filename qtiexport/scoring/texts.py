"""The one regular expression that tells the right responses of a text entry: what QTI, player and tests all use.

It is written in what the engines' dialects have in common (types.md 9), anchored, with nothing but literals, classes,
groups and counts, so that each of them gives the same answer. White space around a response never counts.
"""

import re
import unicodedata
from functools import cache

from qtiexport.model import TextEntryInteraction

BLANKS = "[\\t\\n\\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]"
"""White space of every script, spelt out: the engines' own classes differ."""

_SPECIAL = frozenset(".*+?()[]{}|^$\\")
_APOSTROPHES = "'\u2019\u02bc"
_MARKS = "[\u0300-\u036f]*"
_LAST = 0x10000
# Two letters in Turkish, whose capitals are one letter each elsewhere: the dotted and the dotless i stay apart.
_TURKISH = {"i": "iI\u0130", "\u0131": "\u0131I", "I": "Ii\u0131", "\u0130": "\u0130i"}


def pattern(entry: TextEntryInteraction) -> str:
    """The pattern that a response matches as a whole if, and only if, it is right."""
    ways = [_spelt(answer, entry) for answer in entry.answers]
    ways += [entry.pattern] if entry.pattern else []
    return f"^{BLANKS}*({'|'.join(f'({way})' for way in ways)}){BLANKS}*$"


def accepts(entry: TextEntryInteraction, response: str) -> bool:
    """Whether a response is right."""
    return re.match(pattern(entry).removesuffix("$") + r"\Z", response) is not None


def _spelt(answer: str, entry: TextEntryInteraction) -> str:
    words = unicodedata.normalize("NFC", answer).split()
    between = " " if entry.exact_spaces else f"{BLANKS}+"
    return between.join("".join(_letter(letter, entry) for letter in word) for word in words)


def _letter(letter: str, entry: TextEntryInteraction) -> str:
    """A letter, with all others that count as the same one."""
    if letter in _APOSTROPHES:
        return f"[{_APOSTROPHES}]"
    base = letter if entry.exact_accents else unicodedata.normalize("NFD", letter)[0]
    same = {base} if entry.exact_case else _same_but_for_case(base)
    if not entry.exact_accents:
        same = same | {accented for one in same for accented in _accented().get(one, "")}
        return _either(same) + (_MARKS if base.isalpha() else "")
    # A response may come with its accents as signs of their own, which no engine composes.
    return _either(same | {unicodedata.normalize("NFD", one) for one in same})


def _either(same: set[str] | frozenset[str]) -> str:
    """Any one of these; what is no single UTF-16 unit cannot stand in a class."""
    if len(same) == 1:
        return "".join(f"\\{one}" if one in _SPECIAL else one for one in next(iter(same)))
    plain = "".join(sorted(one for one in same if len(one) == 1 and ord(one) < _LAST))
    rest = sorted(one for one in same if len(one) != 1 or ord(one) >= _LAST)
    ways = [*([f"[{plain}]"] if len(plain) > 1 else [plain] if plain else []), *rest]
    return ways[0] if len(ways) == 1 else f"({'|'.join(ways)})"


def _same_but_for_case(letter: str) -> set[str]:
    turkish = _TURKISH.get(letter)
    return {letter, *(turkish if turkish else _cases().get(_fold(letter), ()))}


def _fold(letter: str) -> str:
    return letter.upper().lower() if len(letter.upper()) == 1 else letter.lower()


@cache
def _cases() -> dict[str, frozenset[str]]:
    """Letters that differ in case only, by their folded form; none that has more than one character in a case."""
    found: dict[str, set[str]] = {}
    for letter in map(chr, range(_LAST)):
        if letter.isalpha() and (letter.upper() != letter or letter.lower() != letter):
            found.setdefault(_fold(letter), set()).add(letter)
    return {folded: frozenset(one for one in same if len(one) == 1) for folded, same in found.items()}


@cache
def _accented() -> dict[str, str]:
    """The letters with accents that each letter is the base of."""
    found: dict[str, list[str]] = {}
    for letter in map(chr, range(0xC0, 0x2000)):
        parts = unicodedata.normalize("NFD", letter)
        if len(parts) > 1 and all(0x300 <= ord(mark) <= 0x36F for mark in parts[1:]):
            found.setdefault(parts[0], []).append(letter)
    return {base: "".join(letters) for base, letters in found.items()}
