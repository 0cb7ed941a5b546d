"""Responses and right answers as each type of interaction has them: what every platform takes (`types.md` 1.5).

The narrowest of Moodle, scorm-again and the standard wins, as in `grammar.py`. In 1.2 no platform looks at the form;
there the forms are those in which reports are read.
"""

import re

from tests.browser.versions import SCORM12, Version

_KEY = "[a-z0-9]"
_COMMON = ("choice", "true-false", "fill-in", "matching", "sequencing", "numeric")
_MOST = {"1.2": 255, "2004": 250}
_LONGEST_ESSAY = 4000
_MOST_PARTS = 10
_MOST_KEYS = 36
_BREAKS = re.compile(r"[\x00-\x1f\u2028\u2029]")
_NUMBER = {"1.2": r"-?\d+(?:\.\d+)?", "2004": r"-?\d{1,5}(?:\.\d{1,18})?"}
_MATTERS = re.compile(r"\{case_matters=(?:true|false)\}")


def names(version: Version) -> tuple[str, ...]:
    """The types that the player writes."""
    return _COMMON if version is SCORM12 else (*_COMMON, "long-fill-in")


def may_lack_pattern(kind: str) -> bool:
    """Whether an interaction of this type may have no right answer: an essay, or a text that has no portable one."""
    return kind in ("fill-in", "long-fill-in")


def is_response(version: Version, kind: str, value: str) -> bool:
    """Whether `value` is a response of this type; an empty one in 1.2 only, where there is no other way to say so."""
    if value == "":
        return version is SCORM12 and kind in names(version)
    if kind == "fill-in":
        return _is_text(version, value) and (version is SCORM12 or _has_sound_parts(value))
    if kind == "numeric":
        return _is_number(version, value)
    if kind == "long-fill-in":
        return version is not SCORM12 and len(value) <= _LONGEST_ESSAY and _is_line(value) and value[0] != "{"
    return _is_listed(version, kind, value)


def is_pattern(version: Version, kind: str, value: str) -> bool:
    """Whether `value` is a right answer of this type; never an empty one."""
    if version is SCORM12 or kind not in ("fill-in", "numeric", "long-fill-in"):
        return value != "" and is_response(version, kind, value)
    if kind == "numeric":
        low, _, high = value.partition("[:]")
        return all(_is_number(version, end) for end in (low, high)) and float(low) <= float(high)
    text = _MATTERS.sub("", value, count=1)
    is_told = _MATTERS.match(value) is not None and text.strip() == text != ""
    return kind == "fill-in" and is_told and _is_text(version, value) and "," not in text and text[0] != "{"


def _is_listed(version: Version, kind: str, value: str) -> bool:
    """Keys or pairs of keys, none of them twice on the left."""
    if kind == "true-false":
        return value in (("t", "f") if version is SCORM12 else ("true", "false"))
    between, within = (",", ".") if version is SCORM12 else ("[,]", "[.]")
    form = rf"{_KEY}{re.escape(within)}{_KEY}" if kind == "matching" else _KEY
    if kind not in ("choice", "sequencing", "matching"):
        return False
    parts = value.split(between)
    sources = [part[0] for part in parts if part]
    alone = len(set(sources)) == len(parts) <= _MOST_KEYS
    return alone and all(re.fullmatch(form, part) for part in parts)


def _is_number(version: Version, value: str) -> bool:
    return re.fullmatch(_NUMBER[version.name], value) is not None


def _is_text(version: Version, value: str) -> bool:
    return len(value) <= _MOST[version.name] and _is_line(value)


def _is_line(value: str) -> bool:
    return _BREAKS.search(value) is None


def _has_sound_parts(value: str) -> bool:
    """scorm-again takes each comma for the end of a part, and a brace at the beginning of a part for a delimiter."""
    parts = re.split(r"\[,\]|,", value)
    return len(parts) <= _MOST_PARTS and not any(part.startswith("{") for part in parts)
