"""Feedback: explanations and rationales that engines can show, and do."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from qtiexport.diagnostics import Severity
from qtiexport.rules.frame import Finding, rule
from qtiexport.rules.qti.document import QtiDocument
from qtiexport.rules.qti.elements import NAMESPACE, line, local
from qtiexport.rules.qti.evaluate import declared, outcomes
from qtiexport.rules.qti.expressions import Values

_FEEDBACK = ("modalFeedback", "feedbackInline", "feedbackBlock", "testFeedback")


@rule("QTI050", "feedback-outcome", Severity.ERROR)
def feedback_outcome(document: QtiDocument) -> Iterator[Finding]:
    """Feedback hangs on an outcome that holds identifiers.

    What it checks: the outcomeIdentifier of each feedback names a declared outcome of baseType identifier.

    Why it matters: JQTI+ reports an error for an undeclared outcome, a response, and for boolean or string outcomes.

    Example:
        <outcomeDeclaration identifier="FEEDBACK" cardinality="single" baseType="boolean"/>

    Instead:
        <outcomeDeclaration identifier="FEEDBACK" cardinality="single" baseType="identifier"/>
    """
    for element in document.all(*_FEEDBACK):
        name = element.get("outcomeIdentifier", "")
        variable = document.variables.get(name)
        if variable is None or variable.kind != "outcome":
            fault = "is not declared as an outcome"
        elif variable.base != "identifier":
            fault = f"has baseType “{variable.base}” instead of identifier"
        else:
            continue
        help = f"declare “{name}” as an outcome of baseType identifier"
        yield Finding(line(element), f"{local(element)} depends on “{name}”, which {fault}", help)


@dataclass(slots=True)
class _Reach:
    """What an outcome can come to hold: texts, and the choices of responses. `open` if that cannot be told."""

    texts: set[str] = field(default_factory=set)
    responses: set[str] = field(default_factory=set)
    open: bool = False


@rule("QTI051", "feedback-never-shown", Severity.ERROR)
def feedback_never_shown(document: QtiDocument) -> Iterator[Finding]:
    """What is written as feedback can be seen.

    What it checks: the identifier of each feedback with showHide="show" is one that its outcome can come to hold: by
    default, by a baseValue in the rules, or as a choice of a response that the rules copy.

    Why it matters: the author's explanation would never be shown. Engines are silent.

    Example:
        <modalFeedback outcomeIdentifier="FEEDBACK" identifier="general_explanation" showHide="show"> and no rule that
        sets FEEDBACK to general_explanation

    Instead:
        <setOutcomeValue identifier="FEEDBACK"><baseValue baseType="identifier">general_explanation</baseValue>
        </setOutcomeValue>
    """
    reach = _reach(document)
    choices: dict[str, set[str]] = {}
    for interaction in document.choices:
        choices.setdefault(interaction.response, set()).update(value.text for value in interaction.identifiers)
    for element in document.all(*_FEEDBACK):
        held = reach.get(element.get("outcomeIdentifier", ""))
        shown = element.get("identifier", "")
        if held is None or element.get("showHide") != "show" or _holds(held, shown, choices):
            continue
        message = f"{local(element)} “{shown}” is never shown: nothing sets “{element.get('outcomeIdentifier')}” to it"
        yield Finding(line(element), message, f"set the outcome to “{shown}” in the rules")


def _holds(held: _Reach, shown: str, choices: Mapping[str, Collection[str]]) -> bool:
    return held.open or shown in held.texts or any(shown in choices.get(each, ()) for each in held.responses)


def _reach(document: QtiDocument) -> dict[str, _Reach]:
    reach = {
        each.identifier: _Reach(texts={value.text for value in each.default})
        for each in document.declarations
        if each.kind == "outcome"
    }
    for element in document.all("setOutcomeValue"):
        held = reach.get(element.get("identifier", ""))
        if held is not None:
            _gather(element, held, document)
    return reach


def _gather(element: etree._Element, held: _Reach, document: QtiDocument) -> None:
    for expression in element.iterdescendants(f"{{{NAMESPACE}}}*"):
        name = local(expression)
        if name == "baseValue":
            held.texts.add((expression.text or "").strip())
        elif name in ("variable", "correct"):
            variable = document.variables.get(expression.get("identifier", ""))
            if variable is not None and variable.kind == "response":
                held.responses.add(variable.identifier)
            else:
                held.open = True
        elif name not in ("multiple", "null"):
            held.open = True


@rule("QTI052", "feedback-outcome-unset", Severity.ERROR)
def feedback_outcome_unset(document: QtiDocument) -> Iterator[Finding]:
    """An outcome that decides on feedback has a value, whatever is answered.

    What it checks: the response processing is run with no answer and with the correct one; no outcome that a feedback
    hangs on may be NULL afterwards.

    Why it matters: JQTI+ cannot ask a NULL whether feedback is visible, and some engines keep old feedback on screen.

    Example:
        RATIONALE set only inside a responseIf that an empty answer does not reach

    Instead: set it in every branch, for an empty answer to “none”.
    """
    wanted = {each.get("outcomeIdentifier", ""): each for each in reversed(document.all(*_FEEDBACK))}
    for case, responses in (("no answer", {}), ("the correct response", correct_responses(document))):
        found = outcomes(document, responses) if wanted else None
        for name, element in wanted.items() if found is not None else ():
            if found is not None and name in found and not found[name]:
                message = f"“{name}” decides on {local(element)}, but has no value after {case}"
                yield Finding(line(element), message, f"set “{name}” in every branch of the responseProcessing")


def correct_responses(document: QtiDocument) -> dict[str, Values]:
    """The correct response of each response variable that declares one."""
    return {
        name: declared(each, each.correct)
        for name, each in document.variables.items()
        if each.kind == "response" and each.correct
    }


@rule("QTI053", "feedback-empty", Severity.WARNING)
def feedback_empty(document: QtiDocument) -> Iterator[Finding]:
    """Feedback has something to say.

    What it checks: modalFeedback, feedbackInline, feedbackBlock and testFeedback hold text or an image.

    Why it matters: an empty dialog is shown to the candidate; JQTI+ warns.

    Example:
        <modalFeedback outcomeIdentifier="FEEDBACK" identifier="general_explanation" showHide="show"/>

    Instead: leave the feedback out.
    """
    seen = (f"{{{NAMESPACE}}}img", f"{{{NAMESPACE}}}object", "{http://www.w3.org/1998/Math/MathML}math")
    for element in document.all(*_FEEDBACK):
        texts = (str(text) for text in element.itertext())
        if not any(text.strip() for text in texts) and next(element.iter(*seen), None) is None:
            message = f"{local(element)} “{element.get('identifier', '')}” is empty"
            yield Finding(line(element), message, "write the feedback or leave the element out")
