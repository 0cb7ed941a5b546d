"""Where the data files lie that ship with the program: templates, languages, grammars."""

import importlib
import tomllib
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from babel import Locale

PACKAGE = Path(__file__).resolve().parent


# The scripts of today that Unicode writes from right to left.
_RIGHT_TO_LEFT = ("Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi")
_LETTERS_OF_A_SCRIPT = 4
# Numbers with which every plural form that counts below a million can have turns up: whole ones, and hundredths.
_WHOLE, _HUNDREDTHS = range(1101), range(1, 2100)
_FORMS = ("zero", "one", "two", "few", "many", "other")


def direction(tag: str) -> str:
    """`rtl` for languages that are written from right to left, else `ltr`; a script in the tag decides."""
    return "rtl" if script(tag) in _RIGHT_TO_LEFT else "ltr"


@cache
def script(tag: str) -> str:
    """The script of a language tag by CLDR, such as `Latn` or `Arab`; "" where none is known."""
    # Behind a subtag of one letter begins what is no part of the language.
    subtags = takewhile(lambda subtag: len(subtag) > 1, tag.split("-")[1:])
    named = [subtag for subtag in subtags if len(subtag) == _LETTERS_OF_A_SCRIPT and subtag.isalpha()]
    if named:
        return named[0].title()
    likely: dict[str, str] = _babel().core.get_global("likely_subtags")
    known = (likely.get(one.replace("-", "_")) for one in _shortened(tag))
    return next((full.split("_")[1] for full in known if full), "")


@cache
def own_name(tag: str) -> str:
    """What a language calls itself, as it stands in a list ("Français"); the tag where CLDR does not know it."""
    locale = _locale(tag)
    name = locale.display_name if locale else None
    return name[0].title() + name[1:] if name else tag


@cache
def plural_forms(tag: str, *, decimals: bool = False) -> tuple[str, ...]:
    """The names of the plural forms (CLDR) that numbers below a million need in a language; `decimals` too, if so.

    A language that CLDR does not know has the form `other` alone.
    """
    locale = _locale(tag)
    if not locale:
        return ("other",)
    hundredths = (Decimal(n) / 100 for n in _HUNDREDTHS) if decimals else ()
    found = {locale.plural_form(n) for n in (*map(Decimal, _WHOLE), *hundredths)}
    return tuple(form for form in _FORMS if form in found)


@cache
def _locale(tag: str) -> "Locale | None":
    """CLDR's data of the longest beginning of a tag that it knows."""
    core = _babel().core
    for known in _shortened(tag):
        try:
            return core.Locale.parse(known, sep="-")  # type: ignore[no-any-return]
        except (ValueError, core.UnknownLocaleError):
            continue
    return None


def _shortened(tag: str) -> Iterator[str]:
    """A tag, then without its last subtag, and so on."""
    subtags = tag.split("-")
    return ("-".join(subtags[:end]) for end in range(len(subtags), 0, -1))


def _babel() -> Any:
    """CLDR's data, loaded with the first question to it: most commands ask none."""
    return importlib.import_module("babel")


@cache
def decimal_sign(tag: str) -> str:
    """The sign before the decimals of a number in the digits 0 to 9: "." or ",", as CLDR tells it of a language.

    A region may write another than its language does elsewhere (de-CH, es-MX, en-ZA). Of a language that CLDR does not
    know it is the comma, with which readers take a point, too.
    """
    locale = _locale(tag)
    symbols = locale.number_symbols.get("latn", {}) if locale else {}
    return "." if symbols.get("decimal") == "." else ","


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
