"""What of an export could not be understood, each told once with how often it is met."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.reporting.contract import Asked, Course, Entry
from qtiexport.reporting.counting import Marked
from qtiexport.reporting.plain import line
from qtiexport.reporting.responses import said
from qtiexport.reporting.verdicts import share

# More of one kind are counted: nobody mends them one by one.
_MOST_TOLD = 20
_LONGEST = 80


class Findings:
    """Collects what is found in the export at `path`."""

    def __init__(self, path: Path) -> None:
        self._path = path.as_posix()
        self._found: list[Diagnostic] = []
        self._strange: dict[tuple[str, str, str], list[int]] = defaultdict(list)

    @property
    def found(self) -> tuple[Diagnostic, ...]:
        """All findings up to now."""
        return (*self._found, *self._collected())

    def _tell(self, code: str, line: int, message: str, help: str, severity: Severity = Severity.WARNING) -> None:
        self._found.append(Diagnostic(code, severity, message, Location(self._path, line), help))

    def nothing_known(self, entry: Entry) -> None:
        """No entry is of any package."""
        message = f"no package asks what the export tells of, such as “{_short(entry.identifier)}”"
        help = "name the packages that these learners had; their ids follow from the ids of the questions"
        self._tell("RPT004", entry.line, message, help, Severity.ERROR)

    def unknown(self, entries: Iterable[Entry], known: set[str]) -> None:
        """Entries whose id no package has."""
        lost = [entry for entry in entries if entry.identifier not in known]
        counts = Counter(entry.identifier for entry in lost)
        first = {entry.identifier: entry.line for entry in reversed(lost)}
        for identifier, count in sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:_MOST_TOLD]:
            message = f"{_number(count, 'answer')} to “{_short(identifier)}” left out: no package asks it"
            self._tell("RPT006", first[identifier], message, "name the package that asks it, too")
        if len(counts) > _MOST_TOLD:
            message = f"answers to {len(counts) - _MOST_TOLD} more ids left out: no package asks them"
            self._tell("RPT006", 0, message, "name the packages that ask them, too")

    def shared(self, ordered: Sequence[Course], seen: set[str]) -> None:
        """Ids that more than one course has: their answers go to the first."""
        taken: dict[str, Course] = {}
        for course in ordered:
            mine = sorted({each.identifier for each in course.asked} & seen)
            if both := [identifier for identifier in mine if identifier in taken]:
                first = taken[both[0]].package
                message = f"“{_short(both[0])}” is asked in {first} and in {course.package}: the first has its answers"
                self._tell("RPT007", 0, message, "name the packages alone that these learners had")
            taken |= {identifier: course for identifier in mine if identifier not in taken}

    def marked(self, asked: Asked, entry: Entry) -> Marked:
        """The entry taken apart; what cannot be understood of it is remembered."""
        told = said(asked, entry.response)
        for piece in told.strange:
            self._strange["RPT008", asked.identifier, _short(piece)].append(entry.line)
        try:
            return Marked(entry, told, share(entry.result))
        except ValueError:
            self._strange["RPT009", asked.identifier, _short(line(entry.result))].append(entry.line)
            return Marked(entry, told, None)

    def _collected(self) -> Iterator[Diagnostic]:
        ordered = sorted(self._strange.items(), key=lambda one: (-len(one[1]), one[0]))
        for (code, identifier, piece), lines in ordered[:_MOST_TOLD]:
            message, help = _WORDS[code]
            told = message.format(count=_number(len(lines), "answer"), identifier=identifier, piece=piece)
            yield Diagnostic(code, Severity.WARNING, told, Location(self._path, min(lines)), help)
        for code in sorted({code for (code, *_), _ in ordered[_MOST_TOLD:]}):
            count = sum(one[0][0] == code for one in ordered[_MOST_TOLD:])
            message = f"answers like these to {count} more questions or with other words"
            yield Diagnostic(code, Severity.WARNING, message, Location(self._path), _WORDS[code][1])


_WORDS = {
    "RPT008": (
        "{count} to “{identifier}” with “{piece}”, which the question does not have",
        "name the package that these learners had: options may have changed since",
    ),
    "RPT009": (
        "{count} to “{identifier}” with the result “{piece}”, which is none of SCORM's",
        "name the column of results with --columns result=NAME, or write “correct”, “wrong” or a share from 0 to 1",
    ),
}


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _number(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"
