"""The marker words of the plain form: data of the language files, compiled (sources.md 5)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from qtiexport import resources
from qtiexport.markers import Markers
from qtiexport.readers.plain.fold import fold, lowered, nfc, unaccented
from qtiexport.readers.plain.patterns import Phrases, expression, first_words, phrases

_FLAGS = re.IGNORECASE
_PHRASES, _LINES = ("choose", "ask", "all"), ("explanation", "right", "wrong")
# Languages without blanks between words, where only a user's markers make one known.
_UNSPACED = frozenset(["bo", "dz", "ja", "km", "lo", "my", "th", "wuu", "yue", "zh"])


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """One language's markers. `choose`, `ask` and `all` are searched for in running text; the number of the first two
    is in the group that matched. `explanation`, `right` and `wrong` match a line without blanks at its ends.

    `words` are the author's names for the explanation, for messages, and `firsts` their first words. `function` words
    are `spelled`, `abbreviations` are folded.
    """

    language: str
    spaced: bool
    choose: Phrases
    ask: Phrases
    all: Phrases
    explanation: re.Pattern[str]
    right: re.Pattern[str]
    wrong: re.Pattern[str]
    words: tuple[str, ...]
    firsts: tuple[str, ...]
    numbers: Mapping[str, int]
    true_false: tuple[tuple[str, str], ...]
    function: frozenset[str]
    abbreviations: frozenset[str]

    def number(self, text: str) -> int:
        """The value of what `N` matched: digits of any script, or a number word."""
        return int(text) if text.isdecimal() else self.numbers[spelled(text)]


@lru_cache(maxsize=8)
def vocabularies(markers: Markers = ()) -> tuple[Vocabulary, ...]:
    """Those of all languages whose file has markers of the plain form, or that a user gives some, by language.

    Raises ValueError for a pattern that cannot be read; `markers.pattern_fault` says so beforehand.
    """
    added = _added(markers)
    files = {code: resources.language(code) for code in resources.languages()}
    tables = {code: table for code, table in files.items() if "plain" in table}
    own = {code: {"plain": {"spaced": code not in _UNSPACED}} for code in added if code not in tables}
    return tuple(compiled(code, table, added.get(code)) for code, table in sorted({**tables, **own}.items()))


def compiled(language: str, table: Mapping[str, Any], added: Mapping[str, list[str]] | None = None) -> Vocabulary:
    """The vocabulary of a language file's tables, with a user's own patterns `added` list by list.

    `added` may have the keys choose, ask, all, explanation, right and wrong. Raises ValueError for a pattern that
    cannot be read (`patterns`).
    """
    plain, words = table["plain"], table.get("words", {})
    numbers, spaced = plain.get("numbers", []), plain.get("spaced", True)
    lists = {name: [*plain.get(name, []), *(added or {}).get(name, [])] for name in (*_PHRASES, *_LINES)}
    found = {name: phrases(lists[name], numbers, spaced) for name in _PHRASES}
    sources = {name: expression(lists[name], spaced) for name in _LINES}
    return Vocabulary(
        language=language,
        spaced=spaced,
        choose=found["choose"],
        ask=found["ask"],
        all=found["all"],
        explanation=re.compile(_line(sources["explanation"], r"(?:(?P<colon>[:：])|\Z)"), _FLAGS),
        right=re.compile(_line(sources["right"], r"[:：]?\s*[*_]{0,3}\Z"), _FLAGS),
        wrong=re.compile(_line(sources["wrong"], r"[:：]?\s*[*_]{0,3}\Z"), _FLAGS),
        words=_shown(lists["explanation"]),
        firsts=first_words(lists["explanation"], spaced),
        numbers={spelled(word): value for value, spellings in enumerate(numbers, 1) for word in spellings},
        true_false=tuple((fold(true), fold(false)) for true, false in plain.get("true_false", [])),
        function=frozenset(spelled(word) for word in words.get("function", [])),
        abbreviations=frozenset(nfc(word).casefold() for word in words.get("abbreviations", [])),
    )


def base(tag: str) -> str:
    """The language of a tag, by which vocabularies are known: "pt" of "pt-BR"."""
    return tag.partition("-")[0].lower()


def _added(markers: Markers) -> dict[str, dict[str, list[str]]]:
    """A user's patterns by language and list; those of “pt” and of “pt-BR” are all of “pt”."""
    added: dict[str, dict[str, list[str]]] = {}
    for tag, lists in markers:
        for name, patterns in lists:
            added.setdefault(base(tag), {}).setdefault(name, []).extend(patterns)
    return added


def spelled(word: str) -> str:
    """A word or a text as function words and number words are compared."""
    return lowered(nfc(word)).casefold()


def _line(words: str, end: str) -> str:
    """Words that fill a line, perhaps set as a heading or in bold."""
    return rf"(?:#{{1,6}}\s*)?(?P<open>[*_]{{0,3}})\s*{words}\s*(?P<close>[*_]{{0,3}})\s*{end}"


def _shown(patterns: list[str]) -> tuple[str, ...]:
    """The words as the author would write them, without other spellings of the same word."""
    words: dict[str, str] = {}
    for pattern in patterns:
        plain = re.sub(r"\[[^\]]*\]|\((\w*)[^)]*\)|[*.]", r"\1", pattern).split("|")[0].strip()
        # Who has no ä on the keyboard writes ae.
        words.setdefault(re.sub("([aou])e", r"\1", unaccented(plain)), plain[:1].upper() + plain[1:])
    return tuple(words.values())
