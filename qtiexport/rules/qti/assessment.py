"""Tests: sections, references and outcome processing of an assessmentTest."""

from collections.abc import Iterator

from qtiexport.diagnostics import Severity
from qtiexport.rules.frame import Finding, rule
from qtiexport.rules.qti.document import QtiDocument
from qtiexport.rules.qti.elements import children, line, local, whole
from qtiexport.rules.qti.values import number

_PARTS = ("testPart", "assessmentSection", "assessmentItemRef", "assessmentSectionRef")
_MEMBERS = ("assessmentSection", "assessmentItemRef", "assessmentSectionRef")


@rule("QTI070", "part-duplicate", Severity.ERROR)
def part_duplicate(document: QtiDocument) -> Iterator[Finding]:
    """Each part of a test has its own identifier.

    What it checks: no two of the testParts, sections and item references of a test share an identifier.

    Why it matters: JQTI+ reports an error; results of the two would be mixed up. A section that shares its identifier
    with an item reference counts too.

    Example:
        <assessmentSection identifier="rivers" ...><assessmentItemRef identifier="rivers" .../>

    Instead:
        <assessmentSection identifier="rivers" ...><assessmentItemRef identifier="rivers-1" .../>
    """
    seen: set[str] = set()
    for element in document.all(*_PARTS):
        name = element.get("identifier", "")
        if name in seen:
            message = f"{local(element)} has the identifier “{name}”, which another part of the test has"
            yield Finding(line(element), message, "give each part its own identifier")
        seen.add(name)


@rule("QTI071", "selection-too-large", Severity.ERROR)
def selection_too_large(document: QtiDocument) -> Iterator[Finding]:
    """A section has as many members as are drawn from it.

    What it checks: select is not above the number of items and sections in the section, unless withReplacement.

    Why it matters: JQTI+ reports an error; the draw cannot be made.

    Example:
        <selection select="5"/> in a section of three items

    Instead:
        <selection select="3"/>
    """
    for element in document.all("selection"):
        section = element.getparent()
        count = 0 if section is None else sum(local(each) in _MEMBERS for each in children(section))
        wanted = whole(element.get("select", ""))
        if wanted > count and element.get("withReplacement") != "true":
            message = f"selection draws {wanted}, but the section holds only {count}"
            yield Finding(line(element), message, "lower select, or add items to the section")


@rule("QTI072", "section-empty", Severity.WARNING)
def section_empty(document: QtiDocument) -> Iterator[Finding]:
    """A section holds something.

    What it checks: each assessmentSection has an item, a section or a rubricBlock.

    Why it matters: the candidate meets a heading with nothing under it; engines are silent.

    Example:
        <assessmentSection identifier="rivers" title="Rivers" visible="true"/>

    Instead: leave the section out.
    """
    for element in document.all("assessmentSection"):
        if not any(local(each) in (*_MEMBERS, "rubricBlock") for each in children(element)):
            message = f"section “{element.get('identifier', '')}” holds no item, no section and no text"
            yield Finding(line(element), message, "add an item or leave the section out")


@rule("QTI073", "weight-undeclared", Severity.ERROR)
def weight_undeclared(document: QtiDocument) -> Iterator[Finding]:
    """A weight that is counted with is declared.

    What it checks: each weightIdentifier is the identifier of a weight of at least one assessmentItemRef.

    Why it matters: the weights are ignored without a word, and every item counts 1.

    Example:
        <testVariables variableIdentifier="SCORE" weightIdentifier="WEIGHT"/> and no weight “WEIGHT” in the test

    Instead:
        <assessmentItemRef ...><weight identifier="WEIGHT" value="2.0"/></assessmentItemRef>
    """
    weights = {each.get("identifier") for each in document.all("weight")}
    for element in document.all("testVariables", "variable", "outcomeMaximum", "outcomeMinimum"):
        name = element.get("weightIdentifier")
        if name is not None and name not in weights:
            message = f"{local(element)} counts with the weight “{name}”, which no item reference declares"
            yield Finding(line(element), message, "declare the weight, or leave weightIdentifier out")


@rule("QTI074", "test-score-unset", Severity.WARNING)
def test_score_unset(document: QtiDocument) -> Iterator[Finding]:
    """A test that declares a SCORE computes it.

    What it checks: an assessmentTest with an outcome SCORE has outcomeProcessing that sets it.

    Why it matters: the score of the whole test stays at its default; engines are silent.

    Example:
        <outcomeDeclaration identifier="SCORE" .../> and no outcomeProcessing

    Instead:
        <setOutcomeValue identifier="SCORE"><sum><testVariables variableIdentifier="SCORE"/></sum></setOutcomeValue>
    """
    score = document.variables.get("SCORE")
    sets = any(each.get("identifier") == "SCORE" for each in document.all("setOutcomeValue"))
    if score is not None and not sets:
        yield Finding(
            score.line, "the test declares “SCORE”, but nothing sets it", "sum the items' scores in outcomeProcessing"
        )


@rule("QTI075", "time-limits-reversed", Severity.ERROR)
def time_limits_reversed(document: QtiDocument) -> Iterator[Finding]:
    """A time limit can be kept.

    What it checks: minTime of timeLimits is not above maxTime.

    Why it matters: the candidate may not leave before the time is over; engines are silent.

    Example:
        <timeLimits minTime="600" maxTime="60"/>

    Instead:
        <timeLimits minTime="60" maxTime="600"/>
    """
    for element in document.all("timeLimits"):
        least, most = number(element.get("minTime", "")), number(element.get("maxTime", ""))
        if least is not None and most is not None and least > most:
            message = f"minTime {element.get('minTime')} is above maxTime {element.get('maxTime')}"
            yield Finding(line(element), message, "swap the two times")
