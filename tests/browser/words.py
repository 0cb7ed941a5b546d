"""The player's words (`qtiexport/languages/*.toml`): tests press and read what learners press and read."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_LANGUAGES = Path(__file__).resolve().parents[2] / "qtiexport" / "languages"


@cache
def _table(language: str) -> dict[str, Any]:
    table: dict[str, Any] = tomllib.loads((_LANGUAGES / f"{language}.toml").read_text(encoding="utf-8"))["player"]
    return table


def word(language: str, key: str, **values: object) -> str:
    """A text of the player with its places filled; a plural takes its `one` form for 1 (`n` decides), else `other`."""
    text = _table(language)[key]
    if isinstance(text, dict):
        text = text["one" if values.get("n") == 1 else "other"]
    return str(text).format(**values)
