"""Words of a text, and the negations among them."""

import re

from qtiexport.readers.plain.fold import lowered
from qtiexport.rules.items.lexicon import Lexicon

_WORD = re.compile(r"\w+")
_LETTERS = re.compile(r"[^\W\d_]+")
_FIRST = re.compile(r"[\s*_]*([^\W\d_]+)")


def tokens(text: str) -> list[str]:
    """The words and figures of a text, in lower case."""
    return _WORD.findall(lowered(text))


def content_words(lexicon: Lexicon, text: str, least: int) -> list[str]:
    """The words of at least so many letters that carry meaning, in lower case."""
    words = _LETTERS.findall(lowered(text))
    return [word for word in words if len(word) >= least and word not in lexicon.function]


def negation(lexicon: Lexicon, text: str, lower: str = "") -> str:
    """The first negation in a text, as written, or ""; “not only” is none. `lower` is the text in lower case."""
    if not lexicon.negations.near(lower or lowered(text)):
        return ""
    for found in lexicon.negations.pattern.finditer(text):
        after = _FIRST.match(text, found.end())
        if not after or not lexicon.absolutes.fill(after[1]):
            return found[0]
    return ""
