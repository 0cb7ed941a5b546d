"""Where the data files lie that ship with the program: templates, languages, grammars."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).resolve().parent


_RIGHT_TO_LEFT = ("ar", "fa", "he", "ur", "ps", "yi", "dv")
# Of the languages with a data file, those in which 9,81 is a number; a region may differ (de-CH, es-MX).
_DECIMAL_COMMA = ("de", "es", "fr", "it", "nl", "pl", "pt", "sv", "tr")
_DECIMAL_POINT = ("de-ch", "de-li", "es-mx", "es-us", "it-ch")


def direction(language: str) -> str:
    """`rtl` for languages that are written from right to left, else `ltr`."""
    return "rtl" if language.partition("-")[0] in _RIGHT_TO_LEFT else "ltr"


def decimal_comma(language: str) -> bool:
    """Whether decimals stand behind a comma in a language, as far as that is known."""
    tag = language.lower()
    return tag.partition("-")[0] in _DECIMAL_COMMA and tag not in _DECIMAL_POINT


def templates_dir() -> Path:
    """The folder of the templates: inside the package once installed, at the top of a checkout before."""
    installed = PACKAGE / "templates"
    return installed if installed.is_dir() else PACKAGE.parent / "templates"


def schemas_dir() -> Path:
    """The folder of the project's own grammars."""
    return PACKAGE / "schemas"


@cache
def languages() -> tuple[str, ...]:
    """The languages that have a data file, sorted; every other language has neither markers nor player texts."""
    return tuple(sorted(path.stem for path in (PACKAGE / "languages").glob("*.toml")))


@cache
def language(code: str) -> dict[str, Any]:
    """The data file of one language as TOML tables: `plain` (marker words), `words` (function words) and others.

    Among them are `lint`, phrases that rules look for, and `player`, the texts of the learner's page, which not every
    language has.

    Raises KeyError for a language without a file: callers report it, they do not guess another.
    """
    if code not in languages():
        raise KeyError(code)
    return tomllib.loads((PACKAGE / "languages" / f"{code}.toml").read_text(encoding="utf-8"))


def start_dir() -> Path:
    """The folder of what `init` and `new` write: courses and questions to begin with, by language."""
    return PACKAGE / "start"
