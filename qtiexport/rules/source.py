"""What an author can mend: in a question by itself, and over the whole bank."""

from collections.abc import Collection, Iterable, Iterator
from typing import Protocol

from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.model import ChoiceForm, Marking, Part, Question
from qtiexport.rules.excerpts import Lines, no_lines
from qtiexport.rules.frame import Finding, documented, judge, rule
from qtiexport.rules.items import judge_question


class Record(Protocol):
    """What is known of a part of the bank: `identifier` is the item's, `location` where the author wrote it."""

    @property
    def identifier(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def location(self) -> Location: ...


IDENTIFIER_COLLISION = documented(
    "BNK107",
    "identifier-collision",
    Severity.ERROR,
    """Each question and article of one language has its own identifier.

    What it checks: no two sources of a bank give the same identifier in the same language. An identifier comes from
    `id` in the front matter or in a line before the question, from `bank.toml`, or from the file's name.

    Why it matters: the second would overwrite the first in every package; learning management systems would mix up
    their results.

    Example:
        source/rivers.de.txt and source/old/rivers.de.txt

    Instead:
        source/rivers.de.txt and source/old/rivers-2019.de.txt
    """,
)


@rule("KEY009", "per-option-without-number", Severity.ERROR)
def per_option_without_number(question: Question) -> Iterator[Finding]:
    """Marking per option needs a number to choose.

    What it checks: a question with several right options that is marked `per-option` says how many to choose, in its
    text or as `choose`.

    Why it matters: nothing is lost for a wrong tick in this marking, so that ticking every option would earn all marks.

    Example:
        marking: per-option
        ---
        Which rivers flow north?

    Instead:
        marking: per-option
        choose: 2
        ---
        Which rivers flow north? Choose two answers.
    """
    open_ended = any(i.form is ChoiceForm.MULTIPLE and not i.max_choices for i in question.interactions)
    if question.marking is Marking.PER_OPTION and open_ended:
        message = f"“{question.identifier}” is marked per-option but says no number to choose"
        yield Finding(question.location.line, message, "add `choose: N`, or mark it per-option-minus")


def judge_part(part: Part, lines: Lines = no_lines, switched_on: Collection[str] = ()) -> tuple[Diagnostic, ...]:
    """Judge one question by itself; `lines` are those of its source, as evidence, asked only if there is a finding.

    Of the optional rules, those run whose codes are `switched_on`. What only the reader could see, it has reported.
    """
    if not isinstance(part, Question):
        return ()
    marked = judge((per_option_without_number,), part, lambda _line: part.location)
    return (*marked, *judge_question(part, lines, switched_on))


def judge_bank(records: Iterable[Record]) -> tuple[Diagnostic, ...]:
    """Whether the parts of a bank can be told apart; each clash is told at the later part and names the earlier one."""
    return tuple(_collisions(records))


def _collisions(records: Iterable[Record]) -> Iterator[Diagnostic]:
    first: dict[tuple[str, str], Location] = {}
    for record in records:
        name = (record.identifier, record.language)
        other = first.get(name)
        if other is None:
            first[name] = record.location
        else:
            message = f"the identifier “{record.identifier}” ({record.language}) is already that of {other}"
            help = "write another `id`, or rename the file"
            yield IDENTIFIER_COLLISION.report(message, record.location, help)
