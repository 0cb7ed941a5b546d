"""What an author can mend in a question by itself."""

from collections.abc import Collection, Iterator

from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.model import ChoiceForm, Chosen, Marking, Part, Question
from qtiexport.rules.areas import AREA_RULES
from qtiexport.rules.excerpts import Lines, excerpts, no_lines
from qtiexport.rules.frame import Finding, judge, rule
from qtiexport.rules.images import alt_says_nothing
from qtiexport.rules.items import judge_article, judge_question


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
    open_ended = any(
        isinstance(i, Chosen) and i.form is ChoiceForm.MULTIPLE and not i.max_choices for i in question.interactions
    )
    if question.marking is Marking.PER_OPTION and open_ended:
        message = f"“{question.identifier}” is marked per-option but says no number to choose"
        yield Finding(question.location.line, message, "add `choose: N`, or mark it per-option-minus")


def judge_part(part: Part, lines: Lines = no_lines, switched_on: Collection[str] = ()) -> tuple[Diagnostic, ...]:
    """Judge one part by itself; `lines` are those of its source, as evidence, asked only if there is a finding.

    Of the optional rules, those run whose codes are `switched_on`. What only the reader could see, it has reported.
    """
    shown = judge((alt_says_nothing,), part, lambda line: Location(part.location.path, line))
    if not isinstance(part, Question):
        return (*shown, *judge_article(part, lines))
    marked = judge((per_option_without_number,), part, lambda _line: part.location)
    drawn = judge(AREA_RULES, part, lambda line: Location(part.location.path, line), excerpts(lines))
    return (*shown, *drawn, *marked, *judge_question(part, lines, switched_on))
