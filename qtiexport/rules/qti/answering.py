"""Interactions other than plain choices: responses of the right type, pairs that can be made, areas and scales."""

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from qtiexport.diagnostics import Severity
from qtiexport.rules.frame import Finding, rule
from qtiexport.rules.qti.document import Declaration, QtiDocument
from qtiexport.rules.qti.elements import line, local
from qtiexport.rules.qti.interactions import Pairs
from qtiexport.rules.qti.values import number

_ANY = ("single", "multiple", "ordered")
_TYPES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "inlineChoiceInteraction": (("single",), ("identifier",)),
    "orderInteraction": (("ordered",), ("identifier",)),
    "matchInteraction": (("single", "multiple"), ("directedPair",)),
    "gapMatchInteraction": (("single", "multiple"), ("directedPair",)),
    "associateInteraction": (("single", "multiple"), ("pair",)),
    "textEntryInteraction": (("single",), ("string", "integer", "float")),
    "extendedTextInteraction": (_ANY, ("string", "integer", "float")),
    "sliderInteraction": (("single",), ("integer", "float")),
    "uploadInteraction": (("single",), ("file",)),
}


@rule("QTI014", "response-type", Severity.ERROR)
def response_type(document: QtiDocument) -> Iterator[Finding]:
    """A response holds what its interaction gives.

    What it checks: cardinality and baseType of the response of every interaction that is not answered by maxChoices: an
    order is ordered, a match and a gap match give directed pairs, an associate pairs, an inline choice one identifier,
    a text entry one text or number, a slider one number, an upload one file.

    Why it matters: the schema accepts any mixture; JQTI+ reports an error, other engines lose the answer.

    Example:
        <responseDeclaration identifier="RESPONSE" cardinality="multiple" baseType="identifier"/> of an orderInteraction

    Instead:
        <responseDeclaration identifier="RESPONSE" cardinality="ordered" baseType="identifier"/>
    """
    for element in document.all(*_TYPES):
        response = document.variables.get(element.get("responseIdentifier", ""))
        cardinalities, bases = _TYPES[local(element)]
        if response is None or response.kind != "response":
            continue
        if response.cardinality not in cardinalities or response.base not in bases:
            given = f"{response.cardinality} {response.base}"
            wanted = f"{' or '.join(cardinalities)} {' or '.join(bases)}"
            message = f"{local(element)} fills “{response.identifier}”, a {given}, but gives {wanted}"
            yield Finding(line(element), message, f"declare “{response.identifier}” as {cardinalities[-1]} {bases[0]}")


def paired(document: QtiDocument) -> Iterator[tuple[Pairs, Declaration]]:
    """Each interaction of pairs with the response that it fills, where there is one."""
    for pairs in document.pairs:
        response = document.variables.get(pairs.response)
        if response is not None and response.kind == "response":
            yield pairs, response


@rule("QTI015", "pair-reversed", Severity.ERROR)
def pair_reversed(document: QtiDocument) -> Iterator[Finding]:
    """A directed pair begins where the candidate begins.

    What it checks: a right or mapped pair of a matchInteraction names a choice of the first set and then one of the
    second, of a gapMatchInteraction a word and then a gap.

    Why it matters: nobody can make the pair the other way round, so its points are out of reach. Engines are silent.

    Example:
        <value>ottawa canada</value> where the countries are the first set

    Instead:
        <value>canada ottawa</value>
    """
    for pairs, response in paired(document):
        first, second = ({each.text for each in side} for side in (pairs.first, pairs.second))
        keys = tuple(key for key, _mark in response.mapping.entries) if response.mapping else ()
        for value in (*response.correct, *keys):
            ends = value.text.split()
            if len(ends) == 2 and not (ends[0] in first and ends[1] in second) and set(ends) <= first | second:
                message = f"“{value.text}” goes from “{ends[0]}” to “{ends[1]}”, which {pairs.element} does not"
                yield Finding(value.line, message, f"write “{ends[1]} {ends[0]}”, or correct the names")


@rule("QTI016", "pairs-out-of-reach", Severity.ERROR)
def pairs_out_of_reach(document: QtiDocument) -> Iterator[Finding]:
    """All right pairs can be made at once.

    What it checks: the correct response uses no choice more often than its matchMax, and has no more pairs than
    maxAssociations, as far as these are not 0.

    Why it matters: the candidate is stopped before all pairs are made, and full marks are out of reach. Engines are
    silent.

    Example:
        matchMax="1" at “mammal”, and <value>cow mammal</value><value>bat mammal</value>

    Instead:
        matchMax="0"
    """
    for pairs, response in paired(document):
        used = Counter(end for value in response.correct for end in value.text.split())
        for name, count in used.items():
            most = pairs.uses.get(name, 0)
            if 0 < most < count:
                message = f"the correct response uses “{name}” {count} times, but its matchMax is {most}"
                yield Finding(response.line, message, "raise matchMax, or use 0 for any number of times")
        if 0 < pairs.most < len(response.correct):
            message = f"the correct response has {len(response.correct)} pairs, above maxAssociations {pairs.most}"
            yield Finding(response.line, message, "raise maxAssociations")


@rule("QTI017", "scale-invalid", Severity.ERROR)
def scale_invalid(document: QtiDocument) -> Iterator[Finding]:
    """A slider can be moved to the right number.

    What it checks: the lowerBound of a sliderInteraction is below its upperBound, its step is above 0, and the correct
    value lies between the bounds.

    Why it matters: the candidate cannot move it at all, or never far enough. Engines are silent.

    Example:
        <sliderInteraction lowerBound="0" upperBound="50" ...> and the correct value 100

    Instead:
        <sliderInteraction lowerBound="0" upperBound="200" ...>
    """
    for element in document.all("sliderInteraction"):
        low, high, step = (number(element.get(name, "")) for name in ("lowerBound", "upperBound", "step"))
        if low is None or high is None:
            continue
        if low >= high or (step is not None and step <= 0):
            yield Finding(line(element), "the slider has no way to go", "correct lowerBound, upperBound and step")
        response = document.variables.get(element.get("responseIdentifier", ""))
        for value in response.correct if response is not None else ():
            right = number(value.text)
            if right is not None and not low <= right <= high:
                yield Finding(value.line, f"the slider does not reach “{value.text}”", "widen its bounds")


@rule("QTI018", "area-invalid", Severity.ERROR)
def area_invalid(document: QtiDocument) -> Iterator[Finding]:
    """An area is one that can be hit.

    What it checks: the coords of a hotspotChoice are three numbers for a circle, four for a rect (left above right and
    top above bottom are no areas), and an even count of at least six for a poly.

    Why it matters: the schema takes any text; engines draw nothing, and the area cannot be chosen.

    Example:
        <hotspotChoice identifier="heart" shape="circle" coords="152,118"/>

    Instead:
        <hotspotChoice identifier="heart" shape="circle" coords="152,118,22"/>
    """
    for element in document.all("hotspotChoice"):
        if not _is_area(element):
            shape, coords = element.get("shape", ""), element.get("coords", "")
            message = f"“{coords[:60]}” is no {shape or 'area'}"
            help = "write x,y,radius of a circle, left,top,right,bottom of a rect, x,y of each corner of a poly"
            yield Finding(line(element), message, help)


def _is_area(element: etree._Element) -> bool:
    found = [number(text) for text in element.get("coords", "").split(",")]
    coords = [each for each in found if each is not None]
    if len(coords) != len(found):
        return False
    match element.get("shape"):
        case "circle":
            return len(coords) == 3 and coords[2] > 0
        case "rect":
            return len(coords) == 4 and coords[0] < coords[2] and coords[1] < coords[3]
        case "poly":
            return len(coords) >= 6 and len(coords) % 2 == 0
        case _:
            return True


@rule("QTI067", "interaction-misplaced", Severity.ERROR)
def interaction_misplaced(document: QtiDocument) -> Iterator[Finding]:
    """What is asked stands where it can be answered.

    What it checks: a gap stands in a gapMatchInteraction, a hottext in a hottextInteraction; no interaction, gap or
    hottext stands in feedback, in a rubricBlock or in a choice, and no interaction in another.

    Why it matters: the schema takes a paragraph with a gap everywhere; there is nothing that would take the answer.

    Example:
        <modalFeedback ...><p>Plants need <gap identifier="g1"/>.</p></modalFeedback>

    Instead:
        <gapMatchInteraction ...><gapText .../><p>Plants need <gap identifier="g1"/>.</p></gapMatchInteraction>
    """
    holders = {"gap": "gapMatchInteraction", "hottext": "hottextInteraction"}
    for element in (*document.interactions(), *document.all(*holders)):
        above = {local(each) for each in element.iterancestors("{*}*")}
        wanted = holders.get(local(element))
        wrong = next((name for name in _CLOSED if name in above), None)
        outer = next((name for name in sorted(above) if name.endswith("Interaction") and name != wanted), None)
        if wrong or outer or (wanted and wanted not in above):
            place = f"in {wrong or outer}" if wrong or outer else f"outside a {wanted}"
            yield Finding(line(element), f"{local(element)} stands {place}", "move it to the text of the question")


_CLOSED = (
    *("modalFeedback", "testFeedback", "feedbackInline", "feedbackBlock", "rubricBlock"),
    *("simpleChoice", "simpleAssociableChoice", "prompt"),
)
