"""Analysis lists: bullets below a heading that says whether their options are right (sources.md 4, 5b)."""

from dataclasses import dataclass

from qtiexport.diagnostics import Diagnostic
from qtiexport.readers.plain.lines import Line
from qtiexport.readers.plain.options import Named, Options
from qtiexport.readers.plain.reports import capped, error, quoted
from qtiexport.readers.plain.structure import Caption, Free, Item, Segment


@dataclass(frozen=True, slots=True)
class Analysed:
    """A bullet that names an option: `segment` is its place in the explanation, `right` what its heading says."""

    segment: int
    named: Named
    right: bool
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Analysis:
    bullets: tuple[Analysed, ...]
    diagnostics: tuple[Diagnostic, ...]


def analyse(path: str, parts: tuple[Segment, ...], options: Options) -> Analysis:
    """The analysed options in the segments of an explanation."""
    walk = _Walk(path, parts, options)
    for place in range(len(parts)):
        walk.step(place)
    problems = [problem for code in ("KEY005", "KEY006", "KEY007") for problem in capped(walk.of(code))]
    return Analysis(tuple(walk.bullets), tuple(problems))


class _Walk:
    def __init__(self, path: str, parts: tuple[Segment, ...], options: Options) -> None:
        self._path = path
        self._parts = parts
        self._options = options
        self._heading: Caption | None = None
        self._paragraphs = 0
        self._bulleted = False
        self._named: dict[int, Analysed] = {}
        self.bullets: list[Analysed] = []
        self._problems: list[Diagnostic] = []

    def of(self, code: str) -> list[Diagnostic]:
        return [problem for problem in self._problems if problem.code == code]

    def step(self, place: int) -> None:
        part = self._parts[place]
        if isinstance(part, Caption):
            self._heading, self._paragraphs, self._bulleted = part, 0, False
        elif self._heading is None:
            return
        elif isinstance(part, Free):
            self._free(part, place)
        else:
            self._bulleted = True
            self._bullet(part, place, self._heading)

    def _free(self, part: Free, place: int) -> None:
        self._paragraphs += 1
        followed = place + 1 < len(self._parts) and isinstance(self._parts[place + 1], Item)
        if not followed or (self._paragraphs == 1 and not self._bulleted):
            return
        # What these bullets say of their options is not known: reading them on as the list above could turn the key.
        line, heading = part.lines[-1], self._heading
        self._heading = None
        message = f"{quoted(line.text)} stands above a list of options and is no known heading"
        advice = (
            "write a known heading for the right or the wrong options, or indent the line to make it part of a bullet"
        )
        evidence = (heading.line.span().evidence("the heading before it"),) if heading else ()
        self._problems.append(
            error(self._path, "KEY007", message, advice, line.span(), "right or wrong options?", *evidence)
        )

    def _bullet(self, part: Item, place: int, heading: Caption) -> None:
        named = self._options.at_start(part.lines[0])
        if named is None:
            self._unknown(part, heading)
            return
        before = self._named.get(named.option)
        found = Analysed(place, named, heading.kind == "right", part.lines[1:])
        self.bullets.append(found)
        self._named.setdefault(named.option, found)
        if before:
            self._twice(found, before)

    def _unknown(self, part: Item, heading: Caption) -> None:
        text = part.lines[0].text
        near = self._options.nearest(text.split(":")[0])
        advice = f"begin it with the words of the option {quoted(near)}" if near else "begin it with an option's words"
        message = (
            f"{quoted(text)} begins with the words of no option, as each bullet below {quoted(heading.line.text)} must"
        )
        label = "names no option"
        evidence = heading.line.span().evidence("the heading")
        self._problems.append(error(self._path, "KEY005", message, advice, part.lines[0].span(), label, evidence))

    def _twice(self, found: Analysed, before: Analysed) -> None:
        message = f"the explanation analyses the option {quoted(found.named.head.text)} twice"
        evidence = before.named.head.span().evidence(_said(before))
        advice = "delete one of the two bullets, or name another option in it"
        label = _said(found)
        self._problems.append(error(self._path, "KEY006", message, advice, found.named.head.span(), label, evidence))


def _said(found: Analysed) -> str:
    return f"below the heading of the {'right' if found.right else 'wrong'} options"
