"""The words of the proof itself, in the language of what it shows."""

from functools import cache

from qtiexport import resources

_FALLBACK = "en"


@cache
def labels(language: str) -> dict[str, str]:
    """The `[proof]` table of a language's data file; the English one where there is none."""
    table: dict[str, str] = resources.language(spoken(language))["proof"]
    return table


@cache
def spoken(language: str) -> str:
    """The language that the labels of a page are in."""
    primary = language.partition("-")[0]
    known = primary in resources.languages() and "proof" in resources.language(primary)
    return primary if known else _FALLBACK
