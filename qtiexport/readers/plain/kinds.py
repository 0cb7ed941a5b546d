"""Telling a question from an article by what only a question has (sources.md 4, steps 1 and 2)."""

import re
from dataclasses import dataclass

from qtiexport.diagnostics import Diagnostic
from qtiexport.readers.plain import phrases
from qtiexport.readers.plain.blocks import Block
from qtiexport.readers.plain.bullets import option_bullet
from qtiexport.readers.plain.counting import CERTAIN, counts
from qtiexport.readers.plain.habits import (
    did_you_mean,
    foreign_key,
    keyed_list,
    listed_options,
    misspelt_after_list,
)
from qtiexport.readers.plain.lines import Line, Span, passage, without_outer_blanks
from qtiexport.readers.plain.phrases import Marker, Phrase, Sign, signs
from qtiexport.readers.plain.reports import error, quoted
from qtiexport.readers.plain.sections import is_question_line
from qtiexport.readers.plain.vocabulary import Vocabulary

_FEWEST = 2
# What may follow the question on its line: one short sentence, such as "Tick the right answer."
_REQUEST = re.compile(r"[?？][^?？.!:。！：]{1,80}[.!:。！：][\s*_]*\Z")
_TICK = "tick the right options, “- [x] ...”, or add an explanation"
_SAY_ARTICLE = 'for an article, say so: kind = "article" in bank.toml'


@dataclass(frozen=True, slots=True)
class Outline:
    """A block cut at its explanation marker: `head` before it, `tail` after it, from the rest of its line on.

    An explanation in a file of its own is a tail, too; it needs no marker.
    `sign` is where the first thing stands that only a question has, and `reason` what it is; None in an article.
    `asked` are the phrases that ask for a number of choices.
    `doubt` is SRC002 for a text without a sign that looks like a question.
    """

    block: Block
    head: tuple[Line, ...]
    tail: tuple[Line, ...]
    marker: Marker | None
    sign: Span | None
    reason: str
    asked: tuple[Phrase, ...]
    doubt: Diagnostic | None = None

    @property
    def languages(self) -> frozenset[str]:
        """Those that its marker words are of."""
        return frozenset(language for sign in (*signs(self.asked), *self._marked) for language in sign.languages)

    @property
    def signs(self) -> tuple[Sign, ...]:
        """What its phrases tell of the language, else what the marker does."""
        return signs(self.asked) or self._marked

    @property
    def _marked(self) -> tuple[Sign, ...]:
        return (Sign(frozenset(self.marker.languages), self.marker.text),) if self.marker else ()


def explained(block: Block, aside: tuple[Line, ...], known: tuple[Vocabulary, ...]) -> Outline:
    """The outline of a question whose explanation is a file of its own, with its lines, which may be blank."""
    lines = without_outer_blanks(aside)
    marker = phrases.marker(lines[0], known) if lines else None
    tail = (marker.rest, *lines[1:]) if marker else lines
    read = passage(block.lines)
    asked = (*phrases.numbers(read, known), *phrases.open_numbers(read, known))
    reason = "an explanation in a file of its own"
    return Outline(block, block.lines, tail, marker, block.lines[0].span(), reason, asked)


def outline(block: Block, known: tuple[Vocabulary, ...]) -> Outline:
    """Find the marker and the signs of a question."""
    marker = phrases.first_marker(block.lines, known)
    place = next((at for at, line in enumerate(block.lines) if marker and line is marker.line), len(block.lines))
    head = without_outer_blanks(block.lines[:place])
    tail = (marker.rest, *block.lines[place + 1 :]) if marker else ()
    read = passage(head)
    asked = (*phrases.numbers(read, known), *phrases.open_numbers(read, known))
    sign, reason = _sign(head, marker, asked)
    return Outline(block, head, tail, marker, sign, reason, asked, None if sign else _doubt(block, known))


def _sign(head: tuple[Line, ...], marker: Marker | None, asked: tuple[Phrase, ...]) -> tuple[Span | None, str]:
    if marker:
        return marker.span, f"the explanation marker {quoted(marker.text)}"
    if asked:
        return asked[0].span, f"the words {quoted(asked[0].text)}"
    ticked = next((line for line in head if (found := option_bullet(line)) and found.ticked), None)
    return (ticked.span(), "a ticked box") if ticked else (None, "")


def not_a_question(found: Outline, pinned_by: str, known: tuple[Vocabulary, ...]) -> Diagnostic:
    """SRC002: pinned as a question, but read as an article."""
    why = f", as {pinned_by} says," if pinned_by else ""
    message = f"this should be a question{why} but has neither an explanation nor a number to choose nor ticked boxes"
    advice = f'{_meant(found.block.lines, known)}{_TICK}; or say kind = "article"'
    return error(found.block.path, "SRC002", message, advice, found.block.lines[0].span(), "reads as an article")


def _doubt(block: Block, known: tuple[Vocabulary, ...]) -> Diagnostic | None:
    lines = block.lines
    place = _listed_question(lines)
    boxes = [line for line in lines if (found := option_bullet(line)) and found.ticked is not None]
    if place is None and len(boxes) < _FEWEST:
        return _misspelt(block, known) or _keyed(block)
    line = boxes[0] if place is None else lines[place]
    what = "is an option with a box, and none is ticked" if place is None else "is followed by a list"
    message = f"{quoted(line.text)} {what}, but nothing says whether this is a question or an article"
    advice = f"{_meant(lines, known)}for a question, {_TICK}; {_SAY_ARTICLE}"
    return error(block.path, "SRC002", message, advice, line.span(), "question or article?")


def _misspelt(block: Block, known: tuple[Vocabulary, ...]) -> Diagnostic | None:
    """SRC002 for a text that would be an article, but for a line that is almost an explanation marker."""
    found = misspelt_after_list(block.lines, known)
    # What is almost a word of one language may be a word of another: “Kommentar” is no misspelt “Komentarz”.
    counted = counts("\n".join(line.text for line in block.lines), known) if found else None
    spoken = counted.clearest() if counted else ""
    if counted and counted.of(spoken) >= CERTAIN:
        found = misspelt_after_list(block.lines, tuple(one for one in known if one.language == spoken))
    if found is None:
        return None
    line, word = found
    message = f"{quoted(line.text)} stands below a list and is almost an explanation marker"
    advice = f"did you mean “{word}:”? then correct it; {_SAY_ARTICLE}"
    return error(block.path, "SRC002", message, advice, line.span(), "question or article?")


def _keyed(block: Block) -> Diagnostic | None:
    """SRC002 for a text that would be an article and show learners what seems to be the answer."""
    found = keyed_list(block.lines)
    if found is None:
        return None
    message = f"{quoted(found.span.line.text)} seems to say which of a list are right, but nothing makes it a question"
    advice = f"{found.advice}for a question, {_TICK}; {_SAY_ARTICLE}"
    return error(block.path, "SRC002", message, advice, found.span, "question or article?")


def _meant(lines: tuple[Line, ...], known: tuple[Vocabulary, ...]) -> str:
    """The beginning of a help that names what looks like a key or like a marker, but is none."""
    habit = foreign_key(lines[1:], listed_options(lines[1:]))
    return f"{did_you_mean(lines[1:], known)}{habit.advice if habit else ''}"


def _listed_question(lines: tuple[Line, ...]) -> int | None:
    """The line that asks before a list: at the end of the first paragraph, or of the document."""
    filled = [place for place, line in enumerate(lines) if not line.blank and (option_bullet(line) or not line.indent)]
    if not filled:
        return None
    bulleted = [option_bullet(lines[place]) is not None for place in filled]
    first = next((at for at, place in enumerate(filled) if _ends_paragraph(lines, place)), 0)
    last = next((at for at in range(len(filled) - 1, -1, -1) if not bulleted[at]), 0)
    runs = [(first, _list_end(bulleted, first + 1)), (last, len(filled))]
    asking = [at for at, end in runs if not bulleted[at] and end - at > _FEWEST]
    return next((filled[at] for at in asking if _asks(lines[filled[at]])), None)


def _asks(line: Line) -> bool:
    """Whether a line ends in a question mark, or in one and a short request."""
    return is_question_line(line) or _REQUEST.search(line.text) is not None


def _ends_paragraph(lines: tuple[Line, ...], place: int) -> bool:
    after = lines[place + 1] if place + 1 < len(lines) else None
    return after is None or after.blank or option_bullet(after) is not None


def _list_end(bulleted: list[bool], start: int) -> int:
    return next((at for at in range(start, len(bulleted)) if not bulleted[at]), len(bulleted))
