"""Response processing, run with exact numbers: what an item makes of a response.

Only what the program writes is run; for an item that holds anything else there is no answer, rather than a wrong one.
"""

from collections.abc import Mapping
from fractions import Fraction

from lxml import etree

from qtiexport.rules.qti.document import Declaration, QtiDocument, ResponseMapping
from qtiexport.rules.qti.elements import Value, children, local
from qtiexport.rules.qti.expressions import ATTRIBUTES, OPERATORS, Values, match_ordered
from qtiexport.rules.qti.patterns import PatternError
from qtiexport.rules.qti.values import Scalar, scalar

_TEMPLATES = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/"
MATCH_CORRECT = f"{_TEMPLATES}match_correct"
MAP_RESPONSE = f"{_TEMPLATES}map_response"

# Far above every real item, far below what could cost time or memory.
_MOST_VALUES = 10_000
_MOST_BITS = 10_000


class _UnknownError(Exception):
    """Something that is not run here; never leaves this module."""


def outcomes(document: QtiDocument, responses: Mapping[str, Values]) -> Mapping[str, Values] | None:
    """The outcome variables after response processing of these responses (absent ones are not answered).

    None where the item holds an expression, a template or a cardinality that is not run here.
    """
    if any(each.cardinality not in ("single", "multiple", "ordered") for each in document.declarations):
        return None
    state = {each.identifier: declared(each, each.default) for each in document.declarations}
    state.update({name: () for name, each in document.variables.items() if each.kind == "response"})
    state.update(responses)
    try:
        for processing in document.all("responseProcessing"):
            _process(processing, document, state)
    except _UnknownError:
        return None
    return {name: state[name] for name, each in document.variables.items() if each.kind == "outcome"}


def declared(declaration: Declaration, values: tuple[Value, ...]) -> Values:
    """The values that a declaration writes, without those that are none of its base type."""
    found = (scalar(each.text, declaration.base) for each in values)
    return tuple(each for each in found if each is not None)


def _process(processing: etree._Element, document: QtiDocument, state: dict[str, Values]) -> None:
    rules = children(processing)
    template = processing.get("template")
    if rules or template is None:
        _run(rules, document, state)
    elif template == MATCH_CORRECT:
        right = _match_correct(document, state)
        state["SCORE"] = (Fraction(int(right)),)
    elif template == MAP_RESPONSE:
        state["SCORE"] = (_mapped(document.variables.get("RESPONSE"), state.get("RESPONSE", ())),)
    else:
        raise _UnknownError


def _match_correct(document: QtiDocument, state: Mapping[str, Values]) -> bool:
    response = document.variables.get("RESPONSE")
    if response is None:
        raise _UnknownError
    compare = match_ordered if response.cardinality == "ordered" else OPERATORS["match"].computes
    return compare((state["RESPONSE"], declared(response, response.correct))) == (True,)


def _run(rules: list[etree._Element], document: QtiDocument, state: dict[str, Values]) -> None:
    for rule in rules:
        if local(rule) == "setOutcomeValue":
            state[rule.get("identifier", "")] = _value(_only(rule), document, state)
        elif local(rule) == "responseCondition":
            _branch(rule, document, state)
        else:
            raise _UnknownError


def _branch(condition: etree._Element, document: QtiDocument, state: dict[str, Values]) -> None:
    """Run the first branch whose condition is true; a condition of NULL is not."""
    for branch in children(condition):
        parts = children(branch)
        if local(branch) == "responseElse":
            return _run(parts, document, state)
        if not parts:
            raise _UnknownError
        if _value(parts[0], document, state) == (True,):
            return _run(parts[1:], document, state)
    return None


def _only(element: etree._Element) -> etree._Element:
    inside = children(element)
    if len(inside) != 1:
        raise _UnknownError
    return inside[0]


def _value(expression: etree._Element, document: QtiDocument, state: Mapping[str, Values]) -> Values:
    operator = OPERATORS.get(local(expression))
    if operator is None:
        return _leaf(expression, document, state)
    operands = [_value(each, document, state) for each in children(expression)] + _attribute(expression)
    compute = match_ordered if _compares_orders(expression, document) else operator.computes
    try:
        return _sane(compute(operands))
    except (IndexError, TypeError, ValueError, PatternError) as unfit:
        raise _UnknownError from unfit


def _attribute(expression: etree._Element) -> list[Values]:
    """The attribute that the operator computes with, as an operand; none for most operators."""
    if local(expression) not in ATTRIBUTES:
        return []
    name, base = ATTRIBUTES[local(expression)]
    value = scalar(expression.get(name, ""), base)
    if value is None:
        raise _UnknownError
    return [(value,)]


def _compares_orders(expression: etree._Element, document: QtiDocument) -> bool:
    """Whether it is a match of variables that are ordered."""
    if local(expression) != "match":
        return False
    read = (document.variables.get(each.get("identifier", "")) for each in children(expression))
    return any(variable is not None and variable.cardinality == "ordered" for variable in read)


def _sane(values: Values) -> Values:
    """The same values, unless a hostile item lets them grow from rule to rule."""
    numbers = (each for each in values if isinstance(each, Fraction))
    if len(values) > _MOST_VALUES or any(
        max(map(int.bit_length, each.as_integer_ratio())) > _MOST_BITS for each in numbers
    ):
        raise _UnknownError
    return values


def _leaf(expression: etree._Element, document: QtiDocument, state: Mapping[str, Values]) -> Values:
    name = local(expression)
    if name == "null":
        return ()
    if name == "baseValue":
        value = scalar(expression.text or "", expression.get("baseType", ""))
        return () if value is None else (value,)
    variable = document.variables.get(expression.get("identifier", ""))
    if variable is None:
        raise _UnknownError
    if name == "variable":
        return state[variable.identifier]
    if name == "correct":
        return declared(variable, variable.correct)
    if name == "mapResponse":
        return (_mapped(variable, state[variable.identifier]),)
    raise _UnknownError


def _mapped(response: Declaration | None, values: Values) -> Fraction:
    """The mapping's sum over the values, each counted once, within the bounds; 0 for no values."""
    if response is None or response.mapping is None:
        raise _UnknownError
    mapping = response.mapping
    total = sum((_mark(mapping, response.base, each) for each in set(values)), Fraction())
    if values and mapping.lower is not None:
        total = max(total, mapping.lower)
    return min(total, mapping.upper) if values and mapping.upper is not None else total


def _mark(mapping: ResponseMapping, base: str, value: Scalar) -> Fraction:
    """What the mapping gives for one value: by the first key that it equals, else by default."""
    for key, mark in mapping.entries:
        known = scalar(key.text, base)
        caseless = key.text in mapping.caseless and isinstance(known, str) and isinstance(value, str)
        if known == value or (caseless and str(known).lower() == str(value).lower()):
            return mark or Fraction()
    return mapping.default or Fraction()
