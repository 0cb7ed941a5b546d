"""Bullets: the signs, numbers, letters and boxes that begin an option or a list item."""

import re
from dataclasses import dataclass

from qtiexport.readers.plain.lines import Line

# A letter before a full stop is a bullet in upper case only: "z. B." begins a line, too.
_MARK = re.compile(
    r"\s*(?:(?P<sign>[-*+–—])\s+|(?P<dot>[•‣])\s*|(?P<number>\d{1,3})[.)]\s+|(?P<letter>[A-Za-z]\)|[A-Z]\.)\s+)(?=\S)"
)
# Chinese and Japanese ones, with or without a blank after them; "A、B" is a list of two in running text.
_WIDE = re.compile(
    r"\s*(?:(?P<number>\d{1,2})[、．](?!\s*\d)|(?P<letter>[A-ZＡ-Ｚ](?:．|、(?!\s*[A-ZＡ-Ｚ](?![A-Za-z])))"
    r"|[（(][A-ZＡ-Ｚ][)）]|[①-⑳]))\s*(?=\S)"
)
# The dot of Japanese lists: below a heading it may also begin a remark, so that it is a bullet of options only.
_KATAKANA_DOT = re.compile(r"\s*[・･]\s*(?=\S)")
_BOX = re.compile(r"\s*\[(?P<inside>[ xX✓✔])\](?:\s+|\Z)")


@dataclass(frozen=True, slots=True)
class Bullet:
    """A line that begins with a bullet: `content` is what follows it.

    `family` is "sign", "number", "letter" or "box" (a lone `[x]`). `number` is the number of a numbered one, else 0.
    `ticked` says whether a box is ticked, and is None without a box.
    """

    line: Line
    content: Line
    family: str
    number: int = 0
    ticked: bool | None = None


def bullet(line: Line) -> Bullet | None:
    """The bullet that a whole line begins with, if any."""
    if line.start:
        return None
    found = _MARK.match(line.text) or _WIDE.match(line.text)
    content = line.after(found.end()) if found else line
    box = _BOX.match(content.text)
    if not found and not box:
        return None
    family, number = _family(found)
    if not box:
        return Bullet(line, content, family, number)
    return Bullet(line, content.after(box.end()), family, number, not box["inside"].isspace())


def option_bullet(line: Line) -> Bullet | None:
    """The bullet that a line of the options begins with, if any: also a “・”."""
    found = None if line.start else _KATAKANA_DOT.match(line.text)
    return Bullet(line, line.after(found.end()), "sign") if found else bullet(line)


def _family(found: re.Match[str] | None) -> tuple[str, int]:
    if not found:
        return "box", 0
    marks = found.groupdict()
    if marks["number"]:
        return "number", int(marks["number"])
    return ("letter" if marks["letter"] else "sign"), 0
