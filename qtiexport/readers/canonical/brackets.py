"""Where the forms of answer within a text stand: `[[...]]` and `==...==`, found in the author's raw lines.

Markdown reads the text around them: a stand-in of the same length takes the place of each, so that columns stay true,
and comes back as the place of an interaction. One that does not come back stands in program text or in an address,
where it is the author's own text.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from qtiexport.markup import from_markdown, stand_in
from qtiexport.markup.masking import visible
from qtiexport.markup.standins import MOST, taken
from qtiexport.model import InteractionPlace, inlines
from qtiexport.readers.canonical.lines import Line, trimmed

_OPEN = "[["
_BAR = re.compile(r"\\?\|")
_LEFT = re.compile(r"\[\[")
# The ends of an interval need not match (]9.7, 9.9]); other brackets within brackets do.
_BRACKETS = re.compile(
    r"\[\[(\s*(?:=|slider\s*:)(?:(?!\[\[)[^\n])*?(?=\]\](?!\]))|(?:[^\[\]\n]|\[[^\[\]\n]*\])*)\]\]", re.IGNORECASE
)
_HOTTEXT = re.compile(r"(?<!=)==(?!=)([^\s=](?:[^=\n]*[^\s=])?)==(?!=)")
# Beside a word, with none on its other side: what compares two things stands between them.
_LOOSE = re.compile(r"(?<![=\w])==(?=[\w*])|(?<=[\w*])==(?![=\w])")
# In this order: each form is told by what follows its brackets.
_MARKS = (
    (re.compile(r"\s*slider\s*:", re.IGNORECASE), "slider"),
    (re.compile(r"\s*upload\s*:", re.IGNORECASE), "upload"),
    (re.compile(r"\s*_+\s*\Z"), "essay"),
    (re.compile(r"\s*="), "number"),
    (re.compile(r"\s*#"), "word"),
)


class Mark(StrEnum):
    """What a form asks for; the values name it in messages."""

    TEXT = "text"
    LIST = "list"
    NUMBER = "number"
    WORD = "word"
    ESSAY = "essay"
    UPLOAD = "upload"
    SLIDER = "slider"
    HOTTEXT = "hottext"


@dataclass(frozen=True, slots=True)
class Bracket:
    """One form as written. `span` is its place in the text of its line, `inner` that of what its marks hold.

    `alone` says that nothing else stands in its line.
    """

    line: Line
    span: tuple[int, int]
    inner: tuple[int, int]
    mark: Mark

    @property
    def alone(self) -> bool:
        return self.line.text.strip() == self.written

    @property
    def written(self) -> str:
        return self.line.text[slice(*self.span)]

    @property
    def held(self) -> Line:
        """The part of the line that the marks hold."""
        return self.line.until(self.inner[1]).after(self.inner[0])


@dataclass(frozen=True, slots=True)
class Brackets:
    """The forms of a text, in its order. `lines` hold a stand-in for each.

    `dead` stand where no answer can, in an address or the words of an image; they are text, as all in program text is.
    `unclosed` are the places of `[[` that nothing closes, `loose` those of `==` that begin or end no words to mark.
    """

    lines: tuple[Line, ...]
    forms: tuple[Bracket, ...]
    dead: tuple[Bracket, ...]
    unclosed: tuple[tuple[Line, int], ...]
    loose: tuple[tuple[Line, int], ...] = ()


def brackets(lines: tuple[Line, ...]) -> Brackets:
    """The forms of answer in a text."""
    if not any(_OPEN in line.text or "==" in line.text for line in lines):
        return Brackets(lines, (), (), ())
    return _brackets(trimmed(lines))


@lru_cache(maxsize=8)
def _brackets(lines: tuple[Line, ...]) -> Brackets:
    if any(taken(line.text) for line in lines):
        return Brackets(lines, (), (), ())
    shown = tuple(_shown(lines))
    forms = tuple(form for line, text in shown for form in _forms(line, text))
    living, dead = _living(lines, forms[:MOST])
    unclosed, loose = tuple(_unclosed(shown)), tuple(_loose(shown))
    return Brackets(_masked(lines, living), living, (*dead, *forms[MOST:]), unclosed, loose)


def _living(lines: tuple[Line, ...], forms: tuple[Bracket, ...]) -> tuple[tuple[Bracket, ...], tuple[Bracket, ...]]:
    """The forms that stand in running text, and those that do not, program text left aside."""
    dead: list[Bracket] = []
    # What is no form any more may change how the text around is read; a text that never settles has none.
    for last in (False, False, False, True):
        text = "\n".join(line.text for line in _masked(lines, forms))
        content, _ = from_markdown(text, "", 1, places=True)
        found = {child.index for child in inlines(content) if isinstance(child, InteractionPlace)}
        found = set() if last and len(found) < len(forms) else found
        if len(found) == len(forms):
            break
        dead += (form for place, form in enumerate(forms) if place not in found and form.line.indent < 4)
        forms = tuple(form for place, form in enumerate(forms) if place in found)
    return forms, tuple(dead)


def _masked(lines: tuple[Line, ...], forms: tuple[Bracket, ...]) -> tuple[Line, ...]:
    """The lines with a stand-in for each form, at the same length."""
    texts: defaultdict[int, list[str]] = defaultdict(list)
    done: dict[int, int] = {}
    for place, form in enumerate(forms):
        number, (start, end) = form.line.number, form.span
        texts[number] += (form.line.text[done.get(number, 0) : start], stand_in(place, end - start))
        done[number] = end
    return tuple(
        replace(line, text="".join((*texts[line.number], line.text[done[line.number] :])))
        if line.number in texts
        else line
        for line in lines
    )


def _shown(lines: tuple[Line, ...]) -> Iterator[tuple[Line, str]]:
    """Each line that is no program text, with what a reader of the page sees as text of it."""
    for paragraph in _paragraphs(lines):
        yield from zip(paragraph, visible("\n".join(line.text for line in paragraph)).split("\n"), strict=True)


def _paragraphs(lines: tuple[Line, ...]) -> Iterator[list[Line]]:
    """The runs of lines without a blank line between, program text left out: no code span reaches further."""
    paragraph: list[Line] = []
    for line in lines:
        if not line.blank and not line.code:
            paragraph.append(line)
        elif paragraph:
            yield paragraph
            paragraph = []
    if paragraph:
        yield paragraph


def _forms(line: Line, shown: str) -> list[Bracket]:
    found = [_bracket(line, match, _mark(match[1], line, match)) for match in _BRACKETS.finditer(shown)]
    found += (_bracket(line, match, Mark.HOTTEXT) for match in _HOTTEXT.finditer(_without(shown)))
    return sorted(found, key=lambda form: form.span)


def _without(shown: str) -> str:
    """The text with all brackets filled by a sign that no hottext holds."""
    return _BRACKETS.sub(lambda match: "=" * len(match[0]), shown)


def _bracket(line: Line, match: re.Match[str], mark: Mark) -> Bracket:
    return Bracket(line, match.span(), match.span(1), mark)


def _mark(inner: str, line: Line, match: re.Match[str]) -> Mark:
    found = next((Mark(name) for pattern, name in _MARKS if pattern.match(inner)), None)
    if found:
        return found
    # In a table a bar that divides alternatives has a backslash before it, which hides it.
    in_table = "|" in line.text[: match.start()] and "|" in line.text[match.end() :]
    written = line.text[slice(*match.span(1))]
    parts = [part.strip() for part in (_BAR.split(written) if in_table else inner.split("|"))]
    is_list = parts[0].startswith("(") or any(part.startswith("(") and part.endswith(")") for part in parts)
    return Mark.LIST if is_list else Mark.TEXT


def _unclosed(shown: Iterable[tuple[Line, str]]) -> Iterator[tuple[Line, int]]:
    for line, text in shown:
        yield from ((line, match.start()) for match in _LEFT.finditer(_without(text)))


def _loose(shown: Iterable[tuple[Line, str]]) -> Iterator[tuple[Line, int]]:
    for line, text in shown:
        left = _HOTTEXT.sub(lambda match: " " * len(match[0]), _without(text))
        yield from ((line, match.start()) for match in _LOOSE.finditer(left))
