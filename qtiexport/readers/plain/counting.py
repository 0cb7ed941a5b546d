"""Function words: the small words that a language's texts are full of, counted language by language."""

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from qtiexport.readers.plain.vocabulary import Vocabulary, spelled

# A single letter before a full stop or a bracket is a bullet, no word.
_WORD = re.compile(r"[^\W\d_]{2,}|[^\W\d_](?![.)])")
_UNSPACED = re.compile("[\u0e00-\u109f\u1780-\u17ff\u3040-\ufeff]")
CERTAIN = 8
"""With so many function words a language is beyond doubt, and other signs are borrowed words."""
# Function words are counted in so many characters from the beginning: more would not say more.
_LOOKED_AT = 20_000
# A language is clear with so many words, of which another one has not so many, and with this share of all words.
_FEWEST, _FEWEST_OWN, _SHARE = 3, 2, 0.2
# A function word of a language without blanks is a part of a longer run: its share is one of characters.
_SHARE_OF_SIGNS = 0.03


@dataclass(frozen=True, slots=True)
class Counts:
    """How many words of a text are function words of which languages; `words` is the number of all its words."""

    found: tuple[tuple[frozenset[str], int], ...]
    languages: tuple[str, ...]
    unspaced: frozenset[str]
    words: int
    signs: int

    def of(self, language: str) -> int:
        """The function words of a language."""
        return sum(count for languages, count in self.found if language in languages)

    def beyond(self, language: str, other: str) -> int:
        """The function words of a language that are none of another one."""
        return sum(count for languages, count in self.found if language in languages and other not in languages)

    def clearest(self, among: Collection[str] = ()) -> str:
        """The language that stands out against each other one, of all or `among` some; "" where none does."""
        candidates = [one for one in self.languages if not among or one in among]
        best = self.most(candidates)
        others = (one for one in candidates if one != best)
        clear = best and self._covers(best) and all(self._beats(best, other) for other in others)
        return best if clear else ""

    def most(self, among: Collection[str]) -> str:
        """The language that has the most function words, the first of equal ones; "" without any."""
        totals: dict[str, int] = {}
        for languages, count in self.found:
            for one in languages:
                totals[one] = totals.get(one, 0) + count
        return max((one for one in among if one in totals), key=totals.__getitem__, default="")

    def _covers(self, language: str) -> bool:
        if self.of(language) < _FEWEST:
            return False
        if language in self.unspaced:
            return self.of(language) >= _SHARE_OF_SIGNS * self.signs
        return self.of(language) >= _SHARE * self.words

    def _beats(self, language: str, other: str) -> bool:
        own = self.beyond(language, other)
        return own >= _FEWEST_OWN and own > 2 * self.beyond(other, language)


def counts(text: str, known: tuple[Vocabulary, ...]) -> Counts:
    """The function words in a text."""
    part = spelled(text[:_LOOKED_AT])
    spaced, unspaced = _tables(known)
    words = _WORD.findall(part)
    found = Counter(map(spaced.get, words))
    signs = len(_UNSPACED.findall(part)) if unspaced and _UNSPACED.search(part) else 0
    if signs:
        for word, language in unspaced:
            found[frozenset([language])] += part.count(word)
    total = tuple((languages, count) for languages, count in found.items() if languages)
    codes = tuple(sorted(one.language for one in known))
    return Counts(total, codes, frozenset(language for _, language in unspaced), len(words), signs)


@lru_cache(maxsize=64)
def _tables(known: tuple[Vocabulary, ...]) -> tuple[dict[str, frozenset[str]], tuple[tuple[str, str], ...]]:
    """The languages of each function word, and the words of languages without blanks."""
    spaced: dict[str, frozenset[str]] = {}
    for one in known:
        for word in one.function if one.spaced else ():
            spaced[word] = spaced.get(word, frozenset()) | {one.language}
    unspaced = sorted((word, one.language) for one in known if not one.spaced for word in one.function)
    return spaced, tuple(unspaced)
