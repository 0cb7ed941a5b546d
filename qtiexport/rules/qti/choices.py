"""Interactions of choices: what a candidate can choose, and where the answer goes."""

from collections.abc import Iterator

from qtiexport.diagnostics import Severity
from qtiexport.rules.frame import Finding, rule
from qtiexport.rules.qti.document import Declaration, QtiDocument
from qtiexport.rules.qti.elements import line, local, repeated
from qtiexport.rules.qti.interactions import LIMITED, Choices


def _response(choices: Choices, document: QtiDocument) -> Declaration | None:
    variable = document.variables.get(choices.response)
    return variable if variable is not None and variable.kind == "response" else None


def _limited(document: QtiDocument) -> Iterator[tuple[Choices, Declaration]]:
    """Those that say by maxChoices how many are to be chosen."""
    return ((choices, response) for choices, response in bound(document) if choices.element in LIMITED)


def bound(document: QtiDocument) -> Iterator[tuple[Choices, Declaration]]:
    """Each interaction of choices with the response that it fills, where there is one."""
    for choices in document.choices:
        response = _response(choices, document)
        if response is not None:
            yield choices, response


@rule("QTI001", "response-undeclared", Severity.ERROR)
def response_undeclared(document: QtiDocument) -> Iterator[Finding]:
    """An interaction fills a response variable that the item declares.

    What it checks: each responseIdentifier names a responseDeclaration of the item.

    Why it matters: JQTI+ reports an error and its scoring stops with an exception; nothing of the answer is kept.

    Example:
        <responseDeclaration identifier="RESPONSE" .../>
        <choiceInteraction responseIdentifier="ANSWER" ...>

    Instead:
        <choiceInteraction responseIdentifier="RESPONSE" ...>
    """
    for name, elements in document.named.items():
        for element in elements if name.endswith("Interaction") else ():
            wanted = element.get("responseIdentifier", "")
            variable = document.variables.get(wanted)
            if variable is None or variable.kind != "response":
                kind = "is not declared" if variable is None else f"is declared as {variable.kind}"
                yield Finding(
                    line(element),
                    f"{name} fills “{wanted}”, which {kind}, but must fill a declared response",
                    f"add a responseDeclaration “{wanted}” or name one that is there",
                )


@rule("QTI002", "choice-cardinality", Severity.ERROR)
def choice_cardinality(document: QtiDocument) -> Iterator[Finding]:
    """An interaction that takes several answers needs a response that holds several.

    What it checks: in choiceInteraction, hottextInteraction and hotspotInteraction maxChoices 1 goes with cardinality
    single or multiple, every other maxChoices with multiple.

    Why it matters: the schema accepts the mixture; JQTI+ refuses it, other engines keep one of the chosen answers.

    Example:
        <responseDeclaration identifier="RESPONSE" cardinality="single" .../>
        <choiceInteraction responseIdentifier="RESPONSE" maxChoices="0" ...>

    Instead:
        <responseDeclaration identifier="RESPONSE" cardinality="multiple" .../>
    """
    for choices, response in _limited(document):
        allowed = ("single", "multiple") if choices.most == 1 else ("multiple",)
        if response.cardinality not in allowed:
            yield Finding(
                choices.line,
                f"{choices.element} with maxChoices {choices.most} fills “{response.identifier}” "
                f"of cardinality {response.cardinality}, but wants {' or '.join(allowed)}",
                f"declare “{response.identifier}” with cardinality {allowed[-1]}",
            )


@rule("QTI003", "choice-base-type", Severity.ERROR)
def choice_base_type(document: QtiDocument) -> Iterator[Finding]:
    """The answer to an interaction of choices is the identifier of a choice.

    What it checks: the response of a choiceInteraction, hottextInteraction or hotspotInteraction has baseType
    identifier.

    Why it matters: with baseType string JQTI+ reports an error and its scoring throws.

    Example:
        <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="string"/>

    Instead:
        <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"/>
    """
    for choices, response in _limited(document):
        if response.base != "identifier":
            yield Finding(
                choices.line,
                f"{choices.element} fills “{response.identifier}” of baseType “{response.base}”, expected identifier",
                f"declare “{response.identifier}” with baseType identifier",
            )


@rule("QTI004", "choice-limits", Severity.ERROR)
def choice_limits(document: QtiDocument) -> Iterator[Finding]:
    """The numbers of answers to choose can be kept to.

    What it checks: minChoices is not above maxChoices (unless that is 0), and neither is above the number of choices.

    Why it matters: a candidate could never give a valid answer; only the first of these is reported by JQTI+.

    Example:
        <choiceInteraction minChoices="3" maxChoices="2" ...>

    Instead:
        <choiceInteraction minChoices="2" maxChoices="2" ...>
    """
    for choices in document.choices:
        count = len(choices.identifiers)
        if 0 < choices.most < choices.least:
            yield _limit(choices, f"minChoices is {choices.least}, above maxChoices {choices.most}")
        elif max(choices.most, choices.least) > count:
            name = "maxChoices" if choices.most > count else "minChoices"
            limit = max(choices.most, choices.least)
            yield _limit(choices, f"{name} is {limit}, but there are only {count} choices")


def _limit(choices: Choices, message: str) -> Finding:
    return Finding(choices.line, message, "lower the number, or use maxChoices 0 for any number of choices")


_DEFAULTED = {
    "assessmentItem": ("adaptive", "timeDependent"),
    "choiceInteraction": ("shuffle", "maxChoices"),
    "hottextInteraction": ("maxChoices",),
    "hotspotInteraction": ("maxChoices",),
    "inlineChoiceInteraction": ("shuffle",),
    "orderInteraction": ("shuffle",),
    "gapMatchInteraction": ("shuffle",),
    "matchInteraction": ("shuffle", "maxAssociations"),
    "associateInteraction": ("shuffle", "maxAssociations"),
}


@rule("QTI005", "attribute-missing", Severity.ERROR)
def attribute_missing(document: QtiDocument) -> Iterator[Finding]:
    """Attributes that the schema has defaults for are written all the same.

    What it checks: choiceInteraction has shuffle and maxChoices, every other interaction those of shuffle, maxChoices
    and maxAssociations that it knows; assessmentItem has adaptive and timeDependent.

    Why it matters: the schema calls them optional, but JQTI+ has no defaults and throws when it scores the item.

    Example:
        <choiceInteraction responseIdentifier="RESPONSE">

    Instead:
        <choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="1">
    """
    for element in document.all(*_DEFAULTED):
        for name in _DEFAULTED[local(element)]:
            if element.get(name) is None:
                yield Finding(
                    line(element), f"{local(element)} has no “{name}”", f"write {name} even where it has its default"
                )


@rule("QTI006", "choice-duplicate", Severity.ERROR)
def choice_duplicate(document: QtiDocument) -> Iterator[Finding]:
    """Each choice of an item has its own identifier.

    What it checks: no two choices, words, gaps or areas share an identifier, in one interaction or in two of the same
    item.

    Why it matters: JQTI+ reports an error; an engine cannot tell which of the two was chosen.

    Example:
        <simpleChoice identifier="A">one</simpleChoice> <simpleChoice identifier="A">two</simpleChoice>

    Instead:
        <simpleChoice identifier="A">one</simpleChoice> <simpleChoice identifier="B">two</simpleChoice>
    """
    choices = [each for one in document.choices for each in one.identifiers]
    pairs = [each for one in document.pairs for each in one.identifiers]
    for value in repeated((*choices, *pairs)):
        yield Finding(
            value.line,
            f"choice identifier “{value.text}” is used by another choice",
            "give each choice its own identifier",
        )


@rule("QTI007", "response-shared", Severity.ERROR)
def response_shared(document: QtiDocument) -> Iterator[Finding]:
    """Two interactions do not fill one response.

    What it checks: each response variable is filled by at most one interaction.

    Why it matters: engines are silent; the answer to one interaction overwrites the other's.

    Example:
        <choiceInteraction responseIdentifier="RESPONSE" ...> twice in one itemBody

    Instead: one responseDeclaration for each interaction.
    """
    seen: set[str] = set()
    for name, elements in document.named.items():
        for element in elements if name.endswith("Interaction") else ():
            response = element.get("responseIdentifier", "")
            if response in seen:
                yield Finding(
                    line(element),
                    f"{name} fills “{response}”, which another interaction fills already",
                    "declare a response of its own for each interaction",
                )
            seen.add(response)


@rule("QTI008", "response-unused", Severity.WARNING)
def response_unused(document: QtiDocument) -> Iterator[Finding]:
    """A declared response is filled by an interaction.

    What it checks: each responseDeclaration is named by the responseIdentifier of an interaction.

    Why it matters: nobody can ever answer it; what is scored from it stays NULL. Engines are silent.

    Example:
        <responseDeclaration identifier="RESPONSE_2" .../> and no interaction that names RESPONSE_2

    Instead: remove the declaration, or let the interaction that was meant name it.
    """
    used = {
        element.get("responseIdentifier")
        for name, elements in document.named.items()
        if name.endswith("Interaction")
        for element in elements
    }
    for declaration in document.declarations:
        if declaration.kind == "response" and declaration.identifier not in used:
            yield Finding(
                declaration.line,
                f"response “{declaration.identifier}” is filled by no interaction",
                "remove the responseDeclaration or name it in an interaction",
            )
