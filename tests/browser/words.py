"""The player's words (`qtiexport/languages/*.toml`): tests press and read what learners press and read."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale

_LANGUAGES = Path(__file__).resolve().parents[2] / "qtiexport" / "languages"


@cache
def _table(language: str) -> dict[str, Any]:
    table: dict[str, Any] = tomllib.loads((_LANGUAGES / f"{language}.toml").read_text(encoding="utf-8"))["player"]
    return table


def word(language: str, key: str, /, **values: object) -> str:
    """A text of the player with its places filled; `n` decides which form a plural takes, `other` without a number."""
    text = _table(language)[key]
    if isinstance(text, dict):
        n = values.get("n")
        form = Locale.parse(language).plural_form(n) if isinstance(n, int | float) else "other"
        text = text.get(form, text["other"])
    return str(text).format(**values)


def key_of(language: str, text: str) -> str:
    """The key of a text that a page quotes: as a whole or its first sentence, with its places filled."""
    return next(key for key, value in _table(language).items() if isinstance(value, str) and _quotes(text, value))


def _quotes(text: str, value: str) -> bool:
    forms = (value, value.partition(". ")[0] + ".")
    return any(re.fullmatch(re.sub(r"\\\{\w+\\\}", ".+", re.escape(form)), text) for form in forms)
