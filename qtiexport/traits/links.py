"""The parts of one identifier in several languages are one question, and one of them is its reference."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from qtiexport.identifiers import item_identifier
from qtiexport.traits.languages import LanguageTraits


@dataclass(frozen=True, slots=True)
class Pair:
    """A text and the reference of its link; `source` is the text that it was translated from, mostly the reference."""

    reference: LanguageTraits
    text: LanguageTraits
    source: LanguageTraits


@dataclass(frozen=True, slots=True)
class Link:
    """One question or article: its texts by language, each language once, and which of them is the reference.

    The reference is the text that others say they were translated from (`translation_of`; of several the one that is
    no translation itself); else, among the texts that are not known to be translations, the one in the config's
    language, the one that `bank.toml` names first, or the first by language code.
    """

    identifier: str
    texts: tuple[LanguageTraits, ...]
    reference: LanguageTraits

    @property
    def pairs(self) -> Iterator[Pair]:
        """Every text but the reference, beside it."""
        for text in self.texts:
            if text is not self.reference:
                yield Pair(self.reference, text, source_of(text, self.texts) or self.reference)


def links(texts: Iterable[LanguageTraits]) -> tuple[Link, ...]:
    """The links of a bank in the order of their first texts; of two texts of one language the first counts."""
    found: dict[str, dict[str, LanguageTraits]] = {}
    for text in texts:
        found.setdefault(text.identifier, {}).setdefault(text.language, text)
    return tuple(_link(identifier, tuple(found[identifier].values())) for identifier in found)


def _link(identifier: str, texts: tuple[LanguageTraits, ...]) -> Link:
    ordered = tuple(sorted(texts, key=lambda text: text.language))
    return Link(identifier, ordered, _reference(ordered))


def _reference(texts: tuple[LanguageTraits, ...]) -> LanguageTraits:
    named = [source_of(text, texts) for text in texts]
    return min([text for text in named if text] or texts, key=_rank)


def _rank(text: LanguageTraits) -> tuple[bool, bool, bool, str]:
    return text.translated, not text.standing.usual, not text.standing.first, text.language


def source_of(text: LanguageTraits, texts: Iterable[LanguageTraits]) -> LanguageTraits | None:
    """The text that `translation_of` names, as `LANG` or `ID.LANG`; None where it names no other text of the link."""
    language = named_language(text)
    return next((one for one in texts if one is not text and one.language == language), None)


def named_language(text: LanguageTraits) -> str | None:
    """The language that `translation_of` names; None without it, or where it names another identifier."""
    name, dot, language = text.translation_of.rpartition(".")
    return language if not dot or text.identifier in (name, item_identifier(name)) else None
