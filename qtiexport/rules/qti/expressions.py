"""The expressions that the program writes: what each takes, gives and computes.

One row an operator, so that the type check (`typecheck`) and the evaluation (`evaluate`) cannot drift apart.
QTI 2.1 information model, section 15 "Expressions".
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import prod

from qtiexport.rules.qti.patterns import matches
from qtiexport.rules.qti.values import NUMERIC, Scalar

Values = tuple[Scalar, ...]
"""The values in a variable: none is NULL (QTI treats an empty container as NULL), single cardinality has one."""


@dataclass(frozen=True, slots=True)
class Type:
    """A cardinality and a base type; "" stands for one that is not known, which fits every other."""

    cardinality: str
    base: str

    def __str__(self) -> str:
        return f"{self.cardinality or 'any'} {self.base or 'value'}"

    def fits(self, other: "Type") -> bool:
        """Whether both can be one type."""
        return _agree(self.cardinality, other.cardinality) and _agree(self.base, other.base)


ANY = Type("", "")
BOOLEAN = Type("single", "boolean")
INTEGER = Type("single", "integer")
FLOAT = Type("single", "float")


@dataclass(frozen=True, slots=True)
class Operator:
    """`takes` says in words what `fits` accepts; `gives` is the type of what `computes` makes of fitting values."""

    takes: str
    fits: Callable[[Sequence[Type]], bool]
    gives: Callable[[Sequence[Type]], Type]
    computes: Callable[[Sequence[Values]], Values]


def _agree(one: str, other: str) -> bool:
    return not one or not other or one == other


def _is_number(type_: Type) -> bool:
    return _agree(type_.cardinality, "single") and (not type_.base or type_.base in NUMERIC)


def _is_container(type_: Type) -> bool:
    return type_.cardinality != "single"


def _one(types: Sequence[Type]) -> bool:
    return len(types) == 1


def _alike(types: Sequence[Type]) -> bool:
    return len(types) == 2 and types[0].fits(types[1])


def _one_and_container(types: Sequence[Type]) -> bool:
    return len(types) == 2 and types[0].fits(Type("single", types[1].base)) and _is_container(types[1])


def _container(types: Sequence[Type]) -> bool:
    return _one(types) and _is_container(types[0])


def _numbers(types: Sequence[Type]) -> bool:
    return bool(types) and all(_is_number(each) for each in types)


def _addends(types: Sequence[Type]) -> bool:
    return bool(types) and all(_is_number(Type("single", each.base)) for each in types)


def _two_numbers(types: Sequence[Type]) -> bool:
    return len(types) == 2 and _numbers(types)


def _booleans(types: Sequence[Type]) -> bool:
    return bool(types) and all(each.fits(BOOLEAN) for each in types)


def _one_boolean(types: Sequence[Type]) -> bool:
    return _one(types) and _booleans(types)


def _one_base(types: Sequence[Type]) -> bool:
    return len({each.base for each in types if each.base}) <= 1


def _boolean(_types: Sequence[Type]) -> Type:
    return BOOLEAN


def _integer(_types: Sequence[Type]) -> Type:
    return INTEGER


def _float(_types: Sequence[Type]) -> Type:
    return FLOAT


def _widest(types: Sequence[Type]) -> Type:
    return INTEGER if all(each.base == "integer" for each in types) else FLOAT


def _multiple(types: Sequence[Type]) -> Type:
    return Type("multiple", next((each.base for each in types if each.base), ""))


def _strict(compute: Callable[[list[Scalar]], Scalar | None]) -> Callable[[Sequence[Values]], Values]:
    """NULL where an operand is NULL or there is no result; else what `compute` makes of all the values in a row."""

    def computes(operands: Sequence[Values]) -> Values:
        result = compute([each for values in operands for each in values]) if all(operands) else None
        return () if result is None else (result,)

    return computes


def _arithmetic(compute: Callable[[list[Fraction]], Fraction | None]) -> Callable[[Sequence[Values]], Values]:
    def of_numbers(values: list[Scalar]) -> Fraction | None:
        numbers = [each for each in values if isinstance(each, Fraction)]
        return compute(numbers) if len(numbers) == len(values) else None

    return _strict(of_numbers)


def _comparison(compute: Callable[[Fraction, Fraction], bool]) -> Callable[[Sequence[Values]], Values]:
    def of_two(values: list[Scalar]) -> bool | None:
        match values:
            case [Fraction() as one, Fraction() as other]:
                return compute(one, other)
        return None

    return _strict(of_two)


def _divided(numbers: list[Fraction]) -> Fraction | None:
    return numbers[0] / numbers[1] if numbers[1] else None


def _is_null(operands: Sequence[Values]) -> Values:
    return (not operands[0],)


def _match(operands: Sequence[Values]) -> Values:
    return (Counter(operands[0]) == Counter(operands[1]),) if all(operands) else ()


def match_ordered(operands: Sequence[Values]) -> Values:
    """`match` of ordered containers, in which the order counts."""
    return (tuple(operands[0]) == tuple(operands[1]),) if all(operands) else ()


def _ordered(types: Sequence[Type]) -> bool:
    return _one(types) and _agree(types[0].cardinality, "ordered")


def _member_type(types: Sequence[Type]) -> Type:
    return Type("single", types[0].base if types else "")


def _index(operands: Sequence[Values]) -> Values:
    values, (place,) = operands
    assert isinstance(place, Fraction)
    return values[int(place) - 1 : int(place)] if place >= 1 else ()


def _is_text(types: Sequence[Type]) -> bool:
    return _one(types) and types[0].fits(Type("single", "string"))


def _pattern_match(operands: Sequence[Values]) -> Values:
    values, (pattern,) = operands
    return (matches(str(pattern), str(values[0])),) if values else ()


def _member(operands: Sequence[Values]) -> Values:
    return (operands[0][0] in operands[1],) if all(operands) else ()


def _size(operands: Sequence[Values]) -> Values:
    return (Fraction(len(operands[0])),)


def _joined(operands: Sequence[Values]) -> Values:
    return tuple(each for values in operands for each in values)


def _and(operands: Sequence[Values]) -> Values:
    return (False,) if (False,) in operands else (True,) if all(operands) else ()


def _or(operands: Sequence[Values]) -> Values:
    return (True,) if (True,) in operands else (False,) if all(operands) else ()


def _sum(numbers: list[Fraction]) -> Fraction:
    return sum(numbers, Fraction())


_TWO_NUMBERS = "two single numbers"
OPERATORS: dict[str, Operator] = {
    "isNull": Operator("one expression", _one, _boolean, _is_null),
    "match": Operator("two expressions of one cardinality and base type", _alike, _boolean, _match),
    "member": Operator("a single value and a container of its base type", _one_and_container, _boolean, _member),
    "containerSize": Operator("one container", _container, _integer, _size),
    "multiple": Operator("expressions of one base type", _one_base, _multiple, _joined),
    "sum": Operator("numbers", _addends, _widest, _arithmetic(_sum)),
    "product": Operator(
        "single numbers", _numbers, _widest, _arithmetic(lambda numbers: prod(numbers, start=Fraction(1)))
    ),
    "subtract": Operator(_TWO_NUMBERS, _two_numbers, _widest, _arithmetic(lambda numbers: numbers[0] - numbers[1])),
    "divide": Operator(_TWO_NUMBERS, _two_numbers, _float, _arithmetic(_divided)),
    "gt": Operator(_TWO_NUMBERS, _two_numbers, _boolean, _comparison(lambda one, other: one > other)),
    "gte": Operator(_TWO_NUMBERS, _two_numbers, _boolean, _comparison(lambda one, other: one >= other)),
    "lt": Operator(_TWO_NUMBERS, _two_numbers, _boolean, _comparison(lambda one, other: one < other)),
    "lte": Operator(_TWO_NUMBERS, _two_numbers, _boolean, _comparison(lambda one, other: one <= other)),
    "and": Operator("booleans", _booleans, _boolean, _and),
    "or": Operator("booleans", _booleans, _boolean, _or),
    "index": Operator("one ordered container", _ordered, _member_type, _index),
    "patternMatch": Operator("a single string", _is_text, _boolean, _pattern_match),
    "not": Operator("one boolean", _one_boolean, _boolean, _strict(lambda values: not values[0])),
}

ATTRIBUTES = {"index": ("n", "integer"), "patternMatch": ("pattern", "string")}
"""The attribute, with its base type, that an operator computes with as with a last operand."""
