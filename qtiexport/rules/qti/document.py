"""An item or a test as the rules look at it: its elements by name and its declarations, read in one pass."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from lxml import etree

from qtiexport.rules.qti.values import number

NAMESPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1"
_TAG = f"{{{NAMESPACE}}}"


@dataclass(frozen=True, slots=True)
class Value:
    """A `value` or `mapKey` as written, without outer blanks, and its line."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class ResponseMapping:
    """A `mapping`: keys as written with their mapped values, `None` for what is no number or not there."""

    entries: tuple[tuple[Value, Fraction | None], ...]
    default: Fraction | None
    lower: Fraction | None
    upper: Fraction | None
    line: int


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
class Choices:
    """A choiceInteraction. `most` and `least` are maxChoices and minChoices; 0 where they are absent or no number."""

    response: str
    identifiers: tuple[Value, ...]
    most: int
    least: int
    line: int


@dataclass(frozen=True, slots=True)
class QtiDocument:
    """An assessmentItem or assessmentTest.

    `named` holds the elements of the QTI namespace by local name, in document order. `variables` holds the first
    declaration of each identifier. `choices` has one entry for each choiceInteraction.
    """

    root: etree._Element
    named: Mapping[str, Sequence[etree._Element]]
    declarations: tuple[Declaration, ...]
    variables: Mapping[str, Declaration]
    choices: tuple[Choices, ...]

    def all(self, *names: str) -> list[etree._Element]:
        """The elements of these local names, name by name."""
        return [element for name in names for element in self.named.get(name, ())]


def local(element: etree._Element) -> str:
    """The name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def line(element: etree._Element) -> int:
    """The line from 1, or 0 where the parser kept none."""
    return int(element.sourceline or 0)


def children(element: etree._Element) -> list[etree._Element]:
    """The child elements of the QTI namespace: no comments, no processing instructions."""
    return list(element.iterchildren(f"{_TAG}*"))


def read(root: etree._Element) -> QtiDocument:
    """Index an item or a test; what is missing or misspelt is left for the grammar to report."""
    named: dict[str, list[etree._Element]] = {}
    for element in root.iter(f"{_TAG}*"):
        named.setdefault(local(element), []).append(element)
    declarations = tuple(
        _declaration(kind, element)
        for kind in ("response", "outcome", "template")
        for element in named.get(f"{kind}Declaration", ())
    )
    variables = {each.identifier: each for each in reversed(declarations)}
    choices = tuple(_choices(element) for element in named.get("choiceInteraction", ()))
    return QtiDocument(root, named, declarations, variables, choices)


def _declaration(kind: str, element: etree._Element) -> Declaration:
    mapping = element.find(f"{_TAG}mapping")
    return Declaration(
        kind,
        element.get("identifier", ""),
        element.get("cardinality", ""),
        element.get("baseType", ""),
        line(element),
        _values(element.find(f"{_TAG}defaultValue")),
        _values(element.find(f"{_TAG}correctResponse")),
        None if mapping is None else _mapping(mapping),
        element.get("normalMaximum"),
    )


def _values(element: etree._Element | None) -> tuple[Value, ...]:
    if element is None:
        return ()
    return tuple(Value((each.text or "").strip(), line(each)) for each in element.iterchildren(f"{_TAG}value"))


def _mapping(element: etree._Element) -> ResponseMapping:
    entries = tuple(
        (Value(each.get("mapKey", "").strip(), line(each)), number(each.get("mappedValue", "")))
        for each in element.iterchildren(f"{_TAG}mapEntry")
    )
    default, lower, upper = (number(element.get(name, "")) for name in ("defaultValue", "lowerBound", "upperBound"))
    return ResponseMapping(entries, default, lower, upper, line(element))


def _choices(element: etree._Element) -> Choices:
    identifiers = tuple(
        Value(each.get("identifier", ""), line(each)) for each in element.iterchildren(f"{_TAG}simpleChoice")
    )
    most, least = (whole(element.get(name, "")) for name in ("maxChoices", "minChoices"))
    return Choices(element.get("responseIdentifier", ""), identifiers, most, least, line(element))


def whole(text: str) -> int:
    """The whole number that a text writes, from 0; 0 for anything else."""
    plain = text.strip()
    return int(plain) if plain.isascii() and plain.isdigit() and len(plain) < 10 else 0


def repeated(values: tuple[Value, ...]) -> Iterator[Value]:
    """Each value that an earlier one equals."""
    seen: set[str] = set()
    for value in values:
        if value.text in seen:
            yield value
        seen.add(value.text)
