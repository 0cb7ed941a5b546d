"""Making diagnostics from spans of the author's text."""

from qtiexport.diagnostics import Diagnostic, Evidence, Location, Severity
from qtiexport.readers.plain.lines import Span

_QUOTED = 60
_MOST = 20


def error(path: str, code: str, message: str, advice: str, span: Span, label: str, *more: Evidence) -> Diagnostic:
    """An error at a span, which is shown with its label and before any more evidence."""
    return _report(path, code, Severity.ERROR, message, advice, span, label, more)


def warning(path: str, code: str, message: str, advice: str, span: Span, label: str, *more: Evidence) -> Diagnostic:
    """The same as a warning."""
    return _report(path, code, Severity.WARNING, message, advice, span, label, more)


def file_error(path: str, code: str, message: str, advice: str) -> Diagnostic:
    """An error of the file as a whole."""
    return Diagnostic(code, Severity.ERROR, message, Location(path), advice)


def quoted(text: str) -> str:
    """The author's words in quotation marks, one line, cut at a word where they are long."""
    return f"“{shortened(' '.join(text[: 4 * _QUOTED].split()), _QUOTED)}”"


def shortened(line: str, most: int) -> str:
    """A line of at most `most` characters: a longer one is cut at a word boundary and ends in "…"."""
    if len(line) <= most:
        return line
    head = line[: most - 1]
    whole = head[-1:].isspace() or line[most - 1].isspace()
    words = head if whole else head.rstrip().rpartition(" ")[0]
    return (words or head).rstrip(" ,;:–-\u00a0\u202f") + "…"


def listed(words: list[str], last: str = "and") -> str:
    """ "a, b and c"."""
    return f"{', '.join(words[:-1])} {last} {words[-1]}" if len(words) > 1 else "".join(words)


def counted(number: int, singular: str, plural: str = "") -> str:
    """ "1 answer", "2 answers"."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


def beginning(length: int, text: str) -> str:
    """How long a text is and how it begins: “131 characters: “The Rhine reaches …””, as a fact of `explain`."""
    return f"{counted(length, 'character')}: {quoted(text)}"


def capped(found: list[Diagnostic]) -> list[Diagnostic]:
    """At most twenty diagnostics of one kind; the last one then says how many more there are."""
    if len(found) <= _MOST:
        return found
    last = found[_MOST - 1]
    more = f"{last.message}, and {len(found) - _MOST} more of this kind"
    return [
        *found[: _MOST - 1],
        Diagnostic(last.code, last.severity, more, last.location, last.help, last.evidence),
    ]


def _report(
    path: str,
    code: str,
    severity: Severity,
    message: str,
    advice: str,
    span: Span,
    label: str,
    more: tuple[Evidence, ...],
) -> Diagnostic:
    evidence = (span.evidence(label), *more)
    return Diagnostic(code, severity, message, span.location(path), advice, evidence)
