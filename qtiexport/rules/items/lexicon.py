"""What the rules of one question know of its language: the `lint` table of the language file, compiled.

A language without a file, or without that table, has no lexicon: rules that need its words are silent.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from qtiexport import resources
from qtiexport.readers.plain.fold import lowered, nfc
from qtiexport.readers.plain.patterns import expression

_LETTERS = re.compile(r"[^\W\d_]+")
_OPTIONAL = re.compile(r"\[[^\[\]]*\]")
_PIECE = re.compile(r"\([^()]*\)|[^\s()]+")


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases of one kind. A text that holds one holds, in lower case, one of `needles`: looked up first, for speed."""

    pattern: re.Pattern[str]
    needles: tuple[str, ...]

    def near(self, lower: str) -> bool:
        """Whether a text, in lower case, may hold a phrase."""
        return any(needle in lower for needle in self.needles)

    def find(self, text: str, lower: str = "") -> re.Match[str] | None:
        """The first phrase in a text; `lower` is the text in lower case, if it is at hand."""
        return self.pattern.search(text) if self.near(lower or lowered(text)) else None

    def fill(self, text: str, lower: str = "") -> bool:
        """Whether a phrase is all that the text says."""
        return self.near(lower or lowered(text)) and self.pattern.fullmatch(text.strip(" \n.!;,")) is not None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language; comments in the language files tell what each list of `lint` holds.

    `choosing` are the phrases that say how many answers to choose. `articles` are pairs of an article and the letters
    that a word after it may begin with.
    """

    spaced: bool
    all_of_above: Phrases
    none_of_above: Phrases
    negations: Phrases
    absolutes: Phrases
    opinions: Phrases
    positions: Phrases
    answer_is: Phrases
    placeholders: Phrases
    requests: Phrases
    choosing: Phrases
    function: frozenset[str]
    doubles: frozenset[str]
    abbreviations: frozenset[str]
    labels: tuple[str, ...]
    conjunctions: frozenset[str]
    articles: tuple[tuple[str, str], ...]


@cache
def lexicon(language: str) -> Lexicon | None:
    """The lexicon of a language tag; that of “de” serves “de-AT” too."""
    code = language.split("-", maxsplit=1)[0]
    table = resources.language(code) if code in resources.languages() else {}
    return compiled(table) if "lint" in table else None


def compiled(table: Mapping[str, Any]) -> Lexicon:
    """The lexicon of a language file's tables. Raises ValueError for a pattern that cannot be read."""
    lint, plain, words = table["lint"], table.get("plain", {}), table.get("words", {})
    spaced = plain.get("spaced", True)
    numbers = [*(word for spellings in plain.get("numbers", []) for word in spellings), *map(str, range(1, 13))]
    asking = [*plain.get("choose", []), *plain.get("ask", []), *plain.get("all", [])]

    def phrases(name: str) -> Phrases:
        return _phrases(lint.get(name, []), spaced)

    return Lexicon(
        spaced=spaced,
        all_of_above=phrases("all_of_above"),
        none_of_above=phrases("none_of_above"),
        negations=phrases("negations"),
        absolutes=phrases("absolutes"),
        opinions=phrases("opinions"),
        positions=phrases("positions"),
        answer_is=phrases("answer_is"),
        placeholders=phrases("placeholders"),
        requests=phrases("requests"),
        choosing=_phrases([_numbered(pattern, numbers) for pattern in asking], spaced),
        function=_folded(words.get("function", [])),
        doubles=_folded(lint.get("doubles", [])),
        abbreviations=_folded(words.get("abbreviations", [])),
        labels=tuple(nfc(word) for word in table.get("labels", [])),
        conjunctions=_folded(table.get("conjunctions", [])),
        articles=tuple(lint.get("articles", {}).items()),
    )


def _numbered(pattern: str, numbers: Iterable[str]) -> str:
    """A pattern with its number written out, since nobody asks here which number it was."""
    return re.sub(r"(?<![A-Za-zÀ-ɏ])N(?![A-Za-zÀ-ɏ])", f"({'|'.join(numbers)})", pattern)


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(lowered(nfc(word)) for word in words)


def _phrases(patterns: Iterable[str], spaced: bool) -> Phrases:
    listed = tuple(patterns)
    needles = tuple(sorted({needle for pattern in listed for needle in _needles(lowered(nfc(pattern)))}))
    return Phrases(re.compile(expression(listed, spaced), re.IGNORECASE), needles)


def _needles(pattern: str) -> tuple[str, ...]:
    """Letters one of which stands in every match: those of the piece whose shortest alternative is longest."""
    while (shorter := _OPTIONAL.sub(" ", pattern)) != pattern:
        pattern = shorter
    pieces = [_runs(piece) for piece in _PIECE.findall(pattern)]
    return max((piece for piece in pieces if piece), key=lambda piece: min(map(len, piece)), default=("",))


def _runs(piece: str) -> tuple[str, ...]:
    """The longest run of letters of each alternative of a piece; none if an alternative has no letters."""
    runs = [max(_LETTERS.findall(one), key=len, default="") for one in piece.strip("()").split("|")]
    return tuple(runs) if all(runs) else ()
