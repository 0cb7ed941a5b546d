"""The player's colours by name, and how an author writes one."""

import re
from typing import Any

TOKENS = (
    *("page", "sheet", "well", "ink", "soft", "hair", "edge"),
    *("pen", "on-pen", "wash", "right", "wrong", "part", "rule"),
)
"""The custom properties of the player's stylesheet that a theme may set, in the order in which it writes them."""

_COLOUR = re.compile(r"#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})\Z")


def colour(value: Any) -> str:
    """A colour as `#` and six hexadecimal digits in lower case; three are taken as CSS takes them."""
    if not isinstance(value, str) or not _COLOUR.match(value):
        raise ValueError("a colour such as “#1c4a8a”")
    digits = value[1:].lower()
    return f"#{digits}" if len(digits) == 6 else "#" + "".join(2 * digit for digit in digits)
