"""TRN: the gaps of a text in two languages."""

from collections.abc import Iterator

from qtiexport.diagnostics import Severity
from qtiexport.rules.frame import Finding, rule
from qtiexport.traits.links import Pair


@rule("TRN012", "gaps-in-other-order", Severity.WARNING)
def gaps_in_other_order(pair: Pair) -> Iterator[Finding]:
    """The gaps of a text stand in the same order in every language.

    What it checks: no gap takes a word that is right in another gap of the other language, and shares none with the gap
    at its own place. Only words that are the same in both languages can be compared, such as names; numbers are
    compared by TRN002.

    Why it matters: gaps are counted in the order of the text, and reports of a learning management system call them by
    their numbers. Answers to gap 1 would be answers to different things in each language.

    Example:
        rivers.de.md: [[Paris]] liegt an der [[Seine]].
        rivers.fr.md: C’est la [[Seine]] qui traverse [[Paris]].

    Instead:
        rivers.fr.md: [[Paris]] est sur la [[Seine]].
    """
    here, there = pair.text, pair.reference
    if here.kind != there.kind or here.counts != there.counts:
        return
    found = _moved(here.filled, there.filled)
    if found:
        word, ours, theirs = found
        message = f"“{word}” belongs to gap {ours} here and to gap {theirs} in {there.place}"
        help = "put the gaps in the same order, or expect that reports count them differently in each language"
        yield Finding(here.stem.line, message, help)


def _moved(ours: tuple[tuple[str, ...], ...], theirs: tuple[tuple[str, ...], ...]) -> tuple[str, int, int] | None:
    """The first word that stands in another gap, with the numbers of both; there are as many gaps in each."""
    for place, words in enumerate(ours):
        if not theirs[place] or set(words) & set(theirs[place]):
            continue
        for other, known in enumerate(theirs):
            word = next((word for word in words if word in known), None)
            if word is not None:
                return word, place + 1, other + 1
    return None


GAP_RULES = (gaps_in_other_order,)
