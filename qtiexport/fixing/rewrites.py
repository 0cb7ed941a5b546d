"""The rewrites: each proposes other lines for one habit of writing, and names the code that it settles."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from qtiexport.fixing.draft import Draft, Edits
from qtiexport.fixing.identifiers import unwritten_identifiers
from qtiexport.fixing.meaning import Change
from qtiexport.fixing.prose import Line, lines_of
from qtiexport.readers.plain.fold import nfc

# In the plain form, where blanks may draw a table, only two blanks between a sentence and the next, or two words.
_DOUBLED = re.compile(r"(?<=[\w.,;:!?)»”’]) {2}(?=[\w(«“„])")
_ALIGNED = re.compile(r"\S {3,}\S|\S\t")
_BLANKS = re.compile(r" {2,}")
_SIGN = re.compile(r"(?P<indent>[ \t]*)(?P<sign>[-*+–—•‣])(?P<gap>[ \t]*)(?=\S)")


@dataclass(frozen=True, slots=True)
class Rewrite:
    """`edits` proposes other lines; `change` makes those texts equal that it may exchange for each other."""

    code: str
    edits: Callable[[Draft], Edits]
    change: Change


def decomposed(draft: Draft) -> Edits:
    """Letters with loose accents become whole ones, but in program text."""
    return {line.place: nfc(line.text) for line in lines_of(draft) if not line.code and not line.text.isascii()}


def mixed_bullets(draft: Draft) -> Edits:
    """Options that begin with several signs all begin with a hyphen."""
    found = [(line, sign) for line in lines_of(draft) if line.option and (sign := _SIGN.match(line.text))]
    if len({sign["sign"] for _, sign in found}) < 2:
        return {}
    return {line.place: _hyphen(line.text, sign) for line, sign in found if sign["sign"] != "-"}


def _hyphen(text: str, sign: re.Match[str]) -> str:
    return f"{sign['indent']}-{sign['gap'] or ' '}{text[sign.end() :]}"


def doubled_blanks(draft: Draft) -> Edits:
    """Two blanks within a sentence become one; never in code, formulas, tables, links, or at the end of a line."""
    return {line.place: _single(line, draft.suffix == ".txt") for line in lines_of(draft) if line.prose}


def _single(line: Line, plain: bool) -> str:
    if plain:
        return line.text if _ALIGNED.search(line.text.strip()) else _DOUBLED.sub(" ", line.text)
    return line.spaced()


def trailing_blanks(draft: Draft) -> Edits:
    """Blanks at the end of a line go, but two after a text in Markdown, which keep the line's end."""
    return {
        line.place: line.text.rstrip(" \t")
        for line in lines_of(draft)
        if not line.code and not (draft.suffix != ".txt" and line.text.strip() and line.text.endswith("  "))
    }


def _same(text: str) -> str:
    return text


def _single_blanks(text: str) -> str:
    return _BLANKS.sub(" ", text)


REWRITES: tuple[Rewrite, ...] = (
    Rewrite("SRC031", decomposed, nfc),
    Rewrite("SRC032", mixed_bullets, _same),
    Rewrite("SRC033", doubled_blanks, _single_blanks),
    Rewrite("SRC034", trailing_blanks, _same),
)
"""What `--fix` does, in this order."""

NAMING: tuple[Rewrite, ...] = (Rewrite("SRC035", unwritten_identifiers, _same),)
"""What `--ids` does beside it."""
