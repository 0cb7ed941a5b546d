"""What a saved answer rests on beside names."""

from collections.abc import Mapping
from typing import Any


def shape(part: Mapping[str, Any]) -> tuple[str, ...]:
    """What a saved answer rests on beside names: the kind, and how many there are of what it names or fills in.

    Choices have none, so that answers saved by the first players, which knew no other kind, are still found.
    """
    if part["kind"] in ("article", "choice"):
        return ()
    counts = (str(len(part[name])) for name in ("choices", "rows", "targets", "words") if name in part)
    gaps = (gap if isinstance(gap, str) else _gap_shape(gap) for gap in part.get("gaps", ()))
    return part["id"], part["kind"], *counts, *gaps


def _gap_shape(gap: Mapping[str, Any]) -> str:
    return f"{gap['kind']}{len(gap.get('choices', ()))}"
