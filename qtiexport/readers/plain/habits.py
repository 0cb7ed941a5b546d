"""Keys in the habit of other tools, and misspelt markers: never read, only named in the help of an error."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches
from functools import cache
from itertools import islice

from qtiexport import resources
from qtiexport.readers.plain.bullets import option_bullet
from qtiexport.readers.plain.fold import BOLD, fold, fold_marked, nfc, unaccented
from qtiexport.readers.plain.lines import Line, Span
from qtiexport.readers.plain.reports import quoted
from qtiexport.readers.plain.vocabulary import Vocabulary

# The words before the colon of a key in the text formats of other tools; `labels` of the languages are added.
_WORDS = ("answer", "answers", "ans", "correct", "correct answer", "correct answers", "right answer", "solution", "key")
MEND = "tick the right options, “- [x] ...”, or write them in bold in the explanation, in the options' own words"
"""The help of every question without a key."""
_LONGEST = 40
_ALIKE = 0.8
_CERTAIN = 0.88
_ACCENT = 0.03
# So many lines are compared with the marker words; a text with more is no question.
_COMPARED = 40
_FEWEST = 2
_MARKS = "#*_ \t"
_COLON = re.compile("[:：]")
# A value such as "B", "A, C" or "2)": what other tools write for the options themselves.
_POINTS = re.compile(r"\W*(?:[A-Z]|\d{1,2})(?:\W+(?:[A-Z]|\d{1,2}))*\W*")
_WORDS_AFTER = 4


@dataclass(frozen=True, slots=True)
class Habit:
    """What looks like a key, but is none in this form: its place, and the beginning of a help that says so."""

    span: Span
    advice: str


def foreign_key(lines: Iterable[Line], options: Sequence[tuple[Line, ...]]) -> Habit | None:
    """A line such as “Answer: B” among the lines, else an option that a trailing * or bold sets apart from others."""
    answer = next((line for line in lines if _is_answer(line)), None)
    if answer:
        return Habit(answer.span(), f"{quoted(answer.text)} is how another tool states the key, and is not read; ")
    for mark, marked in (("the * at the end", _starred), ("the bold type", _bold)):
        found = [option for option in options if marked(option)]
        if 0 < len(found) < len(options):
            line = found[0][0]
            return Habit(line.span(), f"{mark} of the option {quoted(line.text)} is not read as a key; ")
    return None


def foreign_answer(line: Line) -> str:
    """The help for a line that states the key as another tool does, “” for any other line."""
    found = foreign_key((line,), ())
    return f"{found.advice}{MEND}" if found else ""


def listed_options(lines: Iterable[Line]) -> tuple[tuple[Line, ...], ...]:
    """The bulleted lines of a text that was not divided, each as an option."""
    return tuple((found.content,) for line in lines if (found := option_bullet(line)))


def meant_marker(line: Line, known: Iterable[Vocabulary], alike: float = _ALIKE) -> str:
    """The explanation marker that a line alone or before a colon is close to, “” where it is none; never a marker."""
    colon = _COLON.search(line.text, 0, _LONGEST + 1)
    head = (line.text[: colon.start()] if colon else line.text).strip(_MARKS)
    if not head or len(head) > _LONGEST or option_bullet(line):
        return ""
    words = {unaccented(word): word for vocabulary in known for word in vocabulary.words}
    plain = unaccented(head)
    # Words such as “Application” are close to “Explication”; who misspells a word begins it as it is spelt.
    first = [word for word in words if word[:1] == plain[:1]]
    close = get_close_matches(plain, first, 1, alike)
    word = words[close[0]] if close else ""
    # With its accents too: “Verklärung” is another word than “Verklaring”.
    like = SequenceMatcher(None, head.casefold(), word.casefold()).ratio() if word else 0.0
    return word if like >= alike - _ACCENT else ""


def did_you_mean(lines: Iterable[Line], known: tuple[Vocabulary, ...]) -> str:
    """The beginning of a help where one of the lines seems to be a misspelt marker, else “”."""
    for line in _short(lines):
        if word := meant_marker(line, known):
            return f"did you mean “{word}:” by {quoted(line.text)}? "
    return ""


def keyed_list(lines: tuple[Line, ...]) -> Habit | None:
    """What states the key of a text's only list as another tool does: a line below it, or the mark of one option.

    A line such as “Solution: ...” may also go on with an article: a blank line parts the two, and it names no option.
    """
    place = _only_list(lines)
    if place is None:
        return None
    first, end = place
    options = listed_options(lines[first:end])
    below = next((line for line in lines[end:] if not line.blank), None)
    if below is None:
        return foreign_key((), options) if sum(not line.blank for line in lines[:first]) == 1 else None
    found = foreign_key((below,), ())
    close = not lines[end].blank
    return found if found and (close or _names_option(below, options)) else None


def misspelt_after_list(lines: tuple[Line, ...], known: tuple[Vocabulary, ...]) -> tuple[Line, str] | None:
    """The line right below a text's only list that is almost surely a misspelt marker, and the marker's word."""
    place = _only_list(lines)
    if place is None:
        return None
    first, end = place
    below = next((line for line in lines[end:] if not line.blank), None)
    if below is None:
        return None
    alone = sum(not line.blank for line in lines[:first]) == 1
    word = meant_marker(below, known, _CERTAIN) or (_longer_marker(below, known) if alone else "")
    return (below, word) if word else None


def _only_list(lines: tuple[Line, ...]) -> tuple[int, int] | None:
    """Where the only list of a text begins, below other lines, and the place after its last line."""
    filled = [place for place, line in enumerate(lines) if not line.blank and (option_bullet(line) or not line.indent)]
    bulleted = [at for at, place in enumerate(filled) if option_bullet(lines[place])]
    if len(bulleted) < _FEWEST or not bulleted[0] or bulleted[-1] - bulleted[0] >= len(bulleted):
        return None
    end = filled[bulleted[-1]] + 1
    while end < len(lines) and lines[end].indent and not lines[end].blank:
        end += 1
    return filled[bulleted[0]], end


def _names_option(line: Line, options: Sequence[tuple[Line, ...]]) -> bool:
    """Whether a line says one of the options after its colon, in its words or by its letter."""
    colon = _COLON.search(line.text)
    value = line.text[colon.end() :] if colon else ""
    said = fold_marked(value)
    return bool(_POINTS.fullmatch(value)) or any(said.startswith(fold(option[0].text)) for option in options)


def _longer_marker(line: Line, known: Iterable[Vocabulary]) -> str:
    """The marker that a short heading such as “Explanations of the answer:” begins with."""
    words = line.text.strip(_MARKS).split(None, _WORDS_AFTER)
    if not 1 < len(words) <= _WORDS_AFTER or not _COLON.fullmatch(words[-1][-1]):
        return ""
    return meant_marker(Line(line.number, words[0], words[0]), known, _CERTAIN)


def _short(lines: Iterable[Line]) -> Iterator[Line]:
    filled = (line for line in lines if not line.blank)
    short = (line for line in filled if len(line.text) <= _LONGEST or _COLON.search(line.text, 0, _LONGEST))
    yield from islice(short, _COMPARED)


def _is_answer(line: Line) -> bool:
    colon = _COLON.search(line.text, 0, _LONGEST)
    if colon is None or line.after(colon.end()).blank:
        return False
    return nfc(line.text[: colon.start()]).strip(_MARKS).casefold() in _answers()


@cache
def _answers() -> frozenset[str]:
    labels = (label for code in resources.languages() for label in resources.language(code).get("labels", ()))
    return frozenset(nfc(word).casefold() for word in (*_WORDS, *labels))


def _starred(option: tuple[Line, ...]) -> bool:
    text = option[-1].text.rstrip()
    return text.endswith("*") and not text.endswith("**")


def _bold(option: tuple[Line, ...]) -> bool:
    return BOLD.fullmatch(option[0].text.strip()) is not None
