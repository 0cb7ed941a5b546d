"""The author's mistakes in one source, with their places and the lines that show them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from qtiexport import markup
from qtiexport.diagnostics import Diagnostic, Evidence, Location, Severity, has_errors
from qtiexport.markers import Markers
from qtiexport.markup.standins import told
from qtiexport.model import Content, Image, Inline, changed
from qtiexport.readers.canonical.lines import Line, trimmed

_MOST = 50
"""So many diagnostics of one code are listed for one file."""

Span = tuple[int, int]
"""(start, end) within a line's text."""


class Report:
    """Collects the diagnostics of one source or of one part of it, in the order in which they were met.

    `markers` are the user's own marker words, which its headings may have.
    """

    def __init__(self, path: str, markers: Markers = ()) -> None:
        self.path = path
        self.markers = markers
        self._found: list[Diagnostic] = []

    def error(
        self, code: str, line: Line, message: str, help: str, span: Span | None = None, also: tuple[Evidence, ...] = ()
    ) -> None:
        """Remember an error at a line, or at a span of its text; `also` shows the other side of a contradiction."""
        self._add(Severity.ERROR, code, line, message, help, span, also)

    def warning(self, code: str, line: Line, message: str, help: str, span: Span | None = None) -> None:
        """Remember a warning at a line, or at a span of its text."""
        self._add(Severity.WARNING, code, line, message, help, span, ())

    def _add(
        self,
        severity: Severity,
        code: str,
        line: Line,
        message: str,
        help: str,
        span: Span | None,
        also: tuple[Evidence, ...],
    ) -> None:
        shown = evidence(line, span=span)
        where = Location(self.path, line.number, shown.column)
        self._found.append(Diagnostic(code, severity, message, where, help, (shown, *also)))

    def add(self, diagnostic: Diagnostic) -> None:
        """Remember a diagnostic made elsewhere."""
        self._found.append(diagnostic)

    def take(self, other: "Report") -> None:
        """Remember all that another report of the same source holds."""
        self._found += other._found

    @property
    def has_errors(self) -> bool:
        return has_errors(self._found)

    def holds(self, code: str) -> bool:
        return any(diagnostic.code == code for diagnostic in self._found)

    def all(self) -> tuple[Diagnostic, ...]:
        """Everything found, at most so many of one code; what is wrong in front matter for several parts comes once."""
        counts: Counter[str] = Counter()
        kept: dict[Diagnostic, None] = {}
        for diagnostic in dict.fromkeys(self._found):
            counts[diagnostic.code] += 1
            if counts[diagnostic.code] <= _MOST:
                kept[diagnostic] = None
        more = (_more(kept, code, count - _MOST) for code, count in counts.items() if count > _MOST)
        return (*kept, *more)

    def content(self, lines: tuple[Line, ...], places: Sequence[str] | None = None) -> Content | None:
        """The lines read as Markdown, or `None` where they are blank; what Markdown reports is placed in the source.

        With `places` they may hold stand-ins for interactions: the texts that these stand for, as written.
        """
        lines = trimmed(lines)
        if not lines:
            return None
        content, diagnostics = markup.from_markdown(
            "\n".join(line.text for line in lines), self.path, 1, places is not None
        )
        moved = (_placed(diagnostic, lines) for diagnostic in diagnostics)
        self._found += (replace(one, message=told(one.message, places or ())) for one in moved)
        return _settled(content, lines) if content.blocks else None


def _more(kept: Iterable[Diagnostic], code: str, count: int) -> Diagnostic:
    """One diagnostic that stands for those of a code which are not listed."""
    last = [diagnostic for diagnostic in kept if diagnostic.code == code][-1]
    message = f"{count} more of this kind follow in this file"
    return replace(last, message=message, help=f"mend the first {_MOST}, then check again")


def evidence(line: Line, label: str = "", span: Span | None = None) -> Evidence:
    """The source line of `line`, with a span of its text, or all of it but the blanks around, underlined."""
    start, end = span or (len(line.text) - len(line.text.lstrip(" \t")), len(line.text.rstrip(" \t")))
    return Evidence(line.number, line.raw, line.column + start, max(0, end - start), label)


def _placed(diagnostic: Diagnostic, lines: tuple[Line, ...]) -> Diagnostic:
    """A diagnostic of a field's text, whose lines count from 1, moved to where the field stands in the source."""
    line = lines[diagnostic.location.line - 1]
    column = diagnostic.location.column and diagnostic.location.column + line.column - 1
    shown = tuple(_moved(part, lines[part.line - 1]) for part in diagnostic.evidence)
    return replace(diagnostic, location=Location(diagnostic.location.path, line.number, column), evidence=shown)


def _settled(content: Content, lines: tuple[Line, ...]) -> Content:
    """A field's content with the lines of its images, and its own, told as those of the source."""

    def settle(child: Inline) -> Inline:
        return replace(child, line=lines[child.line - 1].number) if isinstance(child, Image) else child

    return replace(changed(content, settle), line=lines[0].number)


def _moved(part: Evidence, line: Line) -> Evidence:
    return replace(part, line=line.number, text=line.raw, column=part.column + line.column - 1)
