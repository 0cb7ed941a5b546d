"""Response and outcome processing: what it names, what it may rely on, and what it forgets."""

from collections.abc import Iterator

from lxml import etree

from qtiexport.diagnostics import Severity
from qtiexport.rules.frame import Finding, rule
from qtiexport.rules.qti import typecheck
from qtiexport.rules.qti.document import QtiDocument
from qtiexport.rules.qti.elements import children, line, local
from qtiexport.rules.qti.evaluate import MAP_RESPONSE, MATCH_CORRECT

_MARKED_BY_PEOPLE = ("extendedTextInteraction", "drawingInteraction", "uploadInteraction")
_MAPS = ("mapResponse", "mapResponsePoint")
_BUILT_IN = ("completionStatus", "duration", "numAttempts")


@rule("QTI030", "outcome-undeclared", Severity.ERROR)
def outcome_undeclared(document: QtiDocument) -> Iterator[Finding]:
    """Only declared outcomes are set.

    What it checks: each setOutcomeValue names an outcomeDeclaration of the same item or test.

    Why it matters: JQTI+ reports an error; the value goes nowhere.

    Example:
        <setOutcomeValue identifier="POINTS"> in an item that declares only SCORE

    Instead:
        <setOutcomeValue identifier="SCORE">
    """
    for element in document.all("setOutcomeValue"):
        name = element.get("identifier", "")
        variable = document.variables.get(name)
        if name != "completionStatus" and (variable is None or variable.kind != "outcome"):
            kind = "is not declared" if variable is None else f"is declared as {variable.kind}"
            yield Finding(
                line(element),
                f"setOutcomeValue sets “{name}”, which {kind}, but must set a declared outcome",
                f"add an outcomeDeclaration “{name}” or set one that is there",
            )


@rule("QTI031", "variable-undeclared", Severity.ERROR)
def variable_undeclared(document: QtiDocument) -> Iterator[Finding]:
    """Expressions read variables that exist.

    What it checks: variable, correct, default, mapResponse and mapResponsePoint name a declared variable, or a built-in
    one; in a test also REF.VARIABLE, where REF is an assessmentItemRef of it.

    Why it matters: JQTI+ reports an error, and the expression is NULL at run time.

    Example:
        <variable identifier="ANSWER"/> in an item that declares only RESPONSE

    Instead:
        <variable identifier="RESPONSE"/>
    """
    references = {each.get("identifier") for each in document.all("assessmentItemRef")}
    for element in document.all("variable", "correct", "default", *_MAPS):
        name = element.get("identifier", "")
        item, dot, _variable = name.partition(".")
        if name not in document.variables and name not in _BUILT_IN and not (dot and item in references):
            yield Finding(
                line(element),
                f"{local(element)} reads “{name}”, which is not declared",
                "declare it or correct the name",
            )


@rule("QTI032", "type-mismatch", Severity.ERROR)
def type_mismatch(document: QtiDocument) -> Iterator[Finding]:
    """Expressions fit together.

    What it checks: cardinality and base type of every operand, condition and assigned value. A whole number is no
    float: an integer into a float outcome counts as a mismatch.

    Why it matters: the schema cannot see types; JQTI+ reports an error, and the value is NULL at run time.

    Example:
        <setOutcomeValue identifier="SCORE"><baseValue baseType="integer">1</baseValue></setOutcomeValue>

    Instead:
        <setOutcomeValue identifier="SCORE"><baseValue baseType="float">1.0</baseValue></setOutcomeValue>
    """
    yield from typecheck.faults(document)


@rule("QTI033", "mapping-missing", Severity.ERROR)
def mapping_missing(document: QtiDocument) -> Iterator[Finding]:
    """Marks by mapping need a mapping.

    What it checks: mapResponse, and the template map_response, use a response whose declaration has a mapping.

    Why it matters: JQTI+ reports an error and SCORE is NULL.

    Example:
        <mapResponse identifier="RESPONSE"/> and a responseDeclaration without mapping

    Instead: add a mapping to the responseDeclaration, or match the correct response.
    """
    uses = [(line(each), each.get("identifier", "")) for each in document.all("mapResponse")]
    uses += [(line(each), "RESPONSE") for each in _with_template(document, MAP_RESPONSE)]
    for place, name in uses:
        variable = document.variables.get(name)
        if variable is not None and variable.mapping is None:
            yield Finding(place, f"“{name}” is scored by its mapping, but has none", f"add a mapping to “{name}”")


def _with_template(document: QtiDocument, template: str) -> list[etree._Element]:
    return [
        each for each in document.all("responseProcessing") if each.get("template") == template and not children(each)
    ]


@rule("QTI034", "template-variables", Severity.ERROR)
def template_variables(document: QtiDocument) -> Iterator[Finding]:
    """The standard templates find the two variables that they know.

    What it checks: with a standard template the item declares a response RESPONSE and a single float outcome SCORE.

    Why it matters: the templates know no other names; JQTI+ reports an error, and nothing is scored.

    Example:
        template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct" and
        <responseDeclaration identifier="ANSWER" ...>

    Instead:
        <responseDeclaration identifier="RESPONSE" ...>
    """
    for element in (*_with_template(document, MATCH_CORRECT), *_with_template(document, MAP_RESPONSE)):
        for name, kind in (("RESPONSE", "response"), ("SCORE", "outcome")):
            variable = document.variables.get(name)
            if variable is None or variable.kind != kind:
                help = f"declare a {kind} “{name}”, or write the rules instead of the template"
                yield Finding(line(element), f"the template wants a {kind} “{name}”, which is not declared", help)
            elif name == "SCORE" and (variable.cardinality, variable.base) != ("single", "float"):
                message = f"the template sets a single float, but “SCORE” is a {variable.cardinality} {variable.base}"
                yield Finding(variable.line, message, "declare SCORE with cardinality single and baseType float")


@rule("QTI035", "template-unknown", Severity.ERROR)
def template_unknown(document: QtiDocument) -> Iterator[Finding]:
    """Only the standard's own templates are named, in their exact spelling.

    What it checks: the template of responseProcessing is the URI of match_correct or map_response.

    Why it matters: JQTI+ reports any other as unresolved. Spellings with .xml or https work there and not elsewhere;
    the templates of QTI 2.0 fail with a float SCORE.

    Example:
        template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct.xml"

    Instead:
        template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"
    """
    for element in document.all("responseProcessing"):
        template = element.get("template")
        if template is not None and template not in (MATCH_CORRECT, MAP_RESPONSE):
            help = f"use {MATCH_CORRECT} or {MAP_RESPONSE}"
            yield Finding(line(element), f"the template “{template}” is none that engines know", help)


@rule("QTI036", "template-and-rules", Severity.WARNING)
def template_and_rules(document: QtiDocument) -> Iterator[Finding]:
    """An item is scored by a template or by its own rules, not by both.

    What it checks: responseProcessing with a template is empty.

    Why it matters: JQTI+ takes the rules and is silent; which of the two another engine takes is not known.

    Example:
        <responseProcessing template="..."><setOutcomeValue .../></responseProcessing>

    Instead:
        <responseProcessing template="..."/>
    """
    for element in document.all("responseProcessing"):
        if element.get("template") is not None and children(element):
            yield Finding(line(element), "responseProcessing has a template and rules", "keep one of the two")


@rule("QTI037", "map-unguarded", Severity.ERROR)
def map_unguarded(document: QtiDocument) -> Iterator[Finding]:
    """An unanswered question is met before its answer is mapped.

    What it checks: each mapResponse stands where isNull of its response has been ruled out: in a later branch of a
    condition whose earlier branch asks for isNull, or inside not(isNull).

    Why it matters: without an answer one engine leaves the NULL out of product and divide (3 points gave SCORE 1.0),
    another throws an exception.

    Example:
        <setOutcomeValue identifier="SCORE"><mapResponse identifier="RESPONSE"/></setOutcomeValue>

    Instead:
        <responseCondition>
          <responseIf><isNull><variable identifier="RESPONSE"/></isNull>SCORE = 0.0</responseIf>
          <responseElse>SCORE = mapResponse</responseElse>
        </responseCondition>
    """
    for processing in document.all("responseProcessing"):
        for element in _unguarded(processing, frozenset()):
            yield Finding(
                line(element),
                f"{local(element)} of “{element.get('identifier', '')}” is reached without an answer",
                "ask for isNull in an earlier branch of the same responseCondition",
            )


def _unguarded(element: etree._Element, safe: frozenset[str]) -> Iterator[etree._Element]:
    """The mappings at or below the element of responses that are not in `safe`, those known to be answered."""
    if local(element) in _MAPS and element.get("identifier", "") not in safe:
        yield element
    for child in children(element):
        if local(child) in ("responseIf", "responseElseIf"):
            condition = next(iter(children(child)), None)
            yield from _unguarded(child, safe | _answered(condition))
            safe |= _unanswered(condition)
        else:
            yield from _unguarded(child, safe)


def _unanswered(condition: etree._Element | None) -> frozenset[str]:
    """The variable that the condition asks to be NULL."""
    if condition is None or local(condition) != "isNull":
        return frozenset()
    return frozenset(each.get("identifier", "") for each in children(condition) if local(each) == "variable")


def _answered(condition: etree._Element | None) -> frozenset[str]:
    """The variable that the condition asks not to be NULL."""
    if condition is None or local(condition) != "not":
        return frozenset()
    return _unanswered(next(iter(children(condition)), None))


@rule("QTI038", "correct-missing", Severity.ERROR)
def correct_missing(document: QtiDocument) -> Iterator[Finding]:
    """What is compared with the correct response has one.

    What it checks: a response that correct or the template match_correct uses declares a correctResponse.

    Why it matters: the comparison is never true and SCORE stays 0. Engines are silent.

    Example:
        <responseDeclaration identifier="RESPONSE" ...> without correctResponse, and the template match_correct

    Instead: declare the correctResponse.
    """
    uses = [(line(each), each.get("identifier", "")) for each in document.all("correct")]
    uses += [(line(each), "RESPONSE") for each in _with_template(document, MATCH_CORRECT)]
    for place, name in uses:
        variable = document.variables.get(name)
        if variable is not None and variable.kind == "response" and not variable.correct:
            message = f"“{name}” is compared with its correct response, but declares none"
            yield Finding(place, message, f"add a correctResponse to “{name}”")


@rule("QTI039", "no-response-processing", Severity.ERROR)
def no_response_processing(document: QtiDocument) -> Iterator[Finding]:
    """An item that asks something says how the answer is scored.

    What it checks: an item with an interaction has a responseProcessing with a template or with rules, unless all that
    it asks for is a long text, a drawing or a file, which people mark.

    Why it matters: SCORE stays at its default and feedback is never shown; engines are silent.

    Example:
        <assessmentItem ...> with a choiceInteraction and no responseProcessing

    Instead: add responseProcessing, for example with the template match_correct.
    """
    asks = any(local(each) not in _MARKED_BY_PEOPLE for each in document.interactions())
    scores = any(each.get("template") or children(each) for each in document.all("responseProcessing"))
    if asks and not scores:
        yield Finding(
            line(document.root), "the item asks, but has no rules that score the answer", "add responseProcessing"
        )
