"""What is known of a text among its languages, from the bank, the config and its own words."""

from collections.abc import Iterable

from qtiexport import markup
from qtiexport.bank import SourceFile
from qtiexport.diagnostics import Diagnostic
from qtiexport.model import Article, Content, Part
from qtiexport.readers.guess import guess_language
from qtiexport.readers.plain.vocabulary import vocabularies
from qtiexport.traits.languages import LanguageTraits, Standing, language_traits


def languages_of(file: SourceFile, part: Part, usual: str | None, told: Iterable[Diagnostic]) -> LanguageTraits:
    """The language traits of a part of a file; `usual` is the config's language, `told` what the reader reported."""
    known = any(one.code == "SRC016" for one in told)
    standing = Standing(file.mapped, part.language == usual, file.first, "" if known else _opposed(part))
    return language_traits(part, standing)


def _opposed(part: Part) -> str:
    """The language of a part's prose where it is clearly another one; options may be names, or foreign on purpose."""
    own = part.language.partition("-")[0].lower()
    if own not in {vocabulary.language for vocabulary in vocabularies()}:
        return ""
    guess = guess_language("\n".join(markup.words(content) for content in _prose(part)))
    return guess[0] if guess and guess[0] != own else ""


def _prose(part: Part) -> tuple[Content, ...]:
    if isinstance(part, Article):
        return (part.content,)
    return (part.body, *((part.explanation,) if part.explanation else ()))
