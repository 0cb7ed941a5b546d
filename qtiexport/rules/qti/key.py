"""The key of an interaction: what is right, and what each choice or pair is worth."""

from collections.abc import Callable, Iterator

from qtiexport.diagnostics import Severity
from qtiexport.rules.frame import Finding, rule
from qtiexport.rules.qti.answering import paired
from qtiexport.rules.qti.choices import bound
from qtiexport.rules.qti.document import Declaration, QtiDocument
from qtiexport.rules.qti.elements import Value, repeated
from qtiexport.rules.qti.interactions import Choices, Pairs

Values = Callable[[Declaration], tuple[Value, ...]]


def _unknown(document: QtiDocument, values: Values) -> Iterator[tuple[Value, str, Choices | Pairs]]:
    """Of these values of each response, those that name no choice of its interaction, with the name."""
    interactions: list[tuple[Choices | Pairs, Declaration]] = [*bound(document), *paired(document)]
    for asked, response in interactions:
        names = {each.text for each in asked.identifiers}
        for value in values(response):
            for name in value.text.split() if isinstance(asked, Pairs) else (value.text,):
                if name not in names:
                    yield value, name, asked


@rule("QTI009", "correct-not-a-choice", Severity.ERROR)
def correct_not_a_choice(document: QtiDocument) -> Iterator[Finding]:
    """What is right can be chosen.

    What it checks: each value of correctResponse is the identifier of a choice of the interaction, or a pair of them.

    Why it matters: full marks are out of reach. JQTI+ and qtism are silent.

    Example:
        <correctResponse><value>E</value></correctResponse> with the choices A to D

    Instead:
        <correctResponse><value>D</value></correctResponse>
    """
    for value, name, asked in _unknown(document, lambda response: response.correct):
        yield _no_choice(value, name, "correctResponse", asked)


@rule("QTI010", "map-key-not-a-choice", Severity.ERROR)
def map_key_not_a_choice(document: QtiDocument) -> Iterator[Finding]:
    """Marks are given for choices that exist.

    What it checks: each mapKey of the response's mapping is the identifier of a choice of the interaction, or a pair of
    them.

    Why it matters: the points of that entry are out of reach. JQTI+ and qtism are silent.

    Example:
        <mapEntry mapKey="E" mappedValue="1"/> with the choices A to D

    Instead:
        <mapEntry mapKey="D" mappedValue="1"/>
    """
    for value, name, asked in _unknown(document, _keys):
        yield _no_choice(value, name, "mapEntry", asked)


def _keys(response: Declaration) -> tuple[Value, ...]:
    return tuple(key for key, _mark in response.mapping.entries) if response.mapping else ()


def _no_choice(value: Value, name: str, where: str, asked: Choices | Pairs) -> Finding:
    known = ", ".join(each.text for each in asked.identifiers[:12])
    return Finding(
        value.line,
        f"{where} names “{name}”, which is no choice of “{asked.response}”",
        f"name one of the choices {known}" + (", ..." if len(asked.identifiers) > 12 else ""),
    )


@rule("QTI011", "correct-count", Severity.ERROR)
def correct_count(document: QtiDocument) -> Iterator[Finding]:
    """The right answer is one that a candidate is allowed to give.

    What it checks: correctResponse has at most maxChoices values (unless that is 0) and at least minChoices.

    Why it matters: the candidate is stopped before all right choices are made, or before so few. Engines are silent.

    Example:
        maxChoices="1" and <correctResponse><value>A</value><value>B</value></correctResponse>

    Instead:
        maxChoices="2"
    """
    for choices, response in bound(document):
        count = len(response.correct)
        if 0 < choices.most < count:
            yield _count(response, f"more than maxChoices {choices.most}")
        if 0 < count < choices.least:
            yield _count(response, f"fewer than minChoices {choices.least}")


def _count(response: Declaration, limit: str) -> Finding:
    return Finding(
        response.line,
        f"the correct response of “{response.identifier}” has {len(response.correct)} values, {limit}",
        "make the number of right choices and the limits of the interaction agree",
    )


@rule("QTI012", "correct-duplicate", Severity.ERROR)
def correct_duplicate(document: QtiDocument) -> Iterator[Finding]:
    """No right choice is listed twice.

    What it checks: the values of one correctResponse differ.

    Why it matters: nobody can choose a choice twice, so the response never matches. Engines are silent.

    Example:
        <correctResponse><value>A</value><value>A</value></correctResponse>

    Instead:
        <correctResponse><value>A</value></correctResponse>
    """
    for response in document.declarations:
        for value in repeated(response.correct):
            yield Finding(
                value.line,
                f"the correct response of “{response.identifier}” lists “{value.text}” twice",
                "list each right choice once",
            )


@rule("QTI013", "map-key-duplicate", Severity.ERROR)
def map_key_duplicate(document: QtiDocument) -> Iterator[Finding]:
    """A mapping says once what a choice is worth.

    What it checks: the mapKeys of one mapping differ.

    Why it matters: which of the two values counts is up to the engine, and all are silent.

    Example:
        <mapEntry mapKey="A" mappedValue="1"/><mapEntry mapKey="A" mappedValue="-1"/>

    Instead:
        <mapEntry mapKey="A" mappedValue="1"/>
    """
    for response in document.declarations:
        for value in repeated(_keys(response)):
            yield Finding(
                value.line,
                f"the mapping of “{response.identifier}” has two entries for “{value.text}”",
                "keep one mapEntry for each choice",
            )
