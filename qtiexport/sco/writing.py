"""Data as text that stands in a script."""

import json
from typing import Any


def ascii_json(data: Any) -> bytes:
    """Compact JSON of ASCII; no text can end a script element, should a host put the data into one."""
    return json.dumps(data, ensure_ascii=True, separators=(",", ":")).replace("<", "\\u003c").encode("ascii")
