"""Dividing a question: what comes before its options, the options, and what comes after its explanation marker."""

from dataclasses import dataclass

from qtiexport.diagnostics import Diagnostic
from qtiexport.readers.plain import phrases
from qtiexport.readers.plain.bullets import Bullet, option_bullet
from qtiexport.readers.plain.fold import fold
from qtiexport.readers.plain.habits import did_you_mean, foreign_answer
from qtiexport.readers.plain.lines import Line, Passage, Span, passage
from qtiexport.readers.plain.reports import capped, counted, error, quoted
from qtiexport.readers.plain.vocabulary import Vocabulary

_STEM_ENDS = ("?", ":", ".", "？", "：", "。")
_QUESTION_ENDS = ("?", "？")
_DEEPER = 2
ARTICLE = 'if this is an article, say so: kind = "article" in bank.toml'


@dataclass(frozen=True, slots=True)
class Choice:
    """An option as written: its lines without the bullet; `ticked` is None where it has no box."""

    lines: tuple[Line, ...]
    ticked: bool | None

    @property
    def text(self) -> str:
        return "\n".join(line.text.strip() for line in self.lines if not line.blank)

    @property
    def span(self) -> Span:
        return self.lines[0].span()


@dataclass(frozen=True, slots=True)
class Division:
    """The lines before the first option, the options, and the mistakes found on the way."""

    stem: Passage
    choices: tuple[Choice, ...]
    diagnostics: tuple[Diagnostic, ...]


def divide(path: str, head: tuple[Line, ...], marked: bool, known: tuple[Vocabulary, ...]) -> Division:
    """Divide the lines before the explanation marker, which are not blank; `marked` says whether there is a marker."""
    first = next((place for place, line in enumerate(head) if place and option_bullet(line)), None)
    if first is None:
        end = _stem_end(head, known)
        choices = tuple(Choice((line,), None) for line in head[end:] if not line.blank)
        found: list[Diagnostic] = []
    else:
        end = first
        walk = _Bulleted(path, head[first:], marked, known)
        choices, found = tuple(walk.choices()), walk.problems
    stem = passage(head[:end])
    problems = (*capped(found), *_too_few(path, stem, choices, found), *_equal(path, choices))
    return Division(stem, choices, problems)


def is_question_line(line: Line) -> bool:
    return line.text.rstrip().rstrip("*_").endswith(_QUESTION_ENDS)


def _stem_end(head: tuple[Line, ...], known: tuple[Vocabulary, ...]) -> int:
    """How many lines the stem has where no line carries a bullet."""
    read = passage(head)
    asked = [*phrases.numbers(read, known), *phrases.open_numbers(read, known)]
    if asked:
        first = min(asked, key=lambda phrase: phrase.end)
        last_line = read.normal_span(first.end - 1, first.end).line.number
        return next(place for place, line in enumerate(head, 1) if line.number == last_line)
    return _lone_question(head) or next((place for place, line in enumerate(head, 1) if _ends_stem(line)), len(head))


def _ends_stem(line: Line) -> bool:
    return line.text.rstrip().rstrip("*_").endswith(_STEM_ENDS)


def _lone_question(head: tuple[Line, ...]) -> int:
    """The place after the only line that ends in a question mark, if it ends a later paragraph than the first; or 0."""
    places = [place for place, line in enumerate(head, 1) if is_question_line(line)]
    if len(places) != 1 or not any(line.blank for line in head[: places[0]]):
        return 0
    return places[0]


class _Bulleted:
    """The options of lines that begin with a bullet."""

    def __init__(self, path: str, lines: tuple[Line, ...], marked: bool, known: tuple[Vocabulary, ...]) -> None:
        self._path = path
        self._lines = lines
        self._marked = marked
        self._known = known
        self.problems: list[Diagnostic] = []

    def choices(self) -> list[Choice]:
        groups: list[list[Line]] = []
        bullets: list[Bullet] = []
        last = max(place for place, line in enumerate(self._lines) if option_bullet(line))
        for place, line in enumerate(self._lines):
            found = option_bullet(line)
            if found and found.content.blank:
                self._empty(line)
            elif found and not self._misplaced(found, bullets):
                bullets.append(found)
                groups.append([found.content])
            elif found is None and not line.blank and not line.indent:
                self._stray(line, place > last)
            elif found is None and not line.blank and groups:
                groups[-1].append(line)
        return [Choice(tuple(lines), one.ticked) for lines, one in zip(groups, bullets, strict=True)]

    def _misplaced(self, found: Bullet, before: list[Bullet]) -> bool:
        if not before:
            return False
        first = before[0]
        deeper = found.line.indent >= first.line.indent + _DEEPER
        other = {found.family, first.family} > {"number"} or {found.family, first.family} > {"letter"}
        if not deeper and not other:
            return False
        what = (
            "stands further in than the first option" if deeper else "has another kind of bullet than the first option"
        )
        self.problems.append(
            error(
                self._path,
                "SRC003",
                f"{quoted(found.line.text)} {what}",
                "give all options the same bullet and the same indent, or take the bullet off what is no option",
                found.line.span(),
                "an option of its own?",
                first.line.span().evidence("the first option"),
            )
        )
        return True

    def _empty(self, line: Line) -> None:
        message = f"{quoted(line.text)} is an option without words"
        self.problems.append(
            error(self._path, "SRC003", message, "write the option, or delete the line", line.span(), "no words")
        )

    def _stray(self, line: Line, trailing: bool) -> None:
        if trailing and not self._marked and _like_marker(line):
            self.problems.append(self._unknown_marker(line))
            return
        where = "after the options" if trailing else "between the options"
        advice = "give it a bullet if it is an option, indent it if it belongs to the option above"
        if trailing:
            advice += ", put it above the options, or below an explanation marker"
        advice = foreign_answer(line) or advice
        message = f"{quoted(line.text)} stands {where} and has no bullet"
        self.problems.append(error(self._path, "SRC003", message, advice, line.span(), "no bullet"))

    def _unknown_marker(self, line: Line) -> Diagnostic:
        words = ", ".join(f"“{word}”" for one in self._known for word in one.words)
        message = f"{quoted(line.text)} begins no explanation: the word is no known marker"
        advice = foreign_answer(line) or f"{did_you_mean((line,), self._known)}write one of {words}"
        return error(self._path, "SRC004", message, advice, line.span(), "unknown marker")


def _like_marker(line: Line) -> bool:
    """Whether a line looks like a word that begins an explanation: few words, then a colon or nothing."""
    head, colon, _ = line.text.strip().replace("：", ":").partition(":")
    return len(head) <= 40 and len(head.split()) <= 3 and (bool(colon) or head[-1:].isalnum() or head[-1:] in "*_")


def _too_few(path: str, stem: Passage, choices: tuple[Choice, ...], found: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    if len(choices) > 1 or found:
        return ()
    message = f"the question has {counted(len(choices), 'option')}, expected 2 or more"
    span = choices[0].span if choices else stem.lines[-1].span()
    label = "the only option" if choices else "no option follows"
    return (error(path, "SRC005", message, f"write each option on a line of its own; {ARTICLE}", span, label),)


def _equal(path: str, choices: tuple[Choice, ...]) -> list[Diagnostic]:
    first: dict[str, int] = {}
    pairs = [(first.setdefault(fold(choice.text), place), place) for place, choice in enumerate(choices)]
    twice = [(before, place) for before, place in pairs if before != place]
    return capped([_same(path, choices, before, place) for before, place in twice])


def _same(path: str, choices: tuple[Choice, ...], before: int, place: int) -> Diagnostic:
    message = f"options {before + 1} and {place + 1} say the same: {quoted(choices[place].text)}"
    evidence = choices[before].span.evidence(f"option {before + 1}")
    advice = "reword or delete one of them"
    return error(path, "SRC006", message, advice, choices[place].span, f"option {place + 1}", evidence)
