"""An item or a test as the rules look at it: its elements by name and its declarations, read in one pass."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from lxml import etree

from qtiexport.rules.qti import interactions
from qtiexport.rules.qti.elements import TAG, Value, line, local
from qtiexport.rules.qti.interactions import Choices, Pairs
from qtiexport.rules.qti.values import number


@dataclass(frozen=True, slots=True)
class ResponseMapping:
    """A `mapping`: keys as written with their mapped values, `None` for what is no number or not there.

    `caseless` are the keys of texts for which upper and lower case are the same.
    """

    entries: tuple[tuple[Value, Fraction | None], ...]
    default: Fraction | None
    lower: Fraction | None
    upper: Fraction | None
    line: int
    caseless: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Declaration:
    """A variable. `kind` is response, outcome or template; `base` is "" where no baseType is given."""

    kind: str
    identifier: str
    cardinality: str
    base: str
    line: int
    default: tuple[Value, ...]
    correct: tuple[Value, ...]
    mapping: ResponseMapping | None
    normal_maximum: str | None


@dataclass(frozen=True, slots=True)
class QtiDocument:
    """An assessmentItem or assessmentTest.

    `named` holds the elements of the QTI namespace by local name, in document order. `variables` holds the first
    declaration of each identifier. `choices` and `pairs` have an entry for each interaction of that kind.
    """

    root: etree._Element
    named: Mapping[str, Sequence[etree._Element]]
    declarations: tuple[Declaration, ...]
    variables: Mapping[str, Declaration]
    choices: tuple[Choices, ...]
    pairs: tuple[Pairs, ...] = ()

    def interactions(self) -> list[etree._Element]:
        """The elements of all interactions."""
        return self.all(*(name for name in self.named if name.endswith("Interaction")))

    def all(self, *names: str) -> list[etree._Element]:
        """The elements of these local names, name by name."""
        return [element for name in names for element in self.named.get(name, ())]


def read(root: etree._Element) -> QtiDocument:
    """Index an item or a test; what is missing or misspelt is left for the grammar to report."""
    named: dict[str, list[etree._Element]] = {}
    for element in root.iter(f"{TAG}*"):
        named.setdefault(local(element), []).append(element)
    declarations = tuple(
        _declaration(kind, element)
        for kind in ("response", "outcome", "template")
        for element in named.get(f"{kind}Declaration", ())
    )
    variables = {each.identifier: each for each in reversed(declarations)}
    choices, pairs = tuple(interactions.choices(named)), tuple(interactions.pairs(named))
    return QtiDocument(root, named, declarations, variables, choices, pairs)


def _declaration(kind: str, element: etree._Element) -> Declaration:
    mapping = element.find(f"{TAG}mapping")
    return Declaration(
        kind,
        element.get("identifier", ""),
        element.get("cardinality", ""),
        element.get("baseType", ""),
        line(element),
        _values(element.find(f"{TAG}defaultValue")),
        _values(element.find(f"{TAG}correctResponse")),
        None if mapping is None else _mapping(mapping),
        element.get("normalMaximum"),
    )


def _values(element: etree._Element | None) -> tuple[Value, ...]:
    if element is None:
        return ()
    return tuple(Value((each.text or "").strip(), line(each)) for each in element.iterchildren(f"{TAG}value"))


def _mapping(element: etree._Element) -> ResponseMapping:
    entries = tuple(
        (Value(each.get("mapKey", "").strip(), line(each)), number(each.get("mappedValue", "")))
        for each in element.iterchildren(f"{TAG}mapEntry")
    )
    default, lower, upper = (number(element.get(name, "")) for name in ("defaultValue", "lowerBound", "upperBound"))
    folded = (each for each in element.iterchildren(f"{TAG}mapEntry") if each.get("caseSensitive") in ("false", "0"))
    caseless = frozenset(each.get("mapKey", "").strip() for each in folded)
    return ResponseMapping(entries, default, lower, upper, line(element), caseless)
