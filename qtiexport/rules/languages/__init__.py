"""TRN: one question in several languages says the same thing, with the same options and the same key."""

from collections.abc import Iterable, Iterator

from qtiexport.diagnostics import Diagnostic, Location
from qtiexport.rules.frame import Rule, Where, judge
from qtiexport.rules.languages.gaps import GAP_RULES
from qtiexport.rules.languages.structure import STRUCTURE_RULES
from qtiexport.rules.languages.versions import PAIR_RULES, TEXT_RULES
from qtiexport.rules.languages.wording import WORDING_RULES
from qtiexport.traits.languages import LanguageTraits
from qtiexport.traits.links import Link, Pair

_OVER_PAIRS = (*STRUCTURE_RULES, *GAP_RULES, *WORDING_RULES, *PAIR_RULES)
_RULES: tuple[Rule, ...] = (*(each.rule for each in _OVER_PAIRS), *(each.rule for each in TEXT_RULES))
TRANSLATION_RULES = tuple(sorted(_RULES, key=lambda each: each.code))

__all__ = ["TRANSLATION_RULES", "judge_languages"]


def judge_languages(links: Iterable[Link]) -> tuple[Diagnostic, ...]:
    """What differs between the languages of each question, told at the translation; one look at each text."""
    return tuple(found for link in links for found in _judged(link))


def _judged(link: Link) -> Iterator[Diagnostic]:
    for text in link.texts:
        yield from judge(TEXT_RULES, (text, link), _in_file(text))
    for pair in link.pairs:
        yield from _compared(pair)


def _compared(pair: Pair) -> Iterator[Diagnostic]:
    yield from judge(_OVER_PAIRS, pair, _in_file(pair.text))


def _in_file(text: LanguageTraits) -> Where:
    """Places in the file of a text; without a line of its own, a finding stands where the text begins."""

    def where(line: int) -> Location:
        return Location(text.location.path, line) if line else text.place

    return where
