"""What is known of a text among its languages, from the bank, the config and its own words."""

import re
from collections.abc import Iterable

from qtiexport import markup
from qtiexport.bank import SourceFile
from qtiexport.diagnostics import Diagnostic
from qtiexport.model import Article, Content, Part, stem
from qtiexport.readers.guess import guess_language
from qtiexport.readers.plain.vocabulary import Vocabulary, vocabularies
from qtiexport.traits.languages import LanguageTraits, Standing, language_traits

_WORD = re.compile(r"[^\W\d_]+")
_CLEAR = 5


def languages_of(file: SourceFile, part: Part, usual: str | None, told: Iterable[Diagnostic]) -> LanguageTraits:
    """The language traits of a part of a file; `usual` is the config's language, `told` what the reader reported."""
    known = any(one.code == "SRC016" for one in told)
    standing = Standing(file.mapped, part.language == usual, file.first, "" if known else _opposed(part))
    return language_traits(part, standing)


def _opposed(part: Part) -> str:
    """The language of a part's prose where it is clearly another one; options may be names, or foreign on purpose."""
    known = {vocabulary.language: vocabulary for vocabulary in vocabularies()}
    own = part.language.partition("-")[0].lower()
    if own not in known:
        return ""
    text = "\n".join(markup.words(content) for content in _prose(part))
    guess = guess_language(text)
    return guess[0] if guess and guess[0] != own and _is_clear(text, known[guess[0]]) else ""


def _is_clear(text: str, words: Vocabulary) -> bool:
    """Whether several function words are there: one that is repeated may be a sign or a name."""
    found = set(_WORD.findall(text.casefold())) if words.spaced else {word for word in words.function if word in text}
    return len(found & words.function) >= _CLEAR


def _prose(part: Part) -> tuple[Content, ...]:
    if isinstance(part, Article):
        return (part.content,)
    return (stem(part), *((part.explanation,) if part.explanation else ()))
