"""What an LMS says of an answer: SCORM's words for results, and times in the formats of both versions."""

import re
from fractions import Fraction

_RESULTS = {
    **dict.fromkeys(("correct", "right"), Fraction(1)),
    **dict.fromkeys(("incorrect", "wrong"), Fraction(0)),
    **dict.fromkeys(("", "neutral", "unanticipated"), None),
}
_SHARE = re.compile(r"-?[0-9]{0,9}[.,]?[0-9]{1,9}\Z")
_DURATION = re.compile(r"P(?:([0-9]+)D)?(?:T(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+(?:\.[0-9]+)?)S)?)?\Z")
_SPAN = re.compile(r"([0-9]{1,4}):([0-9]{1,2}):([0-9]{1,2}(?:\.[0-9]{1,2})?)\Z")
_LONGEST = 30


def share(result: str) -> Fraction | None:
    """The share of the points, from 0 to 1; None for what nobody has marked.

    Raises ValueError for any other word, and for a number that is no share, such as a percentage.
    """
    told = result.lower()
    if told in _RESULTS:
        return _RESULTS[told]
    found = Fraction(told.replace(",", ".")) if _SHARE.match(told) else None
    if found is None or not 0 <= found <= 1:
        raise ValueError(result)
    return found


def seconds(latency: str) -> float | None:
    """The seconds of `PT12.5S` (2004) or `00:00:12.50` (1.2); None for anything else, and where nothing was told."""
    text = latency.strip()
    if len(text) > _LONGEST:
        return None
    if found := _SPAN.match(text):
        return _sum((None, *found.groups()))
    found = _DURATION.match(text)
    return _sum(found.groups()) if found and any(found.groups()) else None


def _sum(parts: tuple[str | None, ...]) -> float:
    """Days, hours, minutes and seconds in seconds."""
    return sum(float(part or 0) * size for part, size in zip(parts, (86_400, 3_600, 60, 1), strict=True))
