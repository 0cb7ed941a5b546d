"""Formulas between dollar signs, told from money as GitHub and Pandoc do."""

import re

from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

_INLINE = re.compile(r"\$(?![\s$])((?:[^\\$\n]|\\.)+)(?<!\s)\$(?![^\W_])")
_DISPLAY = re.compile(r"\$\$((?:[^\\$]|\\.|\$(?!\$))*)\$\$", re.DOTALL)
_DOLLARS = "$$"


def formula_at(text: str, start: int) -> re.Match[str] | None:
    """The formula that begins with the dollar sign at `start`; its first group is the LaTeX.

    `$...$` stands in one line, has no blank just inside its dollar signs, and neither letter nor digit beside them:
    amounts of money are text. `$$...$$` may have several lines.
    """
    if text.startswith(_DOLLARS, start):
        return _DISPLAY.match(text, start)
    return None if text[start - 1 : start].isalnum() else _INLINE.match(text, start)


def inline_formula(state: StateInline, silent: bool) -> bool:
    """A rule of markdown-it: makes a token `formula`, whose markup tells how many dollar signs there were."""
    if state.src[state.pos] != "$":
        return False
    found = formula_at(state.src, state.pos)
    if found is None or found.end() > state.posMax:
        return False
    if not silent:
        token = state.push("formula", "math", 0)
        token.content = found[1]
        token.markup = _DOLLARS if found[0].startswith(_DOLLARS) else "$"
    state.pos = found.end()
    return True


def formula_block(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    """A rule of markdown-it: lines from one that begins with `$$` to one that ends so make a token `formula_block`.

    Without it, a line of a formula that begins with a plus sign would be a list.
    """
    if state.is_code_block(first) or not _text(state, first).startswith(_DOLLARS):
        return False
    last = _last(state, first, end)
    if last is None:
        return False
    if not silent:
        token = state.push("formula_block", "math", 0)
        token.content = "\n".join(_text(state, line) for line in range(first, last + 1)).strip()[2:-2]
        token.map = [first, last + 1]
        state.line = last + 1
    return True


def _text(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def _last(state: StateBlock, first: int, end: int) -> int | None:
    """The line that ends the formula, if the first `$$` after its beginning is the end of that line."""
    for line in range(first, end):
        text = _text(state, line).strip()
        if line > first and (not text or state.sCount[line] < state.blkIndent):
            return None
        place = text.find(_DOLLARS, 2 if line == first else 0)
        if place >= 0:
            return line if place == len(text) - 2 else None
    return None
