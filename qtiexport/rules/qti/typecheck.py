"""The types of expressions, found without running them: what fits where, as JQTI+ and qtism ask for it.

Faults that have codes of their own (an undeclared variable, a value that is none) are unknown types here, so that one
mistake is not told twice.
"""

from collections.abc import Iterator

from lxml import etree

from qtiexport.rules.frame import Finding
from qtiexport.rules.qti.document import QtiDocument
from qtiexport.rules.qti.elements import children, line, local
from qtiexport.rules.qti.expressions import ANY, BOOLEAN, FLOAT, OPERATORS, Type

CONDITIONS = ("responseIf", "responseElseIf", "outcomeIf", "outcomeElseIf")


def faults(document: QtiDocument) -> Iterator[Finding]:
    """Every operand, condition and assignment of the document whose type is not the wanted one."""
    for element in document.all("setOutcomeValue"):
        yield from _assignment(element, document)
    for element in document.all(*CONDITIONS):
        yield from _condition(element, document)


def _assignment(element: etree._Element, document: QtiDocument) -> Iterator[Finding]:
    found: list[Finding] = []
    variable = document.variables.get(element.get("identifier", ""))
    for expression in children(element)[:1]:
        given = type_of(expression, document, found)
        if variable is not None and variable.kind == "outcome":
            wanted = Type(variable.cardinality, variable.base)
            if not given.fits(wanted):
                found.append(_unfit(element, f"“{variable.identifier}” is a {wanted}", given))
    yield from found


def _condition(element: etree._Element, document: QtiDocument) -> Iterator[Finding]:
    found: list[Finding] = []
    for expression in children(element)[:1]:
        given = type_of(expression, document, found)
        if not given.fits(BOOLEAN):
            found.append(_unfit(element, f"the condition of {local(element)} must be a {BOOLEAN}", given))
    yield from found


def _unfit(element: etree._Element, wanted: str, given: Type) -> Finding:
    return Finding(
        line(element),
        f"{wanted}, but its expression gives a {given}",
        "give the expression the declared type, for example baseType=“float” for a mark",
    )


def type_of(expression: etree._Element, document: QtiDocument, found: list[Finding]) -> Type:
    """The type of an expression; what does not fit inside it is added to `found`."""
    name = local(expression)
    operator = OPERATORS.get(name)
    if operator is None:
        return _leaf(name, expression, document)
    types = [type_of(each, document, found) for each in children(expression)]
    if not operator.fits(types):
        given = ", ".join(str(each) for each in types) or "nothing"
        found.append(
            Finding(
                line(expression),
                f"{name} takes {operator.takes}, but is given {given}",
                f"change the expressions inside {name} so that their types fit",
            )
        )
    return operator.gives(types)


def _leaf(name: str, expression: etree._Element, document: QtiDocument) -> Type:
    if name == "baseValue":
        return Type("single", expression.get("baseType", ""))
    if name in ("mapResponse", "mapResponsePoint"):
        return FLOAT
    if name == "testVariables":
        return Type("multiple", expression.get("baseType", ""))
    variable = document.variables.get(expression.get("identifier", ""))
    known = variable is not None and name in ("variable", "correct", "default")
    return Type(variable.cardinality, variable.base) if variable is not None and known else ANY
