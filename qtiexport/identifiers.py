"""Identifiers that stay the same over edits: from the author's own names, never from wording, position or time.

The pattern `[A-Za-z_][A-Za-z0-9_-]{0,31}` is the one that every QTI engine and LMS seen accepts (qti21.md 1).
"""

import hashlib
import re
import unicodedata

PATTERN = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,31}\Z")
_LONGEST = 32
_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])\Z")
_FOREIGN = re.compile(r"[^A-Za-z0-9_-]+")
# Letters that Unicode does not decompose into a base letter and a mark.
_FOLDED = str.maketrans(
    {
        "ß": "ss",
        "ẞ": "SS",
        "æ": "ae",
        "Æ": "AE",
        "œ": "oe",
        "Œ": "OE",
        "ø": "o",
        "Ø": "O",
        "đ": "d",
        "Đ": "D",
        "ł": "l",
        "Ł": "L",
        "þ": "th",
        "Þ": "Th",
        "ð": "d",
        "ı": "i",
    }
)


def is_identifier(text: str) -> bool:
    """Whether `text` can be used as an identifier as it is."""
    return PATTERN.match(text) is not None


def digest(*texts: str, length: int = 8) -> str:
    """The first `length` hexadecimal digits of a SHA-256 over the NFC texts, which "\\0" keeps apart."""
    joined = "\0".join(unicodedata.normalize("NFC", text) for text in texts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:length]


def item_identifier(name: str) -> str:
    """The item identifier of an author's name for a question (front matter, `bank.toml` or file stem).

    Letters are folded to ASCII, every other foreign run becomes "-", a leading digit gets a "q" before it. Where
    anything was cut or folded, six digits of a hash of the whole name follow, so that two names that fold alike differ.
    """
    plain = _fold(name)
    safe = plain if not plain or plain[0].isalpha() or plain[0] == "_" else f"q{plain}"
    if plain == unicodedata.normalize("NFC", name) and is_identifier(safe):
        return safe
    return f"{(safe or 'q')[: _LONGEST - 7].rstrip('-')}-{digest(name, length=6)}"


def _fold(name: str) -> str:
    spelled = unicodedata.normalize("NFC", name).translate(_FOLDED)
    letters = "".join(c for c in unicodedata.normalize("NFKD", spelled) if not unicodedata.combining(c))
    return _FOREIGN.sub("-", letters).strip("-")


def file_name(identifier: str) -> str:
    """A file name for an identifier: lower case, since packages may be unpacked where case does not count.

    Upper case adds a short hash, so that `A1` and `a1` keep different files; so does a name that Windows keeps for a
    device (`con`, `aux`).
    """
    lower = identifier.lower()
    plain = lower == identifier and not _DEVICE.match(lower)
    return lower if plain else f"{lower}-{digest(identifier, length=6)}"


def interaction_identifier(identifier: str) -> str:
    """An interaction id of `[A-Za-z0-9_]` for an item: the set that every SCORM run-time seen takes (scorm.md 0.2)."""
    plain = identifier.replace("-", "_")
    return plain if plain == identifier else f"{plain}_{digest(identifier, length=6)}"


def course_identifier(items: list[str]) -> str:
    """The identifier of a course whose config names none: "course-" and 8 digits over the sorted item identifiers."""
    return f"course-{digest(*sorted(items))}"


def choice_letter(place: int) -> str:
    """The identifier A, B, ... Z, AA, AB, ... of the choice at a place (from 0) to which the author gave none."""
    letter = chr(ord("A") + place % 26)
    return letter if place < 26 else choice_letter(place // 26 - 1) + letter
