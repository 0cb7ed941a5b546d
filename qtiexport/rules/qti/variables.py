"""Declarations: names that every engine takes, shapes that every engine loads. For items and tests alike."""

from collections.abc import Iterator

from qtiexport.diagnostics import Severity
from qtiexport.identifiers import is_identifier
from qtiexport.rules.frame import Finding, rule
from qtiexport.rules.qti.document import Declaration, QtiDocument, ResponseMapping
from qtiexport.rules.qti.elements import Value, line, local
from qtiexport.rules.qti.values import is_value, number

_BUILT_IN = ("completionStatus", "duration", "numAttempts")
_NAMED = (
    *("assessmentItem", "assessmentTest", "testPart", "assessmentSection", "assessmentItemRef", "simpleChoice"),
    *("responseDeclaration", "outcomeDeclaration", "templateDeclaration", "modalFeedback", "testFeedback"),
    *("feedbackInline", "feedbackBlock", "simpleAssociableChoice", "inlineChoice", "gapText", "gap", "hottext"),
    "hotspotChoice",
)


@rule("QTI020", "identifier-unsafe", Severity.ERROR)
def identifier_unsafe(document: QtiDocument) -> Iterator[Finding]:
    """Identifiers keep to what every engine takes.

    What it checks: identifiers of items, tests, sections, references, variables, choices and feedback are a letter of
    A-Z or a-z or an underscore, then at most 31 of A-Z, a-z, 0-9, hyphen and underscore.

    Why it matters: the schema allows more, but JQTI+ refuses dots and warns above 32 characters, and qtism does not
    load letters such as ä.

    Example:
        <simpleChoice identifier="Länge.1">

    Instead:
        <simpleChoice identifier="Laenge_1">
    """
    for element in document.all(*_NAMED):
        identifier = element.get("identifier", "")
        if not is_identifier(identifier):
            yield Finding(
                line(element),
                f"{local(element)} has the identifier “{identifier}”, expected at most 32 of A-Z, a-z, 0-9, - and _, "
                "not beginning with a digit or a hyphen",
                "use a shorter or plainer identifier",
            )


@rule("QTI021", "variable-duplicate", Severity.ERROR)
def variable_duplicate(document: QtiDocument) -> Iterator[Finding]:
    """Each variable is declared once.

    What it checks: no two declarations of an item or a test share an identifier, whatever their kind.

    Why it matters: JQTI+ reports the duplicate and then an error at every use of it.

    Example:
        <responseDeclaration identifier="SCORE" .../> <outcomeDeclaration identifier="SCORE" .../>

    Instead:
        <responseDeclaration identifier="RESPONSE" .../> <outcomeDeclaration identifier="SCORE" .../>
    """
    for each in document.declarations:
        if document.variables[each.identifier] is not each:
            yield Finding(
                each.line, f"variable “{each.identifier}” is declared twice", "rename one of the two variables"
            )


@rule("QTI022", "variable-reserved", Severity.ERROR)
def variable_reserved(document: QtiDocument) -> Iterator[Finding]:
    """Variables that every item has by itself are not declared.

    What it checks: completionStatus, duration and numAttempts are declared by nobody.

    Why it matters: JQTI+ reports an error; the built-in meaning and the declared one would fight.

    Example:
        <outcomeDeclaration identifier="completionStatus" cardinality="single" baseType="identifier"/>

    Instead: use the built-in variable without declaring it.
    """
    for each in document.declarations:
        if each.identifier in _BUILT_IN:
            yield Finding(
                each.line, f"“{each.identifier}” is built in and is not declared", "remove the declaration or rename it"
            )


@rule("QTI023", "declaration-shape", Severity.ERROR)
def declaration_shape(document: QtiDocument) -> Iterator[Finding]:
    """A declaration fits its own cardinality.

    What it checks: every cardinality but record has a baseType; cardinality single has at most one default and one
    correct value; normalMaximum is not negative.

    Why it matters: the schema accepts all of it, JQTI+ refuses each.

    Example:
        <responseDeclaration identifier="RESPONSE" cardinality="single" ...>
        <correctResponse><value>A</value><value>B</value></correctResponse>

    Instead:
        <responseDeclaration identifier="RESPONSE" cardinality="multiple" ...>
    """
    for each in document.declarations:
        if not each.base and each.cardinality != "record":
            yield Finding(each.line, f"variable “{each.identifier}” has no baseType", "add a baseType")
        if each.cardinality == "single":
            yield from _single(each)
        if each.normal_maximum is not None and (number(each.normal_maximum) or 0) < 0:
            message = f"normalMaximum of “{each.identifier}” is {each.normal_maximum}, expected 0 or more"
            yield Finding(each.line, message, "state the highest possible score")


def _single(declaration: Declaration) -> Iterator[Finding]:
    for name, values in (("default", declaration.default), ("correct", declaration.correct)):
        if len(values) > 1:
            yield Finding(
                values[1].line,
                f"“{declaration.identifier}” has cardinality single, but {len(values)} {name} values",
                "keep one value, or declare cardinality multiple",
            )


@rule("QTI024", "value-not-of-base-type", Severity.ERROR)
def value_not_of_base_type(document: QtiDocument) -> Iterator[Finding]:
    """A value is written as its base type wants it.

    What it checks: the text of each default value, correct value and baseValue, each mapKey and each mappedValue.

    Why it matters: the schema takes any text; JQTI+ and qtism refuse to load the item.

    Example:
        <baseValue baseType="float">zero</baseValue>

    Instead:
        <baseValue baseType="float">0.0</baseValue>
    """
    for each in document.declarations:
        keys = tuple(key for key, _mark in each.mapping.entries) if each.mapping else ()
        for value in (*each.default, *each.correct, *keys):
            if not is_value(value.text, each.base):
                yield _no_value(value, f"“{each.identifier}”", each.base)
    for element in document.all("baseValue"):
        value = Value((element.text or "").strip(), line(element))
        if not is_value(value.text, element.get("baseType", "")):
            yield _no_value(value, "baseValue", element.get("baseType", ""))


def _no_value(value: Value, owner: str, base: str) -> Finding:
    return Finding(
        value.line,
        f"{owner} holds “{value.text}”, expected a value of baseType {base}",
        f"write a value of baseType {base}",
    )


@rule("QTI025", "mapping-bounds", Severity.ERROR)
def mapping_bounds(document: QtiDocument) -> Iterator[Finding]:
    """A mapping can give a mark.

    What it checks: the upperBound of a mapping is not below its lowerBound, and each mappedValue is a number.

    Why it matters: no score lies between such bounds; JQTI+ reports an error.

    Example:
        <mapping lowerBound="2" upperBound="0" defaultValue="0">

    Instead:
        <mapping lowerBound="0" upperBound="2" defaultValue="0">
    """
    for each in document.declarations:
        if each.mapping is not None:
            yield from _bounds(each.identifier, each.mapping)


def _bounds(identifier: str, mapping: ResponseMapping) -> Iterator[Finding]:
    if mapping.lower is not None and mapping.upper is not None and mapping.upper < mapping.lower:
        yield Finding(
            mapping.line, f"the mapping of “{identifier}” has an upperBound below its lowerBound", "swap the two bounds"
        )
    for key, mark in mapping.entries:
        if mark is None:
            message = f"the mapping of “{identifier}” gives no number for “{key.text}”"
            yield Finding(key.line, message, "write a number such as 1 or -0.5 as mappedValue")
